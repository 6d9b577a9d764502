"""The wall's time, or a faster one."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from heapq import heappop, heappush


def seconds() -> float:
    """Count seconds evenly, whatever becomes of the wall clock, and also while asleep.

    Python's own `time.monotonic` stands still while Linux and macOS sleep.
    """
    names = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}
    clock: int | None = getattr(time, names.get(sys.platform, ""), None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class WallClock:
    """The real time, and the zone of the machine as it is at each moment."""

    def __init__(self, zone: Callable[[], tzinfo], counted: Callable[[], float] = seconds) -> None:
        self._zone = zone
        self._counted = counted

    def now(self) -> datetime:
        """Return the present instant, UTC."""
        return datetime.now(UTC)

    def elapsed(self) -> timedelta:
        """Return a time that only ever grows, as fast as time passes."""
        return timedelta(seconds=self._counted())

    def zone(self) -> tzinfo:
        """Return the zone of the machine."""
        return self._zone()


class FastClock:
    """A clock that stands still until it is moved, with alarms that ring as it passes them.

    It is the clock of simulated days: the clock and the alarms of the real program in one, so
    that a year takes seconds.
    """

    def __init__(self, start: datetime, zone: tzinfo) -> None:
        self._now = start.astimezone(UTC)
        self._zone = zone
        self._elapsed = timedelta()
        self._queue: list[tuple[datetime, int, str]] = []
        self._set: dict[str, tuple[datetime, int]] = {}
        self._count = 0

    def now(self) -> datetime:
        """Return the simulated instant, UTC."""
        return self._now

    def elapsed(self) -> timedelta:
        """Return the simulated time that has passed."""
        return self._elapsed

    def zone(self) -> tzinfo:
        """Return the simulated person's zone."""
        return self._zone

    def travel(self, zone: tzinfo) -> None:
        """Live in another zone from now on."""
        self._zone = zone

    def turn_to(self, wall: datetime) -> None:
        """Set the wall clock, as somebody might; no time passes by that."""
        self._now = wall.astimezone(UTC)

    def set(self, name: str, at: datetime) -> None:
        """Ring at ``at``; replaces the alarm of that name."""
        self._count += 1
        self._set[name] = (at, self._count)
        heappush(self._queue, (at, self._count, name))

    def cancel(self, name: str) -> None:
        """Forget the alarm of that name, if there is one."""
        self._set.pop(name, None)

    def next_alarm(self) -> datetime | None:
        """Return when the next alarm rings, if one is set."""
        while self._queue:
            at, count, name = self._queue[0]
            if self._set.get(name) == (at, count):
                return at
            heappop(self._queue)
        return None

    def advance(self, to: datetime, ring: Callable[[str], None]) -> None:
        """Move on to ``to``, ringing every alarm on the way at its time."""
        while (at := self.next_alarm()) is not None and at <= to:
            _, _, name = heappop(self._queue)
            del self._set[name]
            self._pass(at)
            ring(name)
        self._pass(to)

    def move(self, by: timedelta) -> None:
        """Move on without ringing, as a machine that sleeps."""
        self._pass(self._now + by)

    def _pass(self, to: datetime) -> None:
        if to > self._now:
            self._elapsed += to - self._now
            self._now = to
