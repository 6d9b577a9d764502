"""Which stage moves are chosen for: by due date, one stage, or not now. Nothing is counted."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from coach.domain.preferences import Preferences
from coach.domain.stage import FULL_TERM, Choice
from coach.domain.welcome import SetupPage
from coach.ui.buttons import RING
from coach.ui.kit.date_field import DateField
from coach.ui.kit.parts import SHADOW
from coach.ui.kit.row import Row
from coach.ui.setup.page import Page, Setting
from coach.ui.setup.tiles import Answer, Tiles

_SLACK = timedelta(days=7)
"""So much more than a full term ahead, and a due date looks like a slip."""
_ORDER = (Choice.NONE, Choice.AUTO, Choice.T1, Choice.T2, Choice.T3, Choice.AFTER)


class StagePage(Page):
    """Asks for the stage. Without a tap nothing is kept; "not now" also lets a due date go."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__(SetupPage.STAGE, setting, preferences)
        answers = [
            Answer(choice.value, self.say(choice.value), self.say(f"{choice.value}-hint"))
            for choice in _ORDER
        ]
        self.choices = Tiles(self.dress, self.say("title"), answers, 2)
        self.choices.chosen.connect(self._take)
        self.put(self.choices, SHADOW - RING)
        self.due = DateField(self.dress, self.say("due"))
        self.due.chosen.connect(self._take_due)
        self.due_row = Row(self.dress, self.say("due"), self.say("due-hint"), self.due, inset=RING)
        self.due.refused.connect(lambda _: self.due_row.set_warning(self.say("unreadable")))
        self.put(self.due_row, SHADOW - RING)
        self.show_draft(preferences)

    def show_draft(self, draft: Preferences) -> None:
        """Show the stage that is chosen; none where it was never asked."""
        profile = draft.profile
        asked = profile.stage is not Choice.AUTO or profile.due_date is not None
        asked = asked or "profile.stage" in self._answers
        self.choices.show_values(*((profile.stage.value,) if asked else ()))
        self.due.show_value(profile.due_date)
        self._ask_due(draft)

    def first(self) -> QWidget:
        """Return the answer that is chosen, or the first."""
        return self.choices.first()

    def _take(self, value: str) -> None:
        self.answer("profile.stage", value)
        if value == Choice.NONE.value:
            self.answer("profile.due_date", None)
            self.due.show_value(None)
        self._ask_due(self.draft())

    def _take_due(self, due: date | None) -> None:
        self.answer("profile.due_date", due)
        self._ask_due(self.draft())

    def _ask_due(self, draft: Preferences) -> None:
        """Ask for the date where the stage follows it."""
        due = draft.profile.due_date
        self.due_row.setVisible(self.choices.values() == (Choice.AUTO.value,))
        far = due is not None and due > self.outlook.today + FULL_TERM + _SLACK
        self.due_row.set_warning(self.say("far") if far else "")
