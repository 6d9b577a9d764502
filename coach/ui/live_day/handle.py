"""A time on the band that can be moved: by mouse, by arrow and page keys, by a screen reader.

To a screen reader it is a slider whose name has the time; its number is in minutes of the day.
"""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

from coach.ui.live_day.axis import PAGE, STEP, Axis, snapped
from coach.ui.style import Style
from coach.ui.theme import colour, pen

_MINUTE = timedelta(minutes=1)
_KNOB = 11.0
_STEPS = {
    Qt.Key.Key_Left: -STEP,
    Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_Right: STEP,
    Qt.Key.Key_Up: STEP,
    Qt.Key.Key_PageDown: -PAGE,
    Qt.Key.Key_PageUp: PAGE,
}


class Handle(QSlider):
    """One movable time. It moves nothing by itself: it says where to, and is put there.

    `turned` brings each moment while it is dragged; `chosen` the one where it is let go, or where
    a key puts it; `left` says that a drag was given up.
    """

    turned = Signal(object)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, style: Style, parent: QWidget, *, knob: bool = True) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._style, self._knob = style, knob
        self._axis: Axis | None = None
        self._at = self._told = self._low = self._high = datetime.min.replace(tzinfo=UTC)
        self._grip: float | None = None
        self._moved = False
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSingleStep(STEP // _MINUTE)
        self.setPageStep(PAGE // _MINUTE)
        self.valueChanged.connect(self._turn_by_number)

    @property
    def at(self) -> datetime:
        """The moment where it stands, UTC."""
        return self._at

    @property
    def dragged(self) -> bool:
        """Whether it is being dragged."""
        return self._grip is not None

    def put(self, axis: Axis, at: datetime, low: datetime, high: datetime) -> None:
        """Stand at a moment; it can be moved from ``low`` to ``high``."""
        self._axis, self._at, self._low, self._high = axis, at, low, high
        with QSignalBlocker(self):
            self.setRange((low - axis.opens) // _MINUTE, (high - axis.opens) // _MINUTE)
            self.setValue((at - axis.opens) // _MINUTE)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a step or a page; Escape gives a drag up."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape and self.dragged:
            self._grip, self._moved = None, False
            self.left.emit()
        elif key in _STEPS:
            self._choose(self._at + _STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(self._low if key is Qt.Key.Key_Home else self._high)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it, where it was taken."""
        if event.button() is Qt.MouseButton.LeftButton and self._axis:
            self._grip, self._moved = self._seen(event) - self._axis.x(self._at), False
            self._told = self._at
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it along."""
        to = self._dragged_to(event)
        if to is None or (not self._moved and abs(to - self._at) < STEP):
            return
        self._moved = True
        if to != self._told:
            self._told = to
            self.turned.emit(to)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go where it is; a press that moved nothing chooses nothing."""
        to, moved = self._dragged_to(event), self._moved
        self._grip, self._moved = None, False
        self.update()
        if to is not None and moved:
            self.chosen.emit(to)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn nothing: a page that scrolls by changes no time."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to those who did not come by mouse."""
        self._ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be taken."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Be as before."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a bar with a knob, or only the ring where the time is an edge of something."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones, box = self._style.tokens, QRectF(self.rect())
        if self._knob:
            self._paint_knob(painter, box)
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(colour(tones.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = self._ringed(box)
            painter.drawRoundedRect(inner, min(8, inner.width() / 2), min(8, inner.width() / 2))
        painter.end()

    def _paint_knob(self, painter: QPainter, box: QRectF) -> None:
        tones, x = self._style.tokens, box.center().x()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.ink))
        painter.drawRoundedRect(QRectF(x - 3, box.top() + 4, 6, box.height() - 8), 3, 3)
        painter.setPen(QPen(colour(tones.ink), 3 if self.underMouse() or self.dragged else 2))
        painter.setBrush(colour(tones.surface))
        painter.drawEllipse(QPointF(x, box.center().y()), _KNOB, _KNOB)
        painter.setPen(pen(tones.ink, 2))
        for side in (-2.5, 2.5):
            middle = box.center().y()
            painter.drawLine(QPointF(x + side, middle - 4), QPointF(x + side, middle + 4))

    def _ringed(self, box: QRectF) -> QRectF:
        """Return the ring: round the knob's column, or round the whole."""
        wide = min(box.width() - 2, 2 * _KNOB + 10) if self._knob else box.width() - 2
        return QRectF(box.center().x() - wide / 2, box.top() + 1, wide, box.height() - 2)

    def _seen(self, event: QMouseEvent) -> float:
        return self.mapToParent(event.position()).x()

    def _dragged_to(self, event: QMouseEvent) -> datetime | None:
        if self._grip is None or self._axis is None:
            return None
        return self._within(snapped(self._axis.moment(self._seen(event) - self._grip)))

    def _within(self, moment: datetime) -> datetime:
        return min(max(moment, self._low), self._high)

    def _choose(self, moment: datetime) -> None:
        if (to := self._within(snapped(moment))) != self._at:
            self.chosen.emit(to)

    def _turn_by_number(self, minutes: int) -> None:
        """Follow a screen reader that sets the number."""
        if self._axis:
            self._choose(self._axis.opens + minutes * _MINUTE)
