import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.kit.toggle import Toggle
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.kit.dressed import STYLES, hold_enter, shown
from tests.ui.looks import has, shot


def toggle(qtbot: QtBot, style: Style | None = None) -> tuple[Toggle, list[bool]]:
    made = Toggle(style or Style(), "Sound")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    told: list[bool] = []
    made.toggled.connect(told.append)
    return made, told


def test_showing_it_on_tells_nothing_and_a_press_does(qtbot: QtBot) -> None:
    made, told = toggle(qtbot)
    made.setChecked(True)
    assert made.isChecked()
    assert not told
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert told == [False]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_turns_it(qtbot: QtBot, key: Qt.Key) -> None:
    made, told = toggle(qtbot)
    QTest.keyClick(made, key)
    hold_enter(made)
    assert told == [True]


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_it_can_be_hit_anywhere_in_its_target(qtbot: QtBot, style: Style) -> None:
    made, told = toggle(qtbot, style)
    assert min(made.width(), made.height()) >= style.target
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert told == [True]


@pytest.mark.parametrize("tone", Tone)
def test_on_and_off_differ_by_more_than_colour(qtbot: QtBot, tone: Tone) -> None:
    made, _ = toggle(qtbot, Style(tone))
    off = shot(made)
    made.setChecked(True)
    on = shot(made)
    tones = tokens(tone)
    assert has(on, tones.accent)
    assert not has(off, tones.accent)
    left, right = made.width() // 4 + 4, made.width() * 3 // 4
    ground, middle = off.pixelColor(0, 0), made.height() // 2
    assert off.pixelColor(right, middle) == ground
    assert off.pixelColor(left, middle) != ground


def test_one_that_waits_is_dashed_and_dead(qtbot: QtBot) -> None:
    made, told = toggle(qtbot)
    before = shot(made)
    made.setEnabled(False)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert not told
    assert shot(made) != before


def test_the_ring_is_for_those_who_come_by_keyboard(qtbot: QtBot) -> None:
    made, _ = toggle(qtbot)
    other, _ = toggle(qtbot)
    _window = shown(qtbot, made, other)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    ink = tokens(Tone.LIGHT).ink
    assert has(shot(other), ink)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert made.hasFocus()
    assert not has(shot(made), ink)


def test_a_screen_reader_hears_a_switch_and_whether_it_is_on(qtbot: QtBot) -> None:
    made, _ = toggle(qtbot)
    made.setChecked(True)
    spoken = QAccessible.queryAccessibleInterface(made)
    assert spoken.role() == QAccessible.Role.CheckBox
    assert spoken.text(QAccessible.Text.Name) == "Sound"
    assert spoken.state().checked
