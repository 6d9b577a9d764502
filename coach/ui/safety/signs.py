"""A list of signs: each on a line of its own after a dot, with its heading."""

import html
import re

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coach.ui.kit.parts import text
from coach.ui.safety.passages import Group
from coach.ui.style import Style, inked
from coach.ui.theme import Role, colour

_STRONG = re.compile(r"\*\*(.+?)\*\*")
_LARGER = 1.1
"""By day; the type of the night is large as it is."""
_DOT = 3.0
_INDENT = 18


class Signs(QWidget):
    """Signs that belong together, below what they are signs of.

    Args:
        style: tone, type scale and accent.
        group: the signs.
    """

    def __init__(self, style: Style, group: Group) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(6))
        if group.head:
            column.addWidget(text(style, group.head, Role.BUTTON))
        for sign in group.signs:
            column.addWidget(_Sign(style, sign))
        if group.more:
            column.addWidget(text(style, group.more, Role.BODY))
        column.addStretch(1)


class _Sign(QLabel):
    def __init__(self, style: Style, said: str) -> None:
        super().__init__(strong(said))
        self._style = style
        self.setFont(style.font(Role.BODY, 1.0 if style.night else _LARGER))
        self.setPalette(inked(self.palette(), style.tokens.ink))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(said.replace("**", ""))
        self._indent = round(_INDENT * (1 + style.scale) / 2)
        self.setContentsMargins(self._indent, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot before the first line."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._style.tokens.ink2))
        middle = QPointF(self._indent / 3, QFontMetricsF(self.font()).height() / 2)
        radius = _DOT * (1 + self._style.scale) / 2
        painter.drawEllipse(middle, radius, radius)
        painter.end()


def strong(said: str) -> str:
    """Return a text for a label that shows what stands between double asterisks in bold."""
    return _STRONG.sub(r"<b>\1</b>", html.escape(said, quote=False))
