from datetime import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.stepper import TimeStepper
from coach.ui.theme import TARGET, TARGET_NIGHT, tokens
from tests.ui.looks import has, shot


def stepper(qtbot: QtBot, at: time = time(22, 30), tone: Tone = Tone.LIGHT) -> TimeStepper:
    made = TimeStepper("I go to bed at", "Earlier", "Later", tone)
    made.set_value(at)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_the_ends_move_it_by_five_minutes(qtbot: QtBot) -> None:
    made = stepper(qtbot)
    QTest.mouseClick(made.plus, Qt.MouseButton.LeftButton)
    assert made.value() == time(22, 35)
    QTest.mouseClick(made.minus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.minus, Qt.MouseButton.LeftButton)
    assert made.value() == time(22, 25)


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
    made = stepper(qtbot)
    QTest.keyClick(made.field, key)
    assert made.value() == after


def test_turning_past_midnight_is_normal(qtbot: QtBot) -> None:
    made = stepper(qtbot, time(23, 55))
    QTest.keyClick(made.field, Qt.Key.Key_Up)
    assert made.value() == time(0, 0)
    QTest.keyClick(made.field, Qt.Key.Key_PageDown)
    assert made.value() == time(23, 0)


def test_a_time_can_be_typed(qtbot: QtBot) -> None:
    made = stepper(qtbot, time(7, 0))
    made.field.setFocus()
    made.field.setSelectedSection(made.field.Section.HourSection)
    QTest.keyClicks(made.field, "0845")
    assert made.value() == time(8, 45)


def test_each_change_is_told(qtbot: QtBot) -> None:
    made = stepper(qtbot)
    with qtbot.waitSignal(made.changed, timeout=1000) as told:
        made.set_value(time(1, 0))
    assert told.args == [time(1, 0)]


def turn_wheel(made: TimeStepper) -> None:
    middle = QPointF(made.field.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(made.field.mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(made.field, event)


def test_the_wheel_turns_only_what_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    one, other = stepper(qtbot), stepper(qtbot)
    column.addWidget(one)
    column.addWidget(other)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    one.setFocus()
    qtbot.waitUntil(one.field.hasFocus)
    turn_wheel(other)
    turn_wheel(one)
    assert other.value() == time(22, 30)
    assert one.value() == time(22, 35)


@pytest.mark.parametrize("tone", Tone)
def test_both_ends_can_be_hit(qtbot: QtBot, tone: Tone) -> None:
    made = stepper(qtbot, tone=tone)
    least = TARGET_NIGHT if tone is Tone.NIGHT else TARGET
    for end in (made.minus, made.plus):
        assert made.rect().contains(end.geometry())
        assert end.face().width() >= least
        assert end.face().height() >= least
    assert made.minus.geometry().right() <= made.field.geometry().left()
    assert made.field.geometry().right() <= made.plus.geometry().left()


@pytest.mark.parametrize("tone", Tone)
def test_the_time_can_be_read(qtbot: QtBot, tone: Tone) -> None:
    made = stepper(qtbot, tone=tone)
    inside = shot(made).copy(made.field.geometry())
    assert has(inside, tokens(tone).ink)
    assert made.field.lineEdit().width() > 60


def test_a_screen_reader_hears_what_each_part_does(qtbot: QtBot) -> None:
    made = stepper(qtbot)
    names = [part.accessibleName() for part in (made.minus, made.field, made.plus)]
    assert names == ["Earlier", "I go to bed at", "Later"]
