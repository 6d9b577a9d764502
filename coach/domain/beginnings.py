"""When a cramp began, told by the clock alone: the night it belongs to says on which day.

A wall time comes once in a night, but for the two nights a year in which a clock is set: an hour
that comes twice is taken the first time, and one that is skipped is moved on.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from coach.domain.hours import DAY, instant

USUAL: Final = time(3)
"""What is put down first where nobody said when."""
_AROUND: Final = (0, 1, -1, 2)
"""Days from a night's evening on which its moments can lie, the likeliest first."""

NightOf = Callable[[datetime], date]
"""Returns the night that an instant belongs to."""


def moment_in(night: date, wall: time, zone: tzinfo, night_of: NightOf) -> datetime | None:
    """Return the instant of a night at which the clock on the wall shows a time.

    None, if the night has no such time: nights that follow other hours may begin later.
    """
    moments = (instant(night + DAY * away, wall, zone) for away in _AROUND)
    return next((at for at in moments if night_of(at) == night), None)


def supposed(night: date, now: datetime, zone: tzinfo, night_of: NightOf) -> datetime:
    """Return when a cramp is first supposed to have begun, in a night that has begun by ``now``.

    Now, if it is that night; else the usual time, or the first full hour that the night has.
    """
    if night_of(now) == night:
        return now
    hours = (USUAL, *(time(hour) for hour in range(24)))
    found = (moment_in(night, wall, zone, night_of) for wall in hours)
    return next((at for at in found if at is not None and at <= now), now - timedelta(minutes=1))
