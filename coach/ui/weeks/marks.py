"""What stands for a night and for a week: each is known by its shape, too, not by colour alone."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from coach.ui.colours import Tokens
from coach.ui.diary.shades import bar
from coach.ui.theme import colour
from coach.ui.weeks.rows import Measure

STUB: Final = 14.0
"""How high a gap is: low, so that it cannot be taken for much."""
_CELL_RADIUS: Final = 4.0
_BAR_RADIUS: Final = 5.0
_HATCH: Final = 5.0


def paint_cramps(painter: QPainter, cell: QRectF, tones: Tokens) -> None:
    """Paint a night with cramps: full, in a strong outline."""
    painter.setPen(QPen(colour(tones.amber), 1.5))
    painter.setBrush(colour(tones.amber) if tones.strong else bar(tones))
    _round(painter, cell.adjusted(0.75, 0.75, -0.75, -0.75), _CELL_RADIUS)


def paint_none(painter: QPainter, cell: QRectF, tones: Tokens) -> None:
    """Paint a night that was logged as one without: a ring, with nothing in it."""
    side = min(cell.width(), cell.height(), 12.0) - 2
    painter.setPen(QPen(colour(tones.mark), 1.75))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(cell.center(), side / 2, side / 2)


def paint_gap(painter: QPainter, cell: QRectF, tones: Tokens) -> None:
    """Paint what nobody told: stripes in a thin outline."""
    inner = cell.adjusted(0.5, 0.5, -0.5, -0.5)
    shape = QPainterPath()
    radius = min(_CELL_RADIUS, inner.width() / 2, inner.height() / 2)
    shape.addRoundedRect(inner, radius, radius)
    painter.save()
    painter.setClipPath(shape)
    painter.setPen(QPen(colour(tones.edge, 0.75), 1.0))
    tall = inner.height()
    x = inner.left() - tall
    while x < inner.right():
        painter.drawLine(QPointF(x, inner.bottom()), QPointF(x + tall, inner.top()))
        x += _HATCH
    painter.restore()
    painter.setPen(QPen(colour(tones.edge), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def paint_bar(painter: QPainter, box: QRectF, measure: Measure, tones: Tokens) -> None:
    """Paint how much a week had of a measure; nothing at all is a line on the ground."""
    ink = tones.water if measure is Measure.DRINKS else tones.mark
    soft = tones.water_soft if measure is Measure.DRINKS else tones.soft
    if box.height() < 2:
        painter.setPen(QPen(colour(ink), 2))
        ground = box.bottom() - 1
        painter.drawLine(QPointF(box.left(), ground), QPointF(box.right(), ground))
        return
    painter.setPen(QPen(colour(ink), 1.5))
    painter.setBrush(colour(ink if measure is Measure.UP else soft))
    _round(painter, box.adjusted(0.75, 0.75, -0.75, -0.75), _BAR_RADIUS)


def _round(painter: QPainter, rect: QRectF, most: float) -> None:
    radius = min(most, rect.width() / 2, rect.height() / 2)
    painter.drawRoundedRect(rect, radius, radius)
