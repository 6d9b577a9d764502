"""All that is known of the person and the machine, as one: what the engine asks.

It decides nothing. Senses that tell different things are joined: any of them is enough.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import chain
from operator import itemgetter
from typing import Protocol, TypeGuard

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from coach.adapters.senses.sense import NONE, BusySense, ClockSense, IdleSense, LockSense, Sense
from coach.domain.situation import Busy, Situation


class CallSense(BusySense, Protocol):
    """Knows whether there is a call; looks only while that is wanted."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """The senses that there are.

    Attributes:
        idle: knows when there was input last.
        locks: know when the session is locked or asleep.
        busy: know what should not be interrupted.
        calls: knows of calls, if the person wishes it.
        clocks: know when the wall clock is set.
        ticks: to be called whenever somebody looks, and about once a minute.
    """

    idle: IdleSense
    locks: tuple[LockSense, ...] = ()
    busy: tuple[BusySense, ...] = ()
    calls: CallSense | None = None
    clocks: tuple[ClockSense, ...] = ()
    ticks: tuple[Callable[[], None], ...] = ()


class FailingSense(Sense, Protocol):
    """Has to ask others, and may find that they do not answer."""

    @property
    def failed(self) -> SignalInstance:
        """Emitted without arguments when it knows nothing any more."""


def _may_fail(sense: Sense) -> TypeGuard[FailingSense]:
    return isinstance(getattr(sense, "failed", None), SignalInstance)


class Senses(QObject):
    """The senses of this machine.

    `changed` tells that any of them changed, once for all that happens in one turn of the event
    loop. Where not all push, somebody has to look now and then. A sense may have a signal `failed`:
    it is not named from then on, until a later `changed`.

    Args:
        parts: the senses; they end with `close`.
        stretching: whether one of our own routines is being played.
        parent: the owner.
    """

    changed = Signal()

    _failing = Signal(object)
    """Queued: a failure is a change, too, and which of them a sense tells first is up to it."""

    def __init__(
        self,
        parts: Parts,
        stretching: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._stretching = stretching
        self._busy = (*parts.busy, *([parts.calls] if parts.calls else ()))
        self._failed = set[int]()
        self._awaited = {id(each) for each in (*parts.locks, *parts.busy) if _may_fail(each)}
        self._failing.connect(self._note_failure, Qt.ConnectionType.QueuedConnection)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.changed)
        for sense in self._all():
            sense.changed.connect(partial(self._note, sense))
            if _may_fail(sense):
                sense.failed.connect(partial(self._failing.emit, sense))

    @property
    def pushes(self) -> bool:
        """Whether `changed` tells everything; may become something else with `changed`."""
        return all(sense.pushes for sense in self._all() if self._works(sense))

    @property
    def settled(self) -> bool:
        """Whether all have told if the person may be disturbed, or that they cannot tell.

        Those who have to ask others need a moment for that; `changed` tells when they have.
        """
        return not self._awaited

    def situation(self) -> Situation:
        """Return what is known now."""
        self.tick()
        locks = self._parts.locks
        since = [moment for sense in locks if (moment := sense.locked())]
        ends = [(moment, sense.gone()) for sense in locks if (moment := sense.woke())]
        woke, gone = max(ends, key=itemgetter(0), default=(None, None))
        busy = frozenset[Busy]().union(*(sense.busy() for sense in self._busy))
        if self._stretching():
            busy |= {Busy.STRETCH}
        return Situation(
            idle=self._parts.idle.idle(),
            locked=min(since, default=None),
            woke=woke,
            gone=gone,
            busy=busy,
        )

    def sources(self) -> dict[str, str]:
        """Return who tells of "idle", "lock", "busy" and "clock"; "none" where nobody does."""
        return {
            topic: ", ".join(sense.source for sense in group if self._works(sense)) or NONE
            for topic, group in self._groups().items()
        }

    def watch_idle(self, after: timedelta) -> None:
        """Wish for `changed` when there was no input for ``after``, and at the next input."""
        self._parts.idle.watch(after)

    def watch_calls(self, *, wanted: bool) -> None:
        """Look for calls, or do not; at first it does not."""
        if self._parts.calls:
            self._parts.calls.wanted = wanted

    def tick(self) -> None:
        """Let those look who cannot notice by themselves; about once a minute."""
        for tick in self._parts.ticks:
            tick()

    def close(self) -> None:
        """Let go of everything, for good."""
        for sense in self._all():
            sense.close()
        self._soon.stop()

    def _note(self, sense: Sense) -> None:
        self._failed.discard(id(sense))
        self._awaited.discard(id(sense))
        self._tell_soon()

    def _note_failure(self, sense: Sense) -> None:
        self._failed.add(id(sense))
        self._awaited.discard(id(sense))
        self._tell_soon()

    def _tell_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _works(self, sense: Sense) -> bool:
        return sense.source != NONE and id(sense) not in self._failed

    def _groups(self) -> dict[str, tuple[Sense, ...]]:
        parts = self._parts
        idle: tuple[Sense, ...] = (parts.idle,)
        return {"idle": idle, "lock": parts.locks, "busy": self._busy, "clock": parts.clocks}

    def _all(self) -> Iterator[Sense]:
        return chain.from_iterable(self._groups().values())
