"""The tip of the day, with its source; closed where others read along and it names a condition."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.parts import Card, button, text
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.today.letters import Letters
from coach.ui.today.rows import call, folded, padding
from coach.ui.today.wording import Wording


class TipCard(Card):
    """A card of words. `dismissed` brings the id of a tip that is never to come again.

    Args:
        style: tone and type scale.
        letters: presses the buttons by letter.
    """

    dismissed = Signal(str)
    off_wished = Signal()
    all_wished = Signal()

    def __init__(self, style: Style, letters: Letters) -> None:
        super().__init__(style)
        self._letters = letters
        self._said: Wording | None = None
        self._id = ""
        self.opened = False
        self.cited = False
        self.title = text(style, "", Role.SECTION)
        self.words = text(style, "", Role.BODY)
        self.citation = text(style, "", Role.HINT, second=True)
        self.citation.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_tip = button(style, "", Kind.SOFT, Icon.EYE)
        self.source = button(style, "", Kind.SECONDARY, Icon.BOOK)
        self.dismiss = button(style, "", Kind.QUIET)
        self.off = button(style, "", Kind.QUIET)
        self.all = button(style, "", Kind.QUIET)
        self.show_tip.clicked.connect(self._open)
        self.source.clicked.connect(self._cite)
        self.dismiss.clicked.connect(lambda: self.dismissed.emit(self._id))
        self.off.clicked.connect(self.off_wished)
        self.all.clicked.connect(self.all_wished)
        left, top, right, bottom = self.margins(padding(style))
        column = QVBoxLayout(self)
        column.setContentsMargins(left - RING, top, right, bottom - 8)
        column.setSpacing(0)
        for part, below in ((self.title, 10), (self.words, 8), (self.citation, 4)):
            part.setContentsMargins(RING, 0, 0, 0)
            column.addWidget(part)
            column.addSpacing(below)
        column.addStretch(1)
        column.addWidget(folded(0, *self.stops()))

    def stops(self) -> tuple[Button, ...]:
        """Return its buttons, as they are read."""
        return self.show_tip, self.source, self.dismiss, self.off, self.all

    def tell(self, said: Wording) -> None:
        """Show the tip of the day, if there is one."""
        self._said = said
        tip = said.view.tip
        self.setVisible(tip is not None)
        if tip is None:
            return
        if tip.id != self._id:
            self._id, self.opened, self.cited = tip.id, False, False
        open_now = self.opened or said.view.tip_open
        self.title.setText(said.say("tip.title"))
        key = tip.words(said.view.stage)
        self.words.setText(say(said.words, key) if open_now else said.say("tip.closed"))
        self.citation.setText(_citation(said))
        self.citation.setVisible(self.cited and open_now)
        names = (("tip", self.show_tip), ("source", self.source), ("dismiss", self.dismiss))
        for name, made in (*names, ("off", self.off), ("all-tips", self.all)):
            call(made, said.say(f"do.{name}"))
            self._letters.give(name, made)
        self.show_tip.setVisible(not open_now)
        self.source.setVisible(open_now)
        self.dismiss.setVisible(open_now)

    def _open(self) -> None:
        self.opened = True
        self._again()
        self.source.setFocus()

    def _cite(self) -> None:
        self.cited = not self.cited
        self._again()

    def _again(self) -> None:
        if self._said is not None:
            self.tell(self._said)


def _citation(said: Wording) -> str:
    tip = said.view.tip
    if tip is None:
        return ""
    general = [said.say("tip.general")] if tip.general else []
    reviewed = said.told("tip.reviewed", date=tip.reviewed.isoformat())
    return "\n".join((*tip.sources, *general, reviewed))
