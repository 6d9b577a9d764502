"""The line below the band: why what is pointed at is so, or how to find out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel

from coach.ui.style import Style, inked
from coach.ui.theme import Role


class Reason(QLabel):
    """Says one reason at a time, else its hint, in second ink.

    Args:
        style: tone and type scale.
        hint: what it says of nothing.
    """

    def __init__(self, style: Style, hint: str) -> None:
        super().__init__()
        self._style, self._hint = style, hint
        self.setFont(style.font(Role.HINT))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.say("")

    def say(self, reason: str) -> None:
        """Say why, or with nothing to say how to find out."""
        said = reason or self._hint
        tones = self._style.tokens
        self.setPalette(inked(self.palette(), tones.ink if reason else tones.ink2))
        self.setText(said)
        self.setAccessibleName(said)

    def keep(self, lines: int) -> None:
        """Keep room for so many lines, so that nothing jumps when they change."""
        height = QFontMetricsF(self.font()).lineSpacing()
        self.setMinimumHeight(round(height * lines + 1))
