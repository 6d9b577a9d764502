"""The rooms of the window, in the order of the rail."""

from enum import StrEnum

from coach.ui.icons import Icon


class Room(StrEnum):
    """What the window can show; the value is the word that opens it."""

    TODAY = "today"
    STRETCHES = "stretches"
    DIARY = "diary"
    TIPS = "tips"
    PREFERENCES = "preferences"
    SAFETY = "safety"

    @property
    def icon(self) -> Icon:
        """What stands for it in the rail."""
        return _ICONS[self]

    @property
    def key(self) -> str:
        """Where its word is found in the catalogue."""
        return f"home.{self.value}"


_ICONS = {
    Room.TODAY: Icon.HOME,
    Room.STRETCHES: Icon.STRETCH,
    Room.DIARY: Icon.BOOK,
    Room.TIPS: Icon.BULB,
    Room.PREFERENCES: Icon.TUNE,
    Room.SAFETY: Icon.SHIELD,
}
