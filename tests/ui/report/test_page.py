"""The room where the page is made."""

from dataclasses import replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.diary_choices import Paper
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
    assert page(qtbot).state.text() == "All of it fits on one page."
    cut = page(qtbot, replace(full(), questions="Why? " * 200))
    assert cut.state.text().startswith("Not all fits on one page. Cut short: ")
    assert "My notes" in cut.state.text()


def test_each_button_is_a_wish(qtbot: QtBot) -> None:
    made = page(qtbot)
    wishes = [
        (made.back, made.back_wished),
        (made.pdf, made.pdf_wished),
        (made.print, made.print_wished),
        (made.table, made.table_wished),
        (made.text, made.text_wished),
    ]
    for button, wish in wishes:
        with qtbot.waitSignal(wish):
            button.click()


def test_what_came_of_a_wish_is_said(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert not made.status.isVisible()
    made.tell("Saved: diary.pdf")
    assert made.status.isVisible()
    assert made.status.text() == "Saved: diary.pdf"
