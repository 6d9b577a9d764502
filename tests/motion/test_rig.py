"""The moving body: what is pinned stays, bones keep their length, loops close, nothing jumps."""

import math
import timeit
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.motion import rig
from coach.motion.body import NECK_AT, SHOULDER_AT, Body
from coach.motion.exercise import Exercise, parse
from coach.motion.frame import Frame
from coach.motion.geometry import turned
from coach.motion.limbs import ROPE_AT
from coach.motion.rig import breath_at, solve
from coach.motion.rules import belly_line, found, joints, sole
from tests.motion.samples import (
    BELLIES,
    MARCH,
    PICTURE,
    PUMPS,
    RATE,
    SHAPES,
    TOWEL,
    WALL,
    frames,
    move,
    pump_poses,
    wall_poses,
)

EVERYWHERE = [(shape, belly) for shape in SHAPES for belly in BELLIES if "held" not in shape]
EVERYWHERE += [(shape, 0.5) for shape in SHAPES if "held" in shape]


def pixels(shape: str) -> float:
    """Pixels a centimetre at 900 x 700."""
    return PICTURE / SHAPES[shape].camera.width


def points(frame: Frame) -> dict[str, complex]:
    """Every joint and many points of the outline."""
    named = {"hip": frame.hip, "head": frame.head, "neck": frame.neck, "shoulder": frame.shoulder}
    for side, leg in (("near", frame.leg_near), ("far", frame.leg_far)):
        named |= {f"knee {side}": leg.knee, f"ankle {side}": leg.ankle}
        named |= {f"sole {side} {i}": point for i, point in enumerate(sole(leg))}
    for side, arm in (("near", frame.arm_near), ("far", frame.arm_far)):
        named |= {f"elbow {side}": arm.elbow, f"wrist {side}": arm.wrist}
    return named | {f"belly {i}": point for i, point in enumerate(belly_line(frame))}


def contacts(frame: Frame) -> Iterator[tuple[complex, complex]]:
    for limb in (frame.leg_near, frame.leg_far, frame.arm_near, frame.arm_far):
        if limb.contact:
            yield limb.contact.pin, limb.contact.point


@pytest.mark.parametrize(("shape", "belly"), EVERYWHERE)
def test_what_is_pinned_stays_within_a_pixel_and_a_half(shape: str, belly: float) -> None:
    for frame in frames(shape, belly):
        for pin, point in contacts(frame):
            assert abs(pin - point) * pixels(shape) <= 1.5


@pytest.mark.parametrize(("shape", "belly"), EVERYWHERE)
def test_standing_soles_and_pressing_palms_do_not_move(shape: str, belly: float) -> None:
    """The same seen from the bones: a heel that stands is where it was a minute ago."""
    first = frames(shape, belly)[0]
    for frame in frames(shape, belly):
        for leg, start in ((frame.leg_near, first.leg_near), (frame.leg_far, first.leg_far)):
            assert abs(sole(leg)[0] - sole(start)[0]) * pixels(shape) <= 1.5
            assert min(point.imag for point in sole(leg)) >= -0.2
        if first.arm_near.contact and first.arm_near.contact.surface == "wall":
            assert abs(frame.arm_near.wrist - first.arm_near.wrist) * pixels(shape) <= 1.5


@pytest.mark.parametrize(("shape", "belly"), EVERYWHERE)
def test_no_rule_is_broken_and_comfort_is_kept(shape: str, belly: float) -> None:
    for frame in frames(shape, belly):
        assert not list(found(frame, SHAPES[shape]))


@pytest.mark.parametrize(("shape", "belly"), EVERYWHERE)
def test_bones_keep_their_length(shape: str, belly: float) -> None:
    body = Body(belly)
    for frame in frames(shape, belly):
        for leg in (frame.leg_near, frame.leg_far):
            assert abs(leg.knee - frame.hip) == pytest.approx(body.thigh, rel=0.005)
            assert abs(leg.ankle - leg.knee) == pytest.approx(body.shank, rel=0.005)
        for arm in (frame.arm_near, frame.arm_far):
            assert abs(arm.elbow - frame.shoulder) == pytest.approx(body.upper_arm, rel=0.005)
            assert abs(arm.wrist - arm.elbow) == pytest.approx(body.forearm, rel=0.005)
        steps = pairwise(frame.spine.stations)
        assert sum(abs(b.point - a.point) for a, b in steps) == pytest.approx(52, rel=0.005)


@pytest.mark.parametrize(("shape", "belly"), EVERYWHERE)
def test_every_limb_reaches_without_help(shape: str, belly: float) -> None:
    for frame in frames(shape, belly):
        assert frame.faults == ()
        assert frame.assist == 0


@pytest.mark.parametrize(("shape", "belly"), EVERYWHERE)
def test_the_loop_closes(shape: str, belly: float) -> None:
    first, last = points(frames(shape, belly)[0]), points(frames(shape, belly)[-1])
    for name, point in first.items():
        assert abs(last[name] - point) * pixels(shape) <= 0.2, name


@pytest.mark.parametrize(("shape", "belly"), EVERYWHERE)
def test_nothing_jumps_nor_starts_with_a_jerk(shape: str, belly: float) -> None:
    loop = [points(frame) for frame in frames(shape, belly)]
    scale = pixels(shape)
    for before, now, after in zip(loop[:-1], loop[1:], [*loop[2:], loop[1]], strict=True):
        for name, point in now.items():
            came, goes = point - before[name], after[name] - point
            assert abs(came) * scale <= 8, name
            assert abs(goes - came) * scale <= 0.5, name


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


def test_a_frame_is_the_same_whenever_it_is_asked_for() -> None:
    exercise = move(WALL)
    assert solve(exercise, 1.5, Body(0.5)) == solve(exercise, 1.5, Body(0.5))
    later = solve(exercise, 1.5 + 5 * exercise.length, Body(0.5))
    assert points(later) == pytest.approx(points(solve(exercise, 1.5, Body(0.5))))


def test_solving_is_quick() -> None:
    exercise, body = move(WALL), Body(0.5)
    best = min(timeit.repeat(lambda: solve(exercise, 1.3, body), number=50, repeat=7)) / 50
    assert best < 0.001, "seconds a frame; about 0.0002 on a quiet machine"


@settings(max_examples=150, deadline=None)
@given(st.one_of(wall_poses(), pump_poses()), st.floats(0, 8), st.floats(0, 1))
def test_no_pose_inside_the_limits_breaks_the_body(text: str, t: float, belly: float) -> None:
    exercise = parse(text)
    frame, soon = solve(exercise, t, Body(belly)), solve(exercise, t + 1e-4, Body(belly))
    for point in points(frame).values():
        assert math.isfinite(point.real)
        assert math.isfinite(point.imag)
    for path, name, angle in joints(frame, exercise):
        assert math.isfinite(angle), path
        if name in ("knee", "elbow"):
            assert -1e-3 <= angle <= 180.001, path
    for leg, then in ((frame.leg_near, soon.leg_near), (frame.leg_far, soon.leg_far)):
        assert abs(leg.knee - then.knee) < 1.5, "a knee that flips itself"
