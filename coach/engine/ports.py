"""What the coach asks of the world. Each port has real adapters, and fakes in the tests."""

from datetime import datetime, tzinfo
from typing import Protocol

from coach.domain.history import Entry, History
from coach.domain.policy import Situation, Why
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present instant, UTC."""

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
        """Return all entries from ``since`` on, and the latest pause or resume before it."""


class PreferenceStore(Protocol):
    """Keeps what was chosen."""

    def read(self) -> Preferences:
        """Return what is chosen now."""

    def write(self, preferences: Preferences) -> None:
        """Keep a new choice."""


class Presenter(Protocol):
    """Puts a question to the person."""

    def show(self, due: Due, held: Why | None) -> None:
        """Show the card of a due, which was ``held`` for a while or not.

        Its answer comes back to `Coach.answer` with the due's id.
        """

    def withdraw(self, due_id: str) -> None:
        """Take a card back, wherever it stands."""


class Senses(Protocol):
    """Knows what the person is doing, as far as this machine can tell."""

    def situation(self) -> Situation:
        """Return what is known at this moment."""


class Guide(Protocol):
    """Leads through a routine."""

    def play(self, routine: str) -> None:
        """Open the routine of that id; what is done of it comes back to `Coach.progress`."""
