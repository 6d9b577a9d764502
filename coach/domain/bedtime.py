"""The stretch that comes before bed: asked once, once more if unanswered, then silence."""

from datetime import datetime, timedelta, tzinfo

from coach.domain.history import ANSWERED, History, What
from coach.domain.hours import Day, days_from
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit

TOO_LATE = timedelta(minutes=90)
"""So long after bedtime the evening's stretch is let go."""


def next_due(preferences: Preferences, history: History, now: datetime, zone: tzinfo) -> Due | None:
    """Return this evening's asking, its one repeat, or the next evening's."""
    days = days_from(preferences.hours, now, zone)
    return next((due for day in days if (due := _due_on(preferences, history, day))), None)


def planned(preferences: Preferences, day: Day) -> tuple[Due, ...]:
    """Return a day's asking, for somebody who answers it."""
    lead = timedelta(minutes=preferences.bedtime.lead_min)
    return (Due(Habit.BEDTIME, max(day.wake, day.bedtime - lead)),)


def deadline(day: Day) -> datetime:
    """Return when an unasked stretch of ``day`` is let go."""
    return day.bedtime + TOO_LATE


def _due_on(preferences: Preferences, history: History, day: Day) -> Due | None:
    """Return the asking of ``day`` that is still to come, if any."""
    tonight = [e for e in history.of(Habit.BEDTIME) if day.opens <= e.at < day.closes]
    if any(e.what in ANSWERED or e.what is What.DROPPED for e in tonight):
        return None
    shown = [e.at for e in tonight if e.what is What.SHOWN]
    match len(shown):
        case 0:
            return planned(preferences, day)[0]
        case 1:
            again = timedelta(minutes=preferences.bedtime.repeat_min)
            return Due(Habit.BEDTIME, shown[0] + again, repeat=True)
        case _:
            return None
