"""Show, wait, or let go, and why.

The rules stand in the order in which a person would give them; the first that speaks wins. Reading
this file is reading the specification.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from coach.domain import bedtime, standing, water
from coach.domain.history import History, What
from coach.domain.hours import Day, day_at, next_wake
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit

CROWD = timedelta(minutes=20)
"""The least time between two cards."""
AWAY = timedelta(minutes=3)
"""So long without input, and nobody sits there."""
SETTLE = timedelta(seconds=60)
"""The quiet after the machine woke up."""
LOOK_AGAIN = timedelta(minutes=1)
"""Where nothing tells when a hindrance ends, it is looked at again after this."""


class Why(StrEnum):
    """The reason of a verdict; its words live in `ui.words`."""

    PAUSED = "paused"
    LOCKED = "locked"
    QUIET = "quiet hours"
    JUST_WOKE = "just woke"
    AWAY = "away"
    BUSY = "busy"
    CROWDED = "crowded"
    TOO_LATE = "too late"


@dataclass(frozen=True, slots=True)
class Show:
    """Put the question now."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Ask again at ``until``."""

    until: datetime
    why: Why


@dataclass(frozen=True, slots=True)
class Drop:
    """Let this turn go."""

    why: Why


Verdict = Show | Wait | Drop


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of the person and the machine. Unknown is neither typing nor away.

    Attributes:
        locked: the session is locked or asleep.
        idle: time since the last input; None where nothing on this machine can tell.
        woke: when the machine last woke up or was unlocked, if it did.
        busy: something that should not be interrupted is going on.
    """

    locked: bool = False
    idle: timedelta | None = None
    woke: datetime | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """All that a rule may look at."""

    due: Due
    situation: Situation
    preferences: Preferences
    history: History
    now: datetime
    zone: tzinfo

    @property
    def day(self) -> Day:
        """The day that the moment belongs to."""
        return day_at(self.preferences.hours, self.now, self.zone)


def paused(case: Case) -> Verdict | None:
    """While paused nothing comes, and what fell due does not pop up afterwards."""
    if case.history.paused_until(case.now) is None:
        return None
    return Drop(Why.PAUSED)


def asleep_or_locked(case: Case) -> Verdict | None:
    """Nothing is shown on a lock screen, and no screen is woken."""
    return Wait(case.now + LOOK_AGAIN, Why.LOCKED) if case.situation.locked else None


def quiet_hours(case: Case) -> Verdict | None:
    """From bedtime to waking it is quiet."""
    if case.day.awake(case.now):
        return None
    return Wait(next_wake(case.preferences.hours, case.now, case.zone), Why.QUIET)


def just_woke(case: Case) -> Verdict | None:
    """For a minute after waking up the machine leaves people alone."""
    woke = case.situation.woke
    if woke is None or case.now - woke >= SETTLE:
        return None
    return Wait(woke + SETTLE, Why.JUST_WOKE)


def away(case: Case) -> Verdict | None:
    """Nobody is there to ask. An idle time that nothing can tell counts as present."""
    idle = case.situation.idle
    return Wait(case.now + LOOK_AGAIN, Why.AWAY) if idle is not None and idle >= AWAY else None


def busy(case: Case) -> Verdict | None:
    """A call, a film, a stretch: not now."""
    return Wait(case.now + LOOK_AGAIN, Why.BUSY) if case.situation.busy else None


def crowded(case: Case) -> Verdict | None:
    """One card at a time, 20 minutes apart; bedtime and what was asked for excepted."""
    if case.due.habit is Habit.BEDTIME or case.due.asked:
        return None
    last = case.history.newest(lambda e: e.what is What.SHOWN)
    if last is None or case.now - last.at >= CROWD:
        return None
    return Wait(last.at + CROWD, Why.CROWDED)


def too_late(case: Case) -> Verdict | None:
    """What has lost its sense is let go."""
    return Drop(Why.TOO_LATE) if case.now > deadline(case) else None


RULES: tuple[Callable[[Case], Verdict | None], ...] = (
    paused,
    asleep_or_locked,
    quiet_hours,
    just_woke,
    away,
    busy,
    crowded,
    too_late,
)


def deadline(case: Case) -> datetime:
    """Return when a turn has lost its sense."""
    day = day_at(case.preferences.hours, case.due.at, case.zone)
    match case.due.habit:
        case Habit.BEDTIME:
            return bedtime.deadline(day)
        case Habit.WATER:
            return min(case.due.at + water.GRACE, water.last_call(case.preferences, day))
        case Habit.STANDING:
            return case.due.at + standing.GRACE


def judge(case: Case) -> Verdict:
    """Return the first verdict that a rule speaks; waiting past all sense is letting go."""
    verdict = next((said for rule in RULES if (said := rule(case))), Show())
    if isinstance(verdict, Wait) and verdict.until > deadline(case):
        return Drop(verdict.why)
    return verdict
