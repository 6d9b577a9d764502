"""The muscle that works, lit through the clothes: a halo, a spindle, and fibres.

The fibres stay readable without colour. A pulse changes the brightness by a few per cent only.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient

from coach.motion.body import Body
from coach.motion.frame import Frame, Leg
from coach.motion.geometry import direction, turned
from coach.ui.figure.canvas import Canvas, Fill, Part
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.profiles import SHANK, THIGH, Profile, halves
from coach.ui.figure.shapes import brushed, joined, spline
from coach.ui.figure.spot import Spot

PULSE = 0.08
"""By how much the pulse changes the brightness."""
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
        self._halo = Spot(palette.glow, 0.36)
        lengths = {Place.THIGH: (THIGH, body.thigh), Place.SHANK: (SHANK, body.shank)}
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
    body = QRadialGradient(centre.real, centre.imag, radius)
    for stop, colour, alpha in (
        (0.0, palette.glow_core, 1.0),
        (0.5, palette.glow, 0.95),
        (1.0, palette.glow, 0.25),
    ):
        body.setColorAt(stop, _veiled(colour, alpha))
    return _Lit(
        place=muscle.place,
        centre=centre,
        belly=(Fill(spline(outline), QBrush(body)),),
        fibres=joined(*(brushed(line, _tapered(len(line))) for line in fibres)),
        dark=palette.skin if muscle.place is Place.FOOT else palette.legs,
        bright=mix(palette.glow, palette.fibre, 0.6),
    )


def _spindle(
    muscle: _Muscle, profile: Profile, length: float
) -> tuple[list[complex], list[list[complex]]]:
    """Return a muscle's outline and its fibres, in the coordinates of its bone."""

    def across(u: float, depth: float) -> complex:
        """Return a point: ``u`` along the muscle, ``depth`` 0 at its outer edge, 1 at its inner."""
        t = muscle.start + (muscle.end - muscle.start) * u
        half = halves(profile, t)[0 if muscle.side > 0 else 1]
        swell = math.sin(math.pi * u) ** 0.7
        reach = muscle.outer + (muscle.inner - muscle.outer) * depth * swell
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
