"""A choice among a few: a pill that is filled and ticked when chosen."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coach.ui.icons import Icon, paint_icon
from coach.ui.style import Style
from coach.ui.theme import Role, colour
from coach.ui.things import paint_thing

_FACE = 36
_SIDE = 1.4
"""Beside the word, in sizes of its type."""
_ICON = 18 / 13
_TICK = 15 / 13
_GAP = 6


class Chip(QAbstractButton):
    """A choice; `toggled` when it is taken or given up. It never changes its width.

    Args:
        style: tone and type scale.
        said: the word on it.
        thing: a piece of equipment whose picture stands before the word, or ``""``.
        icon: or an icon.
        chosen: whether it is chosen at first.
    """

    def __init__(
        self,
        style: Style,
        said: str,
        *,
        thing: str = "",
        icon: Icon | None = None,
        chosen: bool = False,
    ) -> None:
        super().__init__()
        self._style, self._thing, self._icon = style, thing, icon
        self._ring = False
        self.setText(said)
        self.setCheckable(True)
        self.setChecked(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        face = style.font(Role.HINT)
        face.setWeight(QFont.Weight.DemiBold)
        self.setFont(face)

    def sizeHint(self) -> QSize:
        """Return a pill within a target that can be hit."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        icon = self._icon_side() + _GAP if self._pictured else 0
        width = words + icon + 2 * _SIDE * self.font().pixelSize()
        return QSize(round(width) + 8, max(self._style.target, round(self._face_height()) + 8))

    def minimumSizeHint(self) -> QSize:
        """Return half the room beside the word, which is never cut itself."""
        hint = self.sizeHint()
        return QSize(hint.width() - round(_SIDE * self.font().pixelSize()), hint.height())

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
        """Paint focus ring, pill, sign and word."""
        tones, on = self._style.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self._face()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(colour(tones.ink), 2))
            ring = face.adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        width = (
            tones.raised if self.underMouse() else max(2.0, tones.outline) if on else tones.outline
        )
        outline = tones.mark if on else tones.ink if self.underMouse() else tones.edge
        waits = not self.isEnabled()
        line = QPen(colour(tones.edge if waits else outline), width)
        if waits:
            line.setDashPattern([3, 3])
        painter.setPen(line)
        painter.setBrush(colour(tones.soft) if on and not waits else Qt.BrushStyle.NoBrush)
        inner = face.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        ink = tones.ink2 if waits else tones.on_soft if on else tones.ink
        self._paint_content(painter, face, ink)
        painter.end()

    def _paint_content(self, painter: QPainter, face: QRectF, ink: str) -> None:
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        side = self._icon_side() if self._pictured else round(self.font().pixelSize() * _TICK)
        sign = self._pictured or self.isChecked()
        gap = _GAP if self._pictured else 3
        left = face.center().x() - (words + (side + gap if sign else 0)) / 2
        if sign:
            place = QRectF(QPointF(left, face.center().y() - side / 2), QSize(side, side).toSizeF())
            if self.isChecked():
                paint_icon(painter, Icon.CHECK, place, ink, 2.2)
            elif self._icon:
                paint_icon(painter, self._icon, place, ink)
            else:
                paint_thing(painter, self._thing, place, ink)
            left += side + gap
        painter.setPen(colour(ink))
        painter.setFont(self.font())
        how = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(left, face.top(), words + 2, face.height()), how, self.text())

    @property
    def _pictured(self) -> bool:
        return bool(self._thing or self._icon)

    def _face(self) -> QRectF:
        tall = self._face_height()
        return QRectF(4, (self.height() - tall) / 2, self.width() - 8, tall)

    def _face_height(self) -> float:
        return max(_FACE, QFontMetricsF(self.font()).height() * 1.8)

    def _icon_side(self) -> int:
        return round(self.font().pixelSize() * _ICON)
