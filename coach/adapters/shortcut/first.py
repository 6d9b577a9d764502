"""The shortcut that opens help: heard by the first way that can be had on this machine."""

import logging
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from coach.adapters.unavailable import Unavailable
from coach.domain.shortcut import BadShortcut, Reach, Shortcut, parse

log = logging.getLogger(__name__)


class Listener(Protocol):
    """Hears a shortcut wherever the person is. Any Qt object with these is one."""

    @property
    def pressed(self) -> SignalInstance:
        """Emitted each time the keys are pressed; once while they are held."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted when ``reach`` or ``told`` is another."""

    @property
    def source(self) -> str:
        """What hears it, in few words; empty where nothing does yet."""

    @property
    def reach(self) -> Reach:
        """Whether it is heard."""

    @property
    def told(self) -> str:
        """The keys as the desktop tells them, where they may be others than were wished."""

    def listen(self, shortcut: Shortcut | None) -> None:
        """Hear a shortcut from now on instead of any other; none, to hear nothing."""

    def close(self) -> None:
        """Let go of the keys, for good."""


Candidate = Callable[[QObject], Listener]
"""Builds a listener for its owner, or raises `Unavailable`."""


class Nothing(QObject):
    """A `Listener` for where no program may hear keys that are not meant for it; cannot fail."""

    pressed = Signal()
    changed = Signal()
    source = ""
    reach = Reach.NOWHERE
    told = ""

    def listen(self, shortcut: Shortcut | None) -> None:
        """Hear nothing."""
        before, self.reach = self.reach, Reach.NOWHERE if shortcut else Reach.OFF
        if self.reach is not before:
            self.changed.emit()

    def close(self) -> None:
        """Nothing is to be let go of."""


class GlobalShortcut(QObject):
    """The first of ``candidates`` that can be built, or nothing; it is told what is wished."""

    pressed = Signal()
    changed = Signal()

    def __init__(self, candidates: Iterable[Candidate], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener = _first(candidates, self)
        self._chosen: str | None = None
        self._listener.pressed.connect(self.pressed)
        self._listener.changed.connect(self.changed)

    @property
    def source(self) -> str:
        """What hears it, in few words; empty where nothing does."""
        return self._listener.source

    @property
    def reach(self) -> Reach:
        """Whether it is heard."""
        return self._listener.reach

    @property
    def told(self) -> str:
        """The keys as the desktop tells them, where they may be others than were wished."""
        return self._listener.told

    def choose(self, text: str) -> None:
        """Hear the keys that a preference tells from now on; the same again change nothing."""
        if text == self._chosen:
            return
        self._chosen = text
        try:
            self._listener.listen(parse(text) if text else None)
        except BadShortcut:
            self._listener.listen(None)

    def again(self) -> None:
        """Try once more where it is not heard: whoever had the keys may be gone."""
        if self._chosen is not None and self.reach in {Reach.TAKEN, Reach.NO_KEY}:
            chosen, self._chosen = self._chosen, None
            self.choose(chosen)

    def close(self) -> None:
        """Let go of the keys, for good."""
        self._listener.close()


def _first(candidates: Iterable[Candidate], owner: QObject) -> Listener:
    for build in candidates:
        try:
            return build(owner)
        except Unavailable as why:
            log.info("The shortcut is asked of the next: %s", why)
    return Nothing(owner)
