import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.kit.slider import Slider
from coach.ui.style import Style
from tests.ui.kit.dressed import STYLES, shown, turn_wheel
from tests.ui.looks import has, shot


def slider(qtbot: QtBot, style: Style | None = None) -> tuple[Slider, list[int]]:
    made = Slider(style or Style(), "One drink", 100, 500, 50)
    made.show_value(200)
    qtbot.addWidget(made)
    made.resize(440, made.sizeHint().height())
    chosen: list[int] = []
    made.chosen.connect(chosen.append)
    return made, chosen


def at(made: Slider, share: float) -> QPoint:
    return QPoint(round(16 + (made.width() - 32) * share), made.height() // 2)


def test_what_is_only_shown_is_not_told(qtbot: QtBot) -> None:
    made, chosen = slider(qtbot)
    made.show_value(300)
    assert made.value() == 300
    assert not chosen


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 250),
        (Qt.Key.Key_Down, 150),
        (Qt.Key.Key_PageUp, 450),
        (Qt.Key.Key_Home, 100),
        (Qt.Key.Key_End, 500),
    ],
)
def test_keys_move_it(qtbot: QtBot, key: Qt.Key, value: int) -> None:
    made, chosen = slider(qtbot)
    QTest.keyClick(made, key)
    assert chosen == [value]


def test_a_drag_stops_at_whole_steps_and_is_told_once_at_its_end(qtbot: QtBot) -> None:
    made, chosen = slider(qtbot)
    moved: list[int] = []
    made.moved.connect(moved.append)
    QTest.mousePress(made, Qt.MouseButton.LeftButton, pos=at(made, 0.26))
    QTest.mouseMove(made, at(made, 0.63))
    QTest.mouseMove(made, at(made, 0.76))
    assert moved == [350, 400]
    assert not chosen
    QTest.mouseRelease(made, Qt.MouseButton.LeftButton, pos=at(made, 0.76))
    assert chosen == [400]


def test_a_drag_back_to_where_it_began_tells_nothing(qtbot: QtBot) -> None:
    made, chosen = slider(qtbot)
    QTest.mousePress(made, Qt.MouseButton.LeftButton, pos=at(made, 0.5))
    QTest.mouseMove(made, at(made, 0.25))
    QTest.mouseRelease(made, Qt.MouseButton.LeftButton, pos=at(made, 0.25))
    assert not chosen


def test_a_press_beyond_the_ends_is_the_end(qtbot: QtBot) -> None:
    made, chosen = slider(qtbot)
    for x in (0, made.width() - 1):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(x, made.height() // 2))
    assert chosen == [100, 500]


def test_the_wheel_turns_only_what_has_the_focus(qtbot: QtBot) -> None:
    one, _ = slider(qtbot)
    other, _ = slider(qtbot)
    _window = shown(qtbot, one, other)
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    turn_wheel(other)
    turn_wheel(one)
    assert one.value() > 200
    assert other.value() == 200


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_it_can_be_hit_and_shows_what_is_done(qtbot: QtBot, style: Style) -> None:
    made, _ = slider(qtbot, style)
    assert made.height() >= style.target
    picture = shot(made)
    assert has(picture, style.tokens.mark)
    assert has(picture, style.tokens.edge)


def test_a_screen_reader_hears_a_slider_and_its_value(qtbot: QtBot) -> None:
    made, _ = slider(qtbot)
    spoken = QAccessible.queryAccessibleInterface(made)
    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "One drink"
    value = spoken.valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (100, 200, 500)
