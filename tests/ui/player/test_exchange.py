from dataclasses import replace
from itertools import pairwise, product

import pytest

from coach.motion.exercise import Exercise
from coach.motion.parts import STAGES
from coach.motion.routine import Kind, Routine, Session, Side, Step, lay_out
from coach.ui.player.exchange import CHANGE_OVER, exchanged, restored, suited
from coach.ui.player.swaps import Limits, Swaps
from tests.ui.player.played import moves, segment, session, shipped

PUMPS, TOWEL = "ankle-pumps", "calf-towel-seated"


def done(session: Session) -> list[tuple[int, str, str]]:
    """Return what is done, in its order."""
    legs = ((s.step, s.exercise.id, s.side.value) for s in session.segments if s.kind is Kind.MOVE)
    return list(dict.fromkeys(legs))


def check(session: Session) -> None:
    """Check that a session has neither gaps nor wrong numbers."""
    assert session.segments[0].start == 0
    assert session.segments[-1].kind is Kind.DONE
    for one, other in pairwise(session.segments):
        assert other.start == pytest.approx(one.end)
    steps = [each.step for each in session.segments]
    assert steps == sorted(steps)
    assert set(steps) == set(range(session.segments[0].steps))


def move(name: str) -> Exercise:
    return moves()[name].for_stage("none")


def test_the_side_that_is_done_is_not_done_again() -> None:
    left = segment(Kind.MOVE, Side.LEFT)
    other, place = exchanged(session(), left, move(TOWEL), "none")
    check(other)
    assert done(other) == [
        (0, "calf-wall-straight", "right"),
        (0, TOWEL, "left"),
        (1, PUMPS, "both"),
    ]
    assert place == segment(Kind.SWITCH).start
    assert other.at(place).segment.kind is Kind.TRANSITION
    assert other.at(place).segment.length == CHANGE_OVER, "there is time to sit down"


def test_from_the_first_side_on_both_sides_are_done_the_new_way() -> None:
    right = segment(Kind.MOVE, Side.RIGHT)
    other, place = exchanged(session(), right, move(TOWEL), "none")
    check(other)
    assert [leg[1:] for leg in done(other)] == [(TOWEL, "right"), (TOWEL, "left"), (PUMPS, "both")]
    assert (place, other.at(place).segment.kind) == (0.0, Kind.READY)


def test_what_lies_behind_stays_as_it_was() -> None:
    pumps = segment(Kind.MOVE, Side.BOTH)
    other, place = exchanged(session(), pumps, move("ankle-circles"), "none")
    before = [each for each in session().segments if each.end <= place]
    assert list(other.segments[: len(before)]) == before


def test_a_swap_takes_no_longer_than_what_it_stands_in_for() -> None:
    played = shipped("bedtime")
    for now in played.segments:
        if now.kind is not Kind.MOVE:
            continue
        for name, each in moves().items():
            if "none" not in each.about.stages or each.dose.then:
                continue
            other, _ = exchanged(played, now, each.for_stage("none"), "none")
            check(other)
            dose = each.for_stage("none").dose
            least = 2 * (dose.repetition * 2 + dose.switch)
            wanted = max(played.step_length(now.step), least) + CHANGE_OVER + 1
            assert other.step_length(now.step) <= wanted, name
            for part in other.segments:
                if part.exercise.id == name and part.step == now.step:
                    assert part.exercise.dose.hold <= max(dose.hold, now.exercise.dose.hold)
                    assert part.exercise.dose.reps <= max(dose.reps, now.exercise.dose.reps)


def test_undoing_at_once_gives_the_same_routine_back() -> None:
    right = segment(Kind.MOVE, Side.RIGHT)
    other, place = exchanged(session(), right, move(TOWEL), "none")
    again, place = restored(other, other.at(place).segment, session())
    check(again)
    assert done(again) == done(session())
    assert place == 0.0


def test_undoing_on_the_other_side_keeps_what_was_done_the_new_way() -> None:
    other, _ = exchanged(session(), segment(Kind.MOVE, Side.RIGHT), move(TOWEL), "none")
    left = next(s for s in other.segments if s.kind is Kind.MOVE and s.side is Side.LEFT)
    again, _ = restored(other, left, session())
    check(again)
    legs = [leg[1:] for leg in done(again)]
    assert legs == [(TOWEL, "right"), ("calf-wall-straight", "left"), (PUMPS, "both")]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", ["bedtime", "bedtime-short", "desk-break"])
