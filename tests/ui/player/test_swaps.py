from dataclasses import replace

import pytest

from coach.motion.about import Place
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
    for limits in (
        Limits(stage),
        Limits(stage, seated_only=True),
        Limits(stage, wall=False),
        Limits(stage, chair=False),
        Limits(stage, wall=False, chair=False, towel=False),
    ):
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


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        (Limits(wall=False), "calf-wall-straight"),
        (Limits(chair=False), "ankle-pumps"),
        (Limits(towel=False), "calf-towel-seated"),
    ],
)
def test_what_is_not_at_hand_rules_out_what_needs_it(limits: Limits, name: str) -> None:
    assert Limits().allow(moves()[name])
    assert not limits.allow(moves()[name])
    assert limits.allow(moves()["march-on-spot"])


def test_what_is_lacking_is_named_in_order() -> None:
    assert Limits().lacking == ()
    assert Limits(towel=False, wall=False).lacking == ("wall", "towel")


def test_without_a_chair_a_move_is_done_another_way_at_the_places_of_the_usual_first() -> None:
    ways = swaps(chair=False).ways(moves()["ankle-pumps"])
    assert [each.about.equipment for each in ways] == [("sofa", "pillow"), ("bed", "pillow")]
    assert swaps().ways(moves()["ankle-pumps"])[0] == moves()["ankle-pumps"]


def test_far_from_a_move_is_what_stands_in_for_its_stand_ins() -> None:
    hip = moves()["hip-flexor-split-stance"]
    nothing = swaps(wall=False, chair=False, towel=False)
    assert nothing.instead_of(hip) == ()
    assert nothing.far_from(hip)[0].id == "cat-round-all-fours"


def test_what_is_far_has_to_fit_where_the_routine_is_done() -> None:
    pumps = moves()["ankle-pumps"]
    at_a_desk = Swaps(moves(), Limits(chair=False), frozenset({Place.DESK}))
    in_bed = Swaps(moves(), Limits(chair=False), frozenset({Place.BED}))
    assert at_a_desk.far_from(pumps) == ()
    assert [each.about.equipment for each in in_bed.far_from(pumps)] == [("bed", "pillow")]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", sorted(moves()))
def test_nothing_far_is_outside_its_stage_or_beyond_the_limits(name: str, stage: str) -> None:
    limits = Limits(stage, wall=False, chair=False, towel=False)
    for other in Swaps(moves(), limits).far_from(moves()[name].for_stage(stage)):
        assert stage in other.about.stages
        assert limits.allow(other)
