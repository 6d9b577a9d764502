"""Routines laid out: what each stage does, in which order, and what gives way."""

from dataclasses import replace

import pytest

from coach.motion.about import Posture
from coach.motion.exercise import Exercise, Trained
from coach.motion.format import Invalid
from coach.motion.parts import STAGES
from coach.motion.routine import Change, Kind, Routine, Session, Side, Step, fits, lay_out
from tests.motion.sessions import LONG, MOVES, PUMPS, SESSIONS, TOWEL_MOVE, TOWELS, WALL

FLAT = replace(
    MOVES[PUMPS], id="flat", about=replace(MOVES[PUMPS].about, posture=Posture.LYING, swaps=(WALL,))
)
EARLY = replace(
    MOVES[WALL],
    id="early",
    about=replace(MOVES[WALL].about, stages=("none", "t1"), swaps=("nowhere", "flat", PUMPS)),
    variants={},
)
ALL = MOVES | {"flat": FLAT, "early": EARLY, "towel": TOWEL_MOVE}


def row(*steps: Step, **variants: tuple[Step, ...]) -> Routine:
    return Routine("row", "routine.row.title", 5, 5, steps, variants)


def done(*steps: Step, stage: str = "none") -> Session:
    return lay_out(row(*steps), ALL, stage)


def codes(routine: Routine, moves: dict[str, Exercise], stage: str = "none") -> list[str]:
    with pytest.raises(Invalid) as caught:
        lay_out(routine, moves, stage)
    return [f"{issue.code} {issue.path}" for issue in caught.value.issues]


def test_each_step_takes_what_its_dose_says() -> None:
    usual, late = SESSIONS["long none"], SESSIONS["long t3"]
    assert [usual.step_length(i) for i in range(5)] == [30, 72, 60, 72, 30]
    assert [late.step_length(i) for i in range(5)] == [30, 52, 60, 52, 60]
    assert usual.length == 6 + 30 + 72 + 60 + 72 + 30 + 4 * 6
    assert TOWELS.step_length(0) == 2 * (3 * 14 + 2 * 10) + 6
    for session in (usual, late, TOWELS):
        for segment in session.segments:
            assert session.step_length(segment.step) == segment.exercise.dose.total


def test_a_step_may_change_every_part_of_the_dose() -> None:
    step = Step(WALL, ease_in=1.0, hold=5.0, ease_out=1.0, reps=2, sides=2, switch=0.0)
    session = done(step)
    assert session.seconds == 2 * 2 * 7
    assert [s.kind for s in session.segments] == [Kind.READY, Kind.MOVE, Kind.MOVE, Kind.DONE]
    rested = done(replace(step, rest=3.0, switch=4.0))
    assert rested.seconds == 2 * (2 * 7 + 3) + 4


def test_the_loop_lasts_as_long_as_the_step_says() -> None:
    (move,) = done(Step(WALL, ease_in=1.0, hold=5.0, ease_out=3.0)).steps
    assert [phase.seconds for phase in move.phases] == [1.0, 5.0, 3.0]
    assert move.length == 9


def test_one_side_alone_is_the_right_one_as_drawn() -> None:
    session = done(Step(WALL, sides=1))
    assert {segment.side for segment in session.segments} == {Side.RIGHT}
    assert session.seconds == 34


def test_a_form_is_the_move_done_another_way() -> None:
    bed = replace(MOVES[PUMPS], texts=dict(MOVES[PUMPS].texts) | {"title": "In bed"})
    move = replace(MOVES[PUMPS], forms={"bed": bed})
    session = lay_out(row(Step(PUMPS, form="bed", reps=5)), {PUMPS: move}, "none")
    assert session.steps[0].title == "In bed"
    assert session.seconds == 10


