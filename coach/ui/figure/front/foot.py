"""Feet in space: rings of flesh from heel to toes, toes of their own, or a sneaker around them.

A foot towards the viewer looks different with every degree it turns, so it is not drawn but
modelled: each ring is a cross-section, the hull of two neighbouring rings a piece of the
silhouette. Coordinates are the foot's own: outwards (towards the little toe), up, ahead; the
ankle is 0. A drawing is kept for every few degrees it is turned.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtGui import QPainterPath

from coach.motion.front_frame import FrontLeg
from coach.motion.front_space import Lens, Vec
from coach.motion.geometry import clamp
from coach.ui.figure.canvas import RIM, Fill, Part
from coach.ui.figure.front.form import nearness
from coach.ui.figure.front.hull import hull
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import brushed, ellipse, joined, polygon, spline, stroke

Point = tuple[float, float, float]
Ring = tuple[float, float, float, float, float]
"""A cross-section: how far ahead, its outer and inner half-width, its top and its bottom."""

_BARE: tuple[Ring, ...] = (
    (-5.9, 1.4, 1.4, -2.6, -5.8),
    (-4.6, 2.8, 2.8, -0.4, -7.0),
    (-1.5, 3.1, 3.1, 1.6, -7.2),
    (2.0, 3.3, 3.2, 1.6, -7.0),
    (5.5, 3.7, 3.5, -0.4, -6.9),
    (9.0, 4.3, 4.0, -2.6, -7.1),
    (12.0, 4.7, 4.6, -4.0, -7.2),
    (14.2, 4.4, 4.8, -4.7, -7.2),
)
_TOES = (
    ((-3.1, -5.7, 13.4), (-3.3, -5.7, 18.0), 1.75, 1.55),
    ((-0.9, -5.8, 14.0), (-0.9, -6.0, 18.3), 1.25, 1.15),
    ((0.9, -5.8, 13.6), (1.0, -6.05, 17.3), 1.2, 1.1),
    ((2.5, -5.9, 12.8), (2.7, -6.1, 15.9), 1.15, 1.05),
    ((3.9, -5.9, 11.8), (4.1, -6.15, 14.3), 1.15, 1.0),
)
"""Root and tip of each toe, big one first, with the radii there."""
_SOLE = (
    (-2.6, -3.6), (-2.9, -1.0), (-2.2, 3.0), (-2.6, 7.0), (-4.2, 11.0), (-4.4, 13.6), (-1.5, 14.4),
    (2.0, 13.6), (4.2, 11.6), (4.2, 8.0), (3.2, 3.0), (2.9, -1.0), (2.4, -3.8), (0.0, -5.0),
)  # fmt: skip
_UPPER: tuple[Ring, ...] = (
    (-6.2, 2.0, 2.0, 3.6, -5.2),
    (-4.6, 3.5, 3.5, 4.4, -5.4),
    (-1.0, 4.1, 4.1, 3.6, -5.4),
    (3.0, 4.3, 4.2, 3.4, -5.4),
    (6.5, 4.6, 4.5, 0.8, -5.4),
    (10.0, 5.0, 4.9, -1.2, -5.4),
    (14.0, 5.1, 5.1, -2.4, -5.4),
    (17.5, 4.3, 4.6, -3.0, -5.4),
    (19.6, 2.6, 3.0, -3.8, -5.4),
)
_MIDSOLE: tuple[Ring, ...] = (
    (-7.0, 2.2, 2.2, -4.9, -7.2),
    (-4.8, 4.1, 4.1, -5.1, -7.2),
    (2.0, 4.5, 4.5, -5.2, -7.2),
    (9.0, 5.2, 5.1, -5.1, -7.2),
    (14.0, 5.6, 5.6, -4.9, -7.2),
    (18.0, 4.8, 5.0, -4.8, -7.2),
    (20.8, 2.8, 3.2, -4.9, -7.2),
)
_CAP: tuple[Ring, ...] = tuple(
    (z, o - 0.15, i - 0.15, t - 0.1, -5.2) for z, o, i, t, _ in _UPPER[-3:]
)
_TOES_UP = 0.35
"""From here on the toes are seen before the shank."""
_SOLE_SHARE = 0.76
"""How much of the foot's width its sole is painted, so that the outline stays."""
_STEP = 0.035
"""How far a foot may turn before it is drawn anew (as a change of its unit)."""
_ROUND = [(math.cos(i * math.tau / 20), math.sin(i * math.tau / 20)) for i in range(20)]


@dataclass(frozen=True, slots=True)
class Foot:
    """A foot turned one way: what lies behind the ankle's skin, and what over it."""

    under: Part
    over: Part


