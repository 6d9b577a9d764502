"""What a night of the month looks like: figures, and shapes that need no colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from coach.domain.diary import MOST, State
from coach.domain.month import Cell
from coach.ui.diary import shades
from coach.ui.lettering import SCALES
from coach.ui.style import Style
from coach.ui.theme import FIELD_RADIUS, Role, colour

_TOP, _SIDE, _FOOT, _BAR, _RING, _MOON, _GAP = 7, 9, 9, 20, 32, 17, 8
"""Room inside a cell, the widest bar, ring and moon, and the gap beside the bar, in pixels."""
_LEAST_MOON, _WIDEST = 20, "30"
_TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class NightFace:
    """Paints nights into their boxes.

    Args:
        style: tone and type scale.
    """

    def __init__(self, style: Style) -> None:
        self._style = style
        self._small = style.font(Role.SMALL)
        self._bold = style.font(Role.SMALL)
        self._bold.setWeight(QFont.Weight.Bold)
        self._day = QFont(self._bold)
        self._large = style.font(Role.CARD_TITLE)

    @property
    def day(self) -> QFont:
        """The face of the figure of the day."""
        return self._day

    def least(self) -> int:
        """Return the least height in which all can be read, in pixels."""
        small, large = (QFontMetricsF(each).height() for each in (self._small, self._large))
        return round(_TOP + _FOOT + 2 * small + large)

    def fit(self, wide: float) -> None:
        """Set the figure of the day so that the moon has room beside it in a box so wide."""
        moon = min(self._style.px(_MOON), _LEAST_MOON)
        room = wide - 1.8 * self._side(wide) - moon - 3
        for scale in SCALES:
            self._day = self._style.font(Role.SMALL, scale)
            self._day.setWeight(QFont.Weight.Bold)
            if QFontMetricsF(self._day).horizontalAdvance(_WIDEST) <= room:
                break

    def paint(
        self, painter: QPainter, face: QRectF, cell: Cell, times: str, wide: float = 0.0
    ) -> None:
        """Paint the field, the figure of the day, and what is known of the night.

        Args:
            painter: where to.
            face: the box.
            cell: the night.
            times: how many cramps, in short.
            wide: how wide it is outlined in ink, where it is chosen or pointed at.
        """
        self._paint_field(painter, face, cell, wide)
        self._paint_day(painter, face, cell)
        if cell.state is State.NONE:
            self._paint_none(painter, face)
        elif cell.state is State.CRAMPS:
            self._paint_cramps(painter, face, cell, times)

    def _paint_field(self, painter: QPainter, face: QRectF, cell: Cell, wide: float) -> None:
        tones = self._style.tokens
        shape = QPainterPath()
        shape.addRoundedRect(face.adjusted(0.5, 0.5, -0.5, -0.5), FIELD_RADIUS, FIELD_RADIUS)
        if cell.told.logged:
            painter.fillPath(shape, colour(tones.surface))
        elif not cell.future:
            shades.paint_stripes(painter, shape, tones, self._style.scale)
        line = wide or tones.card_line
        painter.setPen(QPen(colour(tones.ink if wide else tones.line), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = face.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inner, FIELD_RADIUS, FIELD_RADIUS)

    def _paint_day(self, painter: QPainter, face: QRectF, cell: Cell) -> None:
        """Paint the figure of the day, clear of stripes, and the moon."""
        tones = self._style.tokens
        day, gap = str(cell.date.day), not cell.told.logged
        thin = QFont(self._day)
        thin.setWeight(self._small.weight())
        painter.setFont(thin if cell.future else self._day)
        measure = QFontMetricsF(painter.font())
        place = QRectF(
            face.left() + self._side(face.width()),
            face.top() + _TOP,
            measure.horizontalAdvance(day) + 1,
            measure.height(),
        )
        if gap and not cell.future:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(tones.paper))
            painter.drawRoundedRect(place.adjusted(-4, -2, 4, 2), 5, 5)
        painter.setPen(colour(tones.ink2 if cell.future else tones.ink))
        painter.drawText(place, _TEXT, day)
        if cell.stretched:
            side = min(
                self._style.px(_MOON), face.right() - place.right() - self._side(face.width()) - 2
            )
            left = face.right() - self._side(face.width()) * 0.8 - side
            moon = QRectF(left, place.center().y() - side / 2, side, side)
            if gap:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(tones.paper))
                painter.drawEllipse(moon.adjusted(-3, -3, 3, 3))
            shades.paint_moon(painter, moon, tones)

    def _paint_none(self, painter: QPainter, face: QRectF) -> None:
        body = self._body(face)
        side = min(self._style.px(_RING), body.height(), body.width())
        middle = body.center() - QPointF(side / 2, side / 2 + 1)
        shades.paint_tick(painter, QRectF(middle.x(), middle.y(), side, side), self._style.tokens)

    def _paint_cramps(self, painter: QPainter, face: QRectF, cell: Cell, times: str) -> None:
        """Paint bar and figure of the worst pain, where it was told, and how many there were."""
        tones, body = self._style.tokens, self._body(face)
        figure = "" if cell.worst is None else str(cell.worst)
        small, large = QFontMetricsF(self._small), QFontMetricsF(self._large)
        words = max(large.horizontalAdvance(figure), small.horizontalAdvance(times))
        room = body.width() - words - _GAP
        wide = min(float(self._style.px(_BAR)), max(6.0, room)) if figure else 0.0
        gap = min(_GAP, max(2.0, body.width() - words - wide)) if figure else 0.0
        left = body.center().x() - (wide + gap + words) / 2
        if cell.worst is not None:
            tall = max(3.0, body.height() * cell.worst / MOST)
            box = QRectF(left, body.bottom() - tall, wide, tall)
            shades.paint_bar(painter, box, tones)
        left += wide + gap
        painter.setPen(colour(tones.ink))
        painter.setFont(self._large)
        low = small.height() if cell.worst is not None else body.height() / 2 - small.height() / 2
        above = QRectF(left, body.bottom() - low - large.height() + 2, words, large.height())
        painter.drawText(above, _TEXT, figure)
        painter.setPen(colour(tones.ink2 if figure else tones.ink))
        painter.setFont(self._bold)
        below = QRectF(left, body.bottom() - small.height() + 1, words, small.height())
        painter.drawText(below, _TEXT, times)

    def _side(self, wide: float) -> float:
        return min(float(self._style.px(_SIDE)), wide * 0.11)

    def _body(self, face: QRectF) -> QRectF:
        """Return where that is painted which is known: below the figure of the day."""
        side = min(self._side(face.width()), 6.0)
        top = _TOP + QFontMetricsF(self._bold).height() + 1
        return face.adjusted(side, top, -side, -_FOOT)
