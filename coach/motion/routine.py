"""Exercises in a row with sides, holds, breaks and cues: what is done at second ``t``.

The format is ``routine/1``. Laid out for a stage, a routine becomes a session: segments without
gaps, asked with ``Session.at(t)``. There is no clock in here, so pausing and seeking cost nothing.
"""

import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.motion.exercise import Exercise
from coach.motion.format import ID, TEXT_KEY, Invalid, Issue, Table, load
from coach.motion.parts import STAGES
from coach.motion.phase import Phase

FORMAT = "routine/1"
COUNTED = 3
"""The last seconds that are counted aloud: 3, 2, 1."""


class Kind(StrEnum):
    """What a segment is for."""

    READY = "ready"
    MOVE = "move"
    REST = "rest"
    SWITCH = "switch"
    TRANSITION = "transition"
    DONE = "done"


class Side(StrEnum):
    """Which leg is trained; the left one is the mirrored picture."""

    RIGHT = "right"
    LEFT = "left"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Step:
    """An exercise of a routine; 0 repetitions or seconds of hold mean as its dose says."""

    exercise: str
    reps: int = 0
    hold: float = 0.0


@dataclass(frozen=True, slots=True)
class Routine:
    """A row of steps, with other rows for some stages.

    Attributes:
        title: text key of its name.
        ready: seconds to get ready before the first step.
        transition: seconds from one step to the next.
        variants: the steps of the stages that have their own.
    """

    id: str
    title: str
    ready: float
    transition: float
    steps: tuple[Step, ...]
    variants: Mapping[str, tuple[Step, ...]]

    def for_stage(self, stage_name: str) -> tuple[Step, ...]:
        """Return the steps of a stage."""
        return self.variants.get(stage_name, self.steps)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a session in which one thing is asked.

    Attributes:
        exercise: the move done or, before it begins, got ready for; its dose is the step's.
        step: index of the step, of ``steps``.
        start: seconds from the session's start.
        length: seconds; 0 for ``done``.
        still_at: the second of the move's loop that is shown while nothing moves.
    """

    kind: Kind
    exercise: Exercise
    step: int
    steps: int
    side: Side
    start: float
    length: float
    still_at: float = 0.0

    @property
    def end(self) -> float:
        """Seconds from the session's start to this segment's end."""
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class Moment:
    """A session at one instant.

    Attributes:
        t: seconds into the segment.
        clip_t: the second to pass to ``rig.solve`` with the segment's exercise.
        mirrored: the picture is shown mirrored, for the left side.
        phase: what the move does; its ``say`` is the caption's text key.
        seconds_left: of what is counted down: the hold (in full until it begins) or the segment.
        count: 3, 2, 1 in the last seconds of a hold or a segment, else 0.
        fraction: how much of the segment is done, 0 to 1.
        next: the segment that follows, ``None`` after the last.
        still: nothing but the breath moves, so few pictures a second are enough.
    """

    segment: Segment
    t: float
    clip_t: float
    mirrored: bool
    phase: Phase
    seconds_left: float
    count: int
    fraction: float
    next: Segment | None
    still: bool


@dataclass(frozen=True, slots=True)
class Session:
    """A routine laid out: segments from 0 to ``length`` without a gap, ``done`` at the end."""

    routine: Routine
    segments: tuple[Segment, ...]

    @property
    def length(self) -> float:
        """Seconds of the whole session."""
        return self.segments[-1].end

    def step_length(self, step: int) -> float:
        """Return the seconds of one step: both sides, their rests and the change between them."""
        return sum(
            segment.length
            for segment in self.segments
            if segment.step == step and segment.kind in (Kind.MOVE, Kind.REST, Kind.SWITCH)
        )

    def at(self, t: float) -> Moment:
        """Return what is done ``t`` seconds after the start; before it the start, after it done."""
        t = min(max(t, 0.0), self.length)
        index = bisect_right(self.segments, t, key=lambda segment: segment.start) - 1
        segment = self.segments[index]
        inside = t - segment.start
        moving = segment.kind is Kind.MOVE
        clip_t = inside if moving else segment.still_at
        phase, since, _ = segment.exercise.phase_at(clip_t)
        left, counted = _countdown(segment, inside, phase, since)
        return Moment(
            segment=segment,
            t=inside,
            clip_t=clip_t,
            mirrored=segment.side is Side.LEFT,
            phase=phase,
            seconds_left=left,
            count=math.ceil(left) if counted and 0 < left <= COUNTED else 0,
            fraction=inside / segment.length if segment.length else 1.0,
            next=self.segments[index + 1] if index + 1 < len(self.segments) else None,
            still=phase.hold or not moving,
        )


def parse(text: str) -> Routine:
    """Return the routine a text describes; raise ``Invalid`` with every issue found."""
    data = load(text)
    if data.get("format") != FORMAT:
        raise Invalid([Issue("E002", "format", f'must be "{FORMAT}"')])
    issues: list[Issue] = []
    table = Table({key: value for key, value in data.items() if key != "format"}, "", issues)
    variants = table.table("variant")
    for stage in variants.names():
        if stage not in STAGES:
            variants.report("E010", stage[:40], f"unknown stage; known: {', '.join(STAGES)}")
    routine = Routine(
        id=table.text("id", ID),
        title=table.text("title", TEXT_KEY),
        ready=table.number("ready", 0, 30),
        transition=table.number("transition", 0, 30),
        steps=_steps(table),
        variants={name: _variant(variants.table(name)) for name in variants.names()},
    )
    table.close()
    if issues:
        raise Invalid(issues)
    return routine


def lay_out(routine: Routine, exercises: Mapping[str, Exercise], stage: str) -> Session:
    """Return the session of a stage: right side first, a break wherever something changes.

    Raises:
        Invalid: E020 for a step whose exercise is not among ``exercises``.
    """
    steps = routine.for_stage(stage)
    unknown = [step.exercise for step in steps if step.exercise not in exercises]
    if unknown:
        raise Invalid(Issue("E020", "step", f"no exercise {name!r}") for name in unknown)
    moves = [_dosed(exercises[step.exercise].for_stage(stage), step) for step in steps]
    segments: list[Segment] = []
    start = 0.0
    for kind, step, side, length in _plan(routine, moves):
        if length or kind is Kind.DONE:
            end_pose = segments[-1].length if kind is Kind.DONE else 0.0
            move = moves[step]
            segments.append(Segment(kind, move, step, len(moves), side, start, length, end_pose))
            start += length
    return Session(routine, tuple(segments))


def _dosed(move: Exercise, step: Step) -> Exercise:
    """Return the move with the step's dose."""
    if hold := step.hold or move.dose.hold:
        move = move.held(hold)
    return replace(move, dose=replace(move.dose, reps=step.reps or move.dose.reps))


