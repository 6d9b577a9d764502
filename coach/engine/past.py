"""What the engine remembers: the last days, in step with the store that keeps them all."""

from datetime import datetime, timedelta

from coach.domain.history import Entry, History, What
from coach.engine.ports import HistoryStore

REMEMBERED = timedelta(days=2)
"""How far back anything that is due can depend on."""


class Past:
    """The recent history, read once and kept in step."""

    def __init__(self, store: HistoryStore, now: datetime) -> None:
        self._store = store
        self.history: History = store.recent(now - REMEMBERED)

    def reload(self, now: datetime, *, opened: bool) -> History:
        """Read again what the store has, because it was changed there; return what was so far.

        Args:
            now: the present instant, UTC.
            opened: whether the coach is running; a history in which it was not opened is told so.
        """
        before, self.history = self.history, self._store.recent(now - REMEMBERED)
        if opened and before.opening != self.history.opening:
            self.write(Entry(now, What.OPENED))
        return before

    def write(self, entry: Entry) -> None:
        """Keep an entry, and remember it."""
        self._store.write(entry)
        self.history = self.history.plus(entry).remembered(entry.at - REMEMBERED)
