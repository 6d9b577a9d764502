"""Stores that forget: for rehearsed days and previews, where nothing may reach the disk."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.domain.diary import Book, Cramp, Night, Removed, book
from coach.domain.history import Entry, History, told
from coach.domain.preferences import Preferences
from coach.domain.situation import Situation
from coach.engine.diary import Said


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


class MemoryDiary:
    """A diary that lasts as long as the program."""

    def __init__(self, cramps: Iterable[Cramp] = (), nights: Iterable[Night] = ()) -> None:
        self._cramps = {cramp.id: cramp for cramp in cramps}
        self._nights = {night.when.night: night for night in nights}
        self._said: dict[Said, str] = {}

    def book(self, first: date, last: date) -> Book:
        """Return what is told of these nights."""
        cramps = (c for c in self._cramps.values() if first <= c.when.night <= last)
        return book(cramps, (n for n in self._nights.values() if first <= n.when.night <= last))

    def cramp(self, name: str) -> Cramp | None:
        """Return the cramp of a name."""
        return self._cramps.get(name)

    def keep(self, cramp: Cramp) -> None:
        """Write a cramp, or change the one of its name; its night is no longer said to be none."""
        self._cramps[cramp.id] = cramp
        if (night := self._nights.get(cramp.when.night)) and night.none:
            self.keep_night(replace(night, none=False))

    def keep_night(self, night: Night) -> None:
        """Write what is said of a night in place of what was; an empty one is taken out."""
        self._nights[night.when.night] = night
        if night.empty:
            del self._nights[night.when.night]

    def remove(self, name: str) -> Removed:
        """Take a cramp out."""
        found = self._cramps.pop(name, None)
        return Removed((found,) if found else ())

    def put_back(self, removed: Removed, gone: Collection[str] = ()) -> None:
        """Put back what was taken out, and take out what came instead: cramps, by their names."""
        for name in gone:
            self._cramps.pop(name, None)
        for cramp in removed.cramps:
            self.keep(cramp)
        for night in removed.nights:
            self.keep_night(night)

    def said(self, what: Said) -> str:
        """Return one of the diary's own texts, empty where nobody wrote it."""
        return self._said.get(what, "")

    def say(self, what: Said, text: str) -> None:
        """Keep one of the diary's own texts."""
        self._said[what] = text


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
