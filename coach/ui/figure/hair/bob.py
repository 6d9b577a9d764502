"""A bob: smooth hair down to the chin, parted, its ends turned in."""

from coach.ui.figure.canvas import Fill, Part
from coach.ui.figure.hair.coat import deep, furrows, mass, strands
from coach.ui.figure.palette import Palette, paint
from coach.ui.figure.shapes import cut, spline

_OUTLINE = (
    8.5 + 5.9j, 8.5 + 8.4j, 6.6 + 11.2j, 3.2 + 13.0j, -1.2 + 13.4j, -5.8 + 12.1j, -9.4 + 9.0j,
    -11.3 + 4.8j, -12.0 + 0.2j, -12.2 - 4.2j, -11.4 - 8.2j, -9.4 - 10.6j, -6.4 - 11.5j,
    -2.8 - 11.5j, 0.4 - 10.8j, 2.5 - 9.3j, 3.2 - 7.6j, 2.7 - 5.0j, 2.2 - 2.2j, 2.5 + 0.6j,
    3.5 + 3.2j, 5.0 + 4.9j, 6.8 + 5.7j,
)  # fmt: skip
_INSIDE = (
    -12.5 - 6.6j, -9.4 - 8.4j, -5.6 - 9.0j, -1.6 - 8.6j, 1.4 - 7.4j, 4.0 - 6.6j, 3.4 - 11.0j,
    -3.0 - 13.0j, -10.0 - 12.6j,
)  # fmt: skip
_STRANDS = (
    (7.4 + 8.2j, 4.6 + 10.9j, 0.6 + 12.0j, -4.0 + 11.2j),
    (3.6 + 10.0j, -1.2 + 9.6j, -5.6 + 7.2j, -8.6 + 2.8j, -9.6 - 2.4j),
    (2.8 + 8.0j, -1.8 + 6.6j, -5.0 + 3.2j, -6.8 - 1.6j, -7.2 - 6.4j),
    (4.4 + 6.6j, 1.4 + 4.4j, -0.8 + 0.6j, -1.4 - 4.0j, -0.8 - 8.2j),
    (-9.8 + 5.6j, -11.0 + 0.8j, -11.0 - 4.6j),
)
_FURROWS = (
    (5.6 + 6.2j, 2.4 + 5.4j, 0.5 + 1.6j, 0.1 - 3.0j, 0.7 - 7.4j),
    (3.0 + 9.0j, -2.2 + 8.2j, -6.6 + 4.4j, -8.4 - 1.0j, -8.6 - 6.6j),
    (0.4 + 6.4j, -2.8 + 3.2j, -4.0 - 1.6j, -4.0 - 6.8j),
)


def bob(palette: Palette) -> Part:
    """Return a bob: it covers the ear and frames the cheek."""
    hair = mass(palette, _OUTLINE)
    return (
        *hair,
        Fill(cut(hair[-1].path, spline(_INSIDE)), paint(deep(palette))),
        furrows(palette, _FURROWS, 0.5),
        strands(palette, _STRANDS),
    )
