"""The agenda: when each habit is next due, derived anew each time from what is chosen and done."""

from datetime import date, datetime, tzinfo

from coach.domain import bedtime, standing, water
from coach.domain.history import History
from coach.domain.hours import day_on
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit


def agenda(
    preferences: Preferences, history: History, now: datetime, zone: tzinfo
) -> tuple[Due, ...]:
    """Return the next turn of each habit that is on, the earliest first.

    A turn at or before ``now`` is waiting for a verdict. Nothing is due before the hours were
    confirmed once.
    """
    if not preferences.hours.confirmed:
        return ()
    turns = (next_due(habit, preferences, history, now, zone) for habit in Habit)
    return tuple(sorted((due for due in turns if due), key=lambda due: due.at))


def next_due(
    habit: Habit, preferences: Preferences, history: History, now: datetime, zone: tzinfo
) -> Due | None:
    """Return the next turn of one habit; none where it is off or has no turn in sight."""
    match habit:
        case Habit.WATER if preferences.water.enabled:
            return water.next_due(preferences, history, now, zone)
        case Habit.STANDING if preferences.standing.enabled:
            return standing.next_due(preferences, history, now, zone)
        case Habit.BEDTIME if preferences.bedtime.enabled:
            return bedtime.next_due(preferences, history, now, zone)
        case _:
            return None


def plan(preferences: Preferences, day: date, zone: tzinfo) -> tuple[Due, ...]:
    """Return all turns of one day, for somebody who follows each of them on time."""
    this = day_on(preferences.hours, day, zone)
    turns: list[Due] = []
    if preferences.water.enabled:
        turns += water.planned(preferences, this)
    if preferences.standing.enabled:
        turns += standing.planned(preferences, this, zone)
    if preferences.bedtime.enabled:
        turns += bedtime.planned(preferences, this)
    return tuple(sorted(turns, key=lambda due: due.at))
