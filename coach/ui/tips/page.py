"""The page of tips: all cards to browse, to look for, to put away and to bring back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from coach.domain.stage import Stage
from coach.domain.tips import Theme, Tip
from coach.ui.announce import announce
from coach.ui.buttons import RING, Kind
from coach.ui.kit.beside import Beside
from coach.ui.kit.chip import Chip
from coach.ui.kit.field import Field
from coach.ui.kit.parts import SHADOW, button, margin, text
from coach.ui.kit.scroller import Scroller
from coach.ui.language import say, told
from coach.ui.safety.columns import Columns
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.tips.card import TipCard
from coach.ui.tips.shelf import Shelf
from coach.ui.today.rows import folded

_COLUMN = 340
"""What a column of cards needs, in pixels at the usual type."""


class TipsPage(QWidget):
    """All cards. `put_away` and `brought_back` bring the id of one.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        tips: all cards, in their order.
        stage: whom they are for.
    """

    put_away = Signal(str)
    brought_back = Signal(str)

    def __init__(
        self, words: Mapping[str, str], style: Style, tips: Sequence[Tip], stage: Stage
    ) -> None:
        super().__init__()
        self._words, self._style = words, style
        self.shelf = Shelf(tuple(tips), stage)
        self.setAccessibleName(self._say("title"))
        self.title = text(style, self._say("title"), Role.TITLE)
        self.count = text(style, "", Role.BODY, second=True)
        self.search = Field(style, self._say("search"), lens=True)
        self.chips = {theme: self._chip(theme) for theme in (None, *Theme)}
        self.nothing = text(style, self._say("nothing"), Role.SECTION)
        self.every = button(style, self._say("everything"), Kind.SECONDARY)
        self.cards = {
            tip.id: TipCard(words, style, tip, self.shelf.text(words, tip)) for tip in tips
        }
        self.others = text(style, "", Role.BODY, second=True)
        self.show_others = button(style, self._say("show-others"), Kind.SECONDARY)
        self._lay_out()
        self._connect()
        self.setPalette(style.palette())
        self.setAutoFillBackground(True)
        self._show(self.shelf)

    def tell(self, stage: Stage, dismissed: Sequence[str]) -> None:
        """Show the cards for a stage, and which of them were put away."""
        shelf = replace(self.shelf, stage=stage, dismissed=frozenset(dismissed))
        if shelf != self.shelf:
            self._show(shelf)

    def _show(self, shelf: Shelf) -> None:
        self.shelf = shelf
        shown = {tip.id for tip in shelf.shown(self._words)}
        for name, card in self.cards.items():
            card.tell(shelf.text(self._words, card.tip), dismissed=name in shelf.dismissed)
            card.setVisible(name in shown)
        self._none.setVisible(not shown)
        self.chips[shelf.theme].setChecked(True)
        self._count(len(shown))
        kept_back = shelf.kept_back
        key = "others-one" if kept_back == 1 else "others"
        self.others.setText(told(self._words, f"tips_page.{key}", count=kept_back))
        self.show_others.setText(self._say("hide-others" if shelf.others else "show-others"))
        self.show_others.updateGeometry()
        self._more.setVisible(bool(kept_back) and not shelf.asks)

    def _count(self, shown: int) -> None:
        key = "count-one" if shown == 1 else "count"
        said = told(self._words, f"tips_page.{key}", shown=shown, all=len(self.shelf.tips))
        if said != self.count.text():
            self.count.setText(said)
            announce(self, said)

    def _chip(self, theme: Theme | None) -> Chip:
        said = self._say(f"themes.{theme or 'all'}")
        return Chip(self._style, said, chosen=theme is None)

    def _lay_out(self) -> None:
        edge = margin(self._style)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge - SHADOW, edge - 8, edge - SHADOW, edge - SHADOW)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addSpacing(4)
        row = QWidget()
        row.setContentsMargins(SHADOW - RING, 0, SHADOW - RING, 0)
        lines = QVBoxLayout(row)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(folded(0, *self.chips.values()))
        column.addWidget(row)
        column.addSpacing(4)
        self._none = self._below(self.nothing, self.every)
        column.addWidget(self._none)
        grid = QWidget()
        cards = Columns(self._style.px(_COLUMN), -2 * SHADOW + 20, 2, grid)
        for card in self.cards.values():
            cards.addWidget(card)
        column.addWidget(grid)
        self._more = self._below(self.others, self.show_others)
        column.addWidget(self._more)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.scroller = Scroller(self._style, inside)
        whole.addWidget(self.scroller)

    def _head(self) -> QWidget:
        head, lines = QWidget(), QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.count)
        head.setContentsMargins(SHADOW, 0, SHADOW - RING, 0)
        row = Beside(16, self._style.px(200), head, above=8)
        row.addWidget(lines)
        row.addWidget(self.search)
        return head

    def _below(self, said: QWidget, deed: QWidget) -> QWidget:
        """Return words, and below them what can be done about it."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(SHADOW - RING, 16, SHADOW, 8)
        column.setSpacing(8)
        said.setContentsMargins(RING, 0, 0, 0)
        column.addWidget(said)
        column.addWidget(deed, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _connect(self) -> None:
        self._group = QButtonGroup(self)
        for theme, chip in self.chips.items():
            self._group.addButton(chip)
            chip.clicked.connect(partial(self._choose, theme))
        self.search.changed.connect(self._seek)
        self.every.clicked.connect(self._all)
        self.show_others.clicked.connect(self._turn_others)
        for card in self.cards.values():
            card.put_away.connect(self.put_away)
            card.brought_back.connect(self.brought_back)

    def _choose(self, theme: Theme | None) -> None:
        self._show(replace(self.shelf, theme=theme))

    def _seek(self, sought: str) -> None:
        self._show(replace(self.shelf, sought=sought))

    def _all(self) -> None:
        self.search.show_value("")
        self._show(self.shelf.every())
        self.search.setFocus()

    def _turn_others(self) -> None:
        self._show(replace(self.shelf, others=not self.shelf.others))

    def _say(self, key: str) -> str:
        return say(self._words, f"tips_page.{key}")
