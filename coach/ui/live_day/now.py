"""The line of the present over the day that is today."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coach.ui.live_day.places import Places, strong
from coach.ui.style import Style
from coach.ui.theme import colour

_SIDE = 10.0


class NowLine(QWidget):
    """A line with a word, over everything; nothing of it can be pressed."""

    def __init__(self, style: Style, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._said = style, said
        self._x = 0.0
        self._places: Places | None = None
        self._low = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def pill(self, x: float, height: float) -> QRectF:
        """Return the place of the word over a line at ``x``, from the top."""
        wide = QFontMetricsF(strong(self._style)).horizontalAdvance(self._said) + 2 * _SIDE
        left = min(max(0.0, x - wide / 2), self.width() - wide)
        return QRectF(left, 0, wide, height)

    def stand(self, x: float, places: Places, *, low: bool) -> None:
        """Stand at a place; ``low``, the word is below, for above there are other words."""
        self._x, self._places, self._low = x, places, low
        self.setGeometry(0, 0, places.width, places.height)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line and its word."""
        if self._places is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones, places = self._style.tokens, self._places
        tall = places.times - 2.0
        pill = self.pill(self._x, tall)
        if self._low:
            pill.moveTop(places.height - tall)
        begin = places.top if self._low else pill.bottom()
        painter.setPen(QPen(colour(tones.coral), 2))
        painter.drawLine(QPointF(self._x, begin), QPointF(self._x, places.foot + 6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.coral))
        painter.drawRoundedRect(pill, tall / 2, tall / 2)
        painter.setPen(colour(tones.surface))
        painter.setFont(strong(self._style))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._said)
        painter.end()
