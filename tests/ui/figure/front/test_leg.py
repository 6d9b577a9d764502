import pytest

from coach.motion.body import Body
from coach.motion.front import solve_front
from coach.ui.figure.front.leg import bones
from tests.motion.front_samples import move
from tests.ui.figure.front.scenes import actor, alone, at, shot

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_lifted_thigh_points_at_the_viewer_and_its_shank_hangs() -> None:
    frame = solve_front(move("march-on-spot"), 0.5, Body())
    thigh, shank = bones(frame, frame.leg_near)

    assert thigh.sink > 0.9
    assert shank.sink < 0.3
    assert shank.along.imag < -0.95
    assert thigh.size[1] > thigh.size[0]


def test_the_skin_of_a_crossed_ankle_is_seen() -> None:
    name = "figure-four-seated"
    shown = at(actor(name), name, 0.0)
    view, leg = shot(name, shown), shown.frame.leg_near
    place = shown.frame.lens.flat(leg.ankle + leg.toes * 5)
    spot = (
        round((place.real - view.view.left) * view.scale),
        round((view.view.top - place.imag) * view.scale),
    )
    seen = alone(shown, view).convert("RGB").getpixel(spot)

    assert isinstance(seen, tuple)
    assert seen[0] > seen[2] + 30  # skin, not cloth
