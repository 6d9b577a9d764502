"""The strokes that line icons are made of, on their 24 x 24 grid."""

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

Point = tuple[float, float]

Stroke = Callable[[QPainterPath], None]


def line(*points: Point) -> Stroke:
    """A run of straight lines."""

    def draw(path: QPainterPath) -> None:
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)

    return draw


def shape(*points: Point) -> Stroke:
    """A run of straight lines that ends where it began."""

    def draw(path: QPainterPath) -> None:
        line(*points)(path)
        path.closeSubpath()

    return draw


def curve(start: Point, *pieces: tuple[float, ...]) -> Stroke:
    """Lines (x, y) and cubic curves (x1, y1, x2, y2, x, y), one after the other."""

    def draw(path: QPainterPath) -> None:
        path.moveTo(*start)
        for piece in pieces:
            points = [QPointF(x, y) for x, y in zip(piece[::2], piece[1::2], strict=True)]
            if len(points) == 1:
                path.lineTo(points[0])
            else:
                path.cubicTo(*points)

    return draw


def circle(x: float, y: float, radius: float) -> Stroke:
    """A circle around a point."""

    def draw(path: QPainterPath) -> None:
        path.addEllipse(QPointF(x, y), radius, radius)

    return draw


def box(x: float, y: float, width: float, height: float, radius: float = 2.4) -> Stroke:
    """A box with round corners, from its top left one."""

    def draw(path: QPainterPath) -> None:
        path.addRoundedRect(QRectF(x, y, width, height), radius, radius)

    return draw


def arc(rect: tuple[float, float, float, float], start: float, sweep: float) -> Stroke:
    """Part of an ellipse; degrees from three o'clock, counter-clockwise."""

    def draw(path: QPainterPath) -> None:
        path.arcMoveTo(QRectF(*rect), start)
        path.arcTo(QRectF(*rect), start, sweep)

    return draw


def rays(
    inner: float,
    outer: float,
    count: int,
    first: float = 0.0,
    turn: float = 0.0,
    middle: Point = (12, 12),
) -> tuple[Stroke, ...]:
    """Short lines around a point, a ``turn`` apart; all around it if none is given."""
    x, y = middle
    angles = [first + i * (turn or 2 * pi / count) for i in range(count)]
    return tuple(
        line((x + inner * cos(a), y + inner * sin(a)), (x + outer * cos(a), y + outer * sin(a)))
        for a in angles
    )


def slider(y: float, knob: float) -> tuple[Stroke, ...]:
    """A bar across the grid, with a knob on it."""
    return (
        line((4, y), (knob - 2.2, y)),
        line((knob + 2.2, y), (20, y)),
        circle(knob, y, 2.2),
    )
