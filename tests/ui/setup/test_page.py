import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.domain.values import BadValue
from coach.domain.welcome import SetupPage
from coach.ui.setup.page import Page
from tests.ui.setup.samples import setting


class OnePage(Page):
    """A page that remembers what it was last told to show."""

    shown: Preferences | None = None

    def show_draft(self, draft: Preferences) -> None:
        self.shown = draft


def page(qtbot: QtBot) -> OnePage:
    made = OnePage(SetupPage.DAY, setting(), Preferences())
    qtbot.addWidget(made)
    return made


def test_without_an_answer_nothing_changes(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert made.draft() == Preferences()


def test_an_answer_is_told_and_stands_in_the_draft_only(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.changed):
        made.answer("standing.mode", "job")
    assert made.draft() == changed(Preferences(), "standing.mode", "job")
    assert made.preferences == Preferences()


def test_an_answer_that_cannot_be_taken_is_not_hidden(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.answer("water.serving_ml", 9000)
    with pytest.raises(BadValue):
        made.draft()


def test_what_was_changed_elsewhere_is_taken_but_answers_here_stay(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.answer("standing.mode", "job")
    made.show_preferences(changed(Preferences(), "water.serving_ml", 250))
    assert made.shown == made.draft()
    assert (made.draft().standing.mode, made.draft().water.serving_ml) == ("job", 250)


def test_parts_stand_below_one_another_at_the_inset_they_ask_for(qtbot: QtBot) -> None:
    made = page(qtbot)
    wide, inset = QWidget(), QWidget()
    made.put(wide, 0)
    made.put(inset)
    for part in (wide, inset):
        part.setMinimumHeight(20)
    made.resize(300, 200)
    made.show()
    assert (wide.x(), wide.width()) == (0, 300)
    assert inset.x() == 12
    assert inset.y() > wide.geometry().bottom()
