"""What comes later today, from what was done until now, for somebody who answers on time.

`schedule.plan` tells a day from its morning; this goes on from the present, so that a drink or a
break a moment ago moves the rest.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from coach.domain import answers
from coach.domain.history import Entry, History, What
from coach.domain.hours import day_at
from coach.domain.policy import ONE_BY_ONE, Case, Show, judge
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit
from coach.domain.schedule import agenda
from coach.domain.situation import Situation

MOST = 60
"""Turns that a forecast follows at the most; no day of anybody has more."""


def forecast(
    preferences: Preferences, history: History, now: datetime, zone: tzinfo
) -> Iterator[Due]:
    """Yield the turns of the rest of the day, each at the time at which it would be shown.

    What is due already comes at ``now``. Turns that crowd one another are moved apart, as the
    policy does; calls, absences and full screens are not foreseen.
    """
    day = day_at(preferences.hours, now, zone)
    name, later = day.date.isoformat(), timedelta(minutes=preferences.notices.later_min)
    free = _free_from(preferences, history)
    at = now
    for _ in range(MOST):
        turns = [(_shown_at(due, at, free), due) for due in agenda(preferences, history, at, zone)]
        if not turns:
            return
        at, due = min(turns, key=lambda turn: turn[0])
        if at >= day.closes:
            return
        case = Case(due, Situation(), preferences, history, at, zone)
        if not isinstance(judge(case), Show):  # it has lost its sense, or the night is quiet
            history = history.plus(Entry(at, What.DROPPED, due.habit, turn=due.turn))
            continue
        due = replace(due, at=at)
        yield due
        history = history.plus(Entry(at, What.SHOWN, due.habit, turn=due.turn))
        history = history.plus(answers.entry(due, due.offers()[0], at, later, name))
        free = at + _gap(preferences)


def _free_from(preferences: Preferences, history: History) -> datetime | None:
    last = history.newest(lambda entry: entry.what is What.SHOWN)
    return last.at + _gap(preferences) if last else None


def _shown_at(due: Due, now: datetime, free: datetime | None) -> datetime:
    """Return when a turn is shown: when it is due, but some room after the one before."""
    keeps = due.kind not in (Habit.BEDTIME, Habit.OWN) and not due.asked
    return max(due.at, now, free) if keeps and free else max(due.at, now)


def _gap(preferences: Preferences) -> timedelta:
    return max(ONE_BY_ONE, timedelta(minutes=preferences.notices.gap_min))
