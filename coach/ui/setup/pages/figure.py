"""Whom the figure looks like; it is seen at once."""

from enum import StrEnum
from functools import partial

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from coach.domain.likeness import Build, Hair, HairColour, Outfit, Skin
from coach.domain.preferences import Preferences, changed
from coach.domain.welcome import SetupPage
from coach.ui.buttons import RING
from coach.ui.figure.palette import palette
from coach.ui.kit.choice import Choice
from coach.ui.kit.parts import SHADOW
from coach.ui.kit.row import Row
from coach.ui.language import say
from coach.ui.setup.page import Page, Setting
from coach.ui.setup.portrait import Portrait
from coach.ui.setup.swatches import Swatches

_COLOURS: tuple[tuple[str, type[StrEnum], str], ...] = (
    ("skin", Skin, "skin"),
    ("hair_colour", HairColour, "hair"),
    ("outfit", Outfit, "top"),
)
"""What is chosen by its colour, from which words, and which colour of the figure it is."""

_USUAL, _LOW, _LARGE = (200, 1.6), (120, 2.2), 1.5
"""Where the portrait stands among the questions: how high, and from how near it is seen, so that
head, build and clothes are large, which are what is asked; lower where type is large."""


class FigurePage(Page):
    """Asks for skin, hair, its colour, build and clothes."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.FIGURE, setting, preferences)
        name = say(self.words, "setup.picture.figure")
        high, near = _USUAL if self.dress.scale < _LARGE else _LOW
        self.portrait = Portrait(self.dress, self.outlook, name, high, near=near)
        self.portrait.hide()
        self.put(self.portrait)
        self.colours = {key: self._swatches(key, kind, of) for key, kind, of in _COLOURS}
        self.shapes = {"hair": self._choice("hair", Hair), "build": self._choice("build", Build)}
        self._rows: dict[str, Row] = {}
        for key in ("skin", "hair", "hair_colour", "build", "outfit"):
            editor = self.colours.get(key) or self.shapes[key]
            self._rows[key] = Row(self.dress, self.say(key), "", editor, inset=RING)
            self.put(self._rows[key], SHADOW - RING)
        self.show_draft(preferences)

    def show_draft(self, draft: Preferences) -> None:
        """Show the likeness that is chosen."""
        for key, editor in (self.colours | self.shapes).items():
            editor.show_value(getattr(draft.figure, key).value)
        self._tell_colours()
        self.portrait.show_preferences(draft)

    def first(self) -> QWidget:
        """Return the skin that is chosen."""
        return self.colours["skin"]

    def picture_there(self, *, there: bool) -> None:
        """Show the figure here where it does not stand beside the page."""
        self.portrait.setVisible(not there and self.portrait.moves)

    def _take(self, key: str, value: str) -> None:
        self.answer(f"figure.{key}", value)
        self._tell_colours()
        self.portrait.show_preferences(self.draft())

    def _tell_colours(self) -> None:
        """Say in words which colours are chosen."""
        for key, editor in self.colours.items():
            self._rows[key].set_hint(editor.said())

    def _swatches(self, key: str, kind: type[StrEnum], of: str) -> Swatches:
        answers = [(each.value, self.say(each.value), self._shade(key, each, of)) for each in kind]
        swatches = Swatches(self.dress, self.say(key), answers)
        swatches.chosen.connect(partial(self._take, key))
        return swatches

    def _shade(self, key: str, value: StrEnum, of: str) -> QColor:
        likeness = changed(Preferences(), f"figure.{key}", value).figure
        shade: QColor = getattr(palette(self.dress.tone, likeness=likeness), of)
        return shade

    def _choice(self, key: str, kind: type[StrEnum]) -> Choice:
        answers = [(each.value, self.say(each.value)) for each in kind]
        choice = Choice(self.dress, self.say(key), answers)
        choice.chosen.connect(partial(self._take, key))
        return choice
