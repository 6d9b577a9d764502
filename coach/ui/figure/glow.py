"""The muscle that works, lit through the clothes: a halo, a spindle, and fibres.

The fibres stay readable without colour. A pulse changes the brightness by a few per cent only.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.frame import Frame, Leg
from coach.motion.geometry import direction, turned
from coach.ui.figure.builds import FORMS, Profile
from coach.ui.figure.canvas import Canvas, Fill, Part
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.profiles import Contour, halves
from coach.ui.figure.ribbon import beside
from coach.ui.figure.shapes import brushed, joined, spline
from coach.ui.figure.spot import Spot

PULSE = 0.08
"""By how much the pulse changes the brightness."""
HALO, NIGHT_HALO = 0.25, 0.34
"""How opaque it is in its middle: what lies in it is still seen against it."""
_EDGE, _NIGHT_EDGE = 0.25, 0.8
"""How opaque the light is at a muscle's edge: at night nothing else may be as bright."""
_HALO = 17.5
"""How far the light around a muscle reaches, in centimetres."""


class Place(StrEnum):
    """What a muscle lies on."""

    THIGH = "thigh"
    SHANK = "shank"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class _Muscle:
    """A spindle along a bone: where it starts and ends (shares), and which side it lies on.

    ``outer`` and ``inner`` are shares of the half-width on that side (front 1, back -1): the
    outline it follows and how far it reaches in.
    """

    place: Place
    start: float
    end: float
    side: int
    outer: float = 0.94
    inner: float = -0.1


