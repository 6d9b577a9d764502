"""One bone's worth of a limb as it is seen: long across the view, round towards the viewer.

Turning a limb towards the viewer moves the stations of its outline together and leaves their
widths as they are; its cross-sections then show as ellipses. So the outline of a foreshortened
thigh is a drawing of its own, without any art for it. A drawing is kept for every way a bone was
seen, and put in place from then on.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QBrush, QPainterPath

from coach.motion.front_space import Lens, Vec
from coach.motion.geometry import clamp
from coach.ui.figure.canvas import RIM, Fill, Part
from coach.ui.figure.front.kept import Kept
from coach.ui.figure.front.profiles import Profile, sampled
from coach.ui.figure.shapes import polygon

_COUNT = 25
_RINGS = 4
"""Every how many stations a limb that points at the viewer is cut into rings."""
_ARC = 9
_STRIP = 0.33
"""The share of a limb's width that lies in its own shadow, at the picture's left."""
_ROUNDED = 0.45
"""From here on a limb points at the viewer so much that its roundness makes its outline."""
_STUMP = 0.95
"""From here on its direction in the picture says little about a limb."""
_NEARER = 0.0036
"""How much thicker a limb is painted for every centimetre it comes nearer."""
_FINE = 8.0
"""Drawings are told apart by this fraction of a centimetre."""
_LEAST = 1e-6

Key = tuple[int, ...]
Areas = tuple[QPainterPath, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A bone in the picture.

    Attributes:
        start, end: where its joints are seen.
        along: the unit from one to the other (for a bone that points at the viewer, the last way
            it can be told: down its thigh, as it were).
        sink: how much of its length points along the view, 0 to 1.
        size: how much larger its two ends are seen because they are near.
    """

    start: complex
    end: complex
    along: complex
    sink: float
    size: tuple[float, float] = (1.0, 1.0)

    @property
    def key(self) -> Key:
        """What tells drawings of this bone apart."""
        way = self.end - self.start
        key = [way.real * _FINE, way.imag * _FINE, self.size[0] * 60, self.size[1] * 60]
        if self.sink > _STUMP:  # else the way says it
            key += [self.along.real * 40, self.along.imag * 40]
        return tuple(round(each) for each in key)

    def home(self) -> "Seen":
        """Return the same bone with its start at 0."""
        return Seen(0j, self.end - self.start, self.along, self.sink, self.size)


def seen(start: Vec, end: Vec, lens: Lens, spare: complex = -1j) -> Seen:
    """Return how a bone is seen; ``spare`` is its direction if it points right at the viewer."""
    a, b = lens.flat(start), lens.flat(end)
    way, length = b - a, abs(end - start)
    short = abs(way)
    blend = min(1.0, short / (0.12 * length))
    along = way / max(short, _LEAST) * blend + spare * (1 - blend)
    sink = math.sqrt(max(0.0, 1 - (short / length) ** 2))
    size = (nearness(start), nearness(end))
    return Seen(a, b, along / max(abs(along), _LEAST), sink, size)


def nearness(point: Vec) -> float:
    """Return how much larger what is near is painted.

    Places are seen in parallel, so nothing slides; thickness alone gives the depth away.
    """
    return 1.0 + max(0.0, point.z) * _NEARER


