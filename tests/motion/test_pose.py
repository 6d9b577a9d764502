"""Poses and what lies between two."""

import pytest

from coach.motion.exercise import parse
from coach.motion.format import Invalid
from coach.motion.frame import Face
from coach.motion.pose import ArmPose, LegPose, Pose, TrunkPose, between
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
