"""Hair from the front, style by style, in the head's coordinates (the head turned a little right).

Every style has a part behind the neck and head, and a part over the face's edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainterPath

from coach.domain.likeness import Hair
from coach.ui.figure.canvas import RIM, Fill, Part
from coach.ui.figure.palette import Palette, paint
from coach.ui.figure.shapes import ellipse, inset, joined, spline, stroke

Points = Sequence[complex]

_CAP = (
    -7.2 - 2.2j, -7.9 - 0.4j, -8.45 + 2.6j, -8.5 + 6.0j, -7.4 + 9.6j, -4.6 + 12.3j, -0.6 + 13.3j,
    3.6 + 12.6j, 6.7 + 10.0j, 7.95 + 6.4j, 7.75 + 2.6j, 7.1 - 0.2j, 6.75 + 2.6j, 5.9 + 5.6j,
    4.0 + 7.7j, 1.4 + 8.5j, -1.8 + 7.9j, -4.5 + 6.0j, -5.9 + 3.4j, -6.4 + 0.8j, -6.6 - 1.4j,
)  # fmt: skip
_CAP_STRANDS = (
    (-6.9 + 1.2j, -7.6 + 4.4j, -7.0 + 8.2j, -4.8 + 11.0j),
    (-5.4 + 4.8j, -5.6 + 7.6j, -4.2 + 10.4j, -2.0 + 12.0j),
    (-3.0 + 7.4j, -2.6 + 9.4j, -1.4 + 11.4j, 0.2 + 12.4j),
    (1.4 + 8.7j, 1.0 + 10.2j, 0.8 + 11.6j),
    (4.2 + 7.8j, 4.0 + 9.6j, 3.0 + 11.6j),
    (6.3 + 5.2j, 6.4 + 7.6j, 5.4 + 10.0j),
    (7.2 + 2.0j, 7.5 + 5.0j, 7.0 + 7.6j),
)
_BUN = (
    -6.4 + 12.2j, -6.8 + 15.2j, -5.2 + 18.2j, -2.2 + 19.4j, 0.9 + 18.4j, 2.6 + 15.6j,
    2.2 + 12.6j, -1.0 + 11.4j, -4.0 + 11.2j,
)  # fmt: skip
_BUN_STRANDS = (
    (-5.2 + 13.6j, -4.8 + 16.2j, -2.6 + 17.9j, -0.2 + 17.4j),
    (-3.6 + 13.2j, -2.8 + 15.2j, -0.8 + 16.2j, 1.2 + 15.2j),
    (-5.0 + 16.2j, -3.6 + 17.9j, -1.4 + 18.6j),
)
_BAND = (
    -5.4 + 12.6j,
    -3.0 + 13.4j,
    -0.4 + 13.6j,
    1.8 + 13.0j,
    1.6 + 12.0j,
    -2.0 + 12.2j,
    -5.0 + 11.6j,
)
_FRINGE = (
    -7.4 - 5.0j, -8.6 - 1.0j, -8.9 + 3.2j, -8.4 + 7.4j, -6.4 + 10.8j, -3.0 + 12.9j, 0.6 + 13.4j,
    4.2 + 12.4j, 7.0 + 9.8j, 8.3 + 6.0j, 8.4 + 1.8j, 7.9 - 2.6j, 7.3 - 4.8j, 6.9 - 1.2j, 6.6 + 2.4j,
    5.4 + 5.4j, 3.4 + 7.3j, 1.6 + 8.6j, -0.6 + 7.0j, -3.4 + 5.2j, -5.4 + 2.6j, -6.3 - 0.6j,
    -6.6 - 3.6j,
)  # fmt: skip
_FRINGE_STRANDS = (
    (1.6 + 9.0j, -1.4 + 8.2j, -4.4 + 6.4j, -6.4 + 3.0j, -7.2 - 1.4j),
    (1.4 + 10.4j, -2.2 + 9.8j, -5.8 + 7.4j, -7.6 + 3.4j, -7.9 - 0.6j),
    (1.2 + 12.0j, -2.4 + 11.6j, -5.8 + 9.6j),
    (1.9 + 8.9j, 4.4 + 7.6j, 6.4 + 4.8j, 7.3 + 0.8j),
    (2.2 + 10.6j, 5.0 + 9.4j, 7.2 + 6.2j, 7.8 + 2.0j),
)
_BOB = (
    -8.4 + 6.0j, -9.4 + 1.0j, -9.9 - 4.0j, -10.2 - 8.4j, -9.0 - 11.0j, -5.6 - 11.4j, -3.6 - 9.6j,
    0.0 - 9.0j, 4.8 - 9.8j, 6.4 - 11.3j, 9.2 - 10.8j, 10.0 - 8.0j, 9.4 - 3.6j, 9.0 + 1.4j,
    8.0 + 6.0j, 0.0 + 11.0j,
)  # fmt: skip
_BOB_SIDES = (
    (-6.9 + 2.0j, -8.7 + 3.0j, -9.5 - 1.6j, -10.0 - 6.4j, -9.8 - 9.8j, -8.0 - 11.2j, -6.2 - 10.4j,
     -5.9 - 7.4j, -6.5 - 4.0j, -6.5 - 1.0j),
    (6.8 + 2.0j, 8.5 + 3.0j, 9.2 - 1.8j, 9.8 - 6.6j, 9.6 - 9.6j, 8.2 - 10.9j, 6.6 - 10.0j,
     6.2 - 7.2j, 6.8 - 4.0j, 6.8 - 1.0j),
)  # fmt: skip
_BOB_STRANDS = (
    (-7.4 + 1.0j, -8.2 - 3.0j, -8.6 - 7.0j, -8.2 - 10.0j),
    (-8.7 + 1.0j, -9.2 - 3.4j, -9.4 - 7.4j),
    (7.4 + 0.6j, 7.9 - 3.4j, 8.2 - 7.0j, 7.8 - 9.6j),
)
_SHORT = (
    -7.0 - 1.6j, -8.0 + 0.6j, -8.5 + 3.8j, -8.3 + 7.4j, -6.9 + 10.7j, -4.0 + 13.0j, 0.0 + 14.0j,
    4.0 + 13.5j, 7.0 + 11.0j, 8.1 + 7.2j, 7.9 + 3.4j, 7.3 + 0.4j, 6.9 + 2.6j, 6.6 + 5.2j,
    5.2 + 6.2j, 3.6 + 8.2j, 1.2 + 7.4j, -1.4 + 8.6j, -3.4 + 7.2j, -5.0 + 6.8j, -6.0 + 4.4j,
    -6.4 + 1.4j,
)  # fmt: skip
_SHORT_STRANDS = (
    (-3.6 + 7.8j, -2.4 + 10.2j, 0.4 + 12.0j, 3.4 + 12.0j),
    (-5.4 + 6.8j, -4.8 + 9.6j, -2.0 + 12.2j, 0.8 + 13.0j),
    (-7.0 + 3.0j, -7.2 + 6.4j, -6.0 + 9.4j),
    (1.6 + 8.0j, 3.4 + 9.8j, 5.8 + 9.8j),
    (5.4 + 6.8j, 6.8 + 7.8j, 7.2 + 6.0j),
)
_BRAID_KNOTS = tuple((complex(-8.3 + 0.12 * i, -7.0 - 3.3 * i), 2.9 - 0.2 * i) for i in range(6))
_CURL_BACK = (
    (-8.6 + 5.0j, 3.9), (-10.2 - 0.4j, 3.9), (-10.4 - 5.2j, 3.7), (-8.6 - 9.0j, 3.3),
    (-7.0 + 9.8j, 4.0), (-3.0 + 13.0j, 4.1), (2.2 + 13.4j, 4.0), (6.6 + 10.6j, 4.0),
    (9.0 + 6.0j, 3.8), (9.8 + 0.8j, 3.7),
    (9.9 - 4.2j, 3.6), (8.4 - 8.2j, 3.2),
)  # fmt: skip
_CURL_FRONT = (
    (-7.6 + 2.2j, 2.4), (-7.0 + 6.0j, 2.7), (-4.4 + 8.6j, 2.8), (-0.8 + 10.0j, 2.8),
    (2.8 + 9.8j, 2.7), (5.8 + 7.8j, 2.6), (7.4 + 4.2j, 2.4), (-8.0 - 2.2j, 2.2), (7.9 - 0.6j, 2.0),
    (-8.2 - 5.6j, 2.1),
    (8.3 - 4.0j, 1.9),
)  # fmt: skip
_SCARF = (
    -7.6 - 7.6j, -9.0 - 3.4j, -9.4 + 2.0j, -8.7 + 7.4j, -6.2 + 11.6j, -2.0 + 13.8j, 2.0 + 13.8j,
    5.8 + 11.8j, 8.2 + 7.6j, 8.7 + 2.2j, 8.3 - 3.2j, 7.0 - 7.6j, 6.4 - 5.4j, 6.95 - 2.0j,
    6.9 + 2.0j, 6.0 + 5.6j, 3.8 + 7.8j, 0.6 + 8.6j, -2.6 + 7.9j, -5.2 + 5.8j, -6.6 + 2.6j,
    -6.9 - 1.2j, -6.5 - 4.4j,
)  # fmt: skip
_SCARF_WRAP = (
    -7.6 - 5.0j, -6.4 - 4.6j, -5.2 - 7.4j, -3.0 - 9.4j, -0.6 - 10.5j, 1.3 - 10.7j, 3.2 - 10.0j,
    4.9 - 8.2j, 6.2 - 5.4j, 7.6 - 5.0j, 8.2 - 9.0j, 9.2 - 13.0j, 12.4 - 17.0j, 9.6 - 21.0j,
    4.0 - 24.0j, -1.0 - 24.6j, -6.4 - 22.6j, -10.8 - 19.2j, -12.0 - 16.6j, -9.2 - 12.6j,
    -8.4 - 9.0j,
)  # fmt: skip
_SCARF_FOLDS = (
    (-7.2 - 7.6j, -4.6 - 12.4j, 1.0 - 15.2j, 7.6 - 13.0j),
    (-8.4 - 11.0j, -4.0 - 16.4j, 3.0 - 18.6j, 9.6 - 16.2j),
    (-9.8 - 15.4j, -4.4 - 20.0j, 2.0 - 21.8j, 7.0 - 20.6j),
)
_SCARF_LINES = (
    (-7.9 - 2.0j, -8.2 + 3.0j, -7.0 + 8.0j, -4.0 + 11.4j),
    (-7.2 + 3.4j, -6.0 + 7.6j, -2.6 + 10.6j, 1.6 + 11.6j),
    (7.5 - 1.0j, 7.7 + 3.4j, 6.6 + 7.6j),
)


@dataclass(frozen=True, slots=True)
class HairArt:
    """A hairdo: what lies behind neck and head, and what over the face's edge."""

    behind: Part
    over: Part


