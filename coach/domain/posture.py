"""Whose turn it is between two breaks: sitting, standing, moving, the other foot.

Told by the tray alone: none of this is a notice, and none of it is counted for or against anybody.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from coach.domain import stage, standing
from coach.domain.history import History, What
from coach.domain.hours import Day, day_at
from coach.domain.preferences import Mode, Preferences
from coach.domain.reminder import Habit
from coach.domain.stage import Stage

SIT, STAND, MOVE = timedelta(minutes=20), timedelta(minutes=8), timedelta(minutes=2)
"""The cycle of a desk that goes up and down (Cornell's 20, 8, 2)."""
FEET = timedelta(minutes=15)
"""So often the other foot takes the weight."""
SHOWN_FOR = timedelta(minutes=2)
"""How long the tray shows that it is the other foot's turn."""
SEATED = timedelta(minutes=5)
"""How long a break of a standing job is."""


class Phase(StrEnum):
    """What the tray can tell between two breaks."""

    SITTING = "sitting"
    SAT_LONG = "sat long"
    SIT = "sit"
    STAND = "stand"
    MOVE = "move"
    ON_FEET = "on feet"
    OTHER_FOOT = "other foot"


NUDGES = frozenset({Phase.SAT_LONG, Phase.STAND, Phase.MOVE, Phase.OTHER_FOOT})
"""Phases in which the icon shows its dot."""


@dataclass(frozen=True, slots=True)
class Posture:
    """Where somebody is between two breaks.

    Attributes:
        phase: whose turn it is.
        spent: the time since the last break: at the desk, or on one's feet.
        changes: when the phase changes by itself, UTC.
        stood: the time of a standing job on one's feet today; else nothing.
        long: that was more than is comfortable for most: 4 hours, 3 from the second trimester on.
    """

    phase: Phase
    spent: timedelta
    changes: datetime | None
    stood: timedelta = timedelta()
    long: bool = False


def posture(
    preferences: Preferences, history: History, now: datetime, zone: tzinfo
) -> Posture | None:
    """Return the posture at ``now``; none outside desk hours and shifts, or while paused."""
    on = preferences.standing.enabled and preferences.hours.confirmed
    if not on or history.paused_until(now):
        return None
    day = day_at(preferences.hours, now, zone)
    if preferences.standing.mode is Mode.JOB:
        return _on_shift(preferences, history, now, day)
    for begin, end in standing.desk_hours(preferences, day, zone):
        if begin <= now <= end:
            return _at_desk(preferences, history, now, begin)
    return None


def _at_desk(preferences: Preferences, history: History, now: datetime, begin: datetime) -> Posture:
    since, elsewhere = standing.counted_since(preferences, history, begin, now)
    spent = max(timedelta(), now - since - elsewhere)
    if preferences.standing.mode is Mode.SIT_STAND:
        within = spent % (SIT + STAND + MOVE)
        phases = ((Phase.SIT, SIT), (Phase.STAND, SIT + STAND), (Phase.MOVE, SIT + STAND + MOVE))
        phase, end = next(each for each in phases if within < each[1])
        return Posture(phase, spent, now + end - within)
    nudge = timedelta(minutes=preferences.standing.nudge_min)
    if not nudge or spent >= nudge:
        return Posture(Phase.SAT_LONG if nudge else Phase.SITTING, spent, None)
    return Posture(Phase.SITTING, spent, now + nudge - spent)


def _on_shift(
    preferences: Preferences, history: History, now: datetime, day: Day
) -> Posture | None:
    begun = history.switched(standing.SHIFT, day.date.isoformat())
    if begun is None or not begun.note.endswith(" on"):
        return None
    since, _ = standing.counted_since(preferences, history, begun.at, now)
    spent = max(timedelta(), now - since)
    within = spent % FEET
    other = spent >= FEET and within < SHOWN_FOR
    changes = now + (SHOWN_FOR if other else FEET) - within
    stood = stood_today(history, now, day)
    limit = timedelta(hours=3 if _later_stage(preferences, day) else 4)
    phase = Phase.OTHER_FOOT if other else Phase.ON_FEET
    return Posture(phase, spent, changes, stood, long=stood >= limit)


def stood_today(history: History, now: datetime, day: Day) -> timedelta:
    """Return the time on one's feet in the shifts of a day, less its breaks."""
    name, total, begun = day.date.isoformat(), timedelta(), None
    for entry in history.entries:
        if entry.what is What.SWITCHED and entry.turn == name and "shift" in entry.note:
            if entry.note.endswith(" on"):
                begun = begun or entry.at
            elif begun:
                total, begun = total + (entry.at - begun), None
        elif entry.habit == Habit.STANDING and entry.what in (What.ACCEPTED, What.DONE) and begun:
            total -= min(SEATED, now - entry.at)
    return max(timedelta(), total + (now - begun if begun else timedelta()))


def _later_stage(preferences: Preferences, day: Day) -> bool:
    profile = preferences.profile
    return stage.chosen(profile.stage, profile.due_date, day.date) in (Stage.T2, Stage.T3)