def test_what_follows_a_move_belongs_to_its_step() -> None:
    walk = replace(MOVES[PUMPS], texts=dict(MOVES[PUMPS].texts) | {"title": "Walk"})
    rubbed = replace(
        MOVES[WALL],
        dose=replace(MOVES[WALL].dose, then="walk"),
        forms={"walk": walk},
        variants={},
    )
    both = lay_out(row(Step(WALL), Step(PUMPS)), {WALL: rubbed, PUMPS: MOVES[PUMPS]}, "none")
    assert [both.step_length(0), both.step_length(1)] == [72 + 60, 60] == [rubbed.total, 60]
    assert both.segments[0].steps == 2
    said = [(s.exercise.title, s.side) for s in both.segments if s.kind is Kind.MOVE]
    assert said[2] == ("Walk", Side.BOTH)
    short = lay_out(row(Step(WALL, hold=10.0)), {WALL: rubbed}, "none")
    assert short.seconds == 32, "a changed dose is the whole step"
    only = lay_out(row(Step(WALL, form="walk")), {WALL: rubbed}, "none")
    assert only.seconds == 60


@pytest.mark.parametrize("stage", STAGES)
def test_what_fits_a_stage_is_left_as_it_is(stage: str) -> None:
    assert lay_out(LONG, ALL, stage).changes == ()


@pytest.mark.parametrize("stage", ["t2", "t3"])
def test_nobody_lies_flat_from_the_second_third_on(stage: str) -> None:
    assert not fits(FLAT, stage)
    session = done(Step("flat"), Step(PUMPS), stage=stage)
    assert session.changes == (Change("flat", WALL),)
    assert [move.id for move in session.steps] == [WALL, PUMPS]


def test_lying_is_for_everybody_else() -> None:
    assert [stage for stage in STAGES if fits(FLAT, stage)] == ["none", "t1", "after"]


def test_the_first_swap_that_is_allowed_stands_in() -> None:
    session = done(Step("early", hold=10.0, reps=2), stage="t3")
    assert session.changes == (Change("early", PUMPS),)
    assert session.seconds == 60, "pumps are not held, so they keep their own dose"


def test_a_stretch_that_stands_in_for_a_stretch_is_held_as_long() -> None:
    early = replace(EARLY, about=replace(EARLY.about, swaps=(WALL,)))
    session = lay_out(row(Step("early", hold=10.0)), ALL | {"early": early}, "t3")
    assert session.seconds == 2 * 14 + 4


def test_a_step_without_a_swap_is_left_out_and_said() -> None:
    lonely = replace(EARLY, about=replace(EARLY.about, swaps=()))
    session = lay_out(row(Step("early"), Step(PUMPS)), ALL | {"early": lonely}, "t2")
    assert session.changes == (Change("early", ""),)
    assert {segment.steps for segment in session.segments} == {1}
    assert codes(row(Step("early")), {"early": lonely}, "t2") == ["E071 step"]


def test_every_step_that_cannot_be_done_is_an_issue() -> None:
    routine = row(
        Step("nobody"),
        Step(PUMPS, form="flying"),
        Step(PUMPS, sides=2),
        Step(PUMPS, hold=5.0),
        Step(WALL, ease_out=0.0),
    )
    assert codes(routine, ALL) == [
        "E020 step[0]",
        "E020 step[1]",
        "E013 step[2]",
        "E013 step[3]",
        "E013 step[4]",
    ]


def test_an_issue_of_a_stage_names_its_row() -> None:
    routine = row(Step(PUMPS), t3=(Step("nobody"),))
    assert codes(routine, ALL, "t3") == ["E020 variant.t3.step[0]"]
    assert lay_out(routine, ALL, "t2").changes == ()


def test_an_hour_is_enough() -> None:
    assert done(Step(WALL, hold=590.0, reps=3)).length < 3600
    assert codes(row(Step(WALL, hold=600.0, reps=3)), ALL) == ["E013 step"]


def test_a_move_for_one_leg_is_never_said_to_be_for_both() -> None:
    for session in (*SESSIONS.values(), TOWELS):
        for segment in session.segments:
            both = segment.exercise.side is Trained.BOTH
            assert (segment.side is Side.BOTH) == both


def test_nobody_comes_to_lie_flat_by_what_follows_a_move() -> None:
    lying = replace(MOVES[PUMPS].about, posture=Posture.LYING)
    sly = replace(
        MOVES[PUMPS],
        dose=replace(MOVES[PUMPS].dose, then="flat"),
        forms={"flat": replace(MOVES[PUMPS], about=lying)},
        variants={},
    )
    assert [fits(sly, stage) for stage in STAGES] == [True, True, False, False, True]
