"""A number from 0 to 10: eleven fields in a row, or in two where there is little room."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from coach.domain.diary import MOST
from coach.ui.buttons import RING
from coach.ui.preferences.folding import folding
from coach.ui.style import Style
from coach.ui.theme import FIELD_RADIUS, Role, colour

_SPLIT = 6
"""So many stand in the first of two rows."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: MOST}


class Scale(QWidget):
    """Eleven numbers, of which one is chosen or none. `chosen` brings it; none when taken back.

    Tab stops once; arrows, Home and End choose another.

    Args:
        style: tone and type scale.
        name: what is asked, for a screen reader.
    """

    chosen = Signal(object)

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._value: int | None = None
        self.steps = [_Step(style, number, name, self) for number in range(MOST + 1)]
        for number, step in enumerate(self.steps):
            step.clicked.connect(lambda _=False, number=number: self._take(number))
            step.moved.connect(self._move)
        self.setSizePolicy(folding())
        self._reach()

    def value(self) -> int | None:
        """Return what is chosen, or none."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Show a number, or none; nothing is told."""
        self._value = value
        for number, step in enumerate(self.steps):
            step.setAutoExclusive(False)
            step.setChecked(number == value)
        for step in self.steps:
            step.setAutoExclusive(True)
        self._reach()

    def hasHeightForWidth(self) -> bool:
        """Return that it is higher where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one row or two."""
        side = self.steps[0].sizeHint()
        return side.height() * (1 if width >= side.width() * len(self.steps) else 2)

    def sizeHint(self) -> QSize:
        """Return all numbers in a row."""
        side = self.steps[0].sizeHint()
        return QSize(side.width() * len(self.steps), side.height())

    def minimumSizeHint(self) -> QSize:
        """Return two rows."""
        side = self.steps[0].sizeHint()
        return QSize(side.width() * _SPLIT, side.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the numbers into their places."""
        super().resizeEvent(event)
        side = self.steps[0].sizeHint()
        row = len(self.steps) if self.width() >= side.width() * len(self.steps) else _SPLIT
        for number, step in enumerate(self.steps):
            below, right = divmod(number, row)
            step.setGeometry(
                right * side.width(), below * side.height(), side.width(), side.height()
            )

    def _take(self, number: int) -> None:
        self.show_value(None if number == self._value else number)
        self.chosen.emit(self._value)

    def _move(self, number: int, key: Qt.Key) -> None:
        to = _ENDS.get(key, min(max(number + _STEPS.get(key, 0), 0), MOST))
        if to != number or self._value is None:
            self.steps[to].setFocus(Qt.FocusReason.TabFocusReason)
            if to != self._value:
                self.steps[to].click()

    def _reach(self) -> None:
        """Let Tab stop once in all."""
        reached = self.steps[self._value or 0]
        for step in self.steps:
            here = step is reached
            step.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(reached)


class _Step(QAbstractButton):
    """One number; chosen it is a field of the accent."""

    moved = Signal(int, object)

    def __init__(self, style: Style, number: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._number = style, number
        self._ring = False
        self.setText(str(number))
        self.setAccessibleName(f"{name}: {number}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        face = style.font(Role.BUTTON)
        face.setWeight(QFont.Weight.DemiBold)
        self.setFont(face)

    def sizeHint(self) -> QSize:
        """Return a square that can be hit."""
        measure = QFontMetricsF(self.font())
        wide = round(measure.horizontalAdvance(str(MOST)) + 2 * RING + 14)
        high = round(measure.height() * 1.7) + 2 * RING
        return QSize(max(self._style.target, wide), max(self._style.target, high))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows, Home and End choose another; take Enter like Space."""
        key = Qt.Key(event.key())
        if key in _STEPS or key in _ENDS:
            self.moved.emit(self._number, key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

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
        """Paint the field, the number and the ring."""
        tones, on = self._style.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        wide = tones.raised if self.underMouse() or on else tones.outline
        edge = tones.ink if self.underMouse() or on else tones.edge
        painter.setPen(QPen(colour(edge), wide))
        painter.setBrush(colour(tones.accent) if on else Qt.BrushStyle.NoBrush)
        inner = face.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(inner, FIELD_RADIUS, FIELD_RADIUS)
        if self.hasFocus() and self._ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(tones.ink), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, FIELD_RADIUS + RING - 1, FIELD_RADIUS + RING - 1)
        painter.setPen(colour(tones.on_accent if on else tones.ink))
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(face, flags, self.text())
        painter.end()
