"""The top of the page: whose diary it is, of which nights, and the numbers at a glance."""

from PySide6.QtCore import QRectF

from coach.ui.report.content import Line
from coach.ui.report.directions import leftward
from coach.ui.report.facts import Facts
from coach.ui.report.fit import Fit
from coach.ui.report.glance import Figure, figures, joined, sentences
from coach.ui.report.marks import (
    FAINT,
    RULE,
    SECOND,
    Form,
    Mark,
    Piece,
    Shape,
    Side,
    Words,
    stacked,
)
from coach.ui.report.setting import headed, paragraph
from coach.ui.report.type import Face, elided, line_height, width

_APART = 18.0
_INSET = 12.0
_ROOM_TO_WRITE = 110.0


def header(facts: Facts, room: float) -> Piece:
    """Return title, name, period, weeks and what this is, above a line."""
    title, high = facts.say("title"), line_height(Face.TITLE)
    marks: list[Mark] = [Words(QRectF(0, 0, room, high), title, Face.TITLE)]
    y = high + 4
    beside = room - width(title, Face.TITLE) - _APART
    name = facts.name if facts.content.has(Line.NAME) else ""
    step = line_height(Face.BODY)
    if name and width(name, Face.STRONG) <= beside:
        place = QRectF(room - beside, high - step - 3, beside, step)
        marks.append(Words(place, name, Face.STRONG, side=Side.RIGHT))
    elif name:
        marks.append(Words(QRectF(0, y, room, step), elided(name, Face.STRONG, room), Face.STRONG))
        y += step
    elif facts.content.has(Line.NAME):
        marks.extend(_blank_name(facts, room, high - step - 3))
    marks.append(Words(QRectF(0, y, room, step), facts.period, Face.STRONG))
    if facts.weeks:
        marks.append(Words(QRectF(0, y, room, step), facts.weeks, Face.STRONG, side=Side.RIGHT))
    y += step + 1
    about = paragraph(facts.say("self"), room, ink=SECOND)
    marks.extend(about.at(0, y).marks)
    y += about.height + 7
    marks.append(Form(QRectF(0, y, room, 1.2), Shape.RULE, RULE))
    return Piece(y + 1.2, tuple(marks))


def glance(facts: Facts, room: float, fit: Fit) -> Piece | None:
    """Return the large numbers, and the sentences below them."""
    pieces: list[Piece] = []
    if facts.nothing:
        pieces.append(paragraph(facts.nothing, room, Face.STRONG))
    elif found := figures(facts):
        pieces.append(_figures(found, room))
    groups = list(joined(sentences(facts)))
    if groups and not fit.apart:
        groups = [" ".join(groups)]
    if groups:
        pieces.append(stacked(tuple(paragraph(each, room) for each in groups), 1.0))
    if not pieces:
        return None
    return headed(facts.say("heads.glance"), (stacked(tuple(pieces), min(8.0, fit.gap / 2)),), room)


def _blank_name(facts: Facts, room: float, y: float) -> tuple[Mark, ...]:
    """Return a line to write a name on."""
    said, step = facts.say("name-empty"), line_height(Face.BODY)
    label = QRectF(0, y, room - _ROOM_TO_WRITE - 6, step)
    written = Form(QRectF(room - _ROOM_TO_WRITE, y + step - 3, _ROOM_TO_WRITE, 0.7), Shape.RULE)
    return Words(label, said, Face.BODY, SECOND, Side.RIGHT, leftward(said)), written


def _figures(found: tuple[Figure, ...], room: float) -> Piece:
    """Return the numbers beside each other, a faint line between them."""
    least = [max(width(f.head, Face.STRONG), width(f.rest, Face.BODY)) for f in found]
    free = room - 2 * _INSET * (len(found) - 1)
    spare, each = free - sum(least), free / len(found)
    if max(least) <= each or spare < 0:  # where a face is too wide, words go on in more lines
        wide = [each] * len(found)
    else:
        wide = [one + spare / len(found) for one in least]
    cells = [_cell(figure, one) for figure, one in zip(found, wide, strict=True)]
    high = max(cell.height for cell in cells)
    marks: list[Mark] = []
    x = 0.0
    for cell, one in zip(cells, wide, strict=True):
        if x:
            marks.append(Form(QRectF(x - _INSET, 2, 0.7, high - 2), Shape.RULE, FAINT))
        marks.extend(cell.at(x, 0).marks)
        x += one + 2 * _INSET
    return Piece(high, tuple(marks))


def _cell(figure: Figure, room: float) -> Piece:
    large = line_height(Face.FIGURE)
    number = Piece(large, (Words(QRectF(0, 0, room, large), figure.number, Face.FIGURE),))
    head = paragraph(figure.head, room, Face.STRONG)
    return stacked((number, head, paragraph(figure.rest, room, ink=SECOND)))
