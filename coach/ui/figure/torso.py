"""Trunk and neck in a tee: outline, shadow, belly, folds that follow the back."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtGui import QBrush, QPainterPath

from coach.motion.body import Body, bulge
from coach.motion.frame import Frame
from coach.motion.geometry import clamp, direction
from coach.ui.figure.builds import FORMS
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.glow import TrunkGlow
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.profiles import Contour, halves
from coach.ui.figure.shapes import brushed, ellipse, lens, spline, stroke
from coach.ui.figure.spot import Spot

_HEM, _COLLAR = -2.5, 50.0
_ROWS = 20
_NAVEL = 22.0
"""Where the waist is measured, in centimetres above the hip joint."""
_YOKE = (-10.0 - 4.6j, -6.0 - 6.6j, -1.0 - 7.4j, 4.0 - 6.6j, 7.6 - 4.4j)
"""The seam below the waistband, forward and up from the hip: it shows how the pelvis is turned."""
_EASE = 0.45
"""How loosely the tee sits, in centimetres."""


class TorsoArt:
    """The trunk of one body; its outline is drawn anew for each frame."""

    def __init__(self, palette: Palette, body: Body) -> None:
        self._build, self._form = body.build, FORMS[body.build]
        self._depth = halves(self._form.trunk, _NAVEL)
        self._cloth = paint(palette.top)
        self._rim = paint(palette.top_rim)
        self._shade = paint(mix(palette.top, palette.top_shade, 0.75))
        self._seam = paint(palette.top_shade)
        crease = paint(mix(palette.top, palette.top_shade, 0.95))
        self._folds = _folds(crease, body.belly, self._depth)
        self._yoke: Part = (Fill(stroke(_YOKE, 0.6), paint(palette.legs_shade)),)
        self._light = Spot(palette.top_light, 0.85)
        cast = brushed((-3.6 - 4.6j, 2 - 7.0j, 8 - 6.8j, 14.5 - 5.4j), (0.3, 2.2, 2.4, 0.2))
        self._cast = (Fill(cast, self._shade),)
        self._glow = TrunkGlow(palette, body)

    def seat(self, frame: Frame) -> Callable[[float], list[QPainterPath]]:
        """Return what makes the trousers around the hips, so much larger than they are, in cm."""
        hips = Contour(frame.spine, (-3.0, 12.0), 7, (frame.belly, frame.breath), self._build)
        straight = clamp(1 - frame.leg_near.hip_flexion / 80, 0.0, 1.0)
        thigh = frame.leg_near.thigh
        centre = frame.hip - frame.spine.at(0.0).normal * (2.8 - 0.6 * straight) - 0.3j
        centre += direction(thigh) * 3.0 * straight
        round_ = self._form.hip - 0.1

        def pieces(grow: float) -> list[QPainterPath]:
            length, width = round_ + 1.6 * straight + grow, round_ + grow
            return [_around(hips, grow), ellipse(centre, length, width, thigh - 90)]

        return pieces

    def paint(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the trunk and what glows in it."""
        state = frame.belly, frame.breath
        contour = Contour(frame.spine, (_HEM, _COLLAR), _ROWS, state, self._build)
        front, back = _loosened(contour)
        hem = _hem(frame, front[0], back[0])
        outline = _outline(front, back, hem)
        canvas.put(self._yoke, frame.hip, contour.normals[0])
        canvas.fill(outline, self._rim)
        front = [p - n * RIM for p, n in zip(front, contour.normals, strict=True)]
        back = [p + n * RIM for p, n in zip(back, contour.normals, strict=True)]
        hem = [p + frame.spine.at(_HEM).normal * RIM * 1j for p in hem]
        canvas.fill(_outline(front, back, hem), self._cloth)
        self._paint_shadow(canvas, frame, front, back)
        self._paint_belly(canvas, frame)
        self._paint_folds(canvas, frame)
        canvas.put(self._cast, frame.shoulder, direction(frame.arm_near.upper))
        self._paint_hem(canvas, frame, [front[0], *hem, back[0]])
        self._glow.paint(canvas, frame)

    def _paint_shadow(
        self, canvas: Canvas, frame: Frame, front: Sequence[complex], back: Sequence[complex]
    ) -> None:
        inner = [
            b + (f - b) * 0.25 * math.sin(math.pi * clamp((i + 0.6) / _ROWS, 0, 1)) ** 0.45
            for i, (f, b) in enumerate(zip(front, back, strict=True))
        ]
        strip = [back[0], *back, back[-1], back[-1], *inner[::-1], back[0]]
        canvas.fill(spline(strip), self._shade)
        k = 9 if frame.belly > 0.15 else 6
        depth = 0.16 + 0.22 * frame.belly
        under = [
            f + (b - f) * depth * math.sin(math.pi * (1 - i / k) ** 1.4)
            for i, (f, b) in enumerate(zip(front[: k + 1], back[: k + 1], strict=True))
        ]
        canvas.fill(spline([front[0], *front[: k + 1], front[k], *under[::-1]]), self._shade)

    def _paint_belly(self, canvas: Canvas, frame: Frame) -> None:
        h = 18 + 3 * frame.belly
        station = frame.spine.at(h)
        reach = self._depth[0] + bulge(h, frame.belly)
        centre = station.point + station.normal * (reach * 0.5 + 1j)
        size = reach * 0.38
        strength = min(1.0, 0.4 + frame.belly)
        canvas.spot(self._light, centre, complex(size, size), strength)
        bust = frame.spine.at(34.5)
        canvas.spot(self._light, bust.point + bust.normal * 5.4, 4.6 + 4.6j, 0.6)

    def _paint_folds(self, canvas: Canvas, frame: Frame) -> None:
        for h, fold in self._folds:
            station = frame.spine.at(h)
            canvas.put(fold, station.point, station.normal)

    def _paint_hem(self, canvas: Canvas, frame: Frame, line: Sequence[complex]) -> None:
        up = frame.spine.at(_HEM).normal * 1j
        inner = [line[0] + (line[1] - line[0]) * 0.03, *line[1:-1], line[-1]]
        seam = [p + up * 1.5 for p in inner]
        canvas.fill(brushed(seam, (0.42,) * len(seam)), self._seam)


