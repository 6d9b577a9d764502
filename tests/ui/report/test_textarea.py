"""Some lines to type into."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.report.textarea import TextArea
from coach.ui.style import Style
from tests.ui.looks import differ, shot


def area(qtbot: QtBot, longest: int = 10) -> TextArea:
    made = TextArea(Style(), "My questions", longest)
    qtbot.addWidget(made)
    return made


def test_what_is_typed_is_told_and_what_is_shown_is_not(qtbot: QtBot) -> None:
    made, told = area(qtbot), list[str]()
    made.changed.connect(told.append)
    made.show_value("shown")
    assert told == []
    QTest.keyClicks(made.text, "a")
    assert told == ["ashown"]


def test_it_takes_no_more_than_it_may(qtbot: QtBot) -> None:
    made = area(qtbot)
    QTest.keyClicks(made.text, "0123456789abc")
    assert made.value() == "0123456789"
    assert made.text.textCursor().position() == 10


def test_tab_leaves_it_and_its_name_is_heard(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made, other = TextArea(Style(), "My questions", 10), QLineEdit()
    row = QHBoxLayout(window)
    row.addWidget(made)
    row.addWidget(other)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.text.hasFocus)
    QTest.keyClick(made.text, Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert made.value() == ""
    assert made.text.accessibleName() == "My questions"


def test_the_focus_shows(qtbot: QtBot) -> None:
    made = area(qtbot)
    made.resize(made.sizeHint())
    made.show()
    made.activateWindow()
    without = shot(made)
    made.setFocus()
    qtbot.waitUntil(made.text.hasFocus)
    assert differ(without, shot(made))
