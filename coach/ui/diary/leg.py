"""A leg, seen from the side, with the places that a cramp can be in: a second way beside words."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coach.domain.diary import Muscle
from coach.ui.diary import shades
from coach.ui.strokes import Stroke, curve, shape
from coach.ui.style import Style
from coach.ui.theme import colour, pen

_GRID: Final = QSize(96, 168)
_AROUND: Final = 6
"""Pixels around the leg."""
_OUTLINE = curve(
    (20, 3),
    (70, 3),
    (74, 30, 65, 56, 63, 74),
    (67, 80, 66, 88, 60, 94),
    (58, 112, 55, 124, 53, 136),
    (56, 145, 72, 148, 86, 152),
    (92, 155, 91, 164, 84, 164),
    (36, 164),
    (27, 164, 26, 152, 32, 142),
    (34, 134, 34, 126, 32, 118),
    (22, 108, 21, 92, 32, 80),
    (33, 72, 27, 50, 21, 34),
    (17, 24, 17, 14, 20, 3),
)
_KNEE, _ANKLE = 78.0, 139.0
_PARTS: Final = {
    Muscle.BACK_OF_THIGH: shape((0, 0), (45, 0), (48, _KNEE), (0, _KNEE)),
    Muscle.FRONT_OF_THIGH: shape((45, 0), (96, 0), (96, _KNEE), (48, _KNEE)),
    Muscle.CALF: shape((0, _KNEE), (48, _KNEE), (45, _ANKLE), (0, _ANKLE)),
    Muscle.FOOT: shape((0, _ANKLE), (96, _ANKLE), (96, 168), (0, 168)),
}
"""What is tapped for each place, a little around the leg, too; the shin is none of them."""


class Leg(QWidget):
    """The picture. `chosen` brings the place that was tapped, by its value.

    Args:
        style: tone and type scale.
        names: what each place is called.
    """

    chosen = Signal(str)

    def __init__(self, style: Style, names: Mapping[str, str]) -> None:
        super().__init__()
        self._style, self._names = style, names
        self._value = ""
        self._over: Muscle | None = None
        self._whole = _path(_OUTLINE)
        self._taps = {muscle: _path(part) for muscle, part in _PARTS.items()}
        self._areas = {m: self._whole.intersected(part) for m, part in self._taps.items()}
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a leg that can be tapped on; it grows a little with the type."""
        grown = self._times()
        return QSize(
            round(_GRID.width() * grown) + 2 * _AROUND, round(_GRID.height() * grown) + 2 * _AROUND
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def show_value(self, value: str) -> None:
        """Show which place is chosen."""
        self._value = value
        said = self._names.get(value, "")
        self.setAccessibleDescription(said)
        self.update()

    def place(self, muscle: Muscle) -> QPointF:
        """Return a point within a place, in the widget's pixels."""
        middle = self._areas[muscle].boundingRect().center()
        return middle * self._times() + QPointF(_AROUND, _AROUND)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the place below the pointer."""
        if (found := self._at(event.position())) is not None:
            self.chosen.emit(found.value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would be chosen, and say its name."""
        found = self._at(event.position())
        if found is not self._over:
            self._over = found
            self.update()
            name = self._names.get(found.value, "") if found else ""
            QToolTip.showText(event.globalPosition().toPoint(), name, self)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._over = None
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the leg; the chosen place is filled, striped and outlined."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_AROUND, _AROUND)
        painter.scale(self._times(), self._times())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.quiet))
        painter.drawPath(self._whole)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(tones.edge), 0.8, Qt.PenStyle.DotLine))
        for area in self._areas.values():
            painter.drawPath(area)
        painter.setPen(pen(tones.edge, 1.5))
        painter.drawPath(self._whole)
        if self._over is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(tones.ink, 2.2))
            painter.drawPath(self._areas[self._over])
        for muscle, area in self._areas.items():
            if muscle.value == self._value:
                painter.setBrush(shades.bar(tones))
                painter.setPen(pen(tones.amber, 2.4))
                painter.drawPath(area)
                self._paint_tick(painter, area.boundingRect())
        painter.end()

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        side = 15.0
        middle = box.center() - QPointF(side / 2, side / 2)
        painter.setBrush(colour(self._style.tokens.surface))
        painter.setPen(Qt.PenStyle.NoPen)
        place = QRectF(middle.x(), middle.y(), side, side)
        painter.drawEllipse(place)
        shades.paint_tick(painter, place, self._style.tokens)

    def _at(self, place: QPointF) -> Muscle | None:
        inside = (place - QPointF(_AROUND, _AROUND)) / self._times()
        return next((m for m, tap in self._taps.items() if tap.contains(inside)), None)

    def _times(self) -> float:
        return 1 + (self._style.scale - 1) / 2


def _path(stroke: Stroke) -> QPainterPath:
    path = QPainterPath()
    stroke(path)
    path.closeSubpath()
    return path
