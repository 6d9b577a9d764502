"""Sets a few words into little room: smaller where they are too wide, then on a second line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from coach.ui.style import Style
from coach.ui.theme import Role

SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""Tried in turn where words do not fit, as in a system face wider than ours."""
_ON_ONE_LINE = 0.9
"""Rather than smaller than this, a title takes a second line."""


def fitting(role: Role, lines: Sequence[str], room: float, style: Style) -> QFont:
    """Return the role's font, smaller if a line would not fit, as with a wider system face."""
    for scale in SCALES:
        face = style.font(role, scale)
        measure = QFontMetricsF(face)
        if all(measure.horizontalAdvance(line) <= room for line in lines):
            break
    return face


def titled(text: str, room: float, style: Style) -> tuple[QFont, list[str]]:
    """Return a title's font and its one line; two where it would grow too small on one."""
    face = fitting(Role.CARD_TITLE, [text], room, style)
    least = style.font(Role.CARD_TITLE, _ON_ONE_LINE)
    if face.pixelSize() >= least.pixelSize():
        return face, [text]
    for scale in SCALES:
        face = style.font(Role.CARD_TITLE, scale)
        lines = wrapped(text, face, room)
        if " ".join(lines) == text:
            break
    return face, lines


def wrapped(text: str, face: QFont, room: float) -> list[str]:
    """Return a text on one line, or on two about as long; what is too long ends in an ellipsis."""
    measure = QFontMetricsF(face)
    if measure.horizontalAdvance(text) <= room:
        return [text]
    words = text.split()
    breaks = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    fit = [pair for pair in breaks if measure.horizontalAdvance(pair[0]) <= room]
    if not fit:
        return [measure.elidedText(text, Qt.TextElideMode.ElideRight, room)]

    def length(pair: tuple[str, str]) -> float:
        return max(measure.horizontalAdvance(line) for line in pair)

    first, second = min(fit, key=length)
    return [first, measure.elidedText(second, Qt.TextElideMode.ElideRight, room)]
