"""Senses of a machine that has none: they hold nothing, and tell nothing."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from coach.adapters.senses.sense import NONE
from coach.domain.situation import Busy


class NoIdle(QObject):
    """An `IdleSense` that cannot tell."""

    changed = Signal()
    source = NONE
    pushes = True

    def idle(self) -> timedelta | None:
        """Return None."""
        return None

    def watch(self, after: timedelta) -> None:
        """Do nothing: there is nothing to watch."""

    def close(self) -> None:
        """Do nothing: nothing is held."""


class NoLock(QObject):
    """A `LockSense` that never hears of a lock or of sleep."""

    changed = Signal()
    source = NONE
    pushes = True

    def locked(self) -> datetime | None:
        """Return None."""
        return None

    def woke(self) -> datetime | None:
        """Return None."""
        return None

    def gone(self) -> datetime | None:
        """Return None."""
        return None

    def close(self) -> None:
        """Do nothing: nothing is held."""


class NoBusy(QObject):
    """A `BusySense` that never sees anything."""

    changed = Signal()
    source = NONE
    pushes = True

    def busy(self) -> frozenset[Busy]:
        """Return nothing."""
        return frozenset()

    def close(self) -> None:
        """Do nothing: nothing is held."""


class NoClock(QObject):
    """A `ClockSense` that never notices anything."""

    changed = Signal()
    source = NONE
    pushes = True

    def close(self) -> None:
        """Do nothing: nothing is held."""
