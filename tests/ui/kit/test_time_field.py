from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.kit.time_field import TimeStepper
from coach.ui.style import Style
from tests.ui.kit.dressed import STYLES, shown, turn_wheel, undo_taken
from tests.ui.looks import has, shot


def stepper(
    qtbot: QtBot, at: time = time(22, 30), style: Style | None = None
) -> tuple[TimeStepper, list[time]]:
    made = TimeStepper(style or Style(), "Bedtime")
    made.show_value(at)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    chosen: list[time] = []
    made.chosen.connect(chosen.append)
    return made, chosen


def test_what_is_only_shown_is_not_told(qtbot: QtBot) -> None:
    made, chosen = stepper(qtbot)
    made.show_value(time(1, 0))
    assert made.value() == time(1, 0)
    assert not chosen


@pytest.mark.parametrize(
    ("key", "after"),
    [
        (Qt.Key.Key_Up, time(22, 35)),
        (Qt.Key.Key_Down, time(22, 25)),
        (Qt.Key.Key_PageUp, time(23, 30)),
        (Qt.Key.Key_PageDown, time(21, 30)),
    ],
)
def test_arrows_move_five_minutes_and_pages_an_hour(qtbot: QtBot, key: Qt.Key, after: time) -> None:
    made, chosen = stepper(qtbot)
    QTest.keyClick(made.field, key)
    assert chosen == [after]


def test_turning_past_midnight_is_normal(qtbot: QtBot) -> None:
    made, chosen = stepper(qtbot, time(23, 55))
    QTest.mouseClick(made.plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.minus, Qt.MouseButton.LeftButton)
    assert chosen == [time(0, 0), time(23, 55)]


def test_a_typed_time_is_told_once_when_it_is_complete(qtbot: QtBot) -> None:
    made, chosen = stepper(qtbot, time(7, 0))
    _window = shown(qtbot, made)
    made.setFocus()
    made.field.setSelectedSection(made.field.Section.HourSection)
    QTest.keyClicks(made.field, "0845")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert chosen == [time(8, 45)]


def test_what_is_half_typed_stays_where_the_same_time_is_shown_again(qtbot: QtBot) -> None:
    made, chosen = stepper(qtbot, time(7, 0))
    _window = shown(qtbot, made)
    made.setFocus()
    made.field.setSelectedSection(made.field.Section.HourSection)
    QTest.keyClicks(made.field, "2")
    made.show_value(time(7, 0, 42))
    QTest.keyClicks(made.field, "3")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert chosen == [time(23, 0)]


def test_undoing_is_left_to_the_page(qtbot: QtBot) -> None:
    made, chosen = stepper(qtbot, time(7, 0))
    _window = shown(qtbot, made)
    made.setFocus()
    made.field.setSelectedSection(made.field.Section.HourSection)
    QTest.keyClicks(made.field, "0845")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert not undo_taken(made.field)
    assert made.field.text() == "08:45"
    assert chosen == [time(8, 45)]


def test_the_wheel_turns_only_what_has_the_focus(qtbot: QtBot) -> None:
    one, _ = stepper(qtbot)
    other, _ = stepper(qtbot)
    _window = shown(qtbot, one, other)
    one.setFocus()
    qtbot.waitUntil(one.field.hasFocus)
    turn_wheel(other.field)
    turn_wheel(one.field)
    assert (one.value(), other.value()) == (time(22, 35), time(22, 30))


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_time_can_be_read_and_both_ends_hit(qtbot: QtBot, style: Style) -> None:
    made, _ = stepper(qtbot, style=style)
    assert has(shot(made).copy(made.field.geometry()), style.tokens.ink)
    for end in (made.minus, made.plus):
        assert made.rect().contains(end.geometry())
        assert min(end.face().width(), end.face().height()) >= style.target


def test_a_screen_reader_hears_what_each_part_does(qtbot: QtBot) -> None:
    made, _ = stepper(qtbot)
    made.speak({"kit.earlier": "Früher", "kit.later": "Später"})
    names = [part.accessibleName() for part in (made.minus, made.field, made.plus)]
    assert names == ["Früher: Bedtime", "Bedtime", "Später: Bedtime"]
    spoken = QAccessible.queryAccessibleInterface(made.field)
    assert spoken.role() == QAccessible.Role.SpinBox
    assert spoken.text(QAccessible.Text.Value) == "22:30"
