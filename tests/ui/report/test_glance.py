"""The numbers at a glance."""

from dataclasses import replace

from coach.domain.diary import Length
from coach.domain.report import Lasting, Middle, Report, Share
from coach.ui.language import catalogue
from coach.ui.report.content import Content, Line
from coach.ui.report.facts import Facts
from coach.ui.report.glance import Figure, figures, joined, number, sentences
from tests.reports import empty, sparse, usual


def facts(content: Content) -> Facts:
    return Facts(catalogue(), content)


def changed(**others: object) -> Report:
    return replace(usual().report, **others)  # type: ignore[arg-type]


def test_each_large_number_says_out_of_how_many() -> None:
    assert figures(facts(usual())) == (
        Figure("12", "of 14 nights", "logged"),
        Figure("7", "of 12 nights", "with a cramp"),
        Figure("11", "cramps", "0.9 a logged night"),
        Figure("5", "of 10, middle pain", "worst 8 of 10"),
    )


def test_pain_that_was_told_of_some_says_of_how_many() -> None:
    assert figures(facts(sparse()))[-1].rest == "worst 0 of 10, noted for 1"


def test_what_is_unknown_is_no_zero() -> None:
    numbers = [figure.number for figure in figures(facts(empty()))]
    assert numbers == ["0", "\u2013", "\u2013", "\u2013"]


def test_figures_that_are_left_out_close_up() -> None:
    out = replace(usual(), out=frozenset({Line.LOGGED, Line.PAIN}))
    assert [figure.number for figure in figures(facts(out))] == ["7", "11"]


def test_sentences_have_their_denominators() -> None:
    assert list(joined(sentences(facts(usual())))) == [
        "Usual length 1 to 3 min, over 10 min: 0 of 11 noted. Woken on 6 of 7 nights noted.",
        "Sleep disturbance, middle value 5 of 10 (12 nights noted).",
        "The 14 nights before: cramps on 9 of 13 logged nights.",
    ]


def test_two_lengths_that_are_as_frequent_are_both_told() -> None:
    usual_two = Lasting((Length.UNDER_1, Length.TO_3), Share(0, 4))
    content = replace(usual(), report=changed(lasting=usual_two))
    said = sentences(facts(content))[0][0]
    assert said == "Usual length under 1 min or 1 to 3 min, over 10 min: 0 of 4 noted."


def test_cramps_that_were_all_long_say_so_once() -> None:
    content = replace(usual(), report=changed(lasting=Lasting((Length.OVER_10,), Share(2, 2))))
    assert sentences(facts(content))[0][0] == "Usual length over 10 min: 2 of 2 noted."


def test_what_nobody_told_is_said_to_be_not_noted() -> None:
    nothing = changed(lasting=Lasting((), Share(0, 0)), woken=Share(0, 0), earlier=Share(0, 0))
    said = " ".join(joined(sentences(facts(replace(usual(), report=nothing)))))
    assert "Length not noted. Waking not noted." in said
    assert "The 14 nights before: nothing logged." in said


def test_soreness_has_a_line_where_it_was_told() -> None:
    content = replace(usual(), report=changed(soreness=Middle(2.5, 8)))
    said = "Soreness next day, middle value 2.5 of 10 (8 cramps noted)."
    assert (said,) in sentences(facts(content))


def test_a_middle_between_two_is_told_as_it_is() -> None:
    assert (number(5.5), number(6.0)) == ("5.5", "6")
