import math
from dataclasses import replace

import pytest

from coach.motion.body import LIMITS, Body
from coach.motion.contacts import Side
from coach.motion.exercise import Exercise
from coach.motion.front import solve_front
from coach.motion.front_frame import FrontArm, FrontFrame, FrontLeg
from coach.motion.front_space import Vec
from coach.motion.phase import Phase
from coach.motion.pose import Pose
from tests.motion.front_samples import BODIES, FEW, WIDTH, frames, move, ways

EXACT = 1e-6
WAYS = sorted(ways())
FASTEST = 8.0
"""Pixels a frame, sixty frames a second."""


def points(frame: FrontFrame) -> dict[str, Vec]:
    found = {"pelvis": frame.pelvis, "neck": frame.neck, "head": frame.head}
    for side, leg in (("near", frame.leg_near), ("far", frame.leg_far)):
        found |= {f"hip {side}": leg.hip, f"knee {side}": leg.knee, f"ankle {side}": leg.ankle}
        found[f"toes {side}"] = leg.ankle + leg.toes * 19.5 - leg.up * 7.0
    for side, arm in (("near", frame.arm_near), ("far", frame.arm_far)):
        found |= {f"elbow {side}": arm.elbow, f"wrist {side}": arm.wrist}
        found |= {f"shoulder {side}": arm.shoulder, f"tip {side}": arm.wrist + arm.fingers * 15}
    return found


def bones(frame: FrontFrame) -> dict[str, float]:
    lengths: dict[str, float] = {}
    for side, leg in (("near", frame.leg_near), ("far", frame.leg_far)):
        lengths |= {f"thigh {side}": abs(leg.knee - leg.hip)}
        lengths |= {f"shank {side}": abs(leg.ankle - leg.knee)}
    for side, arm in (("near", frame.arm_near), ("far", frame.arm_far)):
        lengths |= {f"upper arm {side}": abs(arm.elbow - arm.shoulder)}
        lengths |= {f"forearm {side}": abs(arm.wrist - arm.elbow)}
    return lengths


def bones_are_whole(frame: FrontFrame, body: Body) -> None:
    due = {"thigh": body.thigh, "shank": body.shank}
    due |= {"upper arm": body.upper_arm, "forearm": body.forearm}
    for bone, length in bones(frame).items():
        assert length == pytest.approx(due[bone.rsplit(" ", 1)[0]], abs=EXACT), bone


def contacts_hold(frame: FrontFrame) -> None:
    assert not frame.faults
    limbs: list[FrontLeg | FrontArm] = [frame.leg_near, frame.leg_far]
    limbs += [frame.arm_near, frame.arm_far]
    for limb in limbs:
        if limb.contact:
            assert abs(limb.contact.point - limb.contact.pin) < EXACT


def joints_are_within_their_limits(frame: FrontFrame) -> None:
    for leg in (frame.leg_near, frame.leg_far):
        standing = leg.contact is not None and leg.contact.surface == "floor"
        ankle = LIMITS["ankle_loaded" if standing else "ankle"].ease
        assert -20 <= leg.dorsiflexion <= ankle[1]
        assert LIMITS["knee"].ease[0] <= leg.knee_flexion <= LIMITS["knee"].ease[1]
        assert LIMITS["hip"].ease[0] <= leg.hip_flexion <= 100
    for arm in (frame.arm_near, frame.arm_far):
        assert LIMITS["shoulder"].hard[0] <= arm.shoulder_flexion <= 90
        assert arm.elbow_flexion <= LIMITS["elbow"].ease[1]


@pytest.mark.parametrize("name", WAYS)
def test_every_body_keeps_its_bones_its_contacts_and_its_limits(name: str) -> None:
    for body in BODIES:
        for frame in frames(ways()[name], body):
            bones_are_whole(frame, body)
            contacts_hold(frame)
            joints_are_within_their_limits(frame)


def test_a_standing_foot_is_seen_where_the_file_puts_it() -> None:
    exercise = move("march-on-spot")
    for body in FEW:
        for frame in frames(exercise, body, rate=20):
            if exercise.pose_at(frame.t).leg_far.y == 0:
                touch = frame.leg_far.contact
                assert touch is not None
                assert abs(frame.lens.flat(touch.point) - exercise.contacts.leg_far.at) < EXACT


def test_a_crossed_ankle_lies_on_the_other_thigh() -> None:
    for body in BODIES:
        for frame in frames(move("figure-four-seated"), body, rate=2):
            thigh = frame.leg_far.knee - frame.leg_far.hip
            way = frame.leg_near.ankle - frame.leg_far.hip
            along = way.dot(thigh.unit()) / abs(thigh)
            assert 0.6 < along < 0.9
            assert 9 < abs(way - thigh * along) < 13


