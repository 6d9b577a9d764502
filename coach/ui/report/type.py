"""The page's type: faces in points, and how words are broken into lines."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

FINE: Final = 10
"""Type is measured and drawn this many times larger, so that a screen's pixels round nothing."""
LEAST: Final = 11
"""The smallest type on the page, in points."""


class Face(StrEnum):
    """What words on the page are for."""

    TITLE = "title"
    FIGURE = "figure"
    HEAD = "head"
    STRONG = "strong"
    BODY = "body"


_SIZES: Final = {
    Face.TITLE: (24, QFont.Weight.Bold),
    Face.FIGURE: (32, QFont.Weight.Bold),
    Face.HEAD: (13, QFont.Weight.DemiBold),
    Face.STRONG: (LEAST, QFont.Weight.DemiBold),
    Face.BODY: (LEAST, QFont.Weight.Normal),
}
_LINES: Final = {
    Face.TITLE: 30.0,
    Face.FIGURE: 36.0,
    Face.HEAD: 18.0,
    Face.STRONG: 15.5,
    Face.BODY: 15.5,
}


@lru_cache(maxsize=8)
def font(face: Face) -> QFont:
    """Return a face, `FINE` times as large: Inter where it is installed, else the system's."""
    size, weight = _SIZES[face]
    made = QFont()
    made.setFamilies(["Inter", *made.families()])
    made.setPixelSize(size * FINE)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("calt"), 0)  # its signs are copied out of a PDF as nothing
    if face is Face.TITLE:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.6)
    return made


def points(face: Face) -> int:
    """Return the size of a face."""
    return _SIZES[face][0]


def line_height(face: Face) -> float:
    """Return the distance from line to line."""
    return _LINES[face]


def width(said: str, face: Face) -> float:
    """Return how wide a line of words is."""
    return QFontMetricsF(font(face)).horizontalAdvance(said) / FINE


def elided(said: str, face: Face, room: float) -> str:
    """Return words on one line, with an ellipsis where they do not fit."""
    measure = QFontMetricsF(font(face))
    return measure.elidedText(said, Qt.TextElideMode.ElideRight, room * FINE)


def lines(said: str, face: Face, room: float, most: int = 1000) -> tuple[list[str], bool]:
    """Return words in lines of a width, and whether any had to be left out.

    Line breaks of the text are kept; a word that is too long for a line goes on in the next one.
    """
    broken = [line for paragraph in said.split("\n") for line in _broken(paragraph, face, room)]
    if len(broken) <= most:
        return broken, False
    if not most:
        return [], True
    kept = broken[: most - 1]
    rest = " ".join(each.strip() for each in broken[most - 1 : most + 1])
    return [*kept, elided(f"{rest}…", face, room)], True


def _broken(paragraph: str, face: Face, room: float) -> Iterator[str]:
    if not paragraph:
        yield ""
        return
    layout = QTextLayout(paragraph, font(face))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = paragraph.encode("utf-16-le", "replace")  # Qt counts in these
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room * FINE)
        start, end = line.textStart(), line.textStart() + line.textLength()
        yield units[2 * start : 2 * end].decode("utf-16-le").rstrip()
    layout.endLayout()
