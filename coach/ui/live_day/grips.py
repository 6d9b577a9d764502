"""The handles on the strip: getting up, going to bed, and the edges of each quiet window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from coach.domain.hours import SATURDAY, Day
from coach.domain.preferences import Preferences
from coach.domain.windows import Windows
from coach.ui.language import say, told
from coach.ui.live_day.axis import Axis, clock
from coach.ui.live_day.handle import Handle
from coach.ui.live_day.places import OVER, Places
from coach.ui.live_day.quiet import Piece, movable, moved
from coach.ui.style import Style

AWAKE = timedelta(hours=1)
"""The shortest waking day that can be made by dragging."""
QUIET = timedelta(minutes=15)
"""The shortest quiet window that can be made so."""
WAKES = {False: "hours.wake", True: "hours.weekend_wake"}
BEDTIMES = {False: "hours.bedtime", True: "hours.weekend_bedtime"}
"""The preferences of both ends of a day, and at weekends that have hours of their own."""
WINDOWS = "quiet.windows"
_EDGE, _LEAST = 24, 24
_Meant = Callable[[datetime], tuple[str, object]]
"""What putting a handle at a moment means."""


@dataclass(frozen=True, slots=True)
class _Window:
    """The handles of one quiet window: its begin, the whole of it, its end."""

    begin: Handle
    whole: Handle
    end: Handle

    def all(self) -> tuple[Handle, ...]:
        return (self.begin, self.whole, self.end)


class Grips(QObject):
    """Keeps the handles, and says what moving them means: a preference's name and its value."""

    turned = Signal(str, object)
    chosen = Signal(str, object)
    left = Signal()

    def __init__(self, style: Style, words: Mapping[str, str], band: QWidget) -> None:
        super().__init__(band)
        self._style, self._words, self._band = style, words, band
        self._axis: Axis | None = None
        self._windows: Windows = ()
        self._weekend = False
        self._pieces: tuple[Piece, ...] = ()
        self._quiet: list[_Window] = []
        self.wake = self._handle(lambda at: (WAKES[self._weekend], self._clock(at)))
        self.bedtime = self._handle(lambda at: (BEDTIMES[self._weekend], self._clock(at)))

    @property
    def all(self) -> tuple[Handle, ...]:
        """Every handle, in the order of the keyboard."""
        quiet = (handle for window in self._quiet for handle in window.all())
        return (self.wake, *quiet, self.bedtime)

    @property
    def last(self) -> Handle:
        """The one after which the keyboard goes on."""
        return self.bedtime

    @property
    def dragged(self) -> bool:
        """Whether one of them is being dragged."""
        return any(handle.dragged for handle in self.all)

    def show_day(self, axis: Axis, day: Day, preferences: Preferences, where: Places) -> None:
        """Stand where the times of a day are."""
        self._axis, self._windows = axis, preferences.quiet.windows
        self._weekend = preferences.hours.weekend and day.date.weekday() >= SATURDAY
        self._pieces = tuple(movable(self._windows, day, axis.zone))
        self._keep_windows(len(self._pieces))
        high = max(day.wake, day.bedtime - AWAKE)
        low = min(day.bedtime, day.wake + AWAKE)
        self._put(self.wake, day.wake, (day.opens, high), where)
        self._put(self.bedtime, day.bedtime, (low, day.closes), where)
        self._name(self.wake, "wake", at=day.wake)
        self._name(self.bedtime, "bedtime", at=day.bedtime)
        for piece, window in zip(self._pieces, self._quiet, strict=True):
            self._put_window(window, piece, day, where)
        for handle in (self.wake, self.bedtime):
            handle.raise_()

    def _put_window(self, window: _Window, piece: Piece, day: Day, where: Places) -> None:
        axis = self._axis
        if axis is None:
            return
        begin, end, length = piece.begin, piece.end, piece.length
        window.begin.put(axis, begin, day.opens, max(begin, end - QUIET))
        window.whole.put(axis, begin, day.opens, max(begin, day.closes - length))
        window.end.put(axis, end, min(end, begin + QUIET), day.closes)
        left, right = round(axis.x(begin)), round(axis.x(end))
        inner = max(0, right - left - 12)
        top, tall = where.top, where.strip
        window.begin.setGeometry(QRect(left - _EDGE + 6, top, _EDGE, tall))
        window.end.setGeometry(QRect(right - 6, top, _EDGE, tall))
        window.whole.setGeometry(QRect(left + 6, top, inner, tall))
        window.whole.setVisible(inner >= _LEAST)
        self._name(window.begin, "quiet-begin", begin=begin, end=end)
        self._name(window.whole, "quiet", begin=begin, end=end)
        self._name(window.end, "quiet-end", begin=begin, end=end)

    def _put(
        self, handle: Handle, at: datetime, room: tuple[datetime, datetime], where: Places
    ) -> None:
        if self._axis is None:
            return
        x = round(self._axis.x(at))
        wide = self._style.target
        handle.setGeometry(x - wide // 2, where.top - OVER, wide, where.strip + 2 * OVER)
        handle.put(self._axis, at, *room)

    def _name(self, handle: Handle, key: str, **moments: datetime) -> None:
        times = {name: f"{self._clock(at):%H:%M}" for name, at in moments.items()}
        name = told(self._words, f"live.handle.{key}", **times)
        handle.setAccessibleName(name)
        handle.setToolTip(name)
        handle.setAccessibleDescription(say(self._words, "live.handle.how"))

    def _keep_windows(self, count: int) -> None:
        """Have handles for so many windows."""
        if count == len(self._quiet):
            return
        while len(self._quiet) > count:
            for handle in self._quiet.pop().all():
                handle.deleteLater()
        while len(self._quiet) < count:
            self._quiet.append(self._window(len(self._quiet)))
        before = self.wake
        for handle in self.all[1:]:
            QWidget.setTabOrder(before, handle)
            before = handle

    def _window(self, place: int) -> _Window:
        def begin(at: datetime) -> tuple[str, object]:
            return self._moved(place, at, self._pieces[place].end)

        def whole(at: datetime) -> tuple[str, object]:
            return self._moved(place, at, at + self._pieces[place].length)

        def end(at: datetime) -> tuple[str, object]:
            return self._moved(place, self._pieces[place].begin, at)

        return _Window(*(self._handle(meant, knob=False) for meant in (begin, whole, end)))

    def _moved(self, place: int, begin: datetime, end: datetime) -> tuple[str, object]:
        index = self._pieces[place].index
        times = self._clock(begin), self._clock(end)
        return WINDOWS, moved(self._windows, index, *times)

    def _handle(self, meant: _Meant, *, knob: bool = True) -> Handle:
        handle = Handle(self._style, self._band, knob=knob)
        handle.turned.connect(lambda at: self.turned.emit(*meant(at)))
        handle.chosen.connect(lambda at: self.chosen.emit(*meant(at)))
        handle.left.connect(self.left)
        handle.show()
        return handle

    def _clock(self, at: datetime) -> time:
        return clock(at, self._axis.zone if self._axis else UTC)
