"""Small line pictures of what a move needs, on the grid of the other icons.

A word stands beside each; they help to find it again, they do not replace it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from coach.ui.icons import GRID, LINE
from coach.ui.theme import pen

Point = tuple[float, float]
Lines = tuple[tuple[Point, ...], ...]

_LINES: Final[Mapping[str, Lines]] = MappingProxyType(
    {
        "wall": (
            ((4, 5), (20, 5), (20, 19), (4, 19), (4, 5)),
            ((4, 9.7), (20, 9.7)),
            ((4, 14.3), (20, 14.3)),
            ((12, 5), (12, 9.7)),
            ((8, 9.7), (8, 14.3)),
            ((16, 9.7), (16, 14.3)),
            ((12, 14.3), (12, 19)),
        ),
        "chair": (((7, 3.5), (7, 20.5)), ((7, 13), (17, 13), (17, 20.5))),
        "bed": (
            ((3, 6), (3, 19)),
            ((3, 16), (21, 16), (21, 19)),
            ((3, 12.5), (18.5, 12.5), (21, 14.5), (21, 16)),
            ((5.5, 12.5), (5.5, 9.5), (10.5, 9.5), (10.5, 12.5)),
        ),
        "towel": (
            ((6, 4), (18, 4), (18, 18), (6, 18), (6, 4)),
            ((6, 14.5), (18, 14.5)),
            ((8, 18), (8, 20.5)),
            ((12, 18), (12, 20.5)),
            ((16, 18), (16, 20.5)),
        ),
        "mat": (((6.5, 9), (20.5, 9), (17.5, 17), (3.5, 17), (6.5, 9)), ((8, 12.8), (16.5, 12.8))),
        "sofa": (
            ((6, 11), (6, 6.5), (18, 6.5), (18, 11)),
            ((3.5, 10.5), (6.5, 10.5), (6.5, 14), (17.5, 14), (17.5, 10.5), (20.5, 10.5)),
            ((3.5, 10.5), (3.5, 17.5), (20.5, 17.5), (20.5, 10.5)),
            ((6, 17.5), (6, 20)),
            ((18, 17.5), (18, 20)),
        ),
        "worktop": (
            ((2.5, 7), (21.5, 7)),
            ((4.5, 7), (4.5, 20), (19.5, 20), (19.5, 7)),
            ((12, 7), (12, 20)),
            ((9.8, 10.5), (9.8, 12.5)),
            ((14.2, 10.5), (14.2, 12.5)),
        ),
        "pack": (((5, 8), (19, 8), (19, 18), (5, 18), (5, 8)), ((9, 8), (9, 5), (15, 5), (15, 8))),
        "step": (((3, 19), (3, 13.5), (12, 13.5), (12, 8), (21, 8), (21, 19), (3, 19)),),
    }
)


def paint_thing(painter: QPainter, thing: str, rect: QRectF, colour: str) -> None:
    """Paint a piece of equipment into ``rect`` (square) in a colour token; unknown: nothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    painter.setPen(pen(colour, LINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline(thing))
    painter.restore()


def outline(thing: str) -> QPainterPath:
    """Return a thing's lines on the 24 grid."""
    path = QPainterPath()
    for line in _LINES.get(thing, ()):
        path.moveTo(*line[0])
        for point in line[1:]:
            path.lineTo(*point)
    match thing:
        case "ball":
            path.addEllipse(QPointF(12, 12), 7.5, 7.5)
            path.arcMoveTo(QRectF(6, 9, 18, 20), 100)
            path.arcTo(QRectF(6, 9, 18, 20), 100, 75)
        case "pillow":
            path.moveTo(4.5, 8)
            path.cubicTo(9, 9.2, 15, 9.2, 19.5, 8)
            path.cubicTo(21.3, 10.6, 21.3, 14.4, 19.5, 17)
            path.cubicTo(15, 15.8, 9, 15.8, 4.5, 17)
            path.cubicTo(2.7, 14.4, 2.7, 10.6, 4.5, 8)
    return path
