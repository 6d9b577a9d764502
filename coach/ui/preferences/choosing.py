"""What is chosen on the page and what is kept by the store: never two things for long.

Needs no Qt. A choice counts on the page at once and waits for the store to show it; what the store
refuses is as it was kept last.
"""

from coach.domain.edits import Edits, differences
from coach.domain.preferences import Preferences


class Choosing:
    """The choices of one page, with their way back."""

    def __init__(self, preferences: Preferences) -> None:
        self.edits = Edits(preferences)
        self._kept = self.edits
        self._waits = False

    @property
    def preferences(self) -> Preferences:
        """What is chosen."""
        return self.edits.preferences

    def take(self, edits: Edits) -> bool:
        """Choose what is chosen now and can be taken back; return whether that changes anything."""
        before, self.edits = self.preferences, edits
        if edits.preferences == before:
            return False
        self._waits = True
        return True

    def show(self, preferences: Preferences) -> bool:
        """Take what the store keeps now; return whether that is what was waited for."""
        saved = self._waits and preferences == self.preferences
        if preferences != self.preferences:
            self.edits = self.edits.seen(preferences)
        self._kept, self._waits = self.edits, False
        return saved

    def refuse(self) -> tuple[str, ...]:
        """Go back to what the store keeps; return the names of what that changes."""
        back = differences(self.preferences, self._kept.preferences)
        self.edits, self._waits = self._kept, False
        return tuple(change.name for change in back)
