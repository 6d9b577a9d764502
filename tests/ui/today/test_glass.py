"""The glass: its level, how it comes to it, and what it says."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.style import Style
from coach.ui.today.glass import RISE_MS, Glass


def made(qtbot: QtBot, *, still: bool = False, tone: Tone = Tone.LIGHT) -> Glass:
    glass = Glass(Style(tone), still=still)
    qtbot.addWidget(glass)
    glass.resize(glass.sizeHint())
    glass.tell(0.2, "A glass, 20 % full.")
    glass.show()
    return glass


def test_the_first_level_is_there_at_once(qtbot: QtBot) -> None:
    assert made(qtbot).level == 0.2


def test_a_new_level_rises_in_less_than_half_a_second(qtbot: QtBot) -> None:
    glass = made(qtbot)
    glass.tell(0.6, "A glass, 60 % full.")
    assert glass.level < 0.6
    qtbot.waitUntil(lambda: glass.level == 0.6, timeout=20_000)
    assert RISE_MS <= 400


def test_with_reduced_motion_nothing_travels(qtbot: QtBot) -> None:
    glass = made(qtbot, still=True)
    glass.tell(0.6, "A glass, 60 % full.")
    assert glass.level == 0.6


def test_it_is_named_by_what_it_shows(qtbot: QtBot) -> None:
    assert made(qtbot).accessibleName() == "A glass, 20 % full."


def test_water_fills_it_from_below(qtbot: QtBot) -> None:
    for tone in Tone:
        glass = made(qtbot, still=True, tone=tone)
        middle = glass.width() // 2
        glass.tell(0.5, "half")
        half = glass.grab().toImage()
        glass.tell(0.0, "empty")
        empty = glass.grab().toImage()
        low, high = QPoint(middle, glass.height() - 20), QPoint(middle, 20)
        assert half.pixelColor(low) != empty.pixelColor(low), tone
        assert half.pixelColor(high) == empty.pixelColor(high), tone
