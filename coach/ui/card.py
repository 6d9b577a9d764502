"""Our own small cards: questions in the corner of the screen, where no notification server is.

They never take the keyboard: keys that were meant for something else do nothing here. Their buttons
are dead for the first moments, so that a click already on its way answers nothing either.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor, QGuiApplication

from coach.domain.reminder import Card
from coach.ui.card_layout import HEIGHT_AT_NIGHT, HEIGHT_DAY, WIDTH
from coach.ui.card_window import GUARD_MS, MARGIN, CardWindow
from coach.ui.style import Style
from coach.ui.windows import room

__all__ = ["GUARD_MS", "HEIGHT_AT_NIGHT", "HEIGHT_DAY", "WIDTH", "CardFace", "CardWindow"]

_BETWEEN = 12


class CardFace(QObject):
    """Shows cards in windows of their own, one of a habit, the newest on top. It cannot fail.

    `answered` brings a card's id and the pressed button's key, `put_away` a card's id, closed
    without an answer. `failed` belongs to the same protocol as the other ways to show a card, and
    never comes. A card that is to be quiet gets no window.
    """

    answered = Signal(str, str)
    failed = Signal(str)
    put_away = Signal(str)

    def __init__(
        self,
        guard_ms: int = GUARD_MS,
        parent: QObject | None = None,
        style: Callable[[], Style] = Style,
    ) -> None:
        """Make it; ``style`` tells the type scale and the accent of the cards to come."""
        super().__init__(parent)
        self._guard_ms = guard_ms
        self._style = style
        self._windows: list[CardWindow] = []

    def show(self, card: Card) -> None:
        """Show a card, in the place of older ones that ask for the same."""
        older = [window for window in self._windows if _alike(window.card, card)]
        place = self._windows.index(older[0]) if older else len(self._windows)
        self._windows = [window for window in self._windows if window not in older]
        if not card.quiet:
            self._windows.insert(place, self._made(card))
        self._stack()
        if not card.quiet:
            self._windows[place].show()
        for each in older:
            _end(each)

    def withdraw(self, card_id: str) -> None:
        """Take a card back; one that is not here is no error."""
        if window := self.window(card_id):
            self._windows.remove(window)
            _end(window)
            self._stack()

    def window(self, card_id: str) -> CardWindow | None:
        """Return the window of a card, while it is open."""
        return next((w for w in self._windows if w.card.id == card_id), None)

    def _put_away(self, card_id: str) -> None:
        self.withdraw(card_id)
        self.put_away.emit(card_id)

    def _made(self, card: Card) -> CardWindow:
        window = CardWindow(card, self._guard_ms, self._style())
        window.answered.connect(self.answered)
        window.put_away.connect(self._put_away)
        return window

    def _stack(self) -> None:
        """Stand in the bottom right corner of the screen in use, one above the other."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        corner = room(screen).bottomRight() - QPoint(MARGIN, MARGIN)
        for window in self._windows:
            window.stand_at(corner)
            corner -= QPoint(0, window.face.height() + _BETWEEN)


def _alike(one: Card, other: Card) -> bool:
    """Whether two cards have a habit in common."""
    return not set(one.habits).isdisjoint(other.habits)


def _end(window: CardWindow) -> None:
    window.hide()
    window.deleteLater()
