"""The moving body: what is pinned stays, bones keep their length, loops close, nothing jumps."""

import math
import timeit
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.motion import rig
from coach.motion.body import BUILDS, NECK_AT, SHOULDER_AT, Body, Build
from coach.motion.exercise import Exercise, parse
from coach.motion.geometry import turned
from coach.motion.limbs import ROPE_AT
from coach.motion.outline import sole
from coach.motion.rig import breath_at, solve
from coach.motion.rules import joints
from tests.motion.loops import contacts, points
from tests.motion.samples import FOURS, MARCH, PUMPS, STROKE, TOWEL, WALL, move
from tests.motion.shapes import BELLIES, RATE, SHAPES, frames
from tests.motion.strategies import any_poses


@pytest.mark.parametrize("belly", BELLIES)
def test_a_towel_cannot_stretch(belly: float) -> None:
    exercise = move(TOWEL)
    for i in range(round(exercise.length * RATE)):
        frame = solve(exercise, i / RATE, Body(belly))
        foot = frame.leg_near.ankle + turned(ROPE_AT, frame.leg_near.pitch)
        for arm in (frame.arm_near, frame.arm_far):
            assert arm.contact is not None
            assert abs(arm.contact.point - foot) == pytest.approx(50, rel=0.002)


def test_an_anchored_leg_bends_exactly_as_written() -> None:
    for frame in frames("calf-wall-straight", 0.5):
        assert frame.leg_near.knee_flexion == pytest.approx(1)
        assert frame.leg_near.pitch == 0
    held = solve(SHAPES["calf-wall-straight"], 3.0, Body(0.5))
    assert held.leg_near.dorsiflexion == pytest.approx(22)


def test_hips_travel_forward_and_a_little_down_while_the_front_knee_bends() -> None:
    start, lean = (solve(SHAPES["calf-wall-straight"], t, Body()) for t in (0.0, 3.0))
    assert lean.hip.real > start.hip.real + 5
    assert start.hip.imag - 5 < lean.hip.imag < start.hip.imag - 1
    assert lean.leg_far.knee_flexion > start.leg_far.knee_flexion + 10


@pytest.mark.parametrize("belly", BELLIES)
def test_pumps_never_point_the_toes_hard(belly: float) -> None:
    for frame in frames("ankle-pumps", belly):
        for leg in (frame.leg_near, frame.leg_far):
            assert -15.0001 <= leg.dorsiflexion <= 20
    ankles = [frame.leg_near.dorsiflexion for frame in frames("ankle-pumps", belly)]
    assert max(ankles) >= 15


def test_breath_follows_the_first_phase_and_fits_the_loop() -> None:
    wall, pumps = move(WALL).held(30), move(PUMPS)
    assert breath_at(wall, 0) == pytest.approx(1), "leaning in is breathing out"
    assert breath_at(wall, 2.0) < 0.1
    assert breath_at(wall, 34) == pytest.approx(1)
    assert breath_at(pumps, 0) == pytest.approx(0)
    assert breath_at(pumps, 2) == pytest.approx(1)
    peaks = sum(breath_at(wall, i / 100) > 0.9999 for i in range(3400))
    assert peaks > 8, "a held move breathes on"


def test_breath_lifts_the_shoulders_but_not_the_hands() -> None:
    wall = move(WALL).held(30)
    out, full = solve(wall, 2.125 + 4.25, Body()), solve(wall, 8.5, Body())
    assert full.shoulder.imag - out.shoulder.imag > 0.3
    assert full.arm_near.wrist == pytest.approx(out.arm_near.wrist, abs=1e-6)


def test_the_head_follows_the_trunk_a_moment_later() -> None:
    exercise = parse(WALL.replace("neck = -6", "neck = 12"))

    def neck(t: float) -> float:
        frame = solve(exercise, t, Body())
        return frame.neck_angle - frame.spine.at(NECK_AT).lean

    assert neck(2.0) < 12, "the trunk has arrived, the head has not"
    assert neck(2.0 + rig.LAG) == pytest.approx(12)


def far_wall(x: float) -> Exercise:
    return parse(WALL.replace("x = 84.5", f"x = {x}").replace("[84.5,", f"[{x},"))


def test_the_trunk_leans_just_enough_for_a_hand_to_reach() -> None:
    frame = solve(far_wall(94), 0.0, Body())
    assert 1 < frame.assist < 15
    assert frame.faults == ()
    arm = abs(frame.arm_near.wrist - frame.shoulder)
    far = abs(frame.arm_far.wrist - frame.shoulder)
    assert max(arm, far) == pytest.approx(28 + 25 - 0.4, abs=1e-6), "not a degree more than needed"


def test_help_to_reach_grows_smoothly_in_time_and_belly() -> None:
    exercise = far_wall(92)
    for belly in BELLIES:
        leans = [solve(exercise, i / RATE, Body(belly)).assist for i in range(round(8 * RATE) + 1)]
        assert any(leans)
        assert max(abs(b - a) for a, b in pairwise(leans)) < 0.6
    grown = [solve(exercise, 0.0, Body(i / 200)).assist for i in range(201)]
    assert max(abs(b - a) for a, b in pairwise(grown)) < 0.2


