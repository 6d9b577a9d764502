"""What happened, entry by entry, and the questions asked of it.

An entry is never changed; everything that is due next follows from the entries alone. Only the
last days matter for that, so a `History` is a short stretch of entries in the order in which they
happened.

Two kinds of entries change how the earlier ones are read. Where somebody set the wall clock, all
earlier instants move along with it, so that the time between then and now is the time that passed.
A drink that was undone is no longer there.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cached_property

from coach.domain.reminder import Habit, is_own

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
"""The end of a pause that only the person ends."""
LONGER = timedelta(days=6)
"""So much longer than the rest some entries are remembered."""
BY_THE_WALL = "wall"
"""The note of a pause until a time of day: it does not move when the clock is set."""


class What(StrEnum):
    """What an entry tells."""

    OPENED = "opened"  # the coach was started
    CLOSED = "closed"  # the coach was quit
    LEFT = "left"  # nobody was there any more, since `until`
    RETURNED = "returned"  # somebody is there again, gone since `until`
    CLOCK_SET = "clock-set"  # the wall clock was set, and showed `until` before
    SHOWN = "shown"
    UNANSWERED = "unanswered"  # a card went without an answer
    DROPPED = "dropped"  # a turn was let go; the note says why
    DRANK = "drank"  # the amount in millilitres
    UNDONE = "undone"  # the latest drink was none
    LATER = "later"  # asked again at `until`
    SKIPPED = "skipped"
    ACCEPTED = "accepted"  # a routine was asked for; the note is its id
    DONE = "done"  # the person says so
    DECLINED = "declined"  # not tonight
    PAUSED = "paused"  # until `until`
    RESUMED = "resumed"
    SWITCHED = "switched"  # for today; the note is "hot on", "exercise off", "shift on" …
    CHOSEN = "chosen"  # a reminder of one's own was made or changed
    STEP_DONE = "step-done"  # the note is "<routine>/<step>/<exercise>/<side>"
    ROUTINE_DONE = "routine-done"
    ROUTINE_LEFT = "routine-left"


ANSWERED = frozenset(
    {What.DRANK, What.LATER, What.SKIPPED, What.ACCEPTED, What.DONE, What.DECLINED}
)
"""Entries after which a card of the same habit is no longer a question."""


_COMINGS = frozenset({What.OPENED, What.LEFT, What.RETURNED})


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened.

    Attributes:
        at: when, UTC.
        what: which kind of thing.
        habit: whose, where it belongs to one, by its name.
        until: another instant that belongs to it; `What` says which, most kinds have none.
        amount: millilitres (drank), else 0.
        note: a reason or an id; never free text of the person.
        turn: which day or turn it counts for by the wall then in force, such as "2026-03-27" or
            "2026-03-27T21:00"; empty where that does not matter.
    """

    at: datetime
    what: What
    habit: str | None = None
    until: datetime | None = None
    amount: int = 0
    note: str = ""
    turn: str = ""


