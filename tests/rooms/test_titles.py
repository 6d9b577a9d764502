"""Titles of routines are read when one is asked for, once."""

from dataclasses import replace

from coach.adapters.library import Library
from coach.rooms.titles import Titles
from coach.ui.language import catalogue
from tests.house import Indoors


def test_titles_are_read_when_the_first_is_asked_for_and_once(indoors: Indoors) -> None:
    indoors.open("today")
    home = indoors.doors._home
    assert home is not None
    asked: list[None] = []

    def library() -> Library:
        asked.append(None)
        return Library()

    titles = Titles(replace(home._ties, library=library), catalogue())
    assert asked == []
    assert len(titles) == len(list(titles)) > 3
    assert titles["bedtime"]
    assert asked == [None]
