"""What to do, in very large words, and a line beneath it."""

import math
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from coach.ui.player.caption import Caption
from coach.ui.style import TEXT, Style, inked
from coach.ui.theme import Role

_LARGE: Final = 52 / 48
_BETWEEN: Final = 8


class Cue(QWidget):
    """Two texts over one another; clicks go through to what is behind."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.main, self.second = QLabel(self), QLabel(self)
        for label in (self.main, self.second):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    @property
    def caption(self) -> Caption:
        """What is said now."""
        return Caption(self.main.text(), self.second.text())

    def dress(self, style: Style) -> None:
        """Change the type size."""
        self._style = style
        for label, face, ink in zip(
            (self.main, self.second),
            _faces(style),
            (style.tokens.ink, style.tokens.ink2),
            strict=True,
        ):
            label.setFont(face)
            label.setPalette(inked(self.palette(), ink))
        self._place()

    def show_caption(self, text: Caption) -> None:
        """Say something."""
        if text != self.caption:
            self.main.setText(text.main)
            self.second.setText(text.second)
            self.second.setVisible(bool(text.second))
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the lines anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, top = self.width(), 0
        for label in (self.main, self.second):
            tall = math.ceil(_tall(label.text(), label.font(), width))
            even = _even(label.text(), label.font(), width)
            left = width - even if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
            label.setGeometry(left, top, even, tall)
            top += tall + _BETWEEN


def cue_height(style: Style, width: float, texts: tuple[Caption, ...]) -> float:
    """Return the height that holds any of these in a width; infinite where a word is wider."""
    main, second = _faces(style)
    tallest = 0.0
    for text in texts:
        words = [(word, main) for word in text.main.split()]
        words += [(word, second) for word in text.second.split()]
        if any(QFontMetricsF(face).horizontalAdvance(word) > width - 2 for word, face in words):
            return math.inf
        tall = math.ceil(_tall(text.main, main, width))
        if text.second:
            tall += math.ceil(_tall(text.second, second, width)) + _BETWEEN
        tallest = max(tallest, tall)
    return tallest


def _faces(style: Style) -> tuple[QFont, QFont]:
    return style.font(Role.CUE, _LARGE), style.font(Role.BODY)


def _tall(text: str, face: QFont, width: float) -> float:
    return _box(text, face, width).height() + 1


def _box(text: str, face: QFont, width: float) -> QRectF:
    return QFontMetricsF(face).boundingRect(QRectF(0, 0, width, 10_000), TEXT, text)


def _even(text: str, face: QFont, width: int) -> int:
    """Return the narrowest width that needs no more lines: no word stands alone in the last."""
    tall = _tall(text, face, width)
    low, high = width // 2, width
    while high - low > 4:
        middle = (low + high) // 2
        if _tall(text, face, middle) > tall or _box(text, face, middle).width() > middle:
            low = middle
        else:
            high = middle
    return high
