"""A ball under the arch of a foot: it rolls half as far as the foot goes."""

import math

from coach.motion.exercise import Exercise
from coach.motion.frame import Frame
from coach.motion.geometry import turned
from coach.motion.parts import BALL_RADIUS, Prop
from coach.ui.figure.canvas import Canvas, Fill, Part
from coach.ui.figure.palette import paint
from coach.ui.figure.props.materials import Materials
from coach.ui.figure.shapes import brushed, cut, ellipse, spline

_ARCH = 3.6 - 6.4j
"""The arch of the foot, seen from its ankle."""
_ROLLED = 0.5
"""A ball between a foot and the floor goes half as far as the foot."""


class BallArt:
    """One ball of an exercise.

    Args:
        stuff: what it is made of.
        exercise: whose near foot rolls it.
        prop: how large it is.
    """

    def __init__(self, stuff: Materials, exercise: Exercise, prop: Prop) -> None:
        self._exercise = exercise
        self.radius = BALL_RADIUS * prop.size
        self._body, self._shade = _parts(stuff, self.radius)

    def middle(self, frame: Frame) -> complex:
        """Return where the ball's middle is; it lies on the floor."""
        leg = frame.leg_near
        arch = leg.ankle + turned(_ARCH, leg.pitch)
        return complex(arch.real - self._gone(frame) * (1 - _ROLLED), self.radius)

    def paint(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the ball; its stripes turn, its shadow stays."""
        middle = self.middle(frame)
        angle = math.degrees(-self._gone(frame) * _ROLLED / self.radius)
        canvas.put(self._body, middle, turned(1 + 0j, angle + 24))
        canvas.put(self._shade, middle)

    def _gone(self, frame: Frame) -> float:
        """Return how far the foot has gone from where it is pinned."""
        return self._exercise.pose_at(frame.t).leg_near.x


def _parts(stuff: Materials, radius: float) -> tuple[Part, Part]:
    whole = ellipse(0j, radius)
    inner = ellipse(0j, radius - 0.3)
    band = brushed([-radius * 1.1 + 0j, 0.18j * radius, radius * 1.1 + 0j],
                   (radius * 0.5, radius * 0.62, radius * 0.5))  # fmt: skip
    caps = [ellipse(side * 0.98j * radius, radius * 0.34, radius * 0.22) for side in (-1, 1)]
    crescent = spline([radius * q for q in (-1 + 0.1j, -0.72 - 0.8j, -1.0j, 0.6 - 0.85j,
                                            0.1 - 0.72j, -0.5 - 0.42j, -0.8 + 0.2j)])  # fmt: skip
    light = ellipse(radius * (0.34 + 0.42j), radius * 0.2, radius * 0.13, -35)
    return (
        (
            Fill(whole, paint(stuff.ball_shade)),
            Fill(inner, paint(stuff.ball)),
            Fill(cut(inner, band), paint(stuff.ball_stripe)),
            *(Fill(cut(inner, cap), paint(stuff.ball_stripe)) for cap in caps),
        ),
        (
            Fill(cut(inner, crescent), paint(stuff.ball_shade, 0.45)),
            Fill(light, paint(stuff.ball_stripe, 0.8)),
        ),
    )
