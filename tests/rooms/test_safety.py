"""The safety page has the rows that can concern this person, and leads to where numbers are set."""

import pytest
from PySide6.QtWidgets import QLabel

from coach.home import HOME
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.safety.page import SafetyPage
from tests.house import Indoors


@pytest.mark.parametrize(("stage", "baby"), [("t2", True), ("none", False), ("after", False)])
def test_the_safety_page_has_the_rows_of_the_stage(
    indoors: Indoors, stage: str, baby: bool
) -> None:
    indoors.day.coach.set("profile.stage", stage)
    page = indoors.open("safety")
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert ("Baby:" in said) is baby


def test_who_wants_to_note_numbers_is_led_to_them(indoors: Indoors) -> None:
    page = indoors.open("safety")
    assert isinstance(page, SafetyPage)
    page.numbers_wished.emit()
    window = indoors.window(HOME)
    assert isinstance(window, HomeWindow)
    assert window.room is Room.PREFERENCES
