"""A stopwatch that is told the time frame by frame, and that stops itself when the world stopped.

Time spent paused is not counted, a late frame skips ahead and never slows an exercise, and after a
gap that no frame can explain (a lid closed, a machine that slept) it stands still where the last
frame left it.
"""

import sys
import time
from collections.abc import Callable
from typing import Final

MOVING_MS: Final = 16
STILL_MS: Final = 33
"""Milliseconds from picture to picture: sixty a second in movement, thirty in a hold and where a
movement is so slow that nobody sees the difference."""

GAP: Final = 5.0
"""Seconds between two frames beyond which nobody was exercising."""


def elapsed() -> float:
    """Return seconds that never jump and that pass while the machine sleeps, too.

    `time.monotonic` stops during suspend on Linux and macOS, so it would hide the very gap that
    `Stopwatch` looks for.
    """
    if sys.platform == "linux":
        now = time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":
        now = time.clock_gettime(time.CLOCK_MONOTONIC)
    else:
        now = time.monotonic()
    return now


class Stopwatch:
    """Counts seconds from 0 to ``length`` and stays there.

    Each second of the clock counts ``pace`` seconds: 1 for people, more to try a routine out.
    It starts paused. ``t`` changes only in `tick`, `pause` and `seek`, so everything that is asked
    during one frame is told the same time.
    """

    def __init__(
        self, length: float, clock: Callable[[], float] = elapsed, pace: float = 1.0
    ) -> None:
        self._length = length
        self._pace = pace
        self._clock = clock
        self._t = 0.0
        self._last: float | None = None

    @property
    def t(self) -> float:
        """Seconds counted as of the last frame."""
        return self._t

    @property
    def running(self) -> bool:
        """Whether time is being counted."""
        return self._last is not None

    @property
    def over(self) -> bool:
        """Whether all of the length was counted."""
        return self._t >= self._length

    def resume(self) -> None:
        """Count from now on; nothing changes if it counts already."""
        if self._last is None:
            self._last = self._clock()

    def tick(self) -> float:
        """Count the time since the last frame and return ``t``; a gap pauses uncounted."""
        if self._last is None:
            return self._t
        now = self._clock()
        passed, self._last = now - self._last, now
        if passed > GAP:
            self._last = None
        else:
            self._t = min(self._t + max(0.0, passed) * self._pace, self._length)
        return self._t

    def pause(self) -> None:
        """Count up to this instant, then no more."""
        self.tick()
        self._last = None

    def measure(self, length: float, t: float) -> None:
        """Count to another length from now on, from ``t`` on; runs on if it ran."""
        self._length = length
        self.seek(t)

    def seek(self, t: float) -> None:
        """Stand at ``t``, kept between 0 and the length; runs on if it ran."""
        if self._last is not None:
            self._last = self._clock()
        self._t = min(max(0.0, t), self._length)
