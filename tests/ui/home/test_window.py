"""The window: rooms built when shown, Escape leads home and out, other colours at once."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.home.rooms import Room
from coach.ui.home.window import LEAST_SIZE, HomeWindow
from coach.ui.language import catalogue
from coach.ui.style import Style
from coach.ui.words import APP


class Builder:
    """Makes empty pages, and remembers them."""

    def __init__(self) -> None:
        self.built: list[Room] = []

    def __call__(self, room: Room) -> QWidget:
        self.built.append(room)
        return QWidget()


@pytest.fixture
def builder() -> Builder:
    return Builder()


@pytest.fixture
def home(qtbot: QtBot, builder: Builder) -> HomeWindow:
    window = HomeWindow(catalogue(), Style(), builder)
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_room_is_built_when_it_is_first_shown_and_once(
    home: HomeWindow, builder: Builder
) -> None:
    assert builder.built == []
    page = home.enter(Room.TODAY)
    home.enter(Room.SAFETY)
    assert home.enter(Room.TODAY) is page
    assert builder.built == [Room.TODAY, Room.SAFETY]
    assert page.isVisible()


def test_the_rail_leads_to_the_rooms(home: HomeWindow) -> None:
    home.enter(Room.TODAY)
    QTest.mouseClick(home.rail.buttons[Room.PREFERENCES], Qt.MouseButton.LeftButton)
    assert home.room is Room.PREFERENCES
    assert home.rail.buttons[Room.PREFERENCES].isChecked()


def test_escape_leads_home_and_from_there_out(home: HomeWindow) -> None:
    home.enter(Room.PREFERENCES)
    QTest.keyClick(home, Qt.Key.Key_Escape)
    assert home.room is Room.TODAY
    assert home.isVisible()
    QTest.keyClick(home, Qt.Key.Key_Escape)
    assert not home.isVisible()


def test_enter_presses_the_button_in_focus_once_however_long_it_is_held(
    qtbot: QtBot, home: HomeWindow
) -> None:
    button = QPushButton("Press", home.enter(Room.TODAY))
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.show()
    home.activateWindow()
    button.setFocus()
    qtbot.waitUntil(lambda: home.focusWidget() is button)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Enter)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(button, held)
    assert len(pressed) == 2


def test_a_page_that_closes_itself_leads_home(home: HomeWindow) -> None:
    home.enter(Room.STRETCHES).close()
    assert home.room is Room.TODAY
    assert home.isVisible()


def test_closing_lets_each_page_end_what_it_does(home: HomeWindow) -> None:
    pages = [home.enter(room) for room in Room]
    home.close()
    assert not any(page.isVisible() for page in pages)


def test_other_colours_come_at_once_and_keep_the_room(home: HomeWindow, builder: Builder) -> None:
    home.enter(Room.TODAY)
    home.enter(Room.PREFERENCES)
    home.dress(Style(Tone.NIGHT))
    assert home.room is Room.PREFERENCES
    assert home.style_now == Style(Tone.NIGHT)
    assert builder.built == [Room.TODAY, Room.PREFERENCES, Room.PREFERENCES]
    home.dress(Style(Tone.NIGHT))
    assert len(builder.built) == 3


def test_a_narrow_window_shows_signs_alone(home: HomeWindow) -> None:
    home.enter(Room.TODAY)
    wide = home.rail.width()
    home.resize(LEAST_SIZE)
    assert home.rail.width() < wide


def test_the_title_says_only_the_name(home: HomeWindow) -> None:
    assert home.windowTitle() == APP


class Page(QWidget):
    """A page with two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QPushButton("first", self), QPushButton("second", self)


def test_the_focus_goes_into_the_page_and_comes_back_to_where_it_was(qtbot: QtBot) -> None:
    window = HomeWindow(catalogue(), Style(), lambda _: Page())
    qtbot.addWidget(window)
    window.show()
    page = window.enter(Room.TODAY)
    assert isinstance(page, Page)
    assert window.focusWidget() is page.first
    page.second.setFocus()
    window.enter(Room.SAFETY)
    window.enter(Room.TODAY)
    assert window.focusWidget() is page.second


def test_the_window_stands_before_its_first_page_is_made(qtbot: QtBot, builder: Builder) -> None:
    window = HomeWindow(catalogue(), Style(), builder)
    qtbot.addWidget(window)
    window.begin(Room.PREFERENCES)
    assert window.room is Room.PREFERENCES
    assert window.rail.buttons[Room.PREFERENCES].isChecked()
    assert builder.built == []
    window.show()
    qtbot.waitUntil(lambda: builder.built == [Room.PREFERENCES])
    window.begin(Room.SAFETY)
    assert builder.built == [Room.PREFERENCES, Room.SAFETY]


def test_a_room_that_is_entered_meanwhile_counts(qtbot: QtBot, builder: Builder) -> None:
    window = HomeWindow(catalogue(), Style(), builder)
    qtbot.addWidget(window)
    window.begin(Room.PREFERENCES)
    window.enter(Room.SAFETY)
    window.show()
    qtbot.waitUntil(lambda: window._painted)
    QApplication.processEvents()
    assert builder.built == [Room.SAFETY]
