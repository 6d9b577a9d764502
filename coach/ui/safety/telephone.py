"""A telephone number in large type that can be marked and copied."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from coach.ui.announce import announce
from coach.ui.buttons import Kind
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import button, text
from coach.ui.language import say, told
from coach.ui.style import Style
from coach.ui.theme import Role

MARKED = Qt.TextInteractionFlag.TextSelectableByMouse | (
    Qt.TextInteractionFlag.TextSelectableByKeyboard
)
"""How text can be marked that somebody may want to take along."""
_GAP, _LEAST = 16, 220
"""Between number and button, and the room that a number needs beside it, in pixels."""


class Telephone(QWidget):
    """A number, and a button that copies it.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        number: as the person wrote it down.
    """

    def __init__(self, words: Mapping[str, str], style: Style, number: str) -> None:
        super().__init__()
        self._words = words
        self.number = text(style, number, Role.CUE)
        self.number.setTextInteractionFlags(MARKED)
        self.number.setAccessibleName(number)
        self.copy = button(style, say(words, "safety.copy"), Kind.SOFT)
        self.copy.setAccessibleName(told(words, "safety.copy-number", number=number))
        self.copy.clicked.connect(self._copy)
        row = Beside(_GAP, style.px(_LEAST), self)
        row.addWidget(self.number)
        row.addWidget(self.copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.number.text())
        done = say(self._words, "safety.copied")
        self.copy.setText(done)
        self.copy.updateGeometry()
        announce(self, done)
