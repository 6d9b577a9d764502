import pytest

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.frame import Frame
from coach.motion.rig import solve
from coach.ui.figure.camera import Box
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.props.held import Held, between_knees
from coach.ui.figure.props.helper import somebody_else
from coach.ui.figure.props.materials import materials
from tests.ui.figure.pixels import PUMPS, move
from tests.ui.figure.props.acts import ASLEEP, BALL, HERE, THERE, TOWEL
from tests.ui.figure.props.rooms import KINDS, brush

pytestmark = pytest.mark.usefixtures("qapp")

STUFF = materials(Tone.LIGHT)
BODY = Box(0, 0, 1, 1)


def _painted(held: Held, frame: Frame) -> tuple[bool, bool]:
    """Return whether there is anything between the legs, and anything before the body."""

    def between(canvas: Canvas) -> None:
        held.between(canvas, frame)

    def before(canvas: Canvas) -> None:
        held.before(canvas, frame)

    return brush(between).getbbox() is not None, brush(before).getbbox() is not None


def test_a_towel_has_a_strand_behind_and_one_before() -> None:
    assert _painted(Held(TOWEL, STUFF), solve(TOWEL, THERE, Body())) == (True, True)


def test_a_ball_lies_before_the_far_foot_only() -> None:
    assert _painted(Held(BALL, STUFF), solve(BALL, HERE, Body())) == (True, False)


def test_a_pillow_between_the_knees_hides_the_lower_leg_only() -> None:
    assert _painted(Held(ASLEEP, STUFF), solve(ASLEEP, HERE, Body())) == (True, False)


def test_the_pillow_under_the_head_is_part_of_the_bed() -> None:
    pillows = [prop for prop in ASLEEP.props if prop.height in (56, 22)]

    assert [between_knees(ASLEEP, prop) for prop in pillows] == [False, True]
    assert not any(between_knees(move(PUMPS), prop) for prop in KINDS.values())


def test_who_holds_nothing_reaches_no_further_than_the_body() -> None:
    held, frame = Held(move(PUMPS), STUFF), solve(move(PUMPS), 0.0, Body())

    assert held.box(frame, BODY) == BODY
    assert list(held.shadows(frame)) == []
    assert _painted(held, frame) == (False, False)


def test_a_ball_casts_a_shadow_and_is_reached_for() -> None:
    held, frame = Held(BALL, STUFF), solve(BALL, HERE, Body())

    assert len(list(held.shadows(frame))) == 1
    assert held.box(frame, BODY).right > 20


def test_who_helps_has_a_hand_behind_the_leg_and_one_before_it() -> None:
    doing = move("rescue-partner")
    held = Held(doing, STUFF, somebody_else(Tone.LIGHT, Likeness()))
    nobody, frame = Held(doing, STUFF), solve(doing, 5.0, Body())

    assert _painted(held, frame) == (True, True)
    assert _painted(nobody, frame)[1] is False
    assert held.box(frame, BODY).width > nobody.box(frame, BODY).width
    assert len(list(held.shadows(frame))) == 1
