"""Words are set into lines; what reads from the right keeps to the right."""

import pytest

from coach.ui.report.content import Line
from coach.ui.report.marks import Side, Words
from coach.ui.report.setting import headed, line, paragraph, running
from coach.ui.report.type import Face, line_height
from tests.reports import ARABIC, HEBREW

pytestmark = pytest.mark.usefixtures("qapp")
STEP = line_height(Face.BODY)


def words(marks: object) -> list[Words]:
    assert isinstance(marks, tuple)
    return [mark for mark in marks if isinstance(mark, Words)]


def test_each_paragraph_reads_its_own_way() -> None:
    first, second = words(paragraph(f"Why?\n{HEBREW}", 300).marks)
    assert (first.side, first.leftward) == (Side.LEFT, False)
    assert (second.side, second.leftward) == (Side.RIGHT, True)
    assert second.place.top() == STEP


def test_an_empty_line_takes_its_room() -> None:
    piece = paragraph("a\n\nb", 300)
    assert piece.height == 3 * STEP
    assert len(piece.marks) == 2


def test_what_is_longer_than_its_lines_is_cut_and_known() -> None:
    piece = paragraph("word " * 100, 200, most=3, of=Line.QUESTIONS)
    assert piece.height == 3 * STEP
    assert piece.cut == {Line.QUESTIONS}
    assert not paragraph("word", 200, most=3, of=Line.QUESTIONS).cut


def test_running_text_begins_beside_its_heading() -> None:
    head, first, *rest = words(running("Where:", "left 1 · " * 40, 300).marks)
    assert head.face is Face.STRONG
    assert first.place.left() > head.place.left()
    assert first.place.top() == head.place.top()
    assert all(each.place.left() == 0 for each in rest)


def test_a_text_from_the_right_stands_below_its_heading() -> None:
    head, first = words(running("Taken:", ARABIC, 300).marks)
    assert first.place.top() > head.place.top()


def test_a_heading_stands_above_what_it_is_about() -> None:
    piece = headed("Notes", (paragraph("a", 300), paragraph("b", 300)), 300)
    tops = [mark.place.top() for mark in piece.marks]
    assert tops == sorted(tops)
    assert piece.height > line_height(Face.HEAD) + 2 * STEP


def test_a_line_knows_which_way_it_reads() -> None:
    assert line(ARABIC, 100).leftward
    assert not line("a", 100).leftward
