from dataclasses import replace

import pytest

from coach.motion.exercise import Exercise
from coach.motion.parts import STAGES
from coach.ui.player.swaps import Choice, Limits, Reason, Swaps
from tests.ui.player.played import moves


def swaps(**limits: object) -> Swaps:
    return Swaps(moves(), Limits(**limits))  # type: ignore[arg-type]


def changed(name: str, **about: object) -> Exercise:
    """Return a shipped move with something else about it."""
    move = moves()[name]
    return replace(move, about=replace(move.about, **about))  # type: ignore[arg-type]


def told(choices: tuple[Choice, ...]) -> list[tuple[str, str]]:
    return [(each.reason.value, each.move.id) for each in choices]


def test_whoever_is_unsteady_is_offered_the_first_move_that_needs_no_balance() -> None:
    move = changed("heel-raises-supported", swaps=("calf-wall-straight", "ankle-pumps"))
    first = swaps().offers(move)[0]
    assert (first.reason, first.move.id, first.seated) == (Reason.UNSTEADY, "ankle-pumps", True)


def test_without_a_wall_the_first_move_without_one_is_offered() -> None:
    move = changed("calf-wall-bent", swaps=("calf-wall-straight", "ankle-pumps"), balance=False)
    assert told(swaps().offers(move)) == [
        ("no-wall", "ankle-pumps"),
        ("other", "calf-wall-straight"),
    ]


def test_a_move_that_helps_in_both_cases_is_offered_once_for_both() -> None:
    move = changed("calf-wall-straight", swaps=("ankle-pumps", "ankle-circles"), balance=True)
    assert told(swaps().offers(move)) == [("either", "ankle-pumps"), ("other", "ankle-circles")]


def test_a_move_that_suits_everybody_is_swapped_for_no_reason() -> None:
    move = changed("ankle-pumps", swaps=("ankle-circles",))
    assert told(swaps().offers(move)) == [("other", "ankle-circles")]


def test_a_move_that_nobody_knows_is_never_offered() -> None:
    move = changed("calf-wall-straight", swaps=("of-another-world",))
    assert swaps().offers(move) == ()


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", sorted(moves()))
def test_nothing_is_offered_outside_its_stage_or_beyond_the_limits(name: str, stage: str) -> None:
    for limits in (Limits(stage), Limits(stage, seated_only=True), Limits(stage, wall=False)):
        for choice in Swaps(moves(), limits).offers(moves()[name].for_stage(stage)):
            assert stage in choice.move.about.stages
            assert limits.allow(choice.move)
            if choice.reason in (Reason.UNSTEADY, Reason.EITHER):
                assert not choice.move.about.balance
            if choice.reason in (Reason.NO_WALL, Reason.EITHER):
                assert "wall" not in choice.move.about.equipment


def test_seated_only_allows_sitting_and_propped_moves() -> None:
    seated = Limits(seated_only=True)
    assert seated.allow(moves()["ankle-pumps"])
    assert not seated.allow(moves()["calf-wall-straight"])
    assert not Limits(wall=False).allow(moves()["calf-wall-straight"])


def test_who_sits_is_not_offered_a_move_after_which_one_stands() -> None:
    stroke = "rescue-stroke-walk-warm"
    move = changed("calf-towel-seated", swaps=(stroke, "ankle-pumps"))
    assert told(swaps().offers(move)) == [("other", stroke), ("other", "ankle-pumps")]
    assert told(swaps(seated_only=True).offers(move)) == [("other", "ankle-pumps")]
