"""What a moving body must never do, seen frame by frame."""

from dataclasses import replace

import pytest

from coach.motion.body import Body, Build
from coach.motion.exercise import Exercise, parse
from coach.motion.format import Severity
from coach.motion.outline import back_line
from coach.motion.rig import solve
from coach.motion.rules import Finding, found, skin
from tests.motion.samples import MARCH, STROKE, TOWEL, WALL


def seen(exercise: Exercise, t: float, belly: float = 0.0) -> dict[str, Finding]:
    return {each.code: each for each in found(solve(exercise, t, Body(belly)), exercise)}


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
    codes = {f.code for f in found(solve(standing, 0, Body()), standing) if "far.a" in f.path}
    assert codes == {"E072"}, "comfortable for the joint, still too much for a calf"


def test_a_soft_surface_gives_way_a_little() -> None:
    sunk = TOWEL.replace("leg_far = {pitch = 40}", "leg_far = {pitch = -4}")
    assert "E033" not in seen(parse(sunk), 0.0)
    floor = WALL.replace("{angle = 180}\nglow", "{angle = 180}\nleg_far = {pitch = -4}\nglow", 1)
    assert seen(parse(floor), 0.0)["E033"].path == "contact.leg_far"


def test_nobody_points_the_toes() -> None:
    pointing = parse(MARCH.replace("ankle = 4}", "ankle = -20.5}"))
    assert seen(pointing, 1.1)["E072"].path == "leg_near.ankle"
    assert "E072" not in seen(parse(MARCH.replace("ankle = 4}", "ankle = -20}")), 1.1)


def test_a_free_foot_of_somebody_in_bed_stays_above_the_mattress() -> None:
    text = STROKE.replace(
        '[contact.leg_far]\nmode = "slide"\nat = [24, 46]\nsurface = "mattress"\n', ""
    )
    hanging = parse(text.replace("{knee = 10, ankle = 5", "{hip = 86, knee = 20, ankle = 5"))
    assert seen(hanging, 0.0)["E033"].path == "contact.leg_far"
    lying = parse(text.replace("{knee = 10, ankle = 5", "{hip = 104, knee = 4, ankle = 5"))
    assert "E033" not in seen(lying, 0.0)


def wall_behind(x: float) -> Exercise:
    return parse(f'{MARCH}\n[[prop]]\nkind = "wall"\nflip = true\nx = {x}\n')


def test_a_back_may_lean_on_a_wall_but_not_into_it() -> None:
    """Clothes and seat give two centimetres, an elbow or a heel nearly nothing."""
    frame = solve(wall_behind(-60), 0.0, Body())
    back = min(point.real for point in back_line(frame))
    assert "E033" not in seen(wall_behind(back - 0.5), 0.0)
    broken = [each for each in found(frame, wall_behind(back + 6)) if each.code == "E033"]
    assert "trunk.chest" in {each.path for each in broken}


def test_a_wall_ahead_and_one_behind_are_told_apart() -> None:
    ahead = parse(f'{MARCH}\n[[prop]]\nkind = "wall"\nx = 20\n')
    assert "E033" in seen(ahead, 1.1), "the knee comes up into it"
    assert "E033" not in seen(wall_behind(-60), 1.1)


def cupboard(x: float) -> Exercise:
    return parse(f'{MARCH}\n[[prop]]\nkind = "worktop"\nx = {x}\ny = 90\nwidth = 60\n')


def test_who_faces_a_worktop_stays_before_it_and_who_stands_beside_it_may() -> None:
    assert "E033" not in seen(cupboard(60), 1.1)
    assert "E033" in seen(cupboard(30), 1.1)
    assert "E033" not in seen(cupboard(-20), 1.1)


@pytest.mark.parametrize("belly", [0.0, 1.0])
def test_the_skin_is_what_a_build_changes(belly: float) -> None:
    """So one of two bodies with the same bones needs to be watched only by its skin."""
    exercise = parse(WALL.replace("width = 238", "width = 215"))
    for t in (0.0, 1.0, 3.0):
        even, broad = (solve(exercise, t, Body.of(b, belly)) for b in (Build.EVEN, Build.BROAD))
        assert replace(even, build=Build.BROAD) == broad
        bones = {(f.code, f.path) for f in found(even, exercise)} - {
            (f.code, f.path) for f in skin(even, exercise)
        }
        whole = {(f.code, f.path) for f in found(broad, exercise)}
        assert whole == bones | {(f.code, f.path) for f in skin(broad, exercise)}
        assert whole