def _plan(routine: Routine, moves: list[Exercise]) -> Iterator[tuple[Kind, int, Side, float]]:
    """Yield kind, step, side and length of each segment; some may have no length."""
    side = Side.BOTH
    for step, move in enumerate(moves):
        sides = (Side.RIGHT, Side.LEFT) if move.dose.sides == 2 else (Side.BOTH,)
        before = Kind.TRANSITION if step else Kind.READY
        yield before, step, sides[0], routine.transition if step else routine.ready
        for side in sides:
            if side is Side.LEFT:
                yield Kind.SWITCH, step, side, move.dose.switch
            if not move.dose.rest:
                yield Kind.MOVE, step, side, move.dose.reps * move.dose.repetition
                continue
            for repetition in range(move.dose.reps):
                if repetition:
                    yield Kind.REST, step, side, move.dose.rest
                yield Kind.MOVE, step, side, move.dose.repetition
    yield Kind.DONE, len(moves) - 1, side, 0.0


def _countdown(segment: Segment, inside: float, phase: Phase, since: float) -> tuple[float, bool]:
    """Return the seconds to show, and whether the last three of them are counted."""
    if segment.kind is Kind.DONE:
        return 0.0, False
    holds = [each for each in segment.exercise.phases if each.hold]
    if segment.kind is not Kind.MOVE or not holds:
        return segment.length - inside, True
    if phase.hold:
        return phase.seconds - since, True
    to_come = [hold.seconds for hold in holds if hold.start > phase.start]
    return (to_come or [phase.seconds - since])[0], False


def _steps(table: Table) -> tuple[Step, ...]:
    steps = tuple(_step(each) for each in table.tables("step"))
    if not steps:
        table.report("E011", "step", "at least one [[step]] is needed")
    return steps


def _step(table: Table) -> Step:
    step = Step(
        table.text("exercise", ID), table.count("reps", 1, 60, 0), table.number("hold", 1, 60, 0.0)
    )
    table.close()
    return step


def _variant(table: Table) -> tuple[Step, ...]:
    steps = _steps(table)
    table.close()
    return steps
