"""Breaks from sitting at a desk, or from standing all day.

At a desk the interval counts time at the machine. An absence as long as a break is a break: it
starts the interval anew, in full; a shorter one just does not count. On a standing job the interval
counts wall time from the moment the person starts a shift.
"""

from datetime import datetime, timedelta, tzinfo

from coach.domain import stage
from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.hours import Day, day_at, days_from, whole_minute
from coach.domain.preferences import Mode, Preferences
from coach.domain.presence import Absence, absences
from coach.domain.reminder import DESK_BREAK, STAND_BREAK, Due, Habit
from coach.domain.spans import Span, spans
from coach.domain.stage import Stage

BREAK = timedelta(minutes=5)
"""An absence this long counts as a break taken."""
SHIFT = "shift"
"""The switch of a standing shift."""

_MOVES_ON = frozenset({What.SHOWN, What.ACCEPTED, What.DONE, What.SKIPPED, What.DROPPED})


def interval(preferences: Preferences, day: Day) -> timedelta:
    """Return the time before a break is suggested: chosen, or by mode and stage."""
    now = stage.chosen(preferences.profile.stage, preferences.profile.due_date, day.date)
    match preferences.standing.mode:
        case Mode.JOB:
            by_stage = {Stage.T2: 45, Stage.T3: 30}.get(now, 60)
        case Mode.DESK:
            by_stage = 45 if now is Stage.T3 else 60
        case Mode.SIT_STAND:
            by_stage = 60
    return timedelta(minutes=preferences.standing.interval_min or by_stage)


def routine(preferences: Preferences) -> str:
    """Return the routine of a break: up from the desk, or off one's feet."""
    return STAND_BREAK if preferences.standing.mode is Mode.JOB else DESK_BREAK


def next_due(preferences: Preferences, history: History, now: datetime, zone: tzinfo) -> Due | None:
    """Return the next break, today's or a later day's; none while paused without an end."""
    start = history.free_from(now)
    if start == FOREVER:
        return None
    if preferences.standing.mode is Mode.JOB:
        return _next_on_shift(preferences, history, now, zone)
    for day in days_from(preferences.hours, start, zone):
        for span in desk_hours(preferences, day, zone):
            if due := _due_within(span, preferences, history, day, now):
                return due
    return None


def planned(preferences: Preferences, day: Day, zone: tzinfo) -> tuple[Due, ...]:
    """Return a day's breaks for somebody who sits all through the desk hours."""
    if preferences.standing.mode is Mode.JOB:
        return ()
    every = interval(preferences, day)
    return tuple(
        Due(Habit.STANDING, begin + every * i)
        for begin, end in desk_hours(preferences, day, zone)
        for i in range(1, max(0, (end - begin) // every) + 1)
    )


def desk_hours(preferences: Preferences, day: Day, zone: tzinfo) -> tuple[Span, ...]:
    """Return when breaks come on a day: the windows chosen, else from waking to the evening."""
    return spans(preferences.standing.windows, day, zone, (day.wake, day.evening))


def deadline(preferences: Preferences, due: Due, zone: tzinfo) -> datetime:
    """Return when a break that is still unasked is let go."""
    day = day_at(preferences.hours, due.at, zone)
    if preferences.standing.mode is Mode.JOB:
        return day.bedtime
    ends = [e for b, e in desk_hours(preferences, day, zone) if b <= due.at <= e]
    return max(ends, default=due.at)


def counted_since(
    preferences: Preferences, history: History, begin: datetime, now: datetime
) -> tuple[datetime, timedelta]:
    """Return since when sitting counts, and how much of the time since was spent elsewhere.

    Somebody who is away now as long as a break counts from ``now``.
    """
    last, end = _last(history, begin), history.pause_end()
    gone = absences(history, now) if preferences.standing.mode is not Mode.JOB else ()
    breaks = (a.end for a in gone if a.length >= BREAK)
    known = (last.at if last else None, end, *breaks)
    since = max((at for at in known if at and at > begin), default=begin)
    return since, sum((_within(a, since, now) for a in gone), timedelta())


def _within(gone: Absence, since: datetime, now: datetime) -> timedelta:
    """How much of an absence lies between two instants."""
    return max(timedelta(), min(gone.end, now) - max(gone.begin, since))


def _due_within(
    span: Span, preferences: Preferences, history: History, day: Day, now: datetime
) -> Due | None:
    """Return the next break of a span of desk hours, if one fits before its end."""
    begin, end = span
    since, elsewhere = counted_since(preferences, history, begin, now)
    opens = routine(preferences)
    last = _last(history, begin)
    if last and last.what is What.LATER and last.until and since <= last.at:
        due = Due(Habit.STANDING, last.until, asked=True, routine=opens)
        return due if due.at <= end else None
    at = whole_minute(since + interval(preferences, day) + elsewhere)
    return Due(Habit.STANDING, at, routine=opens) if at <= end else None


def _next_on_shift(
    preferences: Preferences, history: History, now: datetime, zone: tzinfo
) -> Due | None:
    """Return the next time to sit down, while a shift is on."""
    day = day_at(preferences.hours, now, zone)
    begun = history.switched(SHIFT, day.date.isoformat())
    if begun is None or not begun.note.endswith(" on"):
        return None
    return _due_within((begun.at, day.bedtime), preferences, history, day, now)


def _last(history: History, begin: datetime) -> Entry | None:
    """Return what happened last to a break since ``begin``."""
    for entry in history.of(Habit.STANDING):
        if entry.at < begin:
            return None
        if entry.what in _MOVES_ON or entry.what is What.LATER:
            return entry
    return None
