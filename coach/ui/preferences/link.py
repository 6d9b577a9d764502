"""A few words to press, within a line of other words."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coach.ui.kit.outline import paint_ring
from coach.ui.style import Style
from coach.ui.theme import Role, colour

_LEAST = 24
_SIDE = 3
_RADIUS = 4


class Link(QAbstractButton):
    """Words in the accent's colour, underlined below the pointer; `clicked` when pressed.

    Args:
        style: tone, type scale and accent.
        said: the words.
        name: what it does, for a screen reader and as a tool tip.
    """

    def __init__(self, style: Style, said: str, name: str) -> None:
        super().__init__()
        self._style = style
        self.setText(said)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        face = style.font(Role.HINT)
        face.setWeight(QFont.Weight.DemiBold)
        self.setFont(face)

    def sizeHint(self) -> QSize:
        """Return the words, high enough to be hit."""
        measure = QFontMetricsF(self.font())
        least = self._style.target if self._style.night else _LEAST
        high = max(least, round(measure.height()) + 4)
        return QSize(round(measure.horizontalAdvance(self.text())) + 2 * _SIDE + 2, high)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Underline it."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the line away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words and the ring."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QFont(self.font())
        face.setUnderline(self.underMouse() or self.isDown())
        painter.setFont(face)
        painter.setPen(colour(tones.ink if self.isDown() else tones.mark))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), self._style, _RADIUS)
        painter.end()
