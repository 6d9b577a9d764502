from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.body import Body
from coach.motion.contacts import Foothold, Handhold, HandMode, LegMode, Side, Sole, Surface
from coach.motion.frame import Hand
from coach.motion.front_arms import Swing, arm
from coach.motion.front_frame import FrontLeg
from coach.motion.front_legs import Step, leg
from coach.motion.front_space import Lens, Vec
from coach.motion.pose import ArmPose, LegPose

BODY, LENS = Body(), Lens(14.0)
SHOULDER = Vec(-15.4, 98.0, 0.0)


def lap() -> FrontLeg:
    hold = Foothold(LegMode.PIN, Sole.HEEL, -10 + 0j, Surface.FLOOR)
    return leg(Step(-1.0, Vec(-8.8, 57, 0), 0.0, LegPose(), hold), BODY, LENS, None)


def swing(pose: ArmPose, hold: Handhold, side: float = -1.0) -> Swing:
    return Swing(side, SHOULDER, 0.0, pose, hold, lap())


@given(st.floats(-30, 60), st.floats(0, 120), st.floats(0, 40))
def test_a_free_arm_has_the_angles_it_is_given(shoulder: float, elbow: float, out: float) -> None:
    free = arm(swing(ArmPose(shoulder=shoulder, elbow=elbow, out=out), Handhold()), BODY, LENS)

    assert free.elbow_flexion == pytest.approx(elbow, abs=1e-4)
    assert free.contact is None
    assert abs(free.elbow - free.shoulder) == pytest.approx(BODY.upper_arm)


def test_a_free_arm_bends_forward() -> None:
    bent = arm(swing(ArmPose(elbow=80), Handhold()), BODY, LENS)
    assert bent.wrist.z > 15


def test_a_hand_holds_on_where_the_file_says_it_is_seen() -> None:
    hold = Handhold(HandMode.PIN, Hand.GRIP, -34 + 94j, Surface.TOP)
    holding = arm(swing(ArmPose(angle=84), hold), BODY, LENS)

    assert holding.contact is not None
    assert abs(LENS.flat(holding.contact.point) - hold.at) < 1e-6


@pytest.mark.parametrize("mode", [HandMode.THIGH, HandMode.SHANK])
def test_a_hand_lies_on_the_upper_side_of_a_leg(mode: HandMode) -> None:
    hold = Handhold(mode, Hand.FLAT, leg=Side.NEAR)
    along = 0.7 if mode is HandMode.THIGH else 0.1
    leaning = replace(swing(ArmPose(along=along, angle=6), hold), shoulder=Vec(-15.4, 92, 18))
    resting = arm(leaning, BODY, LENS)

    assert resting.contact is not None
    assert abs(resting.contact.point - resting.contact.pin) < 1e-6
    assert resting.contact.surface == "thigh"
    assert LENS.nearness(resting.back) > 0


def test_elbows_stay_behind_hands_on_the_lap() -> None:
    hold = Handhold(HandMode.THIGH, Hand.FLAT, leg=Side.NEAR)
    resting = arm(swing(ArmPose(along=0.6), hold), BODY, LENS)

    assert resting.elbow.z < resting.wrist.z
    assert resting.elbow.x < resting.shoulder.x
