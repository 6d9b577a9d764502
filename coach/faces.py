"""What the engine wishes, as cards and windows: the desktop's presenter and guide."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from coach.adapters.files import Places, StorageFault
from coach.adapters.memory import give_back
from coach.adapters.notify.chain import Chain
from coach.domain import stage
from coach.domain.history import What
from coach.domain.notice import Notice
from coach.domain.preferences import Preferences, changed
from coach.domain.stage import Choice
from coach.engine.coach import Coach
from coach.ui import notes, words
from coach.ui.system import system
from coach.ui.tray import Tray
from coach.ui.windows import Windows

if TYPE_CHECKING:
    from coach.adapters.library import Library
    from coach.motion.routine import Routine
    from coach.person import Person
    from coach.ui.player.window import Player
    from coach.ui.style import Style

PLAYER = "player"
NOTE_MS = 20_000

log = logging.getLogger(__name__)


class Faces(QObject):
    """Shows what the coach asks; brings back nothing but wishes, through the coach's own methods.

    Args:
        tray: the icon.
        chain: the ways to show a card.
        coach: gives the coach; it is asked for late, because the two are built for one another.
        places: where a person's own moves and routines are.
        pace: seconds of a routine in each second: 1, or more to try it out.
    """

    def __init__(
        self,
        tray: Tray,
        chain: Chain,
        coach: Callable[[], Coach],
        parent: QObject,
        places: Places | None = None,
        pace: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self._places = places
        self._pace = pace
        self._tray = tray
        self._chain = chain
        self._coach = coach
        self.windows = Windows(self, give_back)
        self._flaws: frozenset[str] = frozenset()

    def show(self, notice: Notice) -> None:
        """Put a notice to the person as a card."""
        coach = self._coach()
        around = words.around(notice, coach.preferences, coach.recent(), coach.now, coach.zone)
        self._chain.show(words.card(notice, around, self.style().tone))

    def withdraw(self, notice_id: str) -> None:
        """Take a card back."""
        self._chain.withdraw(notice_id)

    def play(self, routine: str) -> None:
        """Open the routine; one that is open already comes to the front, unless it is over."""
        if (player := self.windows.open(PLAYER)) and cast("Player", player).farewell.isVisible():
            player.close()
        self._play(routine, routine)

    def stretching(self) -> bool:
        """Return whether a stretch is going on.

        One that is paused or over holds nothing back, for its window may stay open all night.
        """
        player = cast("Player | None", self.windows.open(PLAYER))
        return player is not None and player.running

    def knows(self, routine: str) -> bool:
        """Return whether there is a routine of this name."""
        return routine in self.library().routines()

    def tell(self, text: str) -> None:
        """Say something once that needs no answer."""
        log.warning("%s", text)
        self._tray.icon.showMessage(words.APP, text, self._tray.icon.icon(), NOTE_MS)

    def refresh(self) -> None:
        """Let the tray tell how things are."""
        coach = self._coach()
        self._tray.set_serving(coach.preferences.water.serving_ml)
        self._tray.tell(coach.status(), coach.preferences.standing.mode)

    def style(self) -> "Style":
        """Return how windows are dressed now."""
        from coach.ui.dressing import dressed  # noqa: PLC0415  - not before the first window

        coach = self._coach()
        return dressed(coach.preferences.appearance, coach.day, coach.now, system())

    def person(self) -> "Person":
        """Return who follows a routine, and how it is for them now."""
        from coach.person import Person  # noqa: PLC0415  - windows cost megabytes

        coach = self._coach()
        stage = coach.status().stage
        return Person(coach.preferences, stage, self._belly(), self.style(), self._pace)

    def choose(self, preferences: Preferences) -> str:
        """Let a choice count; where the disk refuses it, nothing changes and the reason is told."""
        try:
            self._coach().choose(preferences)
        except StorageFault as fault:
            return str(fault)
        return ""

    def close(self) -> None:
        """Close every window."""
        self.windows.close_all()

    def play_chosen(self, plan: "Routine") -> None:
        """Play what was chosen by hand; what stands still meanwhile gives way to it.

        A routine counts as one. A move alone does not: the history tells the move's own name.
        """
        player = cast("Player | None", self.windows.open(PLAYER))
        if player is not None and not player.running:
            player.close()
        if self.knows(plan.id):
            self._coach().deeds.stretch(plan.id)
        else:
            self._play(plan.id, plan)

    def _player(self, routine: "str | Routine") -> "Player":
        from coach import playing  # noqa: PLC0415  - windows cost megabytes
        from coach.aloud import Aloud  # noqa: PLC0415

        deeds = self._coach().deeds
        player = playing.player(self.library(), routine, self.person())
        name = routine if isinstance(routine, str) else routine.id
        Aloud(player, self.tell)
        player.step_done.connect(lambda note: deeds.progress(What.STEP_DONE, note))
        player.finished.connect(lambda: deeds.progress(What.ROUTINE_DONE, name))
        player.left.connect(lambda far: deeds.progress(What.ROUTINE_LEFT, f"{name}/{far:.2f}"))
        player.silenced.connect(self._coach().wake)  # a stretch that pauses holds nothing back
        player.full_screen_chosen.connect(self._take_full_screen)
        return player

    def _play(self, name: str, routine: "str | Routine") -> None:
        try:
            self.windows.show(PLAYER, lambda: self._player(routine))
        except (LookupError, ValueError) as fault:
            self.tell(notes.broken_routine(name, str(fault).splitlines()[0]))

    def _take_full_screen(self, full: bool) -> None:  # noqa: FBT001  - a signal's argument
        chosen = changed(self._coach().preferences, "stretch.full_screen", full)
        if reason := self.choose(chosen):
            self.tell(notes.not_chosen(reason))

    def library(self) -> "Library":
        """Return what there is to play; read anew each time, for it is not needed in between.

        What is wrong with a person's own files is told once.
        """
        from coach.adapters.library import Library  # noqa: PLC0415  - as the windows above
        from coach.motion.format import Severity  # noqa: PLC0415

        library = Library(self._places)
        flaws = [str(f) for f in library.findings() if f.severity is Severity.ERROR]
        if new := [flaw for flaw in flaws if flaw not in self._flaws]:
            self.tell(notes.flaws(new))
        self._flaws = frozenset(flaws)
        return library

    def _belly(self) -> float:
        """Return how far the figure's belly has grown: by the week where a due date tells it."""
        coach = self._coach()
        profile, now = coach.preferences.profile, coach.status().stage
        if profile.due_date and profile.stage is Choice.AUTO and now.pregnant:
            return stage.belly_at(profile.due_date, coach.day.date)
        return stage.belly(now)