@dataclass(slots=True)
class Feet:
    """The foot of one side, kept for every way it was turned.

    Args:
        palette: its colours.
        wear: ``"bare"``, ``"sock"`` or ``"shoe"``.
        side: -1 for the figure's right foot, 1 for its left.
    """

    palette: Palette
    wear: str
    side: float
    _made: dict[tuple[int, ...], Foot] = field(default_factory=dict)

    def at(self, leg: FrontLeg, lens: Lens) -> Foot:
        """Return the foot of this leg."""
        ways = (leg.toes.x, leg.toes.y, leg.toes.z, leg.up.x, leg.up.y, leg.up.z, leg.toe / 40)
        # A foot that comes nearer grows around its sole, which must not leave the ground.
        size = 1.0 if leg.contact is not None else nearness(leg.ankle)
        key = (*(round(way / _STEP) for way in ways), round(size * 100))
        if key not in self._made:
            view = View(self.side, leg.toes, leg.up, lens, size)
            self._made[key] = self._make(view)
        return self._made[key]

    def _make(self, view: "View") -> Foot:
        match self.wear:
            case "shoe":
                return sneaker(self.palette, view)
            case "sock":
                return sock(self.palette, view)
            case _:
                return bare(self.palette, view)


class View:
    """A foot's own coordinates, seen."""

    def __init__(self, side: float, toes: Vec, up: Vec, lens: Lens, size: float) -> None:
        out = up.cross(toes) * side
        self._axes = (lens.flat(out) * size, lens.flat(up) * size, lens.flat(toes) * size)
        self._near = (lens.nearness(out), lens.nearness(up), lens.nearness(toes))
        self.under = -self._near[1]
        self.ahead = self._near[2]
        self.upwards = lens.flat(toes).imag

    def at(self, point: Point) -> complex:
        """Return where a point is seen."""
        a, b, c = self._axes
        return a * point[0] + b * point[1] + c * point[2]

    def near(self, point: Point) -> float:
        """Return how near the viewer a point is."""
        a, b, c = self._near
        return a * point[0] + b * point[1] + c * point[2]

    def body(self, rings: Sequence[Ring], grow: float = 0.0) -> QPainterPath:
        """Return the silhouette of rings, ``grow`` cm larger."""
        seen = [[self.at(point) for point in _ring(ring, grow)] for ring in rings]
        return joined(*(polygon(hull(a + b)) for a, b in pairwise(seen)))

    def capsule(self, start: Point, end: Point, radii: tuple[float, float]) -> QPainterPath:
        """Return a toe: two balls and what lies between."""
        a, b = self.at(start), self.at(end)
        points = [a + complex(x, y) * radii[0] for x, y in _ROUND]
        points += [b + complex(x, y) * radii[1] for x, y in _ROUND]
        return spline(hull(points))


def bare(palette: Palette, view: View) -> Foot:
    """Return a bare foot."""
    skin, rim = paint(palette.skin), paint(palette.skin_rim)
    shade = paint(mix(palette.skin, palette.skin_shade, 0.6))
    under = (Fill(view.body(_BARE), rim),)
    over: Part = (
        Fill(view.body(_BARE, -RIM), shade),
        Fill(view.body(_BARE, -RIM - 0.55).translated(0.5, 0.25), skin),
    )
    if view.upwards < _TOES_UP:  # the ankle grows out of it
        over += (Fill(ellipse(0.5 + 1.2j, 2.5, 2.8), skin),)
    toes = sorted(_TOES, key=lambda toe: view.near(toe[1]))
    sole = _sole(palette, view) if view.under > 0.05 else []
    front: list[Fill] = []
    for start, end, wide, narrow in toes:
        front.append(Fill(view.capsule(start, end, (wide, narrow)), rim))
        front.append(Fill(view.capsule(start, end, (wide - RIM, narrow - RIM)), skin))
        front += _nail(palette, view, end, narrow)
    if view.under > 0.05:
        edge = under if view.upwards > _TOES_UP else ()  # before the shank it is needed again
        return Foot(under, (*edge, *over, *front, *sole))
    roots = [
        Fill(view.capsule(_back(start), start, (wide - 0.2, wide - RIM)), skin)
        for start, _, wide, _ in _TOES
    ]
    tendons = [Fill(stroke([view.at(p) for p in line], 0.4), shade) for line in _TENDONS]
    return Foot(under, (*over, *front, *roots, *tendons))


_TENDONS = (
    ((-1.6, -3.0, 9.5), (-1.9, -3.9, 11.5), (-2.0, -4.4, 12.6)),
    ((0.2, -2.8, 9.3), (0.2, -3.7, 11.4), (0.2, -4.3, 12.6)),
    ((1.9, -3.2, 9.0), (2.0, -4.0, 10.8), (2.1, -4.5, 11.8)),
)


def _back(start: Point) -> Point:
    return (start[0] * 0.92, start[1] + 0.2, start[2] - 2.2)


