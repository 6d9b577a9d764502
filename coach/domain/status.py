"""What the coach is about, at one moment: asked by the tray, the windows and the command line."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from coach.domain import stage, water
from coach.domain.history import FOREVER, History
from coach.domain.hours import day_at, local
from coach.domain.policy import Why
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit
from coach.domain.stage import Stage


@dataclass(frozen=True, slots=True)
class Waiting:
    """A turn that is held, and why."""

    habit: Habit
    why: Why


@dataclass(frozen=True, slots=True)
class Status:
    """The present state.

    Attributes:
        now: the moment it was asked, UTC.
        zone: whose wall clock the words use.
        confirmed: whether the hours were set once; before that nothing comes.
        paused_until: the end of the running pause (`history.FOREVER` without end), or None.
        next: each habit's next turn, the earliest first.
        waiting: turns that are held.
        open: habits with a card that is not answered yet.
        drunk_ml, target_ml: drinks of the current day.
    """

    now: datetime
    zone: tzinfo
    confirmed: bool
    paused_until: datetime | None
    next: tuple[Due, ...]
    waiting: tuple[Waiting, ...]
    open: tuple[Habit, ...]
    drunk_ml: int
    target_ml: int
    stage: Stage


def take(
    preferences: Preferences,
    history: History,
    *,
    now: datetime,
    zone: tzinfo,
    agenda: tuple[Due, ...],
    waiting: tuple[Waiting, ...],
    open_cards: tuple[Habit, ...],
) -> Status:
    """Return the status that follows from what is chosen, done, due, held and asked."""
    day = day_at(preferences.hours, now, zone)
    return Status(
        now=now,
        zone=zone,
        confirmed=preferences.hours.confirmed,
        paused_until=history.paused_until(now),
        next=agenda,
        waiting=waiting,
        open=open_cards,
        drunk_ml=history.drunk(day.opens, day.closes),
        target_ml=water.target(preferences, day),
        stage=stage.chosen(preferences.body.stage, preferences.body.due_date, day.date),
    )


def as_document(status: Status) -> dict[str, Any]:
    """Return the status as JSON can hold it; times are local, with their offset."""

    def said(moment: datetime) -> str:
        return local(moment, status.zone).isoformat(timespec="seconds")

    end = status.paused_until
    return {
        "now": said(status.now),
        "confirmed": status.confirmed,
        "paused_until": None if end is None else "resume" if end == FOREVER else said(end),
        "next": [{"habit": due.habit, "at": said(due.at)} for due in status.next],
        "waiting": [{"habit": held.habit, "why": held.why} for held in status.waiting],
        "open": list(status.open),
        "water": {"drunk_ml": status.drunk_ml, "target_ml": status.target_ml},
        "stage": status.stage,
    }
