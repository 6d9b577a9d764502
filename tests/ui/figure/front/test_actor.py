import pytest

from coach.motion.parts import Joint
from coach.ui.figure.actor import Actor, Shown
from tests.motion.front_samples import ways
from tests.ui.figure.front.scenes import MOVES, actor, at

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", MOVES)
def test_a_stage_can_show_it(name: str) -> None:
    cast: Actor = actor(name)
    shown: Shown = cast.at(0.4)

    assert shown.t == 0.4
    assert shown.box().height > 100


def test_joints_are_given_where_they_are_seen() -> None:
    shown = at(actor("ankle-circles"), "ankle-circles", 0.2)
    frame = shown.frame

    assert shown.joint(Joint.ANKLE_NEAR) == frame.lens.flat(frame.leg_near.ankle)
    assert shown.joint(Joint.KNEE_FAR) == frame.lens.flat(frame.leg_far.knee)


@pytest.mark.parametrize("name", sorted(ways()))
def test_shadows_lie_on_the_ground_or_the_seat(name: str) -> None:
    for share in (0.0, 0.3, 0.6):
        for centre, radii, strength in at(actor(name), name, share).shadows():
            assert -16 < centre.imag < 52
            assert radii.real > radii.imag > 0
            assert 0 < strength <= 0.5


def test_the_breath_flows_out_at_times() -> None:
    flows = [
        at(actor("figure-four-seated"), "figure-four-seated", i / 10).exhale for i in range(10)
    ]
    assert max(flows) > 0.3
    assert min(flows) == 0.0
