"""What a night is painted with: the bar of its worst pain, the stripes of a gap, tick and moon."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coach.ui.colours import Tokens
from coach.ui.icons import Icon, paint_icon
from coach.ui.theme import colour

_APART = 7.0
"""From stripe to stripe, in pixels."""
_LIGHT, _CLEAR = 0.67, 0.62
"""How light the bar is on a light page, and how solid on a dark one."""
_ROUND = 0.22


def bar(tones: Tokens) -> QColor:
    """Return the colour of the bar; its outline tells it apart in every tone."""
    if tones.strong:
        return colour(tones.amber_soft)
    if not tones.shadow:
        return colour(tones.amber, _CLEAR)
    amber = colour(tones.amber)
    return QColor.fromHslF(amber.hslHueF(), amber.hslSaturationF() * 0.9, _LIGHT)


def paint_bar(painter: QPainter, box: QRectF, tones: Tokens) -> None:
    """Paint the bar of a worst pain into its box."""
    painter.save()
    wide = max(1.25, tones.outline)
    painter.setPen(QPen(colour(tones.amber), wide))
    painter.setBrush(bar(tones))
    inner = box.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
    radius = max(1.5, min(box.width() * _ROUND, inner.height() / 3))
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def paint_stripes(painter: QPainter, shape: QPainterPath, tones: Tokens, scale: float) -> None:
    """Fill a shape with the stripes of a night that was not logged."""
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour(tones.edge), 1.0 if tones.outline < 2 else 1.5))
    box, apart = shape.boundingRect(), _APART * max(1.0, scale**0.5)
    steps = int((box.width() + box.height()) / apart) + 1
    painter.drawLines(
        [
            QLineF(
                box.left() + i * apart,
                box.top(),
                box.left() + i * apart - box.height(),
                box.bottom(),
            )
            for i in range(1, steps + 1)
        ]
    )
    painter.restore()


def paint_tick(painter: QPainter, box: QRectF, tones: Tokens) -> None:
    """Paint a ring with a tick into a square: logged, and no cramp."""
    painter.save()
    wide = max(1.5, box.width() / 15)
    painter.setPen(QPen(colour(tones.mark), wide))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))
    inset = box.width() * 0.24
    paint_icon(painter, Icon.CHECK, box.adjusted(inset, inset, -inset, -inset), tones.mark, 2.8)
    painter.restore()


def paint_moon(painter: QPainter, box: QRectF, tones: Tokens) -> None:
    """Paint the moon: stretched before bed."""
    paint_icon(painter, Icon.MOON, box, tones.moon, 2.0)