def _nail(palette: Palette, view: View, tip: Point, radius: float) -> list[Fill]:
    """Return the nail on a toe's upper side, while that side is seen."""
    if view.under > 0.15:
        return []
    nail = mix(palette.skin, palette.white, 0.34)
    x, y, z = tip
    middle = view.at((x, y + radius * 0.75, z + radius * 0.45))
    flat = clamp(-view.under + 0.45 * view.ahead, 0.25, 0.9)
    return [Fill(ellipse(middle, radius * 0.52, radius * 0.6 * flat), paint(nail))]


def _sole(palette: Palette, view: View) -> list[Fill]:
    """Return the sole with its pads, as it shows under lifted toes."""
    floor = [view.at((x * _SOLE_SHARE, -6.7, z * 0.9 + 0.9)) for x, z in _SOLE]
    tint = paint(mix(palette.skin, palette.skin_shade, 0.55))
    pad = paint(mix(palette.skin, palette.skin_shade, 0.22))
    return [
        Fill(spline(floor), tint),
        Fill(_pad(view, (-2.0, 10.9), 2.2, 2.3), pad),
        Fill(_pad(view, (1.9, 10.4), 2.1, 1.9), pad),
        Fill(_pad(view, (0.0, -1.2), 2.2, 2.2), pad),
    ]


def _pad(view: View, at: tuple[float, float], wide: float, long: float) -> QPainterPath:
    return polygon(
        [view.at((_SOLE_SHARE * (at[0] + x * wide), -7.2, at[1] + y * long)) for x, y in _ROUND]
    )


def sock(palette: Palette, view: View) -> Foot:
    """Return a foot in a sock."""
    rings = (*_BARE, (17.2, 3.2, 3.9, -4.9, -7.2), (18.6, 1.6, 2.6, -5.4, -6.9))
    cloth, knit = paint(palette.linen), paint(palette.linen_shade)
    over = (
        Fill(view.body(rings, -RIM), knit),
        Fill(view.body(rings, -RIM - 0.5).translated(0.5, 0.25), cloth),
    )
    return Foot((Fill(view.body(rings), knit),), over)


def sneaker(palette: Palette, view: View) -> Foot:
    """Return a sneaker: sole, upper, toe cap, laces."""
    rim, trim = paint(palette.shoe_rim), paint(palette.shoe_trim)
    shade, cloth = paint(palette.shoe_shade), paint(palette.shoe)
    cap = paint(mix(palette.shoe, palette.shoe_trim, 0.72))
    sole, line = paint(palette.sole), paint(mix(palette.sole, palette.shoe_shade, 0.55))
    over = [
        Fill(view.body(_MIDSOLE), rim),
        Fill(view.body(_MIDSOLE, -RIM), sole),
        Fill(_edge(view, _MIDSOLE, -6.2), line),
        Fill(view.body(_UPPER), rim),
        Fill(view.body(_UPPER, -RIM), shade),
        Fill(view.body(_UPPER, -RIM - 0.6).translated(0.55, 0.1), cloth),
        Fill(view.body(_CAP, -RIM), cap),
        Fill(spline([view.at(p) for p in _TONGUE]), shade),
    ]
    for z, y, wide in ((4.6, 2.7, 2.1), (6.8, 1.0, 2.2), (9.0, -0.3, 2.3)):
        lace = ((-wide, y - 0.5, z), (0.0, y + 0.35, z + 0.2), (wide, y - 0.5, z))
        over.append(Fill(stroke([view.at(p) for p in lace], 0.95), trim))
    return Foot((), tuple(over))


_TONGUE = (
    (-1.5, 3.2, 3.0),
    (0.0, 3.8, 2.6),
    (1.5, 3.2, 3.0),
    (1.6, 0.8, 6.8),
    (1.3, -0.9, 10.2),
    (-1.3, -0.9, 10.2),
    (-1.6, 0.8, 6.8),
)


def _edge(view: View, rings: Sequence[Ring], height: float) -> QPainterPath:
    """Return the line along the front of a sole."""
    front = [(z, o, i) for z, o, i, _, _ in rings[-4:]]
    points = [view.at((-i, height, z)) for z, _, i in front]
    points += [view.at((o, height, z)) for z, o, _ in front[::-1]]
    return brushed(points, (0.4,) * len(points))


def _ring(ring: Ring, grow: float) -> list[Point]:
    z, outer, inner, top, bottom = ring
    middle, high = (top + bottom) / 2, (top - bottom) / 2 + grow
    points = []
    for c, s in _ROUND:
        wide = (outer if c > 0 else inner) + grow
        # Flatter below than above: a sole, not a sausage.
        y = s * high if s > 0 else -high * (-s) ** 0.55
        points.append((c * wide, middle + y, z))
    return points
