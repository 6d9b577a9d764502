"""What stands around the body."""

import pytest

from coach.motion.exercise import parse
from coach.motion.format import Invalid
from coach.motion.parts import PROP_FIELDS, CueKind, Prop, PropKind
from tests.motion.samples import PUMPS, TOWEL, WALL, move


@pytest.mark.parametrize("kind", PropKind)
def test_every_kind_of_prop_says_what_it_needs(kind: PropKind) -> None:
    bare = WALL.replace("[[cue]]", f'[[prop]]\nkind = "{kind}"\n[[cue]]')
    needed = {f"prop[3].{field}" for field in PROP_FIELDS[kind]}
    if needed:
        with pytest.raises(Invalid) as caught:
            parse(bare)
        assert {issue.path for issue in caught.value.issues} == needed
    else:
        assert parse(bare).props[3].kind is kind


def test_any_prop_may_be_mirrored_turned_or_stand_in_front() -> None:
    text = WALL.replace('kind = "plant"', 'kind = "plant"\nflip = true\nfront = true\nturn = -20')
    plant = parse(text).props[2]
    assert (plant.flip, plant.front, plant.turn) == (True, True, -20)
    wall = move(WALL).props[0]
    assert (wall.flip, wall.front, wall.turn) == (False, False, 0)


def test_a_ball_of_size_one_fits_under_an_arch() -> None:
    assert Prop(PropKind.BALL).radius == 3.4
    assert Prop(PropKind.BALL, size=1.5).radius == pytest.approx(5.1)


def test_a_camera_sees_nine_to_seven() -> None:
    camera = move(WALL).camera
    assert camera.height / camera.width == pytest.approx(7 / 9)


def test_cues_are_arrows_or_arcs() -> None:
    arrow = move(WALL).cues[0]
    assert arrow.kind is CueKind.ARROW
    assert arrow.hold
    assert arrow.start.imag > arrow.end.imag, "the heel goes down"
    up, down = move(PUMPS).cues
    assert up.kind is CueKind.ARC
    assert (up.start_angle, up.end_angle) == (down.end_angle, down.start_angle)
    assert not move(TOWEL).cues
