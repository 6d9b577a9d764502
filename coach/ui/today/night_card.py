"""How was the night? Asked shortly, in words that tell nobody what about."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.night_ask import NightAsk
from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import Card, button, text
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.today.letters import Letters
from coach.ui.today.rows import call, folded
from coach.ui.today.sign import Sign
from coach.ui.today.wording import Wording

_AROUND, _SIDE = 14, 24
_WORDS = 200
"""Room that the question needs beside its answers, in pixels at the usual type."""


class NightCard(Card):
    """One question and its answers, each of which brings the night that it is about.

    `quiet` says that there was nothing, `wished` leads to the diary, `put_off` asks no more today.

    Args:
        style: tone and type scale.
        letters: presses the buttons by letter.
    """

    quiet = Signal(object)
    wished = Signal(object)
    put_off = Signal(object)

    def __init__(self, style: Style, letters: Letters) -> None:
        super().__init__(style)
        self._letters = letters
        self._night = date.min
        self.question = text(style, "", Role.SECTION)
        self.none = button(style, "", Kind.SOFT)
        self.note = button(style, "", Kind.SECONDARY)
        self.later = button(style, "", Kind.QUIET)
        self.none.clicked.connect(lambda: self.quiet.emit(self._night))
        self.note.clicked.connect(lambda: self.wished.emit(self._night))
        self.later.clicked.connect(lambda: self.put_off.emit(self._night))
        asked = QWidget()
        line = QHBoxLayout(asked)
        line.setContentsMargins(RING, 0, 0, 0)
        line.setSpacing(style.px(12))
        moon = Sign(style, Icon.MOON, style.tokens.moon, 24)
        line.addWidget(moon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.question, 1)
        left, top, right, bottom = self.margins(_AROUND)
        column = QVBoxLayout(self)
        column.setContentsMargins(left + _SIDE - _AROUND - RING, top - RING, right, bottom - RING)
        inside = QWidget()
        row = Beside(16, style.px(_WORDS), inside, above=8)
        row.addWidget(asked)
        row.addWidget(folded(0, self.none, self.note, self.later))
        column.addWidget(inside)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The answers, as they are read."""
        return self.none, self.note, self.later

    def tell(self, said: Wording) -> None:
        """Ask, if there is anything to ask."""
        ask = said.view.ask
        self.setVisible(ask is not None)
        if ask is None:
            return
        self._night = ask.night
        self.question.setText(said.say("night.open" if ask.open else "night.question"))
        names = (("none", self.none), (_note(ask), self.note), ("later", self.later))
        for name, made in names:
            call(made, said.say(f"night.{name}"))
        for letter, made in zip(("quiet", "note", "not-now"), self.buttons, strict=True):
            self._letters.give(letter, made)
        self.none.setVisible(not ask.open and not ask.locked)


def _note(ask: NightAsk) -> str:
    """Return which words lead to the diary."""
    if ask.locked:
        return "diary"
    return "finish" if ask.open else "note"
