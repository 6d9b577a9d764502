"""A PIN is typed unseen, and nobody is told what it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coach.domain import lock
from coach.ui.lock.pin_field import PinField
from coach.ui.style import Style


def made(qtbot: QtBot, style: Style | None = None, *, large: bool = False) -> PinField:
    field = PinField(style or Style(), "PIN", large=large)
    qtbot.addWidget(field)
    return field


def test_nothing_that_is_typed_is_shown_or_told(qtbot: QtBot) -> None:
    field = made(qtbot)
    QTest.keyClicks(field.line, "4711")
    told = QAccessible.queryAccessibleInterface(field.line)
    assert "4711" not in field.line.displayText()
    assert "4711" not in told.text(QAccessible.Text.Value)
    assert told.state().passwordEdit
    assert told.text(QAccessible.Text.Name) == "PIN"
    assert field.line.echoMode() is QLineEdit.EchoMode.Password


def test_enter_presses_and_what_is_taken_is_gone(qtbot: QtBot) -> None:
    field = made(qtbot, large=True)
    pressed: list[bool] = []
    field.pressed.connect(lambda: pressed.append(True))
    QTest.keyClicks(field.line, "4711")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert pressed == [True]
    assert (field.taken(), field.value()) == ("4711", "")


def test_a_pin_that_is_too_long_is_not_cut_unseen(qtbot: QtBot) -> None:
    field = made(qtbot)
    QTest.keyClicks(field.line, "1" * (lock.LONGEST + 1))
    assert lock.flaw(field.value()) is lock.Flaw.LONG


def test_it_is_large_where_it_is_all_that_is_asked_and_grows_with_the_type(qtbot: QtBot) -> None:
    usual, large = made(qtbot), made(qtbot, large=True)
    larger = made(qtbot, Style(scale=2.0), large=True)
    heights = [each.sizeHint().height() for each in (usual, large, larger)]
    assert heights == sorted(heights)
    assert heights[0] >= 44
    assert len(set(heights)) == 3
