"""The page to share tells what the diary tells, keeps what is chosen, and leads back."""

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

from coach.domain.diary import Side
from coach.domain.diary_choices import Paper
from coach.engine.diary import Said
from coach.rooms import report
from coach.rooms.ties import Ties
from coach.ui.language import catalogue
from coach.ui.report.page import ReportPage
from tests.house import Indoors

WORDS = catalogue()


def ties(indoors: Indoors) -> Ties:
    indoors.open("today")
    home = indoors.doors._home
    assert home is not None
    return home._ties


def page(qtbot: QtBot, indoors: Indoors) -> ReportPage:
    made = report.page(ties(indoors), WORDS, lambda: None)
    qtbot.addWidget(made)
    return made


def test_it_tells_what_stands_in_the_diary(qtbot: QtBot, indoors: Indoors) -> None:
    diary = indoors.notebook.diary
    diary.log(diary.now - timedelta(hours=4), Side.LEFT, 6)
    diary.say(Said.NAME, "Aisha")
    indoors.day.coach.set("contacts.emergency", "999")
    content = page(qtbot, indoors).content
    assert content.report.cramps == 1
    assert (content.name, content.contacts.emergency) == ("Aisha", "999")
    assert content.pregnant


def test_what_is_typed_is_kept_in_the_diary(qtbot: QtBot, indoors: Indoors) -> None:
    made = page(qtbot, indoors)
    made.options.questions.show_value("Why?")
    made.settle()
    assert indoors.notebook.diary.said(Said.QUESTIONS) == "Why?"


def test_the_paper_is_kept_for_the_next_time(qtbot: QtBot, indoors: Indoors) -> None:
    indoors.day.coach.set("diary.paper", "letter")
    made = page(qtbot, indoors)
    assert made.paper is Paper.LETTER
    made.options.paper.chips[0].click()
    assert indoors.day.coach.preferences.diary.paper is Paper.A4
    assert page(qtbot, indoors).paper is Paper.A4


def test_a_choice_that_cannot_be_kept_is_told(qtbot: QtBot, indoors: Indoors) -> None:
    told: list[str] = []
    refusing = replace(ties(indoors), choose=lambda _: "no disk", tell=told.append)
    made = report.page(refusing, WORDS, lambda: None)
    qtbot.addWidget(made)
    made.options.paper.chips[1].click()
    assert len(told) == 1
    assert "no disk" in told[0]


def test_back_leads_to_the_month(qtbot: QtBot, indoors: Indoors) -> None:
    gone: list[bool] = []
    made = report.page(ties(indoors), WORDS, lambda: gone.append(True))
    qtbot.addWidget(made)
    made.back.click()
    assert gone == [True]
