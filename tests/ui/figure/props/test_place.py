from dataclasses import replace

import pytest
from PIL import ImageOps

from coach.motion.parts import Prop, PropKind
from coach.ui.figure.props.place import paint_before, stands_before
from tests.ui.figure.props.rooms import (
    KINDS,
    SEEN,
    alone,
    brush,
    exercise,
    opaque,
    same,
    seated,
    setting,
)

pytestmark = pytest.mark.usefixtures("qapp")

MOVING = {PropKind.TOWEL, PropKind.BALL, PropKind.HELPER}


def _flipped(prop: Prop, axis: float) -> Prop:
    """Return the thing mirrored about the middle of the picture, as a file would say it."""
    values = {name: getattr(prop, name) for name in ("y", "width", "height", "size", "turn")}
    return Prop(prop.kind, x=axis, flip=True, **values)


@pytest.mark.parametrize("kind", PropKind)
def test_every_kind_is_painted_or_moves_with_the_figure(kind: PropKind) -> None:
    assert (kind in KINDS) != (kind in MOVING)


@pytest.mark.parametrize("prop", list(KINDS.values()), ids=lambda prop: prop.kind)
def test_what_stands_in_a_room_is_seen(prop: Prop) -> None:
    assert alone(prop, setting(exercise(prop))).getbbox() is not None


@pytest.mark.parametrize("kind", [PropKind.CHAIR, PropKind.BED, PropKind.SOFA, PropKind.DRESSER])
def test_a_flipped_thing_is_the_thing_in_a_mirror(kind: PropKind) -> None:
    prop = KINDS[kind]
    edged = kind is not PropKind.CHAIR
    middle = (SEEN.left + SEEN.right) / 2
    at = 2 * middle - prop.x - (prop.width if edged else 0.0)
    room = setting(exercise(prop))
    here, there = alone(prop, room), alone(_flipped(prop, at), room)

    left, bottom, right, top = opaque(ImageOps.mirror(here))
    assert opaque(there) == pytest.approx((left, bottom, right, top), abs=0.6)


def test_a_flipped_wall_looks_to_the_right() -> None:
    room = setting(exercise())
    left = opaque(alone(Prop(PropKind.WALL, x=-20, flip=True), room))
    right = opaque(alone(Prop(PropKind.WALL, x=-20), room))

    assert left[2] == pytest.approx(-20, abs=0.6)
    assert right[0] == pytest.approx(-20, abs=0.6)


def test_what_moves_with_the_figure_is_not_in_the_room() -> None:
    room = setting(exercise())
    nothing = alone(Prop(PropKind.TOWEL), room)

    assert nothing.getbbox() is None
    assert same(nothing, alone(Prop(PropKind.BALL), room))


def test_the_near_legs_of_a_chair_stand_before_who_sits_on_it() -> None:
    chair = Prop(PropKind.CHAIR, x=-6, y=45)
    sitting, standing = seated(chair), exercise(chair)

    assert stands_before(sitting, chair)
    assert not stands_before(standing, chair)
    assert not stands_before(sitting, replace(chair, x=90))


def test_what_a_file_puts_in_front_stands_before_the_figure_whole() -> None:
    plant = replace(KINDS[PropKind.PLANT], front=True)
    room = setting(exercise(plant))

    assert stands_before(room.exercise, plant)
    assert same(brush(lambda canvas: paint_before(canvas, room, plant)), alone(plant, room))


def test_only_the_legs_of_a_chair_are_nearer_than_who_sits_on_it() -> None:
    chair = Prop(PropKind.CHAIR, x=-6, y=45)
    room = setting(seated(chair))

    assert opaque(brush(lambda canvas: paint_before(canvas, room, chair)))[3] < 40


@pytest.mark.parametrize("kind", [PropKind.PLANT, PropKind.FRAME, PropKind.WINDOW])
def test_decoration_differs_from_exercise_to_exercise(kind: PropKind) -> None:
    rooms = [setting(exercise(name=f"move-{i}")) for i in range(6)]
    looks = {alone(KINDS[kind], room).tobytes() for room in rooms}

    assert len(looks) > 1
