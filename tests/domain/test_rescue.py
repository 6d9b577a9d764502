from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.diary import Muscle, Side
from coach.domain.rescue import (
    HURTS,
    known,
    mistaken,
    offers,
    on_feet,
    passed,
    sits,
    start,
    tapped,
    told,
)
from coach.domain.rescue_state import Known, Move, Page, State, Tap
from coach.domain.stage import Stage

AFTER = (Page.STROKE, Page.WALK, Page.WARM)


def follow(stage: Stage, *taps: Tap) -> State:
    state = start(stage)
    for second, tap in enumerate(taps, 1):
        assert tap in offers(state), f"{tap} is not offered on {state.page}"
        state = tapped(state, tap, float(second))
    return state


@cache
def everywhere(stage: Stage) -> set[State]:
    """Return every state that taps can come to."""
    found: set[State] = set()
    ahead = [start(stage)]
    while ahead:
        state = ahead.pop()
        if state in found:
            continue
        found.add(state)
        ahead += [tapped(state, tap, 30.0) for tap in offers(state)]
        ahead.append(passed(state, 700.0))
    return found


@pytest.mark.parametrize("stage", Stage)
def test_begins_with_a_move_and_without_a_question(stage: Stage) -> None:
    state = start(stage)
    assert state.page is Page.MOVE
    assert state.move is (Move.PRESS if stage is Stage.T3 else Move.FLEX)
    assert offers(state) == (Tap.EASED, Tap.STILL, Tap.CANNOT, Tap.CALL)


@pytest.mark.parametrize("stage", Stage)
def test_whom_to_call_is_one_tap_away_from_everywhere_but_the_end(stage: Stage) -> None:
    for state in everywhere(stage):
        shown = state.page in (Page.CALL, Page.TEN)
        over = state.page in (Page.KEPT, Page.GONE)
        assert shown or over or Tap.CALL in offers(state), state


@pytest.mark.parametrize("stage", Stage)
def test_eased_is_one_tap_away_while_it_hurts(stage: Stage) -> None:
    for state in everywhere(stage):
        if state.page in HURTS:
            assert tapped(state, Tap.EASED, 50.0).page is Page.CHECK


@pytest.mark.parametrize("stage", Stage)
def test_no_page_is_a_dead_end(stage: Stage) -> None:
    for state in everywhere(stage):
        if state.page is not Page.KEPT:
            assert any(tapped(state, tap, 30.0) != state for tap in offers(state)), state


@pytest.mark.parametrize("stage", Stage)
def test_nobody_comes_to_their_feet_without_having_said_that_they_can(stage: Stage) -> None:
    for state in everywhere(stage):
        for tap in offers(state):
            after = tapped(state, tap, 30.0)
            rose = on_feet(after, after.move) and not on_feet(state, state.move)
            assert not rose or tap is Tap.STAND, (state, tap)


@pytest.mark.parametrize("stage", Stage)
def test_nobody_who_is_dizzy_is_asked_to_stand_or_walk(stage: Stage) -> None:
    for state in everywhere(stage):
        if state.dizzy:
            assert not on_feet(state, state.move), state
            assert Tap.STAND not in offers(state), state
            assert state.page is not Page.WALK, state


def test_late_nobody_bends_the_front_of_the_thigh_and_the_back_is_done_sitting() -> None:
    states = everywhere(Stage.T3)
    assert not any(state.move is Move.THIGH_FRONT for state in states)
    assert not any(Tap.THIGH_FRONT in offers(state) for state in states)
    state = follow(Stage.T3, Tap.STILL, Tap.THIGH_BACK)
    assert (state.page, state.move) == (Page.MOVE, Move.THIGH_BACK)
    assert sits(state)


def test_late_or_not_the_calf_begins_as_it_began() -> None:
    for stage in Stage:
        state = follow(stage, Tap.STILL, Tap.FOOT, Tap.STILL, Tap.STILL, Tap.CALF)
        assert state.move is start(stage).move


