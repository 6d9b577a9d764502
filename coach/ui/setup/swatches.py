"""Colours to choose from: a dot each, and the word for the one that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coach.ui.icons import Icon, paint_icon
from coach.ui.kit.flow import Flow
from coach.ui.style import Style
from coach.ui.theme import colour

_DOT = 32
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_BRIGHT, _BRIGHT_RED = 140, 105
"""From this lightness on the tick on a dot is dark, of 255; and where all dots are red."""


class Swatch(QAbstractButton):
    """One colour, by its name."""

    moved = Signal(int)

    def __init__(self, style: Style, said: str, shade: QColor) -> None:
        super().__init__()
        self._style, self._shade = style, shade
        self.setText(said)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a target that can be hit, round a dot that grows with the type."""
        side = max(self._style.target, self._style.px(_DOT) + 12)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows choose a neighbour."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover outline."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take it away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ring, dot and tick."""
        tones, on = self._style.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._style.px(_DOT)
        dot = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setBrush(self._shade)
        width = 2.5 if on or self.underMouse() else 1.25
        painter.setPen(QPen(colour(tones.ink if on or self.underMouse() else tones.edge), width))
        painter.drawEllipse(dot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(colour(tones.ink), 2))
            painter.drawEllipse(dot.adjusted(-4.5, -4.5, 4.5, 4.5))
        if on:
            night = self._style.night
            bright = self._shade.lightness() >= (_BRIGHT_RED if night else _BRIGHT)
            ink = "#000000" if bright else tones.on_accent if night else "#FFFFFF"
            tick = dot.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22)
            paint_icon(painter, Icon.CHECK, tick, ink, 3)
        painter.end()


class Swatches(QWidget):
    """Exclusive colours. `chosen` brings the value that the person chose.

    Args:
        style: tone, type scale and accent.
        name: what has the colour, for a screen reader.
        answers: each value, the word for it, and the colour itself.
    """

    chosen = Signal(str)

    def __init__(self, style: Style, name: str, answers: Sequence[tuple[str, str, QColor]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._swatches = {value: Swatch(style, said, shade) for value, said, shade in answers}
        flow = Flow(0, self)
        for value, swatch in self._swatches.items():
            flow.addWidget(swatch)
            swatch.clicked.connect(lambda _=False, value=value: self._take(value))
            swatch.moved.connect(lambda step, swatch=swatch: self._move(swatch, step))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._value = next(iter(self._swatches))
        self.show_value(self._value)

    @property
    def swatches(self) -> tuple[Swatch, ...]:
        """The colours, in their order."""
        return tuple(self._swatches.values())

    def value(self) -> str:
        """Return the value that is chosen."""
        return self._value

    def said(self) -> str:
        """Return the word for it."""
        return self._swatches[self._value].text()

    def show_value(self, value: str) -> None:
        """Show a value as chosen; nothing is told."""
        self._value = value
        for key, swatch in self._swatches.items():
            here = key == value
            swatch.setChecked(here)
            swatch.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._swatches[value])

    def sizeHint(self) -> QSize:
        """Return all of them in one line."""
        hints = [swatch.sizeHint() for swatch in self.swatches]
        return QSize(sum(h.width() for h in hints), max(h.height() for h in hints))

    def _take(self, value: str) -> None:
        if value != self._value:
            self.show_value(value)
            self.chosen.emit(value)

    def _move(self, swatch: Swatch, step: int) -> None:
        swatches = self.swatches
        other = swatches[(swatches.index(swatch) + step) % len(swatches)]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        other.click()
