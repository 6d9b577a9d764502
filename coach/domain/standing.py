"""Standing up from the desk: a break after so many minutes at the machine.

The interval counts time at the machine. An absence as long as a break is a break: it starts the
interval anew, in full.
"""

from datetime import datetime, timedelta, tzinfo

from coach.domain import stage
from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.hours import DAY, Day, days_from, whole_minute
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit
from coach.domain.stage import Stage

BREAK = timedelta(minutes=5)
"""An absence this long counts as a break taken."""
GRACE = timedelta(minutes=25)
"""A break this late is let go; the interval starts again."""

_MOVES_ON = frozenset({What.SHOWN, What.ACCEPTED, What.SKIPPED, What.DROPPED})
_CAME_BACK = frozenset({What.OPENED, What.RETURNED})


def interval(preferences: Preferences, day: Day) -> timedelta:
    """Return the time at the desk before a break is suggested: chosen, or by stage."""
    now = stage.chosen(preferences.body.stage, preferences.body.due_date, day.date)
    by_stage = 45 if now is Stage.T3 else 60
    return timedelta(minutes=preferences.standing.interval_min or by_stage)


def next_due(preferences: Preferences, history: History, now: datetime, zone: tzinfo) -> Due | None:
    """Return the next break, today's or a later day's; none while paused without an end."""
    start = history.free_from(now)
    if start == FOREVER:
        return None
    days = days_from(preferences.hours, start, zone)
    dues = (_due_on(preferences, history, day, now, zone) for day in days)
    return next((due for due in dues if due), None)


def planned(preferences: Preferences, day: Day, zone: tzinfo) -> tuple[Due, ...]:
    """Return a day's breaks for somebody who sits all through the desk hours."""
    begin, end = _desk_hours(preferences, day, zone)
    every = interval(preferences, day)
    count = max(0, (end - begin) // every)
    return tuple(Due(Habit.STANDING, begin + every * i) for i in range(1, count + 1))


def _due_on(
    preferences: Preferences, history: History, day: Day, now: datetime, zone: tzinfo
) -> Due | None:
    """Return the next break of ``day``, if one fits before its desk hours end."""
    begin, end = _desk_hours(preferences, day, zone)
    every, last = interval(preferences, day), _last_event(history, begin)
    pause_end = history.pause_end()
    if last and last.what is What.LATER and last.until and last.until >= (pause_end or last.until):
        due = Due(Habit.STANDING, last.until, asked=True)
        return due if due.at <= end else None
    breaks = (last.at if last else None, pause_end, _came_back(history))
    seated = max((at for at in breaks if at and at > begin), default=begin)
    at = whole_minute(seated + every)
    while at < now - GRACE:
        at += every
    return Due(Habit.STANDING, at) if at <= end else None


def _desk_hours(preferences: Preferences, day: Day, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return the hours of ``day`` in which breaks come, within waking hours."""
    begin = day.at(preferences.standing.begin, zone)
    end = day.at(preferences.standing.end, zone)
    if end <= begin:
        end += DAY
    return max(begin, day.wake), min(end, day.bedtime)


def _last_event(history: History, begin: datetime) -> Entry | None:
    """Return what happened last to a break since the desk hours began."""
    for entry in history.of(Habit.STANDING):
        if entry.at < begin:
            return None
        if entry.what in _MOVES_ON or entry.what is What.LATER:
            return entry
    return None


def _came_back(history: History) -> datetime | None:
    """Return when the person was last known to come back after being gone for a break."""
    entries = history.entries
    for i in range(len(entries) - 1, -1, -1):
        if entries[i].what in _CAME_BACK:
            before = entries[i - 1].at if i else None
            if before is None or entries[i].at - before >= BREAK:
                return entries[i].at
    return None
