"""What stands above the page: what it is, what can be done with it, and what came of that."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.announce import announce
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.keeping.rows import Buttons
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import SHADOW, button, text
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.theme import Role

_TITLE: Final = 220
"""Room that the title needs beside what can be done, in pixels at the usual type."""


class Head(QWidget):
    """The title, and the buttons at its right, or below it where there is no room.

    Args:
        style: tone and type scale.
        words: the catalogue.
    """

    def __init__(self, style: Style, words: Mapping[str, str]) -> None:
        super().__init__()
        self.pdf = button(style, say(words, "report.page.pdf"), Kind.PRIMARY, Icon.EXPORT)
        self.print = button(style, say(words, "report.page.print"), Kind.SECONDARY)
        self.table = button(style, say(words, "report.page.table"), Kind.QUIET)
        self.text = button(style, say(words, "report.page.as-text"), Kind.QUIET)
        self.buttons = self.pdf, self.print, self.table, self.text
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(RING, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(text(style, say(words, "report.page.name"), Role.TITLE))
        why = Role.HINT if style.night else Role.BODY
        column.addWidget(text(style, say(words, "report.page.why"), why, second=True))
        row = Beside(8, style.px(_TITLE), self, above=style.px(6))
        row.addWidget(lines)
        row.addWidget(Buttons(self.buttons))


class Outcome(QWidget):
    """What came of a wish, and whether all of it fits.

    Args:
        style: tone and type scale.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.status = text(style, "", Role.BODY)
        self.state = text(style, "", Role.HINT, second=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW, 0, SHADOW, 0)
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(self.status)
        column.addWidget(self.state)
        column.addStretch(1)
        self.status.hide()

    def tell(self, said: str) -> None:
        """Say what came of a wish, aloud too."""
        self.status.setText(said)
        self.status.setVisible(bool(said))
        announce(self, said)
