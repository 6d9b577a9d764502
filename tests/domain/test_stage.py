"""Due date to weeks to stage."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import stage
from coach.domain.stage import Choice, Stage

DUE = date(2027, 3, 31)


@pytest.mark.parametrize(
    ("week", "expected"),
    [
        (-1, Stage.NONE),
        (0, Stage.T1),
        (13.9, Stage.T1),
        (14, Stage.T2),
        (27.9, Stage.T2),
        (28, Stage.T3),
        (40, Stage.T3),
        (42, Stage.T3),
        (42.2, Stage.AFTER),
    ],
)
def test_the_stage_follows_the_weeks(week: float, expected: Stage) -> None:
    day = DUE - stage.FULL_TERM + timedelta(days=round(week * 7))
    assert stage.from_due_date(DUE, day) is expected


def test_auto_follows_the_due_date_and_is_none_without_one() -> None:
    assert stage.chosen(Choice.AUTO, DUE, DUE) is Stage.T3
    assert stage.chosen(Choice.AUTO, DUE, DUE - timedelta(weeks=30)) is Stage.T1
    assert stage.chosen(Choice.AUTO, None, DUE) is Stage.NONE


@pytest.mark.parametrize("choice", [choice for choice in Choice if choice is not Choice.AUTO])
def test_a_chosen_stage_wins_over_the_due_date(choice: Choice) -> None:
    assert stage.chosen(choice, DUE, DUE).value == choice.value
    assert stage.chosen(choice, None, DUE).value == choice.value


def test_one_action_switches_it_off_and_keeps_the_date() -> None:
    assert stage.chosen(Choice.NONE, DUE, DUE) is Stage.NONE


def test_the_belly_is_none_at_first_and_full_at_term() -> None:
    assert stage.belly_at(DUE, DUE - stage.FULL_TERM) == 0
    assert stage.belly_at(DUE, DUE) == 1


@given(st.integers(0, 320), st.integers(0, 320))
def test_the_belly_only_grows(first: int, second: int) -> None:
    early, late = sorted((first, second))
    start = DUE - stage.FULL_TERM
    grown = stage.belly_at(DUE, start + timedelta(days=late))
    assert 0 <= stage.belly_at(DUE, start + timedelta(days=early)) <= grown <= 1


def test_only_the_three_trimesters_count_as_pregnant() -> None:
    assert {s for s in Stage if s.pregnant} == {Stage.T1, Stage.T2, Stage.T3}
    assert stage.belly(Stage.NONE) == 0 < stage.belly(Stage.T1) < stage.belly(Stage.T3)
