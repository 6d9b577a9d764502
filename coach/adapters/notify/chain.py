"""Ways to show a card, the best first; the first that works shows it, and the last cannot fail."""

import logging
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from coach.adapters.notify.notifier import Notifier
from coach.adapters.unavailable import Unavailable
from coach.domain.reminder import Answer, Card

log = logging.getLogger(__name__)


class Chain(QObject):
    """Shows each card once, wherever it can, and brings back one answer to it.

    Every card begins with the best candidate anew, so one that was gone is used again as soon as
    it works.
    """

    answered = Signal(str, object)

    def __init__(self, candidates: Sequence[Notifier], parent: QObject | None = None) -> None:
        """Make a chain of ``candidates``; the last must show whatever it is given."""
        super().__init__(parent)
        self._candidates = tuple(candidates)
        self._open: dict[str, Card] = {}
        self._at: dict[str, int] = {}
        for place, candidate in enumerate(self._candidates):
            candidate.answered.connect(self._take)
            candidate.failed.connect(partial(self._hand_on, place))

    def show(self, card: Card) -> None:
        """Show a card by the first candidate that can."""
        self._open[card.id] = card
        self._show_from(0, card)

    def withdraw(self, card_id: str) -> None:
        """Take a card back, wherever it stands."""
        self._open.pop(card_id, None)
        self._at.pop(card_id, None)
        for candidate in self._candidates:
            candidate.withdraw(card_id)

    def recall(self) -> None:
        """Show every open card by the last candidate: the person came looking for them."""
        for card_id, card in tuple(self._open.items()):
            self.withdraw(card_id)
            self._open[card_id] = card
            self._show_from(len(self._candidates) - 1, card)

    def _show_from(self, first: int, card: Card) -> None:
        for place in range(first, len(self._candidates)):
            self._at[card.id] = place
            try:
                self._candidates[place].show(card)
            except Unavailable as why:
                log.info("Card %s goes on: %s", card.id, why)
            else:
                return
        log.error("No way to show card %s", card.id)

    def _hand_on(self, place: int, card_id: str) -> None:
        """A candidate lost a card: it is the next one's turn, if the card is still its."""
        card = self._open.get(card_id)
        if card and self._at.get(card_id) == place:
            self._show_from(place + 1, card)

    def _take(self, card_id: str, answer: Answer) -> None:
        if card_id in self._open:
            self.withdraw(card_id)
            self.answered.emit(card_id, answer)
