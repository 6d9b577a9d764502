"""What was counted has a bar each where there is room; else it is told, or counted."""

from dataclasses import replace

import pytest

from coach.domain.diary import Check
from coach.ui.language import catalogue
from coach.ui.report import lists
from coach.ui.report.content import Content, Line
from coach.ui.report.facts import Facts
from coach.ui.report.fit import FITS, Fit
from coach.ui.report.marks import Form, Piece, Shape, Words
from tests.reports import empty, full, march, usual

pytestmark = pytest.mark.usefixtures("qapp")
WIDE = 511.0
CLOSE = Fit(6, 16, 36, bars=False, apart=False, most=1)


def facts(content: Content) -> Facts:
    return Facts(catalogue(), content)


def said(*pieces: Piece | None) -> str:
    marks = [mark for piece in pieces if piece for mark in piece.marks]
    return "\n".join(mark.said for mark in marks if isinstance(mark, Words))


def test_a_bar_is_as_long_as_its_part_of_all_cramps() -> None:
    pieces = lists.columns(facts(usual()), WIDE, FITS[0])
    bars = [m for m in pieces[0].marks if isinstance(m, Form) and m.shape is Shape.BAR]
    assert bars[1].place.width() / bars[0].place.width() == pytest.approx(3 / 8)


def test_two_columns_close_up_where_one_is_left_out() -> None:
    less = replace(usual(), out=frozenset({Line.HELPED, Line.BEFORE}))
    assert len(lists.columns(facts(usual()), WIDE, FITS[0])) == 2
    assert len(lists.columns(facts(less), WIDE, FITS[0])) == 1


def test_ticked_items_stand_below_what_else_was_noted_each_with_its_date() -> None:
    content = usual()
    ticked = replace(content.report, checks=((Check.NUMBNESS, march(12)),))
    whole = said(*lists.columns(facts(replace(content, report=ticked)), WIDE, FITS[0]))
    assert "Check items ticked:\nNumbness: 12 March" in whole
    assert "Check items ticked: none" in said(*lists.columns(facts(content), WIDE, FITS[0]))


def test_what_has_no_room_is_counted_and_known_as_cut() -> None:
    pieces = lists.columns(facts(full()), WIDE, CLOSE)
    assert "more, see the table" in said(*pieces)
    assert Line.BEFORE in pieces[0].cut


def test_running_text_with_room_leaves_nothing_out() -> None:
    pieces = lists.columns(facts(full()), WIDE, Fit(12, 16, 66, bars=False))
    assert pieces[0].cut == frozenset()
    assert "Nothing\u00a0noticed" in said(*pieces)


def test_notes_are_told_one_after_the_other_and_the_rest_is_counted() -> None:
    content = full()
    some = lists.notes(facts(content), WIDE, 160)
    assert some
    assert some.height <= 160
    assert "more, see the table" in said(some)
    assert some.cut == {Line.NOTES}
    none = lists.notes(facts(content), WIDE, 16)
    assert none
    assert said(none).endswith("see the table")
    assert lists.notes(facts(usual()), WIDE, 100) is None


def test_questions_are_cut_at_the_last_line_there_is_room_for() -> None:
    content = replace(usual(), questions="Why? " * 200)
    piece = lists.questions(facts(content), WIDE, 90)
    assert piece
    assert piece.height <= 90
    assert piece.cut == {Line.QUESTIONS}
    assert said(piece).endswith("\u2026")
    whole = lists.questions(facts(content), WIDE, lists.wanted(facts(content), WIDE))
    assert whole
    assert whole.cut == frozenset()


def test_without_questions_there_are_lines_to_write_on() -> None:
    piece = lists.questions(facts(empty()), WIDE, 200)
    assert piece
    assert sum(isinstance(mark, Form) for mark in piece.marks) >= 5
    out = replace(empty(), out=frozenset({Line.QUESTIONS}))
    assert lists.questions(facts(out), WIDE, 200) is None
    assert lists.wanted(facts(out), WIDE) == 0


def test_what_was_taken_is_told_on_so_many_days() -> None:
    assert "10 of 12 days" in said(lists.taken(facts(usual()), WIDE, FITS[0]))
    assert lists.taken(facts(empty()), WIDE, FITS[0]) is None


def test_few_notes_ask_for_little_room() -> None:
    content = usual()
    one = replace(content.report, notes=((march(9), "Hot."),))
    little = lists.notes_wanted(facts(replace(content, report=one, out=frozenset())), WIDE)
    assert little < lists.notes_wanted(facts(full()), WIDE)
