"""Sets words into pieces of the page: a line, a paragraph, a heading with what is below it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from coach.ui.report.content import Line
from coach.ui.report.directions import leftward
from coach.ui.report.marks import INK, SECOND, Piece, Side, Words
from coach.ui.report.type import Face, line_height, lines, width

BELOW_HEAD = 4.0
"""Between a heading and what it is about, in points."""


def line(
    said: str, room: float, face: Face = Face.BODY, ink: str = INK, side: Side = Side.LEFT
) -> Words:
    """Return one line of words at the top of a piece."""
    place = QRectF(0, 0, room, line_height(face))
    return Words(place, said, face, ink, side, leftward(said))


def paragraph(
    said: str,
    room: float,
    face: Face = Face.BODY,
    *,
    ink: str = INK,
    most: int = 1000,
    of: Line | None = None,
) -> Piece:
    """Return words in as many lines as they take; ``most`` of them, or it is known as cut.

    A paragraph that reads from right to left keeps to the right.
    """
    marks: list[Words] = []
    high, left, short = line_height(face), most, False
    for part in said.split("\n"):
        broken, cut = lines(part, face, room, left)
        short |= cut
        left -= len(broken)
        right = leftward(part)
        for each in broken:
            place = QRectF(0, len(marks) * high, room, high)
            side = Side.RIGHT if right else Side.LEFT
            marks.append(Words(place, each, face, ink, side, right))
    lost = frozenset({of} if of and short else ())
    return Piece(len(marks) * high, tuple(each for each in marks if each.said), lost)


def headed(head: str, below: Sequence[Piece], room: float, gap: float = 0.0) -> Piece:
    """Return a heading, and pieces below it."""
    top = paragraph(head, room, Face.HEAD, most=2)
    marks, y = list(top.marks), top.height + BELOW_HEAD
    for piece in below:
        marks.extend(piece.at(0, y).marks)
        y += piece.height + gap
    cut = frozenset[Line]().union(*(piece.cut for piece in below))
    return Piece(y - (gap if below else BELOW_HEAD), tuple(marks), cut)


def running(
    head: str, said: str, room: float, *, most: int = 1000, of: Line | None = None
) -> Piece:
    """Return a heading in the line where its text begins: as little room as it can take.

    The first line is set beside the heading, what follows below both.
    """
    wide = width(f"{head}  ", Face.STRONG)
    if wide > room * 0.6 or leftward(said):
        whole = (
            paragraph(head, room, Face.STRONG, most=2),
            paragraph(said, room, most=most, of=of),
        )
        marks = (*whole[0].marks, *whole[1].at(0, whole[0].height).marks)
        return Piece(whole[0].height + whole[1].height, marks, whole[1].cut)
    first = lines(said, Face.BODY, room - wide)[0][0] if said else ""
    high = line_height(Face.BODY)
    place = QRectF(wide, 0, room - wide, high)
    beside = Words(place, first, Face.BODY, SECOND)
    rest = said[len(first) :].lstrip()
    top = (Words(QRectF(0, 0, wide, high), head, Face.STRONG), beside)
    if not rest:
        return Piece(high, top)
    if most <= 1:
        beside = paragraph(said, room - wide, most=1, of=of).at(wide, 0).marks[0]  # type: ignore[assignment]
        return Piece(high, (top[0], beside), frozenset({of} if of else ()))
    below = paragraph(rest, room, ink=SECOND, most=most - 1, of=of)
    return Piece(high + below.height, (*top, *below.at(0, high).marks), below.cut)
