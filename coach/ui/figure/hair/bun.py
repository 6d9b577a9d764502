"""A bun high on the head, held by a band in the colour of the clothes."""

from coach.ui.figure.canvas import Fill, Part
from coach.ui.figure.hair.coat import SIDEBURN, mass, strands
from coach.ui.figure.palette import Palette, paint
from coach.ui.figure.shapes import lens, spline

CAP = (
    7.5 + 7.0j, 7.0 + 9.3j, 4.4 + 11.7j, 0.4 + 12.9j, -4.2 + 12.3j, -8.2 + 9.6j, -10.2 + 5.2j,
    -10.2 + 0.6j, -8.9 - 3.6j, -7.0 - 6.6j, -5.0 - 7.9j, -3.5 - 7.3j, -3.3 - 5.2j, -2.9 - 3.0j,
    -2.2 - 0.4j, *SIDEBURN,
)  # fmt: skip
"""Hair combed back from the face, close to the head."""
_BUN = (
    -6.2 + 10.4j, -6.2 + 13.4j, -8.4 + 15.6j, -11.6 + 15.6j, -14.0 + 13.4j, -14.3 + 10.0j,
    -12.6 + 7.2j, -9.6 + 6.2j, -7.2 + 7.6j,
)  # fmt: skip
_BAND = (-5.4 + 9.6j, -6.4 + 11.6j, -8.0 + 10.6j, -9.4 + 8.0j, -9.0 + 6.6j, -7.6 + 7.6j)
_STRANDS = (
    (6.4 + 8.0j, 3.4 + 10.6j, -1.0 + 11.6j, -5.4 + 10.8j),
    (4.6 + 6.6j, 1.4 + 8.6j, -3.0 + 9.6j, -6.8 + 9.2j),
    (2.8 + 3.6j, 0.0 + 5.8j, -3.8 + 7.4j, -7.6 + 7.8j),
    (-2.8 - 4.2j, -6.0 - 2.2j, -8.0 + 1.6j, -8.6 + 5.6j),
    (-5.0 - 6.4j, -7.2 - 3.6j, -8.9 - 0.2j, -9.4 + 4.0j),
)
_BUN_STRANDS = (
    (-7.4 + 9.0j, -8.6 + 12.0j, -11.0 + 13.6j, -13.2 + 12.4j),
    (-8.2 + 8.0j, -10.6 + 8.4j, -12.4 + 10.2j, -12.2 + 12.0j),
    (-8.0 + 14.4j, -10.4 + 14.9j, -12.6 + 13.8j),
)


def bun(palette: Palette) -> Part:
    """Return the bun and what is combed towards it."""
    *outlines, knot, cap = mass(palette, _BUN, CAP)
    return (
        *outlines,
        knot,
        strands(palette, _BUN_STRANDS),
        Fill(spline(_BAND), paint(palette.top_light)),
        cap,
        strands(palette, _STRANDS),
        Fill(lens(2.6 + 10.8j, -5.6 + 10.9j, -1.0, 0.0), paint(palette.hair_light)),
    )
