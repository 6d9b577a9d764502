"""What every sense can do. A sense is a Qt object of its own; it need not know these classes."""

from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import SignalInstance

from coach.domain.situation import Busy

NONE = "none"
"""The source of a sense that this machine does not have."""


class Sense(Protocol):
    """One source of knowledge about the person or the machine."""

    source: str
    """What `coach doctor` calls it, for instance "libXss", "Mutter" or "logind"."""
    pushes: bool
    """Whether `changed` tells every change; elsewhere it is looked at, at most twice a minute."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted without arguments when what it tells has changed."""

    def close(self) -> None:
        """Let go of whatever it holds, for good."""


class IdleSense(Sense, Protocol):
    """Knows when there was input last."""

    def idle(self) -> timedelta | None:
        """Return the time since the last input; None while that cannot be told."""

    def watch(self, after: timedelta) -> None:
        """Tell by `changed`, where it pushes, when ``after`` passed without input, and its end.

        This replaces an earlier wish.
        """


class LockSense(Sense, Protocol):
    """Knows when the session is locked or the machine asleep."""

    def locked(self) -> datetime | None:
        """Return since when it is locked or asleep, UTC; None while it is neither."""

    def woke(self) -> datetime | None:
        """Return when that last ended, UTC, if it did."""

    def gone(self) -> datetime | None:
        """Return when the lock or sleep that ended at ``woke`` had begun, UTC."""


class BusySense(Sense, Protocol):
    """Knows something that should not be interrupted."""

    def busy(self) -> frozenset[Busy]:
        """Return what is going on."""


class ClockSense(Sense, Protocol):
    """Knows when somebody sets the wall clock or the time zone."""
