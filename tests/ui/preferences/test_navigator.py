import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.preferences.navigator import Navigator
from coach.ui.style import Style
from tests.ui.looks import has, shot
from tests.ui.preferences.pages import told

ENTRIES = [("hours", "Hours"), ("water", "Water"), ("quiet", "Quiet times")]


def navigator(qtbot: QtBot, style: Style | None = None) -> Navigator:
    made = Navigator(style or Style(), "Sections", ENTRIES)
    qtbot.addWidget(made)
    made.resize(220, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_section_in_sight_is_marked_with_a_bar(qtbot: QtBot) -> None:
    made = navigator(qtbot)
    assert made.marked == "hours"
    made.mark("water")
    assert made.marked == "water"
    assert has(shot(made.buttons["water"]), Style().tokens.mark)
    assert not has(shot(made.buttons["hours"]), Style().tokens.mark)


def test_a_press_wishes_and_marks_nothing_by_itself(qtbot: QtBot) -> None:
    made = navigator(qtbot)
    wished = told(made.chosen)
    QTest.mouseClick(made.buttons["quiet"], Qt.MouseButton.LeftButton)
    QTest.keyClick(made.buttons["water"], Qt.Key.Key_Return)
    assert wished == ["quiet", "water"]
    assert made.marked == "hours"


def test_arrows_go_from_section_to_section_and_round(qtbot: QtBot) -> None:
    made = navigator(qtbot)
    made.chosen.connect(made.mark)
    made.buttons["hours"].setFocus()
    QTest.keyClick(made.buttons["hours"], Qt.Key.Key_Down)
    assert made.marked == "water"
    assert made.buttons["water"].hasFocus()
    QTest.keyClick(made.buttons["water"], Qt.Key.Key_Up)
    QTest.keyClick(made.buttons["hours"], Qt.Key.Key_Up)
    assert made.marked == "quiet"


def test_tab_stops_at_the_one_in_sight_alone(qtbot: QtBot) -> None:
    made = navigator(qtbot)
    made.mark("water")
    stops = [
        key
        for key, button in made.buttons.items()
        if button.focusPolicy() is Qt.FocusPolicy.StrongFocus
    ]
    assert stops == ["water"]


def test_sections_without_a_hit_are_passed_over(qtbot: QtBot) -> None:
    made = navigator(qtbot)
    made.show_only(["hours", "quiet"])
    assert made.buttons["water"].isHidden()
    wished = told(made.chosen)
    QTest.keyClick(made.buttons["hours"], Qt.Key.Key_Down)
    assert wished == ["quiet"]


def test_in_a_narrow_window_they_stand_in_one_line(qtbot: QtBot) -> None:
    made = navigator(qtbot)
    made.set_narrow(narrow=True)
    made.resize(700, made.high())
    qtbot.waitUntil(lambda: made.buttons["water"].x() > made.buttons["hours"].x())
    assert made.buttons["water"].y() == made.buttons["hours"].y()
    made.set_narrow(narrow=False)
    qtbot.waitUntil(lambda: made.buttons["water"].y() > made.buttons["hours"].y())


@pytest.mark.parametrize("style", [Style(), Style(Tone.NIGHT), Style(scale=2.0)])
@pytest.mark.parametrize("narrow", [True, False])
def test_nothing_is_cut_and_all_can_be_hit(qtbot: QtBot, style: Style, narrow: bool) -> None:
    made = navigator(qtbot, style)
    made.set_narrow(narrow=narrow)
    for button in made.buttons.values():
        assert button.sizeHint().height() >= (64 if style.night else 36)
        assert button.sizeHint().width() > button.fontMetrics().horizontalAdvance(button.text())
