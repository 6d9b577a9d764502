"""How the day is spent; breaks follow it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coach.domain.preferences import Mode, Preferences
from coach.domain.welcome import SetupPage
from coach.ui.buttons import RING
from coach.ui.kit.parts import SHADOW, text
from coach.ui.setup.page import Page, Setting
from coach.ui.setup.pictures.sketch import Sketch
from coach.ui.setup.pictures.work import paint_work
from coach.ui.setup.tiles import Answer, Tiles


class DayPage(Page):
    """Asks where the day is spent, with a picture of each answer."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.DAY, setting, preferences)
        answers = [
            Answer(mode.value, self.say(mode.value), self.say(f"{mode.value}-hint"), _draw(mode))
            for mode in Mode
        ]
        self.modes = Tiles(self.dress, self.why(), answers, 3)
        self.modes.chosen.connect(self._take)
        self.put(self.modes, SHADOW - RING)
        self.day = text(self.dress, "", second=True)
        self.put(self.day)
        self.show_draft(preferences)

    def show_draft(self, draft: Preferences) -> None:
        """Show how the day is spent, and what comes of it."""
        self.modes.show_values(draft.standing.mode.value)
        self.day.setText(self.outlook.describe(draft))

    def first(self) -> QWidget:
        """Return the answer that is chosen."""
        return self.modes.first()

    def _take(self, value: str) -> None:
        self.answer("standing.mode", value)
        self.day.setText(self.outlook.describe(self.draft()))


def _draw(mode: Mode) -> partial[None]:
    return partial(_drawn, mode)


def _drawn(mode: Mode, sketch: Sketch) -> None:
    paint_work(sketch, mode)
