"""Lays the page out: roomy where little is told, closer where there is much, always on one."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF

from coach.ui.report import lists, top
from coach.ui.report.chart import chart
from coach.ui.report.content import Content, Line
from coach.ui.report.facts import Facts
from coach.ui.report.fit import FITS, Fit
from coach.ui.report.marks import SECOND, Block, Form, Piece, Shape, Sheet, stacked
from coach.ui.report.paper import Size
from coach.ui.report.setting import paragraph
from coach.ui.report.type import Face, line_height, width

MARGIN: Final = 42.0
"""Round the page, in points; no printer needs more."""
_ABOVE_FOOT: Final = 8.0
_CLOSE: Final = 3
_NOTES: Final = line_height(Face.BODY)
"""Room that notes ask for at least: a line that counts them."""


def lay_out(content: Content, words: Mapping[str, str], paper: Size) -> Sheet:
    """Return the page on a paper."""
    facts = Facts(words, content)
    room = paper.width - 2 * MARGIN
    foot = _foot(facts, room)
    free = paper.height - 2 * MARGIN - foot.height - _ABOVE_FOOT
    for fit in FITS:
        pieces = _pieces(facts, room, fit)
        left = free - _height(pieces, fit) - fit.gap
        if left >= _asked(facts, room, fit):
            break
    pieces += _own(facts, room, left, fit)
    blocks, y = [], MARGIN
    for piece in pieces:
        blocks.append(_placed(piece, y, room))
        y += piece.height + fit.gap
    blocks.append(_placed(foot, paper.height - MARGIN - foot.height, room))
    cut = frozenset[Line]().union(*(piece.cut for piece in pieces))
    return Sheet(paper.width, paper.height, tuple(blocks), cut)


def _pieces(facts: Facts, room: float, fit: Fit) -> tuple[Piece, ...]:
    """Return all whose height is known before the person's own words are set."""
    bars = chart(facts, room, fit) if facts.content.has(Line.CHART) else None
    found = (
        top.header(facts, room),
        top.glance(facts, room, fit),
        bars,
        *lists.columns(facts, room, fit),
        lists.taken(facts, room, fit),
    )
    return tuple(each for each in found if each)


def _own(facts: Facts, room: float, left: float, fit: Fit) -> tuple[Piece, ...]:
    """Return the person's notes and questions in what room is left."""
    asked = lists.wanted(facts, room)
    notes = lists.notes(facts, room, max(_NOTES, left - asked - fit.gap))
    after = left - (notes.height + fit.gap if notes else 0.0)
    return tuple(each for each in (notes, lists.questions(facts, room, after)) if each)


def _asked(facts: Facts, room: float, fit: Fit) -> float:
    """Return the room that notes and questions ask for; where it is close, notes take little."""
    asked = lists.wanted(facts, room)
    if not facts.notes():
        return asked
    return asked + fit.gap + (lists.notes_wanted(facts, room) if fit.most > _CLOSE else _NOTES)


def _height(pieces: tuple[Piece, ...], fit: Fit) -> float:
    return sum(piece.height for piece in pieces) + fit.gap * (len(pieces) - 1)


def _foot(facts: Facts, room: float) -> Piece:
    """Return whom to call, below a line."""
    rule = Piece(8, (Form(QRectF(0, 0, room, 0.7), Shape.RULE),))
    said = facts.foot()
    whole = " ".join(said)
    lines = (whole,) if width(whole, Face.BODY) <= room else said
    return stacked((rule, *(paragraph(each, room, ink=SECOND, most=2) for each in lines)))


def _placed(piece: Piece, y: float, room: float) -> Block:
    block = piece.at(MARGIN, y)
    return Block(QRectF(MARGIN, y, room, piece.height), block.marks)
