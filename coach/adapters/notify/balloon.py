"""A card as the tray icon's own message: words without buttons, for systems without better.

Only where the tray draws the message itself. On Linux most trays would pass it on to the very
notification server that could not show the card; such a tray does not know where its icon is.
"""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from coach.adapters.unavailable import Unavailable
from coach.domain.reminder import Card

SHOWN_MS = 20_000
"""How long the message asks to stay, in milliseconds; systems do as they like."""


class Balloon(QObject):
    """A `Notifier` that can show but not ask: a click on it hands the card on."""

    answered = Signal(str, str)
    failed = Signal(str)
    put_away = Signal(str)

    def __init__(self, icon: QSystemTrayIcon, parent: QObject | None = None) -> None:
        """Make one that speaks by the tray's ``icon``."""
        super().__init__(parent)
        self._icon = icon
        self._shown: str | None = None
        icon.messageClicked.connect(self._clicked)

    def show(self, card: Card) -> None:
        """Show a card's words.

        Raises:
            Unavailable: there is no tray, or it cannot show messages by itself, or the card is not
                to pop up.
        """
        if card.quiet:
            raise Unavailable("a tray's message pops up")
        if not (self._icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()):
            raise Unavailable("there is no tray")
        if not QSystemTrayIcon.supportsMessages():
            raise Unavailable("the tray shows no messages")
        if sys.platform == "linux" and self._icon.geometry().isEmpty():
            raise Unavailable("the tray passes messages on")
        self._shown = card.id
        self._icon.showMessage(card.title, card.body, self._icon.icon(), SHOWN_MS)

    def withdraw(self, card_id: str) -> None:
        """Take a card's words back; one that is not here is no error."""
        if self._shown == card_id:
            self._shown = None
            if sys.platform == "linux":  # where Qt draws the message, one without words ends it
                self._icon.showMessage("", "")

    def _clicked(self) -> None:
        if card_id := self._shown:
            self._shown = None
            self.failed.emit(card_id)
