from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.figure.backdrop import HORIZON
from coach.ui.figure.palette import palette
from coach.ui.figure.stage import Stage
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


def test_feet_stand_before_the_line_where_floor_and_wall_meet() -> None:
    assert HORIZON > 0
