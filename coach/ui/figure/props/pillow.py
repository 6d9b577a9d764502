"""Pillows: the same plump shape from the side and from above."""

from PySide6.QtGui import QColor, QPainterPath, QTransform

from coach.motion.parts import Prop
from coach.ui.figure.canvas import Canvas, Fill, Part
from coach.ui.figure.palette import paint
from coach.ui.figure.props.materials import Materials
from coach.ui.figure.props.setting import Setting
from coach.ui.figure.shapes import cut, inset, joined, spline, stroke

_EDGE = 0.5

Colours = tuple[QColor, QColor, QColor]
"""A pillow's cloth, its shaded side, its edge."""


def pillow(canvas: Canvas, room: Setting, prop: Prop) -> None:
    """Draw a pillow on ``prop.y``, turned about its middle by ``prop.turn``."""
    canvas.put_turned(*placed(room.stuff, prop))


def placed(stuff: Materials, prop: Prop) -> tuple[Part, QTransform]:
    """Return a pillow as a part, and what puts it in its place."""
    middle = complex(prop.x, prop.y + prop.height / 2)
    where = QTransform().translate(middle.real, middle.imag).rotate(prop.turn)
    colours = (stuff.pillow, stuff.pillow_shade, stuff.pillow_edge)
    return plump(colours, complex(prop.width, prop.height)), where


def plump(colours: Colours, size: complex) -> Part:
    """Return a pillow of ``size`` (x + y·j) around 0: ears, a side in shade, creases."""
    cloth, shade, edge = (paint(colour) for colour in colours)
    outline = _outline(size)
    inner = spline(inset(outline, _EDGE))
    w, h = size.real / 2, size.imag / 2
    least = min(w, h)
    creases = []
    for x, y, way in ((-1, -1, 0.9), (1, -1, 0.8), (1, 1, 0.7), (-1, 1, 0.9)):
        corner = complex(x * w * 0.9, y * h * 0.86)
        pull = complex(-x, -y * 0.7) * least * 0.5 * way
        bend = corner + pull * 0.5 + complex(0, y * least * 0.07)
        creases.append(stroke([corner, bend, corner + pull], min(0.7, 0.09 * least)))
    return (
        Fill(spline(outline), edge),
        Fill(inner, cloth),
        Fill(cut(inner, _shaded(w, h)), shade),
        Fill(joined(*creases), edge),
    )


def _shaded(w: float, h: float) -> QPainterPath:
    """Return what the light does not reach: below in a lying pillow, at the left of an upright."""
    if w >= h:
        line = ((-0.98, -0.35), (-0.5, -0.58), (0.1, -0.66), (0.62, -0.52), (1.1, -0.7))
        points = [complex(x * w, y * h) for x, y in line]
        return spline([complex(-1.1 * w, -1.2 * h), *points, complex(1.1 * w, -1.2 * h)])
    line = ((-0.5, 1.1), (-0.62, 0.55), (-0.56, 0.0), (-0.66, -0.5), (-0.4, -1.1))
    points = [complex(x * w, y * h) for x, y in line]
    return spline([complex(-1.2 * w, 1.1 * h), *points, complex(-1.2 * w, -1.1 * h)])


def _outline(size: complex) -> list[complex]:
    """Return the outline: four ears, and sides that bulge between them."""
    w, h = size.real / 2, size.imag / 2
    quarter = ((1.0, 0.0), (0.985, 0.5), (1.0, 0.86), (0.95, 0.97), (0.78, 0.94), (0.4, 0.99))
    first = [complex(x * w, y * h) for x, y in quarter] + [1j * h]
    second = [complex(-q.real, q.imag) for q in first[-2::-1]]
    upper = first + second
    lower = [-q for q in upper[1:-1]]
    return upper + lower
