"""The glass of the day: how much of the plan is drunk, drawn as the water in it."""

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.colours import Tokens
from coach.ui.style import Style
from coach.ui.theme import colour

_SIZE = (86, 146)
RISE_MS = 400
"""How long the water rises after a drink, or sinks after it was undone."""
_TICKS = 10
_FOOT = 0.66
"""How wide the foot is against the rim."""
_ROUND = 0.11
_BEHIND, _BEFORE = "#8CC4DC", "#72ADC8"


class Glass(QWidget):
    """The water of the day; a new level rises, where things may move.

    Args:
        style: tone and type scale.
        still: nothing moves.
    """

    def __init__(self, style: Style, *, still: bool = False) -> None:
        super().__init__()
        self._style, self._still = style, still
        self._level = 0.0
        self._told = False
        self._rise = QVariantAnimation(self, duration=RISE_MS)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._rise.valueChanged.connect(self._come_to)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def level(self) -> float:
        """How full it is drawn just now, 0 to 1."""
        return self._level

    def tell(self, level: float, said: str) -> None:
        """Show a level; the first one is there at once.

        Args:
            level: how full it is, 0 to 1.
            said: the same as one sentence.
        """
        self.setAccessibleName(said)
        self.setToolTip(said)
        self._rise.stop()
        if self._told and not self._still and self.isVisible() and level != self._level:
            self._rise.setStartValue(self._level)
            self._rise.setEndValue(level)
            self._rise.start()
        else:
            self._come_to(level)
        self._told = True

    def sizeHint(self) -> QSize:
        """Return its size, which grows with the type, but less."""
        grown = 1 + (self._style.scale - 1) / 2
        return QSize(round(_SIZE[0] * grown), round(_SIZE[1] * grown))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the glass."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint_glass(painter, rect, self._style.tokens, self._level)
        painter.end()

    def _come_to(self, level: float) -> None:
        self._level = level
        self.update()


def paint_glass(
    painter: QPainter, rect: QRectF, tones: Tokens, level: float, *, ticks: bool = True
) -> None:
    """Paint a glass into ``rect``, ``level`` (0 to 1) full; ``ticks`` mark its tenths."""
    painter.save()
    shape = _shape(rect)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tones.water_soft, 0.55))
    painter.drawPath(shape)
    painter.save()
    painter.setClipPath(shape)
    _paint_water(painter, rect, tones, level)
    _paint_shine(painter, rect, tones)
    painter.restore()
    if ticks:
        _paint_ticks(painter, rect, tones)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = QPen(colour(tones.water), max(2.0, rect.width() * 0.026))
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(line)
    painter.drawPath(shape)
    painter.restore()


def _half(rect: QRectF, down: float) -> float:
    """Return half the glass's width at a share of its height, 0 at the rim."""
    return rect.width() / 2 * (1 - (1 - _FOOT) * down)


def _shape(rect: QRectF) -> QPainterPath:
    middle, bend = rect.center().x(), rect.width() * _ROUND
    foot, low = _half(rect, 1.0), _half(rect, 1 - bend / rect.height())
    path = QPainterPath(QPointF(rect.left(), rect.top()))
    path.lineTo(middle - low, rect.bottom() - bend)
    path.quadTo(middle - foot, rect.bottom(), middle - foot + bend, rect.bottom())
    path.lineTo(middle + foot - bend, rect.bottom())
    path.quadTo(middle + foot, rect.bottom(), middle + low, rect.bottom() - bend)
    path.lineTo(rect.right(), rect.top())
    path.closeSubpath()
    return path


def _paint_water(painter: QPainter, rect: QRectF, tones: Tokens, level: float) -> None:
    if level <= 0:
        return
    top = rect.bottom() - rect.height() * 0.96 * level
    wave = min(rect.height() * 0.03, rect.height() * level / 3)
    back, front = QPainterPath(), QPainterPath()
    for path, turn in ((back, -1), (front, 1)):
        path.moveTo(rect.left(), top)
        path.cubicTo(
            QPointF(rect.left() + rect.width() * 0.35, top - wave * turn * 1.6),
            QPointF(rect.left() + rect.width() * 0.6, top + wave * turn * 1.6),
            QPointF(rect.right(), top),
        )
        path.lineTo(rect.bottomRight())
        path.lineTo(rect.bottomLeft())
        path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    for path, shade in zip((back, front), _shades(tones), strict=True):
        painter.setBrush(shade)
        painter.drawPath(path)


def _shades(tones: Tokens) -> tuple[QColor, QColor]:
    """Return the water behind its surface, and before it: two fills that only pictures have."""
    if tones.shadow:
        return QColor(_BEHIND), QColor(_BEFORE)
    return colour(tones.water, 0.3), colour(tones.water, 0.34)


def _paint_shine(painter: QPainter, rect: QRectF, tones: Tokens) -> None:
    painter.setBrush(colour(tones.surface, 0.34))
    top, bottom = rect.top() + rect.height() * 0.12, rect.bottom() - rect.height() * 0.16
    left, slant = rect.left() + rect.width() * 0.19, rect.width() * 0.105
    path = QPainterPath(QPointF(left, top))
    path.lineTo(left + rect.width() * 0.07, top)
    path.lineTo(left + rect.width() * 0.06 + slant, bottom)
    path.lineTo(left + slant, bottom)
    path.closeSubpath()
    painter.drawPath(path)


def _paint_ticks(painter: QPainter, rect: QRectF, tones: Tokens) -> None:
    painter.setPen(QPen(colour(tones.water), 1.5))
    for i in range(1, _TICKS):
        down = 1 - 0.96 * i / _TICKS
        y = rect.top() + rect.height() * down
        right = rect.center().x() + _half(rect, down) - rect.width() * 0.06
        long = rect.width() * (0.17 if i == _TICKS // 2 else 0.085)
        painter.drawLine(QPointF(right - long, y), QPointF(right, y))
