"""What the engine remembers: the last days, in step with the store that keeps them all."""

from datetime import datetime, timedelta

from coach.domain.history import Entry, History
from coach.engine.ports import HistoryStore

REMEMBERED = timedelta(days=2)
"""How far back anything that is due can depend on."""


class Past:
    """The recent history, read once and kept in step."""

    def __init__(self, store: HistoryStore, now: datetime) -> None:
        self._store = store
        self.history: History = store.recent(now - REMEMBERED)

    def write(self, entry: Entry) -> None:
        """Keep an entry, and remember it."""
        self._store.write(entry)
        self.history = self.history.plus(entry).remembered(entry.at - REMEMBERED)
