"""In the place of a picture, where there is nothing to do but breathe: a disc that breathes."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.style import Style
from coach.ui.theme import STAGE_RADIUS, colour, pen

IN_S: Final = 4.0
OUT_S: Final = 6.0
"""Seconds of breathing in, and of breathing out."""
_LEAST, _MOST = 0.2, 0.36
"""The disc's radius with empty and with full lungs, as shares of the smaller side."""
_RINGS: Final = 4


class Breath(QWidget):
    """A disc that grows and shrinks as slowly as a calm breath."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style, self._full = style, 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def seek(self, t: float) -> None:
        """Show the breath at second ``t``."""
        full = fullness(t)
        if abs(full - self._full) * min(self.width(), self.height()) * (_MOST - _LEAST) >= 0.5:
            self._full = full
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc, and the rings it grows into."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(tones.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(pen(tones.line, 1))
        painter.setBrush(colour(tones.sunk))
        painter.drawRoundedRect(room, STAGE_RADIUS, STAGE_RADIUS)
        side, middle = min(room.width(), room.height()), room.center()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in range(_RINGS):
            radius = side * (_LEAST + (_MOST - _LEAST) * ring / (_RINGS - 1))
            painter.setPen(pen(tones.line, 1.5))
            painter.drawEllipse(middle, radius, radius)
        self._paint_disc(painter, middle, side * (_LEAST + (_MOST - _LEAST) * self._full))
        painter.end()

    def _paint_disc(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        tones = self._style.tokens
        painter.setPen(pen(tones.edge, 2))
        painter.setBrush(colour(tones.accent, 0.75))
        painter.drawEllipse(middle, radius, radius)


def fullness(t: float) -> float:
    """Return how full the lungs are at second ``t``, 0 to 1."""
    t = t % (IN_S + OUT_S)
    share = t / IN_S if t < IN_S else 1 - (t - IN_S) / OUT_S
    return (1 - math.cos(math.pi * share)) / 2
