"""Ankles in the morning, before the first step: asked at waking time, once."""

from datetime import datetime, timedelta, tzinfo

from coach.domain.history import ANSWERED, History, What
from coach.domain.hours import Day, days_from
from coach.domain.preferences import Preferences
from coach.domain.reminder import MORNING_ROUTINE, Due, Habit
from coach.domain.spans import is_on

TOO_LATE = timedelta(minutes=90)
"""So long after waking nobody is in bed any more."""


def next_due(preferences: Preferences, history: History, now: datetime, zone: tzinfo) -> Due | None:
    """Return this morning's asking, or the next morning's."""
    days = days_from(preferences.hours, now, zone)
    return next((due for day in days if (due := _due_on(preferences, history, day))), None)


def planned(preferences: Preferences, day: Day) -> tuple[Due, ...]:
    """Return a day's asking."""
    if not is_on(preferences.morning.windows, day):
        return ()
    turn = day.date.isoformat()
    return (Due(Habit.MORNING, day.wake, turn=turn, routine=MORNING_ROUTINE),)


def deadline(day: Day) -> datetime:
    """Return when an unasked morning is let go."""
    return day.wake + TOO_LATE


def _due_on(preferences: Preferences, history: History, day: Day) -> Due | None:
    due = next(iter(planned(preferences, day)), None)
    if due is None:
        return None
    today = [e for e in history.of(Habit.MORNING) if e.turn == due.turn]
    last = next((e for e in today if e.what is not What.UNANSWERED), None)
    if last and last.what is What.LATER and last.until:
        at = last.until
        return Due(Habit.MORNING, at, asked=True, turn=due.turn, routine=MORNING_ROUTINE)
    decided = {What.SHOWN, What.DROPPED} | ANSWERED
    known = history.entries[0].at if history.entries else due.at
    if due.at < known or any(e.what in decided for e in today):
        return None
    return due
