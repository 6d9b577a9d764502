"""Builds the page of a room when it is first shown; no room costs what another one needs."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from coach.rooms.ties import Ties
from coach.ui.home.rooms import Room


class Rooms:
    """Makes the pages, and tells them how things are.

    Args:
        ties: the rest of the program.
        words: the catalogue.
        go: opens another room, and returns its page.
    """

    def __init__(self, ties: Ties, words: Mapping[str, str], go: Callable[[Room], QWidget]) -> None:
        self._ties, self._words, self._go = ties, words, go

    def build(self, room: Room) -> QWidget:
        """Return the page of a room, as things are."""
        match room:
            case Room.TODAY:
                from coach.rooms import today  # noqa: PLC0415  - pages cost time and megabytes

                return today.page(self._ties, self._words, self._go)
            case Room.STRETCHES:
                from coach.rooms import stretches  # noqa: PLC0415  - as above

                return stretches.page(self._ties, self._words)
            case Room.DIARY:
                from coach.rooms import diary  # noqa: PLC0415  - as above

                return diary.page(self._ties, self._words, self._go)
            case Room.TIPS:
                from coach.rooms import tips  # noqa: PLC0415  - as above

                return tips.page(self._ties, self._words)
            case Room.PREFERENCES:
                from coach.rooms import preferences  # noqa: PLC0415  - as above

                return preferences.page(self._ties, self._words)
            case Room.SAFETY:
                from coach.rooms import safety  # noqa: PLC0415  - as above

                return safety.page(self._ties, self._words, self._go)

    def tell(self, room: Room, page: QWidget) -> None:
        """Tell a page that is open how things are now."""
        match room:
            case Room.TODAY:
                from coach.rooms import today  # noqa: PLC0415  - as above

                today.tell(page, self._ties)
            case Room.DIARY:
                from coach.rooms import diary  # noqa: PLC0415  - as above

                diary.tell(page, self._ties)
            case Room.TIPS:
                from coach.rooms import tips  # noqa: PLC0415  - as above

                tips.tell(page, self._ties)
            case Room.PREFERENCES:
                from coach.rooms import preferences  # noqa: PLC0415  - as above

                preferences.tell(page, self._ties)
            case _:
                return