def _folds(shade: QBrush, belly: float, depth: tuple[float, float]) -> list[tuple[float, Part]]:
    """Return the folds of a tee, each with its height on the spine, from which x runs forward."""
    front, back = depth
    folds = [
        (20.5, lens(-6.8 + 0j, -0.6 - 0.4j, -1.0, 0.8)),
        (16.5, lens(-7.0 + 0j, 1.4 - 0.4j, -1.3, 0.8)),
        (12.5, lens(-7.8 + 0j, -2.6 - 0.4j, -0.9, 0.8)),
        (27.0, lens(-7.4 + 0j, -3.4 - 0.4j, -0.7, 0.8)),
    ]
    folds = [(h, fold.translated(7.3 - back, 0.0)) for h, fold in folds]
    if belly > 0.2:
        for h, sag in ((8.0, -0.9), (5.2, -1.1)):
            reach = front - 1.2 + bulge(h, belly)
            folds.append((h, lens(reach * 0.15 + 0j, reach * 0.82 - 0.4j, sag, 0.8)))
    return [(h, (Fill(fold, shade),)) for h, fold in folds]


def _loosened(contour: Contour) -> tuple[list[complex], list[complex]]:
    """Return the tee's outline around the body's: a little ease, more of it towards the hem."""
    front, back = [], []
    rows = zip(contour.heights, contour.front, contour.back, contour.normals, strict=True)
    for h, f, b, normal in rows:
        ease = _EASE + 0.35 * max(0.0, 1 - (h - _HEM) / 10)
        front.append(f + normal * ease)
        back.append(b - normal * ease)
    return front, back


def _hem(frame: Frame, front: complex, back: complex) -> list[complex]:
    """Return the hem's points between its ends: it sags around the hips."""
    down = frame.spine.at(_HEM).normal * -1j
    return [front + (back - front) * 0.3 + down * 1.3, front + (back - front) * 0.72 + down * 1.5]


def _outline(
    front: Sequence[complex], back: Sequence[complex], hem: Sequence[complex]
) -> QPainterPath:
    """Return the tee's area; in front it ends a row lower, at the collar."""
    return spline([*back[1:], back[-1], front[-2], *front[-2:0:-1], front[0], *hem, back[0]])


def _around(contour: Contour, grow: float) -> QPainterPath:
    front = [p + n * grow for p, n in zip(contour.front, contour.normals, strict=True)]
    back = [p - n * grow for p, n in zip(contour.back, contour.normals, strict=True)]
    return spline([back[0], *back, back[-1], front[-1], *front[::-1], front[0]])
