"""All moves at a glance: a grid of cards, and what narrows it down."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.stage import Stage
from coach.ui.announce import announce
from coach.ui.buttons import RING, Kind
from coach.ui.kit.parts import SHADOW, button, margin, text
from coach.ui.kit.scroller import Scroller
from coach.ui.stretches import wording
from coach.ui.stretches.browse_head import BrowseHead
from coach.ui.stretches.card import MoveCard
from coach.ui.stretches.clip import Look
from coach.ui.stretches.filter_panel import FilterPanel
from coach.ui.stretches.filters import Found, at_hand, found
from coach.ui.stretches.grid import MoveGrid
from coach.ui.stretches.head import stand
from coach.ui.stretches.moves import Move, shown
from coach.ui.stretches.projector import Projector
from coach.ui.stretches.setting import Setting
from coach.ui.stretches.shelf import Shelf
from coach.ui.theme import Role, colour

_SIDE: Final = 292
"""Width of the chips beside the grid, in pixels."""
_WIDE: Final = 690
"""From this width on beside the chips the grid keeps enough room for them to stand there."""


class Browse(QWidget):
    """The page of moves.

    Signals:
        opened: a move was chosen; its id and the stage it is shown for.
        routines_wished: the routines are to be seen.
    """

    opened = Signal(str, object)
    routines_wished = Signal()

    def __init__(self, shelf: Shelf, words: Mapping[str, str], setting: Setting) -> None:
        super().__init__()
        self._setting, self._words, self._shelf = setting, words, shelf
        self._moves: dict[Stage, tuple[Move, ...]] = {}
        style = setting.style
        self._head = head = BrowseHead(style)
        self.search, self.fold, self.routines = head.search, head.fold, head.routines
        self.panel = FilterPanel(setting, at_hand(self._of(setting.stage)))
        self.grid = MoveGrid(style, words)
        self.count = text(style, "", Role.BODY, second=True)
        self.nothing = _Nothing(setting)
        self._folded = True
        chips, inside = QWidget(), QWidget()
        self._beside, self._inside, self._above = (
            QVBoxLayout(chips),
            QVBoxLayout(inside),
            QVBoxLayout(),
        )
        self._side, self.scroller = Scroller(style, chips), Scroller(style, inside)
        self.projector = Projector(self, self._sight, moves=not setting.reduced)
        self._lay_out()
        self._connect()
        self._show()
        self._arrange()

    @property
    def found(self) -> Found:
        """The moves that fit what is chosen."""
        wanted = self.panel.wanted(self.search.line.text())
        return found(self._of(wanted.stage), wanted)

    def run(self, *, on: bool, seen: bool = False) -> None:
        """Let the pictures move, or stand still; those that are only ``seen`` are drawn, too."""
        self.projector.run(on=on, seen=seen)

    def focus_first(self) -> None:
        """Give the focus to the first card, or to what widens the search."""
        first = self.grid.cards[0] if self.grid.cards else self.nothing.all
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_move(self, name: str) -> None:
        """Give the focus back to the card of a move that was looked at."""
        if card := self.grid.card(name):
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Return the width that it has with all of its head below one another."""
        wide = max(each.minimumSizeHint().width() for each in (self.search, self.routines))
        return QSize(wide + 2 * margin(self._setting.style), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chips beside the grid, or above it."""
        super().resizeEvent(event)
        self._arrange()

    def _of(self, stage: Stage) -> tuple[Move, ...]:
        if stage not in self._moves:
            self._moves[stage] = shown(self._shelf, self._words, stage)
        return self._moves[stage]

    def _show(self) -> None:
        result = self.found
        self.grid.show_moves(result.moves)
        self.grid.setVisible(bool(result.moves))
        self.nothing.setVisible(not result.moves)
        self.count.setText(wording.counted(result))
        self.count.setVisible(bool(result.moves))
        changed = self.panel.narrowed()
        self.fold.setText(f"{wording.FILTERS} · {changed}" if changed else wording.FILTERS)
        self._head.arrange(self.width())
        self._project()

    def _tell(self) -> None:
        self._show()
        announce(self, self.count.text() if self.grid.cards else wording.NOTHING)

    def _project(self) -> None:
        setting, stage = self._setting, self.panel.wanted().stage
        around = colour(setting.style.tokens.surface)
        look = Look(setting.body(stage), setting.style.tone, setting.likeness, around)
        self.projector.show_cards(self.grid.cards, look)

    def _sight(self, _: MoveCard) -> QRect:
        port = self.scroller.viewport()
        return QRect(self.grid.mapFrom(port, port.rect().topLeft()), port.size())

    def _connect(self) -> None:
        self.panel.changed.connect(self._tell)
        self.search.changed.connect(self._tell)
        self.nothing.all.clicked.connect(self._widen)
        self.routines.clicked.connect(self.routines_wished)
        self.fold.clicked.connect(self._turn_fold)
        self.grid.opened.connect(lambda name: self.opened.emit(name, self.panel.wanted().stage))
        self.grid.reached.connect(lambda card: self.scroller.ensureWidgetVisible(card, 0, 16))
        for moved in (self.grid.arranged, self.scroller.scrolled):
            moved.connect(self.projector.wake)

    def _widen(self) -> None:
        self.search.line.clear()
        self.panel.choose(self.panel.widest())
        QTimer.singleShot(0, self, self.focus_first)

    def _turn_fold(self) -> None:
        self._folded = not self._folded
        self._arrange()

    def _arrange(self) -> None:
        side = self._side_width()
        wide = self.width() - side >= self._setting.style.px(_WIDE)
        self.fold.setVisible(not wide)
        self._head.arrange(self.width())
        self._side.setVisible(wide)
        self._side.setFixedWidth(side)
        edge = margin(self._setting.style)
        self._body.setContentsMargins(edge - RING if wide else 0, 0, 0, 0)
        left = 0 if wide else edge - SHADOW
        self._above.setContentsMargins(left, 0, edge - SHADOW, 16)
        place = self._beside if wide else self._above
        self.panel.setContentsMargins(0 if wide else SHADOW - RING, 0, 0, 0)
        if self.panel.parentWidget() is not place.parentWidget():
            place.insertWidget(0, self.panel)
        self.panel.setVisible(wide or not self._folded)
        stand(self._head, self._page, self._inside)
        self.projector.wake()

    def _side_width(self) -> int:
        factor = self._setting.style.font(Role.HINT).pixelSize() / 13
        return round(_SIDE * factor)

    def _lay_out(self) -> None:
        self._page = page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self._head)
        self._body = body = QHBoxLayout()
        body.setSpacing(16 - SHADOW)
        self._beside.setContentsMargins(0, 4, 4, 16)
        body.addWidget(self._side)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(8)
        self._inside.addLayout(self._above)
        inside = self._above
        inside.setSpacing(4)
        self.count.setContentsMargins(SHADOW, 0, SHADOW, 0)
        for widget in (self.panel, self.count, self.nothing, self.grid):
            inside.addWidget(widget)
        inside.addStretch(1)
        body.addWidget(self.scroller, 1)
        page.addLayout(body, 1)


class _Nothing(QWidget):
    """What is shown where no move fits: one line, one action."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.all = button(setting.style, wording.SHOW_ALL, Kind.SOFT)
        page = QVBoxLayout(self)
        page.setContentsMargins(SHADOW, 48, SHADOW, 0)
        page.setSpacing(16)
        page.addWidget(text(setting.style, wording.NOTHING, Role.CARD_TITLE))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.all)
        row.addStretch(1)
        page.addLayout(row)
