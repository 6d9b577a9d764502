"""What is shown and what is stored are never two things, whatever is changed and refused."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.domain.stage import Stage
from coach.motion.routine import Routine
from coach.ui.stretches import edits
from coach.ui.stretches.editing import Editing
from tests.ui.stretches.kept import REFUSALS, FullDisk, library, moves

MOVES = [move.id for move in moves()]
EDIT = st.tuples(
    st.sampled_from(["move", "remove", "add", "swap", "hold", "reps", "undo", "reset", "rename"]),
    st.integers(0, 9),
    st.integers(-2, 2),
    st.sampled_from(MOVES),
    st.booleans(),
)


def editing(shelf: FullDisk, stage: Stage = Stage.NONE, name: str = "bedtime") -> Editing:
    return Editing(shelf, name, stage, REFUSALS)


def apply(now: Editing, kind: str, place: int, by: int, move: str) -> str:
    place %= len(now.steps)
    row = now.rows()[place]
    match kind:
        case "move":
            return now.change_steps(edits.moved(now.steps, place, by))
        case "remove":
            return now.change_steps(edits.removed(now.steps, place))
        case "add":
            return now.change_steps(edits.added(now.steps, move))
        case "swap":
            return now.change_steps(edits.exchanged(now.steps, place, move))
        case "hold" if row.hold and (seconds := edits.next_hold(row.hold, by or 1)):
            return now.change_steps(edits.held(now.steps, place, seconds))
        case "reps" if row.reps and row.move:
            if times := edits.next_reps(row.move, row.move.dose, by or 1):
                return now.change_steps(edits.repeated(now.steps, place, times))
            return ""
        case "undo":
            return now.undo()
        case "reset":
            return now.reset()
        case "rename":
            return now.change(edits.renamed(now.routine, f"Mine {place}"))
        case _:
            return ""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(stage=st.sampled_from(Stage), done=st.lists(EDIT, max_size=12))
def test_whatever_is_done_the_page_and_the_library_are_equal(
    stage: Stage, done: list[tuple[str, int, int, str, bool]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf = library(Path(folder))
        now = editing(shelf, stage)
        for kind, place, by, move, full in done:
            before = now.routine
            shelf.full = full
            problem = apply(now, kind, place, by, move)
            shelf.full = False
            if problem:
                assert now.routine == before
            assert now.routine == shelf.routine("bedtime")
            assert now.routine == library(Path(folder)).routine("bedtime")
            breaks = now.session().routine.transition * (len(now.session().steps) - 1)
            rows = sum(row.seconds for row in now.rows())
            assert now.session().seconds == pytest.approx(rows + breaks)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(stage=st.sampled_from(Stage), done=st.lists(EDIT, min_size=1, max_size=8))
def test_undo_leads_back_to_the_very_beginning(
    stage: Stage, done: list[tuple[str, int, int, str, bool]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf = library(Path(folder))
        first = shelf.routine("bedtime")
        now = editing(shelf, stage)
        for kind, place, by, move, _ in done:
            if kind != "undo":
                apply(now, kind, place, by, move)
        while now.can_undo:
            assert now.undo() == ""
        assert now.routine == first == shelf.routine("bedtime")
        assert not shelf.is_own("bedtime")
        assert now.undo() == ""


def test_what_the_disk_refuses_is_told_and_can_be_tried_again(tmp_path: Path) -> None:
    shelf = library(tmp_path)
    now = editing(shelf)
    before = now.routine
    shelf.full = True
    assert now.change_steps(now.steps[1:]) == "no space left"
    assert (now.routine, now.can_undo) == (before, False)
    shelf.full = False
    assert now.change_steps(now.steps[1:]) == ""
    shelf.full = True
    assert now.undo() == "no space left"
    assert now.reset() == "no space left"
    assert now.can_undo
    shelf.full = False
    assert now.undo() == ""
    assert now.routine == before


def test_a_reset_can_be_taken_back(tmp_path: Path) -> None:
    shelf = library(tmp_path)
    now = editing(shelf)
    shipped = now.routine
    now.change_steps(now.steps[1:])
    mine = now.routine
    assert now.reset() == ""
    assert (now.routine, shelf.is_own("bedtime")) == (shipped, False)
    assert now.undo() == ""
    assert shelf.routine("bedtime") == mine
    assert shelf.is_own("bedtime")


def test_the_same_again_is_no_change(tmp_path: Path) -> None:
    now = editing(library(tmp_path))
    assert now.change(now.routine) == ""
    assert not now.can_undo


def test_a_routine_that_no_stage_could_do_is_refused(tmp_path: Path) -> None:
    now = editing(library(tmp_path))
    nothing = Routine("bedtime", "x", 5.0, 4.0, now.steps[:1] * 30, {})
    long = edits.held(nothing.steps, 0, 60)
    assert now.change_steps(long * 20) != ""
    assert not now.can_undo


def test_a_step_that_is_not_for_the_stage_is_shown_as_what_stands_in(tmp_path: Path) -> None:
    now = editing(library(tmp_path), Stage.T3, "desk-break")
    now.change_steps(edits.added(now.steps, "hip-flexor-split-stance"))
    row = now.rows()[-1]
    assert row.move is None or row.stands_in
    assert (row.hold, row.reps) == (None, None)


def test_it_says_which_stages_are_changed_together(tmp_path: Path) -> None:
    assert editing(library(tmp_path), Stage.T3).sharing == (Stage.T3,)
    assert editing(library(tmp_path), Stage.NONE).sharing == (Stage.NONE, Stage.AFTER)
