"""The whole day: the strip with its handles, a line for each habit, the axis, the present."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.day_picture import DayPicture
from coach.domain.preferences import Preferences
from coach.ui.language import say
from coach.ui.live_day import quiet
from coach.ui.live_day.axis import Axis, clock
from coach.ui.live_day.grips import Grips
from coach.ui.live_day.lane import Lane
from coach.ui.live_day.now import NowLine
from coach.ui.live_day.places import Places, beside, clear, hours_apart, places, strong
from coach.ui.live_day.strip import Strip
from coach.ui.live_day.wording import Wording, bed, up
from coach.ui.style import Style
from coach.ui.theme import Role, colour

_LEAST = 280
_AROUND = 6.0
"""Room at both sides of the word for the present, in pixels."""
_FIGURE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip


class Band(QWidget):
    """Shows one day. Its picture as a sentence is its accessible name.

    `turned` brings a preference's name and value while a time is dragged, `chosen` when it is let
    go or moved by a key, `left` that a drag was given up; `pointed` what is pointed at, in words.
    """

    turned = Signal(str, object)
    chosen = Signal(str, object)
    left = Signal()
    pointed = Signal(str)

    def __init__(self, style: Style, words: Mapping[str, str]) -> None:
        super().__init__()
        self._style, self._words = style, words
        self._picture: DayPicture | None = None
        self._preferences = Preferences()
        self._wording: Wording | None = None
        self._frame: Axis | None = None
        self._moment: datetime | None = None
        self._labels, self._covered = (QRectF(), QRectF()), QRectF()
        self._strip = Strip(style, self)
        self._grips = Grips(style, words, self)
        self._grips.turned.connect(self.turned)
        self._grips.chosen.connect(self.chosen)
        self._grips.left.connect(self.left)
        self._lanes: dict[str, Lane] = {}
        self._now = NowLine(style, say(words, "live.now"), self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def grips(self) -> Grips:
        """The times that can be moved."""
        return self._grips

    @property
    def lanes(self) -> Sequence[Lane]:
        """The lines of the habits, from the top."""
        return tuple(self._lanes.values())

    def show_picture(self, picture: DayPicture, preferences: Preferences, wording: Wording) -> None:
        """Show a day; ``preferences`` are those that it was played with."""
        self._picture, self._preferences, self._wording = picture, preferences, wording
        self.setAccessibleName(wording.spoken())
        self._keep_lanes(picture)
        self.updateGeometry()
        self._lay()

    def set_now(self, moment: datetime | None) -> None:
        """Show the present, UTC, where it is part of the day; with none, not at all."""
        self._moment = moment
        self._lay()

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in a width."""
        return self._places(width).height

    def sizeHint(self) -> QSize:
        """Return a wide day."""
        return QSize(720, self.heightForWidth(max(_LEAST, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow one."""
        return QSize(_LEAST, self.heightForWidth(max(_LEAST, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words: times above, names at the left, figures below."""
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones, where = self._style.tokens, self._places(self.width())
        painter.setFont(strong(self._style))
        painter.setPen(colour(tones.ink))
        for place, said in zip(self._labels, self._said(self._picture), strict=True):
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, said)
        painter.setPen(colour(tones.ink2))
        for index, name in enumerate(self._names()):
            place = where.name_at(index)
            shown = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, round(place.width())
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        self._paint_axis(painter, where, self._axis(self._picture, where))
        painter.end()

    def _paint_axis(self, painter: QPainter, where: Places, axis: Axis) -> None:
        tones = self._style.tokens
        painter.setFont(self._style.font(Role.SMALL))
        for moment, figure in axis.ticks(hours_apart(self._style, where.plot)):
            x = axis.x(moment)
            painter.setPen(QPen(colour(tones.edge), 1))
            painter.drawLine(QPointF(x, where.foot + 2), QPointF(x, where.foot + 7))
            painter.setPen(colour(tones.ink2))
            wide = painter.fontMetrics().horizontalAdvance(figure)
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            place = QRectF(left, where.foot + 10, wide, where.axis - 10)
            if not place.intersects(self._covered):
                painter.drawText(place, _FIGURE, figure)

    def _said(self, picture: DayPicture) -> tuple[str, str]:
        """Return the words for getting up and going to bed."""
        day, zone = picture.day, picture.zone
        return up(self._words, clock(day.wake, zone)), bed(self._words, clock(day.bedtime, zone))

    def _above(self, picture: DayPicture, where: Places, axis: Axis) -> tuple[QRectF, QRectF]:
        """Return the places of those words above the strip."""
        measure, day = QFontMetricsF(strong(self._style)), picture.day
        wide = [measure.horizontalAdvance(each) + 2 for each in self._said(picture)]
        first, second = (
            QRectF(axis.x(at) - width / 2, 0, width, where.times - 4)
            for at, width in zip((day.wake, day.bedtime), wide, strict=True)
        )
        return beside(first, second, self.width())

    def _names(self) -> list[str]:
        if self._picture is None or self._wording is None:
            return []
        return [self._wording.lane(lane) for lane in self._picture.lanes]

    def _places(self, width: int) -> Places:
        return places(self._style, self._names(), width)

    def _axis(self, picture: DayPicture, where: Places) -> Axis:
        """Return the axis of the day; while a time is dragged it stays as it was."""
        day, zone = picture.day, picture.zone
        opens, closes = day.opens, day.closes
        if self._grips.dragged and self._frame:
            opens, closes = self._frame.opens, self._frame.closes
        self._frame = Axis(opens, closes, zone, where.left, where.plot)
        return self._frame

    def _keep_lanes(self, picture: DayPicture) -> None:
        """Have a line for each habit, those there already included."""
        if tuple(self._lanes) == picture.lanes:
            return
        for name in set(self._lanes) - set(picture.lanes):
            self._lanes.pop(name).deleteLater()
        before: QWidget = self._grips.last
        lanes: dict[str, Lane] = {}
        for name in picture.lanes:
            lane = self._lanes.get(name) or self._lane(name)
            QWidget.setTabOrder(before, lane)
            lanes[name] = before = lane
        self._lanes = lanes

    def _lane(self, name: str) -> Lane:
        lane = Lane(self._style, name, self)
        lane.pointed.connect(self.pointed)
        lane.show()
        return lane

    def _lay(self) -> None:
        """Put everything in its place for the present width and picture."""
        picture, wording = self._picture, self._wording
        if picture is None or wording is None:
            return
        where = self._places(self.width())
        axis = self._axis(picture, where)
        self._strip.setGeometry(0, where.top, self.width(), where.strip)
        spans = quiet.spans(self._preferences.quiet.windows, picture.day, picture.zone)
        self._strip.show_day(axis, picture.day, spans, wording.awake())
        self._grips.show_day(axis, picture.day, self._preferences, where)
        for index, lane in enumerate(self._lanes.values()):
            place = where.lane_at(index)
            lane.setGeometry(place)
            own = Axis(axis.opens, axis.closes, axis.zone, axis.left - place.left(), axis.width)
            lane.show_picture(picture, wording, own)
        self._labels = self._above(picture, where, axis)
        self._lay_now(where, axis)
        self.update()

    def _lay_now(self, where: Places, axis: Axis) -> None:
        """Put the present beside the words above the strip, or below where there is no room."""
        moment, self._covered = self._moment, QRectF()
        if moment is None or not axis.opens <= moment < axis.closes - timedelta(seconds=1):
            self._now.hide()
            self._strip.avoid(None)
            return
        self._strip.avoid(moment)
        x = axis.x(moment)
        self._now.resize(where.width, where.height)
        pill = self._now.pill(x, where.times).adjusted(-_AROUND, 0, _AROUND, 0)
        labels = clear(self._labels, pill, self.width())
        if labels is None:
            self._covered = pill.translated(0, where.height - pill.height())
        else:
            self._labels = labels
        self._now.stand(x, where, low=labels is None)
