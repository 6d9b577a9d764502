"""Times of day, and the day that a moment belongs to.

Everywhere else an instant is UTC; wall times live here. Two datetimes that share a zone compare by
their wall faces in Python, which is wrong in the hour that a clock goes back, so nothing outside
this module does arithmetic on local datetimes.

A day begins at its boundary in the night, not at midnight: half past midnight still belongs to the
evening before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from coach.domain.preferences import Hours

DAY = timedelta(days=1)
EVENING = timedelta(minutes=150)
"""How long before bedtime the evening begins: drinks end, windows turn red."""


def instant(day: date, at: time, zone: tzinfo) -> datetime:
    """Return the UTC instant at which the wall clock of ``zone`` shows ``at`` on ``day``.

    A time that the clock skips is moved on by the length of the skip (02:30 becomes 03:30); of a
    time that comes twice the first is meant.
    """
    return datetime.combine(day, at, zone).astimezone(UTC)


def local(moment: datetime, zone: tzinfo) -> datetime:
    """Return what calendar and clock on the wall show at ``moment``."""
    return moment.astimezone(zone)


def whole_minute(moment: datetime) -> datetime:
    """Return ``moment``, or the first whole minute after it."""
    if not moment.second and not moment.microsecond:
        return moment
    return moment.replace(second=0, microsecond=0) + timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a person's life, as instants.

    Attributes:
        first, turn: calendar date and time of day of ``opens``.
        opens: its boundary in the night before waking.
        wake: getting up.
        bedtime: going to bed, at most a day after waking.
        closes: the next day's ``opens``.
        date: the calendar date it is called by, that of getting up.
    """

    first: date
    turn: time
    opens: datetime
    wake: datetime
    bedtime: datetime
    closes: datetime
    date: date

    @property
    def evening(self) -> datetime:
        """When the evening begins."""
        return max(self.wake, self.bedtime - EVENING)

    def awake(self, moment: datetime) -> bool:
        """Whether ``moment`` lies between getting up and bedtime."""
        return self.wake <= moment < self.bedtime

    def at(self, clock: time, zone: tzinfo) -> datetime:
        """Return the instant of a time of day within this day, over midnight if need be."""
        return instant(self.first if clock >= self.turn else self.first + DAY, clock, zone)


def boundary(hours: Hours) -> time:
    """Return the time of day at which a day turns into the next.

    It is the chosen one where that lies in the night, else the middle of the night, so that the
    day of somebody who sleeps from ten to six in the afternoon is not cut in two.
    """
    night = _minutes_on(hours.bedtime, hours.wake)
    if _minutes_on(hours.bedtime, hours.day_boundary) <= night:
        return hours.day_boundary
    middle = (hours.bedtime.hour * 60 + hours.bedtime.minute + night // 2) % (24 * 60)
    return time(middle // 60, middle % 60)


@lru_cache(maxsize=64)
def day_on(hours: Hours, day: date, zone: tzinfo) -> Day:
    """Return the day on which ``day`` is got up."""
    turn = boundary(hours)
    first = day if turn <= hours.wake else day - DAY
    return Day(
        date=day,
        opens=instant(first, turn, zone),
        wake=instant(day, hours.wake, zone),
        bedtime=instant(day if hours.bedtime > hours.wake else day + DAY, hours.bedtime, zone),
        closes=instant(first + DAY, turn, zone),
        first=first,
        turn=turn,
    )


def day_at(hours: Hours, moment: datetime, zone: tzinfo) -> Day:
    """Return the day that ``moment`` belongs to."""
    face = local(moment, zone)
    day = day_on(hours, face.date(), zone)
    while moment < day.opens:
        day = day_on(hours, day.date - DAY, zone)
    while moment >= day.closes:
        day = day_on(hours, day.date + DAY, zone)
    return day


def days_from(hours: Hours, moment: datetime, zone: tzinfo) -> Iterator[Day]:
    """Yield the day that ``moment`` belongs to and the two after it: as far as a turn is sought."""
    first = day_at(hours, moment, zone)
    return (day_on(hours, first.date + DAY * ahead, zone) for ahead in range(3))


def next_wake(hours: Hours, moment: datetime, zone: tzinfo) -> datetime:
    """Return the next getting up after ``moment``."""
    day = day_at(hours, moment, zone)
    return day.wake if day.wake > moment else day_on(hours, day.date + DAY, zone).wake


def _minutes_on(start: time, end: time) -> int:
    """Minutes on the clock's face from ``start`` forward to ``end``."""
    return ((end.hour - start.hour) * 60 + end.minute - start.minute) % (24 * 60)