def hair(palette: Palette, style: Hair) -> HairArt:
    """Return a style in a palette's colours."""
    draw = _Comb(palette)
    match style:
        case Hair.BOB:
            sides = tuple(fill for side in _BOB_SIDES for fill in draw.lock(side))
            over = (*draw.lock(_FRINGE), *sides, draw.strands((*_FRINGE_STRANDS, *_BOB_STRANDS)))
            return HairArt(draw.lock(_BOB), over)
        case Hair.CURLS:
            behind = draw.curls(_CURL_BACK)
            base = draw.lock(_CAP, rim=False)
            return HairArt(behind, (*base, *draw.curls(_CURL_FRONT)))
        case Hair.BRAID:
            over = (*draw.lock(_FRINGE), draw.strands(_FRINGE_STRANDS), *draw.braid())
            return HairArt((), over)
        case Hair.SHORT:
            return HairArt((), (*draw.lock(_SHORT), draw.strands(_SHORT_STRANDS)))
        case Hair.COVERED:
            return HairArt((), _covered(palette))
        case _:
            behind = (
                *draw.lock(_BUN),
                draw.strands(_BUN_STRANDS),
                Fill(spline(_BAND), paint(palette.top_light)),
            )
            return HairArt(behind, (*draw.lock(_CAP), draw.strands(_CAP_STRANDS)))


