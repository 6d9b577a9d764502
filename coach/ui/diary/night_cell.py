"""One night of the month, to be chosen and opened."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coach.domain.month import Cell
from coach.ui.buttons import RING
from coach.ui.diary.night_face import NightFace
from coach.ui.kit.outline import paint_ring
from coach.ui.style import Style

_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NightCell(QAbstractButton):
    """A night that can be chosen; one that has not begun yet waits.

    `moved` brings a key that leads to another night, `opened` says that Enter was pressed, or that
    it was pressed twice.
    """

    moved = Signal(object)
    opened = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._cell: Cell | None = None
        self._times = ""
        self._ring = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.face = NightFace(style)

    @property
    def cell(self) -> Cell | None:
        """The night that it shows."""
        return self._cell

    def show_cell(self, cell: Cell, said: str, times: str) -> None:
        """Show a night; ``said`` is all of it in words, ``times`` how many cramps, in short."""
        if self.accessibleName() != said:
            self.setAccessibleName(said)
            self.setToolTip(said)
        self._times = times
        self.setEnabled(not cell.future)
        self.setCursor(
            Qt.CursorShape.ArrowCursor if cell.future else Qt.CursorShape.PointingHandCursor
        )
        if cell != self._cell:
            self._cell = cell
            self.update()

    def least(self) -> QSize:
        """Return the least size in which all of it can be read, with the ring."""
        side = self._style.target
        return QSize(side + 2 * RING, max(side, self.face.least()) + 2 * RING)

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.least()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the figure of the day so that the moon has room beside it."""
        super().resizeEvent(event)
        self.face.fit(self.width() - 2 * RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows and page keys lead to another night, and Enter open this one."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _KEYS and plain:
            self.moved.emit(key)
        elif key in _ENTER:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QEvent) -> None:
        """Open it."""
        self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to those who did not come by mouse."""
        self._ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover outline."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take it away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, the figure of the day, and what is known of the night."""
        if (cell := self._cell) is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        wide = 0.0
        if self.isChecked():
            wide = max(2.5, 2 * self._style.tokens.card_line)
        elif self.underMouse() and self.isEnabled():
            wide = self._style.tokens.raised
        self.face.paint(painter, face, cell, self._times, wide)
        if self.hasFocus() and self._ring:
            paint_ring(painter, QRectF(self.rect()), self._style)
        painter.end()
