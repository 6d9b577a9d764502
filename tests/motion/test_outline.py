"""The edge of a solved body."""

from dataclasses import replace

import pytest

from coach.motion.body import Build
from coach.motion.outline import back_line, belly_line, extent, sole
from tests.motion.shapes import frames

SHAPE = "calf-wall-straight"


def test_a_level_foot_stands_on_heel_and_ball() -> None:
    level = frames(SHAPE, 0.0)[0].leg_near
    assert [round(point.imag, 6) for point in sole(level)] == [0, 0, 0.2]


def test_a_bent_toe_turns_about_its_hinge() -> None:
    level = frames(SHAPE, 0.0)[0].leg_near
    heel, ball, tip = sole(replace(level, toe=45))
    assert (heel, ball) == sole(level)[:2]
    assert tip.imag > 3


@pytest.mark.parametrize("belly", [0.0, 1.0])
@pytest.mark.parametrize("build", Build)
def test_the_extent_holds_every_joint(belly: float, build: Build) -> None:
    for frame in frames(SHAPE, belly)[::30]:
        body = replace(frame, build=build)
        near = sole(frame.leg_near)
        left, bottom, right, top = extent(body, near, belly_line(body))
        for point in (frame.head, frame.hip, frame.arm_near.wrist, *near):
            assert left < point.real < right
            assert bottom < point.imag < top


def test_a_trunk_is_between_its_belly_and_its_back_and_a_broad_one_is_wider() -> None:
    frame = frames(SHAPE, 0.5)[0]
    broad = replace(frame, build=Build.BROAD)
    assert min(p.real for p in belly_line(frame)) > max(p.real for p in back_line(frame))
    assert max(p.real for p in belly_line(broad)) > max(p.real for p in belly_line(frame))
    assert min(p.real for p in back_line(broad)) < min(p.real for p in back_line(frame))
