"""What the figure is painted with: parts made once, put in place each frame.

World coordinates are centimetres with y up. A part is drawn in its own coordinates and put at an
origin along a unit vector, both complex numbers, so a bone's part needs no new outline per frame.
Nothing here uses a painter's clip: it is slower than opaque pieces, and exports drop it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPixmap, QTransform

from coach.ui.figure.spot import Spot

RIM = 0.3
"""How wide an outline is, in centimetres: a good pixel on a stage 900 pixels wide."""


@dataclass(frozen=True, slots=True)
class Fill:
    """An area and what fills it."""

    path: QPainterPath
    brush: QBrush


Part = tuple[Fill, ...]
"""Fills from back to front, in the part's own coordinates."""


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
        painter.setWorldTransform(QTransform())
        self._pixels = _back(painter.deviceTransform())
        painter.setWorldTransform(self._world)
        self._device = painter.deviceTransform()

    @property
    def device(self) -> QTransform:
        """The way from centimetres of the world to device pixels."""
        return self._device

    @property
    def scale(self) -> float:
        """Device pixels a centimetre."""
        return math.hypot(self._device.m11(), self._device.m12())

    def close(self) -> None:
        """Give the painter back as it was."""
        self._painter.restore()

    def moved(self, by: QTransform) -> "Canvas":
        """Return a canvas on the same painter whose world is moved, turned or mirrored first.

        Close it before painting on this one again.
        """
        return Canvas(self._painter, by)

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

    def spot(self, spot: Spot, centre: complex, radii: complex, strength: float = 1.0) -> None:
        """Paint a soft spot with about the given radii (x + y·j), on whole pixels."""
        painter, device = self._painter, self._device
        wide, high = _whole(radii.real * device.m11()), _whole(radii.imag * device.m22())
        middle = device.map(QPointF(centre.real, centre.imag))
        corner = QPoint(math.floor(middle.x() + 0.5) - wide, math.floor(middle.y() + 0.5) - high)
        painter.setOpacity(strength)
        self.lay(spot.picture(wide, high), corner)
        painter.setOpacity(1.0)

    def lay(self, picture: QPixmap, corner: QPoint) -> None:
        """Lay down a picture pixel by pixel, its corner at a device pixel."""
        painter = self._painter
        painter.setWorldTransform(self._pixels)
        painter.drawPixmap(corner, picture)
        painter.setWorldTransform(self._world)


def place(origin: complex, unit: complex = 1 + 0j) -> QTransform:
    """Return the transform that puts a part's origin at ``origin``, its x axis along ``unit``."""
    return QTransform(unit.real, unit.imag, -unit.imag, unit.real, origin.real, origin.imag)


def _back(transform: QTransform) -> QTransform:
    """Return what undoes moving and scaling."""
    return QTransform.fromTranslate(-transform.dx(), -transform.dy()) * QTransform.fromScale(
        1 / transform.m11(), 1 / transform.m22()
    )


def _whole(radius: float) -> int:
    """Return a radius in whole pixels."""
    return max(1, round(abs(radius)))
