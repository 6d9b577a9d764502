"""Glasses that thin out towards bedtime.

The drinks of a day stand evenly from shortly after waking to some hours before bed. A drink that
is logged plans the rest anew from there, without ever hurrying: an hour between two, at most one
serving caught up, at most half a litre an hour. A glass that was only asked for changes nothing,
and one that had to wait is asked for once, not replayed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from coach.domain import stage
from coach.domain.history import FOREVER, History, What
from coach.domain.hours import DAY, Day, days_from, local, whole_minute
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit
from coach.domain.spans import spans

APART = timedelta(minutes=60)
"""The least time between two drinks; where it would be less, servings grow instead."""
SOON = timedelta(minutes=45)
"""So soon after a drink, or after asking for one, none is suggested."""
HOUR = timedelta(hours=1)
LARGE_ML = 250
"""The most that one card suggests."""
HOURLY_ML = 500
"""The most that is suggested within an hour."""
PLENTY_ML = 1000
"""More than this within an hour, and there is no need for more just now."""
MUCH_ML = 3000
"""A target beyond general guidance, which is said once."""
OWED = timedelta(minutes=30)
"""A drink that was due so shortly before the coach was started is still asked for."""
TARGETS_ML = {True: 2000, False: 1600}
"""Drinks a day by default, pregnant or not (EFSA and US adequate intakes, rounded)."""
EXTRA_ML = {"hot": 300, "exercise": 250}
"""What the switches of a day add (design defaults, flipped by the person)."""

_DECIDED = frozenset({What.SHOWN, What.SKIPPED, What.DROPPED})


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
        apart = self.apart
        spaced = (self.first + apart * i for i in range(self.count))
        return (min(whole_minute(at), self.last) for at in spaced)

    def left_after(self, moment: datetime) -> int:
        """Count the drinks that were planned for later than ``moment``."""
        return sum(at > moment for at in self.times())


def target(preferences: Preferences, day: Day, history: History | None = None) -> int:
    """Return the millilitres of drinks planned for a day; in limit mode, its ceiling."""
    now = stage.chosen(preferences.profile.stage, preferences.profile.due_date, day.date)
    base = preferences.water.target_ml or TARGETS_ML[now.pregnant]
    if history is None or preferences.water.limit_mode:
        return base
    name = day.date.isoformat()
    return base + sum(ml for switch, ml in EXTRA_ML.items() if history.is_on(switch, name))


def last_call(preferences: Preferences, day: Day) -> datetime:
    """Return when the evening's taper begins: no drink is suggested after it."""
    return day.bedtime - timedelta(minutes=preferences.water.taper_min)


def course(
    preferences: Preferences, day: Day, zone: tzinfo, history: History | None = None
) -> Course | None:
    """Return a day's drinks as planned in the morning; none where the day has no room for them."""
    water = preferences.water
    first = day.wake + timedelta(minutes=water.first_after_wake_min)
    always = (first, last_call(preferences, day))
    found = spans(water.windows, day, zone, always)
    if not found:
        return None
    first = max(first, found[0][0])
    last = min(always[1], max(end for _, end in found))
    if last < first:
        return None
    room = int((last - first) / APART) + 1
    goal = target(preferences, day, history)
    serving, count = water.serving_ml, round(goal / water.serving_ml)
    if count > room:
        serving, count = LARGE_ML, min(room, round(goal / LARGE_ML))
    return Course(first, last, max(1, count), serving)


def next_due(preferences: Preferences, history: History, now: datetime, zone: tzinfo) -> Due | None:
    """Return the drink that waits, or the next one, today's or a later day's.

    There is none in limit mode, nor while paused without an end.
    """
    start = history.free_from(now)
    if preferences.water.limit_mode or start == FOREVER:
        return None
    days = days_from(preferences.hours, start, zone)
    dues = (_due_on(preferences, history, day, now, zone) for day in days)
    return next((due for due in dues if due), None)


def planned(preferences: Preferences, day: Day, zone: tzinfo) -> tuple[Due, ...]:
    """Return a day's drinks if each is drunk when it is due."""
    plan = None if preferences.water.limit_mode else course(preferences, day, zone)
    return tuple(Due(Habit.WATER, at, plan.serving) for at in plan.times()) if plan else ()


