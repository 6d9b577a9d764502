"""The head of the month names it, and says what is wished."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.diary import Book
from coach.ui.diary.header import Header, MonthTitle
from coach.ui.style import Style
from tests.ui.diary.told import TONIGHT, WORDS, opened, view
from tests.ui.kit.dressed import STYLES


def header(qtbot: QtBot, style: Style | None = None) -> Header:
    made = Header(WORDS, style or Style())
    made.tell(view())
    opened(qtbot, made)
    return made


def test_it_names_the_month_and_where_it_is_kept(qtbot: QtBot) -> None:
    made = header(qtbot)
    said = {label.text() for label in made.findChildren(QLabel)}
    assert said == {"March 2027", "Only on this machine"}


def test_what_is_pressed_is_wished(qtbot: QtBot) -> None:
    made = header(qtbot)
    for button, signal in (
        (made.report, made.report_wished),
        (made.weeks, made.weeks_wished),
        (made.add, made.add_wished),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    with qtbot.waitSignal(made.turned) as turned:
        made.back.click()
    assert turned.args == [-1]


def test_there_is_no_month_after_the_present_one(qtbot: QtBot) -> None:
    made = header(qtbot)
    assert not made.on.isEnabled()
    made.tell(view(TONIGHT.replace(month=2)))
    assert made.on.isEnabled()


def test_an_empty_diary_is_called_by_its_name(qtbot: QtBot) -> None:
    made = header(qtbot)
    made.tell(view(told=Book(), empty=True))
    assert made.title.text() == "Diary"


@pytest.mark.parametrize("style", STYLES)
def test_nothing_moves_when_months_are_turned(qtbot: QtBot, style: Style) -> None:
    made = header(qtbot, style)
    before = made.title.sizeHint()
    made.tell(view(TONIGHT.replace(month=2)))
    assert made.title.sizeHint() == before


def test_a_title_never_cuts_its_longest_word(qtbot: QtBot) -> None:
    title = MonthTitle(WORDS, Style())
    qtbot.addWidget(title)
    title.setText("September 2027")
    word = title.fontMetrics().horizontalAdvance("September")
    assert word <= title.minimumSizeHint().width() < title.sizeHint().width()
