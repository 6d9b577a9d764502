import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.ui.buttons import Button
from coach.ui.setup.pages.reading import ReadingPage
from tests.ui.setup.samples import setting


def page(qtbot: QtBot, preferences: Preferences | None = None) -> ReadingPage:
    made = ReadingPage(setting(), preferences or Preferences())
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.show()
    return made


def said(made: ReadingPage) -> str:
    return "\n".join(label.text() for label in made.text.findChildren(QLabel))


def test_it_counts_as_read_once_its_end_was_in_sight(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.scrolled(end=False)
    assert not made.ready
    with qtbot.waitSignal(made.moved):
        made.scrolled(end=True)
    made.scrolled(end=False)
    assert made.ready


def test_the_note_for_who_has_just_begun_stands_first(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert said(made).startswith("General wellbeing tips, not medical advice.")


@pytest.mark.parametrize(
    ("stage", "there", "not_there"),
    [
        ("t3", "Call your maternity unit", "Call your doctor"),
        ("after", "for some weeks after birth", "moving less"),
        ("none", "Call your doctor", "Call your maternity unit"),
    ],
)
def test_it_has_the_rows_of_the_stage(qtbot: QtBot, stage: str, there: str, not_there: str) -> None:
    made = page(qtbot, changed(Preferences(), "profile.stage", stage))
    assert there in said(made)
    assert not_there not in said(made)


def test_numbers_that_were_noted_elsewhere_are_put_in(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.show_preferences(changed(Preferences(), "contacts.emergency", "112"))
    assert "Call 112 now" in said(made)


def test_it_does_not_ask_for_numbers_for_the_next_page_does(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert "Add your numbers" not in [b.text() for b in made.findChildren(Button)]
