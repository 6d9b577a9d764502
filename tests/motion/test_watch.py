"""Watching a whole loop: what is pinned stays, bones keep their length, loops close, nothing jumps.

The rules themselves (reach, limits, ropes, belly, frame) are watched in ``test_checks``.
"""

from dataclasses import replace
from itertools import pairwise

import pytest

from coach.motion.body import Body, Build
from coach.motion.exercise import parse
from coach.motion.pose import Pose
from coach.motion.watch import HELD_RATE, RATE, broken, looks
from tests.motion.loops import Loop, watched
from tests.motion.samples import MARCH, WALL, move, text_of
from tests.motion.shapes import SHAPES, SIDEWAYS

SLOW = "seconds = 1.1"


def test_movement_is_looked_at_often_and_a_hold_seldom() -> None:
    times = looks(move(WALL))
    assert times[0] == 0
    assert times[-1] == 8
    gaps = [after - before for before, after in pairwise(times)]
    assert max(gaps[: 2 * RATE]) == pytest.approx(1 / RATE)
    assert max(gaps) == pytest.approx(1 / HELD_RATE)
    assert len(times) == 4 * RATE + 4 * HELD_RATE + 1


@pytest.mark.parametrize("shape", SHAPES)
def test_the_end_of_each_phase_is_looked_at(shape: str) -> None:
    exercise = SHAPES[shape]
    times = looks(exercise)
    assert times == sorted(times)
    for phase in exercise.phases:
        assert any(abs(t - phase.start) < 1e-9 for t in times)


def test_an_issue_tells_the_worst_moment_and_whose_body_it_was() -> None:
    tight = parse(WALL.replace("width = 238", "width = 200"))
    (issue,) = [i for i in broken(tight, (Body(), Body.of(Build.BROAD, 1.0))) if i.code == "E040"]
    assert "broad build, belly 1" in issue.message
    (issue,) = [i for i in broken(tight, (Body(),)) if i.code == "E040"]
    assert "s, belly 0)" in issue.message


def test_speed_is_degrees_a_second_however_often_one_looks() -> None:
    quick = parse(MARCH.replace(SLOW, "seconds = 0.5", 1).replace(SLOW, "seconds = 1.7", 1))
    speeds = [i for i in broken(quick, (Body(),)) if i.code == "E041"]
    assert {issue.path for issue in speeds} >= {"leg_near.hip", "leg_near.knee"}
    assert broken(move(MARCH), (Body(),)) == []


def test_a_trunk_moves_slowly_where_a_move_is_for_pregnancy() -> None:
    swift = WALL.replace("pelvis = 19", "pelvis = 90", 1)
    paths = {i.path for i in broken(parse(swift), (Body(),)) if i.code == "E041"}
    assert "trunk.pelvis" in paths
    plain = swift.replace('"standing", "pregnancy"', '"standing"')
    paths = {i.path for i in broken(parse(plain), (Body(),)) if i.code == "E041"}
    assert "trunk.pelvis" not in paths


def test_a_move_seen_from_the_front_is_watched_too() -> None:
    circles = move(text_of("ankle-circles"))
    assert broken(circles, (Body(), Body.of(Build.STRAIGHT, 1.0))) == []
    wide = {name: wider(pose) for name, pose in circles.poses.items()}
    phases = [replace(p, origin=wider(p.origin), target=wider(p.target)) for p in circles.phases]
    issues = broken(replace(circles, poses=wide, phases=tuple(phases)), (Body(),))
    assert "E072" in {issue.code for issue in issues}


def wider(pose: Pose) -> Pose:
    return replace(pose, leg_near=replace(pose.leg_near, circle=26.0))


@pytest.fixture(scope="module", params=SIDEWAYS)
def loop(request: pytest.FixtureRequest) -> Loop:
    """One move, watched once with all bodies for all the tests that ask for it.

    A hold takes only a second here: nothing but the breath moves in it.
    """
    return watched(SIDEWAYS[request.param].held(1.0))


def test_what_is_pinned_stays_within_a_pixel_and_a_half(loop: Loop) -> None:
    assert loop.drift.within(1.5), loop.drift
    assert not loop.faults


def test_what_stands_does_not_slip(loop: Loop) -> None:
    """The same seen from the bones: a heel that stands is where it was a minute ago."""
    assert loop.slip.within(1.5), loop.slip


def test_bones_keep_their_length(loop: Loop) -> None:
    assert loop.bones.within(0.005), loop.bones


def test_the_loop_closes(loop: Loop) -> None:
    assert loop.open.within(0.2), loop.open


def test_nothing_jumps(loop: Loop) -> None:
    assert loop.step.within(8), loop.step


def test_nothing_starts_or_stops_with_a_jerk(loop: Loop) -> None:
    assert loop.jerk.within(0.5), loop.jerk
    assert loop.fold.within(1.0), loop.fold


def test_a_whole_dose_is_as_steady_as_its_preview() -> None:
    wall = SIDEWAYS["calf-wall-straight"]
    whole = watched(wall.dosed(wall.dose), (Body(0.5),))
    assert whole.drift.within(1.5)
    assert whole.jerk.within(0.5)
