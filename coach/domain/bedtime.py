"""The stretch that comes before bed: asked once, once more if unanswered, then silence."""

from datetime import datetime, timedelta, tzinfo

from coach.domain.history import ANSWERED, History, What
from coach.domain.hours import Day, days_from
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit
from coach.domain.spans import is_on

TOO_LATE = timedelta(minutes=90)
"""So long after bedtime the evening's stretch is let go."""


def next_due(preferences: Preferences, history: History, now: datetime, zone: tzinfo) -> Due | None:
    """Return this evening's asking, its one repeat, or the next evening's."""
    days = days_from(preferences.hours, now, zone)
    return next((due for day in days if (due := _due_on(preferences, history, day))), None)


def planned(preferences: Preferences, day: Day) -> tuple[Due, ...]:
    """Return a day's asking, for somebody who answers it."""
    if not is_on(preferences.bedtime.windows, day):
        return ()
    lead = timedelta(minutes=preferences.bedtime.lead_min)
    turn = day.date.isoformat()
    return (Due(Habit.BEDTIME, max(day.wake, day.bedtime - lead), turn=turn),)


def deadline(day: Day) -> datetime:
    """Return when an unasked stretch of ``day`` is let go."""
    return day.bedtime + TOO_LATE


def _due_on(preferences: Preferences, history: History, day: Day) -> Due | None:
    """Return the asking of ``day`` that is still to come, if any."""
    first = next(iter(planned(preferences, day)), None)
    if first is None:
        return None
    tonight = [e for e in history.of(Habit.BEDTIME) if e.turn == first.turn]
    shown = [e.at for e in tonight if e.what is What.SHOWN]
    last = next((e for e in tonight if e.what is not What.UNANSWERED), None)
    if last and last.what is What.LATER and last.until:
        return Due(Habit.BEDTIME, last.until, asked=True, repeat=True, turn=first.turn)
    if any(e.what in ANSWERED or e.what is What.DROPPED for e in tonight):
        return None
    match len(shown):
        case 0:
            return first
        case 1:
            again = shown[0] + timedelta(minutes=preferences.bedtime.repeat_min)
            return Due(Habit.BEDTIME, max(again, first.at), repeat=True, turn=first.turn)
        case _:
            return None
