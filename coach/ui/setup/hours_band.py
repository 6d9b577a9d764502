"""A day as one band, from four to four: when it is night and when awake. Its ends can be drawn."""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.icons import Icon, paint_icon
from coach.ui.language import told
from coach.ui.style import Style
from coach.ui.theme import BUTTON_RADIUS, TARGET, Role, colour

_OPENS: Final = 4 * 60
_DAY: Final = 24 * 60
_STEP: Final = 5
_SIDE, _ABOVE, _BELOW = 12, 14, 14
_KNOB, _REACH, _LARGEST = 10.0, 22.0, 1.6
"""An end's radius, how near the pointer takes hold of it, and how much both grow with type."""
_ICON = 20


class HoursBand(QWidget):
    """Shows getting up and going to bed; each end can be drawn with the pointer.

    The fields beside it are the first way, so it takes no focus; it is read aloud as one sentence.

    Signals:
        drawn: getting up and going to bed, as the person drew them.
    """

    drawn = Signal(time, time)

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self._words, self._style = words, style
        self._wake, self._bedtime = time(7), time(22, 30)
        self._held: str = ""
        self._larger = min(style.scale, _LARGEST)
        self._knob = _KNOB * self._larger
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_hours(self, wake: time, bedtime: time) -> None:
        """Show other hours; a bedtime before waking is after midnight."""
        self._wake, self._bedtime = wake, bedtime
        said = {"wake": f"{wake:%H:%M}", "bedtime": f"{bedtime:%H:%M}"}
        self.setAccessibleName(told(self._words, "setup.hours.band", **said))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a band with its times above and its hours below."""
        return QSize(320, round(self._band().bottom() + _BELOW + self._line(Role.SMALL)))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow one."""
        return QSize(200, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the end that is near."""
        x = event.position().x()
        ends = {"wake": abs(x - self._x(self._wake)), "bedtime": abs(x - self._x(self._bedtime))}
        near = min(ends, key=lambda end: ends[end])
        self._held = near if ends[near] <= _REACH * self._larger else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it along, in steps of five minutes; both ends stay an hour apart."""
        if not self._held:
            return
        at = self._time(event.position().x())
        wake, bedtime = (at, self._bedtime) if self._held == "wake" else (self._wake, at)
        span = (_minutes(bedtime) - _minutes(wake)) % _DAY
        if 60 <= span <= _DAY - 60 and (wake, bedtime) != (self._wake, self._bedtime):
            self.show_hours(wake, bedtime)
            self.drawn.emit(wake, bedtime)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint night, the waking hours over it, their ends, and the axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_zones(painter)
        self._paint_signs(painter)
        for key, at in (("up", self._wake), ("bed", self._bedtime)):
            said = told(self._words, f"setup.hours.{key}", at=f"{at:%H:%M}")
            self._paint_end(painter, self._x(at), said)
        self._paint_axis(painter)
        painter.end()

    def _line(self, role: Role) -> float:
        return QFontMetricsF(self._style.font(role)).height()

    def _band(self) -> QRectF:
        top = self._line(Role.BUTTON) + _ABOVE
        return QRectF(_SIDE, top, self.width() - 2 * _SIDE, max(TARGET, self._style.px(40)))

    def _x(self, at: time) -> float:
        band = self._band()
        return band.left() + band.width() * ((_minutes(at) - _OPENS) % _DAY) / _DAY

    def _time(self, x: float) -> time:
        band = self._band()
        share = min(max((x - band.left()) / band.width(), 0.0), 1.0)
        at = (round(share * _DAY / _STEP) * _STEP + _OPENS) % _DAY
        return time(at // 60, at % 60)

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
        tones, band = self._style.tokens, self._band()
        shape = QPainterPath()
        shape.addRoundedRect(band, BUTTON_RADIUS, BUTTON_RADIUS)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(band, colour(tones.moon_soft))
        for piece in self._awake():
            painter.fillRect(piece, colour(tones.amber_soft))
        painter.restore()
        if tones.outline >= 1.5:
            painter.setPen(QPen(colour(tones.edge), tones.outline))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(band, BUTTON_RADIUS, BUTTON_RADIUS)

    def _nights(self) -> Iterator[tuple[float, float]]:
        band, pieces = self._band(), self._awake()
        if len(pieces) == 2:
            yield pieces[1].right(), pieces[0].left()
        else:
            yield band.left(), pieces[0].left()
            yield pieces[0].right(), band.right()

    def _paint_signs(self, painter: QPainter) -> None:
        """Say night and awake by icon and word, for the tone in which both are red."""
        tones, band, side = self._style.tokens, self._band(), self._style.px(_ICON)
        top = band.center().y() - side / 2
        for left, right in self._nights():
            if right - left > side + 2 * self._knob + 8:
                place = QRectF((left + right - side) / 2, top, side, side)
                paint_icon(painter, Icon.MOON, place, tones.moon)
        longest = max(self._awake(), key=QRectF.width)
        span = (_minutes(self._bedtime) - _minutes(self._wake)) % _DAY or _DAY
        parts = {"hours": span // 60, "minutes": f"{span % 60:02}"}
        said = told(self._words, "setup.hours.awake", **parts)
        strong = self._style.font(Role.BUTTON)
        wide = QFontMetricsF(strong).horizontalAdvance(said)
        left = longest.left() + self._knob + 12
        if longest.width() > wide + side + 8 + 2 * (self._knob + 12):
            paint_icon(painter, Icon.SUN, QRectF(left, top, side, side), tones.amber)
            painter.setPen(colour(tones.ink))
            painter.setFont(strong)
            words = QRectF(left + side + 8, band.top(), wide + 2, band.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, said)

    def _paint_end(self, painter: QPainter, x: float, said: str) -> None:
        tones, band = self._style.tokens, self._band()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.ink))
        painter.drawRoundedRect(QRectF(x - 3, band.top() - 6, 6, band.height() + 12), 3, 3)
        painter.setPen(QPen(colour(tones.ink), 2))
        painter.setBrush(colour(tones.surface))
        painter.drawEllipse(QPointF(x, band.center().y()), self._knob, self._knob)
        grip = 3 * self._larger
        for left in (x - grip, x + grip):
            top = QPointF(left, band.center().y() - grip)
            painter.drawLine(top, top + QPointF(0, 2 * grip))
        painter.setFont(self._style.font(Role.BUTTON))
        self._paint_over(painter, x, band.top() - 13, said)

    def _paint_over(self, painter: QPainter, x: float, foot: float, said: str) -> None:
        """Paint words with their middle at ``x``, but never beyond the sides."""
        wide = painter.fontMetrics().horizontalAdvance(said)
        left = min(max(0.0, x - wide / 2), self.width() - wide)
        painter.drawText(QPointF(left, foot), said)

    def _paint_axis(self, painter: QPainter) -> None:
        tones, band = self._style.tokens, self._band()
        painter.setFont(self._style.font(Role.SMALL))
        wide = painter.fontMetrics().horizontalAdvance("00") + 12
        step = 4 if band.width() / 6 > wide else 8
        for hour in range(4, 29, step):
            x = band.left() + band.width() * (hour * 60 - _OPENS) / _DAY
            painter.setPen(QPen(colour(tones.edge), 1))
            painter.drawLine(QPointF(x, band.bottom() + 8), QPointF(x, band.bottom() + 12))
            painter.setPen(colour(tones.ink2))
            foot = band.bottom() + _BELOW + painter.fontMetrics().ascent()
            self._paint_over(painter, x, foot, f"{hour % 24:02d}")


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