@pytest.mark.parametrize("name", WAYS)
def test_the_loop_closes(name: str) -> None:
    exercise = ways()[name]
    for body in FEW:
        start = points(solve_front(exercise, 0.0, body))
        end = points(solve_front(exercise, exercise.length, body))
        for joint, point in start.items():
            assert abs(end[joint] - point) < EXACT, joint


@pytest.mark.parametrize("name", WAYS)
def test_nothing_jumps_and_nothing_is_faster_than_eyes_like(name: str) -> None:
    exercise = ways()[name]
    scale = WIDTH / exercise.camera.width
    for body in BODIES:
        before: dict[str, complex] = {}
        for frame in frames(exercise, body):
            now = {joint: frame.lens.flat(p) for joint, p in points(frame).items()}
            assert all(math.isfinite(abs(p)) for p in now.values())
            for joint, place in before.items():
                assert abs(now[joint] - place) * scale <= FASTEST, joint
            before = now


def swapped(exercise: Exercise) -> Exercise:
    """Return the move with near and far exchanged and the picture turned over."""

    def pose(p: Pose) -> Pose:
        trunk = replace(p.trunk, side=-p.trunk.side, shift=-p.trunk.shift)
        limbs = replace(p, leg_near=p.leg_far, leg_far=p.leg_near)
        return replace(limbs, trunk=trunk, hand_near=p.hand_far, hand_far=p.hand_near)

    def phase(p: Phase) -> Phase:
        return replace(p, origin=pose(p.origin), target=pose(p.target))

    def over(at: complex) -> complex:
        return complex(-at.real, at.imag)

    held = exercise.contacts
    near, far = replace(held.leg_far, at=over(held.leg_far.at)), held.leg_near
    contacts = replace(held, leg_near=near, leg_far=replace(far, at=over(far.at)))
    opposite = {Side.NEAR: Side.FAR, Side.FAR: Side.NEAR}
    hands = [replace(hand, leg=opposite[hand.leg]) for hand in (held.hand_far, held.hand_near)]
    contacts = replace(contacts, hand_near=hands[0], hand_far=hands[1])
    return replace(exercise, contacts=contacts, phases=tuple(map(phase, exercise.phases)))


@pytest.mark.parametrize("name", ["march-on-spot", "ankle-circles", "ankle-circles:together"])
def test_the_other_side_is_the_mirror_image(name: str) -> None:
    exercise = ways()[name]
    body, other = Body(belly=0.5), swapped(exercise)
    opposite = {"near": "far", "far": "near"}
    for i in range(12):
        t = exercise.length * i / 12
        here, there = (points(solve_front(each, t, body)) for each in (exercise, other))
        for joint, point in here.items():
            words = joint.split()
            twin = " ".join(opposite.get(word, word) for word in words)
            assert abs(there[twin] - point.mirrored()) < EXACT, joint


def test_the_weight_goes_over_the_standing_foot() -> None:
    exercise, body = move("march-on-spot"), Body()
    near_up, far_up = (solve_front(exercise, t, body) for t in (0.5, 1.5))

    assert near_up.pelvis.x > 4
    assert far_up.pelvis.x < -4
    assert near_up.leg_near.hip.y < near_up.leg_far.hip.y
    assert near_up.arm_near.shoulder.y > near_up.arm_far.shoulder.y


def test_the_weight_goes_before_the_foot_leaves_the_ground() -> None:
    exercise, body = move("march-on-spot"), Body()
    still, soon = (solve_front(exercise, t, body) for t in (0.0, 0.05))

    lifted = soon.leg_near.ankle.y - still.leg_near.ankle.y
    assert soon.pelvis.x - still.pelvis.x > 0.05
    assert soon.pelvis.x / 5.4 > lifted / 30


def test_both_trained_feet_draw_closed_circles() -> None:
    frame_at = [solve_front(move("ankle-circles"), 1.5 * i / 24, Body()) for i in range(25)]
    tips = [f.lens.flat(f.leg_near.ankle + f.leg_near.toes * 19) for f in frame_at]
    wide = max(p.real for p in tips) - min(p.real for p in tips)
    high = max(p.imag for p in tips) - min(p.imag for p in tips)

    assert abs(tips[0] - tips[-1]) < EXACT
    assert 5 < wide < 14
    assert 5 < high < 14


def test_a_limb_out_of_reach_is_named() -> None:
    exercise = move("march-on-spot")
    far = replace(exercise.contacts.leg_far, at=120 + 0j)
    beyond = replace(exercise, contacts=replace(exercise.contacts, leg_far=far))

    assert solve_front(beyond, 0.0, Body()).faults == ("leg_far",)
