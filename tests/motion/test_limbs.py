"""Legs and arms on their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.body import HEEL, HEEL_ROLL, Body
from coach.motion.contacts import Foothold, Handhold, HandMode, LegMode, Sole, Surface
from coach.motion.frame import Contact, Hand
from coach.motion.geometry import turned
from coach.motion.limbs import KNEE_HEIGHT, aim, anchored_hip, arm, kneeling_hip, leg, missed, stand
from coach.motion.pose import ArmPose, LegPose

BODY = Body()
HIP = 0 + 60j


@given(st.floats(-50, 35), st.floats(0, 140), st.floats(-30, 30), st.sampled_from(Sole))
def test_an_anchored_leg_meets_the_hip_it_leads_to(
    ankle: float, knee: float, pitch: float, point: Sole
) -> None:
    pose = LegPose(ankle=ankle, knee=knee, pitch=pitch)
    hold = Foothold(LegMode.ANCHOR, point, 10 + 0j)
    stance = stand(anchored_hip(pose, hold, BODY), 5, pose, hold, BODY)
    assert stance.contact is not None
    assert stance.contact.point == pytest.approx(10 + 0j, abs=1e-9)
    done = leg(stance, 5, 0)
    assert done.dorsiflexion == pytest.approx(ankle)
    assert done.knee_flexion == pytest.approx(knee)
    assert done.hip_flexion == pytest.approx((done.thigh + 5 + 180) % 360 - 180)


@given(st.floats(-50, 22), st.floats(20, 70))
def test_a_pivoting_foot_has_its_ankle_as_written_and_its_heel_on_the_spot(
    ankle: float, x: float
) -> None:
    hold = Foothold(LegMode.PIVOT, Sole.HEEL, complex(x, 0))
    stance = stand(HIP, 0, LegPose(ankle=ankle), hold, BODY)
    done = leg(stance, 0, 0)
    assert done.dorsiflexion == pytest.approx(ankle)
    if not missed(done.contact):
        assert done.ankle + turned(HEEL, done.pitch) == pytest.approx(complex(x, 0), abs=1e-4)


def test_a_pivoting_leg_too_far_from_its_heel_is_straight_not_bent_the_wrong_way() -> None:
    hold = Foothold(LegMode.PIVOT, Sole.HEEL, 200 + 0j)
    done = leg(stand(HIP, 0, LegPose(ankle=0), hold, BODY), 0, 0)
    assert done.knee_flexion == pytest.approx(0, abs=1e-6)
    assert missed(done.contact)


def test_a_heel_rests_on_a_soft_surface_with_its_ankle_above_it() -> None:
    hold = Foothold(LegMode.REST, Sole.HEEL, 60 + 46j, Surface.MATTRESS)
    stance = stand(0 + 56j, 0, LegPose(pitch=84), hold, BODY)
    assert stance.ankle == pytest.approx(60 + (46 + HEEL_ROLL) * 1j)


def test_a_hand_on_the_thigh_moves_with_it() -> None:
    hold = Handhold(HandMode.THIGH, Hand.FLAT)
    low = stand(HIP, 0, LegPose(hip=60, knee=60), Foothold(), BODY)
    high = stand(HIP, 0, LegPose(hip=90, knee=60), Foothold(), BODY)
    aims = [aim(HIP, ArmPose(along=0.5, angle=4), hold, each) for each in (low, high)]
    assert aims[0] is not None
    assert aims[1] is not None
    assert aims[1].pin.imag > aims[0].pin.imag
    assert aims[1].hand - aims[0].hand == pytest.approx(30)


def test_a_free_arm_has_no_aim_and_a_pinned_palm_meets_its_pin() -> None:
    stance = stand(HIP, 0, LegPose(), Foothold(), BODY)
    assert aim(HIP, ArmPose(), Handhold(), stance) is None
    hold = Handhold(HandMode.PIN, Hand.PRESS, 40 + 110j)
    target = aim(HIP, ArmPose(angle=180), hold, stance)
    done = arm(0 + 100j, 0, ArmPose(), Hand.PRESS, target, BODY)
    assert done.contact is not None
    assert done.contact.point == pytest.approx(40 + 110j)
    assert done.elbow.imag < 100, "elbows hang"
    assert done.hand == 180


def test_only_what_does_not_touch_is_missed() -> None:
    assert not missed(None)
    assert not missed(Contact(1j, 1j, "floor"))
    assert missed(Contact(1j, 2j, "floor"))


@given(st.floats(-40, 40), st.floats(0, 25), st.floats(-20, 20))
def test_a_kneeling_leg_bends_as_written(thigh: float, shank: float, ankle: float) -> None:
    pose = LegPose(thigh=thigh, shank=shank, ankle=ankle)
    hold = Foothold(LegMode.KNEEL, at=10 + 0j)
    hip = kneeling_hip(pose, hold, BODY)
    done = leg(stand(hip, 0, pose, hold, BODY), 0, 0)
    assert done.knee == pytest.approx(10 + KNEE_HEIGHT * 1j)
    assert done.knee_flexion == pytest.approx(90 - thigh + shank)
    assert done.dorsiflexion == pytest.approx(ankle)
    assert done.ankle.imag >= done.knee.imag - 1e-9
    assert not missed(done.contact)


@given(st.floats(0, 100), st.floats(-20, 22), st.booleans(), st.floats(-60, -10))
def test_a_sliding_leg_bends_as_written_and_stays_on_its_surface(
    knee: float, ankle: float, soft: bool, level: float
) -> None:
    hold = Foothold(LegMode.SLIDE, Sole.HEEL, complex(0, 60 + level), soft=soft)
    done = leg(stand(HIP, 0, LegPose(knee=knee, ankle=ankle), hold, BODY), 0, 0)
    assert done.contact is not None
    if missed(done.contact):
        return
    assert done.knee_flexion == pytest.approx(knee)
    assert done.dorsiflexion == pytest.approx(ankle)
    assert done.contact.point.imag == pytest.approx(60 + level)
    assert done.contact.point.real >= 0


def test_a_shifted_pin_takes_the_foot_along() -> None:
    hold = Foothold(LegMode.PIN, Sole.HEEL, 10 + 0j)
    stance = stand(HIP, 0, LegPose(x=4, y=2), hold, BODY)
    assert stance.contact is not None
    assert stance.contact.pin == 14 + 2j
    assert stance.contact.point == pytest.approx(14 + 2j)
