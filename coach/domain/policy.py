"""Show, wait, or let go, and why.

The rules stand in the order in which a person would give them; the first that speaks wins. Reading
this file is reading the specification.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from coach.domain import bedtime, custom, morning, standing, water
from coach.domain.history import FOREVER, History, What
from coach.domain.hours import Day, day_at, next_wake
from coach.domain.preferences import Meanwhile, MeanwhileHere, Mode, Preferences
from coach.domain.presence import absent_since
from coach.domain.reminder import Due, Habit
from coach.domain.schedule import own_of
from coach.domain.situation import Busy, Situation
from coach.domain.spans import quiet_until

ONE_BY_ONE = timedelta(minutes=1)
"""The least time between two notices, also where the gap does not hold one back."""


class Why(StrEnum):
    """The reason of a verdict; its words live in `ui.words`."""

    PAUSED = "paused"
    ASLEEP = "asleep or locked"
    QUIET = "quiet hours"
    JUST_WOKE = "just woke"
    AWAY = "away"
    DND = "do not disturb"
    CALL = "a call"
    FULL_SCREEN = "full screen"
    STRETCH = "a stretch"
    CROWDED = "crowded"
    TOO_LATE = "too late"
    NEXT_CAME = "its next time came"


@dataclass(frozen=True, slots=True)
class Show:
    """Put the question now; ``quietly`` into the list of notices, without popping up."""

    quietly: bool = False


@dataclass(frozen=True, slots=True)
class Wait:
    """Ask again at ``until``; None where only the world can tell when."""

    until: datetime | None
    why: Why


@dataclass(frozen=True, slots=True)
class Drop:
    """Let this turn go."""

    why: Why


Verdict = Show | Wait | Drop


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
    """While paused nothing comes, and what fell due does not pop up at its end.

    A reminder of one's own is not lost by that: it comes some time after the end.
    """
    if case.due.kind is Habit.OWN:
        free = custom.free_from(case.history, case.due)
        if free is None or free <= case.now:
            return None
        return Wait(None if free == FOREVER else free, Why.PAUSED)
    return Drop(Why.PAUSED) if case.history.paused_until(case.now) else None


def asleep_or_locked(case: Case) -> Verdict | None:
    """Nothing is shown on a lock screen, and no screen is woken."""
    return Wait(None, Why.ASLEEP) if case.situation.locked else None


def quiet_hours(case: Case) -> Verdict | None:
    """From bedtime to waking it is quiet, and in the windows that were added to the night."""
    quiet = case.preferences.quiet
    if quiet.enabled and not case.day.awake(case.now):
        return Wait(next_wake(case.preferences.hours, case.now, case.zone), Why.QUIET)
    end = quiet_until(quiet.windows, case.day, case.zone, case.now)
    return Wait(end, Why.QUIET) if end else None


def just_woke(case: Case) -> Verdict | None:
    """For a minute after the machine woke up people are left alone."""
    woke = case.situation.woke
    settle = timedelta(seconds=case.preferences.presence.wake_grace_s)
    if woke is None or not timedelta() <= case.now - woke < settle:
        return None
    return Wait(woke + settle, Why.JUST_WOKE)


def away(case: Case) -> Verdict | None:
    """Nobody is there to ask. An idle time that nothing can tell counts as present.

    Who stands all day does not type, so a standing job does not ask for input.
    """
    if case.due.habit == Habit.STANDING and case.preferences.standing.mode is Mode.JOB:
        return None
    since = absent_since(case.situation, case.preferences.presence, case.now)
    return Wait(None, Why.AWAY) if since else None


def busy(case: Case) -> Verdict | None:
    """A call, a film, do-not-disturb: not now, unless it was chosen otherwise."""
    going_on = case.situation.busy
    if Busy.STRETCH in going_on:
        return Wait(None, Why.STRETCH)
    if not going_on or meanwhile(case.preferences, case.due) is not Meanwhile.HOLD:
        return None
    first = next(each for each in (Busy.CALL, Busy.DND, Busy.FULL_SCREEN) if each in going_on)
    return Wait(None, Why(first.value))


def crowded(case: Case) -> Verdict | None:
    """One notice at a time, 20 minutes apart.

    Bedtime, what was asked for ("later") and reminders of one's own need not keep the distance;
    but not even those come in the same minute.
    """
    last = case.history.newest(lambda e: e.what is What.SHOWN)
    free = case.due.kind in (Habit.BEDTIME, Habit.OWN) or case.due.asked
    chosen = timedelta(minutes=case.preferences.notices.gap_min)
    gap = ONE_BY_ONE if free else max(ONE_BY_ONE, chosen)
    if last is None or case.now - last.at >= gap:
        return None
    return Wait(last.at + gap, Why.CROWDED)


def too_late(case: Case) -> Verdict | None:
    """What has lost its sense is let go."""
    if case.due.kind is Habit.OWN:
        return Drop(Why.NEXT_CAME) if case.now >= deadline(case) else None
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
    """Return when a turn has lost its sense; for one's own reminder, when its next one comes."""
    due, preferences, zone = case.due, case.preferences, case.zone
    day = day_at(preferences.hours, due.at, zone)
    match due.kind:
        case Habit.BEDTIME:
            return bedtime.deadline(day)
        case Habit.WATER:
            return water.deadline(preferences, day, zone)
        case Habit.STANDING:
            return standing.deadline(preferences, due, zone)
        case Habit.MORNING:
            return morning.deadline(day)
        case Habit.OWN:
            each = own_of(preferences, due.habit)
            return custom.replaced(each, due, case.now, zone) if each else due.at


def meanwhile(preferences: Preferences, due: Due) -> Meanwhile:
    """Return what a notice does while the person is busy: by its habit, else as for all."""
    chosen: MeanwhileHere = getattr(preferences.busy, due.kind)
    if chosen is MeanwhileHere.SAME:
        return preferences.busy.when
    return Meanwhile(chosen.value)


def judge(case: Case) -> Verdict:
    """Return the first verdict that a rule speaks; waiting past all sense is letting go."""
    verdict = next((said for rule in RULES if (said := rule(case))), None)
    if verdict is None:
        quietly = meanwhile(case.preferences, case.due) is Meanwhile.QUIET
        return Show(quietly=quietly and bool(case.situation.busy))
    if isinstance(verdict, Wait):
        return _given_up(case, verdict) or verdict
    return verdict


def _given_up(case: Case, wait: Wait) -> Drop | None:
    """Return that a turn is let go, where it would wait beyond its sense."""
    end = deadline(case)
    if case.due.kind is Habit.OWN:
        return Drop(Why.NEXT_CAME) if case.now >= end else None
    return Drop(wait.why) if (wait.until or case.now) > end else None
