"""What happened, entry by entry, and the questions asked of it.

An entry is never changed; everything that is due next follows from the entries alone. Only the
last days matter for that, so a `History` is a short stretch of entries in the order of time.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property

from coach.domain.reminder import Habit

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
"""The end of a pause that only the person ends."""


class What(StrEnum):
    """What an entry tells."""

    OPENED = "opened"  # the coach was started
    CLOSED = "closed"  # the coach was quit
    RETURNED = "returned"  # the machine was asleep until now
    SHOWN = "shown"
    DROPPED = "dropped"  # a turn was let go; the note says why
    DRANK = "drank"  # the amount in millilitres
    LATER = "later"  # asked again at `until`
    SKIPPED = "skipped"
    ACCEPTED = "accepted"  # a routine was asked for; the note is its id
    DECLINED = "declined"  # not tonight
    PAUSED = "paused"  # until `until`
    RESUMED = "resumed"
    STEP_DONE = "step-done"  # the note is "<routine>/<step>/<exercise>/<side>"
    ROUTINE_DONE = "routine-done"
    ROUTINE_LEFT = "routine-left"


ANSWERED = frozenset({What.DRANK, What.LATER, What.SKIPPED, What.ACCEPTED, What.DECLINED})
"""Entries after which a card of the same habit is no longer a question."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened.

    Attributes:
        at: when, UTC.
        what: which kind of thing.
        habit: whose, where it belongs to one.
        until: the end that was chosen (pause, later); other kinds have none.
        amount: millilitres (drank), else 0.
        note: a reason or an id; never free text of the person.
    """

    at: datetime
    what: What
    habit: Habit | None = None
    until: datetime | None = None
    amount: int = 0
    note: str = ""


@dataclass(frozen=True)
class History:
    """A stretch of entries, oldest first. It has no slots, so that an answer can be kept."""

    entries: tuple[Entry, ...] = ()

    def plus(self, entry: Entry) -> "History":
        """Return the history with one more entry at its end."""
        return History((*self.entries, entry))

    def remembered(self, since: datetime) -> "History":
        """Return the entries from ``since`` on, and the latest pause or resume before it."""
        if not self.entries or self.entries[0].at >= since:
            return self
        pause = self._latest_pause
        return History(tuple(e for e in self.entries if e.at >= since or e is pause))

    def newest(self, wanted: Callable[[Entry], bool]) -> Entry | None:
        """Return the latest entry that is wanted, if there is one."""
        return next((e for e in reversed(self.entries) if wanted(e)), None)

    def of(self, habit: Habit) -> Iterator[Entry]:
        """Yield a habit's entries, newest first."""
        return (e for e in reversed(self.entries) if e.habit is habit)

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

    def drunk(self, start: datetime, end: datetime) -> int:
        """Return the millilitres logged from ``start`` up to, not including, ``end``."""
        return sum(e.amount for e in self.entries if e.what is What.DRANK and start <= e.at < end)
