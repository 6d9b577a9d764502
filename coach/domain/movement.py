"""The movement of a day as a picture: sitting, up and about, and the breaks still ahead.

It is read from the entries alone. Time at the machine counts as sitting, an absence as long as a
break as being up; one of hours could be anything, and stays blank. Where nothing tells whether
somebody is at the machine, the time is there but nobody claims that they sat. On a standing job it
is the other way round: a shift is spent up, a break sitting.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from coach.domain.history import Entry, History, What
from coach.domain.hours import Day, day_at, local
from coach.domain.posture import SEATED
from coach.domain.preferences import Mode, Preferences
from coach.domain.presence import absences
from coach.domain.reminder import Due, Habit
from coach.domain.standing import BREAK, SHIFT

SHORT = timedelta(minutes=2)
"""How long a break is that somebody tells of, or that was not seen to its end."""
LONG = timedelta(minutes=20)
"""A routine that was not left or done by then was closed without a word."""
ANYTHING = timedelta(hours=2)
"""An absence longer than this could be anything: nobody says that it was spent on one's feet."""
TOGETHER = timedelta(minutes=1)
"""Two times up that lie so close are one."""
LEAST = timedelta(hours=6)
"""The least that the picture covers, so that a young day is not blown up."""
HOUR = timedelta(hours=1)


class Doing(StrEnum):
    """How a time is spent, as far as the entries tell."""

    SITTING = "sitting"
    UNSEEN = "unseen"  # the coach ran, and nothing can tell whether somebody sat there
    UP = "up"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Span:
    """A time spent in one way."""

    begin: datetime
    end: datetime
    doing: Doing

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return self.end - self.begin


@dataclass(frozen=True, slots=True)
class Movement:
    """The picture of a day.

    Attributes:
        begin, end: what the picture covers, on whole hours of the wall clock; UTC.
        now: the present.
        spans: how the time was spent, then the breaks ahead; the earliest first, none over another.
        breaks: how many breaks there were.
        longest: the longest time without one: sitting, or on a standing job on one's feet.
        sees: whether something tells when somebody steps away.
        on_feet: the day is spent on one's feet, and breaks are for sitting.
    """

    begin: datetime
    end: datetime
    now: datetime
    spans: tuple[Span, ...]
    breaks: int
    longest: timedelta
    sees: bool = True
    on_feet: bool = False


def movement(
    preferences: Preferences,
    history: History,
    now: datetime,
    zone: tzinfo,
    ahead: Iterable[Due] = (),
    *,
    sees: bool = True,
) -> Movement:
    """Return the picture of the day that ``now`` belongs to.

    Args:
        preferences: what is chosen.
        history: what happened; two days of it are enough.
        now: the present, UTC.
        zone: whose wall clock gives the hours.
        ahead: the turns to come; the breaks among them are drawn as planned.
        sees: whether something tells when somebody steps away.
    """
    day = day_at(preferences.hours, now, zone)
    on_feet = preferences.standing.mode is Mode.JOB
    past = _on_shift(history, day, now) if on_feet else _at_desk(history, day, now, sees=sees)
    rest, rests = (Doing.UP, Doing.SITTING) if on_feet else (Doing.SITTING, Doing.UP)
    planned = _planned(ahead, day, now, SEATED if on_feet else BREAK)
    begin, end = _covered((*past, *planned), day, now, zone)
    return Movement(
        begin=begin,
        end=end,
        now=now,
        spans=(*past, *planned),
        breaks=sum(span.doing is rests for span in past),
        longest=max((s.length for s in past if s.doing is rest), default=timedelta()),
        sees=sees or on_feet,
        on_feet=on_feet,
    )


def _at_desk(history: History, day: Day, now: datetime, *, sees: bool) -> tuple[Span, ...]:
    """Return sitting and being up, from the first time at the machine on."""
    if not history.entries:
        return ()
    start = max(day.opens, history.entries[0].at)
    gone = [(a.begin, a.end) for a in absences(history, now) if a.length >= BREAK]
    here = list(_without([(start, now)], gone))
    if not here:
        return ()
    first = here[0][0]
    away = [(b, e) for b, e in gone if b >= first and e - b <= ANYTHING]
    up = list(_joined([*away, *_breaks(history, day, now, SHORT)]))
    sat = Doing.SITTING if sees else Doing.UNSEEN
    return _ordered(
        *(Span(b, e, sat) for b, e in _without(here, up)), *(Span(b, e, Doing.UP) for b, e in up)
    )


