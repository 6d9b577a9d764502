"""The safety page, to be read to its end once."""

from PySide6.QtWidgets import QWidget

from coach.domain.preferences import Preferences
from coach.domain.stage import Stage, chosen
from coach.domain.welcome import SetupPage
from coach.ui.safety.page import SafetyText
from coach.ui.safety.passages import Reader
from coach.ui.setup.page import Page, Setting


class ReadingPage(Page):
    """Holds the safety text; going on goes on reading until its end was in sight."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.SAFETY, setting, preferences)
        self._read = False
        self.text = self._text(preferences)
        self.put(self.text, 0)

    @property
    def ready(self) -> bool:
        """Whether its end was in sight."""
        return self._read

    def scrolled(self, *, end: bool) -> None:
        """Take it as read once its end is in sight."""
        if end and not self._read:
            self._read = True
            self.moved.emit()

    def show_preferences(self, preferences: Preferences) -> None:
        """Show other numbers, or the rows of another stage."""
        before, self._preferences = self._preferences, preferences
        if (before.contacts, before.profile) != (preferences.contacts, preferences.profile):
            old, self.text = self.text, self._text(preferences)
            self.column.replaceWidget(old, self.text)
            old.hide()
            old.deleteLater()

    def first(self) -> QWidget:
        """Return the text: arrow and page keys scroll it."""
        return self

    def _text(self, preferences: Preferences) -> SafetyText:
        profile = preferences.profile
        stage = chosen(profile.stage, profile.due_date, self.outlook.today)
        reader = Reader.PREGNANT if stage.pregnant else Reader.ANYBODY
        reader = Reader.AFTER_BIRTH if stage is Stage.AFTER else reader
        return SafetyText(self.words, self.dress, preferences.contacts, reader, first=True)
