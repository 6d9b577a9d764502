"""What the figure is painted with: parts made once, put in place each frame.

World coordinates are centimetres with y up. A part is drawn in its own coordinates and put at an
origin along a unit vector, both complex numbers, so a bone's part needs no new outline per frame.
Nothing here uses a painter's clip: it is slower than opaque pieces, and exports drop it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QRadialGradient,
    QTransform,
)

RIM = 0.3
"""How wide an outline is, in centimetres: a good pixel on a stage 900 pixels wide."""


@dataclass(frozen=True, slots=True)
class Fill:
    """An area and what fills it."""

    path: QPainterPath
    brush: QBrush


Part = tuple[Fill, ...]
"""Fills from back to front, in the part's own coordinates."""

_SPOT = QRectF(-1.0, -1.0, 2.0, 2.0)


class Canvas:
    """A painter that thinks in centimetres.

    Args:
        painter: what is painted on; its transform is changed and put back by ``close``.
        world: from centimetres to the painter's own coordinates.
    """

    def __init__(self, painter: QPainter, world: QTransform) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._painter = painter
        self._world = world * painter.worldTransform()
        painter.setWorldTransform(self._world)

    def close(self) -> None:
        """Give the painter back as it was."""
        self._painter.restore()

    def fill(self, path: QPainterPath, brush: QBrush) -> None:
        """Fill an area given in centimetres of the world."""
        self._painter.fillPath(path, brush)

    def fill_all(self, paths: Sequence[QPainterPath], brush: QBrush) -> None:
        """Fill overlapping areas with one opaque brush, so that they unite."""
        fill = self._painter.fillPath
        for path in paths:
            fill(path, brush)

    def put(self, part: Part, origin: complex, unit: complex = 1 + 0j) -> None:
        """Paint a part with its own origin at ``origin`` and its x axis along ``unit``."""
        self.put_turned(part, place(origin, unit))

    def put_turned(self, part: Part, transform: QTransform) -> None:
        """Paint a part through a transform of its own."""
        painter = self._painter
        painter.setWorldTransform(transform * self._world)
        for piece in part:
            painter.fillPath(piece.path, piece.brush)
        painter.setWorldTransform(self._world)

    def put_veiled(self, part: Part, origin: complex, unit: complex, strength: float) -> None:
        """Paint a part only partly there: ``strength`` 0 to 1."""
        self._painter.setOpacity(strength)
        self.put(part, origin, unit)
        self._painter.setOpacity(1.0)

    def spot(self, brush: QBrush, centre: complex, radii: complex, strength: float = 1.0) -> None:
        """Paint a soft spot (see ``soft``) with the given radii (x + y·j)."""
        painter = self._painter
        place_ = QTransform(radii.real, 0, 0, radii.imag, centre.real, centre.imag)
        painter.setWorldTransform(place_ * self._world)
        painter.setOpacity(strength)
        painter.fillRect(_SPOT, brush)
        painter.setOpacity(1.0)
        painter.setWorldTransform(self._world)


def place(origin: complex, unit: complex = 1 + 0j) -> QTransform:
    """Return the transform that puts a part's origin at ``origin``, its x axis along ``unit``."""
    return QTransform(unit.real, unit.imag, -unit.imag, unit.real, origin.real, origin.imag)


def soft(colour: QColor, alpha: float) -> QBrush:
    """Return the brush of a spot that fades to nothing at radius 1."""
    gradient = QRadialGradient(0.0, 0.0, 1.0)
    for stop, share in ((0.0, 1.0), (0.5, 0.55), (1.0, 0.0)):
        veiled = QColor(colour)
        veiled.setAlphaF(alpha * share)
        gradient.setColorAt(stop, veiled)
    return QBrush(gradient)
