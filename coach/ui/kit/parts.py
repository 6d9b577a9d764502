"""The plainest parts of a page: words, buttons, cards, and the row at its top."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from coach.ui.buttons import HEIGHT, HEIGHT_NIGHT, RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.style import Style, inked
from coach.ui.theme import (
    WINDOW_MARGIN,
    WINDOW_MARGIN_NIGHT,
    Role,
    paint_surface,
)

SHADOW = 12
"""Room around a card's face for its shadow, in pixels."""
_LINES = 2.1


def text(style: Style, said: str, role: Role = Role.BODY, *, second: bool = False) -> QLabel:
    """Return words that wrap; ``second`` in the colour of second text."""
    label = QLabel(said)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(style.font(role))
    tones = style.tokens
    label.setPalette(inked(label.palette(), tones.ink2 if second else tones.ink))
    return label


def button(
    style: Style, said: str, kind: Kind = Kind.SECONDARY, icon: Icon | None = None
) -> Button:
    """Return a button as high as its type asks for."""
    line = QFontMetricsF(style.font(Role.BUTTON)).height()
    height = max(HEIGHT_NIGHT if style.night else HEIGHT, round(line * _LINES))
    return Button(said, kind, icon=icon, height=height, style=style)


def margin(style: Style) -> int:
    """Return the room around a page, in pixels."""
    return WINDOW_MARGIN_NIGHT if style.night else WINDOW_MARGIN


def top_row(style: Style, back: Button, *ends: Button) -> QHBoxLayout:
    """Return the first row of a page: the way back at the left, other buttons at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(margin(style) - 20, 0, margin(style) - RING, 0)
    row.addWidget(back)
    row.addStretch(1)
    for end in ends:
        row.addWidget(end)
    return row


class Card(QWidget):
    """A raised surface; lay out inside `margins`."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def margins(self, padding: int) -> tuple[int, int, int, int]:
        """Return the margins of a layout inside the face, for `setContentsMargins`."""
        edge = SHADOW + padding
        return (edge, edge, edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_surface(painter, face, self._style.tokens)
        painter.end()