def deadline(preferences: Preferences, day: Day, zone: tzinfo) -> datetime:
    """Return when a drink of ``day`` that is still unasked is let go."""
    plan = course(preferences, day, zone)
    return plan.last if plan else last_call(preferences, day)


def within_the_hour(history: History, now: datetime) -> int:
    """Return the millilitres that were logged within the hour before ``now``."""
    drinks = (e for e in history.of(Habit.WATER) if e.what is What.DRANK)
    return sum(e.amount for e in drinks if now - HOUR < e.at <= now)


def _due_on(
    preferences: Preferences, history: History, day: Day, now: datetime, zone: tzinfo
) -> Due | None:
    """Return the drink of ``day`` that waits, or its next one, if one is left."""
    name = day.date.isoformat()
    plan = course(preferences, day, zone, history)
    if plan is None:
        return None
    missing = target(preferences, day, history) - history.drunk(name)
    if (left := round(missing / plan.serving)) <= 0:
        return None
    if later := _later(plan, history, day):
        return _within(later, plan, history)
    drink, end = next(history.drinks(name), None), history.pause_end()
    anchors = (drink.at if drink else None, end)
    anchor = max((at for at in anchors if at and at > day.opens), default=None)
    times, serving = _rest(plan, anchor, left)
    left_open = _still_open(times, history, day, now, zone)
    passed = [at for at in left_open if at <= now]
    if not left_open:
        return None
    at = passed[-1] if passed else left_open[0]
    return _within(Due(Habit.WATER, at, serving, turn=_turn(at, zone)), plan, history)


def _rest(plan: Course, anchor: datetime | None, left: int) -> tuple[list[datetime], int]:
    """Return the drinks that follow ``anchor`` and how large each is."""
    if anchor is None or anchor < plan.first - plan.apart:
        return list(plan.times()), plan.serving
    count = min(left, plan.left_after(anchor) + 1)
    even = (plan.last - anchor) / count
    serving = plan.serving if even >= APART else LARGE_ML
    times = [whole_minute(anchor + max(even, APART) * i) for i in range(1, count + 1)]
    return [at for at in times if at <= plan.last], serving


def _still_open(
    times: list[datetime], history: History, day: Day, now: datetime, zone: tzinfo
) -> list[datetime]:
    """Return those of the planned drinks that are still to be asked for."""
    starts = (e.at for _, e in reversed(history.comings) if e.what is What.OPENED)
    opened = next(starts, day.opens)
    owed = min(opened, now) - OWED
    decided = [e for e in history.of(Habit.WATER) if e.what in _DECIDED]
    shown = [e.at for e in decided if e.what is What.SHOWN]
    horizon = _turn(now + DAY, zone)  # a turn beyond it was written under a wrong clock
    handled = max((e.turn for e in decided if e.turn < horizon), default="")
    recent = [moment for moment in shown if moment + SOON > owed]
    return [
        at
        for at in times
        if at > owed
        and not any(moment <= at < moment + SOON for moment in recent)
        and _turn(at, zone) > handled
    ]


def _turn(at: datetime, zone: tzinfo) -> str:
    """Return what a planned drink is called: its time on the wall."""
    return local(at, zone).isoformat(timespec="minutes")[:16]


def _later(plan: Course, history: History, day: Day) -> Due | None:
    """Return the drink that the person put off, if that is what happened last."""
    tells = _DECIDED | {What.LATER, What.DRANK}
    last = next((e for e in history.of(Habit.WATER) if e.what in tells), None)
    if last is None or last.what is not What.LATER or last.until is None or last.at < day.opens:
        return None
    end = history.pause_end()
    if end and last.until < end:
        return None
    return Due(Habit.WATER, last.until, plan.serving, asked=True, turn=last.turn)


def _within(due: Due, plan: Course, history: History) -> Due | None:
    """Move a drink on until an hour holds no more than it may; none once the evening began."""
    drinks = [e for e in history.of(Habit.WATER) if e.what is What.DRANK]
    at = due.at
    while recent := [e for e in drinks if at - HOUR < e.at <= at]:
        if sum(e.amount for e in recent) + due.amount <= HOURLY_ML:
            break
        at = recent[-1].at + HOUR
    return replace(due, at=at) if at <= plan.last else None