@pytest.mark.parametrize("limited", [{"seated_only": True}, {"wall": False}])
def test_a_limited_routine_has_allowed_moves_only(
    name: str, stage: str, limited: dict[str, bool]
) -> None:
    limits = Limits(stage, **limited)
    fitting = suited(shipped(name, stage), Swaps(moves(), limits))
    check(fitting)
    for each in fitting.segments:
        assert limits.allow(each.exercise)
        assert stage in each.exercise.about.stages
    assert fitting.segments[0].kind is Kind.READY


def test_a_routine_that_suits_is_the_same_one() -> None:
    played = shipped("bedtime")
    assert suited(played, Swaps(moves())) is played


ROUTINES = ["bedtime", "bedtime-short", "desk-break", "morning-ankles", "stand-break"]
HERE = [
    dict(zip(("wall", "chair", "towel"), there, strict=True))
    for there in product([True, False], repeat=3)
]


@pytest.mark.parametrize("seated", [False, True])
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", ROUTINES)
def test_whatever_is_at_hand_something_that_suits_is_left_of_every_routine(
    name: str, stage: str, seated: bool
) -> None:
    for here in HERE:
        limits = Limits(stage, seated_only=seated, **here)
        fitting = suited(shipped(name, stage), Swaps(moves(), limits))
        check(fitting)
        assert done(fitting), here
        for each in fitting.segments:
            assert limits.allow(each.exercise), (here, each.exercise.id)
            assert stage in each.exercise.about.stages


def test_nothing_stands_in_for_a_third_move_once_it_was_done_twice() -> None:
    limits = Limits("none", wall=False, chair=False)
    fitting = suited(shipped("bedtime"), Swaps(moves(), limits))
    assert [each.id for each in fitting.steps].count(TOWEL) == 2


def test_what_is_far_stands_in_only_if_it_is_not_done_anyway() -> None:
    limits = Limits("none", wall=False, chair=False, towel=False)
    fitting = suited(shipped("bedtime"), Swaps(moves(), limits))
    assert [each.id for each in fitting.steps] == [PUMPS, "cat-round-all-fours"]


@pytest.mark.parametrize(
    ("limits", "equipment"),
    [
        (Limits(wall=False, towel=False), ("chair",)),
        (Limits(wall=False, chair=False, towel=False), ()),
        (Limits(seated_only=True, wall=False, chair=False, towel=False), ("sofa", "pillow")),
    ],
)
def test_the_last_resort_is_one_that_suits(limits: Limits, equipment: tuple[str, ...]) -> None:
    few = {name: moves()[name] for name in (PUMPS, "march-on-spot")}
    end = replace(session().segments[-1], step=0)
    alone = replace(session(), segments=(*session().segments[:4], end))
    fitting = suited(alone, Swaps(few, limits))
    assert {each.exercise.about.equipment for each in fitting.segments} == {equipment}


def test_of_a_routine_of_which_nothing_suits_ankle_pumps_are_left() -> None:
    lonely = {PUMPS: moves()[PUMPS]}
    end = replace(session().segments[-1], step=0)
    alone = replace(session(), segments=(*session().segments[:4], end))
    fitting = suited(alone, Swaps(lonely, Limits(seated_only=True)))
    check(fitting)
    assert done(fitting) == [(0, PUMPS, "both")]
    assert suited(alone, Swaps({}, Limits(seated_only=True))) is alone


def test_who_sits_gets_no_move_after_which_one_walks() -> None:
    stroke = moves()["rescue-stroke-walk-warm"]
    plan = Routine("own", "Own", 5, 5, (Step(stroke.id), Step(PUMPS)), {})
    whole = lay_out(plan, moves(), "none")
    limits = Limits("none", seated_only=True)
    assert {each.id for each in whole.steps} == {stroke.id, PUMPS}
    assert all(limits.allow(s.exercise) for s in suited(whole, Swaps(moves(), limits)).segments)
