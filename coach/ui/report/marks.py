"""What a page is made of: words, bars and lines at their places, in points of 1/72 inch.

The layout makes them, the painter draws them, and tests look where they are.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF

from coach.ui.report.content import Line
from coach.ui.report.type import Face

INK: Final = "#111111"
SECOND: Final = "#333333"
BAR: Final = "#444444"
RULE: Final = "#111111"
FAINT: Final = "#aaaaaa"
LINED: Final = "#808080"


class Side(StrEnum):
    """To which side of their place words keep."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


class Shape(StrEnum):
    """How a place is filled."""

    BAR = "bar"
    DASHED = "dashed"  # an outline of dashes
    STRIPES = "stripes"  # within an outline
    RING = "ring"
    DOT = "dot"
    RULE = "rule"
    BLANK = "blank"  # white, where a line would run through words


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; ``leftward`` where its text reads from right to left."""

    place: QRectF
    said: str
    face: Face = Face.BODY
    ink: str = INK
    side: Side = Side.LEFT
    leftward: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """Something drawn."""

    place: QRectF
    shape: Shape
    ink: str = BAR


Mark = Words | Form


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the page that is moved as a whole; its marks count from its upper left corner.

    Attributes:
        height: in points.
        marks: in the order in which they are read.
        cut: what could not be told in full.
    """

    height: float
    marks: tuple[Mark, ...]
    cut: frozenset[Line] = frozenset()

    def at(self, x: float, y: float) -> "Block":
        """Return it at a place on the page."""
        marks = tuple(replace(each, place=each.place.translated(x, y)) for each in self.marks)
        return Block(QRectF(x, y, 0, self.height), marks)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece in its place on the page.

    Attributes:
        place: where it is; as wide as what it holds.
        marks: what it holds.
    """

    place: QRectF
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that is laid out.

    Attributes:
        width: in points.
        height: in points.
        blocks: none of which lies over another, in the order in which they are read.
        cut: what could not be told in full.
    """

    width: float
    height: float
    blocks: tuple[Block, ...]
    cut: frozenset[Line] = frozenset()


def stacked(pieces: tuple[Piece, ...], gap: float = 0.0) -> Piece:
    """Return pieces one below the other."""
    marks: list[Mark] = []
    y = 0.0
    for piece in pieces:
        if marks or y:
            y += gap
        marks.extend(piece.at(0, y).marks)
        y += piece.height
    return Piece(y, tuple(marks), frozenset[Line]().union(*(each.cut for each in pieces)))
