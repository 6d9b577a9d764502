"""The page as text has every word of the page."""

from dataclasses import replace

import pytest

from coach.ui.language import catalogue
from coach.ui.report.content import Content, Line
from coach.ui.report.facts import Facts
from coach.ui.report.layout import lay_out
from coach.ui.report.marks import Words
from coach.ui.report.paper import A4
from coach.ui.report.twin import text_twin
from tests.reports import ARABIC, EVERYTHING, HEBREW, empty, full, sparse, usual

WORDS = catalogue()

pytestmark = pytest.mark.usefixtures("qapp")


def told(content: Content) -> list[str]:
    return text_twin(content, WORDS).splitlines()


def test_it_reads_from_the_title_to_whom_to_call() -> None:
    lines = told(replace(usual(), name=ARABIC, questions=HEBREW))
    assert lines[0] == "Cramp diary"
    assert ARABIC in lines[1]
    assert "Self-recorded with a general wellbeing app. Not a clinical measurement." in lines
    assert "12 of 14 nights, logged" in lines
    assert "11 March: 3 cramps, worst pain 8 of 10" in lines
    assert "Left leg: 8" in lines
    assert "Check items ticked: none" in lines
    assert HEBREW in lines
    assert lines[-1] == "Emergency: 999."


def test_an_empty_diary_says_so() -> None:
    lines = told(empty())
    assert "Nothing is logged in these 14 nights." in lines
    assert "9 March: not logged" in lines


def test_all_notes_are_in_it_though_the_page_has_no_room_for_them() -> None:
    content = full()
    assert len(content.report.notes) > 20
    text = text_twin(content, WORDS)
    assert text.count("Woke late") >= len(content.report.notes)


@pytest.mark.parametrize("line", Line)
def test_a_line_that_is_left_out_is_not_in_it(line: Line) -> None:
    whole = replace(full(name="Aisha", questions="Why?"), out=EVERYTHING)
    report = replace(whole.report, checks=whole.report.checks[:1])
    whole = replace(whole, report=report)
    assert len(told(replace(whole, out=frozenset({line})))) < len(told(whole))


def test_the_sentences_that_stand_on_the_page_are_in_its_text() -> None:
    for content in (usual(), sparse(), empty()):
        text = " ".join(text_twin(content, WORDS).split())
        facts = Facts(WORDS, content)
        legend = facts.legend(narrow=False)
        for block in lay_out(content, WORDS, A4).blocks:
            for mark in block.marks:
                if isinstance(mark, Words) and mark.said.endswith(".") and mark.said != legend:
                    assert mark.said in text
