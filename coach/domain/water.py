"""Glasses that thin out towards bedtime.

The drinks of a day stand evenly from shortly after waking to some hours before bed. Each thing
that happens to a drink (shown, drunk, put off, skipped) plans the rest anew from there, without
ever hurrying: an hour between two, at most one serving caught up, at most half a litre an hour.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from coach.domain import stage
from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.hours import Day, days_from, whole_minute
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit

APART = timedelta(minutes=60)
"""The least time between two drinks; where it would be less, servings grow instead."""
HOUR = timedelta(hours=1)
LARGE_ML = 250
"""The most that one card suggests."""
HOURLY_ML = 500
"""The most that is suggested within an hour."""
GRACE = timedelta(minutes=30)
"""A drink this late is let go and the rest planned from the next."""
TARGETS_ML = {True: 2000, False: 1600}
"""Drinks a day by default, pregnant or not (EFSA and US adequate intakes, rounded)."""

_MOVES_ON = frozenset({What.SHOWN, What.DRANK, What.SKIPPED, What.DROPPED})


@dataclass(frozen=True, slots=True)
class Course:
    """The drinks of one day as first planned: ``count`` servings, ``first`` to ``last``."""

    first: datetime
    last: datetime
    count: int
    serving: int

    @property
    def apart(self) -> timedelta:
        """The time between two of them."""
        return (self.last - self.first) / max(1, self.count - 1)

    def times(self) -> Iterator[datetime]:
        """Yield when each is due, on whole minutes."""
        spaced = (self.first + self.apart * i for i in range(self.count))
        return (min(whole_minute(at), self.last) for at in spaced)

    def left_after(self, moment: datetime) -> int:
        """Count the drinks that were planned for later than ``moment``."""
        return sum(at > moment for at in self.times())


def target(preferences: Preferences, day: Day) -> int:
    """Return the millilitres of drinks planned for a day."""
    now = stage.chosen(preferences.body.stage, preferences.body.due_date, day.date)
    return preferences.water.target_ml or TARGETS_ML[now.pregnant]


def last_call(preferences: Preferences, day: Day) -> datetime:
    """Return when the evening's taper begins: no drink is suggested after it."""
    return day.bedtime - timedelta(minutes=preferences.water.taper_min)


def course(preferences: Preferences, day: Day) -> Course | None:
    """Return a day's drinks as planned in the morning; none where the day is too short."""
    water = preferences.water
    first = day.wake + timedelta(minutes=water.first_after_wake_min)
    last = last_call(preferences, day)
    if last < first:
        return None
    room = int((last - first) / APART) + 1
    serving, count = water.serving_ml, round(target(preferences, day) / water.serving_ml)
    if count > room:
        serving, count = LARGE_ML, min(room, round(target(preferences, day) / LARGE_ML))
    return Course(first, last, max(1, count), serving)


def next_due(preferences: Preferences, history: History, now: datetime, zone: tzinfo) -> Due | None:
    """Return the next drink, today's or a later day's; none while paused without an end."""
    start = history.free_from(now)
    if start == FOREVER:
        return None
    days = days_from(preferences.hours, start, zone)
    dues = (_due_on(preferences, history, day, now) for day in days)
    return next((due for due in dues if due), None)


def planned(preferences: Preferences, day: Day) -> tuple[Due, ...]:
    """Return a day's drinks if each is drunk when it is due."""
    plan = course(preferences, day)
    return tuple(Due(Habit.WATER, at, plan.serving) for at in plan.times()) if plan else ()


def _due_on(preferences: Preferences, history: History, day: Day, now: datetime) -> Due | None:
    """Return the next drink of ``day``, if one is left."""
    plan = course(preferences, day)
    if plan is None:
        return None
    missing = target(preferences, day) - history.drunk(day.opens, day.closes)
    left = round(missing / plan.serving)
    if left <= 0:
        return None
    last = _last_event(history, day)
    pause_end = history.pause_end()
    if last and last.what is What.LATER and last.until and last.until >= (pause_end or last.until):
        later = Due(Habit.WATER, last.until, plan.serving, asked=True)
        return _within(later, plan, history)
    anchor = max(
        (at for at in (last.at if last else None, pause_end) if at and at > day.opens),
        default=None,
    )
    times, serving = _rest(plan, anchor, left)
    at = next((at for at in times if at >= now - GRACE), None)
    return _within(Due(Habit.WATER, at, serving), plan, history) if at else None


def _rest(plan: Course, anchor: datetime | None, left: int) -> tuple[list[datetime], int]:
    """Return the drinks that follow ``anchor`` and how large each is."""
    if anchor is None or anchor < plan.first - plan.apart:
        return list(plan.times()), plan.serving
    count = min(left, plan.left_after(anchor) + 1)
    even = (plan.last - anchor) / count
    serving = plan.serving if even >= APART else LARGE_ML
    times = [whole_minute(anchor + max(even, APART) * i) for i in range(1, count + 1)]
    return [at for at in times if at <= plan.last], serving


def _within(due: Due, plan: Course, history: History) -> Due | None:
    """Move a drink on until an hour holds no more than it may; none once the evening began."""
    shown = [e for e in history.of(Habit.WATER) if e.what is What.SHOWN]
    at = due.at
    while recent := [e for e in shown if at - HOUR < e.at <= at]:
        if sum(e.amount for e in recent) + due.amount <= HOURLY_ML:
            break
        at = recent[-1].at + HOUR
    return replace(due, at=at) if at <= plan.last else None


def _last_event(history: History, day: Day) -> Entry | None:
    """Return what happened last to a drink on ``day``."""
    for entry in history.of(Habit.WATER):
        if entry.at < day.opens:
            return None
        if entry.at < day.closes and (entry.what in _MOVES_ON or entry.what is What.LATER):
            return entry
    return None