def test_the_foot_has_a_towel_and_then_its_toes_are_lifted() -> None:
    state = follow(Stage.NONE, Tap.STILL, Tap.FOOT)
    assert (state.move, state.muscle) == (Move.TOWEL, Muscle.FOOT)
    assert follow(Stage.NONE, Tap.STILL, Tap.FOOT, Tap.STILL).move is Move.LIFT


def test_a_thigh_on_steady_feet_only_and_else_sitting_or_with_patience() -> None:
    back = (Tap.STILL, Tap.THIGH_BACK)
    front = (Tap.STILL, Tap.THIGH_FRONT)
    assert follow(Stage.T1, *back).page is Page.STEADY
    assert follow(Stage.T1, *back, Tap.STAND).move is Move.THIGH_BACK
    assert sits(follow(Stage.T1, *back, Tap.DIZZY))
    assert follow(Stage.T1, *front, Tap.STAND).move is Move.THIGH_FRONT
    assert follow(Stage.T1, *front, Tap.DIZZY).move is Move.WAIT
    assert follow(Stage.T1, *front, Tap.BACK).page is Page.STILL


def test_dizzy_on_ones_feet_leads_back_to_the_first_move() -> None:
    state = follow(Stage.T2, Tap.STILL, Tap.STAND, Tap.DIZZY)
    assert (state.page, state.move) == (Page.MOVE, Move.FLEX)


def test_the_other_ways_come_in_the_order_in_which_they_ask_least() -> None:
    ways = offers(follow(Stage.NONE, Tap.CANNOT))
    assert ways == (
        Tap.EASED, Tap.LIE, Tap.PARTNER, Tap.STAND, Tap.WAIT, Tap.AGAIN, Tap.CALL,
    )  # fmt: skip
    assert follow(Stage.NONE, Tap.CANNOT, Tap.LIE).move is Move.PRESS
    assert Tap.LIE not in offers(follow(Stage.T3, Tap.CANNOT)), "it is on already"
    assert follow(Stage.NONE, Tap.CANNOT, Tap.AGAIN).move is Move.FLEX


@given(
    st.sampled_from(Stage),
    st.lists(st.tuples(st.sampled_from(Tap), st.floats(0, 400)), max_size=40),
)
@settings(max_examples=200)
def test_no_rubbing_and_no_warmth_without_the_check(
    stage: Stage, taps: list[tuple[Tap, float]]
) -> None:
    state, t = start(stage), 0.0
    seen = [(state, Tap.EASED)]
    for tap, seconds in taps:
        t += seconds
        state = passed(tapped(state, tap, t), t)
        seen.append((state, tap))
    for (before, _), (after, tap) in pairwise(seen):
        if after.page in AFTER and before.page not in (*AFTER, Page.CALL):
            assert before.page is Page.CHECK
            assert tap is Tap.CLEAR
        if after.page in AFTER:
            assert not after.sign


@pytest.mark.parametrize("stage", Stage)
def test_a_sign_leads_to_whom_to_call_and_from_there_past_rubbing(stage: Stage) -> None:
    state = follow(stage, Tap.EASED, Tap.SIGN)
    assert state.page is Page.CALL
    assert tapped(state, Tap.WRITE, 9.0).page is Page.LOG
    assert tapped(state, Tap.BACK, 9.0).page is Page.CHECK, "it may have been a slip"


def test_after_the_check_come_strokes_a_walk_and_warmth_and_any_can_be_skipped() -> None:
    state = follow(Stage.NONE, Tap.EASED, Tap.CLEAR)
    pages = [state.page]
    while Tap.NEXT in offers(state):
        state = tapped(state, Tap.NEXT, 60.0)
        pages.append(state.page)
    assert pages == [Page.STROKE, Page.WALK, Page.WARM, Page.LOG]
    assert follow(Stage.NONE, Tap.EASED, Tap.CLEAR, Tap.SKIP).page is Page.LOG


