"""A braid: hair combed back to the nape, plaited, lying down the back.

The tail follows the body, so each of its lobes is drawn once and put in place for every frame.
"""

from collections.abc import Iterator

from coach.motion.body import Build
from coach.motion.frame import Frame
from coach.motion.geometry import turned
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.hair.bun import CAP
from coach.ui.figure.hair.coat import deep, mass, strands
from coach.ui.figure.palette import Palette, paint
from coach.ui.figure.profiles import trunk_halves
from coach.ui.figure.shapes import along, spline, stroke

_STRANDS = (
    (6.4 + 8.0j, 2.6 + 10.6j, -2.2 + 10.7j, -6.4 + 7.6j, -8.4 + 2.8j),
    (4.6 + 6.6j, 1.2 + 8.2j, -2.8 + 7.6j, -5.8 + 4.2j, -7.2 - 0.4j),
    (2.8 + 3.6j, 0.0 + 5.0j, -2.8 + 4.0j, -4.8 + 0.8j, -5.9 - 3.0j),
    (-2.4 + 12.0j, -6.2 + 10.0j, -9.0 + 6.0j, -9.3 + 1.2j),
)
"""Combed strands, from the face to the nape."""
_NAPE = -7.6 - 4.4j
_BACK = ((47.0, 0.0), (43.0, 1.3), (38.0, 2.6), (32.0, 3.2), (26.0, 3.4), (20.0, 3.4))
"""Where the tail lies: heights on the spine, and how far inside the back's outline."""
_LOBES, _STEP = 11, 2.5
_LOBE = (-2.4 + 0.6j, -1.2 + 2.3j, 1.2 + 2.2j, 2.7 + 0.2j, 1.9 - 1.5j, -0.4 - 1.7j, -2.0 - 0.9j)
_SHEEN = (-1.5 + 1.0j, 0.0 + 1.3j, 1.6 + 0.5j)
_BAND = (-1.0 + 1.2j, 1.0 + 1.1j, 1.0 - 1.1j, -1.0 - 1.2j)
_TUFT = (-0.4 + 0.9j, 1.8 + 1.6j, 3.8 + 1.0j, 5.6 - 0.4j, 3.4 - 1.3j, 1.4 - 1.5j, -0.4 - 0.9j)


def combed(palette: Palette) -> Part:
    """Return the hair on the head, combed back to where the tail begins."""
    return (*mass(palette, CAP), strands(palette, _STRANDS))


class Tail:
    """The plait of one head of hair; it hangs from the nape and lies on the back.

    Args:
        palette: its colours.
        build: whose back.
    """

    def __init__(self, palette: Palette, build: Build) -> None:
        self._build = build
        self._lobes = _lobe(palette, 1.0), _lobe(palette, -1.0)
        self._end: Part = (
            *mass(palette, _TUFT),
            strands(palette, ((0.6 + 0.1j, 2.6 + 0.2j, 4.4 - 0.1j),), 0.5),
            Fill(spline(_BAND), paint(palette.top_light)),
        )

    def paint(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the tail from its end up, each lobe over the one below it."""
        *places, end = _spread(self._route(frame))
        canvas.put(self._end, *end)
        for i, (at, unit) in reversed(list(enumerate(places))):
            canvas.put(self._lobes[i % 2], at, unit)

    def _route(self, frame: Frame) -> Iterator[complex]:
        """Yield where the tail's middle runs, from the nape down."""
        yield frame.head + turned(_NAPE, -frame.head_angle)
        for height, inside in _BACK:
            station = frame.spine.at(height)
            back = trunk_halves(height, frame.belly, frame.breath, self._build)[1]
            yield station.point - station.normal * (back - inside)


def _spread(route: Iterator[complex]) -> list[tuple[complex, complex]]:
    """Return evenly spaced places along a route, each with the way it runs there (a unit)."""
    places: list[tuple[complex, complex]] = []
    start, over = next(route), 0.0
    for end in route:
        length = abs(end - start)
        unit = (end - start) / length
        while over <= length and len(places) <= _LOBES:
            places.append((along(start, end, over / length), unit))
            over += _STEP
        over -= length
        start = end
    return places


def _lobe(palette: Palette, side: float) -> Part:
    """Return one lobe of the plait; ``side`` 1 or -1 is which of two it is."""

    def flipped(points: tuple[complex, ...]) -> list[complex]:
        return [complex(p.real, p.imag * side) for p in points]

    dark = paint(deep(palette))
    ring = spline([p * (1 + 1.4 * RIM / abs(p)) for p in flipped(_LOBE)])
    edge = paint(palette.hair_rim) if palette.hair_rim != palette.hair else dark
    return (
        Fill(ring, edge),
        Fill(spline(flipped(_LOBE)), paint(palette.hair)),
        Fill(stroke(flipped(_SHEEN), 0.6), paint(palette.hair_light)),
    )
