"""Where a routine stands: one short bar a move, under the words that say the same."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.style import Style
from coach.ui.theme import Role, colour

_BAR: Final = (26.0, 6.0)
_NOW_HEIGHT: Final = 12.0
_GAP: Final = 6
_BENEATH: Final = 8.0


class Progress(QWidget):
    """Seven bars under "Move 3 of 7", the third one taller; what is done is filled."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._text = ""
        self._now = 0
        self._count = 1
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def dress(self, style: Style) -> None:
        """Change tone or type size."""
        self._style = style
        self.updateGeometry()
        self.update()

    def show_step(self, now: int, count: int, text: str) -> None:
        """Show that move ``now`` (from 0) of ``count`` is on; ``now == count``: all are done."""
        if (now, count, text) != (self._now, self._count, self._text):
            self._now, self._count, self._text = now, count, text
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of one line and the bars."""
        line = QFontMetricsF(self._face()).height()
        return QSize(0, round(line + _BENEATH + self._style.px(_NOW_HEIGHT)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words and the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones = self._style.tokens
        line = QFontMetricsF(self._face()).height()
        painter.setFont(self._face())
        painter.setPen(colour(tones.ink2))
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(0, 0, self.width(), line), centred, self._text)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(self._count):
            ahead = tones.edge if self._style.night else tones.line
            painter.setBrush(colour(tones.mark if place <= self._now else ahead))
            bar = self._bar(place, line + _BENEATH)
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.end()

    def _bar(self, place: int, top: float) -> QRectF:
        """Return a bar's place; many of them share the width there is."""
        usual, height, tallest = (self._style.px(each) for each in (*_BAR, _NOW_HEIGHT))
        pitch = min(usual + _GAP, self.width() // self._count)
        width = min(usual, pitch - max(2, min(_GAP, pitch // 4)))
        left = (self.width() - self._count * pitch + pitch - width) // 2 + place * pitch
        tall = tallest if place == self._now else height
        if self._style.tokens.strong and place > self._now:
            tall = max(2, height // 3)
        return QRectF(left, top + (tallest - tall) / 2, width, tall)

    def _face(self) -> QFont:
        face = self._style.font(Role.HINT if self._style.night else Role.BODY)
        face.setWeight(QFont.Weight.Medium)
        return face
