"""What ships is what the plan says: how long everything takes, and for whom it is safe."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from coach.adapters.library import Library
from coach.motion.about import Posture
from coach.motion.body import BUILDS, Body
from coach.motion.exercise import Exercise
from coach.motion.front import solve_front
from coach.motion.parts import STAGES, View
from coach.motion.rig import solve
from coach.motion.routine import Session
from coach.motion.safety import unsafe
from coach.ui.language import catalogue

MOVES = {
    "calf-wall-straight": 72,
    "calf-wall-bent": 52,
    "calf-towel-seated": 108,
    "hamstring-chair-seated": 52,
    "ankle-pumps": 60,
    "ankle-circles": 50,
    "foot-arch-roll": 74,
    "heel-raises-supported": 40,
    "march-on-spot": 20,
    "hip-flexor-split-stance": 52,
    "figure-four-seated": 54,
    "pelvic-tilt-wall": 64,
    "cat-round-all-fours": 64,
    "chair-lean-back-stretch": 26,
    "legs-elevated-rest": 180,
    "rescue-flex-in-bed": 35,
    "rescue-stand-press": 34,
    "rescue-stroke-walk-warm": 90,
    "rescue-foot-towel": 48,
    "rescue-thigh-back": 35,
    "rescue-thigh-front": 35,
    "rescue-partner": 36,
}
"""Seconds of the published dose of each move."""

PUMPS, WALL, BENT, SIT = (
    "ankle-pumps",
    "calf-wall-straight",
    "calf-wall-bent",
    "hamstring-chair-seated",
)
CIRCLES, HIP, FOUR, TILT = (
    "ankle-circles",
    "hip-flexor-split-stance",
    "figure-four-seated",
    "pelvic-tilt-wall",
)
TOWEL, LEGS, MARCH, HEELS = (
    "calf-towel-seated",
    "legs-elevated-rest",
    "march-on-spot",
    "heel-raises-supported",
)
LEAN, ARCH, FLEX, ROLL = (
    "chair-lean-back-stretch",
    "foot-arch-roll",
    "rescue-flex-in-bed",
    "roll-and-sit",
)

Row = tuple[int, list[tuple[str, int]]]
BEDTIME: Row = (302, [(PUMPS, 30), (WALL, 72), (BENT, 52), (SIT, 52), (HIP, 42), (CIRCLES, 24)])
SHORT: Row = (122, [(WALL, 52), (SIT, 42), (PUMPS, 20)])
DESK: Row = (82, [(MARCH, 20), (HEELS, 24), (HIP, 32)])
STAND: Row = (273, [(LEGS, 150), (PUMPS, 30), (CIRCLES, 24), (ARCH, 54)])
MORNING: Row = (105, [(PUMPS, 20), (CIRCLES, 15), (FLEX, 28), (ROLL, 30)])

ROUTINES: dict[str, dict[str, Row]] = {
    "bedtime": {
        "none": BEDTIME,
        "t1": (304, [(PUMPS, 30), (WALL, 72), (BENT, 52), (SIT, 52), (FOUR, 44), (CIRCLES, 24)]),
        "t2": (300, [(PUMPS, 30), (WALL, 72), (BENT, 52), (SIT, 52), (TILT, 40), (CIRCLES, 24)]),
        "t3": (298, [(PUMPS, 30), (WALL, 52), (TOWEL, 52), (SIT, 42), (TILT, 32), (LEGS, 60)]),
        "after": BEDTIME,
    },
    "bedtime-short": {
        "none": SHORT,
        "t1": SHORT,
        "t2": SHORT,
        "t3": (116, [(TOWEL, 42), (SIT, 36), (PUMPS, 30)]),
        "after": SHORT,
    },
    "desk-break": {
        "none": DESK,
        "t1": DESK,
        "t2": (87, [(MARCH, 20), (HEELS, 24), (LEAN, 18), (TILT, 16)]),
        "t3": (83, [(MARCH, 20), (HEELS, 20), (LEAN, 18), (TILT, 16)]),
        "after": DESK,
    },
    "stand-break": dict.fromkeys(STAGES, STAND),
    "morning-ankles": dict.fromkeys(STAGES, MORNING),
}
"""Seconds of each routine and its steps, change-overs counted, getting ready not."""

NEAR = 2.0
"""Seconds a routine or step may differ from the plan."""
FORBIDDEN = re.compile(r"\b(further|farther|deeper|push\w*)\b", re.IGNORECASE)
MOST_POINTED = -20.0
LATE = ("t2", "t3")
BODIES = tuple(Body.of(build, belly) for build in BUILDS for belly in (0.0, 1.0))
LOOKS_S = 10
"""Looks a second."""

LIBRARY = Library()
every_stage = pytest.mark.parametrize("stage", STAGES)
every_move = pytest.mark.parametrize("name", LIBRARY.exercises())
every_routine = pytest.mark.parametrize("name", LIBRARY.routines())


@cache
def session(name: str, stage: str) -> Session:
    return LIBRARY.session(name, stage)


def shapes(move: Exercise) -> Iterator[tuple[str, Exercise]]:
    """Yield a move in each of its forms, in each stage."""
    for form in (move, *move.forms.values()):
        for stage in STAGES:
            yield stage, form.for_stage(stage)


def pointed(move: Exercise) -> float:
    """Return how far the toes point at most, in degrees of dorsiflexion, with any body."""
    most = 0.0
    for body in BODIES:
        for i in range(round(move.length * LOOKS_S) + 1):
            t = i / LOOKS_S
            frame = solve_front(move, t, body) if move.view is View.FRONT else solve(move, t, body)
            most = min(most, frame.leg_near.dorsiflexion, frame.leg_far.dorsiflexion)
    return most


def test_everything_planned_is_there() -> None:
    listed = {name for name in LIBRARY.exercises() if LIBRARY.exercise(name).about.listed}
    assert listed == MOVES.keys()
    assert ROUTINES.keys() <= set(LIBRARY.routines())


@pytest.mark.parametrize("name", MOVES)
def test_a_move_takes_as_long_as_published(name: str) -> None:
    assert LIBRARY.exercise(name).total == pytest.approx(MOVES[name], abs=1e-6)


@every_stage
@pytest.mark.parametrize("name", ROUTINES)
def test_a_routine_takes_as_long_as_planned(name: str, stage: str) -> None:
    total, steps = ROUTINES[name][stage]
    done = session(name, stage)
    assert [move.id for move in done.steps] == [step for step, _ in steps]
    for i, (step, seconds) in enumerate(steps):
        assert abs(done.step_length(i) - seconds) <= NEAR, step
    assert abs(done.seconds - total) <= NEAR


@every_stage
@every_routine
def test_no_routine_leaves_the_stages_of_its_moves(name: str, stage: str) -> None:
    done = session(name, stage)
    assert done.changes == ()
    for move in done.steps:
        assert stage in move.about.stages, move.id
        assert stage not in LATE or move.about.posture is not Posture.LYING, move.id


@every_stage
@every_move
def test_no_move_is_unsafe_in_its_stages_in_any_form(name: str, stage: str) -> None:
    move = LIBRARY.exercise(name)
    for form in (move, *move.forms.values()):
        if stage in form.for_stage(stage).about.stages:
            assert unsafe(form, stage) == []


@every_move
def test_no_foot_points_beyond_twenty_degrees(name: str) -> None:
    seen: set[int] = set()
    for stage, move in shapes(LIBRARY.exercise(name)):
        if id(move) not in seen:
            seen.add(id(move))
            assert pointed(move) >= MOST_POINTED - 1e-6, stage


@every_move
def test_no_cue_asks_for_more(name: str) -> None:
    words = catalogue()
    for _, move in shapes(LIBRARY.exercise(name)):
        keys = [*move.steps, move.texts["start"]]
        keys += [key for phase in move.phases for key in (phase.say, phase.detail)]
        for key in filter(None, keys):
            assert not FORBIDDEN.search(words[key]), f"{key}: {words[key]}"


def test_no_text_of_a_routine_asks_for_more() -> None:
    for key, text in catalogue().items():
        if key.startswith("routine."):
            assert not FORBIDDEN.search(text), key


@every_move
def test_a_move_that_stands_in_is_there_and_suits(name: str) -> None:
    move = LIBRARY.exercise(name)
    for swap in move.about.swaps:
        assert swap != name
        assert LIBRARY.exercise(swap).about.stages


@every_routine
def test_every_text_of_a_routine_is_there(name: str) -> None:
    words = catalogue()
    plan = LIBRARY.routine(name)
    assert plan.title in words
    for row in (plan.steps, *plan.variants.values()):
        assert all(step.note in words for step in row if step.note)
