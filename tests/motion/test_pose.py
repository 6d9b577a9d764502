"""Poses and what lies between two."""

import pytest

from coach.motion.exercise import parse
from coach.motion.format import Invalid
from coach.motion.frame import Face
from coach.motion.pose import ArmPose, LegPose, Pose, TrunkPose, between, circled, trembled
from tests.motion.samples import WALL, move

HERE = Pose(TrunkPose(10), LegPose(ankle=10), glow={"calf_near": 0.2}, face=Face.OPEN)
THERE = Pose(TrunkPose(20), LegPose(ankle=20), hand_far=ArmPose(angle=90), face=Face.CALM)


def test_angles_and_glow_travel_together_and_the_face_changes_half_way() -> None:
    middle = between(HERE, THERE, 0.5)
    assert middle.trunk.pelvis == 15
    assert middle.leg_near.ankle == 15
    assert middle.hand_far.angle == 45
    assert middle.glow["calf_near"] == pytest.approx(0.1), "a muscle nobody names fades"
    assert middle.face is Face.CALM
    assert between(HERE, THERE, 0.49).face is Face.OPEN


def test_a_pose_held_costs_nothing() -> None:
    assert between(HERE, HERE, 0.7) is HERE


def test_a_later_pose_says_only_what_differs() -> None:
    start, lean = move(WALL).poses.values()
    assert lean.leg_near == LegPose(ankle=22, knee=start.leg_near.knee)
    assert lean.hand_near == start.hand_near
    assert lean.trunk.lumbar == start.trunk.lumbar


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("ankle = 14.5, knee = 1", "knee = 1", "pose.start.leg_near.ankle"),
        ("hand_far = {angle = 180}", "", "pose.start.hand_far.angle"),
    ],
)
def test_the_first_pose_gives_all_its_modes_need(old: str, new: str, path: str) -> None:
    with pytest.raises(Invalid) as caught:
        parse(WALL.replace(old, new, 1))
    assert [(issue.code, issue.path) for issue in caught.value.issues] == [("E011", path)]


def test_an_angle_its_mode_does_not_use_is_a_mistake() -> None:
    with pytest.raises(Invalid) as caught:
        parse(WALL.replace("hand_far = {angle = 180}", "hand_far = {angle = 180, elbow = 3}"))
    assert ("E010", "pose.start.hand_far.elbow") in {(i.code, i.path) for i in caught.value.issues}


def test_a_muscle_nobody_has_is_a_mistake() -> None:
    with pytest.raises(Invalid) as caught:
        parse(WALL.replace("calf_near = 1", "claf_near = 1"))
    assert [issue.code for issue in caught.value.issues] == ["E010"]


@pytest.mark.parametrize(("angle", "up", "inwards"), [(0, 12, 0), (90, 0, 12), (180, -12, 0)])
def test_a_foot_draws_a_circle_round_where_its_ankle_is(
    angle: float, up: float, inwards: float
) -> None:
    pose = circled(Pose(leg_near=LegPose(ankle=2, roll=1, circle=12)), angle)
    assert pose.leg_near.ankle == pytest.approx(2 + up)
    assert pose.leg_near.roll == pytest.approx(1 + inwards)
    assert pose.leg_far == LegPose()
    assert circled(HERE, angle) is HERE


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("neck = -7", "neck = -7, side = 4", "trunk.side"),
        ("neck = -7", "neck = -7, shift = 2", "trunk.shift"),
        ("knee = 1}", "knee = 1, out = 3}", "leg_near.out"),
        ("knee = 1}", "knee = 1, turn_out = 3}", "leg_near.turn_out"),
        ("hand_far = {angle = 180", "hand_far = {angle = 180, out = 9", "hand_far.out"),
    ],
)
def test_only_the_front_view_shows_what_goes_sideways(old: str, new: str, path: str) -> None:
    assert old in WALL
    sideways = WALL.replace(old, new, 1)
    with pytest.raises(Invalid) as caught:
        parse(sideways)
    assert ("E013", f"pose.start.{path}") in {(i.code, i.path) for i in caught.value.issues}
    parse(sideways.replace("[stage]", '[stage]\nview = "front"'))


def test_a_pinned_foot_and_hand_may_be_shifted() -> None:
    text = WALL.replace("hand_far = {angle = 180}", "hand_far = {angle = 180, x = -2, y = 9}")
    text = text.replace("leg_near = {ankle = 22}", "leg_near = {ankle = 22}\nleg_far = {x = 3}", 1)
    start, lean = parse(text).poses.values()
    assert (start.hand_far.x, start.hand_far.y) == (-2, 9)
    assert between(start, lean, 0.5).leg_far.x == 1.5


def test_only_the_near_foot_trembles_about_its_ankle() -> None:
    shaken = trembled(HERE, 2.0)
    assert (shaken.leg_near.ankle, shaken.leg_near.pitch) == (12, 2)
    assert shaken.leg_far == HERE.leg_far
    assert trembled(HERE, 0.0) is HERE
