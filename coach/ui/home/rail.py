"""The rail at the left: one sign and one word for each room; the last one stands at the foot."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from coach.ui.home.rooms import Room
from coach.ui.icons import paint_icon
from coach.ui.language import say, told
from coach.ui.style import Style
from coach.ui.theme import TARGET, TARGET_NIGHT, Role, colour

WIDTH: Final = 96
_PILL: Final = 36
_WIDER: Final = 20
"""The pill's height, and how much wider it is; only the height grows with the type."""
_ICON: Final = 24
_GAP: Final = 8
_RING: Final = 3
_END: Final = 12


class RailButton(QAbstractButton):
    """One room: a sign on a pill where it is open, and its word below where there is room."""

    def __init__(self, room: Room, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self._room, self._style = room, style
        self._labelled = True
        self._ring = False
        self.setText(say(words, room.key))
        self.setAccessibleName(self.text())
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        number = list(Room).index(room) + 1
        self.setToolTip(told(words, "home.key", room=self.text(), number=number))
        self.setShortcut(f"Ctrl+{number}")
        self.setFont(self._face(chosen=False))

    @property
    def room(self) -> Room:
        """What it opens."""
        return self._room

    def set_labelled(self, *, labelled: bool) -> None:
        """Show the word below the sign, or leave it to tool tip and screen reader."""
        if labelled is not self._labelled:
            self._labelled = labelled
            self.updateGeometry()
            self.update()

    def wide(self) -> int:
        """Return how wide it is with its word."""
        bold = QFontMetricsF(self._face(chosen=True)).horizontalAdvance(self.text())
        return max(self._style.px(WIDTH), round(bold) + 2 * _GAP)

    def tall(self, *, labelled: bool) -> int:
        """Return how tall it is with its word, or as a sign alone."""
        pill = self._pill_size()
        least = TARGET_NIGHT if self._style.night else TARGET
        if labelled:
            return max(least, pill.height() + self._line() + _GAP // 2 + 2 * _GAP)
        return max(least, pill.height() + _GAP)

    def sizeHint(self) -> QSize:
        """Return room for the pill, the word and the focus ring."""
        pill = self._pill_size()
        least = TARGET_NIGHT if self._style.night else TARGET
        height = self.tall(labelled=self._labelled)
        width = self.wide() if self._labelled else max(least, pill.width() + 2 * _GAP)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word is never cut."""
        return self.sizeHint()

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
        """Paint the pill, the sign, the word and the ring."""
        tones, on = self._style.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = self._pill()
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(colour(tones.ink), 2))
            ring = pill.adjusted(-_RING, -_RING, _RING, _RING)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        self._paint_pill(painter, pill)
        side = self._style.px(_ICON)
        place = QRectF(pill.center().x() - side / 2, pill.center().y() - side / 2, side, side)
        paint_icon(painter, self._room.icon, place, tones.on_soft if on else tones.ink2)
        if self._labelled:
            painter.setPen(colour(tones.ink if on else tones.ink2))
            painter.setFont(self._face(chosen=on))
            below = QRectF(0, pill.bottom() + _GAP / 2, self.width(), self._line() + 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.text())
        painter.end()

    def _paint_pill(self, painter: QPainter, pill: QRectF) -> None:
        tones, on = self._style.tokens, self.isChecked()
        outlined = on or self.underMouse()
        strong = on and not tones.shadow  # in the dark the field alone is too faint a sign
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() and not on:
            painter.setPen(QPen(colour(tones.ink), 2))
        elif strong:
            painter.setPen(QPen(colour(tones.mark), 1.5))
        painter.setBrush(colour(tones.soft) if on else Qt.BrushStyle.NoBrush)
        if outlined:
            inner = pill.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)

    def _pill(self) -> QRectF:
        size = self._pill_size()
        left = (self.width() - size.width()) / 2
        line = self._line() + _GAP // 2 if self._labelled else 0
        top = (self.height() - size.height() - line) / 2
        return QRectF(left, top, size.width(), size.height())

    def _pill_size(self) -> QSize:
        height = self._style.px(_PILL)
        return QSize(height + _WIDER, height)

    def _face(self, *, chosen: bool) -> QFont:
        face = self._style.font(Role.SMALL, 1.08)
        face.setWeight(QFont.Weight.Bold if chosen else QFont.Weight.Medium)
        return face

    def _line(self) -> int:
        return round(QFontMetricsF(self._face(chosen=True)).height())


class Rail(QWidget):
    """All rooms below one another. `chosen` brings the room that the person wants."""

    chosen = Signal(object)

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self._style = style
        self.setAccessibleName(say(words, "home.rooms"))
        self.buttons = {room: RailButton(room, words, style) for room in Room}
        group = QButtonGroup(self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, _END, 0, _END)
        column.setSpacing(_GAP)
        for room, button in self.buttons.items():
            if room is list(Room)[-1]:
                column.addStretch(1)
            group.addButton(button)
            column.addWidget(button)
            button.clicked.connect(lambda _=False, room=room: self.chosen.emit(room))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_room(self, room: Room) -> None:
        """Mark the room that is open."""
        self.buttons[room].setChecked(True)

    def tall(self) -> int:
        """Return how tall it is with words."""
        buttons = self.buttons.values()
        words = sum(button.tall(labelled=True) for button in buttons)
        return words + _GAP * (len(buttons) - 1) + 2 * _END

    def set_labelled(self, *, labelled: bool) -> None:
        """Show words below the signs, or signs alone."""
        for button in self.buttons.values():
            button.set_labelled(labelled=labelled)
        self._column.setSpacing(_GAP if labelled else _GAP // 2)
        wide = [b.sizeHint().width() for b in self.buttons.values()]
        self.setFixedWidth(max(wide))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the well in which the rooms stand."""
        painter, tones = QPainter(self), self._style.tokens
        painter.fillRect(self.rect(), colour(tones.sunk))
        if tones.sunk == tones.paper:  # high contrast: only a line tells where it ends
            wide = round(tones.card_line)
            painter.fillRect(self.width() - wide, 0, wide, self.height(), colour(tones.line))
        painter.end()
