"""What moves with the figure or lies between its limbs: towel, ball, pillows, who helps."""

from collections.abc import Iterator

from PySide6.QtGui import QTransform

from coach.motion.exercise import Exercise
from coach.motion.frame import Frame
from coach.motion.parts import Prop, PropKind, View
from coach.ui.figure.camera import Box, around
from coach.ui.figure.canvas import Canvas, Part
from coach.ui.figure.palette import Palette
from coach.ui.figure.props.ball import BallArt
from coach.ui.figure.props.helper import HelperArt
from coach.ui.figure.props.materials import Materials
from coach.ui.figure.props.pillow import placed
from coach.ui.figure.props.towel import TowelArt

Shade = tuple[complex, complex, float]


class Held:
    """What a figure has in its hands, under its foot and between its knees.

    Args:
        exercise: whose things these are.
        stuff: what they are made of.
        helper: the colours of somebody who helps, where the picture has one.
    """

    def __init__(self, exercise: Exercise, stuff: Materials, helper: Palette | None = None) -> None:
        props = exercise.props
        roped = any(prop.kind is PropKind.TOWEL for prop in props)
        self._towel = TowelArt(stuff, exercise) if roped else None
        self._balls = [
            BallArt(stuff, exercise, prop) for prop in props if prop.kind is PropKind.BALL
        ]
        self._pillows: list[tuple[Part, QTransform]] = [
            placed(stuff, prop) for prop in props if between_knees(exercise, prop)
        ]
        self._helpers = [
            HelperArt(helper, complex(prop.x, prop.y))
            for prop in props
            if helper is not None and prop.kind is PropKind.HELPER
        ]

    def between(self, canvas: Canvas, frame: Frame) -> None:
        """Paint what lies between the far leg and the near one."""
        for part, where in self._pillows:
            canvas.put_turned(part, where)
        if self._towel is not None:
            self._towel.behind(canvas, frame)
        for ball in self._balls:
            ball.paint(canvas, frame)
        for helper in self._helpers:
            helper.behind(canvas, frame)

    def before(self, canvas: Canvas, frame: Frame) -> None:
        """Paint what only the near arm lies before."""
        if self._towel is not None:
            self._towel.before(canvas, frame)
        for helper in self._helpers:
            helper.before(canvas, frame)

    def box(self, frame: Frame, body: Box) -> Box:
        """Return the box around the body and what it holds."""
        whole = body
        if self._towel is not None and (points := self._towel.reach(frame)):
            whole = whole.united(around(points))
        for ball in self._balls:
            whole = whole.united(around([ball.middle(frame)]).grown(ball.radius + 0.5))
        for helper in self._helpers:
            whole = whole.united(helper.box(frame))
        return whole

    def shadows(self, frame: Frame) -> Iterator[Shade]:
        """Yield the shadows under what moves."""
        for ball in self._balls:
            yield ball.middle(frame) - (ball.radius + 0.4) * 1j, complex(8, 2.0), 0.3
        for helper in self._helpers:
            yield from helper.shadows()


def between_knees(exercise: Exercise, prop: Prop) -> bool:
    """Whether a pillow lies between the legs: seen from above, each one beyond the hip does."""
    seat = exercise.contacts.seat
    return (
        prop.kind is PropKind.PILLOW
        and exercise.view is View.TOP
        and seat is not None
        and prop.x > seat.at.real
    )
