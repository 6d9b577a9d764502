"""The names of the rows say what is counted and of what; they fold where it is narrow."""

from itertools import pairwise

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Unit
from coach.ui.style import Style
from coach.ui.weeks.picture import Picture
from tests.ui.weeks.samples import FOUR, WORDS, said


def picture(qtbot: QtBot, width: int, unit: Unit = Unit.ML) -> Picture:
    made = Picture(WORDS, Style(), unit)
    qtbot.addWidget(made)
    made.tell(FOUR, said(unit))
    made.resize(width, made.heightForWidth(width))
    made.show()
    return made


def test_every_row_says_of_what_it_counts(qtbot: QtBot) -> None:
    made = picture(qtbot, 912)
    told = [(each.name.text(), each.of.text()) for each in made.names]
    assert told == [
        ("Nights with cramps", "of nights logged"),
        ("Stretches done", "guided, in the week"),
        ("Drinks", "middle day, in mL"),
        ("Up and about", "middle day, in minutes"),
    ]


def test_the_unit_is_the_one_that_is_chosen(qtbot: QtBot) -> None:
    made = picture(qtbot, 912, Unit.FL_OZ)
    assert made.names[2].of.text() == "middle day, in fl oz"


def test_where_it_is_narrow_names_stand_above_and_it_is_higher(qtbot: QtBot) -> None:
    made = picture(qtbot, 912)
    assert made.heightForWidth(500) > made.heightForWidth(912)
    made.resize(500, made.heightForWidth(500))
    places = [each.geometry() for each in made.names]
    assert all(place.width() == 500 for place in places)
    for above, below in pairwise(places):
        assert not QRect(above).intersects(below)