def _on_shift(history: History, day: Day, now: datetime) -> tuple[Span, ...]:
    """Return being on one's feet in the day's shifts, and the breaks from it."""
    shifts = list(_shifts(history, day, now))
    seated = list(_joined(_breaks(history, day, now, SEATED)))
    sat = [(max(b, s), min(e, t)) for b, e in seated for s, t in shifts if b < t and s < e]
    return _ordered(
        *(Span(b, e, Doing.UP) for b, e in _without(shifts, sat)),
        *(Span(b, e, Doing.SITTING) for b, e in sat),
    )


def _shifts(history: History, day: Day, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    name, begun = day.date.isoformat(), None
    for entry in history.entries:
        if entry.what is not What.SWITCHED or entry.turn != name or SHIFT not in entry.note:
            continue
        if entry.note.endswith(" on"):
            begun = begun or max(entry.at, day.opens)
        elif begun:
            if begun < entry.at:
                yield begun, min(entry.at, now)
            begun = None
    if begun and begun < now:
        yield begun, now


def _breaks(
    history: History, day: Day, now: datetime, told: timedelta
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the breaks that the person began or told of; ``told`` is the length of the latter."""
    begun: datetime | None = None
    for entry in history.entries:
        if not day.opens <= entry.at <= now:
            continue
        if entry.what in (What.ROUTINE_DONE, What.ROUTINE_LEFT):
            since = begun if begun and entry.at - begun <= LONG else entry.at - SHORT
            if begun or entry.what is What.ROUTINE_DONE:
                yield max(day.opens, since), min(now, max(entry.at, since + told))
            begun = None
        elif _is_break(entry):
            if begun:
                yield begun, min(now, begun + told)
            begun = entry.at
    if begun:
        yield begun, min(now, begun + told)


def _is_break(entry: Entry) -> bool:
    own = entry.what is What.ACCEPTED and bool(entry.note)
    return own or (entry.what is What.DONE and entry.habit in (Habit.STANDING, Habit.BEDTIME))


def _planned(ahead: Iterable[Due], day: Day, now: datetime, length: timedelta) -> tuple[Span, ...]:
    found: list[Span] = []
    for due in sorted(ahead, key=lambda due: due.at):
        last = found[-1].end if found else now
        if due.kind is Habit.STANDING and last <= due.at < day.closes:
            found.append(Span(due.at, min(due.at + length, day.closes), Doing.PLANNED))
    return tuple(found)


def _covered(
    spans: tuple[Span, ...], day: Day, now: datetime, zone: tzinfo
) -> tuple[datetime, datetime]:
    """Return the whole hours around all spans and the present, at least so many of them."""
    begin = _full_hour(min([now, *(span.begin for span in spans)]), zone)
    last = max([now, *(span.end for span in spans)])
    end = max(begin + LEAST, _full_hour(last, zone) + HOUR)
    return max(begin, _full_hour(day.opens, zone)), end


def _full_hour(moment: datetime, zone: tzinfo) -> datetime:
    face = local(moment, zone)
    return moment - timedelta(
        minutes=face.minute, seconds=face.second, microseconds=face.microsecond
    )


def _joined(times: Iterable[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    """Yield the times with those made one that meet, the earliest first; empty ones go."""
    last: tuple[datetime, datetime] | None = None
    for begin, end in sorted(each for each in times if each[0] < each[1]):
        if last and begin <= last[1] + TOGETHER:
            last = last[0], max(last[1], end)
            continue
        if last:
            yield last
        last = begin, end
    if last:
        yield last


def _without(
    times: Iterable[tuple[datetime, datetime]], holes: Iterable[tuple[datetime, datetime]]
) -> Iterator[tuple[datetime, datetime]]:
    """Yield what is left of the times between the holes."""
    apart = sorted(holes)
    for begin, end in times:
        at = begin
        for hole, over in apart:
            if at < hole < end:
                yield at, hole
            if hole < end:
                at = max(at, over)
        if at < end:
            yield at, end


def _ordered(*spans: Span) -> tuple[Span, ...]:
    """Return spans by their begin; what would lie over the one before is cut."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: span.begin):
        begin = max(span.begin, found[-1].end) if found else span.begin
        if begin < span.end:
            found.append(replace(span, begin=begin))
    return tuple(found)
