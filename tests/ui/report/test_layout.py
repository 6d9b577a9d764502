"""Whatever is told, the page is one: nothing is cut at its edges, and nothing lies on anything."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from PySide6.QtCore import QRectF

from coach.domain.diary_choices import Paper
from coach.domain.welcome import Contacts
from coach.ui.language import catalogue
from coach.ui.pseudo import pseudo
from coach.ui.report.content import LONGEST_QUESTIONS, Content, Line
from coach.ui.report.layout import MARGIN, lay_out
from coach.ui.report.marks import Shape, Sheet, Side, Words
from coach.ui.report.paper import size
from coach.ui.report.type import LEAST, points, width
from tests.reports import ARABIC, EVERYTHING, HEBREW, empty, full, sparse, usual

WORDS = catalogue()
LONG = "What could help on the nights when standing up does not? " * 30
WIDE = "W" * 80
SLACK = 1.0
"""Points by which a letter may lean out of its place."""

PAGES: dict[str, Callable[[], Content]] = {
    "empty": empty,
    "sparse": sparse,
    "usual": usual,
    "full": full,
    "long": lambda: full(name=WIDE, questions=LONG[:LONGEST_QUESTIONS], taken=f"{WIDE} {WIDE}"),
    "from the right": lambda: full(name=ARABIC, questions=HEBREW * 40, taken=ARABIC),
    "one word": lambda: full(questions="W" * LONGEST_QUESTIONS),
    "many lines": lambda: full(questions="a\n" * 500),
    "long numbers": lambda: full(contacts=Contacts("0" * 40, "9" * 40)),
}

pytestmark = pytest.mark.usefixtures("qapp")


def faults(sheet: Sheet) -> list[str]:
    return [*outside(sheet), *overlapping(sheet), *too_small(sheet)]


def outside(sheet: Sheet) -> Iterator[str]:
    room = QRectF(0, 0, sheet.width, sheet.height)
    room.adjust(MARGIN - SLACK, MARGIN - SLACK, SLACK - MARGIN, SLACK - MARGIN)
    for block in sheet.blocks:
        if not room.contains(block.place):
            yield f"a block at {block.place}"
        for mark in block.marks:
            place = ink(mark) if isinstance(mark, Words) else mark.place
            if not room.contains(place):
                yield f"outside: {mark}"
            if not block.place.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
                yield f"out of its block: {mark}"


def overlapping(sheet: Sheet) -> Iterator[str]:
    for one, other in combinations(sheet.blocks, 2):
        if one.place.adjusted(0, 0.1, 0, -0.1).intersects(other.place):
            yield f"{one.place} on {other.place}"
    words = [mark for block in sheet.blocks for mark in block.marks if isinstance(mark, Words)]
    for word, other_word in combinations(words, 2):
        if ink(word).adjusted(1, 4, -1, -4).intersects(ink(other_word).adjusted(1, 4, -1, -4)):
            yield f"{word.said!r} on {other_word.said!r}"


def too_small(sheet: Sheet) -> Iterator[str]:
    for block in sheet.blocks:
        for mark in block.marks:
            if isinstance(mark, Words) and points(mark.face) < LEAST:
                yield f"small: {mark.said!r}"


def ink(words: Words) -> QRectF:
    """Return what words cover."""
    wide, place = width(words.said, words.face), words.place
    left = {
        Side.LEFT: place.left(),
        Side.RIGHT: place.right() - wide,
        Side.MIDDLE: place.center().x() - wide / 2,
    }[words.side]
    return QRectF(left, place.top(), wide, place.height())


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_and_nothing_lies_on_anything(name: str, paper: Paper) -> None:
    assert faults(lay_out(PAGES[name](), WORDS, size(paper))) == []


@pytest.mark.parametrize("seed", range(12))
def test_so_it_is_whatever_is_told_and_left_out(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  - no secret
    out = frozenset(line for line in Line if chance.random() < 0.3)
    content = full(
        seed,
        chance.choice((14, 28)),
        out=out,
        name=chance.choice(("", "Aisha", ARABIC, WIDE)),
        questions=(LONG + HEBREW)[: chance.choice((0, 40, 400, LONGEST_QUESTIONS))],
        taken=chance.choice(("", "Tablet", ARABIC, WIDE)),
    )
    for paper in (Paper.A4, Paper.LETTER):
        assert faults(lay_out(content, WORDS, size(paper))) == []


@pytest.mark.parametrize("name", PAGES)
def test_longer_words_of_another_language_fit_too(name: str) -> None:
    words = pseudo(WORDS)
    assert faults(lay_out(PAGES[name](), words, size(Paper.LETTER))) == []


@pytest.mark.parametrize("line", Line)
def test_what_is_left_out_closes_up(line: Line) -> None:
    whole = replace(usual(), out=EVERYTHING)
    less = lay_out(replace(whole, out=frozenset({line})), WORDS, size(Paper.A4))
    assert faults(less) == []
    gaps = [
        b.place.top() - a.place.bottom()
        for a, b in zip(less.blocks, less.blocks[1:-1], strict=False)
    ]
    assert all(gap < 30 for gap in gaps)


def test_what_could_not_be_told_in_full_is_known() -> None:
    assert lay_out(usual(), WORDS, size(Paper.A4)).cut == frozenset()
    cut = lay_out(PAGES["long"](), WORDS, size(Paper.A4)).cut
    assert {Line.QUESTIONS, Line.NOTES} <= cut


def test_few_notes_stand_in_full() -> None:
    content = usual()
    told = (content.report.first, "The blanket was heavy.")
    report = replace(content.report, notes=(told,))
    sheet = lay_out(replace(content, report=report, out=EVERYTHING), WORDS, size(Paper.A4))
    assert "9 March: The blanket was heavy." in said(sheet)
    assert sheet.cut == frozenset()


def test_whom_to_call_stands_at_the_foot_of_every_page() -> None:
    for make in PAGES.values():
        sheet = lay_out(make(), WORDS, size(Paper.A4))
        foot = sheet.blocks[-1]
        assert foot.place.bottom() == pytest.approx(sheet.height - MARGIN)
        assert any("Worried?" in m.said for m in foot.marks if isinstance(m, Words))


def test_there_are_lines_to_write_questions_on_where_none_are_typed() -> None:
    content: Content = usual()
    rules = [
        mark
        for block in lay_out(content, WORDS, size(Paper.A4)).blocks
        for mark in block.marks
        if not isinstance(mark, Words) and mark.shape is Shape.RULE and mark.place.width() > 400
    ]
    assert len(rules) >= 4  # below the title, two to write on, above the foot


def said(sheet: Sheet) -> list[str]:
    return [m.said for block in sheet.blocks for m in block.marks if isinstance(m, Words)]
