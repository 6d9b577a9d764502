"""The muscle that works, lit through the clothes as seen from the front.

A calf lies behind its shank, so it glows at both edges of it, with the halo around; a shin or a
thigh's front shows whole; a buttock shines out beside the hip.
"""

import math
from dataclasses import dataclass

from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient

from coach.motion.front_frame import FrontFrame, FrontLeg
from coach.ui.figure.canvas import Canvas, Fill, Part
from coach.ui.figure.front.form import Form, Seen
from coach.ui.figure.front.kept import Kept
from coach.ui.figure.front.leg import Bones
from coach.ui.figure.front.profiles import SHANK, THIGH
from coach.ui.figure.glow import HALO, PULSE
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import brushed, joined, polygon
from coach.ui.figure.spot import Spot

_HALO = 17.0
"""How far the light around a muscle reaches, in centimetres."""
_STEPS = 9
_GLUTE = ((7.4, 5.4), (9.0, 3.4), (9.9, 1.2), (10.2, -1.2), (9.9, -3.6), (9.0, -5.8), (7.4, -7.8))
"""The outer edge of a hip, from its joint: outwards and up."""


@dataclass(frozen=True, slots=True)
class _Streak:
    """A lit strip along a bone: from, to (shares), between two shares of the width from left."""

    start: float
    end: float
    outer: float
    inner: float


_MUSCLES: dict[str, tuple[bool, tuple[_Streak, ...]]] = {
    "calf": (False, (_Streak(0.06, 0.72, 0.02, 0.36), _Streak(0.06, 0.72, 0.98, 0.64))),
    "soleus": (False, (_Streak(0.45, 0.96, 0.03, 0.3), _Streak(0.45, 0.96, 0.97, 0.7))),
    "shin": (False, (_Streak(0.1, 0.8, 0.34, 0.66),)),
    "quad": (True, (_Streak(0.18, 0.92, 0.24, 0.76),)),
    "hamstring": (True, (_Streak(0.2, 0.9, 0.02, 0.24), _Streak(0.2, 0.9, 0.98, 0.76))),
}
"""Each on the thigh (true) or the shank."""