_MUSCLES = {
    "calf": _Muscle(Place.SHANK, 0.05, 0.62, -1),
    "soleus": _Muscle(Place.SHANK, 0.42, 0.84, -1, 0.9, -0.2),
    "shin": _Muscle(Place.SHANK, 0.08, 0.7, 1, 0.9, 0.05),
    "hamstring": _Muscle(Place.THIGH, 0.2, 0.92, -1, 0.92, 0.05),
    "quad": _Muscle(Place.THIGH, 0.18, 0.9, 1, 0.92, 0.0),
    "glute": _Muscle(Place.THIGH, -0.16, 0.2, -1, 1.1, 0.1),
    "foot": _Muscle(Place.FOOT, 0.0, 1.0, -1),
}
_SOLE = (-3.2 - 6.2j, 2.0 - 5.0j, 7.0 - 5.2j, 12.4 - 6.6j, 7.0 - 6.6j, 2.0 - 6.4j)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A muscle of the trunk: its heights on the spine, and how much of the depth it takes.

    ``outer`` and ``inner`` are shares of the way from the spine to the outline on its side.
    """

    low: float
    high: float
    side: int
    outer: float
    inner: float


_SHEETS = {
    "back": _Sheet(4.0, 26.0, -1, 0.95, 0.25),
    "tummy": _Sheet(-1.0, 19.0, 1, 0.95, 0.4),
}
_HIP = (9.0, 0.26)
"""The front of the hip: from this height on the spine to this share of the thigh."""
_SHEET_ROWS = 8


@dataclass(frozen=True, slots=True)
class _Lit:
    """A muscle ready to be put on its bone.

    The fibres change from the colour of the cloth (or skin) they lie on to their own as the
    muscle lights up: an opaque line costs a fifth of a veiled one.
    """

    place: Place
    centre: complex
    belly: Part
    fibres: QPainterPath
    dark: QColor
    bright: QColor


class Glow:
    """The light in the muscles of one leg."""

    def __init__(self, palette: Palette, body: Body) -> None:
        self._halo = _halo(palette)
        form = FORMS[body.build]
        lengths = {Place.THIGH: (form.thigh, body.thigh), Place.SHANK: (form.shank, body.shank)}
        self._muscles = {name: _lit(palette, m, lengths) for name, m in _MUSCLES.items()}

    def paint(self, canvas: Canvas, leg: Leg, frame: Frame, side: str) -> None:
        """Paint what glows in a leg; ``side`` is ``"near"`` or ``"far"``."""
        for name, muscle in self._muscles.items():
            strength = frame.glow.get(f"{name}_{side}", 0.0)
            if strength <= 0.01:
                continue
            strength *= 1 - PULSE * (0.5 - 0.5 * frame.pulse)
            origin, unit = _where(muscle.place, leg, frame)
            canvas.spot(self._halo, origin + unit * muscle.centre, _HALO * (1 + 1j), strength)
            canvas.put_veiled(muscle.belly, origin, unit, strength)
            fibres = Fill(muscle.fibres, paint(mix(muscle.dark, muscle.bright, strength)))
            canvas.put((fibres,), origin, unit)


class TrunkGlow:
    """The light in the muscles of the trunk, whose shape follows the spine from frame to frame."""

    def __init__(self, palette: Palette, body: Body) -> None:
        self._halo = _halo(palette)
        self._brush = QBrush(_light(palette, 0j, 13.0))
        self._cloth, self._bright = palette.top, mix(palette.glow, palette.fibre, 0.6)
        self._body, self._form = body, FORMS[body.build]

    def paint(self, canvas: Canvas, frame: Frame) -> None:
        """Paint what glows in the trunk; both sides share it, so the stronger one counts."""
        for name in ("back", "tummy", "hip"):
            near, far = (frame.glow.get(f"{name}_{side}", 0.0) for side in ("near", "far"))
            strength = max(near, far)
            if strength > 0.01:
                edges = self._hip(frame) if name == "hip" else self._sheet(frame, _SHEETS[name])
                pulse = 1 - PULSE * (0.5 - 0.5 * frame.pulse)
                self._light_up(canvas, edges, strength * pulse)

    def _light_up(
        self, canvas: Canvas, edges: tuple[list[complex], list[complex]], strength: float
    ) -> None:
        outer, inner = edges
        centre = (outer[_SHEET_ROWS // 2] + inner[_SHEET_ROWS // 2]) / 2
        outer, inner = [p - centre for p in outer], [p - centre for p in inner]
        canvas.spot(self._halo, centre, _HALO * (1 + 1j), strength)
        outline = spline([outer[0], *outer, outer[-1], *inner[-2:0:-1]])
        canvas.put_veiled((Fill(outline, self._brush),), centre, 1 + 0j, strength)
        lines = [
            [o + (i - o) * depth for o, i in zip(outer[1:-1], inner[1:-1], strict=True)]
            for depth in (0.25, 0.5, 0.75)
        ]
        fibres = joined(*(brushed(line, _tapered(len(line))) for line in lines))
        colour = paint(mix(self._cloth, self._bright, strength))
        canvas.put((Fill(fibres, colour),), centre)

    def _sheet(self, frame: Frame, sheet: _Sheet) -> tuple[list[complex], list[complex]]:
        state = frame.belly, frame.breath
        bounds = sheet.low, sheet.high
        contour = Contour(frame.spine, bounds, _SHEET_ROWS + 1, state, self._body.build)
        outer, inner = [], []
        for i, h in enumerate(contour.heights):
            middle = frame.spine.at(h).point
            edge = (contour.front if sheet.side > 0 else contour.back)[i]
            reach = sheet.outer + (sheet.inner - sheet.outer) * _swell(i / _SHEET_ROWS)
            outer.append(middle + (edge - middle) * sheet.outer)
            inner.append(middle + (edge - middle) * reach)
        return outer, inner

    def _hip(self, frame: Frame) -> tuple[list[complex], list[complex]]:
        """Return the edges of the muscle that runs from the low spine over the hip to the thigh."""
        leg, top = frame.leg_near, frame.spine.at(_HIP[0])
        along, length = direction(leg.thigh), self._body.thigh
        thick = halves(self._form.thigh, _HIP[1])[0]
        start = top.point + top.normal * halves(self._form.trunk, _HIP[0])[0] * 0.55
        end = frame.hip + along * _HIP[1] * length + 1j * along * thick * 0.7
        crease = frame.hip + (frame.spine.at(0.0).normal + 1j * along) * thick * 0.42
        line = [_bent(start, crease, end, i / _SHEET_ROWS) for i in range(_SHEET_ROWS + 1)]
        wide = [3.3 * _swell(i / _SHEET_ROWS) for i in range(_SHEET_ROWS + 1)]
        return beside(line, wide), beside(line, [-width for width in wide])


def _bent(start: complex, middle: complex, end: complex, share: float) -> complex:
    """Return a point of a line that bends once, near ``middle``."""
    back = 1 - share
    return start * back * back + middle * 2 * share * back + end * share * share


def _swell(share: float) -> float:
    """Return how thick a spindle is, of its most, this share along it."""
    return math.sin(math.pi * share) ** 0.7 if 0 < share < 1 else 0.0


def _where(place: Place, leg: Leg, frame: Frame) -> tuple[complex, complex]:
    match place:
        case Place.THIGH:
            hip = leg.knee - direction(leg.thigh) * abs(frame.leg_near.knee - frame.hip)
            return hip, direction(leg.thigh)
        case Place.SHANK:
            return leg.knee, direction(leg.shank)
        case Place.FOOT:
            return leg.ankle, turned(1 + 0j, leg.pitch)


def _lit(palette: Palette, muscle: _Muscle, lengths: Mapping[Place, tuple[Profile, float]]) -> _Lit:
    if muscle.place is Place.FOOT:
        outline, fibres = list(_SOLE), [[-1.0 - 6.0j, 4.0 - 5.6j, 9.0 - 5.9j]]
    else:
        outline, fibres = _spindle(muscle, *lengths[muscle.place])
    centre = sum(outline) / len(outline)
    radius = max(abs(p - centre) for p in outline) * 1.12
    return _Lit(
        place=muscle.place,
        centre=centre,
        belly=(Fill(spline(outline), QBrush(_light(palette, centre, radius))),),
        fibres=joined(*(brushed(line, _tapered(len(line))) for line in fibres)),
        dark=palette.skin if muscle.place is Place.FOOT else palette.legs,
        bright=mix(palette.glow, palette.fibre, 0.6),
    )


def _halo(palette: Palette) -> Spot:
    return Spot(palette.glow, NIGHT_HALO if palette.tone is Tone.NIGHT else HALO)


def _light(palette: Palette, centre: complex, radius: float) -> QRadialGradient:
    """Return the light in a muscle: brightest in its middle."""
    edge = _NIGHT_EDGE if palette.tone is Tone.NIGHT else _EDGE
    light = QRadialGradient(centre.real, centre.imag, radius)
    for stop, colour, alpha in (
        (0.0, palette.glow_core, 1.0),
        (0.5, palette.glow, 0.95),
        (1.0, palette.glow, edge),
    ):
        light.setColorAt(stop, _veiled(colour, alpha))
    return light


def _spindle(
    muscle: _Muscle, profile: Profile, length: float
) -> tuple[list[complex], list[list[complex]]]:
    """Return a muscle's outline and its fibres, in the coordinates of its bone."""

    def across(u: float, depth: float) -> complex:
        """Return a point: ``u`` along the muscle, ``depth`` 0 at its outer edge, 1 at its inner."""
        t = muscle.start + (muscle.end - muscle.start) * u
        half = halves(profile, t)[0 if muscle.side > 0 else 1]
        reach = muscle.outer + (muscle.inner - muscle.outer) * depth * _swell(u)
        return complex(t * length, muscle.side * half * reach)

    steps = [i / 8 for i in range(9)]
    outer = [across(u, 0.0) for u in steps]
    inner = [across(u, 1.0) for u in steps]
    outline = [outer[0], *outer, outer[-1], *inner[-2:0:-1]]
    inside = [0.12 + 0.76 * i / 6 for i in range(7)]
    fibres = [[across(u, depth) for u in inside] for depth in (0.25, 0.5, 0.75)]
    return outline, fibres


def _tapered(n: int) -> list[float]:
    return [0.12 + 0.42 * math.sin(math.pi * (i + 0.3) / (n - 0.4)) for i in range(n)]


def _veiled(colour: QColor, alpha: float) -> QColor:
    veiled = QColor(colour)
    veiled.setAlphaF(alpha)
    return veiled
