"""Our own card, built when the first one is needed: most desktops never need it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach.domain.reminder import Card

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.ui.card import CardFace
    from coach.ui.style import Style


class LateCard(QObject):
    """A `CardFace` that costs nothing until a card is shown by it."""

    answered = Signal(str, str)
    failed = Signal(str)
    put_away = Signal(str)

    def __init__(
        self, parent: QObject | None = None, style: "Callable[[], Style] | None" = None
    ) -> None:
        """Make it; ``style`` tells the type scale and the accent of the cards to come."""
        super().__init__(parent)
        self._style = style
        self._face: CardFace | None = None

    @property
    def face(self) -> "CardFace | None":
        """What shows the cards, once there was one."""
        return self._face

    def show(self, card: Card) -> None:
        """Show a card; one that is to be quiet needs nothing yet."""
        if self._face is None and card.quiet:
            return
        if self._face is None:
            from coach.ui.card import CardFace  # noqa: PLC0415  - three megabytes
            from coach.ui.style import Style  # noqa: PLC0415

            self._face = CardFace(parent=self, style=self._style or Style)
            self._face.answered.connect(self.answered)
            self._face.failed.connect(self.failed)
            self._face.put_away.connect(self.put_away)
        self._face.show(card)

    def withdraw(self, card_id: str) -> None:
        """Take a card back; one that is not here is no error."""
        if self._face is not None:
            self._face.withdraw(card_id)
