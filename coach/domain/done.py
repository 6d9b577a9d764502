"""What was done on a day, for the person to look at: drinks, breaks, stretches, their own.

Only what somebody did stands here. What was skipped, put off or let go is nobody's business.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from coach.domain.history import Entry, History, What
from coach.domain.hours import Day
from coach.domain.movement import LONG
from coach.domain.presence import absences
from coach.domain.reminder import Habit
from coach.domain.standing import BREAK

MINUTE = timedelta(minutes=1)


class Deed(StrEnum):
    """The sorts of things that are done."""

    DRANK = "drank"
    BREAK = "break"  # from sitting, or from standing
    STRETCH = "stretch"  # in the evening, in the morning, or by choice
    AWAY = "away"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that was done.

    Attributes:
        at: when, UTC; of an absence, when it began.
        deed: of which sort.
        amount: millilitres (drank), whole minutes (away), else 0.
        habit: whose; a reminder of the person's own is called by it.
    """

    at: datetime
    deed: Deed
    amount: int = 0
    habit: str = ""


def done(history: History, day: Day, now: datetime) -> tuple[Done, ...]:
    """Return what was done on a day until ``now``, the earliest first.

    An absence that is still going on is not told, nor is the night before the first time at the
    machine. A routine that was opened and then done is one thing.
    """
    return tuple(sorted((*_told(history, day, now), *_away(history, day, now)), key=_when))


def _when(each: Done) -> datetime:
    return each.at


def _told(history: History, day: Day, now: datetime) -> Iterator[Done]:
    name, began = day.date.isoformat(), datetime.min.replace(tzinfo=now.tzinfo)
    for entry in history.entries:
        if entry.what is What.DRANK and entry.turn == name:
            yield Done(entry.at, Deed.DRANK, entry.amount, Habit.WATER)
        if not day.opens <= entry.at <= now:
            continue
        if entry.what in (What.ACCEPTED, What.DONE) and entry.habit:
            began = entry.at
            if (deed := _deed(entry)) is not None:
                yield Done(entry.at, deed, habit=entry.habit)
        elif entry.what is What.ROUTINE_DONE and entry.at - began > LONG:
            yield Done(entry.at, Deed.STRETCH)


def _deed(entry: Entry) -> Deed | None:
    match entry.habit:
        case Habit.STANDING:
            return Deed.BREAK if "break" in entry.note or not entry.note else Deed.STRETCH
        case Habit.BEDTIME | Habit.MORNING:
            return Deed.STRETCH
        case Habit.WATER | None:
            return None
        case _:
            return Deed.OWN


def _away(history: History, day: Day, now: datetime) -> Iterator[Done]:
    seen = False
    for each in absences(history, now):
        if each.begin >= day.opens and seen and each.over and each.length >= BREAK:
            yield Done(each.begin, Deed.AWAY, each.length // MINUTE)
        seen = seen or each.end >= day.opens
