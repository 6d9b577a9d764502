"""Eleven numbers: each can be hit, one at most is chosen, and the choice can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.ui.diary.scale import Scale
from coach.ui.style import Style
from tests.ui.diary.told import opened
from tests.ui.kit.dressed import STYLES, hold_enter
from tests.ui.looks import differ, shot


def scale(qtbot: QtBot, style: Style | None = None) -> Scale:
    made = Scale(style or Style(), "Pain")
    opened(qtbot, made)
    made.resize(made.sizeHint())
    return made


def test_a_number_is_chosen_and_taken_back(qtbot: QtBot) -> None:
    made = scale(qtbot)
    told: list[int | None] = []
    made.chosen.connect(told.append)
    for number in (6, 0, 0):
        made.steps[number].click()
    assert told == [6, 0, None]
    assert not any(step.isChecked() for step in made.steps)


def test_enter_chooses_once_however_long_it_is_held(qtbot: QtBot) -> None:
    made = scale(qtbot)
    QTest.keyClick(made.steps[4], Qt.Key.Key_Return)
    hold_enter(made.steps[4])
    assert made.value() == 4


def test_what_is_shown_is_not_told(qtbot: QtBot) -> None:
    made = scale(qtbot)
    with qtbot.assertNotEmitted(made.chosen):
        made.show_value(10)
    assert [step.isChecked() for step in made.steps].index(True) == 10
    made.show_value(None)
    assert made.value() is None


@pytest.mark.parametrize("style", STYLES)
def test_each_can_be_hit_in_one_row_or_two(qtbot: QtBot, style: Style) -> None:
    made = scale(qtbot, style)
    for width in (made.sizeHint().width(), made.minimumSizeHint().width()):
        made.resize(width, made.heightForWidth(width))
        boxes = [step.geometry() for step in made.steps]
        assert all(made.rect().contains(box) for box in boxes)
        least = min(min(box.width(), box.height()) for box in boxes)
        assert least >= (64 if style.night else 44)
        assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert made.heightForWidth(made.minimumSizeHint().width()) > made.sizeHint().height()


def test_keys_choose_a_neighbour_or_an_end(qtbot: QtBot) -> None:
    made = scale(qtbot)
    made.show_value(6)
    made.steps[6].setFocus()
    for key, value in (
        (Qt.Key.Key_Right, 7),
        (Qt.Key.Key_Left, 6),
        (Qt.Key.Key_End, 10),
        (Qt.Key.Key_Right, 10),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
    ):
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, key)
        assert made.value() == value


def test_a_key_chooses_where_nothing_was_chosen(qtbot: QtBot) -> None:
    made = scale(qtbot)
    made.steps[0].setFocus()
    QTest.keyClick(made.steps[0], Qt.Key.Key_Return)
    assert made.value() == 0


def test_tab_stops_once(qtbot: QtBot) -> None:
    made = scale(qtbot)
    made.show_value(4)
    stops = [s for s in made.steps if s.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [made.steps[4]]


def test_each_number_says_what_it_is_of(qtbot: QtBot) -> None:
    assert scale(qtbot).steps[7].accessibleName() == "Pain: 7"


@pytest.mark.parametrize("style", STYLES)
def test_the_chosen_one_is_seen(qtbot: QtBot, style: Style) -> None:
    made = scale(qtbot, style)
    before = shot(made.steps[5])
    made.show_value(5)
    assert differ(before, shot(made.steps[5]))
