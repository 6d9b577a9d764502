"""Notices what happens to time and to the person between two looks.

A clock that was set, somebody who left or came back, a reminder that was made: each is an entry
like any other, so that everything else follows from it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from coach.domain import custom
from coach.domain.happening import Event, Happening
from coach.domain.history import Entry, What
from coach.domain.own import Owns
from coach.domain.preferences import Presence
from coach.domain.presence import absent_since
from coach.domain.situation import Situation
from coach.engine.past import Past
from coach.engine.ports import Clock

JUMP = timedelta(seconds=5)
"""So far may the wall clock leave the even count of seconds before somebody has set it."""


class Watch:
    """Compares each look with the one before."""

    def __init__(self, clock: Clock, past: Past, tell: Callable[[Happening], None]) -> None:
        self._clock = clock
        self._past = past
        self._tell = tell
        self._seen = (clock.now(), clock.elapsed())
        self._zone = str(clock.zone())
        self._gone: datetime | None = None
        self._woke: datetime | None = None

    @property
    def away(self) -> bool:
        """Whether nobody was there at the last look."""
        return self._gone is not None

    def begin(self, situation: Situation) -> None:
        """Take for granted what was so before the coach was opened."""
        self._woke = situation.woke

    def note(self, owns: Owns) -> None:
        """Write down which of the person's own reminders are new, or come at other times now."""
        for entry in custom.chosen(owns, self._past.history, self._clock.now()):
            self._past.write(entry)

    def look(self, situation: Situation, presence: Presence) -> None:
        """Write down what changed since the last look."""
        before = self._look_at_clock()
        now = self._clock.now()
        since = absent_since(situation, presence, now)
        if self._gone is None and since is None and self._slept_unseen(situation, before):
            self._record(Entry(now, What.RETURNED, until=situation.gone), "back")
        elif self._gone is None and since is not None:
            self._gone = since
            self._record(Entry(now, What.LEFT, until=since), "away")
        elif self._gone is not None and since is None:
            self._record(Entry(now, What.RETURNED, until=self._gone), "back")
            self._gone = None
        self._woke = situation.woke

    def _slept_unseen(self, situation: Situation, before: datetime) -> bool:
        """Whether the machine slept since the look ``before`` and nobody was told in time."""
        woke = situation.woke
        if woke is None or woke == self._woke or situation.gone is None:
            return False
        return before < woke <= self._clock.now()

    def _look_at_clock(self) -> datetime:
        """Notice a clock that was set; return when the last look was, by the clock as it is now."""
        now, elapsed = self._clock.now(), self._clock.elapsed()
        moved = (now - self._seen[0]) - (elapsed - self._seen[1])
        before = now - (elapsed - self._seen[1])
        self._seen = (now, elapsed)
        if abs(moved) > JUMP:
            if self._gone:
                self._gone += moved
            self._record(Entry(now, What.CLOCK_SET, until=now - moved), "the clock was set")
        zone = str(self._clock.zone())
        if zone != self._zone:
            self._zone = zone
            self._tell(Happening(now, Event.RECORDED, (), f"the time zone is {zone}"))
        return before

    def _record(self, entry: Entry, why: str) -> None:
        self._past.write(entry)
        self._tell(Happening(entry.at, Event.RECORDED, (), why))
