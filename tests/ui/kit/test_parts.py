import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.buttons import Kind
from coach.ui.kit.parts import SHADOW, Card, button, margin, text, top_row
from coach.ui.style import Style
from coach.ui.theme import TARGET, tokens
from tests.ui.looks import has, shot


def test_a_text_is_shown_as_it_is_and_wraps(qtbot: QtBot) -> None:
    label = text(Style(), "<b>Calm</b> & slow")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.heightForWidth(40) > label.heightForWidth(400)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_button_grows_with_its_type(qtbot: QtBot, scale: float) -> None:
    made = button(Style(scale=scale), "Play")
    qtbot.addWidget(made)
    height = made.sizeHint().height()
    assert height >= TARGET
    assert height >= 1.8 * made.fontMetrics().height()


def test_a_button_takes_the_accent(qtbot: QtBot) -> None:
    style = Style(accent="#7A1FA2")
    made = button(style, "Play", Kind.PRIMARY)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    assert has(shot(made), style.tokens.accent)
    assert not has(shot(made), tokens(Tone.LIGHT).accent)


def test_the_way_back_stands_at_the_left_of_the_top(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    back, end = button(Style(), "Back"), button(Style(), "Change")
    page.setLayout(top_row(Style(), back, end))
    page.resize(600, 60)
    page.show()
    assert back.x() < margin(Style())
    assert end.geometry().right() > 600 - margin(Style()) - 8


def test_a_card_is_a_surface_with_room_for_its_shadow(qtbot: QtBot) -> None:
    card = Card(Style(Tone.DARK))
    qtbot.addWidget(card)
    card.resize(120, 90)
    assert has(shot(card), tokens(Tone.DARK).surface)
    assert card.margins(8) == (SHADOW + 8,) * 4
