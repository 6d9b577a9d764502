"""The first minutes at work: answers are kept page by page, a notice is tried, the figure is drawn.

Imported when they are opened, because they bring a window and the figure with them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from coach.adapters.notify.chain import Chain
from coach.domain.hours import day_at, local
from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Answer, Button, Card, Habit
from coach.domain.schedule import agenda, plan
from coach.engine.coach import Coach
from coach.person import Person
from coach.ui import words as sentences
from coach.ui.language import catalogue, say
from coach.ui.remedies import NO_BUTTONS
from coach.ui.setup.page import Outlook
from coach.ui.setup.window import SetupWindow
from coach.ui.windows import Windows

if TYPE_CHECKING:  # the first question is asked before the figure is loaded
    from coach.adapters.library import Library
    from coach.motion.exercise import Exercise

SETUP = "setup"
"""The name of the window."""
TRY = "try"
"""The id of the notice that is only tried."""
SHOWN_MOVE = "calf-wall-straight"
"""What the figure is seen doing."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What the first minutes ask of the rest of the program.

    Attributes:
        coach: the engine.
        person: who follows a routine, and how windows are dressed.
        library: the moves there are.
        choose: keeps a choice; returns why it could not, or nothing.
        done: what is opened after the last page.
    """

    coach: Callable[[], Coach]
    person: Callable[[], Person]
    library: Callable[[], "Library"]
    choose: Callable[[Preferences], str]
    done: Callable[[], object]


class Welcome(QObject):
    """Opens the window of the first minutes, and does what it wishes."""

    def __init__(self, windows: Windows, chain: Chain, errand: Errand, parent: QObject) -> None:
        super().__init__(parent)
        self._windows, self._chain, self._errand = windows, chain, errand
        self._words = catalogue()
        chain.answered.connect(self._seen)

    @property
    def window(self) -> SetupWindow | None:
        """The window, while it is open."""
        return cast("SetupWindow | None", self._windows.open(SETUP))

    def open(self) -> SetupWindow:
        """Bring the window to the front, on the page that was reached."""
        return cast("SetupWindow", self._windows.show(SETUP, self._build))

    def refresh(self) -> None:
        """Tell the window what was chosen elsewhere."""
        if (window := self.window) is not None:
            window.show_preferences(self._errand.coach().preferences)

    def _build(self) -> SetupWindow:
        coach = self._errand.coach()
        outlook = Outlook(
            today=coach.day.date,
            describe=self._describe,
            first=self._first,
            move=self._move,
            remedies=(NO_BUTTONS,),
        )
        style = self._errand.person().style
        window = SetupWindow(self._words, style, coach.preferences, outlook)
        window.chosen.connect(self._keep)
        window.test_wished.connect(self._try)
        window.card_wished.connect(self._try_own)
        window.finished.connect(self._errand.done)
        window.closed.connect(lambda: self._chain.withdraw(TRY))
        return window

    def _keep(self, preferences: Preferences) -> None:
        reason = self._errand.choose(preferences)
        if reason and (window := self.window) is not None:
            window.show_refusal(reason)

    def _describe(self, preferences: Preferences) -> str:
        coach = self._errand.coach()
        day = day_at(preferences.hours, coach.now, coach.zone)
        return sentences.plan(plan(preferences, day.date, coach.zone), coach.zone)

    def _first(self, preferences: Preferences) -> time | None:
        """Return when the first notice comes today with these preferences."""
        coach = self._errand.coach()
        now, zone = coach.now, coach.zone
        confirmed = changed(preferences, "hours.confirmed", True)  # noqa: FBT003  a value
        day = day_at(confirmed.hours, now, zone)
        dues = agenda(confirmed, coach.recent(), now, zone)
        ahead = next((due.at for due in dues if now <= due.at < day.closes), None)
        return local(ahead, zone).time() if ahead else None

    def _move(self) -> "Exercise | None":
        try:
            return self._errand.library().exercise(SHOWN_MOVE)
        except (LookupError, ValueError):
            return None

    def _try(self) -> None:
        """Show a notice the way all come."""
        self._chain.withdraw(TRY)
        self._chain.show(self._card())

    def _try_own(self) -> None:
        """Show it as the coach's own card, which needs nothing else."""
        self._try()
        self._chain.recall()

    def _card(self) -> Card:
        yes = Button(Answer.DONE, say(self._words, "setup.test.yes"))
        return Card(
            TRY,
            (Habit.WATER,),
            say(self._words, "setup.test.title"),
            say(self._words, "setup.test.body"),
            (yes,),
            self._errand.person().style.tone,
        )

    def _seen(self, card: str) -> None:
        """Take the notice back and tell the window: its own button was pressed."""
        if card != TRY:
            return
        self._chain.withdraw(TRY)
        if (window := self.window) is not None:
            window.show_seen()
