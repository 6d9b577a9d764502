"""Sleep noticed afterwards, from what two clocks of the machine have counted meanwhile.

Needs no bus and no service: the last resort where nothing tells of sleep when it comes.
"""

import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

Seconds = Callable[[], float]
"""A clock that counts evenly and is never set, in seconds."""

SHORTEST_S = 5.0
"""A shorter sleep is none."""
SILENCE_S = 150.0
"""Ticks come once a minute: where one clock is all there is, a longer silence was sleep."""


def clocks(platform: str = sys.platform) -> tuple[Seconds, Seconds | None]:
    """Return a clock that counts while the machine sleeps, and one that does not, if there is one.

    Linux has CLOCK_BOOTTIME beside CLOCK_MONOTONIC, macOS CLOCK_MONOTONIC beside CLOCK_UPTIME_RAW;
    the one of Windows counts on.
    """
    numbers = {
        "linux": (getattr(time, "CLOCK_BOOTTIME", None), getattr(time, "CLOCK_MONOTONIC", None)),
        "darwin": (
            getattr(time, "CLOCK_MONOTONIC", None),
            getattr(time, "CLOCK_UPTIME_RAW", None),
        ),
    }
    counting, pausing = numbers.get(platform, (None, None))
    if counting is None or pausing is None:
        return time.monotonic, None
    return (lambda: time.clock_gettime(counting)), (lambda: time.clock_gettime(pausing))


COUNTED, AWAKE = clocks()
"""The clocks of this machine."""


def slept() -> float:
    """Return how many seconds this machine has slept since it started; 0 where nothing tells."""
    return COUNTED() - AWAKE() if AWAKE else 0.0


class GapLock(QObject):
    """A `LockSense` that knows of sleep only, and only afterwards: at the next tick.

    So ``woke`` is up to one tick late, and so is ``gone``, which lies as far before it as the sleep
    was long.

    Args:
        now: tells the wall clock's time, UTC.
        counted: counts on while the machine sleeps.
        awake: does not; None where there is no such clock.
        parent: the owner.
    """

    changed = Signal()
    source = "the clocks"
    pushes = True

    def __init__(
        self,
        now: Callable[[], datetime],
        counted: Seconds = COUNTED,
        awake: Seconds | None = AWAKE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._counted = counted
        self._awake = awake
        self._last = self._look()
        self._woke: datetime | None = None
        self._gone: datetime | None = None

    def tick(self) -> None:
        """Compare the clocks; to be called about once a minute, and whenever something wakes up."""
        (counted, awake), self._last = self._last, self._look()
        passed = self._last[0] - counted
        if self._awake:
            asleep = passed - (self._last[1] - awake)
        else:
            asleep = passed if passed > SILENCE_S else 0.0
        if asleep > SHORTEST_S:
            self._woke = self._now()
            self._gone = self._woke - timedelta(seconds=asleep)
            self.changed.emit()

    def locked(self) -> datetime | None:
        """Return None: while the machine sleeps nobody can ask."""
        return None

    def woke(self) -> datetime | None:
        """Return when the last sleep was noticed to have ended, UTC."""
        return self._woke

    def gone(self) -> datetime | None:
        """Return when that sleep had begun, UTC."""
        return self._gone

    def close(self) -> None:
        """Do nothing: nothing is held."""

    def _look(self) -> tuple[float, float]:
        return self._counted(), self._awake() if self._awake else 0.0
