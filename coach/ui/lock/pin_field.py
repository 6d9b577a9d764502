"""A line for a PIN: dots stand for what is typed, and nothing tells them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLineEdit

from coach.ui.buttons import RING
from coach.ui.kit.field import Field
from coach.ui.style import Style
from coach.ui.theme import Role

_MOST = 64
"""Characters it takes: more than a PIN has, so that one that is too long is told, not cut."""
_APART = 4
"""Room between the dots, in pixels."""


class PinField(Field):
    """A line for a PIN; `pressed` at Enter.

    Args:
        style: tone, type scale and accent.
        name: what is asked for, for a screen reader.
        large: with large dots in its middle, where it is all that is asked.
    """

    pressed = Signal()

    def __init__(self, style: Style, name: str, *, large: bool = False) -> None:
        super().__init__(style, name)
        self._large = large
        line = self.line
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setMaxLength(_MOST)
        line.setPlaceholderText("")
        line.setInputMethodHints(line.inputMethodHints() | Qt.InputMethodHint.ImhPreferNumbers)
        face = style.font(Role.CARD_TITLE if large else Role.BODY)
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.px(_APART))
        line.setFont(face)
        if large:
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.returnPressed.connect(self.pressed)

    def taken(self) -> str:
        """Return what was typed, and leave the line empty."""
        pin = self.value()
        self.show_value("")
        return pin

    def sizeHint(self) -> QSize:
        """Return room for a PIN; where it is all that is asked, as high as a large button."""
        hint = super().sizeHint()
        if not self._large:
            return hint
        height = round(QFontMetricsF(self.line.font()).height() * 2.2)
        return QSize(hint.width(), max(self._style.target, height) + 2 * RING)
