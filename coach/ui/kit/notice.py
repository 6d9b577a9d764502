"""A line that tells what was just done, and lets it be taken back."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.announce import announce
from coach.ui.buttons import RING, Kind
from coach.ui.kit.parts import SHADOW, button, text
from coach.ui.style import Style
from coach.ui.theme import BUTTON_RADIUS, Role, paint_surface


class Toast(QWidget):
    """Words, and one action beside them; `acted` when it is pressed. It never takes the focus.

    Args:
        style: tone, type scale and accent.
        said: what was done, one short line.
        action: the word on its button, or nothing.
    """

    acted = Signal()

    def __init__(self, style: Style, said: str = "", action: str = "") -> None:
        super().__init__()
        self._style = style
        self.words = text(style, said, Role.BODY)
        self.action = button(style, action, Kind.QUIET)
        self.action.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(SHADOW + 20, SHADOW + RING, SHADOW + RING, SHADOW + RING)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.action)
        self.tell(said, action)

    def tell(self, said: str, action: str = "") -> None:
        """Say something else, aloud too."""
        self.words.setText(said)
        self.setAccessibleName(said)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.action.updateGeometry()
        if said:
            announce(self, said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_surface(painter, face, self._style.tokens, BUTTON_RADIUS + 4, lift=1.5)
        painter.end()
