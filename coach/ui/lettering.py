"""Sets a few words into little room: on more lines, and smaller only where one is too wide."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from coach.ui.style import Style
from coach.ui.theme import Role

SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""Tried in turn where words do not fit, as in a system face wider than ours."""
EASY = SCALES[:3]
"""Those that nobody sees; rather than smaller, words take more room."""


def fitting(role: Role, lines: Sequence[str], room: float, style: Style) -> QFont:
    """Return the role's font, smaller if a line would not fit, as with a wider system face."""
    for scale in SCALES:
        face = style.font(role, scale)
        measure = QFontMetricsF(face)
        if all(measure.horizontalAdvance(line) <= room for line in lines):
            break
    return face


def titled(text: str, room: float, style: Style) -> tuple[QFont, list[str]]:
    """Return a title's font and its one line; more where it would grow too small on one."""
    face = fitting(Role.CARD_TITLE, [text], room, style)
    least = style.font(Role.CARD_TITLE, EASY[-1])
    if face.pixelSize() >= least.pixelSize():
        return face, [text]
    face = fitting(Role.CARD_TITLE, text.split(), room, style)
    return face, flowed(text, face, room)


def flowed(text: str, face: QFont, room: float) -> list[str]:
    """Return a text on as few lines as fit, about as long as one another.

    A word that is too long for a line ends in an ellipsis.
    """
    measure = QFontMetricsF(face)
    words = [measure.elidedText(word, Qt.TextElideMode.ElideRight, room) for word in text.split()]
    lines = _filled(words, measure, room)
    widths = range(1, int(room) + 1)
    narrow = bisect_left(widths, -len(lines), key=lambda wide: -len(_filled(words, measure, wide)))
    return _filled(words, measure, widths[narrow]) if narrow < len(widths) else lines


def _filled(words: Sequence[str], measure: QFontMetricsF, room: float) -> list[str]:
    """Return lines, each as full as it can be."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