@dataclass(frozen=True)
class History:
    """A stretch of entries, oldest first. It has no slots, so that answers can be kept."""

    entries: tuple[Entry, ...] = ()

    def plus(self, entry: Entry) -> "History":
        """Return the history with one more entry at its end."""
        entries = self.entries
        if entry.what is What.CLOCK_SET and entry.until:
            entries = tuple(_moved(e, entry.at - entry.until) for e in entries)
        elif entry.what is What.UNDONE and (drink := self.newest(_is_drink)):
            entries = tuple(e for e in entries if e is not drink)
        return History((*entries, entry))

    def remembered(self, since: datetime) -> "History":
        """Return the entries from ``since`` on, and of those before it what matters longer.

        That is the latest pause or resume, and for `LONGER` when the coach was started and what
        became of the person's own reminders, some of which come once a week.
        """
        if not self.entries or self.entries[0].at >= since:
            return self
        pause, long = self._latest_pause, since - LONGER
        return History(
            tuple(
                e
                for e in self.entries
                if e.at >= since or e is pause or (e.at >= long and _matters_longer(e))
            )
        )

    def newest(self, wanted: Callable[[Entry], bool]) -> Entry | None:
        """Return the latest entry that is wanted, if there is one."""
        return next((e for e in reversed(self.entries) if wanted(e)), None)

    def of(self, habit: str) -> Iterator[Entry]:
        """Yield a habit's entries, newest first."""
        return iter(self._by_habit.get(habit, ()))

    @cached_property
    def _by_habit(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in reversed(self.entries):
            if entry.habit is not None:
                found.setdefault(entry.habit, []).append(entry)
        return found

    @cached_property
    def comings(self) -> tuple[tuple[Entry | None, Entry], ...]:
        """Each entry that tells who came or went, after the entry before it, oldest first."""
        before = (None, *self.entries)
        return tuple(
            (last, entry)
            for last, entry in zip(before, self.entries, strict=False)
            if entry.what in _COMINGS
        )

    def pause_end(self) -> datetime | None:
        """Return when the latest pause ends or ended, by itself or by hand."""
        last = self._latest_pause
        if last is None:
            return None
        return last.until if last.what is What.PAUSED else last.at

    @cached_property
    def _latest_pause(self) -> Entry | None:
        for entry in reversed(self.entries):
            if entry.what is What.PAUSED or entry.what is What.RESUMED:
                return entry
        return None

    def free_from(self, now: datetime) -> datetime:
        """Return when something can come again: ``now``, or the end of a pause, maybe `FOREVER`."""
        return max(now, self.pause_end() or now)

    def paused_until(self, now: datetime) -> datetime | None:
        """Return the end of the pause that is running at ``now``."""
        end = self.pause_end()
        return end if end and end > now else None

    @property
    def opening(self) -> Entry | None:
        """The latest start or end of the coach."""
        return self.newest(lambda e: e.what is What.OPENED or e.what is What.CLOSED)

    def drinks(self, day: str) -> Iterator[Entry]:
        """Yield the drinks that count for a day ("2026-03-27"), newest first."""
        return (e for e in self.of(Habit.WATER) if e.what is What.DRANK and e.turn == day)

    def drunk(self, day: str) -> int:
        """Return the millilitres logged for a day ("2026-03-27")."""
        return sum(e.amount for e in self.drinks(day))

    def is_on(self, switch: str, day: str) -> bool:
        """Whether a switch ("hot", "exercise", "shift") is on for a day."""
        last = self.switched(switch, day)
        return last is not None and last.note.endswith(" on")

    def switched(self, switch: str, day: str) -> Entry | None:
        """Return when a switch was last used for a day."""
        return self._switches.get((switch, day))

    @cached_property
    def _switches(self) -> dict[tuple[str, str], Entry]:
        """When each switch was last used, by its name and its day."""
        used = (e for e in self.entries if e.what is What.SWITCHED)
        return {(e.note.partition(" ")[0], e.turn): e for e in used}


def told(entries: Iterable[Entry]) -> History:
    """Return the history that entries tell, as they were written one after the other."""
    kept: list[Entry] = []
    for entry in entries:
        if entry.what is What.CLOCK_SET or entry.what is What.UNDONE:
            kept = list(History(tuple(kept)).plus(entry).entries)
        else:
            kept.append(entry)
    return History(tuple(kept))


def _matters_longer(entry: Entry) -> bool:
    return entry.what is What.OPENED or (entry.habit is not None and is_own(entry.habit))


def _is_drink(entry: Entry) -> bool:
    return entry.what is What.DRANK


def _moved(entry: Entry, by: timedelta) -> Entry:
    """Return an entry as long ago as it was before the clock was set."""
    until = entry.until
    if until is not None and until != FOREVER and entry.note != BY_THE_WALL:
        until += by
    return replace(entry, at=entry.at + by, until=until)
