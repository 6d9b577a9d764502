"""Draws a page that is laid out, on paper, in a PDF or on a screen: black and grey on white."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from coach.ui.report.marks import Form, Shape, Sheet, Side, Words
from coach.ui.report.type import FINE, font

_STRIPE: Final = 4.0
_ROUND: Final = 2.5
_SIDES: Final = {
    Side.LEFT: Qt.AlignmentFlag.AlignLeft,
    Side.RIGHT: Qt.AlignmentFlag.AlignRight,
    Side.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
}
_HOW: Final = (
    Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextDontClip
)


PAPER: Final = "#ffffff"
_PRINTED: Final[Mapping[str, str]] = MappingProxyType({})


def paint(
    painter: QPainter, sheet: Sheet, width: float, shades: Mapping[str, str] = _PRINTED
) -> None:
    """Draw a page from the painter's origin on, so many of its units wide.

    ``shades`` has other colours for those of `coach.ui.report.marks`, and for `PAPER`.
    """
    painter.save()
    painter.scale(width / sheet.width, width / sheet.width)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for block in sheet.blocks:
        for mark in block.marks:
            if isinstance(mark, Words):
                _write(painter, mark, shades)
            else:
                _draw(painter, mark, shades)
    painter.restore()


def _write(painter: QPainter, words: Words, shades: Mapping[str, str]) -> None:
    painter.save()
    painter.scale(1 / FINE, 1 / FINE)
    painter.setFont(font(words.face))
    painter.setPen(QColor(shades.get(words.ink, words.ink)))
    layout = Qt.LayoutDirection
    painter.setLayoutDirection(layout.RightToLeft if words.leftward else layout.LeftToRight)
    place = words.place
    large = QRectF(place.x() * FINE, place.y() * FINE, place.width() * FINE, place.height() * FINE)
    painter.drawText(large, _HOW | _SIDES[words.side], words.said)
    painter.restore()


def _draw(painter: QPainter, form: Form, shades: Mapping[str, str]) -> None:
    ink, place = QColor(shades.get(form.ink, form.ink)), form.place
    paper = QColor(shades.get(PAPER, PAPER))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(ink))
    match form.shape:
        case Shape.BAR:
            radius = min(_ROUND, place.width() / 2, place.height() / 2)
            painter.drawRoundedRect(place, radius, radius)
        case Shape.RULE:
            painter.drawRect(place)
        case Shape.BLANK:
            painter.setBrush(paper)
            painter.drawRect(place)
        case Shape.DOT:
            painter.drawEllipse(place)
        case Shape.RING:
            painter.setBrush(paper)
            painter.setPen(QPen(ink, 1.2))
            painter.drawEllipse(place.adjusted(0.6, 0.6, -0.6, -0.6))
        case Shape.DASHED:
            _outline(painter, place, QPen(ink, 1.0), paper, dashed=True)
        case Shape.STRIPES:
            _outline(painter, place, QPen(ink, 0.8), paper, dashed=False)
            _stripe(painter, place, ink)


def _outline(painter: QPainter, place: QRectF, pen: QPen, paper: QColor, *, dashed: bool) -> None:
    if dashed:
        pen.setDashPattern([2.5, 2])
    painter.setPen(pen)
    painter.setBrush(paper)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


def _stripe(painter: QPainter, place: QRectF, ink: QColor) -> None:
    """Draw slanting lines that end at the edges: what clips in a PDF hides text in some readers."""
    inner = place.adjusted(1, 1, -1, -1)
    painter.setPen(QPen(ink, 0.7))
    wide, high = inner.width(), inner.height()
    offset = _STRIPE
    while offset < wide + high:
        high_end = QPointF(min(offset, wide), max(0.0, offset - wide))
        low_end = QPointF(max(0.0, offset - high), min(offset, high))
        painter.drawLine(inner.topLeft() + high_end, inner.topLeft() + low_end)
        offset += _STRIPE
