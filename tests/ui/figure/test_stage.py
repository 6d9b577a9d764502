import statistics
import time
from dataclasses import replace
from typing import cast

import pytest
from PIL import Image, ImageChops, ImageOps
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from coach.domain.likeness import HairColour, Likeness, Skin
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.parts import Prop, PropKind
from coach.ui.figure.stage import Stage
from tests.ui.figure.pixels import (
    MOVES,
    PUMPS,
    SIZE,
    WALL,
    action,
    figure_alone,
    move,
    painted,
    picture,
    solid,
    stage,
)
from tests.ui.figure.props.acts import ASLEEP

pytestmark = pytest.mark.usefixtures("qapp")

BELLIES = (0.0, 0.5, 1.0)
SHAPES = [(900, 700), (360, 720), (1200, 400), (257, 200)]
MOMENTS = 6


def _bounds(mask: Image.Image) -> tuple[int, int, int, int]:
    bounds = solid(mask).getbbox()
    assert bounds is not None
    return bounds


@pytest.mark.parametrize("belly", BELLIES)
@pytest.mark.parametrize("name", MOVES)
def test_nothing_opaque_sinks_into_the_floor(name: str, belly: float) -> None:
    shown = stage(name, belly=belly)
    floor = shown.shot.transform().map(QPointF(0, 0)).y()

    for i in range(MOMENTS):
        frame = shown.frame(move(name).length * i / MOMENTS)
        assert _bounds(figure_alone(shown, frame))[3] <= floor + 1.5


@pytest.mark.parametrize("belly", BELLIES)
def test_no_hand_goes_into_the_wall(belly: float) -> None:
    shown = stage(WALL, belly=belly)
    wall = next(prop.x for prop in move(WALL).props if prop.kind == "wall")
    edge = shown.shot.transform().map(QPointF(wall, 0)).x()

    for i in range(MOMENTS):
        right = _bounds(figure_alone(shown, shown.frame(move(WALL).length * i / MOMENTS)))[2]
        assert edge - 1.5 <= right <= edge + 1.5


@pytest.mark.parametrize("belly", BELLIES)
def test_who_sits_sinks_at_most_two_centimetres_into_the_cushion(belly: float) -> None:
    shown = stage(PUMPS, belly=belly)
    seat = shown.shot.transform().mapRect(QRectF(-30, 30, 44, 13)).toRect().adjusted(0, 1, 0, 0)
    place = (seat.left(), seat.top(), seat.right(), seat.bottom())

    assert solid(figure_alone(shown, shown.frame(1.0))).crop(place).getbbox() is None


@pytest.mark.parametrize("size", SHAPES)
@pytest.mark.parametrize("name", MOVES)
def test_there_is_air_around_the_figure_in_every_shape(name: str, size: tuple[int, int]) -> None:
    shown = stage(name, belly=1.0, size=size)
    width, height = size

    for i in range(MOMENTS):
        frame = shown.frame(move(name).length * i / MOMENTS)
        left, top, right, bottom = _bounds(figure_alone(shown, frame, size))
        assert min(left, width - right) >= 0.03 * width
        assert min(top, height - bottom) >= 0.03 * height


@pytest.mark.parametrize("name", MOVES)
def test_the_mirrored_picture_is_the_picture_in_a_mirror(name: str) -> None:
    shown = stage(name)
    here, there = picture(shown, 1.0), picture(shown, 1.0, mirrored=True)
    difference = ImageChops.difference(ImageOps.mirror(there), here).convert("L")

    assert sum(difference.histogram()[25:]) <= 0.0005 * SIZE[0] * SIZE[1]


@pytest.mark.parametrize("mirrored", [False, True])
def test_what_stands_in_front_hides_the_figure(mirrored: bool) -> None:
    plant = Prop(PropKind.PLANT, x=4, size=1.4)
    pictures = []
    for front in (False, True):
        doing = replace(move(WALL), props=(replace(plant, front=front),), cues=())
        pictures.append(picture(Stage(doing, Tone.LIGHT, Body(), SIZE), 4.0, mirrored=mirrored))
    behind, before = pictures
    differing = ImageChops.difference(behind, before).convert("L").getbbox()
    shot = Stage(replace(move(WALL), props=()), Tone.LIGHT, Body(), SIZE).shot
    transform = shot.mirrored() if mirrored else shot.transform()
    middle = transform.map(QPointF(4, 50)).x()

    assert differing is not None
    assert differing[0] < middle + 20
    assert differing[2] > middle - 20
    assert differing[2] - differing[0] < 0.4 * SIZE[0]


def test_the_stage_shows_whom_it_is_told_to_show() -> None:
    somebody = Likeness(skin=Skin.DEEP, hair_colour=HairColour.BLACK)
    pictures = [
        picture(Stage(move(WALL), Tone.LIGHT, Body(), SIZE, likeness=likeness), 1.0)
        for likeness in (Likeness(), somebody)
    ]

    assert ImageChops.difference(*pictures).getbbox() is not None


@pytest.mark.parametrize("view", ["side", "front", "top"])
def test_every_view_has_somebody_in_it(view: str) -> None:
    move_seen = {"front": move("march-on-spot"), "top": ASLEEP, "side": move(WALL)}[view]
    shown = Stage(move_seen, Tone.LIGHT, Body(), SIZE)
    covered = painted(lambda painter: shown.paint_figure(painter, shown.at(0.0)))

    assert move_seen.view == view
    assert covered.getbbox() is not None


def test_mirroring_twice_gives_the_same_room() -> None:
    shown = stage(WALL)
    before = shown.room().toImage()
    shown.room(mirrored=True)

    assert shown.room().toImage() == before


def test_the_room_is_painted_once() -> None:
    shown = stage(WALL)

    assert shown.room().cacheKey() == shown.room().cacheKey()


@pytest.mark.parametrize("name", MOVES)
def test_the_action_stays_inside_its_box(name: str) -> None:
    shown = stage(name, belly=1.0)
    for i in range(MOMENTS):
        t = move(name).length * i / MOMENTS
        bounds = action(shown, t).getchannel("A").getbbox()
        box = shown.box(shown.at(t)).toAlignedRect()
        assert bounds is not None
        assert box.left() <= bounds[0]
        assert box.top() <= bounds[1]
        assert bounds[2] <= box.right() + 1
        assert bounds[3] <= box.bottom() + 1


@pytest.mark.parametrize("name", MOVES)
def test_the_loop_closes_in_the_picture(name: str) -> None:
    shown = stage(name)
    first, last = (picture(shown, t) for t in (0.0, move(name).length))

    apart = ImageChops.difference(first, last).convert("L").getextrema()
    assert cast("tuple[int, int]", apart)[1] <= 4


@pytest.mark.parametrize("name", MOVES)
def test_a_frame_takes_at_most_twice_its_budget(name: str) -> None:
    shown = Stage(move(name), Tone.LIGHT, Body(belly=0.8), SIZE)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    spent = []
    for i in range(60):
        begun = time.process_time()
        painter = QPainter(image)
        shown.paint(painter, move(name).length * i / 60)
        painter.end()
        spent.append((time.process_time() - begun) * 1000)

    assert statistics.median(spent[5:]) <= 16
