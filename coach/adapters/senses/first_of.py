"""Ways to know when there was input last, the best first; when one fails, the next takes over.

Each is built only when its turn comes. At the end stands nobody, who knows nothing.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from coach.adapters.senses.sense import NONE, IdleSense
from coach.adapters.unavailable import Unavailable

log = logging.getLogger(__name__)

Candidate = Callable[[QObject], IdleSense]
"""Builds a sense for its owner, or raises `Unavailable`. It may have a signal `failed`."""


class FirstOf(QObject):
    """An `IdleSense` that is the first candidate that works.

    `source` and `pushes` are those of the present one, and `changed` tells when another took over.
    One that failed is let go for good, but for the last: it knows nothing until it works again.
    """

    changed = Signal()

    def __init__(self, candidates: Iterable[Candidate], parent: QObject | None = None) -> None:
        """Begin with the first of ``candidates`` that can be built."""
        super().__init__(parent)
        self.source = NONE
        self.pushes = True
        self._rest = iter(candidates)
        self._present: IdleSense | None = None
        self._knows = False
        self._after: timedelta | None = None
        if (first := self._next_built()) is not None:
            self._begin(first)

    def idle(self) -> timedelta | None:
        """Return the time since the last input; None while that cannot be told."""
        return self._present.idle() if self._present and self._knows else None

    def watch(self, after: timedelta) -> None:
        """Pass a wish on, also to whoever takes over later."""
        self._after = after
        if self._present:
            self._present.watch(after)

    def close(self) -> None:
        """Let go of the present one, for good."""
        self._rest = iter(())
        if self._present:
            self._present.close()
        self._present = None
        self._rename()

    def _begin(self, one: IdleSense) -> None:
        self._present, self._knows = one, True
        self._rename()
        one.changed.connect(self._pass_on)
        failed = getattr(one, "failed", None)
        if isinstance(failed, SignalInstance):
            failed.connect(partial(self._fall, one))
        if self._after is not None:
            one.watch(self._after)

    def _next_built(self) -> IdleSense | None:
        for build in self._rest:
            try:
                return build(self)
            except Unavailable as why:
                log.info("Idle time is asked of the next: %s", why)
        return None

    def _fall(self, one: IdleSense) -> None:
        if one is not self._present:
            return
        log.info("Idle time is asked of the next: %s broke off", one.source)
        if (built := self._next_built()) is None:
            self._knows = False
            self._rename()
        else:
            one.close()
            self._begin(built)
        self.changed.emit()

    def _pass_on(self) -> None:
        self._knows = True
        self._rename()
        self.changed.emit()

    def _rename(self) -> None:
        there = self._present if self._knows else None
        self.source = there.source if there else NONE
        self.pushes = there.pushes if there else True
