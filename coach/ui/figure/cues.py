"""Signs that point at a movement: a straight arrow, an arc around a joint, chevrons."""

from collections.abc import Sequence

from PySide6.QtGui import QPainterPath

from coach.motion.exercise import Exercise
from coach.motion.geometry import Ease, clamp, eased, lerp, turned
from coach.motion.parts import Cue, CueKind, Joint
from coach.ui.figure.actor import Shown
from coach.ui.figure.camera import Box, around
from coach.ui.figure.canvas import Canvas, Fill
from coach.ui.figure.palette import Palette, paint
from coach.ui.figure.ribbon import beside
from coach.ui.figure.shapes import joined, polygon

_WIDTH = 2.0
_HEAD = 4.4
"""How long an arrow's head is, in centimetres."""
_STEADY = 0.9
_FADE = 0.35
"""Seconds a cue takes to appear and to go."""
_SAME = 0.02
"""Points of a line this near to one another have no direction, in centimetres."""
_CHEVRONS = 3
_STEPS = 60
"""In how many steps a cue grows: each is made once."""
_HALO, _HALO_WIDTH = 0.7, 0.8
"""How strongly, and how far in centimetres, the room's colour shines around a cue: it is seen
before furniture too."""

Signs = tuple[QPainterPath, QPainterPath]
"""A cue's halo and the cue."""


class CueArt:
    """The cues of one exercise."""

    def __init__(self, palette: Palette, exercise: Exercise) -> None:
        self._colour, self._ground = palette.cue, palette.room
        self._exercise = exercise
        self._made: dict[tuple[int, int], Signs] = {}

    def paint(self, canvas: Canvas, shown: Shown) -> None:
        """Paint the cues that belong to this moment."""
        phase, since, seconds = self._exercise.phase_at(shown.t)
        for i, cue in enumerate(self._exercise.cues):
            if phase.to != cue.during or (phase.hold and not cue.hold):
                continue
            rising = clamp(since / min(_FADE, seconds / 2), 0.0, 1.0)
            falling = clamp((seconds - since) / min(_FADE, seconds / 2), 0.0, 1.0)
            if phase.hold:
                self._draw(canvas, i, shown, (_STEADY * falling, 1.0))
            else:
                strength = _STEADY * (rising if cue.hold else min(rising, falling))
                grown = eased(Ease.HUMAN, clamp(1.5 * since / seconds, 0.45, 1.0))
                self._draw(canvas, i, shown, (strength, grown))

    def box(self, shown: Shown) -> Box:
        """Return the box around all cues of the exercise, shown now or not."""
        if not self._exercise.cues:
            return around([shown.joint(Joint.ANKLE_NEAR)])
        points = (_origin(cue, shown) + p for cue in self._exercise.cues for p in _route(cue, 1.0))
        return around(points).grown(_HEAD + 2)

    def _draw(self, canvas: Canvas, i: int, shown: Shown, state: tuple[float, float]) -> None:
        strength, grown = state
        key = i, round(grown * _STEPS)
        if key not in self._made:
            cue = self._exercise.cues[i]
            self._made[key] = (
                _sign(cue, key[1] / _STEPS, _HALO_WIDTH),
                _sign(cue, key[1] / _STEPS, 0.0),
            )
        halo, sign = self._made[key]
        part = (
            Fill(halo, paint(self._ground, strength * _HALO)),
            Fill(sign, paint(self._colour, strength)),
        )
        canvas.put(part, _origin(self._exercise.cues[i], shown))


def _origin(cue: Cue, shown: Shown) -> complex:
    """Return the point a cue is drawn from: a joint, or that of the room."""
    return shown.joint(cue.around) if cue.kind is CueKind.ARC else 0j


def _sign(cue: Cue, grown: float, grow: float) -> QPainterPath:
    """Return a cue's area seen from its origin, ``grow`` centimetres larger on every side."""
    if cue.kind is not CueKind.CHEVRONS:
        return _arrow(_route(cue, grown), grow)
    along = cue.end - cue.start
    tips = [cue.start + along * grown * (i + 1) / _CHEVRONS for i in range(_CHEVRONS)]
    return joined(*(_chevron(tip, along, grow) for tip in tips))


def _route(cue: Cue, grown: float) -> list[complex]:
    """Return the line a cue follows, seen from its origin."""
    if cue.kind is CueKind.ARC:
        return [
            turned(cue.radius + 0j, lerp(cue.start_angle, cue.end_angle, grown * i / 8))
            for i in range(9)
        ]
    return [cue.start + (cue.end - cue.start) * (grown * i / 4) for i in range(5)]


def _arrow(route: Sequence[complex], grow: float) -> QPainterPath:
    """Return shaft and head as one outline: it costs least, and a veiled one shows no overlap."""
    along = route[-1] - route[-2]
    along /= abs(along)
    half = _WIDTH / 2 + grow
    tip = route[-1] + along * (_HEAD + grow * 1.6)
    base = route[-1] - along * (1.2 + grow)
    end = base + along * 0.5
    shaft = [*(point for point in route[:-1] if abs(point - end) > _SAME), end]
    left, right = (beside(shaft, (side * half,) * len(shaft)) for side in (1, -1))
    back = left[0] - route[0]
    tail = [route[0] + turned(back, 180 * i / 8) for i in range(1, 8)]
    side = 1j * along * (_HEAD * 0.82 + grow * 1.6)
    wing, point = base + side + along * 0.35, (side - along) * 0.07
    head = [base + side * 0.94, wing, tip + point, tip, tip - point - along * 0.14,
            wing - 2 * side, base - side * 0.94]  # fmt: skip
    return polygon([*left, *head, *right[::-1], *tail[::-1]])


def _chevron(tip: complex, along: complex, grow: float) -> QPainterPath:
    along /= abs(along)
    side = 1j * along * (3.8 + grow)
    front, thick = tip + along * grow * 1.4, along * (2.2 + grow * 2.8)
    back = front - along * (3.5 + grow * 0.4)
    return polygon([front, back + side, back + side - thick, front - thick, back - side - thick,
                    back - side])  # fmt: skip
