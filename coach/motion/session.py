"""A routine laid out in time: segments without gaps, and what is done at second ``t``.

There is no clock in here, so pausing and seeking cost nothing.
"""

import math
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from coach.motion.exercise import Exercise
from coach.motion.phase import Phase
from coach.motion.steps import Routine

COUNTED: Final = 3
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
class Segment:
    """A stretch of a session in which one thing is asked.

    Attributes:
        exercise: the move done or, before it begins, got ready for; its dose is the step's.
        step: index of the step, of ``steps``.
        start: seconds from the session's start.
        length: seconds; 0 for ``done``.
        still_at: the second of the move's loop that is shown while nothing moves.
        note: a text (key) shown with the step, or ``""``.
    """

    kind: Kind
    exercise: Exercise
    step: int
    steps: int
    side: Side
    start: float
    length: float
    still_at: float = 0.0
    note: str = ""

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


class Change(NamedTuple):
    """A step that does not suit the stage: the move that stands in, or ``""`` if it is left out."""

    exercise: str
    instead: str


@dataclass(frozen=True, slots=True)
class Session:
    """A routine laid out: segments from 0 to ``length`` without a gap, ``done`` at the end.

    Attributes:
        changes: the steps that are other than the routine says, because of the stage.
    """

    routine: Routine
    segments: tuple[Segment, ...]
    changes: tuple[Change, ...] = ()

    @property
    def length(self) -> float:
        """Seconds of the whole session."""
        return self.segments[-1].end

    @property
    def seconds(self) -> float:
        """Seconds of the steps and the breaks between them, without getting ready."""
        return self.length - sum(s.length for s in self.segments if s.kind is Kind.READY)

    @property
    def steps(self) -> tuple[Exercise, ...]:
        """The move of each step, with the step's dose."""
        last = {segment.step: segment.exercise for segment in reversed(self.segments)}
        return tuple(last[step] for step in sorted(last))

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
