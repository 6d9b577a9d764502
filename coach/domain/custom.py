"""When the person's own reminders come.

Each of their times comes once a day by the wall clock, whatever happens to that clock, and none is
lost: one that could not be shown waits, and only its own next time takes its place.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.hours import DAY, instant, local
from coach.domain.own import Own, Owns, written
from coach.domain.reminder import Due

AFTER_A_PAUSE = timedelta(minutes=20)
"""What fell into a pause comes this long after it, so that nothing pops up when it ends."""

LOOKED_BACK = timedelta(days=7, hours=12)
"""How far back a turn is made up for: less than it is remembered, so none comes twice."""

_DECIDED = frozenset(
    {What.SHOWN, What.DROPPED, What.DONE, What.SKIPPED, What.ACCEPTED, What.DECLINED}
)


def next_due(each: Own, history: History, now: datetime, zone: tzinfo) -> Due | None:
    """Return the earliest turn without a decision: one that waits, or the next one ahead.

    A turn that had come before the coach was known here, or before the reminder was chosen as it
    is now, is not made up for.
    """
    if later := _later(each, history):
        return later
    since = _since(each, history, now)
    decided = {e.turn for e in history.of(each.habit) if e.what in _DECIDED}
    turns = _turns(each, since, now, zone)
    return next((due for due in turns if due.at >= since and due.turn not in decided), None)


def planned(each: Own, day: date, zone: tzinfo) -> tuple[Due, ...]:
    """Return the turns of one calendar day."""
    if day.weekday() not in each.days:
        return ()
    return tuple(_due(each, day, at, zone) for at in sorted(each.at))


def replaced(each: Own, due: Due, now: datetime, zone: tzinfo) -> datetime:
    """Return when the reminder's next time takes the place of a turn."""
    ahead = (other.at for other in _turns(each, due.at, now, zone) if other.at > due.at)
    return next(ahead, due.at + DAY)


def free_from(history: History, due: Due) -> datetime | None:
    """Return when a turn that fell into a pause may come; none for one that did not."""
    end = history.pause_end()
    if end is None or due.at >= end:
        return None
    return FOREVER if end == FOREVER else end + AFTER_A_PAUSE


def chosen(owns: Owns, history: History, now: datetime) -> tuple[Entry, ...]:
    """Return what is to be remembered of reminders that are new, or come at other times now.

    That may have happened while nobody was there to see it.
    """
    new = (each for each in owns if _is_new(each, history))
    return tuple(Entry(now, What.CHOSEN, each.habit, note=written(each)) for each in new)


def _is_new(each: Own, history: History) -> bool:
    entries = tuple(history.of(each.habit))
    last = next((e for e in entries if e.what is What.CHOSEN), None)
    return not entries or (last is not None and last.note != written(each))


def _turns(each: Own, since: datetime, now: datetime, zone: tzinfo) -> Iterator[Due]:
    """Yield the turns from the day of ``since`` to a week and a day after now, in order."""
    day, last = local(since, zone).date(), local(now, zone).date() + DAY * 8
    while day <= last:
        yield from planned(each, day, zone)
        day += DAY


def _due(each: Own, day: date, at: time, zone: tzinfo) -> Due:
    turn = f"{day.isoformat()}T{at:%H:%M}"
    return Due(each.habit, instant(day, at, zone), turn=turn, routine=each.routine)


def _later(each: Own, history: History) -> Due | None:
    last = next((e for e in history.of(each.habit) if e.what is not What.UNANSWERED), None)
    if last is None or last.what is not What.LATER or last.until is None:
        return None
    return Due(each.habit, last.until, asked=True, turn=last.turn, routine=each.routine)


def _since(each: Own, history: History, now: datetime) -> datetime:
    """Return from when on its turns count."""
    if not history.entries:
        return now
    known = history.entries[0].at
    changed = next((e.at for e in history.of(each.habit) if e.what is What.CHOSEN), known)
    return max(known, changed, now - LOOKED_BACK)
