"""The time since it began, in a ring that goes round once a minute, and two lines beside it."""

import math
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coach.ui.player.caption import Caption
from coach.ui.style import TEXT, Style
from coach.ui.theme import Role, colour, pen

SIDE: Final = 104
"""The ring's outer width at the usual type size, in pixels."""
_STROKE: Final = 0.085
_NUMBER: Final = 0.285
_GAP: Final = 24
_STEP: Final = 0.5
_LONGEST: Final = 300
"""The two lines are broken within this width, in pixels of a scale of 1."""


class Clock(QWidget):
    """Shows seconds; a screen reader that asks is told them, and nothing is announced."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._words = Caption("")
        self._share, self._number = 0.0, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def dress(self, style: Style) -> None:
        """Change the type size."""
        self._style = style
        self.update()

    def show_time(self, share: float, number: str, words: Caption, aloud: str) -> None:
        """Show how full the ring is, 0 to 1, the number inside and the lines beside it."""
        if (number, words) != (self._number, self._words):
            self._number, self._words = number, words
            self.setAccessibleName(f"{aloud}. {words.main}. {words.second}".removesuffix("."))
            self._share = share
            self.update()
        elif abs(share - self._share) * math.pi * self._side() >= _STEP:
            self._share = share
            self.update(self._ring().toAlignedRect())

    def needed(self, style: Style, words: Caption) -> tuple[float, float]:
        """Return the width and height that it needs at a type size."""
        side = _side(style)
        size = _text(style, words, style.px(_LONGEST))
        return side + _GAP + size.width(), max(side, size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring, the number and the lines."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(tones.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self._ring()
        stroke = ring.width() * _STROKE
        circle = ring.adjusted(stroke, stroke, -stroke, -stroke)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(tones.line), stroke))
        painter.drawEllipse(circle)
        if self._share > 0:
            painter.setPen(pen(tones.mark, stroke))
            painter.drawArc(circle, 90 * 16, round(-360 * 16 * self._share))
        face = self._style.font(Role.TIMER)
        long = 5 / max(5, len(self._number) + 1)
        face.setPixelSize(max(1, round(ring.width() * _NUMBER * long)))
        painter.setFont(face)
        painter.setPen(colour(tones.ink))
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(ring, middle, self._number)
        if event.rect().width() > ring.width() + 2:
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        tones = self._style.tokens
        size = self._side() + _GAP
        room = QRectF(self.rect())
        room.setWidth(room.width() - size)
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            room.translate(size, 0)
        tall = _text(self._style, self._words, room.width()).height()
        room.setTop(room.center().y() - tall / 2)
        for line, face, ink in zip(
            (self._words.main, self._words.second),
            _faces(self._style),
            (tones.ink, tones.ink2),
            strict=True,
        ):
            painter.setFont(face)
            painter.setPen(colour(ink))
            flags = TEXT | Qt.TextFlag.TextDontClip
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                flags = flags & ~Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, int(flags), line)
            room.setTop(room.top() + _tall(line, face, room.width()))

    def _side(self) -> float:
        return min(_side(self._style), float(self.height()))

    def _ring(self) -> QRectF:
        side = self._side()
        left = 0.0
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - side
        return QRectF(left, (self.height() - side) / 2, side, side)


def _side(style: Style) -> float:
    """A number in a ring need not grow as fast as text."""
    return max(64.0, SIDE * min(style.scale, math.sqrt(style.scale)))


def _faces(style: Style) -> tuple[QFont, QFont]:
    first = style.font(Role.BODY)
    first.setWeight(QFont.Weight.DemiBold)
    return first, style.font(Role.HINT)


def _text(style: Style, words: Caption, width: float) -> QSizeF:
    faces = _faces(style)
    wide = max(
        QFontMetricsF(face).boundingRect(QRectF(0, 0, width, 10_000), TEXT, line).width()
        for line, face in zip((words.main, words.second), faces, strict=True)
    )
    tall = sum(
        _tall(line, face, width)
        for line, face in zip((words.main, words.second), faces, strict=True)
    )
    return QSizeF(wide + 2, tall)


def _tall(line: str, face: QFont, width: float) -> float:
    return QFontMetricsF(face).boundingRect(QRectF(0, 0, width, 10_000), TEXT, line).height()
