"""What a moving body must never do, seen frame by frame."""

import pytest

from coach.motion.body import Body
from coach.motion.contacts import Surface
from coach.motion.exercise import Exercise, parse
from coach.motion.format import Severity
from coach.motion.rig import solve
from coach.motion.rules import Finding, extent, found, height_of, sole, wall_of
from tests.motion.samples import MARCH, PUMPS, TOWEL, WALL, frames, move


def seen(exercise: Exercise, t: float, belly: float = 0.0) -> dict[str, Finding]:
    return {each.code: each for each in found(solve(exercise, t, Body(belly)), exercise)}


def test_surfaces_are_where_their_props_are() -> None:
    assert height_of(Surface.FLOOR, ()) == 0
    assert height_of(Surface.SEAT, move(PUMPS).props) == 45
    assert height_of(Surface.MATTRESS, move(TOWEL).props) == 46
    assert height_of(Surface.MATTRESS, move(PUMPS).props) is None
    assert wall_of(move(WALL).props) == 84.5
    assert wall_of(move(PUMPS).props) is None


def test_comfort_is_a_warning_unless_the_move_is_for_pregnancy() -> None:
    steep = WALL.replace("{ankle = 22}", "{ankle = 32}", 1)
    tagged, plain = parse(steep), parse(steep.replace('"standing", "pregnancy"', '"standing"'))
    assert seen(tagged, 3.0)["W031"].severity is Severity.ERROR
    assert seen(plain, 3.0)["W031"].severity is Severity.WARNING


def test_a_big_belly_bends_the_hip_less() -> None:
    high = parse(MARCH.replace("hip = 72", "hip = 105").replace("knee = 84", "knee = 110"))
    assert "W031" not in seen(high, 1.1, belly=0.5)
    assert seen(high, 1.1, belly=0.75)["W031"].path == "leg_near.hip"


def test_a_free_ankle_points_less_than_a_standing_one() -> None:
    pointing = parse(MARCH.replace("ankle = 4}", "ankle = -25}"))
    assert seen(pointing, 1.1)["W031"].path == "leg_near.ankle"
    standing = parse(MARCH.replace("{ankle = 2, knee = 1}", "{ankle = -25, knee = 20}"))
    assert solve(standing, 0.0, Body()).leg_far.dorsiflexion == pytest.approx(-25)
    assert not any(f.path == "leg_far.ankle" for f in found(solve(standing, 0, Body()), standing))


def test_a_soft_surface_gives_way_a_little() -> None:
    sunk = TOWEL.replace("leg_far = {pitch = 14}", "leg_far = {pitch = -4}")
    assert "E033" not in seen(parse(sunk), 0.0)
    floor = WALL.replace("{angle = 180}\nglow", "{angle = 180}\nleg_far = {pitch = -4}\nglow", 1)
    assert seen(parse(floor), 0.0)["E033"].path == "contact.leg_far"


def test_a_bent_toe_turns_about_its_hinge() -> None:
    level = frames("calf-wall-straight", 0.0)[0].leg_near
    assert [round(point.imag, 6) for point in sole(level)] == [0, 0, 0.2]


@pytest.mark.parametrize("belly", [0.0, 1.0])
def test_the_extent_holds_every_joint(belly: float) -> None:
    for frame in frames("calf-wall-straight", belly)[::30]:
        left, bottom, right, top = extent(frame)
        for point in (frame.head, frame.hip, frame.arm_near.wrist, *sole(frame.leg_near)):
            assert left < point.real < right
            assert bottom < point.imag < top
