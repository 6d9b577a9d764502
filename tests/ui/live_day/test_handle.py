from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.hours import day_on
from coach.ui.live_day.axis import axis
from coach.ui.live_day.handle import Handle
from coach.ui.style import Style
from tests.fakes import BERLIN, chosen
from tests.ui.live_day.days import TUESDAY, at
from tests.ui.looks import differ, shot

DAY = day_on(chosen().hours, TUESDAY, BERLIN)


class Made:
    """A handle at seven, movable from six to nine, on an axis of a pixel a minute."""

    def __init__(self, qtbot: QtBot) -> None:
        self.band = QWidget()
        self.band.resize(1440, 60)
        qtbot.addWidget(self.band)
        self.axis = axis(DAY, BERLIN, left=0, width=1440)
        self.handle = Handle(Style(), self.band)
        self.handle.setGeometry(160, 0, 40, 60)
        self.put("07:00")
        self.chosen: list[datetime] = []
        self.turned: list[datetime] = []
        self.left = 0
        self.handle.chosen.connect(self.chosen.append)
        self.handle.turned.connect(self.turned.append)
        self.handle.left.connect(self._leave)
        self.band.show()

    def put(self, clock: str) -> None:
        self.handle.put(self.axis, at(clock), at("06:00"), at("09:00"))

    def _leave(self) -> None:
        self.left += 1

    def press(self) -> None:
        QTest.mousePress(self.handle, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))

    def move(self, minutes: int) -> None:
        QTest.mouseMove(self.handle, QPoint(20 + minutes, 30))

    def release(self, minutes: int) -> None:
        QTest.mouseRelease(self.handle, Qt.MouseButton.LeftButton, pos=QPoint(20 + minutes, 30))


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    return Made(qtbot)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Right, "07:05"),
        (Qt.Key.Key_Up, "07:05"),
        (Qt.Key.Key_Left, "06:55"),
        (Qt.Key.Key_PageUp, "08:00"),
        (Qt.Key.Key_PageDown, "06:00"),
        (Qt.Key.Key_Home, "06:00"),
        (Qt.Key.Key_End, "09:00"),
    ],
)
def test_keys_move_it_by_five_minutes_and_by_an_hour(
    made: Made, key: Qt.Key, expected: str
) -> None:
    QTest.keyClick(made.handle, key)
    assert made.chosen == [at(expected)]
    assert made.handle.at == at("07:00"), "it is put there by others"


def test_it_never_leaves_its_room(made: Made) -> None:
    made.put("08:55")
    for _ in range(3):
        QTest.keyClick(made.handle, Qt.Key.Key_PageUp)
    assert set(made.chosen) == {at("09:00")}
    made.put("09:00")
    QTest.keyClick(made.handle, Qt.Key.Key_Right)
    assert len(made.chosen) == 3


def test_dragging_snaps_to_five_minutes_and_chooses_when_let_go(made: Made) -> None:
    made.press()
    assert made.handle.dragged
    made.move(33)
    assert made.turned == [at("07:35")]
    made.release(33)
    assert made.chosen == [at("07:35")]
    assert not made.handle.dragged


def test_a_press_alone_moves_nothing(made: Made) -> None:
    made.put("07:02")
    made.press()
    made.release(0)
    assert made.chosen == made.turned == []


def test_a_drag_that_comes_back_is_still_a_choice(made: Made) -> None:
    made.press()
    made.move(30)
    made.put("07:30")
    made.release(0)
    assert made.chosen == [at("07:00")]


def test_a_drag_tells_each_step_once_and_its_way_back_too(made: Made) -> None:
    made.press()
    for minutes in (30, 31, 32, 0):
        made.move(minutes)
    assert made.turned == [at("07:30"), at("07:00")]


def test_escape_gives_a_drag_up(made: Made) -> None:
    made.press()
    made.move(30)
    QTest.keyClick(made.handle, Qt.Key.Key_Escape)
    assert made.left == 1
    made.release(30)
    assert made.chosen == []


def test_other_keys_and_the_wheel_are_for_others(made: Made) -> None:
    QTest.keyClick(made.handle, Qt.Key.Key_A)
    QTest.keyClick(made.handle, Qt.Key.Key_Escape)
    assert made.chosen == []
    assert made.left == 0


def test_a_screen_reader_finds_a_slider_and_can_set_it(made: Made) -> None:
    found = QAccessible.queryAccessibleInterface(made.handle)
    assert found.role() is QAccessible.Role.Slider
    made.handle.setValue(made.handle.value() + 60)
    assert made.chosen == [at("08:00")]


def test_the_focus_ring_is_seen_by_those_who_come_by_keyboard(made: Made) -> None:
    QTest.qWaitForWindowActive(made.band)
    made.handle.clearFocus()
    bare = shot(made.handle)
    made.handle.setFocus(Qt.FocusReason.TabFocusReason)
    assert differ(bare, shot(made.handle))


def test_an_edge_has_no_knob(made: Made, qtbot: QtBot) -> None:
    edge = Handle(Style(), made.band, knob=False)
    qtbot.addWidget(edge)
    edge.resize(24, 44)
    assert all(
        edge.grab().toImage().pixelColor(x, 22) == edge.grab().toImage().pixelColor(0, 22)
        for x in range(24)
    )
