"""The room where the page is made."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.diary_choices import Paper
from coach.domain.reminder import Tone
from coach.ui.language import catalogue
from coach.ui.report.content import Content, Line
from coach.ui.report.page import ReportPage
from coach.ui.style import Style
from tests.reports import full, usual


def page(qtbot: QtBot, content: Content | None = None, wide: int = 900) -> ReportPage:
    made = ReportPage(catalogue(), Style(), content or usual(), Paper.A4)
    qtbot.addWidget(made)
    made.resize(wide, 700)
    made.show()
    QApplication.processEvents()
    return made


def settle() -> None:
    """Let sizes follow one another: the page follows its room, and what holds it follows it."""
    for _ in range(3):
        QApplication.processEvents()


def twin(made: ReportPage) -> str:
    return made.pane.canvas.accessibleDescription()


def test_a_line_that_is_switched_off_leaves_the_page_at_once(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert "Left leg: 8" in twin(made)
    made.options.toggles[Line.WHERE].click()
    assert "Left leg: 8" not in twin(made)
    assert not made.content.has(Line.WHERE)


def test_what_is_typed_stands_on_the_page_and_is_told(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.said) as told:
        QTest.keyClicks(made.options.name.line, "Aisha")
    assert told.args == ["Aisha", ""]
    assert "Name: Aisha" in twin(made)


def test_nothing_is_lost_when_the_page_is_left_while_typing(qtbot: QtBot) -> None:
    made, told = page(qtbot), list[str]()
    made.said.connect(lambda _, questions: told.append(questions))
    QTest.keyClicks(made.options.questions.text, "Why?")
    made.hide()
    assert told == ["Why?"]


def test_the_page_stands_beside_its_choices_or_above_them(qtbot: QtBot) -> None:
    wide, narrow = page(qtbot), page(qtbot, wide=600)
    assert wide.left.isVisible()
    assert not narrow.left.isVisible()
    assert wide.pane.isVisible()
    assert narrow.pane.isVisible()
    narrow.resize(900, 700)
    QApplication.processEvents()
    assert narrow.left.isVisible()
    assert "Cramp diary" in twin(narrow)


def test_other_numbers_are_shown_as_soon_as_they_are_told(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.show_report(full().report)
    assert "28 nights" in twin(made)
    assert made.options.nights.value() == "28"


def test_paper_is_taken_and_told(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.paper_chosen) as told:
        made.options.paper.chips[1].click()
    assert told.args == ["letter"]
    assert made.paper is Paper.LETTER


def test_it_says_whether_all_of_it_fits(qtbot: QtBot) -> None:
    assert page(qtbot).outcome.state.text() == "All of it fits on one page."
    cut = page(qtbot, replace(full(), questions="Why? " * 200))
    assert cut.outcome.state.text().startswith("Not all fits on one page. Cut short: ")
    assert "My notes" in cut.outcome.state.text()


def test_each_button_is_a_wish(qtbot: QtBot) -> None:
    made = page(qtbot)
    wishes = [
        (made.back, made.back_wished),
        (made.head.pdf, made.pdf_wished),
        (made.head.print, made.print_wished),
        (made.head.table, made.table_wished),
        (made.head.text, made.text_wished),
    ]
    for button, wish in wishes:
        with qtbot.waitSignal(wish):
            button.click()


def test_what_came_of_a_wish_is_said(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert not made.outcome.status.isVisible()
    made.tell("Saved: diary.pdf")
    assert made.outcome.status.isVisible()
    assert made.outcome.status.text() == "Saved: diary.pdf"


def test_a_page_as_wide_as_it_can_be_stands_alone_and_what_came_of_a_wish_is_still_seen(
    qtbot: QtBot,
) -> None:
    made = page(qtbot)
    settle()
    before = made.pane.canvas.width()
    made.pane.view.chips[1].click()
    settle()
    assert not made.options.isVisible()
    assert made.pane.canvas.width() > 1.5 * before
    made.tell("Saved: diary.pdf")
    assert made.outcome.status.isVisible()
    made.pane.view.chips[0].click()
    settle()
    assert made.options.isVisible()
    assert made.outcome.status.isVisible()
    assert made.pane.canvas.width() == before


def test_its_buttons_stand_in_one_row_beside_the_title(qtbot: QtBot) -> None:
    made = page(qtbot)
    tops = {each.mapTo(made, each.rect().topLeft()).y() for each in made.head.buttons}
    assert len(tops) == 1
    lowest = tops.pop() + made.head.pdf.height()
    assert made.pane.mapTo(made, made.pane.rect().topLeft()).y() >= lowest
    assert made.options.mapTo(made, made.options.rect().topLeft()).y() >= lowest


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
def test_no_size_lets_the_bar_beside_the_page_come_and_go_for_ever(
    qtbot: QtBot, tone: Tone
) -> None:
    made = ReportPage(catalogue(), Style(tone), usual(), Paper.A4)
    qtbot.addWidget(made)
    made.show()
    for wide in (1024, 960, 1100):
        made.resize(wide, 776)
        for chip in (1, 0, 2, 0):
            made.pane.view.chips[chip].click()
            settle()
    whole = made.left.verticalScrollBar()
    assert not whole.isVisible()
    made.pane.view.chips[2].click()
    assert whole.isVisible()
