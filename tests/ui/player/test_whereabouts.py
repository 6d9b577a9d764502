from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.player.whereabouts import Whereabouts


def screen(name: str, width: int = 1280, height: int = 800) -> QScreen:
    """Return what a window has to know of a screen."""
    place = QRect(100, 50, width, height)
    told = SimpleNamespace(
        name=lambda: name, availableGeometry=lambda: place, geometry=lambda: place
    )
    return cast("QScreen", told)


class Held:
    """A window on the one real screen, and screens that come and go as told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.screens = [self.window.screen()]
        self.place = Whereabouts(self.window, (700, 500), lambda: self.screens)
        self.lost = 0
        self.place.lost.connect(self._lose)
        self.window.show()
        self.place.watch()

    def _lose(self) -> None:
        self.lost += 1


@pytest.fixture
def held(qtbot: QtBot) -> Held:
    return Held(qtbot)


def test_it_takes_its_size_at_first(held: Held) -> None:
    assert (held.window.width(), held.window.height()) == (700, 500)


def test_full_screen_and_back_to_the_same_window(held: Held) -> None:
    chosen: list[bool] = []
    held.place.chosen.connect(chosen.append)
    states = []
    for _ in range(2):
        held.place.toggle()
        QApplication.processEvents()
        states.append(held.place.full)
    assert states == [True, False]
    assert (held.window.width(), held.window.height()) == (700, 500)
    assert chosen == [True, False]


def test_an_unplugged_screen_leaves_a_whole_window_on_the_other_one(held: Held) -> None:
    held.place.cover(full=True)
    other = screen("other", 640, 480)
    held.screens = [other]
    held.place.moved(other)
    QApplication.processEvents()
    assert held.lost == 1
    assert not held.place.full
    assert QRect(100, 50, 640, 480).contains(held.window.frameGeometry())


def test_carried_to_another_screen_it_is_left_alone(held: Held) -> None:
    other = screen("other")
    held.screens.append(other)
    before = held.window.geometry()
    held.place.moved(other)
    assert held.lost == 0
    assert held.window.geometry() == before


def test_minimised_and_covered_are_told(held: Held) -> None:
    told: list[str] = []
    held.place.minimised.connect(lambda: told.append("minimised"))
    held.place.covered.connect(lambda full: told.append("full" if full else "window"))
    held.window.showMinimized()
    assert "minimised" in told
    held.window.showFullScreen()
    assert told[-1] == "full"
