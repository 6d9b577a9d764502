from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.body import HEEL_ROLL, Body
from coach.motion.contacts import Foothold, LegMode, Sole, Surface
from coach.motion.front_legs import RESTING_BEND, Step, crosses, leg, lifted
from coach.motion.front_space import UP, Lens, Vec
from coach.motion.pose import LegPose

BODY, LENS = Body(), Lens(14.0)
STANDING, SITTING = Vec(-8.8, 87.0, 0.0), Vec(-8.8, 57.0, 0.0)
FLOOR = Foothold(LegMode.PIN, Sole.HEEL, -10 + 0j, Surface.FLOOR)
FREE = Foothold()


def step(hip: Vec, pose: LegPose, hold: Foothold, side: float = -1.0) -> Step:
    return Step(side, hip, 0.0, pose, hold)


@given(st.floats(-10, 110), st.floats(0, 120), st.floats(-15, 15), st.floats(-10, 30))
def test_a_free_leg_has_the_angles_it_is_given(
    hip: float, knee: float, ankle: float, out: float
) -> None:
    solved = leg(step(STANDING, LegPose(hip=hip, knee=knee, ankle=ankle, out=out), FREE),
                 BODY, LENS, None)  # fmt: skip

    assert solved.knee_flexion == pytest.approx(knee, abs=1e-4)
    assert solved.dorsiflexion == pytest.approx(ankle, abs=1e-6)
    assert abs(solved.toes.dot(solved.up)) < 1e-9


def test_a_lifted_foot_comes_forward_under_its_knee() -> None:
    low, high = (leg(step(STANDING, LegPose(y=y), FLOOR), BODY, LENS, None) for y in (0.0, 28.0))

    assert abs(low.ankle.z) < 5
    assert high.ankle.z > 30
    assert abs(high.knee.z - high.ankle.z) < 6


def test_who_sits_has_the_feet_under_the_knees() -> None:
    sitting = leg(step(SITTING, LegPose(), FLOOR), BODY, LENS, None)

    assert sitting.knee.z > 35
    assert abs(sitting.knee.z - sitting.ankle.z) < 5


def test_a_resting_leg_is_a_little_bent() -> None:
    hold = Foothold(LegMode.REST, Sole.HEEL, -14 + 26j, Surface.CUSHION)
    resting = leg(step(SITTING, LegPose(pitch=60), hold), BODY, LENS, None)

    assert resting.knee_flexion == pytest.approx(RESTING_BEND, abs=1e-6)
    assert resting.contact is not None
    assert abs(resting.ankle - resting.contact.pin - UP * HEEL_ROLL) < 1e-6


def test_turned_out_toes_point_outwards_on_both_sides() -> None:
    for side in (-1.0, 1.0):
        hip = Vec(8.8 * side, 87.0, 0.0)
        hold = replace(FLOOR, at=complex(10 * side, 0))
        turned = leg(step(hip, LegPose(turn_out=12), hold, side), BODY, LENS, None)
        assert turned.toes.x * side == pytest.approx(0.2079, abs=1e-3)


def test_a_rolled_sole_looks_inwards_and_takes_the_toes_along() -> None:
    for side in (-1.0, 1.0):
        rolled = leg(step(STANDING, LegPose(roll=12), FREE, side), BODY, LENS, None)
        assert rolled.toes.x * side < -0.1
        assert rolled.up.x * side > 0.05


def test_only_a_foot_pinned_to_the_seat_is_crossed() -> None:
    assert crosses(replace(FLOOR, surface=Surface.SEAT))
    assert not crosses(FLOOR)
    assert not crosses(FREE)


def test_a_crossed_leg_leaves_the_other_alone_and_lies_on_it() -> None:
    other = leg(step(Vec(8.8, 57, 0), LegPose(), replace(FLOOR, at=12 + 0j), 1.0),
                BODY, LENS, None)  # fmt: skip
    crossed = leg(step(SITTING, LegPose(), replace(FLOOR, surface=Surface.SEAT)),
                  BODY, LENS, other)  # fmt: skip

    assert crossed.crossed
    assert crossed.knee.x < -25
    assert crossed.ankle.x > other.hip.x
    assert 90 < crossed.knee_flexion < 130


def test_only_a_standing_foot_can_be_lifted() -> None:
    assert lifted(step(STANDING, LegPose(y=0), FLOOR)) == 0
    assert lifted(step(STANDING, LegPose(y=30), FLOOR)) == 1
    assert lifted(step(STANDING, LegPose(y=30), FREE)) == 0
