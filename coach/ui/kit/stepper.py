"""A value in one outline with a minus and a plus; between them it is typed, stepped or turned."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QWidget

from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.outline import paint_outline, paint_ring, typed_into
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.theme import Role, Tokens, colour

NO_WORDS: Final[Mapping[str, str]] = MappingProxyType({})
"""No catalogue: `say` makes a key's last part readable."""
LESS, MORE = "kit.less", "kit.more"
EARLIER, LATER = "kit.earlier", "kit.later"
_REPEAT_MS = 80
_HIGH = 1.9
"""A stepper's height, in line heights of its type."""
_ICON = 1.15
_CHANGES = frozenset(
    {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Enter, QEvent.Type.Leave}
)


class Stepper(QWidget):
    """A spin box without its own arrows, and a button at each end of it.

    Args:
        style: tone, type scale and accent.
        name: what the value is, for a screen reader.
        editor: what is typed into; it steps itself.
        ends: keys of what minus and plus do.
    """

    def __init__(
        self, style: Style, name: str, editor: QAbstractSpinBox, ends: tuple[str, str]
    ) -> None:
        super().__init__()
        self._style, self._name, self._keys, self._editor = style, name, ends, editor
        self.minus = self._end(Icon.MINUS, steps=-1)
        editor.setParent(self)
        self.plus = self._end(Icon.PLUS, steps=1)
        self.speak(NO_WORDS)
        self._dress(editor)
        self.setFocusProxy(editor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def speak(self, words: Mapping[str, str]) -> None:
        """Take the words for minus and plus from a catalogue."""
        for button, key in zip((self.minus, self.plus), self._keys, strict=True):
            button.set_name(f"{say(words, key)}: {self._name}")

    def room(self) -> float:
        """Return the width that the value takes at most, in pixels."""
        return QFontMetricsF(self._editor.font()).horizontalAdvance("00:00")

    def sizeHint(self) -> QSize:
        """Return room for both buttons, the value, and the focus ring."""
        side = self._side()
        inside = round(self.room() + 1.6 * self._editor.font().pixelSize())
        return QSize(2 * side + inside + 2 * RING, side + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a value is never cut."""
        return self.sizeHint()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Put the buttons to the ends and the value between."""
        side, wide = self._side() + 2 * RING, self.width()
        self.minus.setGeometry(0, 0, side, side)
        self.plus.setGeometry(wide - side, 0, side, side)
        top = RING + 3
        self._editor.setGeometry(side, top, wide - 2 * side, self.height() - 2 * top)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the ring while the value has the focus, and the hover outline."""
        if event.type() in _CHANGES:
            self.update()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Show that it waits."""
        self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint one outline round all three, and a hairline at each side of the value."""
        tones, box = self._style.tokens, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isEnabled()
        paint_outline(painter, box, self._style, hovered=self.underMouse(), enabled=on)
        painter.setPen(QPen(colour(tones.line), 1))
        top, foot = RING + 9, self.height() - RING - 9
        for x in (self._side() + RING, self.width() - self._side() - RING - 1):
            painter.drawLine(x, top, x, foot)
        if self._editor.hasFocus():
            paint_ring(painter, box, self._style)
        painter.end()

    def _side(self) -> int:
        high = QFontMetricsF(self._editor.font()).height() * _HIGH
        return max(self._style.target, round(high))

    def _dress(self, editor: QAbstractSpinBox) -> None:
        editor.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        editor.setFrame(False)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        editor.setAccessibleName(self._name)
        editor.setFont(self._style.font(Role.BUTTON, 1.1))
        editor.setPalette(typed_into(editor.palette(), self._style))
        editor.installEventFilter(self)

    def _end(self, icon: Icon, steps: int) -> Button:
        button = _End(kind=Kind.QUIET, icon=icon, height=1, scale=_ICON, style=self._style)
        button.setParent(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        button.setAutoRepeatInterval(_REPEAT_MS)
        button.clicked.connect(lambda: self._editor.stepBy(steps))
        return button


class _End(Button):
    """A minus or plus as strong as the value beside it."""

    def _quiet_word(self, tones: Tokens) -> str:
        return tones.ink
