"""A day as one band, from four in the morning to four: when it is night and when awake."""

from datetime import time

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.reminder import Tone
from coach.ui import words
from coach.ui.icons import Icon, paint_icon
from coach.ui.theme import BUTTON_RADIUS, TARGET, Role, colour, font, line_height, tokens

_OPENS = 4 * 60
_DAY = 24 * 60
_AXIS_H = range(4, 29, 4)
_SIDE = 10
_ABOVE = 8
_BELOW = 12
_ICON = 20
_NARROW = 46


class DayBand(QWidget):
    """Shows getting up and going to bed; it is only looked at."""

    def __init__(self, tone: Tone = Tone.LIGHT) -> None:
        super().__init__()
        self._tone = tone
        self._wake, self._bedtime = time(7), time(22, 30)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_hours(self, wake: time, bedtime: time) -> None:
        """Show other hours; a bedtime before waking is after midnight."""
        self._wake, self._bedtime = wake, bedtime
        self.setAccessibleName(words.awake(wake, bedtime))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a band with its times above and its hours below."""
        labels, axis = self._line(Role.HINT), self._line(Role.SMALL)
        return QSize(480, round(_ABOVE + labels + TARGET + _BELOW + axis))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint night, the waking hours over it, their ends, and the axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_zones(painter)
        self._paint_icons(painter)
        for at, said in ((self._wake, words.up), (self._bedtime, words.bed)):
            self._paint_end(painter, self._x(at), said(at))
        self._paint_axis(painter)
        painter.end()

    def _font(self, role: Role, scale: float = 1.0) -> QFont:
        return font(role, night=self._tone is Tone.NIGHT, scale=scale)

    def _line(self, role: Role) -> float:
        return line_height(role, night=self._tone is Tone.NIGHT)

    def _band(self) -> QRectF:
        return QRectF(_SIDE, self._line(Role.HINT) + _ABOVE, self.width() - 2 * _SIDE, TARGET)

    def _x(self, at: time) -> float:
        return self._place((at.hour * 60 + at.minute - _OPENS) % _DAY)

    def _place(self, minutes: float) -> float:
        """Where a minute of the day that opens at four stands."""
        band = self._band()
        return band.left() + band.width() * minutes / _DAY

    def _awake(self) -> tuple[QRectF, ...]:
        """The waking hours; in two pieces where they go on past four."""
        band, up, down = self._band(), self._x(self._wake), self._x(self._bedtime)
        if up < down:
            return (QRectF(up, band.top(), down - up, band.height()),)
        return (
            QRectF(up, band.top(), band.right() - up, band.height()),
            QRectF(band.left(), band.top(), down - band.left(), band.height()),
        )

    def _paint_zones(self, painter: QPainter) -> None:
        tones = tokens(self._tone)
        shape = QPainterPath()
        shape.addRoundedRect(self._band(), BUTTON_RADIUS, BUTTON_RADIUS)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(self._band(), colour(tones.moon_soft))
        for piece in self._awake():
            painter.fillRect(piece, colour(tones.amber_soft))
        painter.restore()

    def _paint_icons(self, painter: QPainter) -> None:
        """Say night and awake by icon and word, for the tone in which both are red."""
        tones, band = tokens(self._tone), self._band()
        longest = max(self._awake(), key=QRectF.width)
        middle = band.center().y() - _ICON / 2
        for left, right in ((band.left(), longest.left()), (longest.right(), band.right())):
            if right - left >= _NARROW:
                place = QRectF((left + right - _ICON) / 2, middle, _ICON, _ICON)
                paint_icon(painter, Icon.MOON, place, tones.moon)
        said = words.awake_for(self._wake, self._bedtime)
        painter.setFont(self._font(Role.HINT))
        wide = painter.fontMetrics().horizontalAdvance(said) + _ICON + 8
        if longest.width() > wide + 16:
            left = longest.center().x() - wide / 2
            paint_icon(painter, Icon.SUN, QRectF(left, middle, _ICON, _ICON), tones.amber)
            painter.setPen(colour(tones.ink))
            words_place = QRectF(left + _ICON + 8, band.top(), wide, band.height())
            painter.drawText(words_place, Qt.AlignmentFlag.AlignVCenter, said)

    def _paint_end(self, painter: QPainter, x: float, said: str) -> None:
        tones, band = tokens(self._tone), self._band()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.ink))
        painter.drawRoundedRect(QRectF(x - 2, band.top() - 4, 4, band.height() + 8), 2, 2)
        painter.setPen(colour(tones.ink))
        strong = self._font(Role.HINT)
        strong.setWeight(QFont.Weight.Bold)
        painter.setFont(strong)
        self._paint_over(painter, x, band.top() - 11, said)

    def _paint_over(self, painter: QPainter, x: float, foot: float, said: str) -> None:
        """Paint words with their middle at ``x``, but never beyond the sides."""
        wide = painter.fontMetrics().horizontalAdvance(said)
        left = min(max(0.0, x - wide / 2), self.width() - wide)
        painter.drawText(QPointF(left, foot), said)

    def _paint_axis(self, painter: QPainter) -> None:
        tones, foot = tokens(self._tone), self._band().bottom()
        painter.setFont(self._font(Role.SMALL))
        for hour in _AXIS_H:
            x = self._place(hour * 60 - _OPENS)
            painter.setPen(QPen(colour(tones.edge), 1))
            painter.drawLine(QPointF(x, foot + 6), QPointF(x, foot + 10))
            painter.setPen(colour(tones.ink2))
            said = f"{hour % 24:02d}"
            self._paint_over(painter, x, foot + _BELOW + self._line(Role.SMALL) * 0.75, said)
