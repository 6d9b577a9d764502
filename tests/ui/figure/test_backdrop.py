from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.parts import Mood, Prop, PropKind, View
from coach.ui.figure.backdrop import HORIZON
from coach.ui.figure.palette import palette
from coach.ui.figure.stage import Stage
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import PUMPS, WALL, move, stage

pytestmark = pytest.mark.usefixtures("qapp")


def _room(name: str, size: tuple[int, int]) -> QImage:
    return stage(name, size=size).room().toImage()


@pytest.mark.parametrize("size", [(900, 700), (300, 900), (1400, 300)])
@pytest.mark.parametrize("name", [WALL, PUMPS])
def test_the_room_goes_on_to_the_edge_of_every_window(name: str, size: tuple[int, int]) -> None:
    image = _room(name, size)
    shades = palette(Tone.LIGHT)
    left, bottom = image.pixelColor(1, 1), image.pixelColor(1, size[1] - 2)

    assert left in (shades.room, shades.blob)
    assert bottom in (shades.floor, shades.floor_line) or bottom.lightness() > 150


def test_the_same_exercise_always_has_the_same_room() -> None:
    assert _room(WALL, (450, 350)) == _room(WALL, (450, 350))


def test_no_two_exercises_have_the_same_patch_on_the_wall() -> None:
    bare = [replace(move(WALL), id=name, props=()) for name in ("one-move", "other-move")]
    rooms = [Stage(each, Tone.LIGHT, Body(), (450, 350)).room().toImage() for each in bare]

    assert rooms[0] != rooms[1]


def test_patches_differ_in_shape_and_colour() -> None:
    names = [f"move-{i}" for i in range(12)]
    bare = [replace(move(WALL), id=name, props=()) for name in names]
    rooms = [Stage(each, Tone.LIGHT, Body(), (225, 175)).room().toImage() for each in bare]
    tints = {room.pixelColor(112, 70).name() for room in rooms}

    assert 3 <= len(tints) <= 4


def test_at_night_the_patch_is_the_night_in_every_light_room() -> None:
    names = [f"move-{i}" for i in range(6)]
    bare = [replace(move(WALL), id=name, props=(), time=Mood.NIGHT) for name in names]
    rooms = [Stage(each, Tone.LIGHT, Body(), (225, 175)).room().toImage() for each in bare]

    assert len({room.pixelColor(112, 70).name() for room in rooms}) == 1


@pytest.mark.parametrize("tone", PICTURED)
def test_from_above_there_is_floor_up_to_every_edge(tone: Tone) -> None:
    above = replace(move(WALL), view=View.TOP, props=(), time=Mood.NIGHT)
    image = Stage(above, tone, Body(), (300, 300)).room().toImage()
    shades = palette(tone)
    low, high = sorted((shades.floor.lightness(), shades.floor_line.lightness()))

    for x, y in ((2, 2), (297, 2), (2, 297), (297, 297), (150, 150)):
        assert low - 3 <= image.pixelColor(x, y).lightness() <= high + 3


def test_what_stands_before_the_figure_is_not_in_the_room() -> None:
    plant = Prop(PropKind.PLANT, x=0)
    bare, behind, before = (
        replace(move(WALL), props=props) for props in ((), (plant,), (replace(plant, front=True),))
    )
    rooms = [Stage(each, Tone.LIGHT, Body(), (450, 350)).room().toImage()
             for each in (bare, behind, before)]  # fmt: skip

    assert rooms[0] != rooms[1]
    assert rooms[0] == rooms[2]


def test_feet_stand_before_the_line_where_floor_and_wall_meet() -> None:
    assert HORIZON > 0
