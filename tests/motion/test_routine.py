"""Routines: what is done when, on which side, and what is counted."""

import math
import tomllib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.body import Body
from coach.motion.exercise import parse as parse_exercise
from coach.motion.format import Invalid
from coach.motion.parts import STAGES
from coach.motion.rig import solve
from coach.motion.routine import Kind, Routine, Session, Side, Step, lay_out, parse
from tests.motion.samples import NAMES, RESOURCES, TOWEL, move, text_of

MOVES = {name: move(text_of(name)) for name in NAMES}
ROUTINES = {
    path.stem: parse(path.read_text(encoding="utf-8"))
    for path in sorted((RESOURCES / "routines").glob("*.toml"))
}
SESSIONS = {
    f"{name} {stage}": lay_out(routine, MOVES, stage)
    for name, routine in ROUTINES.items()
    for stage in STAGES
}
TOWELS = lay_out(
    Routine("towels", "routine.towels.title", 6, 6, (Step("towel", hold=10.0),), {}),
    {"towel": parse_exercise(TOWEL)},
    "none",
)
LINES = """
format = "routine/1"
id = "mine"
title = "routine.mine.title"
ready = 5
transition = 5
[[step]]
exercise = "ankle-pumps"
"""

ONE_SIDE_THEN_THE_OTHER = [
    (Kind.MOVE, Side.RIGHT),
    (Kind.SWITCH, Side.LEFT),
    (Kind.MOVE, Side.LEFT),
]

sessions = st.sampled_from([*SESSIONS.values(), TOWELS])
shares = st.floats(0, 1)


@pytest.mark.parametrize("name", ROUTINES)
def test_a_file_is_named_like_its_routine_and_names_only_moves_there_are(name: str) -> None:
    assert ROUTINES[name].id == name
    for stage in STAGES:
        assert {step.exercise for step in ROUTINES[name].for_stage(stage)} <= MOVES.keys()


def test_every_routine_has_a_name_in_words() -> None:
    path = RESOURCES / "i18n" / "en" / "routines.toml"
    named = tomllib.loads(path.read_text(encoding="utf-8"))["routine"]
    keys = {f"routine.{name}.{key}" for name, texts in named.items() for key in texts}
    assert keys == {routine.title for routine in ROUTINES.values()}


@pytest.mark.parametrize("stage", STAGES)
def test_five_minutes_are_five_minutes_and_two_are_two(stage: str) -> None:
    assert 280 <= SESSIONS[f"bedtime {stage}"].length <= 310
    assert 105 <= SESSIONS[f"bedtime-short {stage}"].length <= 125


def test_each_step_takes_what_its_dose_says() -> None:
    usual, late = SESSIONS["bedtime none"], SESSIONS["bedtime t3"]
    assert [usual.step_length(i) for i in range(5)] == [30, 72, 60, 72, 30]
    assert [late.step_length(i) for i in range(5)] == [30, 52, 60, 52, 60]
    assert usual.length == 6 + 30 + 72 + 60 + 72 + 30 + 4 * 6
    short = SESSIONS["bedtime-short none"]
    assert [short.step_length(i) for i in range(2)] == [72, 30]
    assert TOWELS.step_length(0) == 2 * (3 * 14 + 2 * 10) + 6
    for session in (usual, late, short, TOWELS):
        for segment in session.segments:
            assert session.step_length(segment.step) == segment.exercise.dose.total


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
    session = SESSIONS["bedtime-short none"]
    assert held_seconds(session, 0, Side.RIGHT) == pytest.approx(30, abs=0.05)
    assert held_seconds(session, 0, Side.LEFT) == pytest.approx(30, abs=0.05)
    late = SESSIONS["bedtime-short t3"]
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
    session = SESSIONS["bedtime-short none"]
    start = next(s.start for s in session.segments if s.kind is Kind.MOVE)
    end = start + 2 + 30
    assert [session.at(end - left).count for left in (3.1, 2.9, 1.9, 0.9, 0.01)] == [0, 3, 2, 1, 1]
    assert session.at(end + 0.01).count == 0, "easing back is not counted"


def test_while_leaning_in_the_whole_hold_is_still_to_come() -> None:
    session = SESSIONS["bedtime-short none"]
    start = next(s.start for s in session.segments if s.kind is Kind.MOVE)
    assert session.at(start + 1).seconds_left == 30
    assert session.at(start + 12).seconds_left == pytest.approx(20)
    assert session.at(start + 33).seconds_left == pytest.approx(1)


def test_pumps_count_down_all_their_seconds() -> None:
    session = SESSIONS["bedtime none"]
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


@pytest.mark.parametrize("name", ["bedtime none", "bedtime t3", "bedtime-short t1"])
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
    session = SESSIONS["bedtime-short none"]
    start = next(s.start for s in session.segments if s.kind is Kind.MOVE)
    assert [session.at(start + t).still for t in (1, 10, 33)] == [False, True, False]


def test_a_step_says_only_what_differs_from_the_dose() -> None:
    session = lay_out(parse(LINES), MOVES, "none")
    assert session.step_length(0) == MOVES["ankle-pumps"].dose.total
    assert session.segments[0].steps == 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("routine/1", "routine/2", "E002"),
        ("ready = 5", "ready = ", "E001"),
        ("ready = 5", "raedy = 5", "E010"),
        ("ready = 5", "ready = 500", "E013"),
        ('title = "routine.mine.title"', 'title = "My own routine"', "E013"),
        ('exercise = "ankle-pumps"', "reps = 3", "E011"),
        ('[[step]]\nexercise = "ankle-pumps"', "", "E011"),
        ("[[step]]", "[[variant.t9.step]]", "E010"),
        ("[[step]]", "[variant.t3]\n[[step]]", "E011"),
    ],
)
def test_a_broken_routine_says_what_is_wrong(old: str, new: str, code: str) -> None:
    assert old in LINES
    with pytest.raises(Invalid) as caught:
        parse(LINES.replace(old, new))
    assert code in {issue.code for issue in caught.value.issues}


def test_a_move_nobody_knows_is_an_issue_when_laid_out() -> None:
    with pytest.raises(Invalid) as caught:
        lay_out(parse(LINES), {}, "none")
    assert [issue.code for issue in caught.value.issues] == ["E020"]
