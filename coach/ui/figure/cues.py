"""Signs that point at a movement: a straight arrow, an arc around a joint, chevrons."""

from collections.abc import Sequence

from PySide6.QtGui import QPainterPath

from coach.motion.exercise import Exercise
from coach.motion.frame import Frame
from coach.motion.geometry import Ease, clamp, eased, lerp, turned
from coach.motion.parts import Cue, CueKind, Joint
from coach.ui.figure.camera import Box, around
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.palette import Palette, paint
from coach.ui.figure.shapes import brushed, ellipse, joined, polygon, spline

_WIDTH = 2.0
_HEAD = 4.4
"""How long an arrow's head is, in centimetres."""
_STEADY = 0.9
_FADE = 0.35
"""Seconds a cue takes to appear and to go."""
_CHEVRONS = 3


class CueArt:
    """The cues of one exercise."""

    def __init__(self, palette: Palette, exercise: Exercise) -> None:
        self._colour = palette.cue
        self._exercise = exercise

    def paint(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the cues that belong to this moment."""
        phase, since, seconds = self._exercise.phase_at(frame.t)
        for cue in self._exercise.cues:
            if phase.to != cue.during or (phase.hold and not cue.hold):
                continue
            rising = clamp(since / min(_FADE, seconds / 2), 0.0, 1.0)
            falling = clamp((seconds - since) / min(_FADE, seconds / 2), 0.0, 1.0)
            if phase.hold:
                self._draw(canvas, cue, frame, (_STEADY * falling, 1.0))
            else:
                strength = _STEADY * (rising if cue.hold else min(rising, falling))
                grown = eased(Ease.HUMAN, clamp(1.5 * since / seconds, 0.45, 1.0))
                self._draw(canvas, cue, frame, (strength, grown))

    def box(self, frame: Frame) -> Box:
        """Return the box around all cues of the exercise, shown now or not."""
        if not self._exercise.cues:
            return around([frame.hip])
        routes = (_route(cue, frame, 1.0) for cue in self._exercise.cues)
        return around(p for route in routes for p in route).grown(_HEAD + 1)

    def _draw(self, canvas: Canvas, cue: Cue, frame: Frame, state: tuple[float, float]) -> None:
        strength, grown = state
        brush = paint(self._colour, strength)
        if cue.kind is CueKind.CHEVRONS:
            for i in range(_CHEVRONS):
                tip = cue.start + (cue.end - cue.start) * grown * (i + 1) / _CHEVRONS
                canvas.fill(_chevron(tip, cue.end - cue.start), brush)
            return
        canvas.fill(_arrow(_route(cue, frame, grown)), brush)


def _route(cue: Cue, frame: Frame, grown: float) -> list[complex]:
    if cue.kind is CueKind.ARC:
        centre = _joint(cue.around, frame)
        return [
            centre + turned(cue.radius, lerp(cue.start_angle, cue.end_angle, grown * i / 8))
            for i in range(9)
        ]
    return [cue.start + (cue.end - cue.start) * (grown * i / 4) for i in range(5)]


def _joint(joint: Joint, frame: Frame) -> complex:
    return {
        Joint.ANKLE_NEAR: frame.leg_near.ankle,
        Joint.ANKLE_FAR: frame.leg_far.ankle,
        Joint.KNEE_NEAR: frame.leg_near.knee,
        Joint.KNEE_FAR: frame.leg_far.knee,
    }[joint]


def _arrow(route: Sequence[complex]) -> QPainterPath:
    """Return shaft and head as one path, so that a veiled arrow shows no overlap."""
    along = route[-1] - route[-2]
    along /= abs(along)
    neck = route[-1] - along * 0.6
    shaft = brushed([*route[:-1], neck], (_WIDTH,) * len(route))
    tail = ellipse(route[0], _WIDTH / 2)
    side = 1j * along * _HEAD * 0.82
    tip, base = route[-1] + along * _HEAD, route[-1] - along * 1.2
    left, right = base + side, base - side
    head = spline([tip, tip, _near(tip, left), _near(left, tip), left + along * 0.25,
                   base + along * 0.5, right + along * 0.25, _near(right, tip),
                   _near(tip, right)])  # fmt: skip
    return joined(shaft, tail, head)


def _near(start: complex, end: complex) -> complex:
    return start + (end - start) * 0.12


def _chevron(tip: complex, along: complex) -> QPainterPath:
    along /= abs(along)
    side = 1j * along
    back = tip - along * 3.0
    return polygon(
        [tip, back + side * 3.2, back + side * 3.2 - along * 2.0, tip - along * 2.0,
         back - side * 3.2 - along * 2.0, back - side * 3.2]
    )  # fmt: skip