def test_a_hand_out_of_reach_is_named_not_stretched() -> None:
    frame = solve(far_wall(160), 0.0, Body())
    assert frame.faults == ("hand_near", "hand_far")
    assert frame.assist == rig.MOST_ASSIST
    assert abs(frame.arm_near.elbow - frame.shoulder) == pytest.approx(28)
    assert abs(frame.arm_near.wrist - frame.arm_near.elbow) == pytest.approx(25)


def test_free_limbs_bend_as_written() -> None:
    frame = solve(move(MARCH), 1.1, Body())
    assert frame.leg_near.hip_flexion == pytest.approx(72)
    assert frame.leg_near.knee_flexion == pytest.approx(84)
    assert frame.leg_near.dorsiflexion == pytest.approx(4)
    assert frame.arm_near.elbow_flexion == pytest.approx(24)
    lean = frame.spine.at(SHOULDER_AT).lean
    assert frame.arm_near.upper == pytest.approx(-18 - lean)
    assert frame.arm_near.shoulder_flexion == pytest.approx(-18)
    assert frame.leg_near.contact is None


def test_a_ball_that_stands_stays() -> None:
    for i in range(132):
        leg = solve(move(MARCH), i / RATE, Body()).leg_far
        assert sole(leg)[1] == pytest.approx(12, abs=1e-9)


def test_a_body_of_other_measures_keeps_its_contacts() -> None:
    tall = Body(0.5, thigh=43, shank=42, upper_arm=29.5, forearm=26, trunk=1.05)
    for i in range(round(8 * RATE)):
        frame = solve(move(WALL), i / RATE, tall)
        assert frame.faults == ()
        for pin, point in contacts(frame):
            assert abs(pin - point) < 1e-6


def test_kneeling_knees_carry_the_hip() -> None:
    frame = solve(move(FOURS), 3.0, Body())
    assert frame.hip == pytest.approx(0 + (5.5 + 41) * 1j)
    assert frame.leg_near.knee == frame.leg_far.knee == pytest.approx(5.5j)
    assert frame.leg_near.ankle.imag > frame.leg_near.knee.imag
    assert frame.leg_near.dorsiflexion == pytest.approx(8)
    assert frame.faults == ()


@pytest.mark.parametrize("build", BUILDS)
def test_a_sliding_heel_goes_where_the_knee_as_written_leads_it(build: Build) -> None:
    body = Body.of(build)
    frame = solve(move(STROKE), 0.0, body)
    assert frame.leg_near.knee_flexion == pytest.approx(16)
    assert frame.leg_near.dorsiflexion == pytest.approx(5)
    assert frame.leg_near.ankle.imag == pytest.approx(46 + 5.8)
    assert sole(frame.leg_far)[0].imag == pytest.approx(46)
    assert frame.faults == ()


def test_a_hand_may_lie_on_the_shin_and_on_the_other_thigh() -> None:
    frame = solve(move(STROKE), 0.0, Body())
    leg, palm, other = frame.leg_near, frame.arm_near.contact, frame.arm_far.contact
    assert palm is not None
    assert other is not None
    assert abs(palm.pin - leg.knee) == pytest.approx(math.hypot(12, 4.8))
    assert abs(other.pin - frame.hip) == pytest.approx(math.hypot(0.7 * 41, 7.2))


def test_a_foot_goes_round_its_circle_at_a_constant_speed() -> None:
    exercise = move(STROKE)
    ankles = [solve(exercise, t, Body()).leg_far.dorsiflexion for t in (0, 0.5, 1, 1.5, 2)]
    assert ankles == pytest.approx([13, 5, -3, 5, 13])


def test_a_frame_is_the_same_whenever_it_is_asked_for() -> None:
    exercise = move(WALL)
    assert solve(exercise, 1.5, Body(0.5)) == solve(exercise, 1.5, Body(0.5))
    later = solve(exercise, 1.5 + 5 * exercise.length, Body(0.5))
    assert points(later) == pytest.approx(points(solve(exercise, 1.5, Body(0.5))))


def test_solving_is_quick() -> None:
    exercise, body = move(WALL), Body(0.5)
    best = min(timeit.repeat(lambda: solve(exercise, 1.3, body), number=50, repeat=7)) / 50
    assert best < 0.001, "seconds a frame; about 0.0002 on a quiet machine"


@settings(max_examples=200, deadline=None)
@given(any_poses(), st.floats(0, 8), st.floats(0, 1), st.sampled_from(BUILDS))
def test_no_pose_inside_the_limits_breaks_the_body(
    text: str, t: float, belly: float, build: Build
) -> None:
    exercise, body = parse(text), Body.of(build, belly)
    frame, soon = solve(exercise, t, body), solve(exercise, t + 1e-4, body)
    for point in points(frame).values():
        assert math.isfinite(point.real)
        assert math.isfinite(point.imag)
    for path, name, angle in joints(frame, exercise):
        assert math.isfinite(angle), path
        if name in ("knee", "elbow"):
            assert -1e-3 <= angle <= 180.001, path
    for leg, then in ((frame.leg_near, soon.leg_near), (frame.leg_far, soon.leg_far)):
        assert abs(leg.knee - then.knee) < 1.5, "a knee that flips itself"
