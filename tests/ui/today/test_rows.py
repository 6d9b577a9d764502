"""Buttons in a row, folded where narrow."""

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from coach.ui.kit.parts import button
from coach.ui.style import Style
from coach.ui.today.rows import call, clock_time, folded, padding


def test_a_row_asks_for_all_its_buttons_beside_one_another_and_folds_where_narrow(
    qtbot: QtBot,
) -> None:
    style = Style()
    first, second, gone = (button(style, said) for said in ("Pause", "Help now", "Gone"))
    gone.hide()
    row = folded(8, first, second, gone)
    gone.hide()
    qtbot.addWidget(row)
    wide = first.sizeHint().width() + second.sizeHint().width() + 8
    assert row.sizeHint().width() == wide
    assert row.heightForWidth(wide) == first.sizeHint().height()
    assert row.heightForWidth(wide - 1) == 2 * first.sizeHint().height() + 8


def test_other_words_give_a_button_another_width(qtbot: QtBot) -> None:
    made = button(Style(), "Go")
    qtbot.addWidget(made)
    before = made.sizeHint().width()
    call(made, "Go on for a while")
    assert made.text() == "Go on for a while"
    assert made.sizeHint().width() > before


def test_the_room_in_a_card_grows_less_than_the_type() -> None:
    assert padding(Style()) == 24
    assert 24 < padding(Style(scale=2.0)) < 48


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_times_below_one_another_are_of_one_width(qtbot: QtBot, scale: float) -> None:
    made = [clock_time(Style(scale=scale), said, QFont.Weight.Bold) for said in ("11:11", "20:48")]
    for each in made:
        qtbot.addWidget(each)
    assert len({each.minimumWidth() for each in made}) == 1
    assert all(each.sizeHint().width() <= each.minimumWidth() for each in made)
