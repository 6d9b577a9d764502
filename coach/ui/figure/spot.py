"""Soft spots of light or shadow, painted once for each size and then only laid down.

Qt shares the work on a gradient among threads and makes its table of colours anew for every other
opacity; laying down a finished picture costs a fifteenth of that. It lies on whole pixels, which
nobody sees in something that has no edge.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QRadialGradient, QTransform

Stop = tuple[float, float]
"""How far from the middle (0 to 1), and how much of the colour is there (0 to 1)."""

SOFT: tuple[Stop, ...] = ((0.0, 1.0), (0.5, 0.55), (1.0, 0.0))
_WHOLE = QRectF(-1.0, -1.0, 2.0, 2.0)
_KEPT = 40
"""How many sizes are kept: a shadow grows and shrinks pixel by pixel with a lifted foot."""


class Spot:
    """A spot that fades to nothing at its edge.

    Args:
        colour: what it is made of.
        alpha: how opaque its middle is.
        stops: how it fades.
    """

    def __init__(self, colour: QColor, alpha: float, stops: Iterable[Stop] = SOFT) -> None:
        gradient = QRadialGradient(0.0, 0.0, 1.0)
        for at, share in stops:
            veiled = QColor(colour)
            veiled.setAlphaF(alpha * share)
            gradient.setColorAt(at, veiled)
        self._brush = QBrush(gradient)
        self._made: dict[tuple[int, int], QPixmap] = {}

    def picture(self, wide: int, high: int) -> QPixmap:
        """Return the spot with these radii, in pixels; its middle lies between four of them."""
        size = wide, high
        if size not in self._made:
            if len(self._made) == _KEPT:
                self._made.clear()
            self._made[size] = self._painted(wide, high)
        return self._made[size]

    def _painted(self, wide: int, high: int) -> QPixmap:
        pixmap = QPixmap(2 * wide, 2 * high)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setWorldTransform(QTransform(wide, 0, 0, high, wide, high))
        painter.fillRect(_WHOLE, self._brush)
        painter.end()
        return pixmap
