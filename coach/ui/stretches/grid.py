"""The moves as a grid of cards; arrows go from card to card."""

from collections.abc import Callable, Mapping
from functools import partial
from math import sqrt
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.stage import Stage
from coach.ui.kit.parts import SHADOW
from coach.ui.language import say
from coach.ui.stretches.card import MoveCard
from coach.ui.stretches.moves import Move
from coach.ui.style import Style

LEAST_CARD: Final = 200
"""A card's least width, in pixels, without its shadow."""
_BETWEEN: Final = 16
_OVERLAP: Final = 2 * SHADOW - _BETWEEN


class MoveGrid(QWidget):
    """Cards in as many columns as there is room for.

    Signals:
        opened: a card was chosen; the move's id.
        arranged: cards changed their size or place.
        reached: a card got the focus; the card.
    """

    opened = Signal(str)
    arranged = Signal()
    reached = Signal(object)

    def __init__(self, style: Style, words: Mapping[str, str]) -> None:
        super().__init__()
        self._style, self._words = style, words
        self._made: dict[tuple[str, Stage], MoveCard] = {}
        self.cards: tuple[MoveCard, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_moves(self, moves: tuple[Move, ...]) -> None:
        """Show these moves; cards that stay are kept, with the films they have."""
        wanted = {(move.id, move.stage) for move in moves}
        for key in self._made.keys() - wanted:
            self._made[key].hide()
            self._made.pop(key).deleteLater()
        self.cards = tuple(self._card(move) for move in moves)
        self._arrange()
        self.updateGeometry()

    def card(self, name: str) -> MoveCard | None:
        """Return the card of a move, if it is shown."""
        return next((card for card in self.cards if card.move_shown.id == name), None)

    def columns(self, width: int) -> int:
        """Return how many cards stand side by side in a width."""
        wider = sqrt(self._style.scale) * (1.3 if self._style.night else 1.0)
        least = round(LEAST_CARD * wider)
        return max(1, (width - 2 * SHADOW + _BETWEEN) // (least + _BETWEEN))

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._lay(width, lambda *_: None)

    def sizeHint(self) -> QSize:
        """Return a grid as it is now."""
        return QSize(self._style.px(LEAST_CARD), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Return one column."""
        return QSize(LEAST_CARD, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards anew."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from card to card; Enter opens like Space does."""
        place = next((i for i, card in enumerate(self.cards) if card.hasFocus()), None)
        if place is None:
            super().keyPressEvent(event)
            return
        last, columns = len(self.cards) - 1, self.columns(self.width())
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.cards[place].click()
            case Qt.Key.Key_Left:
                self._focus(max(place - 1, 0))
            case Qt.Key.Key_Right:
                self._focus(min(place + 1, last))
            case Qt.Key.Key_Up if place >= columns:
                self._focus(place - columns)
            case Qt.Key.Key_Down if place + columns <= last:
                self._focus(place + columns)
            case Qt.Key.Key_Down if place // columns < last // columns:
                self._focus(last)
            case Qt.Key.Key_Home:
                self._focus(0)
            case Qt.Key.Key_End:
                self._focus(last)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                return
            case _:
                super().keyPressEvent(event)

    def _focus(self, place: int) -> None:
        self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(self.cards[place])

    def _card(self, move: Move) -> MoveCard:
        key = (move.id, move.stage)
        if key not in self._made:
            card = MoveCard(move, say(self._words, move.done.alt), self._style)
            card.setParent(self)
            card.clicked.connect(partial(self.opened.emit, move.id))
            self._made[key] = card
        card = self._made[key]
        card.show()
        return card

    def _arrange(self) -> None:
        self._lay(self.width(), MoveCard.setGeometry)
        for before, after in zip(self.cards, self.cards[1:], strict=False):
            QWidget.setTabOrder(before, after)
        self.arranged.emit()

    def _lay(self, width: int, place: Callable[[MoveCard, int, int, int, int], object]) -> int:
        columns = self.columns(width)
        wide = (width + _OVERLAP * (columns - 1)) // columns
        top = 0
        for first in range(0, len(self.cards), columns):
            row = self.cards[first : first + columns]
            tall = max(card.heightForWidth(wide) for card in row)
            for i, card in enumerate(row):
                place(card, i * (wide - _OVERLAP), top, wide, tall)
            top += tall - _OVERLAP
        return top + _OVERLAP if self.cards else 0
