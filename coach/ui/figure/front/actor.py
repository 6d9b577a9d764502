"""The actor of a front view: a figure on the front rig, for the stage."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coach.domain.likeness import Likeness
from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.motion.front import solve_front
from coach.motion.front_frame import FrontFrame
from coach.motion.geometry import clamp
from coach.motion.parts import Joint
from coach.motion.rig import breath_at
from coach.ui.figure.actor import Shade
from coach.ui.figure.camera import Box
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.front.figure import FrontFigure, bounds
from coach.ui.figure.palette import LIKENESS, Palette

_MOMENT, _FLOW = 0.1, 12.0
"""Over how many seconds the breath is watched, and what makes a quiet breath's flow about 1."""
_ANKLE_HEIGHT = 8.0
_FOOT, _HAND = 19.5, 17.0
"""How far toes and fingers reach from ankle and wrist, in centimetres."""


class FrontActor:
    """A figure seen from the front.

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
        self.figure = FrontFigure(palette, body, exercise.feet, likeness)

    def at(self, t: float) -> "FrontShown":
        """Return the figure at second ``t`` of the loop."""
        flow = breath_at(self._exercise, t) - breath_at(self._exercise, t + _MOMENT)
        frame = solve_front(self._exercise, t, self._body)
        return FrontShown(frame, self.figure, self._exercise, clamp(flow * _FLOW, 0.0, 1.0))


@dataclass(frozen=True, slots=True)
class FrontShown:
    """The figure at one instant: a solved frame, and how strongly the breath flows out (0 to 1)."""

    frame: FrontFrame
    figure: FrontFigure
    exercise: Exercise
    exhale: float

    @property
    def t(self) -> float:
        """Seconds since the loop began."""
        return self.frame.t

    def paint(self, canvas: Canvas, *, glow: bool = True) -> None:
        """Paint the body from far to near; without ``glow`` no muscle is lit."""
        frame = self.frame if glow else replace(self.frame, glow={})
        self.figure.paint(canvas, frame, self.exhale)

    def box(self) -> Box:
        """Return a box that no part of the body leaves, in centimetres of the picture."""
        return bounds(self.frame)

    def reach(self) -> Box:
        """Return the box that a picture makes room for."""
        return self.box()

    def shadows(self) -> Iterator[Shade]:
        """Yield the shadows under the body, where it stands and sits."""
        frame, seat = self.frame, self.exercise.contacts.seat
        flat = frame.lens.flat
        for leg in (frame.leg_far, frame.leg_near):
            heel, toes = (flat(leg.ankle + leg.toes * z - leg.up * 7.2) for z in (-5.0, 19.0))
            ground = frame.lens.flat(leg.toes * 12).imag
            lift = max(0.0, flat(leg.ankle).imag - _ANKLE_HEIGHT)
            low = min(heel.imag, toes.imag) if lift < 4 else ground - 2.0
            centre = complex((heel.real + toes.real) / 2, low + 1.0)
            yield centre, complex(12 + lift * 0.5, 2.8), 0.34 / (1 + lift * 0.07)
        if seat is None:
            yield complex(frame.pelvis.x, -2.0), 34 + 5.0j, 0.14
        else:
            yield seat.at + 2.5j, 26 + 4.5j, 0.5
            yield complex(seat.at.real, -1.0), 34 + 4.5j, 0.12

    def tips(self) -> tuple[complex, ...]:
        """Return where head, knees, elbows, toes and fingers are seen."""
        frame = self.frame
        legs, arms = (frame.leg_near, frame.leg_far), (frame.arm_near, frame.arm_far)
        toes = [leg.ankle + leg.toes * _FOOT for leg in legs]
        fingers = [arm.wrist + arm.fingers * _HAND for arm in arms]
        bends = [leg.knee for leg in legs] + [arm.elbow for arm in arms]
        return tuple(frame.lens.flat(each) for each in (frame.head, *toes, *fingers, *bends))

    def joint(self, joint: Joint) -> complex:
        """Return where a joint is, for the arcs around it."""
        near, far = self.frame.leg_near, self.frame.leg_far
        point = {
            Joint.ANKLE_NEAR: near.ankle,
            Joint.ANKLE_FAR: far.ankle,
            Joint.KNEE_NEAR: near.knee,
            Joint.KNEE_FAR: far.knee,
        }.get(joint, self.frame.pelvis)
        return self.frame.lens.flat(point)
