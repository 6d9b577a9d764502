"""Brows, eyes and mouth in profile, in the head's own coordinates (see ``head``)."""

from PySide6.QtGui import QColor

from coach.motion.frame import Face
from coach.ui.figure.canvas import Fill, Part
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import brushed, ellipse, joined, spline, stroke

_FAINT = 0.24
"""How unlike in lightness brow and skin must be to tell them apart."""
_LASHES = (4.9 + 0.75j, 6.2 - 0.2j, 7.4 - 0.15j, 8.2 + 0.3j)


def brow(palette: Palette, face: Face, *, heavy: bool) -> Part:
    """Return the eyebrow of a face; a ``heavy`` one lies lower and is thicker."""
    line = {
        Face.EFFORT: (4.7 + 3.5j, 6.6 + 3.7j, 8.4 + 2.9j),
        Face.CALM: (4.6 + 3.7j, 6.4 + 4.35j, 8.3 + 3.7j),
        Face.WINCE: (4.7 + 3.2j, 6.6 + 3.3j, 8.5 + 2.4j),
    }.get(face, (4.6 + 4.0j, 6.4 + 4.75j, 8.3 + 4.0j))
    widths = (0.35, 0.75, 0.4)
    if heavy:
        line = (line[0] - 0.3j, line[1] - 0.65j, line[2] - 0.4j)
        widths = (0.6, 1.1, 0.75)
    return (Fill(brushed(line, widths), paint(_brow_colour(palette))),)


def _brow_colour(palette: Palette) -> QColor:
    """Return the hair's colour, darker where the skin is about as light."""
    hair = mix(palette.hair, palette.hair_light, 0.25)
    near = abs(hair.lightnessF() - palette.skin.lightnessF()) < _FAINT
    return mix(hair, palette.eye, 0.6) if near else hair


def closed_eye(palette: Palette, *, flick: bool) -> Part:
    """Return a closed eye's lashes and the crease above them; ``flick`` lengthens them."""
    lashes = [brushed(_LASHES, (0.3, 0.55, 0.6, 0.4))]
    if flick:
        lashes.append(stroke((5.3 + 0.4j, 4.5 + 0.3j), 0.4))
    crease = stroke((5.2 + 1.7j, 6.6 + 2.0j, 7.9 + 1.6j), 0.3)
    return (
        Fill(joined(*lashes), paint(palette.eye)),
        Fill(crease, paint(mix(palette.skin, palette.skin_shade, 0.8))),
    )


def squeezed_eye(palette: Palette) -> Part:
    """Return an eye shut tight, with the creases at its corner and under it."""
    lashes = brushed((5.0 + 0.9j, 6.2 + 0.35j, 7.4 + 0.3j, 8.4 + 0.75j), (0.35, 0.7, 0.75, 0.5))
    creases = joined(
        stroke((4.7 + 1.2j, 3.7 + 1.7j), 0.36),
        stroke((4.6 + 0.6j, 3.5 + 0.4j), 0.36),
        stroke((5.4 - 0.8j, 6.6 - 1.0j, 7.8 - 0.7j), 0.32),
    )
    return (
        Fill(lashes, paint(palette.eye)),
        Fill(creases, paint(mix(palette.skin, palette.skin_shade, 0.95))),
    )


def open_eye(palette: Palette) -> Part:
    """Return the white of an open eye."""
    white = spline((5.2 + 0.3j, 6.3 + 1.4j, 7.6 + 1.4j, 8.2 + 0.4j, 7.5 - 0.75j, 6.2 - 0.7j))
    return (Fill(white, paint(mix(palette.white, palette.skin, 0.16))),)


def iris(palette: Palette) -> Part:
    """Return the iris with a light in it, its middle at 0."""
    return (
        Fill(ellipse(0j, 0.78, 1.02), paint(palette.eye)),
        Fill(ellipse(0.24 + 0.4j, 0.25, 0.28), paint(palette.white)),
    )


def lid(palette: Palette) -> Part:
    """Return the upper lid of an open eye with its lashes."""
    edge = (4.8 + 0.4j, 6.1 + 1.35j, 7.4 + 1.5j, 8.3 + 0.95j)
    skin = spline((*edge, 8.3 + 1.5j, 7.6 + 2.35j, 6.2 + 2.4j, 4.9 + 1.2j))
    lash = brushed(edge, (0.25, 0.6, 0.65, 0.4))
    return (
        Fill(skin, paint(mix(palette.skin, palette.skin_shade, 0.22))),
        Fill(lash, paint(palette.eye)),
    )


def mouth(palette: Palette, face: Face, tint: float) -> Part:
    """Return the lips, ``tint`` (0 to 1) of the way from the skin's colour to their own."""
    if face is Face.WINCE:
        return _clenched(palette, tint)
    corner = {Face.SMILE: 7.0 - 4.75j, Face.EFFORT: 7.5 - 5.75j}.get(face, 7.2 - 5.15j)
    lips = spline(
        (corner + 0.5, 8.6 - 5.0j, 9.55 - 4.85j, 9.7 - 5.25j, 9.5 - 5.75j, 8.8 - 6.05j, 7.9 - 5.8j)
    )
    line = (9.5 - 5.4j, 8.4 - 5.5j, corner)
    return (
        Fill(lips, paint(mix(palette.skin, palette.lip, tint))),
        Fill(brushed(line, (0.35, 0.4, 0.25)), paint(mix(palette.lip, palette.eye, 0.4))),
    )


def _clenched(palette: Palette, tint: float) -> Part:
    """Return lips drawn back from teeth that are set."""
    lips = spline(
        (6.5 - 5.75j, 7.4 - 4.75j, 8.6 - 4.6j, 9.5 - 4.65j, 9.75 - 5.2j, 9.5 - 6.1j, 8.6 - 6.4j,
         7.3 - 6.35j)
    )  # fmt: skip
    teeth = spline((7.1 - 5.6j, 8.0 - 5.1j, 9.1 - 5.05j, 9.5 - 5.3j, 9.1 - 5.75j, 8.0 - 5.9j))
    set_line = stroke((7.0 - 5.55j, 8.2 - 5.5j, 9.5 - 5.4j), 0.24)
    return (
        Fill(lips, paint(mix(palette.skin, palette.lip, tint + 0.3))),
        Fill(teeth, paint(mix(palette.white, palette.skin, 0.2))),
        Fill(set_line, paint(mix(palette.lip, palette.eye, 0.4))),
    )


def breath(palette: Palette) -> Part:
    """Return lips that let the breath flow out, their middle at 0."""
    return (
        Fill(ellipse(-0.35 + 0j, 1.05, 0.95), paint(mix(palette.skin, palette.lip, 0.72))),
        Fill(ellipse(0.2 + 0j, 0.3, 0.42), paint(mix(palette.lip, palette.eye, 0.6))),
    )
