"""Whom to call: two telephone numbers for the safety page, kept on this computer only."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coach.domain.preferences import Preferences, declared
from coach.domain.stage import Stage, chosen
from coach.domain.welcome import SetupPage
from coach.ui.buttons import RING
from coach.ui.icons import Icon
from coach.ui.kit.field import Field
from coach.ui.kit.parts import SHADOW, text
from coach.ui.safety.headline import Headline
from coach.ui.setup.page import Page, Setting
from coach.ui.theme import Role

_CLOSE = 10
"""How much closer words stand to their field than two fields to one another, in pixels."""


class NumbersPage(Page):
    """Asks for both numbers; either may stay empty."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.NUMBERS, setting, preferences)
        profile = preferences.profile
        stage = chosen(profile.stage, profile.due_date, self.outlook.today)
        line = "maternity" if stage.pregnant or stage is Stage.AFTER else "doctor"
        self.emergency = self._field("emergency", "emergency", "emergency-hint")
        self.line = self._field("maternity_line", line, "line-hint")
        tones = self.dress.tokens
        kept = Headline(self.dress, self.say("kept"), Icon.LOCK, tones.mark, Role.BODY)
        self.column.addSpacing(4)
        self.put(kept)
        self.show_draft(preferences)

    def show_draft(self, draft: Preferences) -> None:
        """Show both numbers."""
        for field, number in (
            (self.emergency, draft.contacts.emergency),
            (self.line, draft.contacts.maternity_line),
        ):
            if field.value().strip() != number:
                field.show_value(number)

    def first(self) -> QWidget:
        """Return the field of the emergency number."""
        return self.emergency

    def _field(self, name: str, key: str, hint: str) -> Field:
        whole = f"contacts.{name}"
        field = Field(self.dress, self.say(key))
        field.line.setPlaceholderText("")
        field.line.setMaxLength(declared(whole).limits["longest"])
        field.line.setAccessibleDescription(self.say(hint))
        field.changed.connect(partial(self.answer, whole))
        title = text(self.dress, self.say(key), Role.SECTION)
        title.setBuddy(field)
        self.column.addSpacing(6)
        self.put(title)
        self.column.addSpacing(-_CLOSE)
        self.put(text(self.dress, self.say(hint), Role.HINT, second=True))
        self.column.addSpacing(-_CLOSE)
        self.put(field, SHADOW - RING)
        return field