def test_only_a_calf_is_stroked() -> None:
    assert follow(Stage.NONE, Tap.STILL, Tap.FOOT, Tap.EASED, Tap.CLEAR).page is Page.WALK


def test_an_eased_that_was_a_slip_leads_back_and_is_not_kept() -> None:
    state = follow(Stage.NONE, Tap.STILL, Tap.FOOT, Tap.EASED, Tap.UNEASED)
    assert (state.page, state.move) == (Page.MOVE, Move.TOWEL)
    assert known(state) == Known(muscle=Muscle.FOOT)


def test_after_ten_minutes_it_is_told_once_whom_to_call() -> None:
    state = start(Stage.NONE)
    assert passed(state, 599.9) == state
    late = passed(state, 600.0)
    assert late.page is Page.TEN
    on = tapped(late, Tap.AGAIN, 610.0)
    assert passed(on, 900.0).page is Page.MOVE
    assert passed(follow(Stage.NONE, Tap.CALL), 700.0).page is Page.TEN


def test_once_it_has_eased_ten_minutes_mean_nothing() -> None:
    for taps in ((Tap.EASED,), (Tap.EASED, Tap.CALL), (Tap.EASED, Tap.SKIP)):
        state = follow(Stage.NONE, *taps)
        assert passed(state, 5_000.0) == state


def test_the_diary_holds_what_was_tapped_and_no_more() -> None:
    assert known(start(Stage.NONE)) == Known()
    assert known(follow(Stage.NONE, Tap.CANNOT, Tap.WAIT)) == Known()
    state = replace(follow(Stage.NONE, Tap.STILL, Tap.THIGH_BACK), page=Page.MOVE)
    assert known(tapped(state, Tap.EASED, 74.6)) == Known(Muscle.BACK_OF_THIGH, 75)
    logged = told(follow(Stage.NONE, Tap.EASED, Tap.SKIP), side=Side.LEFT, pain=0)
    assert known(logged) == Known(None, 1, Side.LEFT, 0)


def test_hours_on_a_timer_that_nobody_watched_are_not_kept() -> None:
    state = tapped(start(Stage.NONE), Tap.EASED, 4 * 3600.0)
    assert known(state).seconds is None


def test_side_and_pain_can_be_told_anew_but_only_there() -> None:
    page = follow(Stage.NONE, Tap.EASED, Tap.SKIP)
    once = told(told(page, side=Side.LEFT), pain=3)
    assert (once.side, once.pain) == (Side.LEFT, 3)
    again = told(told(once, side=Side.BOTH), pain=10)
    assert (again.side, again.pain) == (Side.BOTH, 10)
    assert told(start(Stage.NONE), pain=4).pain is None
    with pytest.raises(ValueError, match="no pain is 11"):
        told(page, pain=11)


def test_what_is_not_told_can_be_finished_in_the_morning() -> None:
    page = follow(Stage.NONE, Tap.EASED, Tap.SKIP)
    assert offers(page)[0] is Tap.MORNING
    whole = told(page, side=Side.RIGHT, pain=6)
    assert offers(whole)[0] is Tap.DONE
    for state, tap in ((page, Tap.MORNING), (whole, Tap.DONE)):
        assert tapped(state, tap, 99.0).page is Page.KEPT


def test_no_cramp_after_all_is_taken_out_and_can_be_undone() -> None:
    gone = follow(Stage.NONE, Tap.EASED, Tap.SKIP, Tap.NONE)
    assert not known(gone).there
    assert known(tapped(gone, Tap.UNDO, 9.0)).there


def test_closed_soon_and_untouched_it_was_a_mistake() -> None:
    state = start(Stage.NONE)
    assert mistaken(state, 9.9)
    assert not mistaken(state, 10.0)
    assert not mistaken(tapped(state, Tap.STILL, 3.0), 4.0)


def test_what_is_not_offered_changes_nothing() -> None:
    state = start(Stage.NONE)
    for tap in set(Tap) - set(offers(state)):
        assert tapped(state, tap, 5.0) == state
