"""Doses, and loops that last as long as they say."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.dose import Dose
from coach.motion.exercise import Exercise, parse
from coach.motion.format import Invalid
from tests.motion.samples import MARCH, PUMPS, STROKE, TOWEL, WALL, move
from tests.motion.shapes import SHAPES

CIRCLES = (
    STROKE.replace(
        'to = "high"\nseconds = 2.0\nturn = 360', 'to = "low"\nseconds = 3.0\nturn = 360\nround = 1'
    )
    .replace('to = "low"\nseconds = 1.0', 'to = "low"\nseconds = 2.0\nturn = -360\nround = 2')
    .replace("ease_in = 2.0", "ease_in = 1.5")
    .replace("ease_out = 1.0", "ease_out = 0")
    .replace("reps = 4", "reps = 16")
)


@pytest.mark.parametrize(
    ("dose", "total"),
    [
        (Dose(2, 30, 2, reps=1, sides=2, switch=4), 72),
        (Dose(2, 20, 2, reps=2, sides=2, rest=3, switch=6), 108),
        (Dose(1, 0, 1, reps=30, sides=1), 60),
        (Dose(2, 10, 2, reps=3, sides=2, rest=10, switch=4), 128),
    ],
)
def test_a_dose_adds_up(dose: Dose, total: float) -> None:
    assert dose.total == total


def test_shipped_doses_are_the_published_ones() -> None:
    assert move(WALL).dose.total == 72
    assert move(WALL).for_stage("t3").dose.total == 52
    assert move(PUMPS).dose.total == 60


@pytest.mark.parametrize("shape", SHAPES)
def test_every_loop_can_last_as_long_as_its_dose_says(shape: str) -> None:
    exercise = SHAPES[shape]
    whole = exercise.dosed(exercise.dose)
    repetitions = whole.length / exercise.dose.repetition
    shown = exercise.dose.reps if any(phase.round for phase in exercise.phases) else exercise.cycles
    assert repetitions == pytest.approx(shown)
    assert exercise.total >= exercise.dose.total


@given(st.floats(0.2, 30), st.floats(1, 600), st.floats(0.2, 30))
def test_each_part_of_a_held_loop_takes_what_the_dose_says(
    ease_in: float, hold: float, ease_out: float
) -> None:
    wall = move(WALL)
    dose = replace(wall.dose, ease_in=ease_in, hold=hold, ease_out=ease_out)
    loop = wall.dosed(dose)
    assert [phase.seconds for phase in loop.phases] == pytest.approx([ease_in, hold, ease_out])
    assert loop.length == pytest.approx(dose.repetition)
    assert loop.dosed(wall.dose).length == pytest.approx(34), "asked twice, the file still counts"


def test_several_holds_share_the_hold_as_they_do_in_the_file() -> None:
    text = TOWEL.replace("[[phase]]\nhold = 4.0", "[[phase]]\nhold = 1.0\n[[phase]]\nhold = 3.0")
    loop = move(text).dosed(move(text).dose)
    assert [phase.seconds for phase in loop.phases] == pytest.approx([2, 5, 15, 2])


def test_a_loop_without_a_hold_is_stretched_as_a_whole() -> None:
    pumps = move(PUMPS)
    assert pumps.cycles == 2, "its loop shows two pumps, for one breath"
    slow = pumps.dosed(replace(pumps.dose, ease_in=1.5))
    assert [phase.seconds for phase in slow.phases] == pytest.approx([1.25] * 4)
    assert pumps.dosed(pumps.dose).phases == pumps.phases


def test_rounds_are_repeated_one_way_and_then_the_other() -> None:
    circles = parse(CIRCLES)
    loop = circles.dosed(circles.dose)
    assert [phase.turn for phase in loop.phases] == [360] * 8 + [-360] * 8
    assert loop.length == pytest.approx(16 * 1.5)
    again = loop.dosed(replace(circles.dose, reps=4))
    assert [phase.round for phase in again.phases] == [1, 1, 2, 2]
    assert [phase.start for phase in again.phases] == pytest.approx([0, 1.5, 3, 4.5])


def refused(text: str) -> set[tuple[str, str]]:
    with pytest.raises(Invalid) as caught:
        parse(text)
    return {(issue.code, issue.path) for issue in caught.value.issues}


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (CIRCLES, "reps = 16", "reps = 15"),
        (CIRCLES, "hold = 0.0", "hold = 4"),
        (CIRCLES, "round = 2", "round = 1"),
        (CIRCLES, "round = 1", "breath = 'in'"),
        (CIRCLES, 'to = "low"', 'to = "high"'),
        (WALL, "hold = 30.0", "hold = 0"),
        (WALL, "ease_out = 2.0", "ease_out = 0"),
        (MARCH, "hold = 0.0", "hold = 2"),
        (MARCH, "ease_in = 1.1", "ease_in = 1.5"),
    ],
)
def test_phases_that_cannot_last_so_long_are_refused(text: str, old: str, new: str) -> None:
    assert old in text
    assert ("E013", "dose") in refused(text.replace(old, new, 1))


def test_a_hold_cannot_come_out_of_nowhere() -> None:
    held_first = WALL.replace("[[phase]]\nto", "[[phase]]\nhold = 1.0\n[[phase]]\nto", 1)
    assert ("E013", "dose") in refused(held_first)


def test_a_circle_is_closed() -> None:
    assert ("E013", "phase[0].turn") in refused(CIRCLES.replace("turn = 360", "turn = 180"))


@pytest.mark.parametrize(("sides", "fits"), [(1, True), (2, True), (3, False)])
def test_one_leg_may_be_enough(sides: int, fits: bool) -> None:
    text = WALL.replace("sides = 2", f"sides = {sides}")
    if fits:
        assert parse(text).dose.sides == sides
    else:
        assert ("E013", "dose.sides") in refused(text)


def test_both_legs_at_once_have_one_side() -> None:
    assert ("E013", "dose.sides") in refused(PUMPS.replace("sides = 1", "sides = 2", 1))


def followed(exercise: Exercise) -> float:
    return exercise.total - exercise.dose.total


def test_what_follows_counts_in_the_whole() -> None:
    walk = "\n[form.walk.dose]\nreps = 20\n[variant.t3.dose]\nreps = 2\n"
    text = MARCH.replace("sides = 2", 'sides = 2\nthen = "walk"') + walk
    whole = parse(text)
    assert followed(whole) == pytest.approx(2 * 20 * 2.2)
    assert followed(whole.for_stage("t3")) == pytest.approx(2 * 20 * 2.2)
    assert whole.in_form("walk").total == pytest.approx(2 * 20 * 2.2), "nothing follows the walk"
    assert ("E020", "dose.then") in refused(text.replace("form.walk", "form.run"))
    again = text.replace("[form.walk.dose]", '[form.walk.dose]\nthen = "walk"')
    assert ("E020", "form.walk.dose.then") in refused(again)
