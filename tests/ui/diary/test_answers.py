"""No answer is needed, and each can be taken back; one key reaches a choice, arrows its parts."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.ui.diary.answers import Answer, Several
from coach.ui.style import Style
from tests.ui.diary.told import opened

FEW = [("a", "Calf"), ("b", "Foot"), ("nothing", "Nothing")]


def several(qtbot: QtBot, alone: str = "nothing") -> Several:
    made = Several(Style(), "What helped", FEW, alone)
    opened(qtbot, made)
    return made


def test_an_answer_is_given_and_taken_back(qtbot: QtBot) -> None:
    made = Answer(Style(), "Where", FEW)
    opened(qtbot, made)
    told: list[str] = []
    made.chosen.connect(told.append)
    for _ in range(2):
        made.chips[1].click()
    assert told == ["b", ""]
    assert not any(chip.isChecked() for chip in made.chips)
    made.chips[0].click()
    assert made.value() == "a"


def test_several_can_be_ticked_and_unticked(qtbot: QtBot) -> None:
    made = several(qtbot)
    told: list[frozenset[str]] = []
    made.chosen.connect(told.append)
    for place in (0, 1, 0):
        made.chips[place].click()
    assert told == [{"a"}, {"a", "b"}, {"b"}]


def test_nothing_stands_alone(qtbot: QtBot) -> None:
    made = several(qtbot)
    for place in (0, 1, 2):
        made.chips[place].click()
    assert made.value() == {"nothing"}
    made.chips[0].click()
    assert made.value() == {"a"}


def test_where_none_stands_alone_all_can_be_ticked(qtbot: QtBot) -> None:
    made = several(qtbot, alone="")
    for chip in made.chips:
        chip.click()
    assert made.value() == {"a", "b", "nothing"}


def test_what_is_shown_is_not_told(qtbot: QtBot) -> None:
    made = several(qtbot)
    with qtbot.assertNotEmitted(made.chosen):
        made.show_value(frozenset({"a", "unknown"}))
    assert made.value() == {"a"}


def test_tab_stops_once_and_arrows_go_on(qtbot: QtBot) -> None:
    made = several(qtbot)
    stops = [c for c in made.chips if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [made.chips[0]]
    made.chips[0].setFocus()
    QTest.keyClick(made.chips[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is made.chips[1]
    QTest.keyClick(made.chips[1], Qt.Key.Key_End)
    assert QApplication.focusWidget() is made.chips[2]
    QTest.keyClick(made.chips[2], Qt.Key.Key_Space)
    assert made.value() == {"nothing"}
    QTest.keyClick(made.chips[2], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is made.chips[0]
