import pytest

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.motion.parts import Joint
from coach.motion.rig import solve
from coach.ui.figure.figure import bounds
from coach.ui.figure.palette import palette
from coach.ui.figure.side import SideActor
from tests.ui.figure.pixels import PUMPS, WALL, move
from tests.ui.figure.props.acts import BALL, THERE, TOWEL

pytestmark = pytest.mark.usefixtures("qapp")


def _actor(exercise: Exercise) -> SideActor:
    return SideActor(exercise, Body(belly=0.5), palette(Tone.LIGHT))


def test_it_shows_the_solved_body() -> None:
    shown = _actor(move(WALL)).at(1.5)

    assert shown.t == 1.5
    assert shown.frame == solve(move(WALL), 1.5, Body(belly=0.5))
    assert shown.box() == bounds(shown.frame)


def test_what_it_holds_belongs_to_its_box() -> None:
    for exercise in (TOWEL, BALL):
        shown = _actor(exercise).at(THERE)
        body, whole = bounds(shown.frame), shown.box()
        assert body.united(whole) == whole


def test_it_knows_where_its_joints_are() -> None:
    shown = _actor(move(PUMPS)).at(0.0)
    frame = shown.frame

    assert shown.joint(Joint.ANKLE_NEAR) == frame.leg_near.ankle
    assert shown.joint(Joint.KNEE_FAR) == frame.leg_far.knee
    assert shown.joint(Joint.HIP) == frame.hip


def test_the_mouth_opens_only_while_the_breath_flows_out() -> None:
    actor = _actor(move(WALL))
    flows = [actor.at(move(WALL).length * i / 40).exhale for i in range(40)]

    assert min(flows) == 0.0
    assert 0.5 < max(flows) <= 1.0
