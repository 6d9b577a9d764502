"""How a habit's day is drawn: a line, the hours on it, a sign for each notice.

Sorts differ by their shape, so that they are known in one colour, too: drops for water, dots for
breaks, a moon for the stretch before bed, a sunrise for the morning, a bell for one's own.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from coach.domain.day_picture import Coming, Gap
from coach.domain.reminder import Habit, kind
from coach.domain.spans import Span
from coach.ui.icons import Icon, paint_icon
from coach.ui.live_day.axis import Axis
from coach.ui.style import Style
from coach.ui.theme import colour, pen

ICONS = {
    Habit.WATER: Icon.DROP,
    Habit.BEDTIME: Icon.MOON,
    Habit.MORNING: Icon.SUNRISE,
    Habit.OWN: Icon.BELL,
}
_ICON, _LARGEST, _DOT, _BAR = 20.0, 32.0, 9.0, 15.0
_LEAST = 3.0
_SHARE = 0.8
"""How much of a lane's height a sign may take."""


class Signs:
    """Draws one lane of so much height with a painter that it does not keep."""

    def __init__(
        self, painter: QPainter, style: Style, axis: Axis, name: str, height: float
    ) -> None:
        self._painter, self._style, self._axis = painter, style, axis
        self._name, self._height, self._middle = name, height, height / 2

    def line(self) -> None:
        """Draw the day; where lines are strong, a thin one."""
        tones, axis = self._style.tokens, self._axis
        self._painter.setPen(pen(tones.line, 2 if tones.quiet == tones.line else 1))
        self._painter.drawLine(self._at(axis.x(axis.opens)), self._at(axis.x(axis.closes)))

    def bars(self, bars: Iterable[Span]) -> None:
        """Draw the hours in which something may come."""
        tones, painter = self._style.tokens, self._painter
        soft = tones.water_soft if self._name == Habit.WATER else tones.soft
        painter.setPen(QPen(colour(tones.edge), 1) if not tones.shadow else Qt.PenStyle.NoPen)
        painter.setBrush(colour(soft))
        half = min(self._style.px(_BAR), self._height * _SHARE) / 2
        for begin, end in bars:
            left, right = self._axis.x(begin) - half, self._axis.x(end) + half
            bar = QRectF(left, self._middle - half, right - left, 2 * half)
            painter.drawRoundedRect(bar, half, half)

    def pointed(self, thing: Coming | Gap | None) -> None:
        """Draw a bracket over a gap that is pointed at, a disc behind a notice."""
        tones, painter, axis = self._style.tokens, self._painter, self._axis
        match thing:
            case Gap(begin=begin, end=end):
                left, right = axis.x(begin) + 1, max(axis.x(begin) + 3, axis.x(end) - 1)
                painter.setPen(pen(tones.ink, 2))
                painter.drawLine(self._at(left), self._at(right))
                for x in (left, right):
                    painter.drawLine(self._at(x, -9), self._at(x, 9))
            case Coming(at=at):
                painter.setPen(QPen(colour(tones.ink), 2))
                painter.setBrush(colour(tones.surface))
                side = self._height / 2 - 1.5
                painter.drawEllipse(self._at(axis.x(at)), side, side)
            case None:
                return

    def notices(self, comings: Sequence[Coming]) -> None:
        """Draw a sign for each notice, smaller where they stand close."""
        places = [self._axis.x(each.at) for each in comings]
        room = min((after - before for before, after in pairwise(places)), default=_LARGEST) - 1
        for x in places:
            if self._name == Habit.STANDING:
                self._dot(self._at(x), max(_LEAST, room))
            else:
                self._sign(self._at(x), max(_LEAST, room))

    def _dot(self, at: QPointF, room: float) -> None:
        side = min(float(self._style.px(_DOT)), room)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour(self._style.tokens.mark))
        self._painter.drawEllipse(at, side / 2, side / 2)

    def _sign(self, at: QPointF, room: float) -> None:
        tones, sort = self._style.tokens, kind(self._name)
        side = min(float(self._style.px(_ICON)), _LARGEST, self._height * _SHARE, room)
        shade = {Habit.WATER: tones.water, Habit.MORNING: tones.amber, Habit.OWN: tones.mark}
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour(tones.surface))
        self._painter.drawEllipse(at, side * 0.6, side * 0.6)
        place = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        paint_icon(self._painter, ICONS[sort], place, shade.get(sort, tones.moon), 2.4)

    def _at(self, x: float, below: float = 0.0) -> QPointF:
        return QPointF(x, self._middle + below)
