"""What is said of what was counted."""

from dataclasses import replace
from datetime import date

import pytest

from coach.domain.diary import Check, State
from coach.domain.report import Bar
from coach.domain.welcome import Contacts
from coach.ui.language import catalogue
from coach.ui.report.content import Content, Line
from coach.ui.report.facts import Facts
from tests.reports import empty, full, march, sparse, usual

WORDS = catalogue()


def facts(content: Content) -> Facts:
    return Facts(WORDS, content)


def test_headings_have_the_denominators() -> None:
    said = facts(usual())
    heads = [listing.head for line in (Line.WHERE, Line.ALSO) if (listing := said.listing(line))]
    assert heads == ["Where (of 11 cramps)", "Also noted (of 14 nights)"]
    assert said.taken() == "“Tablet from midwife”: 10 of 12 days"


def test_what_is_not_known_of_a_cramp_has_a_row_of_its_own() -> None:
    listing = facts(sparse()).listing(Line.WHERE)
    assert listing
    assert dict(listing.rows) == {
        "Right leg": 1,
        "Elsewhere": 1,
        "Leg not noted": 1,
        "Place not noted": 1,
    }


def test_without_cramps_nothing_is_listed_and_that_is_said() -> None:
    said = facts(empty())
    assert [said.listing(line) for line in (Line.WHERE, Line.HELPED, Line.BEFORE, Line.ALSO)] == [
        None
    ] * 4
    assert said.nothing == "Nothing is logged in these 14 nights."
    assert not facts(usual()).nothing


def test_a_line_that_is_left_out_gives_nothing() -> None:
    content = replace(usual(), out=frozenset({Line.HELPED, Line.WEEKS, Line.TAKEN}))
    said = facts(content)
    assert said.listing(Line.HELPED) is None
    assert (said.weeks, said.taken()) == ("", "")
    assert facts(usual()).weeks == "29 weeks on 22 March"


def test_a_ticked_item_is_told_in_the_words_that_were_ticked_with_its_dates() -> None:
    content = usual()
    dates = (date(2027, 2, 25), march(8), march(9), march(15))
    checks = tuple((Check.ONE_LEG_SWELLING, at) for at in dates)
    said = facts(replace(content, report=replace(content.report, checks=checks)))
    words = WORDS["diary.checks.one-leg-swelling"]
    assert said.checks() == (f"{words}: 25 February, 8, 9 and 15 March",)


def test_the_foot_has_the_persons_own_numbers() -> None:
    assert facts(usual()).foot() == (
        "Worried? Call your maternity unit or urgent line, day or night: 0117 496 0112.",
        "Emergency: 999.",
    )
    none = replace(usual(), contacts=Contacts(), pregnant=False)
    assert facts(none).foot() == (
        "Worried? Call your doctor or urgent care, day or night.",
        "Emergency: your local emergency number.",
    )


@pytest.mark.parametrize(
    ("bar", "said"),
    [
        (Bar(march(9), State.NOT_LOGGED), "9 March: not logged"),
        (Bar(march(9), State.NONE, stretched=True), "9 March: no cramp, stretched before bed"),
        (Bar(march(9), State.CRAMPS, 1), "9 March: 1 cramp, pain not noted"),
        (Bar(march(9), State.CRAMPS, 3, 0), "9 March: 3 cramps, worst pain 0 of 10"),
    ],
)
def test_a_night_is_told_in_words(bar: Bar, said: str) -> None:
    assert facts(usual()).night(bar) == said


def test_the_legend_explains_the_signs_that_are_there_and_no_others() -> None:
    assert facts(empty()).legend(narrow=False) == "Striped: not logged."
    assert "Ring: no cramp." in facts(full()).legend(narrow=True)
    assert "Ring" not in facts(full()).legend(narrow=False)
    assert "Dashed" not in facts(usual()).legend(narrow=False)


def test_a_name_is_told_on_one_line() -> None:
    assert facts(replace(usual(), name=" Aisha \n B ")).name == "Name: Aisha B"
    assert facts(usual()).name == ""
