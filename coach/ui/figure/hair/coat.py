"""What every head of hair is made of: its mass with an outline, its shade, strands in the light."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QColor

from coach.ui.figure.canvas import RIM, Fill
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import inset, joined, spline, stroke

Points = Sequence[complex]

SIDEBURN: Points = (
    -0.9 + 0.9j, 0.5 + 0.3j, 1.2 - 1.3j, 1.5 - 3.0j, 1.5 - 3.0j, 2.4 - 0.6j, 2.9 + 1.8j,
    3.6 + 4.2j, 5.2 + 6.2j,
)  # fmt: skip
"""The edge of the hair from over the ear, around it and up to the forehead."""
_STRAND = 0.62


def mass(palette: Palette, *outlines: Points) -> list[Fill]:
    """Return areas of hair; where it needs one they share an outline."""
    if palette.hair_rim == palette.hair:
        return [Fill(spline(points), paint(palette.hair)) for points in outlines]
    rims = [Fill(spline(points), paint(palette.hair_rim)) for points in outlines]
    return rims + [Fill(spline(inset(points, RIM)), paint(palette.hair)) for points in outlines]


def strands(palette: Palette, lines: Iterable[Points], width: float = _STRAND) -> Fill:
    """Return strands that catch the light."""
    return Fill(joined(*(stroke(line, width) for line in lines)), paint(palette.hair_light))


def furrows(palette: Palette, lines: Iterable[Points], width: float = _STRAND) -> Fill:
    """Return the dark lines between locks."""
    return Fill(joined(*(stroke(line, width) for line in lines)), paint(deep(palette)))


def deep(palette: Palette) -> QColor:
    """Return the colour of hair that lies away from the light."""
    return mix(palette.hair, palette.shadow, 0.3)
