"""The top of the page."""

from dataclasses import replace
from itertools import pairwise

import pytest

from coach.ui.language import catalogue
from coach.ui.report.content import Content, Line
from coach.ui.report.facts import Facts
from coach.ui.report.fit import FITS
from coach.ui.report.marks import Form, Piece, Shape, Words
from coach.ui.report.top import glance, header
from tests.reports import empty, full, usual

pytestmark = pytest.mark.usefixtures("qapp")
WIDE = 511.0


def facts(content: Content) -> Facts:
    return Facts(catalogue(), content)


def said(piece: Piece | None) -> list[str]:
    return [mark.said for mark in piece.marks if isinstance(mark, Words)] if piece else []


def test_a_name_stands_beside_the_title_or_has_a_line_of_its_own() -> None:
    short = header(facts(replace(usual(), name="Aisha")), WIDE)
    long = header(facts(replace(usual(), name="W" * 80)), WIDE)
    assert "Name: Aisha" in said(short)
    assert long.height > short.height
    assert said(long)[1].endswith("\u2026")


def test_without_a_name_there_is_a_line_to_write_one_or_nothing() -> None:
    rules = [m for m in header(facts(usual()), WIDE).marks if isinstance(m, Form)]
    assert len(rules) == 2
    out = header(facts(replace(usual(), out=frozenset({Line.NAME}))), WIDE)
    assert "Name (optional)" not in said(out)


def test_it_says_what_it_is() -> None:
    expected = "Self-recorded with a general wellbeing app. Not a clinical measurement."
    assert expected in said(header(facts(empty()), WIDE))


def test_four_numbers_stand_beside_each_other_a_line_between_them() -> None:
    piece = glance(facts(usual()), WIDE, FITS[0])
    assert piece
    rules = [m for m in piece.marks if isinstance(m, Form) and m.shape is Shape.RULE]
    assert len(rules) == 3
    assert [each for each in said(piece) if each.isdigit()] == ["12", "7", "11", "5"]


def test_numbers_have_equal_room_as_long_as_their_words_fit() -> None:
    def columns(content: Content) -> set[int]:
        piece = glance(facts(content), WIDE, FITS[0])
        assert piece
        rules = (m for m in piece.marks if isinstance(m, Form) and m.shape is Shape.RULE)
        lefts = sorted(rule.place.left() for rule in rules)
        return {round(b - a) for a, b in pairwise(lefts)}

    assert len(columns(usual())) == 1
    assert len(columns(full())) > 1


def test_an_empty_diary_has_a_sentence_instead() -> None:
    assert "Nothing is logged in these 14 nights." in said(glance(facts(empty()), WIDE, FITS[0]))


def test_with_everything_left_out_there_is_no_heading() -> None:
    assert glance(facts(replace(usual(), out=frozenset(Line))), WIDE, FITS[0]) is None
