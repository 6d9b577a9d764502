from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.dose import misfit
from coach.motion.parts import STAGES
from coach.motion.routine import Routine, Step
from coach.motion.steps import MOST_STEPS
from coach.ui.stretches import edits
from tests.ui.stretches.kept import exercise, moves

STEPS = tuple(Step(name) for name in ("ankle-pumps", "ankle-circles", "calf-wall-bent"))
PLAN = Routine("mine", "Mine", 5.0, 4.0, STEPS, {"t3": STEPS[:1]})


def names(steps: edits.Steps) -> list[str]:
    return [step.exercise for step in steps]


@given(st.integers(0, 2), st.integers(-5, 5))
def test_moving_keeps_every_step_and_never_leaves_the_ends(place: int, by: int) -> None:
    after = edits.moved(STEPS, place, by)
    assert sorted(names(after)) == sorted(names(STEPS))
    assert after[min(max(place + by, 0), 2)] is STEPS[place]


def test_a_step_is_removed_but_never_the_last() -> None:
    assert names(edits.removed(STEPS, 1)) == ["ankle-pumps", "calf-wall-bent"]
    assert edits.removed(STEPS[:1], 0) == STEPS[:1]


def test_a_step_is_added_at_the_end_as_long_as_there_is_room() -> None:
    assert names(edits.added(STEPS, "march-on-spot"))[-1] == "march-on-spot"
    full = STEPS[:1] * MOST_STEPS
    assert edits.added(full, "march-on-spot") == full


def test_another_move_comes_with_its_own_dose() -> None:
    held = edits.held(STEPS, 2, 40)
    assert held[2].hold == 40.0
    assert edits.exchanged(held, 2, "ankle-pumps")[2] == Step("ankle-pumps")


def test_each_stage_with_steps_of_its_own_is_changed_alone() -> None:
    late = edits.with_steps(PLAN, "t3", STEPS[1:])
    assert late.for_stage("t3") == STEPS[1:]
    assert late.for_stage("none") == STEPS
    usual = edits.with_steps(PLAN, "t1", STEPS[:2])
    assert [usual.for_stage(stage) == STEPS[:2] for stage in STAGES] == [1, 1, 1, 0, 1]
    assert edits.sharing(PLAN, "t1") == ("none", "t1", "t2", "after")
    assert edits.sharing(PLAN, "t3") == ("t3",)


@pytest.mark.parametrize("title", ["", "   ", "\n", "a\u202eb", "x" * 81])
def test_a_name_that_cannot_be_shown_changes_nothing(title: str) -> None:
    assert edits.renamed(PLAN, title) is PLAN


def test_a_name_is_kept_without_the_blanks_around_it() -> None:
    assert edits.renamed(PLAN, "  My   evening ").title == "My evening"


@pytest.mark.parametrize(
    ("seconds", "steps", "after"),
    [
        (20, 1, 25),
        (20, -1, 15),
        (52, 1, 55),
        (52, -1, 50),
        (60, 1, None),
        (5, -1, None),
        (142, 1, None),
        (142, -1, 60),
        (20, 3, 35),
        (10, -3, 5),
        (50, 3, 60),
    ],
)
def test_holds_go_in_fives_from_five_to_sixty(seconds: int, steps: int, after: int | None) -> None:
    assert edits.next_hold(seconds, steps) == after


@pytest.mark.parametrize("name", [move.id for move in moves()])
@given(presses=st.lists(st.sampled_from([1, -1, 3, -3]), max_size=8))
def test_repetitions_are_always_those_a_move_can_have(name: str, presses: list[int]) -> None:
    move = exercise(name)
    dose = move.dose
    for by in presses:
        times = edits.next_reps(move, dose, by)
        if times is None:
            continue
        assert times in edits.REPS
        assert (times > dose.reps) == (by > 0)
        dose = replace(dose, reps=times)
        assert not misfit(move.written, dose)


def test_circles_go_in_pairs() -> None:
    circles = exercise("ankle-circles")
    assert edits.next_reps(circles, circles.dose, 1) == circles.dose.reps + 2
    assert edits.next_reps(circles, replace(circles.dose, reps=2), -1) is None
