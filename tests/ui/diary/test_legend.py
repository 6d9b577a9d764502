"""Every shape of the month is explained, and the counts have what they are out of."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.diary import Book
from coach.ui.diary.legend import LatelyStrip, Legend, Sample, Shape
from coach.ui.style import Style
from tests.ui.diary.told import WORDS, opened, view
from tests.ui.kit.dressed import STYLES
from tests.ui.looks import differ, shot

TIMES = "\u00d72"


def test_each_shape_has_its_words(qtbot: QtBot) -> None:
    made = Legend(WORDS, Style())
    opened(qtbot, made)
    assert [label.text() for label in made.findChildren(QLabel)] == [
        "worst pain, 0 to 10",
        "logged, none",
        "cramps that night",
        "not logged",
        "stretched before bed",
    ]
    assert len(made.findChildren(Sample)) == len(Shape)


@pytest.mark.parametrize("style", STYLES)
def test_each_shape_looks_different(qtbot: QtBot, style: Style) -> None:
    pictures = []
    for shape in Shape:
        made = Sample(style, shape, TIMES if shape is Shape.TIMES else "")
        qtbot.addWidget(made)
        pictures.append(shot(made))
    for i, one in enumerate(pictures):
        assert all(differ(one, other) for other in pictures[i + 1 :])


@pytest.mark.parametrize("style", STYLES)
def test_the_strip_counts_with_denominators(qtbot: QtBot, style: Style) -> None:
    made = LatelyStrip(WORDS, style)
    made.tell(view())
    opened(qtbot, made)
    assert made.counts.text() == "Last 14 nights: 12 logged, cramps on 7 of 12."
    assert made.gap.text() == "An empty night is a gap, not a zero."
    assert shot(made).size() == made.size()


def test_without_a_logged_night_no_zero_is_told(qtbot: QtBot) -> None:
    made = LatelyStrip(WORDS, Style())
    qtbot.addWidget(made)
    made.tell(view(told=Book()))
    assert made.counts.text() == "Last 14 nights: none logged yet."
