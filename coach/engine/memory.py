"""Stores that forget: for rehearsed days and previews, where nothing may reach the disk."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from coach.domain.history import Entry, History, told
from coach.domain.preferences import Preferences
from coach.domain.situation import Situation


class MemoryHistory:
    """A history that lasts as long as the program."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def write(self, entry: Entry) -> None:
        """Keep an entry."""
        self.entries.append(entry)

    def recent(self, since: datetime) -> History:
        """Return all entries from ``since`` on, and of those before it what matters longer."""
        return told(self.entries).remembered(since)


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

    pushes = True

    def situation(self) -> Situation:
        """Return that nothing is known."""
        return Situation()

    def sources(self) -> Mapping[str, str]:
        """Return that there are none."""
        return dict.fromkeys(("idle", "lock", "busy", "clock"), "none")

    def watch_idle(self, after: timedelta) -> None:
        """Have nothing to watch."""
