from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.player.caption import Caption
from coach.ui.rescue.clock import SIDE, Clock
from coach.ui.style import Style

STYLE = Style(Tone.NIGHT)
WORDS = Caption("Keep holding", "It can take a minute.")


def made(qtbot: QtBot) -> Clock:
    clock = Clock(STYLE)
    qtbot.addWidget(clock)
    clock.resize(400, SIDE)
    return clock


def reddest(clock: Clock, x: int, y: int) -> int:
    shot = clock.grab().toImage()
    around = range(-6, 7)
    return max(QColor(shot.pixel(x + dx, y + dy)).red() for dx in around for dy in around)


def test_the_ring_fills_clockwise_from_twelve(qtbot: QtBot) -> None:
    clock = made(qtbot)
    clock.show_time(0.5, "0:30", WORDS, "30 seconds")
    ink = QColor(STYLE.tokens.mark).red()
    assert reddest(clock, SIDE - 10, SIDE // 2) > ink - 20, "three o'clock"
    assert reddest(clock, 10, SIDE // 2) < ink - 60, "nine o'clock"


def test_a_reader_that_asks_is_told_time_and_words(qtbot: QtBot) -> None:
    clock = made(qtbot)
    clock.show_time(0.1, "0:06", WORDS, "6 seconds")
    assert clock.accessibleName() == "6 seconds. Keep holding. It can take a minute"


def test_from_right_to_left_the_ring_is_at_the_right(qtbot: QtBot) -> None:
    clock = made(qtbot)
    clock.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    clock.show_time(0.5, "0:30", WORDS, "30 seconds")
    assert reddest(clock, 400 - 10, SIDE // 2) > QColor(STYLE.tokens.mark).red() - 20


def test_larger_type_needs_more_room(qtbot: QtBot) -> None:
    clock = made(qtbot)
    usual, large = (clock.needed(Style(Tone.NIGHT, scale), WORDS) for scale in (1.0, 2.0))
    assert large[0] > usual[0]
    assert large[1] > usual[1]
