"""The wall's time, or a faster one."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from heapq import heappop, heappush


class WallClock:
    """The real time, and the zone of the machine as it is at each moment."""

    def __init__(self, zone: Callable[[], tzinfo]) -> None:
        self._zone = zone

    def now(self) -> datetime:
        """Return the present instant, UTC."""
        return datetime.now(UTC)

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
        self._queue: list[tuple[datetime, int, str]] = []
        self._set: dict[str, tuple[datetime, int]] = {}
        self._count = 0

    def now(self) -> datetime:
        """Return the simulated instant, UTC."""
        return self._now

    def zone(self) -> tzinfo:
        """Return the simulated person's zone."""
        return self._zone

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
            self._now = max(self._now, at)
            ring(name)
        self._now = max(self._now, to)

    def move(self, by: timedelta) -> None:
        """Move on without ringing, as a machine that sleeps."""
        self._now += by
