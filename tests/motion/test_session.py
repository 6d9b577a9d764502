"""What is done at which second of a session, on which side, and what is counted."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.body import Body
from coach.motion.rig import solve
from coach.motion.session import Kind, Session, Side
from tests.motion.sessions import SESSIONS, TOWELS

ONE_SIDE_THEN_THE_OTHER = [
    (Kind.MOVE, Side.RIGHT),
    (Kind.SWITCH, Side.LEFT),
    (Kind.MOVE, Side.LEFT),
]

sessions = st.sampled_from([*SESSIONS.values(), TOWELS])
shares = st.floats(0, 1)


@pytest.mark.parametrize("name", SESSIONS)
def test_segments_follow_each_other_without_a_gap(name: str) -> None:
    segments = SESSIONS[name].segments
    assert segments[0].start == 0
    for before, after in pairwise(segments):
        assert before.end == after.start
        assert before.length > 0
    assert segments[0].kind is Kind.READY
    assert segments[-1].kind is Kind.DONE
    assert SESSIONS[name].length == sum(segment.length for segment in segments)


@given(sessions, shares)
def test_every_second_lies_in_exactly_one_segment(session: Session, share: float) -> None:
    t = share * session.length
    moment = session.at(t)
    assert moment.segment.start + moment.t == pytest.approx(t)
    assert 0 <= moment.t <= moment.segment.length
    assert 0 <= moment.fraction <= 1
    assert sum(s.start <= t < s.end for s in session.segments) == (t < session.length)
    index = session.segments.index(moment.segment)
    assert moment.next == next(iter(session.segments[index + 1 :]), None)


@given(sessions, shares)
def test_a_moment_is_the_same_whenever_it_is_asked_for(session: Session, share: float) -> None:
    t = share * session.length
    assert session.at(t) == session.at(t)


@given(sessions)
def test_before_the_start_is_the_start_and_after_the_end_is_done(session: Session) -> None:
    assert session.at(-5) == session.at(0)
    done = session.at(session.length + 100)
    assert done.segment.kind is Kind.DONE
    assert done.next is None
    assert done.fraction == 1
    assert done.count == 0
    assert done.still


def held_seconds(session: Session, step: int, side: Side) -> float:
    """How long the pose of a step is held on a side, found by looking a hundred times a second."""
    looks = (session.at(i / 100) for i in range(round(session.length * 100)))
    return (
        sum(
            m.phase.hold
            for m in looks
            if (m.segment.step, m.segment.side, m.segment.kind) == (step, side, Kind.MOVE)
        )
        / 100
    )


def test_a_hold_gives_each_side_its_thirty_seconds() -> None:
    session = SESSIONS["short none"]
    assert held_seconds(session, 0, Side.RIGHT) == pytest.approx(30, abs=0.05)
    assert held_seconds(session, 0, Side.LEFT) == pytest.approx(30, abs=0.05)
    late = SESSIONS["short t3"]
    assert held_seconds(late, 0, Side.RIGHT) == pytest.approx(20, abs=0.05)
    assert held_seconds(late, 0, Side.LEFT) == pytest.approx(20, abs=0.05)


@pytest.mark.parametrize("name", SESSIONS)
def test_the_right_side_comes_first_then_the_left_with_a_change_between(name: str) -> None:
    segments = [s for s in SESSIONS[name].segments if s.kind in (Kind.MOVE, Kind.SWITCH)]
    for step in range(segments[0].steps):
        done = [(s.kind, s.side) for s in segments if s.step == step]
        sides = next(s.exercise.dose.sides for s in segments if s.step == step)
        assert done == (ONE_SIDE_THEN_THE_OTHER if sides == 2 else [(Kind.MOVE, Side.BOTH)])


@given(sessions, shares)
def test_only_the_left_side_is_mirrored(session: Session, share: float) -> None:
    moment = session.at(share * session.length)
    assert moment.mirrored == (moment.segment.side is Side.LEFT)


@given(sessions, shares)
def test_three_two_one_is_counted_at_the_end_of_each_hold_and_segment(
    session: Session, share: float
) -> None:
    moment = session.at(share * session.length)
    holds = any(phase.hold for phase in moment.segment.exercise.phases)
    if moment.segment.kind is Kind.DONE:
        counted = False
    elif moment.segment.kind is Kind.MOVE and holds:
        counted = moment.phase.hold
    else:
        counted = True
    if counted and 0 < moment.seconds_left <= 3:
        assert moment.count == math.ceil(moment.seconds_left)
    else:
        assert moment.count == 0


def test_the_count_ends_with_the_hold() -> None:
    session = SESSIONS["short none"]
    start = next(s.start for s in session.segments if s.kind is Kind.MOVE)
    end = start + 2 + 30
    assert [session.at(end - left).count for left in (3.1, 2.9, 1.9, 0.9, 0.01)] == [0, 3, 2, 1, 1]
    assert session.at(end + 0.01).count == 0, "easing back is not counted"


def test_while_leaning_in_the_whole_hold_is_still_to_come() -> None:
    session = SESSIONS["short none"]
    start = next(s.start for s in session.segments if s.kind is Kind.MOVE)
    assert session.at(start + 1).seconds_left == 30
    assert session.at(start + 12).seconds_left == pytest.approx(20)
    assert session.at(start + 33).seconds_left == pytest.approx(1)


def test_pumps_count_down_all_their_seconds() -> None:
    session = SESSIONS["long none"]
    assert session.at(6).seconds_left == 30
    assert session.at(6 + 12).seconds_left == 18
    assert not session.at(6 + 12).still


def test_getting_ready_and_changing_show_the_first_pose_of_what_comes() -> None:
    for session in (*SESSIONS.values(), TOWELS):
        for segment, after in pairwise(session.segments):
            if segment.kind is Kind.MOVE:
                continue
            moment = session.at(segment.start + segment.length / 2)
            assert moment.still
            assert moment.clip_t == 0
            assert segment.exercise is after.exercise
            assert segment.side is after.side


@pytest.mark.parametrize("name", ["long none", "long t3", "short t1"])
def test_the_figure_never_jumps_except_to_change_side_or_move(name: str) -> None:
    session = SESSIONS[name]
    for before, after in pairwise(session.segments):
        if before.exercise is not after.exercise or before.side is not after.side:
            continue
        moments = session.at(after.start - 1e-6), session.at(after.start)
        end, start = (solve(m.segment.exercise, m.clip_t, Body()) for m in moments)
        for pair in (
            (end.head, start.head),
            (end.leg_near.ankle, start.leg_near.ankle),
            (end.arm_near.elbow, start.arm_near.elbow),
        ):
            assert abs(pair[1] - pair[0]) < 0.01


def test_repetitions_with_a_rest_between_are_segments_of_their_own() -> None:
    kinds = [segment.kind for segment in TOWELS.segments]
    side = [Kind.MOVE, Kind.REST, Kind.MOVE, Kind.REST, Kind.MOVE]
    assert kinds == [Kind.READY, *side, Kind.SWITCH, *side, Kind.DONE]


def test_holds_are_still_and_moves_are_not() -> None:
    session = SESSIONS["short none"]
    start = next(s.start for s in session.segments if s.kind is Kind.MOVE)
    assert [session.at(start + t).still for t in (1, 10, 33)] == [False, True, False]


def test_getting_ready_does_not_count_as_time_of_the_routine() -> None:
    assert SESSIONS["long none"].seconds == 30 + 72 + 60 + 72 + 30 + 4 * 6
    assert SESSIONS["long none"].length == SESSIONS["long none"].seconds + 6


def test_the_moves_of_the_steps_have_the_steps_doses() -> None:
    session = SESSIONS["short none"]
    assert [move.id for move in session.steps] == ["calf-wall-straight", "ankle-pumps"]
    assert [move.dose.total for move in session.steps] == [72, 30]
    assert [session.step_length(i) for i in range(2)] == [72, 30]


def test_a_note_stays_with_its_step() -> None:
    segments = SESSIONS["short none"].segments
    assert {segment.note for segment in segments if segment.step == 0} == {"Mind the plant."}
    assert {segment.note for segment in segments if segment.step == 1} == {""}
