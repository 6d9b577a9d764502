"""The sections in a list: at the left, or in one line above where the window is narrow."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach.ui.kit.outline import paint_ring
from coach.ui.style import Style
from coach.ui.theme import FIELD_RADIUS, Role, colour

_RING: Final = 4
_BAR: Final = 4
_SIDE: Final = 20
_HIGH: Final = 36
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class SectionButton(QAbstractButton):
    """One section; the one in sight is a soft field with a bar at its left, or a filled pill."""

    moved = Signal(int)

    def __init__(self, style: Style, title: str) -> None:
        super().__init__()
        self._style, self._narrow = style, False
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(style.font(Role.BUTTON))

    def set_narrow(self, *, narrow: bool) -> None:
        """Become a pill in a line, or an entry of a list."""
        self._narrow = narrow
        face = self._style.font(Role.HINT if narrow else Role.BUTTON)
        face.setWeight(QFont.Weight.DemiBold)
        self.setFont(face)
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Stay as it is: what is in sight is marked, not what is pressed."""

    def sizeHint(self) -> QSize:
        """Return room for the word, the bar and the focus ring."""
        measure = QFontMetricsF(self.font())
        side = self._style.px(14 if self._narrow else _SIDE)
        high = max(self._style.px(_HIGH), round(measure.height() * 1.7))
        least = self._style.target if self._style.night or self._narrow else 0
        wide = round(measure.horizontalAdvance(self.text())) + 2 * side
        return QSize(wide + 2 * _RING, max(high + 2 * _RING, least))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a neighbour by arrows, and take Enter like Space."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover outline."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take it away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint field, bar, word and ring."""
        tones, on = self._style.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        radius = face.height() / 2 if self._narrow else FIELD_RADIUS
        outlined = self.underMouse() or (on and (self._narrow or not tones.shadow))
        painter.setPen(Qt.PenStyle.NoPen)
        if outlined:
            painter.setPen(QPen(colour(tones.mark if on else tones.ink), 2))
        elif self._narrow:
            painter.setPen(QPen(colour(tones.edge), 1.25))
        painter.setBrush(colour(tones.soft) if on else Qt.BrushStyle.NoBrush)
        inner = face.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inner, radius - 1, radius - 1)
        if on and not self._narrow:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(tones.mark))
            bar = QRectF(
                face.left() + (6 if outlined else 2), face.top() + 8, _BAR, face.height() - 16
            )
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.setPen(colour(tones.on_soft if on else tones.ink))
        painter.setFont(self.font())
        left = face.left() + self._style.px(14 if self._narrow else _SIDE)
        words = QRectF(left, face.top(), face.right() - left, face.height())
        how = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(words, how, self.text())
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), self._style, radius)
        painter.end()


class Navigator(QScrollArea):
    """All sections. `chosen` brings the key of the one that the person wants to see.

    Tab stops once, at the one in sight; arrows go on from there.

    Args:
        style: tone and type scale.
        name: what it is, for a screen reader.
        entries: each section's key and title.
    """

    chosen = Signal(str)

    def __init__(self, style: Style, name: str, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.style_now, self._narrow = style, False
        self.buttons = {key: SectionButton(style, title) for key, title in entries}
        self._inside = QWidget()
        self._line = QVBoxLayout(self._inside)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        for key, button in self.buttons.items():
            self._line.addWidget(button)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            button.moved.connect(lambda steps, key=key: self._move(key, steps))
        self._line.addStretch(1)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.mark(next(iter(self.buttons)))

    @property
    def marked(self) -> str:
        """The section that is in sight."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def mark(self, key: str) -> None:
        """Show which section is in sight."""
        for other, button in self.buttons.items():
            here = other == key
            button.setChecked(here)
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self._reveal(self.buttons[key])

    def show_only(self, keys: Sequence[str]) -> None:
        """Show these sections alone."""
        for key, button in self.buttons.items():
            button.setVisible(key in keys)

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand in one line, or below one another."""
        self._narrow = narrow
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if narrow else ways.TopToBottom)
        for button in self.buttons.values():
            button.set_narrow(narrow=narrow)
        self._reveal(self.buttons[self.marked])

    def wide(self) -> int:
        """Return the width of the list."""
        return max(button.sizeHint().width() for button in self.buttons.values())

    def high(self) -> int:
        """Return the height of the line."""
        return max(button.sizeHint().height() for button in self.buttons.values())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn a line to the side, too; where there is no further, leave it to the page."""
        bar = self.horizontalScrollBar() if self._narrow else self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before - event.angleDelta().y() // 2 - event.angleDelta().x() // 2)
        event.setAccepted(bar.value() != before)

    def _move(self, key: str, steps: int) -> None:
        shown = [each for each, button in self.buttons.items() if not button.isHidden()]
        other = shown[(shown.index(key) + steps) % len(shown)]
        self.chosen.emit(other)
        self.buttons[other].setFocus(Qt.FocusReason.TabFocusReason)

    def _reveal(self, button: QWidget) -> None:
        wide, high = (self.width() // 3, 0) if self._narrow else (0, button.height())
        self.ensureWidgetVisible(button, wide, high)
