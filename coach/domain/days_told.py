"""What the history tells of each day, to lie beside the nights: routines, drinks, time up.

Many days are told in one go. A drink belongs to the day that it was logged for; everything else to
the day in which it happened, as days are by the hours that are chosen now.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from coach.domain.diary import Days, DayTold
from coach.domain.history import Entry, History, What
from coach.domain.hours import DAY, Day, day_on
from coach.domain.movement import Doing, movement
from coach.domain.preferences import Hours, Preferences
from coach.domain.reminder import ROUTINES, Habit

BEFORE: Final = DAY
AFTER: Final = timedelta(hours=12)
"""So much more than its days a history has to tell: who was away when they began and ended."""
MINUTE: Final = timedelta(minutes=1)
_EVENING: Final = frozenset(ROUTINES.values())
_MOVES: Final = frozenset(
    {
        What.OPENED,
        What.CLOSED,
        What.LEFT,
        What.RETURNED,
        What.ACCEPTED,
        What.DONE,
        What.SWITCHED,
        What.ROUTINE_DONE,
        What.ROUTINE_LEFT,
    }
)
"""Entries that tell of somebody's body; a day has many more of other kinds."""
_COMINGS: Final = frozenset({What.OPENED, What.LEFT, What.RETURNED})


def covered(hours: Hours, zone: tzinfo, first: date, last: date) -> tuple[datetime, datetime]:
    """Return what a history has to reach over to tell of the days from ``first`` to ``last``."""
    return day_on(hours, first, zone).opens - BEFORE, day_on(hours, last, zone).closes + AFTER


def days_told(
    history: History,
    preferences: Preferences,
    zone: tzinfo,
    first: date,
    last: date,
    now: datetime,
) -> Days:
    """Return what the history tells of the days from ``first`` to ``last``.

    Args:
        history: the entries, oldest first, reaching as far as `covered` says.
        preferences: what is chosen now.
        zone: whose wall clock gives the days.
        first: the date that the first day is called by.
        last: that of the last.
        now: the present, UTC; nothing is told of what lies ahead.
    """
    drunk = _drunk(history.entries)
    moves = list(_moves(history.entries))
    times = [entry.at for entry in moves]
    told: dict[date, DayTold] = {}
    for ahead in range((last - first).days + 1):
        day = day_on(preferences.hours, first + DAY * ahead, zone)
        if day.opens > now:
            break
        begin, end = bisect_left(times, day.opens - BEFORE), bisect_left(times, day.closes)
        near = moves[begin : _until_somebody_came(moves, end)]
        found = _told(day, near, preferences, zone, now, drunk)
        if found != DayTold():
            told[day.date] = found
    return told


def _told(
    day: Day,
    near: list[Entry],
    preferences: Preferences,
    zone: tzinfo,
    now: datetime,
    drunk: Mapping[str, int],
) -> DayTold:
    today = [entry for entry in near if day.opens <= entry.at < day.closes]
    routines, stretched = _routines(today)
    up = _up(day, near, preferences, zone, now) if today else timedelta()
    return DayTold(routines, stretched, drunk.get(day.date.isoformat(), 0), up // MINUTE)


def _drunk(entries: Iterable[Entry]) -> Mapping[str, int]:
    """Return the millilitres of each day, without the drinks that were undone."""
    drinks: list[Entry] = []
    for entry in entries:
        if entry.what is What.DRANK:
            drinks.append(entry)
        elif entry.what is What.UNDONE and drinks:
            drinks.pop()
    found: Counter[str] = Counter()
    for drink in drinks:
        found[drink.turn] += drink.amount
    return found


def _moves(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """Yield what tells of movement.

    Where the coach ended without a word, the entry before its next start is kept too, of whatever
    kind: it tells when it last ran.
    """
    before: Entry | None = None
    for entry in entries:
        if entry.what in _MOVES:
            if entry.what is What.OPENED and before is not None and before.what not in _MOVES:
                yield before
            yield entry
        before = entry


def _until_somebody_came(moves: list[Entry], end: int) -> int:
    """Return where entries end with the next one that tells who came or went.

    It says how long somebody was away who was so when the day ended.
    """
    ahead = range(end, len(moves))
    return next((i + 1 for i in ahead if moves[i].what in _COMINGS), end)


def _routines(today: Iterable[Entry]) -> tuple[int, bool]:
    """Return how many routines were done on a day, and whether that before bed was."""
    done, evening, said = 0, False, False
    for entry in today:
        match entry.what:
            case What.ROUTINE_DONE:
                done += 1
                evening = evening or entry.note in _EVENING
            case What.DONE | What.ACCEPTED if entry.habit == Habit.BEDTIME:
                said = True
            case What.ROUTINE_LEFT if entry.note.partition("/")[0] in _EVENING:
                said = False
            case _:
                continue
    if said and not evening:
        return done + 1, True
    return done, evening


def _up(
    day: Day, near: list[Entry], preferences: Preferences, zone: tzinfo, now: datetime
) -> timedelta:
    """Return the time on one's feet, as the picture of that day has it."""
    end = min(now, day.closes - timedelta.resolution)
    found = movement(preferences, History(tuple(near)), end, zone)
    return sum((span.length for span in found.spans if span.doing is Doing.UP), timedelta())
