"""The page to share is shown of the diary that all pictures are of."""

from pytestqt.qtbot import QtBot

from coach.showpieces import report
from coach.showpieces.world import World
from coach.ui.home.window import HomeWindow
from coach.ui.language import catalogue
from coach.ui.report.page import ReportPage
from coach.ui.report.pane import View
from coach.ui.style import Style

WORDS = catalogue()


def page(qtbot: QtBot, window: object) -> ReportPage:
    assert isinstance(window, HomeWindow)
    qtbot.addWidget(window)
    (found,) = window.findChildren(ReportPage)
    return found


def test_it_opens_with_two_weeks(qtbot: QtBot) -> None:
    found = page(qtbot, report.report(World(), Style(), WORDS))
    assert found.content.report.nights == 14
    assert found.content.report.logged.count == 12


def test_four_weeks_have_a_name_and_questions_and_are_read_as_text(qtbot: QtBot) -> None:
    found = page(qtbot, report.report_full(World(), Style(), WORDS))
    assert found.content.report.nights == 28
    assert found.content.questions == report.QUESTIONS
    assert found.pane.view.value() == View.TEXT


def test_an_empty_diary_says_so(qtbot: QtBot) -> None:
    found = page(qtbot, report.report_empty(World(), Style(), WORDS))
    assert found.content.report.logged.count == 0
