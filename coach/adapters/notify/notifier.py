"""What every way to show a card can do."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from coach.domain.reminder import Card


class Notifier(Protocol):
    """Shows cards and brings back which of their buttons are pressed.

    Any Qt object with these three signals and two methods is one; it need not know this class.
    """

    @property
    def answered(self) -> SignalInstance:
        """Emitted with a card's id and the key of the pressed button; the card is still here."""

    @property
    def failed(self) -> SignalInstance:
        """Emitted with a card's id: it is no longer here, still unanswered; show it elsewhere."""

    @property
    def put_away(self) -> SignalInstance:
        """Emitted with a card's id: the person closed it without an answer; leave it be."""

    def show(self, card: Card) -> None:
        """Show a card, in the place of older ones that ask for the same.

        A quiet card is not to pop up; where that is the only way to show it, it is not shown.

        Raises:
            Unavailable: it cannot be shown here.
        """

    def withdraw(self, card_id: str) -> None:
        """Take a card back; one that is not here is no error."""
