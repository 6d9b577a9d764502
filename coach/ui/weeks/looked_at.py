"""What is told of the week that is looked at, in a well below the picture."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.kit.parts import text
from coach.ui.style import Style
from coach.ui.theme import BUTTON_RADIUS, Role, colour


class LookedAt(QWidget):
    """A week's days, and its facts.

    Args:
        style: tone and type scale.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.span = text(style, "", Role.BUTTON)
        self.facts = text(style, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(2)
        column.addWidget(self.span)
        column.addWidget(self.facts)

    def tell(self, span: str, facts: str) -> None:
        """Tell of a week."""
        self.span.setText(span)
        self.facts.setText(facts)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the well."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = tones.sunk == tones.paper  # high contrast: only a line tells where it is
        painter.setPen(QPen(colour(tones.line if outlined else tones.sunk), 2 if outlined else 0))
        painter.setBrush(colour(tones.sunk))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1, 1, -1, -1), BUTTON_RADIUS, BUTTON_RADIUS
        )
        painter.end()
