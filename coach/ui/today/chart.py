"""The movement of the day as bars: low for sitting, tall for being up, dashed ahead."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coach.domain.hours import local
from coach.domain.movement import Doing, Movement, Span
from coach.ui.colours import Tokens
from coach.ui.style import Style
from coach.ui.theme import Role, colour
from coach.ui.today import facts
from coach.ui.today.wording import Wording

HOUR = timedelta(hours=1)
_TALL, _LOW = 60, 28
_BAR_RADIUS = 5
_REST, _PLANNED = 7.0, 11.0
"""The least width of a break, done or planned, in pixels: a short one is still seen."""
_GAP = 1.5
_STEPS = (1, 2, 3, 4, 6, 12)
"""Hours from one figure of the axis to the next."""


class Chart(QWidget):
    """One day; what it shows is its name as one sentence.

    Args:
        style: tone and type scale.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._said: Wording | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, said: Wording) -> None:
        """Show a day."""
        self._said = said
        self.setAccessibleName(facts.chart(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the word above, the bars and the figures below."""
        line = QFontMetricsF(self._style.font(Role.SMALL)).height()
        return QSize(self._style.px(320), round(2 * line + self._style.px(_TALL) + 12))

    def minimumSizeHint(self) -> QSize:
        """Return a width in which a day can still be seen."""
        return QSize(240, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say of the bar below the pointer when and what it was."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told_at(event.pos().x()), self)
            return True
        return super().event(event)

    def told_at(self, x: float) -> str:
        """Return what the bar at a place was; empty where there is none."""
        if self._said is None:
            return ""
        found = self._said.view.movement
        names = dict(facts.legend(self._said))
        for span, box in self.boxes(found):
            if box.left() - 1 <= x <= box.right() + 1:
                what = names.get(span.doing, "")
                begin, end = self._said.clock(span.begin), self._said.clock(span.end)
                return self._said.told("movement.bar", begin=begin, end=end, what=what)
        return ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axis, bars and the line of now."""
        if self._said is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = self._said.view.movement
        for span, box in self.boxes(found):
            paint_bar(painter, box, span.doing, self._style.tokens)
        self._paint_axis(painter, found)
        self._paint_now(painter, found)
        painter.end()

    def _line(self) -> float:
        return QFontMetricsF(self._style.font(Role.SMALL)).height()

    def _base(self) -> float:
        return self.height() - self._line() - 6

    def _x(self, moment: datetime, found: Movement) -> float:
        whole = (found.end - found.begin) / timedelta(seconds=1)
        return (moment - found.begin) / timedelta(seconds=1) / whole * (self.width() - 2) + 1

    def _reach(self, span: Span, found: Movement) -> tuple[float, float]:
        left, right = self._x(span.begin, found), self._x(span.end, found)
        rest = span.doing in (_rest(found), Doing.PLANNED)
        least = (_PLANNED if span.doing is Doing.PLANNED else _REST) if rest else 0.0
        wider = max(0.0, least - (right - left)) / 2
        return left - wider, right + wider

    def _box(self, span: Span, found: Movement) -> QRectF:
        left, right = self._reach(span, found)
        tall = span.doing in (Doing.UP, Doing.PLANNED)
        if span.doing is Doing.PLANNED and found.on_feet:
            tall = False
        height = self._style.px(_TALL if tall else _LOW)
        return QRectF(left + _GAP / 2, self._base() - 5 - height, right - left - _GAP, height)

    def boxes(self, found: Movement) -> tuple[tuple[Span, QRectF], ...]:
        """Return where each bar stands; beside a break that is drawn wider others are narrower."""
        whole = [(span, self._box(span, found)) for span in found.spans]
        breaks = [box for span, box in whole if span.doing is _rest(found)]
        apart = ((span, box if box in breaks else _beside(box, breaks)) for span, box in whole)
        return tuple((span, box) for span, box in apart if box.width() > _GAP)

    def _paint_axis(self, painter: QPainter, found: Movement) -> None:
        tones, base = self._style.tokens, self._base()
        painter.setPen(QPen(colour(tones.edge), 1.5))
        painter.drawLine(QPointF(1, base), QPointF(self.width() - 1, base))
        painter.setPen(colour(tones.ink2))
        face = self._style.font(Role.SMALL)
        painter.setFont(face)
        measure = QFontMetricsF(face)
        for at in self._figures(found, measure.horizontalAdvance("00") * 2.2):
            text = self._said.clock(at)[:2] if self._said else ""
            wide = measure.horizontalAdvance(text)
            left = min(max(0.0, self._x(at, found) - wide / 2), self.width() - wide)
            place = QRectF(left, base + 5, wide + 2, self._line())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip, text)

    def _figures(self, found: Movement, room: float) -> Sequence[datetime]:
        """Return the full hours that stand below the axis, as close as they find room."""
        hours = [found.begin + HOUR * i for i in range((found.end - found.begin) // HOUR + 1)]
        each = (self.width() - 2) / max(1, len(hours) - 1)
        step = next((n for n in _STEPS[1:] if n * each >= room), _STEPS[-1])
        zone = self._said.view.zone if self._said else found.begin.tzinfo
        return [at for at in hours if zone and local(at, zone).hour % step == 0]

    def _paint_now(self, painter: QPainter, found: Movement) -> None:
        if self._said is None:
            return
        x, tones = self._x(found.now, found), self._style.tokens
        face = self._style.font(Role.SMALL)
        face.setBold(True)
        painter.setFont(face)
        word = self._said.say("movement.now")
        wide = QFontMetricsF(face).horizontalAdvance(word)
        line = QPen(colour(tones.coral), 2.5)
        line.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(line)
        painter.drawLine(QPointF(x, 2), QPointF(x, self._base() + 4))
        left = x - wide - 7 if x - wide - 7 >= 0 else x + 7
        painter.setPen(colour(tones.coral))
        painter.drawText(QRectF(left, 0, wide + 2, self._line()), Qt.TextFlag.TextDontClip, word)


def paint_bar(painter: QPainter, box: QRectF, doing: Doing, tones: Tokens) -> None:
    """Paint a bar, or a sample of it for the legend: each differs in shape and outline."""
    painter.save()
    radius = min(_BAR_RADIUS, box.width() / 2, box.height() / 2)
    if doing is Doing.UP:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tones.mark))
        painter.drawRoundedRect(box, radius, radius)
        painter.restore()
        return
    line = QPen(colour(tones.edge), 1.25)
    inner = box.adjusted(0.65, 0.65, -0.65, -0.65)
    if doing is Doing.PLANNED:
        line.setDashPattern([3, 2])
    if doing is Doing.SITTING and tones.card_line < 2:
        painter.setBrush(colour(tones.line))
    if doing is Doing.UNSEEN:
        painter.setBrush(_hatched(tones))
    painter.setPen(line)
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def _beside(box: QRectF, breaks: Sequence[QRectF]) -> QRectF:
    """Return what is left of a bar between the breaks."""
    left, right = box.left(), box.right()
    for each in breaks:
        if each.center().x() <= box.center().x():
            left = max(left, each.right() + _GAP)
        else:
            right = min(right, each.left() - _GAP)
    return QRectF(left, box.top(), max(0.0, right - left), box.height())


def _rest(found: Movement) -> Doing:
    """Return what a break is: being up, or on one's feet all day, sitting."""
    return Doing.SITTING if found.on_feet else Doing.UP


def _hatched(tones: Tokens) -> QBrush:
    return QBrush(
        colour(tones.line if tones.card_line < 2 else tones.edge), Qt.BrushStyle.BDiagPattern
    )
