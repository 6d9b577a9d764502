"""A number in one outline: minus, the number, plus. Arrows step it, too."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy

from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.outline import paint_outline, paint_ring
from coach.ui.style import Style
from coach.ui.theme import Role, colour

Next = Callable[[int], int | None]
"""Returns the value so many steps away, or none where there is no further one."""

_PAGE: Final = 3
_ROOM: Final = 5.6
"""Width for the number between the buttons, in sizes of its type."""


class Number(QAbstractSpinBox):
    """A value that is stepped; `chosen` brings each new one, and whoever listens shows it.

    Args:
        style: tone and type scale.
        name: what the number is, for a screen reader.
        ends: what minus and plus do.
    """

    chosen = Signal(int)

    def __init__(self, style: Style, name: str, ends: tuple[str, str] = ("Less", "More")) -> None:
        super().__init__()
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setReadOnly(True)
        self.lineEdit().hide()  # it is painted here; the line only tells a screen reader the value
        self._style, self._name = style, name
        self._said = ""
        self._next: Next = lambda _: None
        less, more = ends
        self.minus = self._end(Icon.MINUS, less, -1)
        self.plus = self._end(Icon.PLUS, more, 1)
        self.setFont(style.font(Role.BUTTON))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, said: str, aloud: str, after: Next) -> None:
        """Show a value.

        Args:
            said: as it stands between the buttons.
            aloud: as it is read aloud.
            after: which values come after and before it.
        """
        self._said, self._next = said, after
        self.setAccessibleName(f"{self._name}: {aloud}")
        self.lineEdit().setText(aloud)
        self.minus.setEnabled(after(-1) is not None)
        self.plus.setEnabled(after(1) is not None)
        self.update()

    def stepBy(self, steps: int) -> None:
        """Step as a screen reader asks for it."""
        self.step(steps)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that scrolls by."""
        event.ignore()

    def step(self, steps: int) -> None:
        """Choose the value so many steps away, if there is one."""
        value = self._next(steps)
        if value is not None:
            self.chosen.emit(value)

    def sizeHint(self) -> QSize:
        """Return room for both buttons and the value."""
        width = 2 * self._side() + round(_ROOM * self.font().pixelSize())
        return QSize(width + 2 * RING, self._side() + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a number is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with arrows, minus and plus; further with the page keys."""
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Plus: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Minus: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: _PAGE,
            Qt.Key.Key_PageDown: -_PAGE,
        }
        by = steps.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Put the buttons to the ends."""
        side = self._side() + 2 * RING
        top = (self.height() - side) // 2
        self.minus.setGeometry(0, top, side, side)
        self.plus.setGeometry(self.width() - side, top, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint outline, ring and value."""
        tones = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        box = QRectF(self.rect())
        paint_outline(painter, box, self._style, hovered=False, enabled=self.isEnabled())
        painter.setPen(colour(tones.ink))
        painter.setFont(self.font())
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, self._said)
        if self.hasFocus():
            paint_ring(painter, box, self._style)
        painter.end()

    def _side(self) -> int:
        return max(self._style.target, round(QFontMetricsF(self.font()).height() * 1.8))

    def _end(self, icon: Icon, name: str, steps: int) -> Button:
        end = Button(kind=Kind.QUIET, icon=icon, height=1, style=self._style)
        end.set_name(f"{name}: {self._name}")
        end.setParent(self)
        end.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        end.setAutoRepeat(True)
        end.clicked.connect(lambda: self.step(steps))
        return end
