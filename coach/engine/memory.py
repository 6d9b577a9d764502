"""Stores that forget: for rehearsed days and previews, where nothing may reach the disk."""

from datetime import datetime

from coach.domain.history import Entry, History
from coach.domain.policy import Situation
from coach.domain.preferences import Preferences


class MemoryHistory:
    """A history that lasts as long as the program."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def write(self, entry: Entry) -> None:
        """Keep an entry."""
        self.entries.append(entry)

    def recent(self, since: datetime) -> History:
        """Return all entries from ``since`` on, and the latest pause or resume before it."""
        return History(tuple(self.entries)).remembered(since)


class MemoryPreferences:
    """Choices that last as long as the program."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def read(self) -> Preferences:
        """Return what is chosen now."""
        return self._preferences

    def write(self, preferences: Preferences) -> None:
        """Keep a new choice."""
        self._preferences = preferences


class NoSenses:
    """A machine that can tell nothing: the person counts as present and free."""

    def situation(self) -> Situation:
        """Return that nothing is known."""
        return Situation()
