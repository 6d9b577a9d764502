"""The last thing on the page: everything as at first, at one go."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coach.ui.buttons import RING
from coach.ui.kit.parts import Card, button
from coach.ui.kit.row import Row
from coach.ui.language import say
from coach.ui.style import Style


class StartOver(Card):
    """One row; `wished` when all choices are to go back."""

    wished = Signal()

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__(style)
        title = say(words, "preferences.all-back")
        self.button = button(style, say(words, "preferences.all-back-do"))
        self.button.setAccessibleName(f"{self.button.text()}: {title}")
        self.button.clicked.connect(self.wished)
        column = QVBoxLayout(self)
        side, edge = self.margins(24 - RING)[0], self.margins(13)[0]
        column.setContentsMargins(side, edge, side, edge)
        hint = say(words, "preferences.all-back-hint")
        column.addWidget(Row(style, title, hint, self.button, inset=RING))
