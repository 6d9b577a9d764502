"""What the coach is about, at one moment: asked by the tray, the windows and the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import Any

from coach.domain import stage, standing, water
from coach.domain.history import FOREVER, History
from coach.domain.hours import day_at, local
from coach.domain.policy import Why
from coach.domain.posture import Posture, posture
from coach.domain.preferences import Preferences, Unit
from coach.domain.reminder import Due, Habit
from coach.domain.stage import Stage

SWITCHES = (*water.EXTRA_ML, standing.SHIFT)
"""What can be on for a day."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A turn that is held, and why."""

    habit: str
    why: Why


@dataclass(frozen=True, slots=True)
class Status:
    """The present state.

    Attributes:
        now: the moment it was asked, UTC.
        zone: whose wall clock the words use.
        confirmed: whether the hours were set once; before that nothing comes.
        paused_until: the end of the running pause (`history.FOREVER` without end), or None.
        next: each habit's next turn that is not waiting already, the earliest first.
        waiting: turns that are held.
        open: habits with a card that is not answered yet.
        drunk_ml, target_ml: drinks of the current day.
        limit: the target is a ceiling, and nothing is suggested.
        away: nobody is there.
        posture: whose turn it is between two breaks, where that is told.
        sources: which part of the world each sense uses, "none" where there is none.
        unit: how volumes are told.
        discreet: whether others may read along.
        switches: what is on for today: "hot", "exercise", "shift".
    """

    now: datetime
    zone: tzinfo
    confirmed: bool
    paused_until: datetime | None
    next: tuple[Due, ...]
    waiting: tuple[Waiting, ...]
    open: tuple[str, ...]
    drunk_ml: int
    target_ml: int
    stage: Stage
    limit: bool = False
    away: bool = False
    posture: Posture | None = None
    sources: Mapping[str, str] = field(default_factory=dict)
    unit: Unit = Unit.ML
    discreet: bool = True
    switches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Present:
    """What the engine alone knows at a moment: what stands open, what waits, who is there."""

    agenda: tuple[Due, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    open: tuple[str, ...] = ()
    away: bool = False
    sources: Mapping[str, str] = field(default_factory=dict)


def take(
    preferences: Preferences, history: History, *, now: datetime, zone: tzinfo, present: Present
) -> Status:
    """Return the status that follows from what is chosen, done, due, held and asked."""
    day = day_at(preferences.hours, now, zone)
    name = day.date.isoformat()
    profile = preferences.profile
    return Status(
        now=now,
        zone=zone,
        confirmed=preferences.hours.confirmed,
        paused_until=history.paused_until(now),
        next=tuple(due for due in present.agenda if _is_ahead(due, present, history, now)),
        waiting=present.waiting,
        open=present.open,
        drunk_ml=history.drunk(name),
        target_ml=water.target(preferences, day, history),
        stage=stage.chosen(profile.stage, profile.due_date, day.date),
        limit=preferences.water.limit_mode,
        away=present.away,
        posture=posture(preferences, history, now, zone),
        sources=present.sources,
        unit=preferences.water.unit,
        discreet=preferences.notices.discreet,
        switches=tuple(each for each in SWITCHES if history.is_on(each, name)),
    )


def _is_ahead(due: Due, present: Present, history: History, now: datetime) -> bool:
    """Whether a turn is still to come: it waits for nothing, and no running pause lets it go."""
    waits = any(held.habit == due.habit for held in present.waiting)
    return not waits and (due.kind is Habit.OWN or due.at >= (history.paused_until(now) or due.at))


def as_document(status: Status) -> dict[str, Any]:
    """Return the status as JSON can hold it; times are local, with their offset."""

    def said(moment: datetime) -> str:
        return local(moment, status.zone).isoformat(timespec="seconds")

    end, stance = status.paused_until, status.posture
    return {
        "now": said(status.now),
        "confirmed": status.confirmed,
        "paused_until": None if end is None else "resume" if end == FOREVER else said(end),
        "next": [{"habit": due.habit, "at": said(due.at)} for due in status.next],
        "waiting": [{"habit": held.habit, "why": held.why} for held in status.waiting],
        "open": list(status.open),
        "away": status.away,
        "water": {
            "drunk_ml": status.drunk_ml,
            "target_ml": status.target_ml,
            "limit": status.limit,
            "today": [each for each in status.switches if each in water.EXTRA_ML],
        },
        "stage": status.stage,
        "posture": None
        if stance is None
        else {
            "phase": stance.phase,
            "minutes": stance.spent // timedelta(minutes=1),
            "stood_minutes": stance.stood // timedelta(minutes=1),
        },
        "senses": dict(status.sources),
    }
