"""Paints the weeks: the column that is looked at, the rows above one another, the dates below."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from coach.domain.weeks import Weeks
from coach.ui.style import Style
from coach.ui.theme import FIELD_RADIUS, Role, colour
from coach.ui.weeks.marks import STUB, paint_bar, paint_cramps, paint_gap, paint_none
from coach.ui.weeks.places import Places
from coach.ui.weeks.rows import Row
from coach.ui.weeks.wording import Wording

_RIM = 3
"""How wide the ring is, within the rim of the column that is looked at, in pixels."""
_TICK = 5
_ABOVE = 2
"""Between a bar and the figure above it, in pixels."""
"""How long the mark at the upper end of a scale is, in pixels."""


def face(style: Style, *, bold: bool = False) -> QFont:
    """Return the type of figures and dates."""
    made = style.font(Role.SMALL)
    if bold:
        made.setWeight(QFont.Weight.Bold)
    return made


@dataclass(frozen=True, slots=True)
class Painting:
    """What is to be painted.

    Attributes:
        style: tone and type scale.
        found: the weeks.
        rows: what is drawn as bars.
        said: words.
        places: where everything lies.
        chosen: the week that is looked at.
        ring: it has the focus, and shows it.
    """

    style: Style
    found: Weeks
    rows: tuple[Row, ...]
    said: Wording
    places: Places
    chosen: int
    ring: bool

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        self._paint_chosen(painter)
        self._paint_nights(painter)
        for i, row in enumerate(self.rows, start=1):
            self._paint_row(painter, i, row)
        self._paint_dates(painter)

    def _paint_chosen(self, painter: QPainter) -> None:
        tones = self.style.tokens
        column = self.places.column(self.chosen).adjusted(1, 0, -1, -1)
        date = self.said.short(self.found.weeks[self.chosen].first)
        if QFontMetricsF(face(self.style, bold=True)).horizontalAdvance(date) > column.width() - 4:
            column.setBottom(self.places.axis - 2)
        painter.setPen(QPen(colour(tones.edge), tones.outline))
        painter.setBrush(colour(tones.quiet, 0.5))
        painter.drawRoundedRect(column, FIELD_RADIUS, FIELD_RADIUS)
        if self.ring:
            painter.setPen(QPen(colour(tones.ink), _RIM))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = column.adjusted(_RIM, _RIM, -_RIM, -_RIM)
            painter.drawRoundedRect(inner, FIELD_RADIUS - _RIM, FIELD_RADIUS - _RIM)

    def _paint_nights(self, painter: QPainter) -> None:
        tones = self.style.tokens
        for i, week in enumerate(self.found.weeks):
            kinds = (
                *(paint_cramps for _ in range(week.cramps)),
                *(paint_none for _ in range(week.without)),
                *(paint_gap for _ in range(week.unlogged)),
            )
            for night, paint in enumerate(kinds):
                paint(painter, self.places.cell(i, night), tones)
        told = {
            i: (self.places.cell(i, week.nights - 1).top(), f"{week.cramps}/{week.logged}")
            for i, week in enumerate(self.found.weeks)
            if week.logged
        }
        self._write(painter, told)
        self._paint_ground(painter, 0)

    def _paint_row(self, painter: QPainter, number: int, row: Row) -> None:
        tones, plot = self.style.tokens, self.places.plots[number]
        self._paint_ground(painter, number)
        self._paint_scale(painter, plot, row)
        told: dict[int, tuple[float, str]] = {}
        for i, value in enumerate(row.values):
            if value is None:
                if self.found.weeks[i].nights:
                    stub = self.places.bar(number, i, 1.0)
                    paint_gap(painter, stub.adjusted(0, stub.height() - STUB, 0, 0), tones)
                continue
            bar = self.places.bar(number, i, value / row.top)
            paint_bar(painter, bar, row.measure, tones)
            told[i] = bar.top(), f"{value:,}"
        self._write(painter, told)

    def _paint_ground(self, painter: QPainter, number: int) -> None:
        base = self.places.plots[number].bottom()
        painter.setPen(QPen(colour(self.style.tokens.edge), 1.25))
        painter.drawLine(QPointF(self.places.left, base), QPointF(self.places.right, base))

    def _paint_scale(self, painter: QPainter, plot: QRectF, row: Row) -> None:
        tones, line = self.style.tokens, self.places.line
        painter.setFont(face(self.style))
        painter.setPen(colour(tones.ink2))
        how = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        for at, figure in ((plot.top() + line, f"{row.top:,}"), (plot.bottom(), "0")):
            middle = min(at, plot.bottom() - line / 3)
            place = QRectF(
                plot.left(), middle - line / 2, self.places.left - 11 - plot.left(), line
            )
            painter.drawText(place, how, figure)
        painter.setPen(QPen(colour(tones.edge), 1.25))
        end = plot.top() + line
        painter.drawLine(QPointF(self.places.left - _TICK, end), QPointF(self.places.left, end))

    def _write(self, painter: QPainter, told: Mapping[int, tuple[float, str]]) -> None:
        """Write a figure above each bar of a row, if there is room for all of them."""
        measure, tones = QFontMetricsF(face(self.style, bold=True)), self.style.tokens
        if any(measure.horizontalAdvance(said) > self.places.step - 4 for _, said in told.values()):
            return
        for week, (top, said) in told.items():
            chosen = week == self.chosen
            painter.setFont(face(self.style, bold=chosen))
            painter.setPen(colour(tones.ink if chosen else tones.ink2))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(said)
            left = self.places.column(week).center().x() - wide / 2
            place = QRectF(left, top - self.places.line - _ABOVE, wide + 2, self.places.line)
            painter.drawText(place, Qt.TextFlag.TextDontClip, said)

    def _paint_dates(self, painter: QPainter) -> None:
        tones = self.style.tokens
        taken: list[QRectF] = []
        chosen = self.chosen
        order = (chosen, *(i for i in self._dated() if i != chosen))
        for i in order:
            painter.setFont(face(self.style, bold=i == chosen))
            told = self.said.short(self.found.weeks[i].first)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(told)
            left = self.places.column(i).center().x() - wide / 2
            left = max(self.places.left, min(left, self.places.right - wide))
            place = QRectF(left, self.places.axis, wide + 2, self.places.line)
            if any(place.intersects(each) for each in taken):
                continue
            taken.append(place.adjusted(-8, 0, 8, 0))
            painter.setPen(colour(tones.ink if i == chosen else tones.ink2))
            painter.drawText(place, Qt.TextFlag.TextDontClip, told)

    def _dated(self) -> range:
        """Return the weeks whose dates stand below, as close as they find room."""
        measure = QFontMetricsF(face(self.style))
        widest = max(measure.horizontalAdvance(self.said.short(w.first)) for w in self.found.weeks)
        every = max(1, -(-int(widest + 12) // max(1, int(self.places.step))))
        last = len(self.found.weeks) - 1
        return range(last, -1, -every)
