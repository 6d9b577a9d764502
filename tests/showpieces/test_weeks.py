"""The page of weeks is in the state that its picture is called by."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from coach.showpieces import weeks
from coach.showpieces.world import Words, World
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.language import catalogue
from coach.ui.style import Style
from coach.ui.weeks.page import WeeksPage

Build = Callable[[World, Style, Words], HomeWindow]


@pytest.fixture
def page(qtbot: QtBot) -> Callable[[Build], WeeksPage]:
    def built(build: Build) -> WeeksPage:
        window = build(World(), Style(), catalogue())
        qtbot.addWidget(window)
        kept.append(window)
        made = window.page(Room.DIARY)
        assert isinstance(made, WeeksPage)
        return made

    kept: list[HomeWindow] = []
    return built


def test_two_months_of_nights_are_seen(page: Callable[[Build], WeeksPage]) -> None:
    made = page(weeks.weeks)
    assert made.spans[8].isChecked()
    assert "nights logged" in made.summary.text()


def test_half_a_year_has_gaps(page: Callable[[Build], WeeksPage]) -> None:
    made = page(weeks.half_a_year)
    assert len(made.twin.lines) == 26


def test_words_stand_in_place_of_the_picture(page: Callable[[Build], WeeksPage]) -> None:
    made = page(weeks.in_words)
    assert not made.twin.isHidden()
    assert made.picture.isHidden()


def test_nothing_is_told_yet(page: Callable[[Build], WeeksPage]) -> None:
    assert not page(weeks.empty).nothing.isHidden()
