import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.stretches.parts import SHADOW, Card, Field, Scroller, button, text
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


def test_a_card_is_a_surface_with_room_for_its_shadow(qtbot: QtBot) -> None:
    card = Card(Style(Tone.DARK))
    qtbot.addWidget(card)
    card.resize(120, 90)
    assert has(shot(card), tokens(Tone.DARK).surface)
    assert card.margins(8) == (SHADOW + 8,) * 4


def test_a_field_tells_each_change_and_the_end(qtbot: QtBot) -> None:
    field = Field(Style(), "Search by name", lens=True)
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    typed: list[str] = []
    ended: list[str] = []
    field.changed.connect(typed.append)
    field.entered.connect(ended.append)
    QTest.keyClicks(field.line, "wa")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert typed == ["w", "wa"]
    assert ended == ["wa"]
    assert field.line.accessibleName() == "Search by name"
    assert has(shot(field), tokens(Tone.LIGHT).surface)


def test_a_field_at_rest_is_not_painted_again_and_again(
    qtbot: QtBot,
) -> None:
    painted: list[QPaintEvent] = []

    class Watched(Field):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            painted.append(event)
            super().paintEvent(event)

    field = Watched(Style(), "Search by name", lens=True)
    qtbot.addWidget(field)
    field.show()
    for _ in range(20):
        QApplication.processEvents()
    assert 1 <= len(painted) <= 4


def test_a_page_that_scrolls_tells_that_it_did(qtbot: QtBot) -> None:
    inside = QWidget()
    page = QVBoxLayout(inside)
    tall = QWidget()
    tall.setFixedHeight(2000)
    page.addWidget(tall)
    scroller = Scroller(Style(), inside)
    qtbot.addWidget(scroller)
    scroller.resize(200, 200)
    scroller.show()
    with qtbot.waitSignal(scroller.scrolled):
        scroller.verticalScrollBar().setValue(300)
