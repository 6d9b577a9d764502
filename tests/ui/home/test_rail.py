"""The rail: one press a room, signs that are named, a word wherever there is room for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.home.rail import WIDTH, Rail
from coach.ui.home.rooms import Room
from coach.ui.language import catalogue
from coach.ui.style import Style
from tests.ui.looks import differ, shot


def rail(qtbot: QtBot, style: Style | None = None) -> Rail:
    made = Rail(catalogue(), style or Style())
    made.set_labelled(labelled=True)
    made.resize(made.width(), 600)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_a_press_asks_for_the_room(qtbot: QtBot) -> None:
    made = rail(qtbot)
    with qtbot.waitSignal(made.chosen) as asked:
        QTest.mouseClick(made.buttons[Room.SAFETY], Qt.MouseButton.LeftButton)
    assert asked.args == [Room.SAFETY]


def test_only_the_open_room_is_marked(qtbot: QtBot) -> None:
    made = rail(qtbot)
    made.show_room(Room.TODAY)
    made.show_room(Room.PREFERENCES)
    assert [room for room, b in made.buttons.items() if b.isChecked()] == [Room.PREFERENCES]


def test_signs_alone_are_still_named(qtbot: QtBot) -> None:
    made = rail(qtbot)
    made.set_labelled(labelled=False)
    for button in made.buttons.values():
        told = QAccessible.queryAccessibleInterface(button)
        assert told.text(QAccessible.Text.Name) == button.text()
        assert button.text() in button.toolTip()
        assert button.sizeHint().width() >= 44
    assert made.width() < WIDTH


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
def test_all_signs_fit_into_the_smallest_window_at_the_largest_type(
    qtbot: QtBot, tone: Tone
) -> None:
    made = rail(qtbot, Style(tone, 2.0))
    made.set_labelled(labelled=False)
    made.resize(made.width(), 560)
    assert made.minimumSizeHint().height() <= 560
    assert all(b.height() >= b.sizeHint().height() for b in made.buttons.values())
    assert made.tall() > 560


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
def test_a_word_is_never_wider_than_the_rail(qtbot: QtBot, tone: Tone, scale: float) -> None:
    made = rail(qtbot, Style(tone, scale))
    for button in made.buttons.values():
        assert button.fontMetrics().horizontalAdvance(button.text()) <= made.width()


def test_the_ring_shows_where_the_keyboard_is(qtbot: QtBot) -> None:
    made = rail(qtbot)
    before = shot(made)
    button = made.buttons[Room.STRETCHES]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert differ(before, shot(made))


@pytest.mark.parametrize("tone", [Tone.CONTRAST, Tone.CONTRAST_LIGHT])
def test_where_the_well_is_no_darker_a_line_ends_it(qtbot: QtBot, tone: Tone) -> None:
    style = Style(tone)
    made = rail(qtbot, style)
    line = shot(made).pixelColor(made.width() - 1, 300).name()
    assert line == style.tokens.line.lower()
