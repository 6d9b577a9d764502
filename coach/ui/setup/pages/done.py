"""The end: when the first notice comes, or what is still missing for one to come."""

from PySide6.QtCore import Qt

from coach.domain.preferences import Preferences
from coach.domain.welcome import SetupPage
from coach.ui.kit.parts import text
from coach.ui.language import told
from coach.ui.setup.hours_band import HoursBand
from coach.ui.setup.page import Page, Setting
from coach.ui.theme import Role


class DonePage(Page):
    """Says what comes now."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.DONE, setting, preferences)
        self._head = text(self.dress, self.say("day"), Role.BUTTON, second=True)
        self.day = text(self.dress, "")
        self.put(self._head)
        self.band = HoursBand(self.words, self.dress)
        self.band.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.put(self.band, 0)
        self.put(self.day)
        self.put(text(self.dress, self.say("later"), second=True))
        self.show_draft(preferences)

    @property
    def runs(self) -> bool:
        """Whether anything comes: the hours were set."""
        return self.preferences.hours.confirmed

    def title(self) -> str:
        """Return whether that was all."""
        return self.say("title" if self.runs else "title-not")

    def why(self) -> str:
        """Return when the first notice comes."""
        if not self.runs:
            return self.say("why-not")
        first = self.outlook.first(self.preferences)
        if first is None:
            return self.say("why-later")
        return told(self.words, "setup.done.why", at=f"{first:%H:%M}")

    def show_draft(self, draft: Preferences) -> None:
        """Show the day that comes of all answers."""
        self._head.setVisible(self.runs)
        self.band.setVisible(self.runs)
        self.band.show_hours(draft.hours.wake, draft.hours.bedtime)
        self.day.setVisible(self.runs)
        self.day.setText(self.outlook.describe(draft))

    def first(self) -> None:
        """Return none: what comes next is the button below."""
