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
SATURDAY = 5
"""As `datetime.date.weekday` counts."""
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


def wake_and_bed(hours: Hours, day: date) -> tuple[time, time]:
    """Return when a day is got up and gone to bed on, by the clock: at weekends maybe later."""
    if hours.weekend and day.weekday() >= SATURDAY:
        return hours.weekend_wake, hours.weekend_bedtime
    return hours.wake, hours.bedtime


@lru_cache(maxsize=64)
def boundary(hours: Hours) -> time:
    """Return the time of day at which a day turns into the next.

    It is the chosen one where that lies in the night, else the middle of the night, so that the
    day of somebody who sleeps from ten to six in the afternoon is not cut in two. With other hours
    at weekends it lies in every night of the week, if there is such a time.
    """
    nights = _nights(hours)
    if _in_all(hours.day_boundary, nights):
        return hours.day_boundary
    bedtime, wake = nights[0]
    usual = _after(bedtime, _minutes_on(bedtime, wake) // 2)
    if len(nights) == 1 or _in_all(usual, nights):
        return usual
    common = [at for by in range(0, 24 * 60, 15) if _in_all(at := _after(bedtime, by), nights)]
    return common[len(common) // 2] if common else usual


@lru_cache(maxsize=64)
def day_on(hours: Hours, day: date, zone: tzinfo) -> Day:
    """Return the day on which ``day`` is got up."""
    turn = boundary(hours)
    up, bed = wake_and_bed(hours, day)
    first = day if turn <= hours.wake else day - DAY
    opens, closes = instant(first, turn, zone), instant(first + DAY, turn, zone)
    wake = instant(day, up, zone)
    bedtime = instant(day if bed > up else day + DAY, bed, zone)
    if hours.weekend:  # hours that leave no night in common are cut to the day
        wake = min(max(wake, opens), closes)
        bedtime = min(max(bedtime, wake), closes)
    return Day(
        date=day,
        opens=opens,
        wake=wake,
        bedtime=bedtime,
        closes=closes,
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


def _after(start: time, minutes: int) -> time:
    """Return the time of day so many minutes after another."""
    at = (start.hour * 60 + start.minute + minutes) % (24 * 60)
    return time(at // 60, at % 60)


def _nights(hours: Hours) -> list[tuple[time, time]]:
    """Return every bedtime with the waking that may follow it; that of a weekday comes first."""
    ups, beds = [hours.wake], [hours.bedtime]
    if hours.weekend:
        ups, beds = [*ups, hours.weekend_wake], [*beds, hours.weekend_bedtime]
    return [(bed, up) for bed in beds for up in ups]


def _in_all(at: time, nights: list[tuple[time, time]]) -> bool:
    return all(_minutes_on(bed, at) <= _minutes_on(bed, up) for bed, up in nights)
