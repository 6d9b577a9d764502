"""The night that a moment belongs to, and the nights that a span has.

A night is called by the date of its evening, and lasts from the middle of one waking day to the
middle of the next: a cramp at 23:59, at 00:01, at five in the morning and on the first stretch
after waking is one night's. The day's own boundary (`coach.domain.hours.boundary`) would cut the
small hours in two, for it lies in the middle of the night.
"""

from datetime import date, datetime, tzinfo

from coach.domain.hours import DAY, Day, day_at, day_on
from coach.domain.preferences import Hours


def night_of(hours: Hours, moment: datetime, zone: tzinfo) -> date:
    """Return the date of the evening of the night that ``moment`` (UTC) belongs to."""
    day = day_at(hours, moment, zone)
    return day.date if moment >= _middle(day) else day.date - DAY


def night_before(hours: Hours, moment: datetime, zone: tzinfo) -> date:
    """Return the night that a person means who says "last night" or "no cramp last night".

    It is the one before the day they are in, and a day turns in the middle of the night.
    """
    return day_at(hours, moment, zone).date - DAY


def span(hours: Hours, night: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return when a night begins and ends, UTC."""
    return _middle(day_on(hours, night, zone)), _middle(day_on(hours, night + DAY, zone))


def _middle(day: Day) -> datetime:
    return day.wake + (day.bedtime - day.wake) / 2
