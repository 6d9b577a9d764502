"""The caption under the picture: which leg, what to do, and how it feels."""

import math
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from coach.motion.routine import Side
from coach.ui.icons import Icon, paint_icon
from coach.ui.player.caption import Caption
from coach.ui.player.captions import leg
from coach.ui.style import TEXT, Style, inked
from coach.ui.theme import Role, colour

BADGE: Final = 72
"""The side badge's width at the usual type size, in pixels; all its parts are in proportion."""
_LETTER: Final = 32
_GAP: Final = 20
_BETWEEN: Final = 4
_SECOND: Final = 17 / 15
_SECOND_NIGHT: Final = 22 / 24


class Badge(QWidget):
    """A filled circle with a letter and an arrow: R and right, L and left; both have both."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._side = Side.BOTH

    def dress(self, style: Style) -> None:
        """Change tone or type size."""
        self._style = style
        self.update()

    def show_side(self, side: Side) -> None:
        """Show a side."""
        self.setAccessibleName(leg(side))
        if side is not self._side:
            self._side = side
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle, the letter and the arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones, circle = self._style.tokens, QRectF(self.rect())
        painter.setBrush(colour(tones.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        if self._style.night:
            painter.setPen(QPen(colour(tones.ink), 2))
            circle.adjust(1, 1, -1, -1)
        painter.drawEllipse(circle)
        self._paint_sign(painter, tones.on_accent)
        painter.end()

    def _paint_sign(self, painter: QPainter, ink: str) -> None:
        unit = self.width() / BADGE
        middle = QRectF(self.rect()).center()
        match self._side:
            case Side.RIGHT:
                self._letter(painter, middle - QPointF(9 * unit, 0), "R", ink, 1.0)
                self._arrow(painter, middle + QPointF(17 * unit, 0), Icon.RIGHT, ink)
            case Side.LEFT:
                self._letter(painter, middle + QPointF(9 * unit, 0), "L", ink, 1.0)
                self._arrow(painter, middle - QPointF(16 * unit, 0), Icon.LEFT, ink)
            case Side.BOTH:
                self._letter(painter, middle - QPointF(13 * unit, 0), "L", ink, 0.8)
                self._letter(painter, middle + QPointF(13 * unit, 0), "R", ink, 0.8)

    def _letter(
        self, painter: QPainter, middle: QPointF, letter: str, ink: str, times: float
    ) -> None:
        face = self._style.font(Role.TITLE)
        face.setPixelSize(round(self.width() * _LETTER / BADGE * times))
        painter.setFont(face)
        painter.setPen(colour(ink))
        side = self.width()
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)

    def _arrow(self, painter: QPainter, middle: QPointF, icon: Icon, ink: str) -> None:
        side = self.width() * 26 / BADGE
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        paint_icon(painter, icon, box, ink, 2.4)


class Cue(QWidget):
    """The badge, the line that says what to do now, and the line beneath it."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.badge = Badge(style, self)
        self.main = QLabel(self)
        self.second = QLabel(self)
        for label in (self.main, self.second):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def dress(self, style: Style) -> None:
        """Change tone or type size."""
        self._style = style
        self.badge.dress(style)
        self.main.setFont(style.font(Role.CUE))
        self.second.setFont(_second_font(style))
        self.main.setPalette(inked(self.palette(), style.tokens.ink))
        self.second.setPalette(inked(self.palette(), style.tokens.ink2))
        self._place()

    def show_caption(self, text: Caption, side: Side) -> None:
        """Say what to do, and with which leg."""
        self.badge.show_side(side)
        if (text.main, text.second) != (self.main.text(), self.second.text()):
            self.main.setText(text.main)
            self.second.setText(text.second)
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        side = _badge(self._style)
        left = side + _GAP
        width = self.width() - left
        main = _tall(self.main.text(), self.main.font(), width)
        even = _even_width(self.main.text(), self.main.font(), width)
        second = _tall(self.second.text(), self.second.font(), width)
        top = max(0.0, (side - main - second - _BETWEEN) / 2)
        self.badge.setGeometry(0, 0, side, side)
        self.main.setGeometry(left, round(top), even, round(main))
        self.second.setGeometry(left, round(top + main + _BETWEEN), width, round(second))


def cue_height(style: Style, width: float, texts: Iterable[Caption]) -> float:
    """Return the height that holds any of these captions in this width."""
    inner = width - _badge(style) - _GAP
    main, second = style.font(Role.CUE), _second_font(style)
    heights = (
        _tall(text.main, main, inner) + _tall(text.second, second, inner) + _BETWEEN
        for text in texts
    )
    return max(_badge(style), *heights)


def _badge(style: Style) -> int:
    """A letter and an arrow in a circle need not grow as fast as text."""
    return round(BADGE * min(style.scale, math.sqrt(style.scale)))


def _second_font(style: Style) -> QFont:
    return style.font(Role.BODY, _SECOND_NIGHT if style.night else _SECOND)


def _tall(text: str, font: QFont, width: float) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10_000), TEXT, text).height() + 1


def _even_width(text: str, font: QFont, width: int) -> int:
    """Return the narrowest width that needs no more lines: no word stands alone in the last."""
    lines = _tall(text, font, width)
    low, high = width // 2, width
    while high - low > 4:
        middle = (low + high) // 2
        if _tall(text, font, middle) > lines or _longest_line(text, font, middle) > middle:
            low = middle
        else:
            high = middle
    return high


def _longest_line(text: str, font: QFont, width: float) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10_000), TEXT, text).width()
