import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.kit.number import Number
from coach.ui.stretches.edits import next_hold
from coach.ui.style import Style
from coach.ui.theme import TARGET


def number(qtbot: QtBot, value: int = 20, style: Style | None = None) -> tuple[Number, list[int]]:
    made = Number(style or Style(), "Hold")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show_value(f"{value} s", f"{value} seconds", lambda by: next_hold(value, by))
    made.show()
    chosen: list[int] = []
    made.chosen.connect(chosen.append)
    return made, chosen


def test_minus_and_plus_step_it(qtbot: QtBot) -> None:
    made, chosen = number(qtbot)
    QTest.mouseClick(made.plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(made.minus, Qt.MouseButton.LeftButton)
    assert chosen == [25, 15]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Up, 25),
        (Qt.Key.Key_Right, 25),
        (Qt.Key.Key_Plus, 25),
        (Qt.Key.Key_Down, 15),
        (Qt.Key.Key_Left, 15),
        (Qt.Key.Key_PageUp, 35),
        (Qt.Key.Key_PageDown, 5),
    ],
)
def test_keys_step_it(qtbot: QtBot, key: Qt.Key, value: int) -> None:
    made, chosen = number(qtbot)
    QTest.keyClick(made, key)
    assert chosen == [value]


def test_with_alt_an_arrow_is_for_others(qtbot: QtBot) -> None:
    made, chosen = number(qtbot)
    QTest.keyClick(made, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert chosen == []


def test_at_an_end_there_is_nothing_to_press(qtbot: QtBot) -> None:
    made, chosen = number(qtbot, 60)
    assert (made.minus.isEnabled(), made.plus.isEnabled()) == (True, False)
    QTest.keyClick(made, Qt.Key.Key_Up)
    assert chosen == []


def test_it_is_read_with_its_value(qtbot: QtBot) -> None:
    made, _ = number(qtbot)
    assert made.accessibleName() == "Hold: 20 seconds"
    assert made.plus.accessibleName() == "More: Hold"


@pytest.mark.parametrize("style", [Style(), Style(Tone.NIGHT), Style(scale=2.0)])
def test_it_can_be_hit_and_nothing_is_cut(qtbot: QtBot, style: Style) -> None:
    made, _ = number(qtbot, style=style)
    assert made.plus.width() >= TARGET
    between = made.plus.x() - (made.minus.x() + made.minus.width())
    assert made.fontMetrics().horizontalAdvance("600 s") <= between + 16


def test_a_screen_reader_finds_a_number_that_can_be_stepped(qtbot: QtBot) -> None:
    made, chosen = number(qtbot)
    told = QAccessible.queryAccessibleInterface(made)
    assert told.role() is QAccessible.Role.SpinBox
    assert told.text(QAccessible.Text.Name) == "Hold: 20 seconds"
    made.stepUp()
    assert chosen == [25]
