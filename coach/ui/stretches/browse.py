"""All moves at a glance: a grid of cards, and what narrows it down."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.stage import Stage
from coach.ui.announce import announce
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.stretches import wording
from coach.ui.stretches.card import MoveCard
from coach.ui.stretches.clip import Look
from coach.ui.stretches.filter_panel import FilterPanel
from coach.ui.stretches.filters import Found, at_hand, found
from coach.ui.stretches.grid import MoveGrid
from coach.ui.stretches.moves import Move, shown
from coach.ui.stretches.parts import SHADOW, Field, Scroller, button, text
from coach.ui.stretches.projector import Projector
from coach.ui.stretches.setting import Setting
from coach.ui.stretches.shelf import Shelf
from coach.ui.theme import WINDOW_MARGIN, WINDOW_MARGIN_NIGHT, Role, colour

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
        self.search = Field(style, wording.SEARCH, lens=True)
        self.routines = button(style, wording.ROUTINES, icon=Icon.BOOK)
        self.fold = button(style, wording.FILTERS, icon=Icon.TUNE)
        self.panel = FilterPanel(setting, at_hand(self._of(setting.stage)))
        self.grid = MoveGrid(style, words)
        self.count = text(style, "", Role.BODY, second=True)
        self.nothing = _Nothing(setting)
        self._folded = True
        chips, inside = QWidget(), QWidget()
        self._beside, self._above = QVBoxLayout(chips), QVBoxLayout(inside)
        self._side, self.scroller = Scroller(style, chips), Scroller(style, inside)
        self.projector = Projector(self, self._sight, moves=not setting.reduced)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def found(self) -> Found:
        """The moves that fit what is chosen."""
        wanted = self.panel.wanted(self.search.line.text())
        return found(self._of(wanted.stage), wanted)

    def run(self, *, on: bool) -> None:
        """Let the pictures move, or stand still."""
        self.projector.run(on=on)

    def focus_first(self) -> None:
        """Give the focus to the first card, or to what widens the search."""
        if self.grid.cards:
            self.grid.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.nothing.all.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_move(self, name: str) -> None:
        """Give the focus back to the card of a move that was looked at."""
        if card := self.grid.card(name):
            card.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._arrange_head(wide=wide)
        self._side.setVisible(wide)
        self._side.setFixedWidth(side)
        left = WINDOW_MARGIN_NIGHT if self._setting.style.night else WINDOW_MARGIN
        self._body.setContentsMargins(left - (4 if wide else SHADOW), 0, 0, 0)
        place = self._beside if wide else self._above
        if self.panel.parentWidget() is not place.parentWidget():
            place.insertWidget(0, self.panel)
            self.panel.setContentsMargins(0 if wide else SHADOW - RING, 0, 0, 0)
        self.panel.setVisible(wide or not self._folded)

    def _arrange_head(self, *, wide: bool) -> None:
        """Put the search between title and buttons, or into a line of its own."""
        others = [self._title, self.routines, *([] if wide else [self.fold])]
        sides = self._top.contentsMargins()
        room = (
            self.width()
            - sides.left()
            - sides.right()
            - self._top.horizontalSpacing() * len(others)
        )
        fits = room - sum(each.sizeHint().width() for each in others)
        self._title.setVisible(fits >= 0)
        self._top.removeWidget(self.search)
        if fits >= self.search.minimumSizeHint().width():
            self._top.addWidget(self.search, 0, 1)
        else:
            self._top.addWidget(self.search, 1, 0, 1, 4)

    def _side_width(self) -> int:
        factor = self._setting.style.font(Role.HINT).pixelSize() / 13
        return round(_SIDE * factor)

    def _lay_out(self) -> None:
        night = self._setting.style.night
        margin = WINDOW_MARGIN_NIGHT if night else WINDOW_MARGIN
        page = QVBoxLayout(self)
        page.setContentsMargins(0, margin - 8, 0, 0)
        page.setSpacing(8)
        self._top = self._head(margin)
        page.addLayout(self._top)
        self._body = body = QHBoxLayout()
        body.setSpacing(16 - SHADOW)
        self._beside.setContentsMargins(0, 4, 4, 16)
        body.addWidget(self._side)
        inside = self._above
        inside.setContentsMargins(0, 0, margin - SHADOW, 16)
        inside.setSpacing(4)
        self.count.setContentsMargins(SHADOW, 0, SHADOW, 0)
        for widget in (self.count, self.nothing, self.grid):
            inside.addWidget(widget)
        inside.addStretch(1)
        body.addWidget(self.scroller, 1)
        page.addLayout(body, 1)

    def _head(self, margin: int) -> QGridLayout:
        head = QGridLayout()
        head.setContentsMargins(margin, 0, margin - RING, 0)
        head.setHorizontalSpacing(8)
        head.setVerticalSpacing(0)
        head.setColumnStretch(1, 1)
        self._title = text(self._setting.style, wording.STRETCHES, Role.TITLE)
        self._title.setWordWrap(False)
        for each in (self.fold, self.routines):
            each.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.search.setMaximumWidth(self._setting.style.px(300))
        head.addWidget(self._title, 0, 0)
        head.addWidget(self.fold, 0, 2)
        head.addWidget(self.routines, 0, 3)
        return head


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
