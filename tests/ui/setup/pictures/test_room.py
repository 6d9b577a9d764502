from datetime import time
from functools import partial

import pytest

from coach.domain.reminder import Tone
from coach.ui.setup.pictures import room
from coach.ui.setup.pictures.pigments import pigments
from tests.ui.setup.pictures.drawn import FIELD, picture, shades, touched

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.DARK, Tone.NIGHT])
def test_the_room_leaves_nothing_bare(tone: Tone) -> None:
    image = picture(room.paint_room, tone)
    assert FIELD.name() not in shades(image)
    assert image.pixelColor(4, 590).name() == pigments(tone)["floor"].name()


def test_the_window_shows_day_at_the_left_and_night_at_the_right() -> None:
    image = picture(room.paint_window)
    colours = pigments(Tone.LIGHT)
    assert image.pixelColor(50, 80) == colours["sky"]
    assert image.pixelColor(270, 80) == colours["dusk"]


def test_a_later_sun_stands_higher() -> None:
    sun = pigments(Tone.LIGHT)["sun"]
    heights = []
    for far in (0.2, 0.9):
        image = picture(partial(room.paint_day, sun=far))
        heights.append(min(y for x, y in touched(image) if image.pixelColor(x, y) == sun))
    assert heights[1] < heights[0]


def test_the_clock_shows_the_time() -> None:
    shown = {
        at: picture(partial(room.paint_clock, x=96, y=389, at=at))
        for at in (time(7), time(7, 30), time(19))
    }
    assert shown[time(7)] != shown[time(7, 30)]
    assert shown[time(7)] == shown[time(19)]


def test_a_fuller_glass_has_more_water() -> None:
    water = pigments(Tone.LIGHT)["water"].name()
    counts = []
    for full in (0.0, 0.3, 0.9):
        image = picture(partial(room.paint_glass, x=150, y=300, full=full, size=2))
        counts.append(
            sum(image.pixelColor(x, y).name() == water for x in range(316) for y in range(310))
        )
    assert counts[0] == 0 < counts[1] < counts[2]


@pytest.mark.parametrize(
    "draw",
    [
        room.paint_cabinet,
        room.paint_sill,
        lambda sketch: room.paint_plant(sketch, 150, 300),
        lambda sketch: room.paint_lamp(sketch, 150, 300),
        lambda sketch: room.paint_fall(sketch, 150, 300, 200),
    ],
)
def test_everything_stays_inside_the_picture(draw: object) -> None:
    assert callable(draw)
    spots = touched(picture(draw))
    assert spots
    assert all(0 < x < room.WIDE - 2 and 0 < y < room.TALL - 2 for x, y in spots)
