"""A leg in trousers: thigh, knee, shank, ankle, foot."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPainterPath

from coach.motion.body import Body
from coach.motion.frame import Leg
from coach.motion.geometry import clamp, direction
from coach.ui.figure.bone import Bone, joint_shadow
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.feet import Feet
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.profiles import SHANK, THIGH, halves
from coach.ui.figure.shapes import brushed, ellipse, joined, spread, stroke, web

_HEM = 0.86
"""Where on the shank the trousers end."""
_KNEE, _ANKLE, _HIP = 5.4, 3.25, 9.75
"""Radii of the discs that round a joint off, in centimetres."""
_WEB = (11.0, 12.5)
"""How far the skin behind a fully bent knee spans up the thigh and down the shank."""
_FOLD_STEPS = 45
"""In how many steps a bending knee's folds grow."""

Seat = Callable[[float], list[QPainterPath]]
"""Makes the pieces of cloth around the hip, so many centimetres larger than they are."""


class LegArt:
    """One leg of a body, ready to be put wherever its joints are.

    Args:
        palette: the colours of this side.
        body: whose leg.
        feet: what stands at the end of it.
    """

    def __init__(self, palette: Palette, body: Body, feet: Feet) -> None:
        self._feet = feet
        self._folds: dict[int, Part] = {}
        self._lengths = (body.thigh, body.shank)
        self._skin = paint(palette.skin)
        self._skin_rim = paint(palette.skin_rim)
        self._cloth = paint(palette.legs)
        self._cloth_rim = paint(palette.legs_rim)
        self._shade = mix(palette.legs, palette.legs_shade, 0.85)
        self._shade_brush = paint(self._shade)
        light = paint(mix(palette.legs, palette.legs_light, 0.75))
        thigh = Bone(THIGH, body.thigh, (-0.02, 1.0), -RIM, taper=3)
        shank = Bone(SHANK, body.shank, (0.0, _HEM), -RIM)
        self._thigh = (Fill(thigh.outline(), self._cloth),)
        self._shank = (Fill(shank.outline(), self._cloth),)
        self._rims = self._outlines(body)
        self._thigh_shade = (
            Fill(thigh.shadow(), paint(self._shade)),
            Fill(Bone(THIGH, body.thigh, (0.1, 0.92)).highlight(0.48, 0.8), light),
        )
        self._shank_shade = (
            Fill(shank.shadow(), paint(self._shade)),
            Fill(Bone(SHANK, body.shank, (0.06, 0.7)).highlight(0.4, 0.76), light),
            _hem(body.shank, self._shade),
        )
        self._edge = (
            thigh.shadow_edge()[-1] - body.thigh,
            shank.shadow_edge()[0],
        )
        ankle = Bone(SHANK, body.shank, (0.74, 1.0))
        self._ankle_rim = (Fill(ankle.outline(), self._skin_rim),)
        self._ankle = (Fill(Bone(SHANK, body.shank, (0.74, 1.0), -RIM).outline(), self._skin),)

    def _outlines(self, body: Body) -> tuple[Part, Part]:
        thigh = Bone(THIGH, body.thigh, (-0.02, 1.0)).outline()
        shank = Bone(SHANK, body.shank, (0.0, _HEM)).outline()
        return (Fill(thigh, self._cloth_rim),), (Fill(shank, self._cloth_rim),)

    def paint(self, canvas: Canvas, leg: Leg, hip: complex, seat: Seat) -> None:
        """Paint the leg; ``seat`` makes the pieces of the same cloth around the hip."""
        thigh, shank = direction(leg.thigh), direction(leg.shank)
        self._paint_foot(canvas, leg, shank)
        canvas.put(self._rims[0], hip, thigh)
        canvas.put(self._rims[1], leg.knee, shank)
        canvas.fill_all([*seat(0.0), *self._joints(leg, hip, 0.0)], self._cloth_rim)
        canvas.put(self._thigh, hip, thigh)
        canvas.put(self._shank, leg.knee, shank)
        canvas.fill_all([*seat(-RIM), *self._joints(leg, hip, -RIM)], self._cloth)
        canvas.put(self._thigh_shade, hip, thigh)
        canvas.put(self._shank_shade, leg.knee, shank)
        self._paint_knee(canvas, leg)

    def _paint_foot(self, canvas: Canvas, leg: Leg, shank: complex) -> None:
        foot = self._feet.at(leg.toe)
        level = direction(leg.pitch) * 1j
        canvas.put(foot.under, leg.ankle, level)
        canvas.put(self._ankle_rim, leg.knee, shank)
        canvas.fill(ellipse(leg.ankle, _ANKLE), self._skin_rim)
        canvas.put(self._ankle, leg.knee, shank)
        canvas.fill(ellipse(leg.ankle, _ANKLE - RIM), self._skin)
        canvas.put(foot.over, leg.ankle, level)

    def _joints(self, leg: Leg, hip: complex, grow: float) -> list[QPainterPath]:
        paths = [ellipse(hip, _HIP + grow), ellipse(leg.knee, _KNEE + grow)]
        if skin := self._hollow(leg, grow):
            paths.append(skin)
        return paths

    def _hollow(self, leg: Leg, grow: float) -> QPainterPath | None:
        """Return the cloth that spans the hollow of the knee."""
        share = spread(leg.knee_flexion)
        up, down = _WEB[0] * share, _WEB[1] * share
        above = halves(THIGH, 1 - up / self._lengths[0])[1]
        below = halves(SHANK, down / self._lengths[1])[1]
        bones = (leg.thigh, leg.shank)
        return web(leg.knee, bones, (up, down), (-above - grow, -below - grow))

    def _paint_knee(self, canvas: Canvas, leg: Leg) -> None:
        shade = self._shade_brush
        bones = (leg.thigh, leg.shank)
        radius = _KNEE - 0.15 - RIM
        canvas.fill(joint_shadow(leg.knee, bones, self._edge, radius), shade)
        if hollow := self._hollow(leg, -RIM):
            canvas.fill(hollow, shade)
        canvas.put(self._folds_at(leg), leg.knee, direction((leg.thigh + leg.shank) / 2))

    def _folds_at(self, leg: Leg) -> Part:
        """Return the folds a knee bent so far makes; x runs down the leg, y forward."""
        key = round(clamp(leg.knee_flexion / 90, 0.0, 1.0) * _FOLD_STEPS)
        if key not in self._folds:
            self._folds[key] = _folds(key / _FOLD_STEPS, self._shade)
        return self._folds[key]


def _folds(bend: float, colour: QColor) -> Part:
    if bend < 0.1:
        return ()
    lines = ((1.1 * i - 3.4j, 2.0 * i - 1.4j, complex(3.2 * i, 0.8 * bend)) for i in (-1, 0, 1))
    return (Fill(joined(*(stroke(line, 0.75 * bend) for line in lines)), paint(colour)),)


def _hem(length: float, colour: QColor) -> Fill:
    """Return the seam that ends the trousers, curved around the leg."""
    front, back = halves(SHANK, _HEM)
    x = _HEM * length
    line = (complex(x - 1.0, front), complex(x - 0.35, (front - back) / 2), complex(x - 1.0, -back))
    return Fill(brushed(line, (0.6, 0.6, 0.6)), paint(colour))
