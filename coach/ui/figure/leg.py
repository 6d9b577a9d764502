"""A leg in trousers: thigh, knee, shank, ankle, foot."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QBrush, QColor, QPainterPath

from coach.motion.body import Body
from coach.motion.frame import Leg
from coach.motion.geometry import clamp, direction
from coach.ui.figure.bone import Bone, joint_shadow
from coach.ui.figure.builds import FORMS, Form
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.feet import Feet
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.profiles import halves
from coach.ui.figure.shapes import brushed, ellipse, joined, spread, stroke, united, web

_HEM = 0.86
"""Where on the shank the trousers end."""
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
        self._cloth = paint(palette.legs)
        self._cloth_rim = paint(palette.legs_rim)
        self._shade = mix(palette.legs, palette.legs_shade, 0.85)
        self._shade_brush = paint(self._shade)
        light = paint(mix(palette.legs, palette.legs_light, 0.75))
        self._form = form = FORMS[body.build]
        thigh = Bone(form.thigh, body.thigh, (-0.02, 1.0), -RIM, taper=3)
        shank = Bone(form.trouser, body.shank, (0.0, _HEM), -RIM)
        self._rims = _bones(body, 0.0, self._cloth_rim)
        self._fills = _bones(body, -RIM, self._cloth)
        self._thigh_shade = (
            Fill(thigh.shadow(), paint(self._shade)),
            Fill(Bone(form.thigh, body.thigh, (0.1, 0.92)).highlight(0.48, 0.8), light),
        )
        self._shank_shade = (
            Fill(shank.shadow(), paint(self._shade)),
            Fill(Bone(form.trouser, body.shank, (0.06, 0.7)).highlight(0.4, 0.76), light),
            _hem(form, body.shank, self._shade),
        )
        self._edge = (
            thigh.shadow_edge()[-1] - body.thigh,
            shank.shadow_edge()[0],
        )
        self._ankle_rim = _ankle(body, 0.0, paint(palette.skin_rim))
        self._ankle = _ankle(body, -RIM, paint(palette.skin))

    def paint(self, canvas: Canvas, leg: Leg, hip: complex, seat: Seat) -> None:
        """Paint the leg; ``seat`` makes the pieces of the same cloth around the hip."""
        thigh, shank = direction(leg.thigh), direction(leg.shank)
        self._paint_foot(canvas, leg, shank)
        canvas.put(self._rims[0], hip, thigh)
        canvas.put(self._rims[1], leg.knee, shank)
        canvas.fill_all([*seat(0.0), *self._hollow(leg, 0.0)], self._cloth_rim)
        canvas.put(self._fills[0], hip, thigh)
        canvas.put(self._fills[1], leg.knee, shank)
        hollow = self._hollow(leg, -RIM)
        canvas.fill_all([*seat(-RIM), *hollow], self._cloth)
        canvas.put(self._thigh_shade, hip, thigh)
        canvas.put(self._shank_shade, leg.knee, shank)
        self._paint_knee(canvas, leg, hollow)

    def _paint_foot(self, canvas: Canvas, leg: Leg, shank: complex) -> None:
        foot = self._feet.at(leg.toe)
        level = direction(leg.pitch) * 1j
        canvas.put(foot.under, leg.ankle, level)
        canvas.put(self._ankle_rim, leg.knee, shank)
        canvas.put(self._ankle, leg.knee, shank)
        canvas.put(foot.over, leg.ankle, level)

    def _hollow(self, leg: Leg, grow: float) -> list[QPainterPath]:
        """Return the cloth that spans the hollow of the knee, if it is bent."""
        share = spread(leg.knee_flexion)
        up, down = _WEB[0] * share, _WEB[1] * share
        above = halves(self._form.thigh, 1 - up / self._lengths[0])[1]
        below = halves(self._form.trouser, down / self._lengths[1])[1]
        bones = (leg.thigh, leg.shank)
        cloth = web(leg.knee, bones, (up, down), (-above - grow, -below - grow))
        return [] if cloth is None else [cloth]

    def _paint_knee(self, canvas: Canvas, leg: Leg, hollow: Sequence[QPainterPath]) -> None:
        shade = self._shade_brush
        bones = (leg.thigh, leg.shank)
        radius = self._form.knee - 0.15 - RIM
        canvas.fill(joint_shadow(leg.knee, bones, self._edge, radius), shade)
        canvas.fill_all(hollow, shade)
        canvas.put(self._folds_at(leg), leg.knee, direction((leg.thigh + leg.shank) / 2))

    def _folds_at(self, leg: Leg) -> Part:
        """Return the folds a knee bent so far makes; x runs down the leg, y forward."""
        key = round(clamp(leg.knee_flexion / 90, 0.0, 1.0) * _FOLD_STEPS)
        if key not in self._folds:
            self._folds[key] = _folds(key / _FOLD_STEPS, self._shade)
        return self._folds[key]


def _bones(body: Body, grow: float, brush: QBrush) -> tuple[Part, Part]:
    """Return thigh and shank, each with the disc that rounds its upper joint off."""
    form = FORMS[body.build]
    thigh = Bone(form.thigh, body.thigh, (-0.02, 1.0), grow).outline()
    shank = Bone(form.trouser, body.shank, (0.0, _HEM), grow).outline()
    return (
        (Fill(united(thigh, ellipse(0j, form.hip + grow)), brush),),
        (Fill(united(shank, ellipse(0j, form.knee + grow)), brush),),
    )


def _ankle(body: Body, grow: float, brush: QBrush) -> Part:
    """Return the end of the shank with the disc that rounds the ankle off."""
    form = FORMS[body.build]
    bare = Bone(form.shank, body.shank, (0.74, 1.0), grow).outline()
    return (Fill(united(bare, ellipse(complex(body.shank), form.ankle + grow)), brush),)


def _folds(bend: float, colour: QColor) -> Part:
    if bend < 0.1:
        return ()
    lines = ((1.1 * i - 3.4j, 2.0 * i - 1.4j, complex(3.2 * i, 0.8 * bend)) for i in (-1, 0, 1))
    return (Fill(joined(*(stroke(line, 0.75 * bend) for line in lines)), paint(colour)),)


def _hem(form: Form, length: float, colour: QColor) -> Fill:
    """Return the seam that ends the trousers, curved around the leg."""
    front, back = halves(form.trouser, _HEM)
    x = _HEM * length
    line = (complex(x - 1.0, front), complex(x - 0.35, (front - back) / 2), complex(x - 1.0, -back))
    return Fill(brushed(line, (0.6, 0.6, 0.6)), paint(colour))
