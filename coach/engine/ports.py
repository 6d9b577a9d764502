"""What the coach asks of the world. Each port has real adapters, and fakes in the tests."""

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from typing import Protocol

from coach.domain.history import Entry, History
from coach.domain.notice import Notice
from coach.domain.preferences import Preferences
from coach.domain.situation import Situation


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present instant, UTC."""

    def elapsed(self) -> timedelta:
        """Return a time that grows as fast as time passes, also asleep, and is never set."""

    def zone(self) -> tzinfo:
        """Return the zone whose wall clock the person lives by, as it is now."""


class Alarms(Protocol):
    """Wakes the coach once at an instant; what rings is the coach's `wake`."""

    def set(self, name: str, at: datetime) -> None:
        """Ring at ``at`` (UTC); replaces the alarm of that name."""

    def cancel(self, name: str) -> None:
        """Forget the alarm of that name, if there is one."""


class HistoryStore(Protocol):
    """Keeps what happened."""

    def write(self, entry: Entry) -> None:
        """Keep an entry; once this returns it survives a power cut."""

    def recent(self, since: datetime) -> History:
        """Return all entries from ``since`` on, and of those before it what matters longer.

        `History.remembered` says what that is.
        """


class PreferenceStore(Protocol):
    """Keeps what was chosen."""

    def read(self) -> Preferences:
        """Return what is chosen now."""

    def write(self, preferences: Preferences) -> None:
        """Keep a new choice."""


class Presenter(Protocol):
    """Puts a question to the person."""

    def show(self, notice: Notice) -> None:
        """Show a notice.

        Its answers come back to `Coach.answer` with the id of a due, or of the notice for all.
        """

    def withdraw(self, notice_id: str) -> None:
        """Take a notice back, wherever it stands."""


class Senses(Protocol):
    """Knows what the person is doing, as far as this machine can tell."""

    @property
    def pushes(self) -> bool:
        """Whether every change wakes the coach by itself; elsewhere it looks once a minute."""

    def situation(self) -> Situation:
        """Return what is known at this moment."""

    def sources(self) -> Mapping[str, str]:
        """Return which part of the world each sense uses: "idle", "lock", "busy", "clock"."""

    def watch_idle(self, after: timedelta) -> None:
        """Push, where that is possible, when there was no input for ``after``."""


class Guide(Protocol):
    """Leads through a routine."""

    def play(self, routine: str) -> None:
        """Open the routine of that id; what is done of it comes back to `Coach.progress`."""
