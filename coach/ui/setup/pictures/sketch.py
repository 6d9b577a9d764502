"""Draws flat things of wood, paper and cloth; in high contrast only their outlines."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

from coach.ui.setup.pictures.pigments import Pigments

Point = tuple[float, float]

_LINE = 2.0
"""How wide outlines are in high contrast, in pixels of the picture."""


class Sketch:
    """A painter that knows its colours by name.

    Args:
        painter: where to; its transformation stays as it is.
        pigments: the colours.
    """

    def __init__(self, painter: QPainter, pigments: Pigments) -> None:
        self._painter, self._pigments = painter, pigments

    @property
    def plain(self) -> bool:
        """Whether things are only outlines."""
        return bool(self._pigments.outline)

    def thing(self, path: QPainterPath, name: str) -> None:
        """Draw a thing of its own."""
        self._fill(path, name)
        if self.plain:
            self.outline(path, _LINE)

    def tint(self, path: QPainterPath, name: str) -> None:
        """Draw a shade or pattern within a thing, which outlines do without."""
        if not self.plain:
            self._fill(path, name)

    def mark(self, path: QPainterPath, name: str) -> None:
        """Draw a small solid shape, such as a star or a handle."""
        self._painter.fillPath(path, self._ink() if self.plain else self._pigments[name])

    def line(self, path: QPainterPath, name: str, width: float) -> None:
        """Draw a line with round ends."""
        ink = self._ink() if self.plain else self._pigments[name]
        pen = QPen(ink, min(width, 2.5) if self.plain else width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.strokePath(path, pen)

    def ghost(self, path: QPainterPath, name: str) -> None:
        """Draw only where a thing would stand, in dashes."""
        pen = QPen(self._ink() if self.plain else self._pigments[name], _LINE)
        pen.setDashPattern([3, 3])
        self._painter.strokePath(path, pen)

    def outline(self, path: QPainterPath, width: float) -> None:
        """Draw an outline in the ink of the tone."""
        pen = QPen(self._ink(), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.strokePath(path, pen)

    @contextmanager
    def within(self, path: QPainterPath) -> Iterator[None]:
        """Draw only inside a shape."""
        self._painter.save()
        self._painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        yield
        self._painter.restore()

    @contextmanager
    def moved(self, x: float, y: float, scale: float = 1.0, turn: float = 0.0) -> Iterator[None]:
        """Draw with another origin, size and turn (in degrees)."""
        self._painter.save()
        self._painter.translate(x, y)
        self._painter.rotate(turn)
        self._painter.scale(scale, scale)
        yield
        self._painter.restore()

    def _fill(self, path: QPainterPath, name: str) -> None:
        self._painter.fillPath(path, self._pigments[name])

    def _ink(self) -> QColor:
        return QColor(self._pigments.outline) if self.plain else self._pigments["ink"]


def block(x: float, y: float, wide: float, tall: float, radius: float = 0.0) -> QPainterPath:
    """Return a box with round corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, wide, tall), radius, radius)
    return path


def disc(x: float, y: float, radius: float, tall: float = 0.0) -> QPainterPath:
    """Return a circle round a middle, or an ellipse that is ``tall`` high from there."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, tall or radius)
    return path


def outline(*points: Point) -> QPainterPath:
    """Return a closed shape with straight sides."""
    path = run(*points)
    path.closeSubpath()
    return path


def run(*points: Point) -> QPainterPath:
    """Return an open line through points."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def limb(points: Sequence[Point], width: float) -> QPainterPath:
    """Return a line as thick as a limb, round at its ends and bends."""
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(run(*points)).simplified()


def ring(x: float, y: float, outer: float, inner: float) -> QPainterPath:
    """Return a ring."""
    return disc(x, y, outer).subtracted(disc(x, y, inner))
