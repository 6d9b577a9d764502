"""A field that takes the keys that are pressed in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.language import catalogue
from coach.ui.preferences.keys_field import KeysField
from coach.ui.style import Style

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, SUPER = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier
NONE = Qt.KeyboardModifier.NoModifier


class Desk(QWidget):
    """A field between two others, as on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.keys = KeysField(Style(Tone.LIGHT), catalogue(), "Keys")
        self.pressed: list[str] = []
        self.refused: list[str] = []
        self.keys.pressed.connect(self.pressed.append)
        self.keys.refused.connect(self.refused.append)
        column = QVBoxLayout(self)
        for part in (self.before, self.keys, self.after):
            column.addWidget(part)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.keys.setFocus()
    qtbot.waitUntil(made.keys.line.hasFocus)
    return made


@pytest.mark.parametrize(
    ("key", "held", "text"),
    [
        (Qt.Key.Key_H, CTRL | ALT, "Ctrl+Alt+H"),
        (Qt.Key.Key_7, CTRL | ALT, "Ctrl+Alt+7"),
        (Qt.Key.Key_F8, SUPER, "Super+F8"),
        (Qt.Key.Key_PageUp, CTRL | SHIFT, "Ctrl+Shift+PageUp"),
        (Qt.Key.Key_Space, SUPER, "Super+Space"),
    ],
)
def test_keys_that_are_pressed_together_are_told(
    desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier, text: str
) -> None:
    QTest.keyClick(desk.keys.line, key, held)
    assert (desk.pressed, desk.refused) == ([text], [])


@pytest.mark.parametrize(
    ("key", "held", "reason"),
    [
        (Qt.Key.Key_H, NONE, "held"),
        (Qt.Key.Key_C, CTRL, "held"),
        (Qt.Key.Key_F4, ALT, "taken"),
        (Qt.Key.Key_Plus, CTRL | ALT, "key"),
    ],
)
def test_what_is_no_shortcut_is_refused_with_the_reason(
    desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier, reason: str
) -> None:
    desk.keys.show_value("Super+H")
    QTest.keyClick(desk.keys.line, key, held)
    assert (desk.pressed, desk.refused) == ([], [reason])
    assert desk.keys.value() == desk.keys.line.text() == "Super+H"


def test_tab_goes_on_and_back(desk: Desk) -> None:
    QTest.keyClick(desk.keys.line, Qt.Key.Key_Tab)
    assert desk.after.hasFocus()
    QTest.keyClick(desk.after, Qt.Key.Key_Backtab, SHIFT)
    assert desk.keys.line.hasFocus()
    QTest.keyClick(desk.keys.line, Qt.Key.Key_Backtab, SHIFT)
    assert desk.before.hasFocus()
    assert (desk.pressed, desk.refused) == ([], [])


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_backspace_takes_it_out(desk: Desk, key: Qt.Key) -> None:
    desk.keys.show_value("Super+H")
    QTest.keyClick(desk.keys.line, key)
    assert desk.pressed == [""]


def test_what_is_held_is_seen_and_let_go_of_it_is_as_before(desk: Desk) -> None:
    desk.keys.show_value("Super+H")
    QTest.keyPress(desk.keys.line, Qt.Key.Key_Control)
    QTest.keyPress(desk.keys.line, Qt.Key.Key_Alt, CTRL)
    assert desk.keys.line.text() == "Ctrl+Alt+"
    assert desk.keys.value() == "Super+H"
    QTest.keyRelease(desk.keys.line, Qt.Key.Key_Alt, CTRL)
    assert desk.keys.line.text() == "Super+H"


def test_a_shortcut_of_the_window_is_pressed_into_the_field(desk: Desk) -> None:
    done: list[str] = []
    QShortcut(QKeySequence("Ctrl+Alt+H"), desk).activated.connect(lambda: done.append("window"))
    QTest.keyClick(desk.keys.line, Qt.Key.Key_H, CTRL | ALT)
    assert (desk.pressed, done) == (["Ctrl+Alt+H"], [])


def test_empty_it_says_what_to_do_once_it_has_the_focus(desk: Desk) -> None:
    assert desk.keys.line.placeholderText() == "Press the keys together"
    desk.after.setFocus()
    assert desk.keys.line.placeholderText() == "No keys"
