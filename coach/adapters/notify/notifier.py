"""What every way to show a card can do."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from coach.domain.reminder import Card


class Notifier(Protocol):
    """Shows cards and brings back answers.

    Any Qt object with these two signals and two methods is one; it need not know this class.
    """

    @property
    def answered(self) -> SignalInstance:
        """Emitted with a card's id and the `Answer` that was given; the card is gone by then."""

    @property
    def failed(self) -> SignalInstance:
        """Emitted with a card's id: it is no longer here, still unanswered; show it elsewhere."""

    def show(self, card: Card) -> None:
        """Show a card, in place of an older one of the same habit.

        Raises:
            Unavailable: it cannot be shown here.
        """

    def withdraw(self, card_id: str) -> None:
        """Take a card back; one that is not here is no error."""
