"""Short hair: full on top, cropped close around the ear and down the neck."""

from coach.ui.figure.canvas import Fill, Part
from coach.ui.figure.hair.coat import SIDEBURN, furrows, mass, strands
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import cut, spline

_OUTLINE = (
    8.0 + 6.9j, 9.2 + 8.9j, 8.6 + 11.2j, 5.6 + 12.9j, 1.2 + 13.7j, -3.6 + 13.1j, -7.6 + 10.7j,
    -9.9 + 6.8j, -10.3 + 2.4j, -9.5 - 1.8j, -8.1 - 5.0j, -7.0 - 7.2j, -5.2 - 7.4j, -3.9 - 5.6j,
    -3.1 - 3.2j, -2.3 - 0.4j, *SIDEBURN, 6.6 + 6.5j,
)  # fmt: skip
_CROPPED = (
    4.0 + 3.4j, 2.0 + 3.5j, -0.6 + 3.4j, -3.4 + 2.2j, -6.2 + 0.2j, -8.6 - 2.4j, -11.0 - 4.0j,
    -9.0 - 9.0j, 2.0 - 5.0j, 4.0 + 1.0j,
)  # fmt: skip
_STRANDS = (
    (8.0 + 9.6j, 5.2 + 11.2j, 1.2 + 11.9j, -2.6 + 11.3j),
    (6.6 + 7.9j, 3.6 + 9.4j, -0.4 + 9.9j, -4.2 + 8.8j),
    (4.4 + 6.6j, 1.2 + 7.6j, -2.6 + 7.4j, -5.8 + 5.6j),
    (-4.6 + 11.2j, -7.2 + 8.6j, -8.4 + 5.0j),
)
_FURROWS = (
    (7.4 + 8.7j, 4.4 + 10.3j, 0.4 + 10.9j, -3.6 + 10.0j),
    (5.4 + 7.2j, 2.4 + 8.5j, -1.6 + 8.6j, -5.2 + 7.0j),
)


def short(palette: Palette) -> Part:
    """Return short hair."""
    hair = mass(palette, _OUTLINE)
    crop = paint(mix(palette.hair, palette.skin, 0.16))
    return (
        *hair,
        Fill(cut(hair[-1].path, spline(_CROPPED)), crop),
        furrows(palette, _FURROWS, 0.5),
        strands(palette, _STRANDS),
    )
