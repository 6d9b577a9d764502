"""The page of weeks: as a picture or in words, so many weeks as are wished, never a conclusion."""

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.weeks import CHOICES
from coach.ui.style import Style
from coach.ui.weeks.page import WeeksPage
from tests.ui.weeks.samples import EMPTY, FOUR, FULL, WORDS, said


@pytest.fixture
def page(qtbot: QtBot) -> WeeksPage:
    made = WeeksPage(WORDS, Style())
    qtbot.addWidget(made)
    made.tell(FOUR)
    made.show()
    return made


def test_it_begins_with_one_sentence_and_the_week_that_goes_on(page: WeeksPage) -> None:
    assert page.summary.text() == "Last 4 weeks: cramps on 4 of 12 nights logged."
    assert page.looked_at.span.text() == said().span(FOUR.weeks[-1])


def test_what_is_looked_at_is_told_below(page: WeeksPage) -> None:
    page.picture.columns.setValue(0)
    assert page.looked_at.facts.text() == said().facts(FULL)


@pytest.mark.parametrize("count", CHOICES)
def test_a_chip_wishes_for_so_many_weeks(qtbot: QtBot, page: WeeksPage, count: int) -> None:
    with qtbot.waitSignal(page.span_wished) as wished:
        page.spans[count].click()
    assert wished.args == [count]


def test_the_chip_of_what_is_shown_is_chosen(page: WeeksPage) -> None:
    assert [count for count, chip in page.spans.items() if chip.isChecked()] == [4]
    page.tell(EMPTY)
    assert [count for count, chip in page.spans.items() if chip.isChecked()] == [8]


def test_the_same_can_be_had_in_words_and_as_a_picture_again(page: WeeksPage) -> None:
    page.twist.click()
    assert page.twin.isVisible()
    assert not page.picture.isVisible()
    assert page.twist.text() == "Show as picture"
    page.twist.click()
    assert page.picture.isVisible()
    assert not page.twin.isVisible()


def test_with_nothing_told_there_is_one_line_and_one_action(qtbot: QtBot, page: WeeksPage) -> None:
    page.tell(EMPTY)
    assert page.nothing.text() == WORDS["weeks.empty"]
    assert not any(part.isVisible() for part in (page.picture, page.twin, page.summary, page.note))
    with qtbot.waitSignal(page.back_wished):
        page.to_diary.click()


def test_back_leads_to_the_month(qtbot: QtBot, page: WeeksPage) -> None:
    with qtbot.waitSignal(page.back_wished):
        page.back.click()


def test_the_focus_begins_at_what_can_be_done(page: WeeksPage) -> None:
    page.activateWindow()
    page.focus_first()
    assert page.focusWidget() is page.picture.columns
    page.tell(EMPTY)
    page.focus_first()
    assert page.focusWidget() is page.to_diary
