"""The top of the page: which part of the day it is, and two things that are always at hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import button, text
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.today.letters import Letters
from coach.ui.today.menu import Menu
from coach.ui.today.rows import call, folded
from coach.ui.today.view import State
from coach.ui.today.wording import Wording

PAUSES = ("30m", "1h", "2h", "tomorrow", "forever")
"""What can be paused for, as the orders know it."""


class Header(QWidget):
    """Title, one line below it, and pause and help at the right.

    `pause_wished` carries the span as the orders know it.
    """

    pause_wished = Signal(str)
    help_wished = Signal()

    def __init__(self, style: Style, letters: Letters) -> None:
        super().__init__()
        self._style, self._letters = style, letters
        self.title = text(style, "", Role.TITLE)
        self.line = text(style, "", Role.BODY, second=True)
        self.pause = button(style, "", Kind.SECONDARY, Icon.PAUSE)
        self.help = button(style, "", Kind.SECONDARY, Icon.BUOY)
        self.pause.clicked.connect(self._ask_span)
        self.help.clicked.connect(self.help_wished)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(RING, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.line)
        self.buttons = folded(8, self.pause, self.help)
        row = Beside(16, style.px(280), self, above=12)
        row.addWidget(told)
        row.addWidget(self.buttons)
        self.menu: Menu | None = None
        self._said: Wording | None = None

    def tell(self, said: Wording) -> None:
        """Say which part of the day it is and how things are."""
        self._said = said
        self.title.setText(said.title())
        self.line.setText(said.line())
        state = said.view.hero.state
        call(self.pause, said.say("head.pause"))
        self.pause.setVisible(state not in (State.PAUSED, State.SETUP))
        call(self.help, said.say("head.help"))
        self._letters.give("pause", self.pause)
        self._letters.give("help", self.help)

    def _ask_span(self) -> None:
        """Open the menu of spans below the button."""
        if self._said is None:
            return
        menu = Menu(self._style, self)
        for span in PAUSES:
            menu.add(self._said.say(f"pauses.{span}"), span)
        menu.chosen.connect(self.pause_wished)
        self.menu = menu
        menu.open_below(self.pause)