class _Comb:
    """Draws locks in one palette's colours."""

    def __init__(self, palette: Palette) -> None:
        self._hair, self._rim = paint(palette.hair), paint(palette.hair_rim)
        self._light = paint(palette.hair_light)
        self._edged = palette.hair_rim != palette.hair

    def lock(self, points: Points, *, rim: bool = True) -> Part:
        """Return a mass of hair."""
        if not (self._edged and rim):
            return (Fill(spline(points), self._hair),)
        return (Fill(spline(points), self._rim), Fill(spline(inset(points, RIM)), self._hair))

    def strands(self, lines: Sequence[Points]) -> Fill:
        """Return strands that catch the light."""
        return Fill(joined(*(stroke(line, 0.6) for line in lines)), self._light)

    def curls(self, balls: Sequence[tuple[complex, float]]) -> Part:
        """Return a cloud of curls, each with a strand that rolls up in it."""
        fills = [Fill(ellipse(at, radius), self._rim) for at, radius in balls]
        fills += [Fill(ellipse(at, radius - RIM), self._hair) for at, radius in balls]
        fills.append(Fill(joined(*(_curl(at, radius) for at, radius in balls)), self._light))
        return tuple(fills)

    def braid(self) -> Part:
        """Return a braid that falls over the shoulder."""
        fills: list[Fill] = []
        knots = [(at, r) for at, r in _BRAID_KNOTS]
        tail = _BRAID_KNOTS[-1][0]
        tip = (
            tail + (-1.5 - 1.2j),
            tail + (-1.9 - 3.8j),
            tail + (-0.2 - 6.6j),
            tail + (1.7 - 3.6j),
            tail + (1.4 - 1.0j),
        )
        fills += self.lock(tip)
        for i, (at, r) in enumerate(knots):
            lean = 26 if i % 2 else -26
            fills.append(Fill(ellipse(at, r * 0.92, r * 1.02, lean), self._rim))
            fills.append(Fill(ellipse(at, r * 0.92 - RIM, r * 1.02 - RIM, lean), self._hair))
            s = 1 if i % 2 else -1
            fills.append(
                Fill(
                    stroke(
                        (
                            at + complex(-1.4 * s, 1.2),
                            at + complex(0.1 * s, 0.3),
                            at + complex(1.1 * s, -1.3),
                        ),
                        0.5,
                    ),
                    self._light,
                )
            )
        return tuple(fills)


def _curl(at: complex, radius: float) -> QPainterPath:
    r = radius * 0.55
    return stroke(
        (
            at + r * (-0.9 + 0.2j),
            at + r * (-0.3 + 0.95j),
            at + r * (0.7 + 0.6j),
            at + r * (0.75 - 0.35j),
        ),
        0.55,
    )


def _covered(palette: Palette) -> Part:
    cloth, rim = paint(palette.scarf), paint(palette.scarf_rim)
    shade, light = paint(palette.scarf_shade), paint(palette.scarf_light)
    return (
        Fill(spline(_SCARF_WRAP), rim),
        Fill(spline(inset(_SCARF_WRAP, RIM)), cloth),
        Fill(joined(*(stroke(line, 1.1) for line in _SCARF_FOLDS)), shade),
        Fill(spline(_SCARF), rim),
        Fill(spline(inset(_SCARF, RIM)), cloth),
        Fill(joined(*(stroke(line, 0.7) for line in _SCARF_LINES)), light),
    )
