"""A switch: on or off, and it counts at once."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coach.ui.buttons import RING
from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.outline import paint_ring
from coach.ui.style import Style
from coach.ui.theme import colour

_WIDE, _HIGH = 48, 28
_KNOB, _KNOB_OFF = 20, 16
"""A switch's face and its knob, in pixels of a scale of 1."""


class Toggle(QAbstractButton):
    """A switch; `toggled` when the person turns it, never when it is shown as on or off.

    On is a field with the knob at the right and a tick in it, off an outline with a small knob.

    Args:
        style: tone, type scale and accent.
        name: what is on or off, for a screen reader.
    """

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self._style = style
        self._ring = False
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def setChecked(self, on: bool) -> None:  # noqa: FBT001 - Qt's way to call it
        """Show it as on or off; nothing is told."""
        before = self.blockSignals(True)  # noqa: FBT003
        super().setChecked(on)
        self.blockSignals(before)

    def sizeHint(self) -> QSize:
        """Return a target that can be hit, with room for the focus ring."""
        face, least = self._size(), self._style.target
        return QSize(
            max(least, round(face.width()) + 2 * RING), max(least, round(face.height()) + 2 * RING)
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same: it is never cut."""
        return self.sizeHint()

    def hitButton(self, _at: object) -> bool:
        """Take a press anywhere in the target."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
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
        """Paint ring, face and knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self._face()
        if self.hasFocus() and self._ring:
            rim = face.adjusted(-RING, -RING, RING, RING)
            paint_ring(painter, rim, self._style, face.height() / 2)
        self._paint_face(painter, face)
        self._paint_knob(painter, face)
        painter.end()

    def _paint_face(self, painter: QPainter, face: QRectF) -> None:
        tones, on, waits = self._style.tokens, self.isChecked(), not self.isEnabled()
        hovered = self.underMouse() and not waits
        rest = max(tones.outline, 2.0 if on else 1.5)
        width = tones.raised + 0.5 if hovered else rest
        plain = tones.mark if on and not self._style.night else tones.edge
        outline = tones.ink if hovered or (on and self._style.night) else plain
        if waits:
            outline = tones.edge
        line = QPen(colour(outline), width)
        if waits:
            line.setDashPattern([3, 3])
        painter.setPen(line)
        field = tones.soft if self.isDown() else tones.accent
        painter.setBrush(colour(field) if on and not waits else Qt.BrushStyle.NoBrush)
        inset = width / 2
        radius = face.height() / 2 - inset
        painter.drawRoundedRect(face.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_knob(self, painter: QPainter, face: QRectF) -> None:
        tones, on, waits = self._style.tokens, self.isChecked(), not self.isEnabled()
        side = self._style.scale * (_KNOB if on else _KNOB_OFF)
        edge = face.height() / 2
        x = face.right() - edge if on else face.left() + edge
        knob = QRectF(x - side / 2, face.center().y() - side / 2, side, side)
        fill = tones.on_accent if on else tones.edge
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.edge if waits else fill))
        painter.drawEllipse(knob)
        if on:
            tick = knob.adjusted(side * 0.16, side * 0.16, -side * 0.16, -side * 0.16)
            paint_icon(painter, Icon.CHECK, tick, tones.surface if waits else tones.accent, 3)

    def _size(self) -> QRectF:
        return QRectF(0, 0, _WIDE * self._style.scale, _HIGH * self._style.scale)

    def _face(self) -> QRectF:
        face = self._size()
        face.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        return face
