"""Where things lie and stand."""

import pytest

from coach.motion.contacts import Surface
from coach.motion.exercise import parse
from coach.motion.parts import Prop, PropKind
from coach.motion.surfaces import (
    FOOTBOARD,
    SINK,
    SOFT_SINK,
    Wall,
    give_of,
    height_of,
    off_surface,
    upright_of,
    walls_of,
)
from tests.motion.samples import PUMPS, TOWEL, WALL, move

BED = Prop(PropKind.BED_TOP, x=-100, y=-40, width=200, height=140)
KITCHEN = (
    Prop(PropKind.CHAIR, x=40, y=45),
    Prop(PropKind.WORKTOP, x=80, y=90, width=60),
    Prop(PropKind.PILLOW, x=0, y=46, width=40, height=12),
    Prop(PropKind.STEP, x=10, y=15, width=40),
    Prop(PropKind.WALL, x=140),
    Prop(PropKind.WALL, x=-60, flip=True),
)


def test_level_surfaces_are_where_their_props_are() -> None:
    assert height_of(Surface.FLOOR, ()) == 0
    assert height_of(Surface.SEAT, move(PUMPS).props) == 45
    assert height_of(Surface.MATTRESS, move(TOWEL).props) == 46
    assert height_of(Surface.MATTRESS, move(PUMPS).props) is None
    assert height_of(Surface.CUSHION, KITCHEN) == 58
    assert height_of(Surface.STEP, KITCHEN) == 15


def test_of_several_things_to_hold_on_to_the_nearest_counts() -> None:
    assert height_of(Surface.TOP, KITCHEN, 90) == 90
    assert height_of(Surface.TOP, KITCHEN, 95) == 94, "the back of the chair"


def test_walls_and_the_foot_of_a_bed_are_upright() -> None:
    assert walls_of(KITCHEN) == (Wall(140, left=False), Wall(-60, left=True))
    assert upright_of(Surface.WALL, KITCHEN, -50) == -60
    assert upright_of(Surface.WALL, KITCHEN, 50) == 140
    assert upright_of(Surface.WALL, ()) is None
    assert upright_of(Surface.BOARD, (BED,)) == 100 - FOOTBOARD
    assert upright_of(Surface.BOARD, KITCHEN) is None


@pytest.mark.parametrize(
    ("surface", "give"),
    [
        (Surface.FLOOR, SINK),
        (Surface.SEAT, SINK),
        (Surface.MATTRESS, SOFT_SINK),
        (Surface.CUSHION, SOFT_SINK),
    ],
)
def test_what_is_soft_gives_more(surface: Surface, give: float) -> None:
    assert give_of(surface, KITCHEN) == give
    assert give_of(Surface.SEAT, (Prop(PropKind.SOFA, x=0, y=42, width=90),)) == SOFT_SINK


def off(text: str) -> list[str]:
    move_ = parse(text)
    return [issue.path for issue in off_surface(move_.contacts, move_.props, move_.view)]


def test_a_contact_lies_on_what_it_names() -> None:
    assert off(WALL) == off(PUMPS) == off(TOWEL) == []
    assert off(WALL.replace("at = [34, 0]", "at = [34, 0.4]")) == []
    assert off(WALL.replace("at = [34, 0]", "at = [34, 0.6]")) == ["contact.leg_far"]
    assert off(WALL.replace("at = [84.5, 136]", "at = [84, 136]")) == []
    assert off(WALL.replace("at = [84.5, 136]", "at = [83.9, 136]")) == ["contact.hand_near"]
    assert off(WALL.replace('"floor"', '"mattress"', 1)) == ["contact.leg_near"]


def test_a_foot_may_stand_on_the_ball_under_its_arch() -> None:
    lifted = PUMPS.replace("at = [39.5, 0]", "at = [39.5, 6]")
    assert off(lifted) == ["contact.leg_near"]
    assert off(lifted.replace("[[prop]]", '[[prop]]\nkind = "ball"\n[[prop]]', 1)) == []


def test_seen_from_above_only_what_is_upright_counts() -> None:
    above = PUMPS.replace("at = [39.5, 0]", "at = [39.5, 6]").replace(
        "[stage]\n", '[stage]\nview = "top"\n', 1
    )
    assert off(above) == []
    assert off(above.replace('surface = "floor"', 'surface = "board"', 1)) == ["contact.leg_near"]
