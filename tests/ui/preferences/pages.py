"""What tests of the page share: its words, a stand-in for the day, and a page that is kept."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, cast

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences
from coach.ui.language import catalogue
from coach.ui.preferences.around import Around, Extra
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.page import PreferencesPage
from coach.ui.style import Style

WORDS = catalogue()
MONDAY = date(2026, 11, 30)
ROUTINES = {"bedtime": "Bedtime stretch", "desk-break": "Desk break"}
DESK = Desk(WORDS, Style(), routines=ROUTINES)


class Day(QWidget):
    """Stands in for the day."""

    chosen = Signal(str, object)
    turned = Signal(str, object)

    def __init__(self, height: int = 240) -> None:
        super().__init__()
        self.expected: list[Preferences] = []
        self.shown: list[Preferences] = []
        self.setFixedHeight(height)

    def expect(self, preferences: Preferences) -> None:
        self.expected.append(preferences)

    def set_day(self, preferences: Preferences) -> None:
        self.shown.append(preferences)


def page(
    qtbot: QtBot,
    preferences: Preferences | None = None,
    *,
    style: Style | None = None,
    size: tuple[int, int] = (1024, 776),
    live: Callable[[], QWidget] | None = Day,
    extra: Sequence[Extra] = (),
    whole: bool = True,
) -> PreferencesPage:
    """Return a page, shown, whose choices nobody keeps yet; ``whole`` with all of its rows."""
    around = Around(MONDAY, live, ROUTINES)
    made = PreferencesPage(WORDS, style or Style(), preferences or Preferences(), around, extra)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    if whole:
        made.finish()
    return made


def kept(made: PreferencesPage) -> list[Preferences]:
    """Let every choice be kept at once; return the list of what was chosen."""
    stored: list[Preferences] = []

    def keep(preferences: Preferences) -> None:
        stored.append(preferences)
        made.show_preferences(preferences)

    made.chosen.connect(keep)
    return stored


def told(signal: object) -> list[Any]:
    """Return the list into which a signal writes what it brings."""
    brought: list[Any] = []
    cast("SignalInstance", signal).connect(lambda *said: brought.extend(said or (None,)))
    return brought
