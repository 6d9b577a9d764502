"""A heading with an icon before its first line; it wraps."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from coach.ui.icons import Icon, paint_icon
from coach.ui.style import Style, inked
from coach.ui.theme import Role

_SIDE = 1.35
_GAP = 0.6
"""The icon's side and the gap after it, in sizes of the type."""


class Headline(QLabel):
    """Words in a large role after an icon in a colour of its own.

    Args:
        style: tone, type scale and accent.
        said: the words.
        icon: what they are about.
        ink: the icon's colour token.
        role: how large the words are.
    """

    def __init__(
        self, style: Style, said: str, icon: Icon, ink: str, role: Role = Role.SECTION
    ) -> None:
        super().__init__(said)
        self._icon, self._ink = icon, ink
        self.setFont(style.font(role))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setPalette(inked(self.palette(), style.tokens.ink))
        self.setContentsMargins(round(self._size() * (_SIDE + _GAP)), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the icon in the middle of their first line."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = round(self._size() * _SIDE)
        line = QFontMetricsF(self.font()).height()
        one = self.fontMetrics().boundingRect(
            self.contentsRect(), Qt.TextFlag.TextWordWrap, self.text()
        )
        top = max(0.0, (self.height() - one.height()) / 2) + (line - side) / 2
        paint_icon(painter, self._icon, QRectF(0, max(0.0, top), side, side), self._ink)
        painter.end()

    def _size(self) -> int:
        return self.font().pixelSize()
