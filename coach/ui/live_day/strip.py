"""The band itself: night, the waking hours over it, and what is quiet, hatched."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coach.domain.hours import Day
from coach.domain.spans import Span
from coach.ui.icons import Icon, paint_icon
from coach.ui.live_day.axis import Axis
from coach.ui.style import Style
from coach.ui.theme import BUTTON_RADIUS, Role, colour

_ICON = 20
_LARGEST = 32
_GAP = 8
_FROM_HANDLE = 24
_HATCH = 7


class Strip(QWidget):
    """Paints one day; it is only looked at, and read aloud by its name."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._axis: Axis | None = None
        self._day: Day | None = None
        self._quiet: tuple[Span, ...] = ()
        self._awake = ""
        self._now: datetime | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_day(self, axis: Axis, day: Day, quiet: tuple[Span, ...], awake: str) -> None:
        """Show a day's hours; ``awake`` says how long it is."""
        self._axis, self._day, self._quiet, self._awake = axis, day, quiet, awake
        self.update()

    def avoid(self, now: datetime | None) -> None:
        """Write nothing across the line of the present."""
        self._now = now
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the zones, what is quiet in them, and their signs."""
        if self._axis is None or self._day is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones, axis, day = self._style.tokens, self._axis, self._day
        band = QRectF(
            axis.x(axis.opens), 0, axis.x(axis.closes) - axis.x(axis.opens), self.height()
        )
        shape = QPainterPath()
        shape.addRoundedRect(band, BUTTON_RADIUS, BUTTON_RADIUS)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(band, colour(tones.moon_soft))
        awake = self._between(day.wake, day.bedtime)
        painter.fillRect(awake, colour(tones.amber_soft))
        for begin, end in self._quiet:
            self._hatch(painter, self._between(begin, end))
        painter.restore()
        if not tones.shadow:
            painter.setPen(QPen(colour(tones.edge), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)
        self._paint_moons(painter, band, awake)
        self._paint_awake(painter)
        painter.end()

    @property
    def _icon(self) -> int:
        return min(_LARGEST, self._style.px(_ICON))

    def _between(self, begin: datetime, end: datetime) -> QRectF:
        left = self._axis.x(begin) if self._axis else 0.0
        right = self._axis.x(end) if self._axis else 0.0
        return QRectF(left, 0, right - left, self.height())

    def _hatch(self, painter: QPainter, place: QRectF) -> None:
        """Cover a place with night, and stripes, so that it is known in one colour, too."""
        tones = self._style.tokens
        painter.save()
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        painter.fillRect(place, colour(tones.moon_soft))
        painter.setPen(QPen(colour(tones.moon, 0.55), 1.5))
        tall = place.height()
        x = place.left() - tall - (place.left() % _HATCH)
        while x < place.right():
            painter.drawLine(QPointF(x, tall), QPointF(x + tall, 0))
            x += _HATCH
        painter.setPen(QPen(colour(tones.moon), 2))
        for side in (place.left() + 1, place.right() - 1):
            painter.drawLine(QPointF(side, 0), QPointF(side, tall))
        painter.restore()

    def _paint_moons(self, painter: QPainter, band: QRectF, awake: QRectF) -> None:
        middle = self.height() / 2 - self._icon / 2
        for left, right in ((band.left(), awake.left()), (awake.right(), band.right())):
            if right - left >= 2 * self._icon:
                place = QRectF((left + right - self._icon) / 2, middle, self._icon, self._icon)
                paint_icon(painter, Icon.MOON, place, self._style.tokens.moon)

    def _paint_awake(self, painter: QPainter) -> None:
        """Paint the sun and the words after the first stretch of the day that has room for them."""
        painter.setFont(self._style.font(Role.HINT))
        face = painter.font()
        face.setWeight(face.Weight.DemiBold)
        painter.setFont(face)
        words = painter.fontMetrics().horizontalAdvance(self._awake)
        whole = self._icon + _GAP + words
        places = list(self._free())
        left = next((left for left, room in places if room >= whole), None)
        said = left is not None
        if left is None:
            left = next((left for left, room in places if room >= self._icon), None)
        if left is None:
            return
        middle = self.height() / 2
        tones = self._style.tokens
        paint_icon(
            painter,
            Icon.SUN,
            QRectF(left, middle - self._icon / 2, self._icon, self._icon),
            tones.amber,
        )
        if said:
            painter.setPen(colour(tones.ink))
            place = QRectF(left + self._icon + _GAP, 0, words + 4, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._awake)

    def _free(self) -> list[tuple[float, float]]:
        """Return where waking hours are free of quiet, with the room beside the handles."""
        if self._axis is None or self._day is None:
            return []
        edge, found = self._day.wake, []
        present = ((self._now, self._now),) if self._now else ()
        last = (self._day.bedtime, self._day.bedtime)
        for begin, end in sorted((*self._quiet, *present, last)):
            stop = min(begin, self._day.bedtime)
            left, right = self._axis.x(edge) + _FROM_HANDLE, self._axis.x(stop) - _FROM_HANDLE
            if right > left:
                found.append((left, right - left))
            edge = max(edge, end)
        return found
