"""Buttons in a row, folded where narrow."""

from pytestqt.qtbot import QtBot

from coach.ui.kit.parts import button
from coach.ui.style import Style
from coach.ui.today.rows import call, folded, padding


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
