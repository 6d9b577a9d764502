"""A page to choose one move from, of those that suit the stage."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.buttons import Kind
from coach.ui.icons import Icon
from coach.ui.kit.parts import SHADOW, button, margin, text, top_row
from coach.ui.kit.scroller import Scroller
from coach.ui.stretches import wording
from coach.ui.stretches.card import MoveCard
from coach.ui.stretches.grid import MoveGrid
from coach.ui.stretches.moves import Move
from coach.ui.stretches.portrait import look
from coach.ui.stretches.projector import Projector
from coach.ui.stretches.setting import Setting
from coach.ui.theme import Role


class Picker(QWidget):
    """Cards to choose one from.

    Signals:
        chosen: the id of a move.
        back_wished: none is chosen.
    """

    chosen = Signal(str)
    back_wished = Signal()

    def __init__(
        self, moves: tuple[Move, ...], words: Mapping[str, str], setting: Setting, head: str
    ) -> None:
        super().__init__()
        style = setting.style
        self.back = button(style, wording.BACK, Kind.QUIET, Icon.LEFT)
        self.grid = MoveGrid(style, words)
        self.grid.show_moves(moves)
        self._inside = QWidget()
        self.scroller = Scroller(style, self._inside)
        self.projector = Projector(self, self._sight, moves=not setting.reduced)
        self.projector.show_cards(self.grid.cards, look(setting))
        self._lay_out(setting, head)
        self.back.clicked.connect(self.back_wished)
        self.grid.opened.connect(self.chosen)
        self.grid.reached.connect(lambda card: self.scroller.ensureWidgetVisible(card, 0, 16))
        for moved in (self.grid.arranged, self.scroller.scrolled):
            moved.connect(self.projector.wake)

    def run(self, *, on: bool, seen: bool = False) -> None:
        """Let the pictures move, or stand still; those that are only ``seen`` are drawn, too."""
        self.projector.run(on=on, seen=seen)

    def focus_first(self) -> None:
        """Give the focus to the first card."""
        first = self.grid.cards[0] if self.grid.cards else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sight(self, _: MoveCard) -> QRect:
        port = self.scroller.viewport()
        return QRect(self.grid.mapFrom(port, port.rect().topLeft()), port.size())

    def _lay_out(self, setting: Setting, said: str) -> None:
        style = setting.style
        side = margin(style) - SHADOW
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 16, 0, 0)
        page.setSpacing(4)
        page.addLayout(top_row(style, self.back))
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(side, 0, side, 16)
        for line, role in ((said, Role.TITLE), (wording.CHOOSE_HINT, Role.BODY)):
            label = text(style, line, role, second=role is Role.BODY)
            label.setContentsMargins(SHADOW, 0, SHADOW, 0)
            inside.addWidget(label)
        inside.addWidget(self.grid)
        inside.addStretch(1)
        page.addWidget(self.scroller, 1)
