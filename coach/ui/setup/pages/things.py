"""What moves can lean on: a wall, a chair, a towel; and whether all are to be done seated."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coach.domain.preferences import Preferences
from coach.domain.welcome import SetupPage
from coach.ui.buttons import RING
from coach.ui.kit.parts import SHADOW
from coach.ui.kit.row import Row
from coach.ui.kit.toggle import Toggle
from coach.ui.setup.page import Page, Setting
from coach.ui.setup.pictures import objects
from coach.ui.setup.pictures.sketch import Sketch
from coach.ui.setup.tile import Draw
from coach.ui.setup.tiles import Answer, Tiles

_THINGS = ("wall", "chair", "towel")


class ThingsPage(Page):
    """Asks what is at hand; several answers, each a thing."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.THINGS, setting, preferences)
        answers = [
            Answer(thing, self.say(thing), self.say(f"{thing}-hint"), _DRAWN[thing])
            for thing in _THINGS
        ]
        self.things = Tiles(self.dress, self.say("title"), answers, 3, several=True)
        self.things.chosen.connect(self._take)
        self.put(self.things, SHADOW - RING)
        self.seated = Toggle(self.dress, self.say("seated"))
        self.seated.toggled.connect(partial(self.answer, "stretch.seated_only"))
        seated, hint = self.say("seated"), self.say("seated-hint")
        row = Row(self.dress, seated, hint, self.seated, inset=RING)
        self.put(row, SHADOW - RING)
        self.show_draft(preferences)

    def show_draft(self, draft: Preferences) -> None:
        """Show what is at hand."""
        there = [thing for thing in _THINGS if getattr(draft.stretch, thing)]
        self.things.show_values(*there)
        self.seated.blockSignals(True)  # noqa: FBT003
        self.seated.setChecked(draft.stretch.seated_only)
        self.seated.blockSignals(False)  # noqa: FBT003

    def first(self) -> QWidget:
        """Return the first thing."""
        return self.things.first()

    def _take(self, thing: str) -> None:
        self.answer(f"stretch.{thing}", thing in self.things.values())


def _wall(sketch: Sketch) -> None:
    objects.paint_wall_piece(sketch, -117, 0, there=True, wide=234, tall=216)


def _chair(sketch: Sketch) -> None:
    with sketch.moved(4, 0, 1.25):
        objects.paint_chair(sketch, 0, 0, there=True)


def _towel(sketch: Sketch) -> None:
    with sketch.moved(0, -205, 1.5):
        objects.paint_towel(sketch, 0, 0, there=True)


_DRAWN: dict[str, Draw] = {"wall": _wall, "chair": _chair, "towel": _towel}
