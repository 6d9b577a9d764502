"""Today asks how the night was, as the picture is called."""

import pytest

from coach.showpieces import mornings
from coach.showpieces.world import World
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.language import catalogue
from coach.ui.style import Style
from coach.ui.today.page import TodayPage

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("is_open", "locked", "question"),
    [
        (False, False, "How was the night?"),
        (True, False, "Last night can still be finished."),
        (False, True, "How was the night?"),
    ],
)
def test_the_question_is_asked(is_open: bool, locked: bool, question: str) -> None:
    build = mornings.asked(is_open=is_open, locked=locked)
    window = build(World(), Style(), catalogue())
    assert isinstance(window, HomeWindow)
    page = window.page(Room.TODAY)
    assert isinstance(page, TodayPage)
    assert not page.night.isHidden()
    assert page.night.question.text() == question
    assert page.night.none.isHidden() is (is_open or locked)