class Glow:
    """The light in the muscles of one leg."""

    def __init__(self, palette: Palette, side: float, scale: float) -> None:
        self._palette, self._side = palette, side
        self._halo = Spot(palette.glow, 0.7 * HALO)
        self._kept: dict[str, Kept[tuple[_Lit, ...]]] = {name: Kept() for name in _MUSCLES}
        self._thigh = Form(THIGH, side, scale, (-0.06, 1.0))
        self._shank = Form(SHANK, side, scale, (0.0, 0.86))
        self._name = "near" if side < 0 else "far"

    def paint(self, canvas: Canvas, frame: FrontFrame, leg: FrontLeg, seen_as: Bones) -> None:
        """Paint what glows in a leg."""
        thigh, shank = seen_as
        for name, (above, _) in _MUSCLES.items():
            strength = self.strength(frame, name)
            if strength > 0.01:
                self._light(canvas, name, thigh if above else shank, strength)
        if (strength := self.strength(frame, "foot")) > 0.01:
            canvas.spot(self._halo, frame.lens.flat(leg.ankle + leg.toes * 7.0), 13 + 13j, strength)

    def paint_behind(self, canvas: Canvas, frame: FrontFrame, leg: FrontLeg) -> None:
        """Paint the halo of the buttock, which lies behind everything."""
        strength = self.strength(frame, "glute")
        if strength > 0.01:
            way = frame.lens.flat(frame.spine.at(0.0).right) * self._side
            centre = frame.lens.flat(leg.hip) + way * 6.5 - 1.5j
            canvas.spot(self._halo, centre, 25 + 22j, strength)

    def paint_glute(self, canvas: Canvas, frame: FrontFrame, leg: FrontLeg) -> None:
        """Paint the buttock's light around the outer edge of the hip, over the clothes."""
        strength = self.strength(frame, "glute")
        if strength <= 0.01:
            return
        way = frame.lens.flat(frame.spine.at(0.0).right) * self._side
        hip = frame.lens.flat(leg.hip)
        outer = [hip + way * complex(x, y * self._side) for x, y in _GLUTE]
        lines = [[p - way * depth for p in outer[1:-1]] for depth in (1.4, 2.9)]
        inner = [p - way * (5.6 * math.sin(math.pi * i / 6)) for i, p in enumerate(outer)]
        area = polygon([*outer, *inner[::-1]])
        canvas.spot(self._halo, hip + way * 6.0 - 1j, 19 + 17j, strength)
        fibres = joined(*(brushed(line, _tapered(5)) for line in lines))
        self._paint_lit(canvas, self._lit(area, fibres), 0j, strength)

    def strength(self, frame: FrontFrame, muscle: str) -> float:
        """Return how much a muscle of this leg glows now."""
        strength = frame.glow.get(f"{muscle}_{self._name}", 0.0)
        return strength * (1 - PULSE * (0.5 - 0.5 * frame.pulse))

    def _light(self, canvas: Canvas, name: str, bone: Seen, strength: float) -> None:
        above, streaks = _MUSCLES[name]
        form = self._thigh if above else self._shank

        def draw() -> tuple[_Lit, ...]:
            return tuple(self._lit(*_drawn(form, bone.home(), streak)) for streak in streaks)

        middle = form.across(bone, (streaks[0].start + streaks[0].end) / 2, 0.5)
        canvas.spot(self._halo, middle, _HALO * (1 + 1j), strength)
        for lit in self._kept[name].get(bone.key, draw):
            self._paint_lit(canvas, lit, bone.start, strength)

    def _lit(self, area: QPainterPath, fibres: QPainterPath) -> "_Lit":
        box = area.boundingRect()
        lit = QRadialGradient(box.center(), max(box.width(), box.height()) * 0.6)
        for stop, colour, alpha in (
            (0.0, self._palette.glow_core, 1.0),
            (0.5, self._palette.glow, 0.95),
            (1.0, self._palette.glow, 0.3),
        ):
            lit.setColorAt(stop, _veiled(colour, alpha))
        return (Fill(area, QBrush(lit)),), fibres

    def _paint_lit(self, canvas: Canvas, lit: "_Lit", origin: complex, strength: float) -> None:
        area, fibres = lit
        canvas.put_veiled(area, origin, 1 + 0j, strength)
        tint = mix(self._palette.legs, mix(self._palette.glow, self._palette.fibre, 0.6), strength)
        canvas.put((Fill(fibres, paint(tint)),), origin)


_Lit = tuple[Part, QPainterPath]
"""A lit area, and its fibres."""


def _drawn(form: Form, bone: Seen, streak: _Streak) -> tuple[QPainterPath, QPainterPath]:
    """Return a streak's area and its fibres."""
    outer, inner = [], []
    lines: list[list[complex]] = [[], []]
    for i in range(_STEPS):
        u = i / (_STEPS - 1)
        t = streak.start + (streak.end - streak.start) * u
        swell = math.sin(math.pi * u) ** 0.7
        outer.append(form.across(bone, t, streak.outer))
        reach = streak.outer + (streak.inner - streak.outer) * swell
        inner.append(form.across(bone, t, reach))
        for line, depth in zip(lines, (0.35, 0.7), strict=True):
            if 0 < i < _STEPS - 1:
                line.append(form.across(bone, t, streak.outer + (reach - streak.outer) * depth))
    fibres = joined(*(brushed(line, _tapered(len(line))) for line in lines))
    return polygon([*outer, *inner[::-1]]), fibres


def _tapered(n: int) -> list[float]:
    return [0.12 + 0.4 * math.sin(math.pi * (i + 0.3) / (n - 0.4)) for i in range(n)]


def _veiled(colour: QColor, alpha: float) -> QColor:
    veiled = QColor(colour)
    veiled.setAlphaF(alpha)
    return veiled
