"""Opens the windows: the one with the rooms, the first minutes, and what is behind the PIN.

What a window needs is imported when the first one is opened; until then it costs nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.adapters.files import Places
from coach.adapters.notify.chain import Chain
from coach.engine.coach import Coach
from coach.faces import Faces
from coach.ui import notes

if TYPE_CHECKING:
    from coach.domain.diary import Days
    from coach.engine.diary import Diary
    from coach.guard import Guard
    from coach.home import Home
    from coach.keeping import Keeping
    from coach.rescuing import Rescuing
    from coach.ui.preferences.listening import Listening
    from coach.welcome import Welcome

SETUP_ROOM = "setup"
"""What the orders call the first minutes."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What works on what is kept; nothing of it is made before it is asked for.

    Attributes:
        keeping: works on everything.
        diary: what a person does with their diary.
        days: what the history tells of the days from one date to another.
    """

    keeping: "Callable[[], Keeping]"
    diary: "Callable[[], Diary]"
    days: "Callable[[date, date], Days]"


class Doors(QObject):
    """Opens what is asked for, and keeps what is open true.

    Args:
        faces: cards and routines; its windows are ours.
        chain: the ways to show a card, for the notice that is only tried.
        coach: gives the coach.
        places: where this person's files are.
        kept: gives what works on what is kept.
        parent: whose end is ours.
    """

    def __init__(
        self,
        faces: Faces,
        chain: Chain,
        coach: Callable[[], Coach],
        places: Places,
        kept: Kept,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._faces, self._chain, self._coach = faces, chain, coach
        self._places, self._kept = places, kept
        self._home: Home | None = None
        self._welcome: Welcome | None = None
        self._guard: Guard | None = None
        self._rescuing: Rescuing | None = None
        self.listening: Callable[[], Listening] | None = None
        """What the page of preferences is told of the keys that open help."""

    @property
    def guard(self) -> "Guard":
        """Keeps what is private behind the PIN."""
        if self._guard is None:
            self._guard = self._made_guard()
        return self._guard

    def come_forward(self) -> None:
        """Somebody came looking: show the open cards, else today, or the first minutes."""
        status = self._coach().status()
        if status.open:
            self._chain.recall()
        elif status.confirmed:
            self.open("today")
        else:
            self.open(SETUP_ROOM)

    def open(self, room: str) -> None:
        """Open the window in a room, or the first minutes; names as the orders know them."""
        if room == SETUP_ROOM:
            self._first_minutes().open()
            return
        from coach.ui.home.rooms import Room  # noqa: PLC0415  - windows cost megabytes

        self._opened().open(Room(room))

    def help(self) -> None:
        """Open what helps with a cramp, at once; no PIN, no pause and no hour keeps it shut."""
        from coach.rescuing import Errand, Rescuing  # noqa: PLC0415  - windows cost megabytes

        if self._rescuing is None:
            errand = Errand(
                person=self._faces.person,
                diary=self._kept.diary,
                numbers=self._numbers,
                tell=self._faces.tell,
                trouble=notes.NOT_WRITTEN,
            )
            self._rescuing = Rescuing(self._faces.windows, errand, self)
        self._rescuing.open()

    def refresh(self) -> None:
        """Tell the open windows how things are."""
        if self._home is not None:
            self._home.refresh()
        if self._welcome is not None:
            self._welcome.refresh()

    def keep(self) -> None:
        """Keep what is still being written, before all that is kept is replaced."""
        if self._home is not None:
            self._home.keep()

    def renew(self) -> None:
        """Show what has taken the place of all that was kept."""
        if self._home is not None:
            self._home.renew()

    def shut(self) -> None:
        """Hide what is private, because the screen is locked."""
        if self._guard is not None:
            self._guard.shut()

    def _opened(self) -> "Home":
        from coach.home import Home  # noqa: PLC0415  - as above
        from coach.rooms.ties import Ties  # noqa: PLC0415
        from coach.ui.preferences.listening import nobody  # noqa: PLC0415

        if self._home is None:
            faces = self._faces
            ties = Ties(
                coach=self._coach,
                style=faces.style,
                person=faces.person,
                library=faces.library,
                choose=faces.choose,
                tell=faces.tell,
                play=faces.play_chosen,
                setup=lambda: self.open(SETUP_ROOM),
                guard=lambda: self.guard,
                keeping=self._kept.keeping,
                diary=self._kept.diary,
                days=self._kept.days,
                help=self.help,
                begun=self._places.diary.exists,
                listening=self.listening or nobody,
            )
            self._home = Home(faces.windows, ties, self)
        return self._home

    def _numbers(self) -> None:
        from coach.rooms.safety import ask_numbers  # noqa: PLC0415  - as above
        from coach.ui.home.rooms import Room  # noqa: PLC0415

        ask_numbers(lambda room: self._opened().open(Room(room)).enter(room))

    def _first_minutes(self) -> "Welcome":
        from coach.welcome import Errand, Welcome  # noqa: PLC0415  - as above

        if self._welcome is None:
            faces = self._faces
            errand = Errand(
                coach=self._coach,
                person=faces.person,
                library=faces.library,
                choose=faces.choose,
                done=lambda: self.open("today"),
            )
            self._welcome = Welcome(faces.windows, self._chain, errand, self)
        return self._welcome

    def _made_guard(self) -> "Guard":
        from coach.adapters.lock_file import LockFile  # noqa: PLC0415  - as above
        from coach.adapters.private import erase  # noqa: PLC0415
        from coach.engine.clock import seconds  # noqa: PLC0415
        from coach.guard import Guard  # noqa: PLC0415
        from coach.ui.language import catalogue  # noqa: PLC0415

        places, faces = self._places, self._faces
        return Guard(
            LockFile(places, seconds),
            faces.windows,
            lambda: (faces.style(), catalogue()),
            lambda: erase(places),
            self,
        )