@dataclass(frozen=True, slots=True)
class Look:
    """How a limb is to be lit.

    Attributes:
        taper: over how many stations its shadow grows at its start and shrinks at its end.
        light: between which shares of its width, from the left, a sliver of light lies.
    """

    taper: tuple[int, int] = (4, 4)
    light: tuple[float, float] = (0.57, 0.79)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A limb seen one way, from its start: outline, what lies inside the rim, shadow, light."""

    rim: Areas
    inside: Areas
    shade: QPainterPath
    light: QPainterPath


def filled(areas: Areas, brush: QBrush) -> Part:
    """Return a part of areas that unite."""
    return tuple(Fill(area, brush) for area in areas)


class Form:
    """A stretch of a limb, ready to be seen from any side.

    Args:
        profile: how thick it is.
        side: -1 for the figure's right limb (outside at the picture's left), 1 for its left.
        scale: how much thicker than the profile.
        span: where the stretch begins and ends, as shares of the bone.
        least: how far its ends bulge at least, as a share of their half-width.
        look: how it is lit.
    """

    def __init__(
        self, profile: Profile, side: float, scale: float = 1.0,
        span: tuple[float, float] = (0.0, 1.0), least: float = 0.35, look: Look | None = None,
    ) -> None:  # fmt: skip
        rows = sampled(profile, _COUNT, span)
        self._least, self._look = least, look or Look()
        self._ts = [row[0] for row in rows]
        wide = [(row[1] * scale, row[2] * scale) for row in rows]
        self._left = [w[0] if side < 0 else w[1] for w in wide]
        self._right = [w[1] if side < 0 else w[0] for w in wide]
        self._deep = [row[3] * scale for row in rows]
        self._kept: Kept[Drawn] = Kept()

    def drawn(self, bone: Seen) -> Drawn:
        """Return the limb as this bone is seen, from the bone's start."""
        return self._kept.get(bone.key, lambda: self._drawn(bone.home()))

    def _drawn(self, bone: Seen) -> Drawn:
        return Drawn(
            tuple(self._outline(bone, 0.0)),
            tuple(self._outline(bone, -RIM)),
            self._shade(bone),
            self._light(bone),
        )

    def across(self, bone: Seen, t: float, share: float) -> complex:
        """Return a point: ``t`` along the stretch (0 to 1), ``share`` of the width from left."""
        i = min(_COUNT - 1, max(0, round(t * (_COUNT - 1))))
        left, right = self._edge(bone, i, 0.0)
        return left + (right - left) * share

    def _outline(self, bone: Seen, grow: float) -> list[QPainterPath]:
        """Return the areas that make the limb's silhouette, ``grow`` cm larger."""
        if bone.sink > _ROUNDED:
            rings = [self._ring(bone, i, grow) for i in range(0, _COUNT, _RINGS)]
            return [polygon(_barrel(bone.along, a, b)) for a, b in pairwise(rings)]
        left, right = self._edges(bone, grow)
        ends = [
            polygon(_barrel(bone.along, ring, ring))
            for ring in (self._ring(bone, i, grow) for i in (0, _COUNT - 1))
        ]
        return [polygon([*left, *right[::-1]]), *ends]

    def _shade(self, bone: Seen) -> QPainterPath:
        """Return the strip at the picture's left that the light does not reach."""
        left, right = self._edges(bone, -RIM)
        start, end = self._look.taper
        inner = []
        for i, (a, b) in enumerate(zip(left, right, strict=True)):
            full = min(1.0, i / max(start, 1), (_COUNT - 1 - i) / max(end, 1))
            inner.append(a + (b - a) * _STRIP * full)
        return polygon([*left, *inner[::-1]])

    def _light(self, bone: Seen) -> QPainterPath:
        """Return the sliver of light."""
        left, right = self._edges(bone, 0.0)
        inner, outer = self._look.light
        middle, half = (inner + outer) / 2, (outer - inner) / 2
        low, high = [], []
        for i in range(3, _COUNT - 3):
            swell = half * math.sin(math.pi * (i - 3) / (_COUNT - 7))
            low.append(left[i] + (right[i] - left[i]) * (middle - swell))
            high.append(left[i] + (right[i] - left[i]) * (middle + swell))
        return polygon([*low, *high[::-1]])

    def _edges(self, bone: Seen, grow: float) -> tuple[list[complex], list[complex]]:
        pairs = [self._edge(bone, i, grow) for i in range(_COUNT)]
        return [pair[0] for pair in pairs], [pair[1] for pair in pairs]

    def _edge(self, bone: Seen, i: int, grow: float) -> tuple[complex, complex]:
        out = bone.along * -1j  # the picture's left of a limb that points down
        t, (near, far) = self._ts[i], bone.size
        middle, size = bone.start + (bone.end - bone.start) * t, near + (far - near) * t
        return (
            middle + out * (self._left[i] * size + grow),
            middle - out * (self._right[i] * size + grow),
        )

    def _ring(self, bone: Seen, i: int, grow: float) -> "_Ring":
        """Return a cross-section as it is seen."""
        left, right = self._edge(bone, i, grow)
        wide = abs(left - right) / 2
        near, far = bone.size
        deep = self._deep[i] * (near + (far - near) * self._ts[i]) * bone.sink + grow
        return (left + right) / 2, wide, max(deep, self._least * wide)


_Ring = tuple[complex, float, float]
"""A cross-section's middle, half its width, and half of what is seen of its depth."""


def _barrel(along: complex, first: _Ring, second: _Ring) -> list[complex]:
    """Return the hull of two cross-sections: their far arcs and the tangents between."""
    (a, wide_a, deep_a), (b, wide_b, deep_b) = first, second
    flat = (deep_a + deep_b) / max(wide_a + wide_b, _LEAST)
    way = (b - a) / along
    way = complex(way.real / max(flat, _LEAST), way.imag)  # here both are round
    distance = abs(way)
    unit = way / distance if distance > _LEAST else 1 + 0j
    touch = math.acos(clamp((wide_a - wide_b) / max(distance, _LEAST), -1.0, 1.0))
    points = []
    for middle, radius, start, end in (
        (a, wide_a, touch, math.tau - touch),
        (b, wide_b, -touch, touch),
    ):
        for i in range(_ARC + 1):
            turn = start + (end - start) * i / _ARC
            round_ = unit * complex(math.cos(turn), math.sin(turn)) * radius
            points.append(middle + along * complex(round_.real * flat, round_.imag))
    return points
