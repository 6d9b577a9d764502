"""The figure seen from its side, or from above while it lies on its side."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coach.domain.likeness import Likeness
from coach.motion.body import TOE, Body
from coach.motion.exercise import Exercise
from coach.motion.frame import Frame
from coach.motion.geometry import clamp, direction, turned
from coach.motion.parts import Joint, PropKind
from coach.motion.rig import breath_at, solve
from coach.ui.figure.actor import Shade
from coach.ui.figure.camera import Box
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.figure import SPARE, Figure, bounds
from coach.ui.figure.palette import LIKENESS, Palette
from coach.ui.figure.props.held import Held
from coach.ui.figure.props.helper import somebody_else
from coach.ui.figure.props.materials import materials
from coach.ui.figure.shadows import shadows

_MOMENT, _FLOW = 0.1, 12.0
"""Over how many seconds the breath is watched, and what makes a quiet breath's flow about 1."""

_HAND = 17.0
"""How far the fingers reach from the wrist, in centimetres."""


class SideActor:
    """A figure on its rig.

    Args:
        exercise: what it does.
        body: whose body.
        palette: its colours.
        likeness: whom it looks like.
    """

    def __init__(
        self, exercise: Exercise, body: Body, palette: Palette, likeness: Likeness = LIKENESS
    ) -> None:
        self._exercise, self._body = exercise, body
        self.figure = Figure(palette, body, exercise.feet, likeness)
        helped = any(prop.kind is PropKind.HELPER for prop in exercise.props)
        helper = somebody_else(palette.tone, likeness) if helped else None
        self._held = Held(exercise, materials(palette.tone), helper)

    def at(self, t: float) -> "SideShown":
        """Return the figure at second ``t`` of the loop."""
        flow = breath_at(self._exercise, t) - breath_at(self._exercise, t + _MOMENT)
        exhale = clamp(flow * _FLOW, 0.0, 1.0)
        frame = solve(self._exercise, t, self._body)
        return SideShown(frame, self.figure, self._held, self._exercise, exhale)


@dataclass(frozen=True, slots=True)
class SideShown:
    """The figure at one instant: a solved frame, and how strongly the breath flows out (0 to 1)."""

    frame: Frame
    figure: Figure
    held: Held
    exercise: Exercise
    exhale: float

    @property
    def t(self) -> float:
        """Seconds since the loop began."""
        return self.frame.t

    def paint(self, canvas: Canvas, *, glow: bool = True) -> None:
        """Paint the body from far to near; without ``glow`` no muscle is lit."""
        frame = self.frame if glow else replace(self.frame, glow={})
        self.figure.paint(canvas, frame, self.exhale, self._between, self._before)

    def box(self) -> Box:
        """Return a box that no part of the body leaves, in centimetres of the world."""
        return self.held.box(self.frame, bounds(self.frame))

    def reach(self) -> Box:
        """Return the box that a picture makes room for."""
        return self.held.box(self.frame, bounds(self.frame).grown(-SPARE))

    def shadows(self) -> Iterator[Shade]:
        """Yield the shadows under the body, where it stands, sits and lies."""
        yield from shadows(self.frame, self.exercise)
        yield from self.held.shadows(self.frame)

    def tips(self) -> tuple[complex, ...]:
        """Return where head, knees, elbows, toes and fingers are."""
        frame = self.frame
        legs, arms = (frame.leg_near, frame.leg_far), (frame.arm_near, frame.arm_far)
        toes = [leg.ankle + turned(TOE, leg.pitch) for leg in legs]
        fingers = [arm.wrist + direction(arm.hand) * _HAND for arm in arms]
        bends = [leg.knee for leg in legs] + [arm.elbow for arm in arms]
        return (frame.head, *toes, *fingers, *bends)

    def joint(self, joint: Joint) -> complex:
        """Return where a joint is, for the arcs around it."""
        near, far = self.frame.leg_near, self.frame.leg_far
        return {
            Joint.ANKLE_NEAR: near.ankle,
            Joint.ANKLE_FAR: far.ankle,
            Joint.KNEE_NEAR: near.knee,
            Joint.KNEE_FAR: far.knee,
            Joint.HIP: self.frame.hip,
        }[joint]

    def _between(self, canvas: Canvas) -> None:
        self.held.between(canvas, self.frame)

    def _before(self, canvas: Canvas) -> None:
        self.held.before(canvas, self.frame)
