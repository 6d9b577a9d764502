"""The last page of a routine: one quiet line and a way out."""

import math
from typing import Self

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.domain.reminder import Habit
from coach.ui.buttons import HEIGHT_PLAYER, RING, Button, Kind
from coach.ui.icons import Icon, paint_icon
from coach.ui.player import captions
from coach.ui.player.caption import Caption
from coach.ui.style import Style
from coach.ui.theme import Role, colour

_TILE = 88
_TILE_SHARE = 0.28
"""The most of the page's height that the pictogram takes, however large the type."""
_GAP = 24
_WIDTH = 220
_LINES = 2.1
"""The button's least height in lines of its type."""


class Farewell(QWidget):
    """A pictogram, two lines, and Close."""

    close_wished = Signal()

    @classmethod
    def of(cls, style: Style, habit: Habit | None) -> Self:
        """Return the page that suits what the routine was opened for."""
        evening = captions.evening(habit, style.tone)
        icon = Icon.MOON if evening else Icon.SUN
        return cls(style, captions.farewell(evening=evening), icon)

    def __init__(self, style: Style, text: Caption, icon: Icon) -> None:
        super().__init__()
        self._style = style
        self._text = text
        self._icon = icon
        self.setAccessibleName(text.aloud())
        self.button = Button(captions.CLOSE, Kind.PRIMARY, height=HEIGHT_PLAYER)
        self.button.setParent(self)
        self.button.keep_ring()
        self.button.clicked.connect(self.close_wished)
        self.dress(style)

    def dress(self, style: Style) -> None:
        """Change tone or type size."""
        self._style = style
        self.button.set_style(style)
        self.button.setFont(style.font(Role.BUTTON, 1.1 if style.night else 20 / 15))
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button under the words."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pictogram in its circle, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones = self._style.tokens
        middle, y = self.width() / 2, self._top()
        tile = self._tile()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.soft))
        painter.drawEllipse(QPointF(middle, y + tile / 2), tile / 2, tile / 2)
        side = tile * 0.46
        box = QRectF(middle - side / 2, y + (tile - side) / 2, side, side)
        paint_icon(painter, self._icon, box, tones.on_soft)
        y += tile + self._gap()
        for line, role, ink in self._lines():
            face = self._style.font(role)
            tall = QFontMetricsF(face).height()
            painter.setFont(face)
            painter.setPen(colour(ink))
            painter.drawText(QRectF(0, y, self.width(), tall), Qt.AlignmentFlag.AlignHCenter, line)
            y += tall
        painter.end()

    def _lines(self) -> tuple[tuple[str, Role, str], ...]:
        tones = self._style.tokens
        return (
            (self._text.main, Role.CUE, tones.ink),
            (self._text.second, Role.CARD_TITLE, tones.ink2),
        )

    def _words_height(self) -> float:
        return sum(QFontMetricsF(self._style.font(role)).height() for _, role, _ in self._lines())

    def _tile(self) -> float:
        return min(float(self._style.px(_TILE)), self.height() * _TILE_SHARE)

    def _gap(self) -> float:
        """Return the room between the parts, which need not grow as fast as text."""
        return _GAP * math.sqrt(self._style.scale)

    def _button_height(self) -> float:
        lines = QFontMetricsF(self.button.font()).height() * _LINES
        return max(float(self.button.sizeHint().height()), lines + 2 * RING)

    def _above_button(self) -> float:
        return self._tile() + 2 * self._gap() + self._words_height()

    def _top(self) -> float:
        return max(0.0, (self.height() - self._above_button() - self._button_height()) / 2)

    def _place(self) -> None:
        width = max(self.button.sizeHint().width(), self._style.px(_WIDTH) + 2 * RING)
        left, top = (self.width() - width) / 2, self._top() + self._above_button()
        self.button.setGeometry(round(left), round(top), width, round(self._button_height()))
