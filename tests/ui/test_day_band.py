from datetime import time

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.day_band import DayBand
from coach.ui.theme import tokens
from tests.ui.looks import has, shot


def band(qtbot: QtBot, wake: time, bedtime: time, tone: Tone = Tone.LIGHT) -> DayBand:
    made = DayBand(tone)
    made.set_hours(wake, bedtime)
    qtbot.addWidget(made)
    made.resize(500, made.sizeHint().height())
    return made


def zone_at(picture: QImage, hour: float, tone: Tone = Tone.LIGHT) -> str:
    """Whether the band shows night or awake at an hour; it opens at four."""
    x = round(10 + (picture.width() - 20) * ((hour - 4) % 24) / 24)
    colours = {
        QColor(tokens(tone).moon_soft).rgb(): "night",
        QColor(tokens(tone).amber_soft).rgb(): "awake",
    }
    column = (picture.pixelColor(x, y).rgb() for y in range(picture.height()))
    return next((colours[rgb] for rgb in column if rgb in colours), "neither")


@pytest.mark.parametrize("tone", Tone)
def test_it_shows_when_it_is_night_and_when_awake(qtbot: QtBot, tone: Tone) -> None:
    picture = shot(band(qtbot, time(7), time(22, 30), tone))
    seen = [zone_at(picture, hour, tone) for hour in (5, 8, 16, 22, 23, 3)]
    assert seen == ["night", "awake", "awake", "awake", "night", "night"]


def test_an_evening_may_end_after_midnight(qtbot: QtBot) -> None:
    picture = shot(band(qtbot, time(8), time(1)))
    assert [zone_at(picture, hour) for hour in (7, 12, 23.5, 0.5, 2)] == [
        "night",
        "awake",
        "awake",
        "awake",
        "night",
    ]


def test_a_night_worker_is_awake_over_four_in_the_morning(qtbot: QtBot) -> None:
    picture = shot(band(qtbot, time(15), time(7)))
    assert [zone_at(picture, hour) for hour in (5, 6, 9, 14, 16, 3)] == [
        "awake",
        "awake",
        "night",
        "night",
        "awake",
        "awake",
    ]


def test_new_hours_are_painted(qtbot: QtBot) -> None:
    made = band(qtbot, time(7), time(22, 30))
    before = shot(made)
    made.set_hours(time(9), time(22, 30))
    assert zone_at(before, 8) == "awake"
    assert zone_at(shot(made), 8) == "night"


def test_a_screen_reader_hears_it_as_one_sentence(qtbot: QtBot) -> None:
    assert band(qtbot, time(7), time(22, 30)).accessibleName() == "Awake 07:00 to 22:30"


def test_very_short_days_are_painted_too(qtbot: QtBot) -> None:
    picture = shot(band(qtbot, time(7), time(7, 15)))
    assert not has(picture, "#000000")
    assert zone_at(picture, 12) == "night"
