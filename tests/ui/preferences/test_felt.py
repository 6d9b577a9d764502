from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.preferences import declarations, declared
from coach.ui.preferences.felt import PRESETS, Felt
from tests.ui.preferences.pages import DESK, told


def felt(qtbot: QtBot, value: int = 2000) -> Felt:
    made = Felt(DESK, declared("water.target_ml"))
    qtbot.addWidget(made)
    made.show_value(value)
    made.resize(made.sizeHint())
    made.show()
    return made


def all_of(made: Felt) -> tuple[int, int, str]:
    return made.slider.value(), made.amount.value(), made.presets.value()


def test_line_number_and_chips_tell_the_same(qtbot: QtBot) -> None:
    made = felt(qtbot)
    assert all_of(made) == (2000, 2000, "2000")
    brought = told(made.chosen)
    QTest.mouseClick(made.presets.chips[2], Qt.MouseButton.LeftButton)
    assert all_of(made) == (2300, 2300, "2300")
    made.amount.plus.click()
    assert all_of(made) == (2400, 2400, "")
    QTest.keyClick(made.slider, Qt.Key.Key_Left)
    assert all_of(made) == (2300, 2300, "2300")
    assert brought == [2300, 2400, 2300]


def test_showing_tells_nothing(qtbot: QtBot) -> None:
    made = felt(qtbot)
    brought = told(made.chosen)
    made.show_value(0)
    assert made.amount.field.text() == "By stage"
    assert made.presets.value() == ""
    assert brought == []


def test_by_stage_the_line_shows_what_that_amounts_to(qtbot: QtBot) -> None:
    made = felt(qtbot, 0)
    brought = told(made.chosen)
    made.lie_at(1600)
    assert made.slider.value() == 1600
    assert made.amount.value() == 0
    made.show_value(2000)
    made.lie_at(1600)
    assert made.slider.value() == 2000
    assert brought == []


def test_usual_values_lie_within_the_limits() -> None:
    limits = {each.name: each.limits for each in declarations()}
    for name, usual in PRESETS.items():
        assert all(limits[name]["low"] <= value <= limits[name]["high"] for value in usual)
