"""One habit's line below the band: what comes, the hours it has, and the gap that is pointed at.

Arrows go from each notice and gap to the next; what is pointed at is said by `pointed`. To a
screen reader it is a slider whose name tells what it stands at.
"""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QToolTip, QWidget

from coach.domain.day_picture import Coming, DayPicture, Gap
from coach.ui.live_day.axis import Axis
from coach.ui.live_day.signs import Signs
from coach.ui.live_day.wording import Wording
from coach.ui.style import Style
from coach.ui.theme import colour

_NEAR = 6.0
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Lane(QAbstractSlider):
    """A habit's day. `pointed` brings what is pointed at, in words; empty when nothing is."""

    pointed = Signal(str)

    def __init__(self, style: Style, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._name = style, name
        self._picture: DayPicture | None = None
        self._wording: Wording | None = None
        self._axis: Axis | None = None
        self._things: tuple[Coming | Gap, ...] = ()
        self._place = 0
        self._hovered: Coming | Gap | None = None
        self._ring = False
        self.setProperty("pointed-at", True)  # noqa: FBT003 - it need not be as large as a button
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._go)

    @property
    def name(self) -> str:
        """The habit, by its name."""
        return self._name

    @property
    def thing(self) -> Coming | Gap | None:
        """What is pointed at: by the pointer, else by the keyboard."""
        if self._hovered:
            return self._hovered
        return self._things[self._place] if self.hasFocus() and self._things else None

    def show_picture(self, picture: DayPicture, wording: Wording, axis: Axis) -> None:
        """Show a day; the keyboard stays at its time of day, or begins at the first notice."""
        since = self._since_opening()
        self._picture, self._wording, self._axis = picture, wording, axis
        both: list[Coming | Gap] = [*picture.of(self._name), *picture.gaps_of(self._name)]
        self._things = tuple(sorted(both, key=_began))
        if since is None:
            comings = (i for i, each in enumerate(self._things) if isinstance(each, Coming))
            self._place = next(comings, 0)
        else:
            passed = [_began(thing) - picture.day.opens <= since for thing in self._things]
            self._place = max(0, sum(passed) - 1)
        self._hovered = None
        with QSignalBlocker(self):
            self.setRange(0, len(self._things) - 1)
        self.setAccessibleDescription(wording.lane_told(self._name))
        self._name_place()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or the one before, to the first or the last."""
        key, last = Qt.Key(event.key()), len(self._things) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if key in ends or key in _STEPS:
            place = ends.get(key, self._place + _STEPS.get(key, 0))
            self._go(min(max(place, 0), last))
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what lies under the pointer."""
        self._hover(self._under(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stay there with the keyboard."""
        thing = self._under(event.position().x())
        if thing in self._things:
            self._place = self._things.index(thing)
        self._point()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing, or at what the keyboard points at."""
        self._hover(None)
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell in a tool tip what lies under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            thing = self._under(event.pos().x())
            QToolTip.showText(event.globalPos(), self._said(thing), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring and point at one thing."""
        self._ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self._point()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        self._point()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, the hours, what is pointed at, and the notices."""
        if self._axis is None or self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        signs = Signs(painter, self._style, self._axis, self._name, self.height())
        signs.line()
        signs.bars(self._picture.bars_of(self._name))
        signs.pointed(self.thing)
        signs.notices(self._picture.of(self._name))
        if self.hasFocus() and self._ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(self._style.tokens.ink), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _under(self, x: float) -> Coming | Gap | None:
        """Return what lies at a place; a notice is met from near, too."""
        if self._axis is None or not self._things:
            return None
        axis = self._axis
        comings = [thing for thing in self._things if isinstance(thing, Coming)]
        near = min(comings, key=lambda each: abs(axis.x(each.at) - x), default=None)
        if near and abs(axis.x(near.at) - x) <= _NEAR:
            return near
        moment = axis.moment(x)
        gaps = (thing for thing in self._things if isinstance(thing, Gap))
        return next((gap for gap in gaps if gap.begin <= moment < gap.end), None)

    def _hover(self, thing: Coming | Gap | None) -> None:
        if thing is not self._hovered:
            self._hovered = thing
            self.update()
            self.pointed.emit(self._said(self.thing))

    def _go(self, place: int) -> None:
        """Go to a place by keyboard, or by a screen reader."""
        if 0 <= place < len(self._things):
            self._place, self._hovered = place, None
            self._point()

    def _point(self) -> None:
        self._name_place()
        self.update()
        self.pointed.emit(self._said(self.thing))

    def _name_place(self) -> None:
        """Let name and number tell where the keyboard is."""
        if self._things and self._wording:
            said = self._said(self._things[self._place])
            self.setAccessibleName(f"{self._wording.lane(self._name)}. {said}")
            with QSignalBlocker(self):
                self.setValue(self._place)

    def _said(self, thing: Coming | Gap | None) -> str:
        return self._wording.thing(self._name, thing) if thing and self._wording else ""

    def _since_opening(self) -> timedelta | None:
        """How long after the opening of the day begins what the keyboard points at."""
        if not self._things or self._picture is None:
            return None
        return _began(self._things[self._place]) - self._picture.day.opens


def _began(thing: Coming | Gap) -> datetime:
    return thing.at if isinstance(thing, Coming) else thing.begin
