"""The card that says what comes next, so that nothing in a routine is a surprise."""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach.ui.player.caption import Caption
from coach.ui.player.captions import THEN
from coach.ui.style import TEXT, Style
from coach.ui.theme import Role, colour, paint_surface

SHADOW: Final = 14
"""Room around the card's face for its shadow, in pixels."""

_SIDE = 20.0
_TOP = 18.0
_BETWEEN = 6.0


class ThenCard(QWidget):
    """The next move and what follows it; without its second line where room is short."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._brief = False
        self._text = Caption("")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def dress(self, style: Style, *, brief: bool) -> None:
        """Change tone or type size, and whether the second line is left out."""
        self._style, self._brief = style, brief
        self.update()

    def show_next(self, text: Caption) -> None:
        """Say what comes next."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(f"{THEN}: {text.aloud()}")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and its lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_surface(painter, face, self._style.tokens)
        width = face.width() - 2 * _SIDE
        lines = list(_lines(self._style, self._text, brief=self._brief))
        y = face.top() + (face.height() - _height(lines, width)) / 2
        for text, font, ink in lines:
            tall = _tall(text, font, width)
            painter.setFont(font)
            painter.setPen(colour(ink))
            painter.drawText(QRectF(face.left() + _SIDE, y, width, tall), TEXT, text)
            y += tall + _BETWEEN
        painter.end()


def card_height(style: Style, width: float, texts: Iterable[Caption], *, brief: bool) -> float:
    """Return the height of a card ``width`` wide that holds any of these texts."""
    inner = width - 2 * _SIDE
    heights = (_height(list(_lines(style, text, brief=brief)), inner) for text in texts)
    return max(heights, default=0.0) + 2 * _TOP


def _lines(style: Style, text: Caption, *, brief: bool) -> Iterator[tuple[str, QFont, str]]:
    tones = style.tokens
    small = style.font(Role.HINT)
    small.setWeight(QFont.Weight.DemiBold)
    yield THEN, small, tones.ink2
    yield text.main, style.font(Role.CARD_TITLE), tones.ink
    if text.second and not brief:
        yield text.second, style.font(Role.HINT if style.night else Role.BODY), tones.ink2


def _height(lines: list[tuple[str, QFont, str]], width: float) -> float:
    return sum(_tall(text, font, width) for text, font, _ in lines) + _BETWEEN * (len(lines) - 1)


def _tall(text: str, font: QFont, width: float) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10_000), TEXT, text).height()
