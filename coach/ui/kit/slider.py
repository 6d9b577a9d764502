"""A value on a line; a second way beside a stepper, never the only one."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider

from coach.ui.buttons import RING
from coach.ui.kit.outline import paint_ring
from coach.ui.style import Style
from coach.ui.theme import colour, pen

_THUMB = 24
_TRACK = 5
_PAGE = 5
_WIDE = 200
"""A slider's thumb, track and usual width, in pixels of a scale of 1; a page is five steps."""


class Slider(QSlider):
    """A line with a thumb. `chosen` brings what was chosen, `moved` each value while it is dragged.

    Args:
        style: tone, type scale and accent.
        name: what the value is, for a screen reader.
        low: at the left end.
        high: at the right end.
        step: what an arrow moves it by; a drag stops only there.
    """

    chosen = Signal(int)
    moved = Signal(int)

    def __init__(self, style: Style, name: str, low: int, high: int, step: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._style, self._step = style, step
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setPageStep(_PAGE * step)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._before, self._ring = low, False
        self.valueChanged.connect(self._tell)

    def show_value(self, value: int) -> None:
        """Show a value; nothing is told."""
        self.blockSignals(True)  # noqa: FBT003
        self.setValue(value)
        self.blockSignals(False)  # noqa: FBT003
        self.update()

    def sizeHint(self) -> QSize:
        """Return a line in a target that can be hit."""
        high = max(self._style.target, self._style.px(_THUMB) + 2 * RING)
        return QSize(self._style.px(_WIDE), high)

    def minimumSizeHint(self) -> QSize:
        """Return a line on which values can still be told apart."""
        return QSize(self._style.px(_WIDE) // 2, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the thumb to the pointer."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._before = self.value()
        self.setSliderDown(True)
        self.setValue(self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let it follow."""
        if self.isSliderDown():
            self.setValue(self._at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Take where it was let go."""
        if self.isSliderDown():
            self.setSliderDown(False)
            self.update()
            if self.value() != self._before:
                self.chosen.emit(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only what has the focus; a page that scrolls by changes nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

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
        """Paint the line, its done part, and the thumb."""
        tones, thumb = self._style.tokens, self._thumb()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, width = thumb.center(), max(_TRACK, self._style.px(_TRACK))
        left, right = RING + width / 2, self.width() - RING - width / 2
        painter.setPen(pen(tones.edge, width))
        painter.drawLine(QPointF(middle.x(), middle.y()), QPointF(right, middle.y()))
        painter.setPen(pen(tones.mark, width))
        painter.drawLine(QPointF(left, middle.y()), QPointF(middle.x(), middle.y()))
        held = self.isSliderDown() or self.underMouse()
        line = QPen(colour(tones.ink if held else tones.mark), 3)
        painter.setPen(line)
        painter.setBrush(colour(tones.soft if self.isSliderDown() else tones.surface))
        painter.drawEllipse(thumb.adjusted(1.5, 1.5, -1.5, -1.5))
        if self.hasFocus() and self._ring:
            rim = thumb.adjusted(-RING, -RING, RING, RING)
            paint_ring(painter, rim, self._style, thumb.width() / 2)
        painter.end()

    def _tell(self, value: int) -> None:
        self.moved.emit(value)
        if not self.isSliderDown():
            self.chosen.emit(value)

    def _ends(self) -> tuple[float, float]:
        half = self._style.px(_THUMB) / 2 + RING
        return half, self.width() - half

    def _thumb(self) -> QRectF:
        left, right = self._ends()
        whole = max(1, self.maximum() - self.minimum())
        x = left + (right - left) * (self.value() - self.minimum()) / whole
        side = self._style.px(_THUMB)
        return QRectF(x - side / 2, (self.height() - side) / 2, side, side)

    def _at(self, x: float) -> int:
        """Return the value at a place, on a whole step."""
        left, right = self._ends()
        whole = self.maximum() - self.minimum()
        steps = round(whole * (x - left) / max(1.0, right - left) / self._step)
        return min(max(self.minimum() + steps * self._step, self.minimum()), self.maximum())
