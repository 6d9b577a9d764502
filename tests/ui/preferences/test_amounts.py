import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Unit, declared
from coach.ui.preferences.amounts import number, shown
from coach.ui.preferences.desk import Desk
from tests.ui.preferences.pages import DESK, WORDS, told

OUNCES = Desk(WORDS, DESK.style, Unit.FL_OZ)


def typed(qtbot: QtBot, text: str, name: str = "water.target_ml", desk: Desk = DESK) -> list[int]:
    made = number(desk, declared(name))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    brought = told(made.chosen)
    made.field.selectAll()
    QTest.keyClicks(made.field, text)
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    return brought


@pytest.mark.parametrize(
    ("text", "ml"), [("1800", 1800), ("2", 2000), ("2.3 L", 2300), ("1,500 mL", 1500), ("9", 4000)]
)
def test_a_volume_is_typed_as_people_write_it(qtbot: QtBot, text: str, ml: int) -> None:
    assert typed(qtbot, text) == [ml]


def test_ounces_are_typed_as_ounces(qtbot: QtBot) -> None:
    assert typed(qtbot, "68", desk=OUNCES) == [2011]


def test_minutes_are_typed_with_or_without_their_unit(qtbot: QtBot) -> None:
    assert typed(qtbot, "120", "water.taper_min") == [120]
    assert typed(qtbot, "90 min", "water.taper_min") == [90]


def test_leaving_a_rounded_volume_changes_nothing(qtbot: QtBot) -> None:
    made = number(OUNCES, declared("water.target_ml"))
    qtbot.addWidget(made)
    made.show_value(2000)
    brought = told(made.chosen)
    made.field.interpretText()
    assert brought == []
    assert made.value() == 2000


def test_zero_has_its_word(qtbot: QtBot) -> None:
    made = number(DESK, declared("standing.nudge_min"))
    qtbot.addWidget(made)
    made.show_value(0)
    assert made.field.text() == "Never"


def test_what_is_typed_beside_a_number_that_is_shown_already_stays(qtbot: QtBot) -> None:
    made = number(DESK, declared("water.taper_min"))
    qtbot.addWidget(made)
    made.show_value(150)
    made.field.lineEdit().setText("12")
    shown(made, 150)
    assert made.field.lineEdit().text() == "12"
    shown(made, 160)
    assert made.field.lineEdit().text() == "160 min"
