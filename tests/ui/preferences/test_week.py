from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.preferences.week import Week
from tests.ui.preferences.pages import DESK, told


def week(qtbot: QtBot, days: frozenset[int] = frozenset({0, 6})) -> Week:
    made = Week(DESK, "On which days?")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show_value(days)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_it_shows_days_and_tells_nothing(qtbot: QtBot) -> None:
    made = Week(DESK, "")
    qtbot.addWidget(made)
    brought = told(made.chosen)
    made.show_value(frozenset({2}))
    assert made.value() == {2}
    assert brought == []


def test_a_day_is_turned_on_and_off(qtbot: QtBot) -> None:
    made = week(qtbot)
    brought = told(made.chosen)
    QTest.mouseClick(made.chips[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(made.chips[6], Qt.Key.Key_Space)
    assert brought == [{0, 1, 6}, {0, 1}]


def test_arrows_go_round_the_week_without_choosing(qtbot: QtBot) -> None:
    made = week(qtbot)
    brought = told(made.chosen)
    made.chips[0].setFocus()
    QTest.keyClick(made.chips[0], Qt.Key.Key_Left)
    assert made.chips[6].hasFocus()
    QTest.keyClick(made.chips[6], Qt.Key.Key_Right)
    assert made.chips[0].hasFocus()
    assert brought == []


def test_each_day_is_read_whole(qtbot: QtBot) -> None:
    made = week(qtbot)
    assert made.chips[2].text() == "Wed"
    assert made.chips[2].accessibleName() == "Wednesday"
    assert made.accessibleName() == "On which days?"
