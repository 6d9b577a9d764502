"""Ways to show a card, the best first; the first that works shows it, and the last cannot fail."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from coach.adapters.notify.notifier import Notifier
from coach.adapters.unavailable import Unavailable
from coach.domain.reminder import Card

log = logging.getLogger(__name__)

_NOWHERE = -1
"""Where a card is that the person closed without an answer: it is found by `Chain.recall`."""


@dataclass(slots=True)
class _Open:
    """A card that is not answered yet, and which candidate has it."""

    card: Card
    place: int


class Chain(QObject):
    """Shows each card once, wherever it can, and brings back the answers to it.

    `answered` brings the id of the question, which is the card's own or that of one of its dues,
    and the answer. A card stays until it is withdrawn, so that each of its questions can be
    answered.

    Every card begins with the best candidate anew, so one that was gone is used again as soon as
    it works. Only what is left of a card of which a part was answered goes on where that stood.
    """

    answered = Signal(str, object)

    def __init__(self, candidates: Sequence[Notifier], parent: QObject | None = None) -> None:
        """Make a chain of ``candidates``; the last must show whatever it is given."""
        super().__init__(parent)
        self._candidates = tuple(candidates)
        self._open: dict[str, _Open] = {}
        self._latest: _Open | None = None
        self._leaving: list[str] | None = None
        """Several questions withdrawn while an answer is passed on: what is left replaces them."""
        for place, candidate in enumerate(self._candidates):
            candidate.answered.connect(self._take)
            candidate.failed.connect(partial(self._hand_on, place))
            candidate.put_away.connect(partial(self._let_be, place))

    def show(self, card: Card) -> None:
        """Show a card by the first candidate that can, or what is left of one where that stood."""
        whole, self._latest = self._latest, None
        if whole is None or not _is_rest(card, whole.card):
            self._show_from(0, card)
        elif whole.place == _NOWHERE:
            self._open[card.id] = _Open(card, _NOWHERE)
        else:
            self._show_from(whole.place, replace(card, quiet=card.quiet and whole.card.quiet))

    def withdraw(self, card_id: str) -> None:
        """Take a card back, wherever it stands."""
        self._latest = gone = self._open.pop(card_id, None)
        if self._leaving is not None and gone and len(gone.card.habits) > 1:
            self._leaving.append(card_id)
        else:
            self._take_back(card_id)

    def recall(self) -> None:
        """Show every open card by the last candidate: the person came looking for them."""
        for each in tuple(self._open.values()):
            self._take_back(each.card.id)
            self._show_from(len(self._candidates) - 1, replace(each.card, quiet=False))

    def _show_from(self, first: int, card: Card) -> None:
        for place in range(first, len(self._candidates)):
            self._open[card.id] = _Open(card, place)
            try:
                self._candidates[place].show(card)
            except Unavailable as why:
                log.info("Card %s goes on: %s", card.id, why)
            else:
                return
        log.error("No way to show card %s", card.id)

    def _take_back(self, card_id: str) -> None:
        for candidate in self._candidates:
            candidate.withdraw(card_id)

    def _hand_on(self, place: int, card_id: str) -> None:
        """A candidate lost a card: it is the next one's turn, if the card is still its."""
        each = self._open.get(card_id)
        if each and each.place == place:
            self._show_from(place + 1, each.card)

    def _let_be(self, place: int, card_id: str) -> None:
        """A candidate's card was closed without an answer: nothing of it is to pop up again."""
        each = self._open.get(card_id)
        if each and each.place == place:
            each.place = _NOWHERE

    def _take(self, card_id: str, key: str) -> None:
        """Pass an answer on; what was only answered in part goes once its rest stands."""
        each = self._open.get(card_id)
        button = each.card.button(key) if each else None
        if button is None:
            return
        outer, self._leaving = self._leaving, []
        try:
            self.answered.emit(button.due or card_id, button.answer)
        finally:
            for gone in self._leaving:
                if gone not in self._open:
                    self._take_back(gone)
            self._leaving = outer


def _is_rest(card: Card, whole: Card) -> bool:
    """Whether a card asks for a part of what another one asked."""
    questions = [button.due for button in card.buttons if button.due] or [card.id]
    return card.id != whole.id and all(question in whole.id for question in questions)
