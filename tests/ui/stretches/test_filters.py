from hypothesis import given
from hypothesis import strategies as st

from coach.domain.stage import Stage
from coach.motion.about import EQUIPMENT, Place, Posture
from coach.ui.stretches.filters import MINUTES, Wanted, at_hand, found
from tests.ui.stretches.kept import moves

WANTED = st.builds(
    Wanted,
    stage=st.sampled_from(Stage),
    place=st.none() | st.sampled_from(Place),
    have=st.frozensets(st.sampled_from(EQUIPMENT)),
    minutes=st.none() | st.sampled_from(MINUTES),
    seated=st.booleans(),
    word=st.sampled_from(["", "calf", "CALF wall", " ankle", "zebra"]),
)


@given(WANTED)
def test_each_move_is_shown_exactly_if_everything_asked_of_it_holds(wanted: Wanted) -> None:
    every = moves(wanted.stage)
    result = found(every, wanted)
    for move in every:
        about = move.done.about
        suits = wanted.stage in about.stages
        right = [
            suits,
            wanted.place is None or wanted.place in about.places,
            set(about.equipment) <= wanted.have,
            wanted.minutes is None or move.done.total <= wanted.minutes * 60,
            not wanted.seated or about.posture in (Posture.SEATED, Posture.PROPPED),
            all(part in move.name.lower() for part in wanted.word.lower().split()),
        ]
        assert (move in result.moves) == all(right), move.id


@given(WANTED)
def test_what_is_not_shown_for_its_stage_is_counted(wanted: Wanted) -> None:
    every = moves(wanted.stage)
    assert found(every, wanted).elsewhere == sum(not move.suits for move in every)


def test_who_has_everything_and_asks_for_nothing_sees_all_that_suits() -> None:
    for stage in Stage:
        every = moves(stage)
        assert found(every, Wanted(stage)).moves == tuple(each for each in every if each.suits)


def test_a_move_that_does_not_suit_the_stage_is_never_shown() -> None:
    shown = found(moves(Stage.T3), Wanted(Stage.T3)).moves
    assert "hip-flexor-split-stance" not in {move.id for move in shown}


def test_only_what_some_move_needs_can_be_at_hand() -> None:
    things = at_hand(moves())
    assert set(things) <= set(EQUIPMENT)
    for stage in Stage:
        for move in moves(stage):
            assert set(move.equipment) <= set(things)
