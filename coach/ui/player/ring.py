"""The ring: how much of a hold is done, and the seconds that are left.

It starts at twelve and runs clockwise. The arc moves smoothly but is painted only when it has
moved by half a pixel, and only where it moved; in a hold the disc inside breathes with the figure.
The words beside it (`Ring.tell`) say the same to people who do not see it.
"""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coach.ui.icons import Icon, paint_icon
from coach.ui.style import Style
from coach.ui.theme import Role, colour, pen

SIDE: Final = 204.0
"""The ring's outer width at the usual type size, in pixels."""

_STROKE = 12 / SIDE
_THIN = 2 / SIDE
_NUMBER = 64 / SIDE
_COUNT = 92 / SIDE
_UNIT, _UNIT_NIGHT = 17 / SIDE, 20 / SIDE
_SMALLEST_UNIT = 13
_TICK = 0.34
_STEP = 0.5
_DISC, _BREATH = 0.355, 0.03
"""The disc's radius with empty lungs, and how much a full breath adds, as shares of the side."""
_VEIL = 0.7
"""How solid the disc is; it is no sign, only company."""
_WEDGES = 8
"""A movement of the arc up to this part of a turn is painted by itself."""


class Ring(QWidget):
    """A ring with a number inside and its unit beneath."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._share = 0.0
        self._number = ""
        self._unit = ""
        self._large = False
        self._breath = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def dress(self, style: Style) -> None:
        """Change tone or type size."""
        self._style = style
        self.update()

    def show_share(self, share: float) -> None:
        """Fill the ring from 0 (nothing done) to 1."""
        moved = abs(share - self._share) * math.tau * self._radius()
        if moved >= _STEP or (moved and share in (0.0, 1.0)):
            before, self._share = self._share, share
            self.update(self._wedge(before, share))

    def show_breath(self, breath: float) -> None:
        """Let the disc breathe, from 0 (empty) to 1 (full)."""
        if abs(breath - self._breath) * _BREATH * self._side() >= _STEP:
            before, self._breath = self._disc(), breath
            self.update(before.united(self._disc()).toAlignedRect().adjusted(-2, -2, 2, 2))

    def show_number(self, number: str, unit: str, *, large: bool = False) -> None:
        """Write the number and its unit; ``large`` for 3-2-1, without one there is a tick."""
        if (number, unit, large) != (self._number, self._unit, self._large):
            self._number, self._unit, self._large = number, unit, large
            self.update()

    def tell(self, text: str) -> None:
        """Say the same in words, for a screen reader that asks; nothing is announced."""
        if text != self.accessibleName():
            self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is dirty of track, arc, disc, number and unit."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(self._style.tokens.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ring(painter)
        if self._disc().intersects(event.rect()):
            self._paint_disc(painter)
            self._paint_words(painter)
        painter.end()

    def _wedge(self, one: float, other: float) -> QRect:
        """Return what of the ring lies between two shares, round ends included."""
        if abs(one - other) > 1 / _WEDGES:
            return self.rect()
        middle, radius = QRectF(self.rect()).center(), self._radius()
        ends = [QPointF(math.sin(a), -math.cos(a)) for a in (math.tau * one, math.tau * other)]
        corners = [middle + end * radius for end in ends]
        chord = 5 * radius * (one - other) ** 2  # how far the arc leaves it
        around = chord + self._side() * _STROKE / 2 + 2
        box = QRectF(*corners).normalized().adjusted(-around, -around, around, around)
        return box.toAlignedRect()

    def _disc(self) -> QRectF:
        radius = self._side() * (_DISC + _BREATH * self._breath)
        box = QRectF(0, 0, 2 * radius, 2 * radius)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def _paint_disc(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._style.tokens.soft, _VEIL))
        painter.drawEllipse(self._disc())

    def _side(self) -> float:
        return float(min(self.width(), self.height()))

    def _radius(self) -> float:
        return self._side() * (1 - _STROKE) / 2

    def _paint_ring(self, painter: QPainter) -> None:
        tones, radius = self._style.tokens, self._radius()
        middle = QRectF(self.rect()).center()
        circle = QRectF(-radius, -radius, 2 * radius, 2 * radius).translated(middle)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        track = self._side() * (_THIN if tones.strong else _STROKE)
        painter.setPen(QPen(colour(tones.line), track))
        painter.drawEllipse(circle)
        if self._share > 0:
            painter.setPen(pen(tones.mark, self._side() * _STROKE))
            painter.drawArc(circle, 90 * 16, round(-360 * 16 * self._share))

    def _paint_words(self, painter: QPainter) -> None:
        tones, side = self._style.tokens, self._side()
        middle = QRectF(self.rect()).center()
        if not self._number:
            tick = QRectF(0, 0, side * _TICK, side * _TICK)
            tick.moveCenter(middle)
            paint_icon(painter, Icon.CHECK, tick, tones.mark)
            return
        rise, size = (0.0, _COUNT) if self._large else (side * 0.05, _NUMBER)
        number = _sized(self._style.font(Role.TIMER), side * size)
        self._write(painter, middle - QPointF(0, rise), self._number, number, tones.ink)
        if not self._large:
            share = _UNIT_NIGHT if self._style.night else _UNIT
            unit = _sized(self._style.font(Role.BODY), max(side * share, _SMALLEST_UNIT))
            self._write(painter, middle + QPointF(0, side * 0.185), self._unit, unit, tones.ink2)

    def _write(
        self, painter: QPainter, middle: QPointF, text: str, face: QFont, token: str
    ) -> None:
        painter.setFont(face)
        painter.setPen(colour(token))
        box = QRectF(0, 0, self._side(), self._side())
        box.moveCenter(middle)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)


def _sized(face: QFont, size: float) -> QFont:
    sized = QFont(face)
    sized.setPixelSize(max(1, round(size)))
    return sized
