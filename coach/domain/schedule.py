"""The agenda: when each habit is next due, derived anew each time from what is chosen and done."""

from datetime import date, datetime, tzinfo

from coach.domain import bedtime, custom, morning, standing, water
from coach.domain.history import History
from coach.domain.hours import day_on
from coach.domain.own import Own
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit


def habits(preferences: Preferences) -> tuple[str, ...]:
    """Return the habits that are on, by their names."""
    on = {
        Habit.WATER: preferences.water.enabled,
        Habit.STANDING: preferences.standing.enabled,
        Habit.BEDTIME: preferences.bedtime.enabled,
        Habit.MORNING: preferences.morning.enabled,
    }
    built_in = tuple(str(habit) for habit, is_on in on.items() if is_on)
    return (*built_in, *(each.habit for each in preferences.reminders.own))


def coming(preferences: Preferences) -> tuple[str, ...]:
    """Return the habits that may come; none before the hours were confirmed once."""
    return habits(preferences) if preferences.hours.confirmed else ()


def asking(preferences: Preferences) -> tuple[str, ...]:
    """Return the habits whose questions may stand open; within a limit nobody is asked to drink."""
    limited = preferences.water.limit_mode
    return tuple(h for h in coming(preferences) if h != Habit.WATER or not limited)


def agenda(
    preferences: Preferences, history: History, now: datetime, zone: tzinfo
) -> tuple[Due, ...]:
    """Return the next turn of each habit that is on, the earliest first.

    A turn at or before ``now`` is waiting for a verdict. Nothing is due before the hours were
    confirmed once.
    """
    if not preferences.hours.confirmed:
        return ()
    turns = (next_due(habit, preferences, history, now, zone) for habit in habits(preferences))
    return tuple(sorted((due for due in turns if due), key=lambda due: due.at))


def next_due(
    habit: str, preferences: Preferences, history: History, now: datetime, zone: tzinfo
) -> Due | None:
    """Return the next turn of one habit; none where it is off or has no turn in sight."""
    if habit not in habits(preferences):
        return None
    match habit:
        case Habit.WATER:
            return water.next_due(preferences, history, now, zone)
        case Habit.STANDING:
            return standing.next_due(preferences, history, now, zone)
        case Habit.BEDTIME:
            return bedtime.next_due(preferences, history, now, zone)
        case Habit.MORNING:
            return morning.next_due(preferences, history, now, zone)
        case _:
            each = own_of(preferences, habit)
            return custom.next_due(each, history, now, zone) if each else None


def own_of(preferences: Preferences, habit: str) -> Own | None:
    """Return the person's own reminder of a habit's name, if there is one."""
    return next((each for each in preferences.reminders.own if each.habit == habit), None)


def plan(preferences: Preferences, day: date, zone: tzinfo) -> tuple[Due, ...]:
    """Return all turns of one day, for somebody who follows each of them on time."""
    this = day_on(preferences.hours, day, zone)
    turns: list[Due] = []
    if preferences.water.enabled:
        turns += water.planned(preferences, this, zone)
    if preferences.standing.enabled:
        turns += standing.planned(preferences, this, zone)
    if preferences.bedtime.enabled:
        turns += bedtime.planned(preferences, this)
    if preferences.morning.enabled:
        turns += morning.planned(preferences, this)
    for each in preferences.reminders.own:
        turns += custom.planned(each, day, zone)
    return tuple(sorted(turns, key=lambda due: due.at))
