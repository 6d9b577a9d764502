"""The first window: when you get up and go to bed. Nothing is shown before it was answered."""

from collections.abc import Callable
from datetime import time
from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coach.domain.reminder import Tone
from coach.ui import words
from coach.ui.buttons import HEIGHT, HEIGHT_NIGHT, RING, Button, Kind
from coach.ui.day_band import DayBand
from coach.ui.icons import Icon, paint_icon
from coach.ui.stepper import TimeStepper
from coach.ui.theme import (
    CARD_PADDING,
    WINDOW_MARGIN,
    WINDOW_MARGIN_NIGHT,
    Role,
    Tokens,
    colour,
    font,
    paint_surface,
    tokens,
)

Describe = Callable[[time, time], str]
"""Says what a day with these hours (waking, bedtime) looks like."""

_SHADOW = 10
_ICON = 24
_START = 148
_WIDTH = 600
_WIDTH_NIGHT = 680


class Asked(Enum):
    """Whether the hours are asked for the first time or changed: the note and both buttons."""

    FIRST = (words.NOT_BEFORE, words.START, words.SKIP_FOR_NOW)
    AGAIN = (words.COUNTS_AT_ONCE, words.KEEP, words.LEAVE)


class HoursWindow(QWidget):
    """Asks for both times on one page.

    `chosen` brings waking and bedtime. `skipped` means closed without an answer; it is asked
    again another time.
    """

    chosen = Signal(time, time)
    skipped = Signal()

    def __init__(
        self,
        wake: time,
        bedtime: time,
        describe: Describe,
        tone: Tone = Tone.LIGHT,
        asked: Asked = Asked.FIRST,
    ) -> None:
        """Make the window.

        Args:
            wake: getting up, as it is now.
            bedtime: going to bed, as it is now.
            describe: what such a day looks like.
            tone: light, dark or night.
            asked: for the first time, or again.
        """
        super().__init__()
        self._note, start, skip = asked.value
        self._describe = describe
        self._tone = tone
        self._tones = tokens(tone)
        self._answered = False
        self.setWindowTitle(words.APP)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._be_dark_before_the_first_paint()
        self._wake = TimeStepper(words.GET_UP, words.EARLIER, words.LATER, tone)
        self._bed = TimeStepper(words.GO_TO_BED, words.EARLIER, words.LATER, tone)
        self._band = DayBand(tone)
        self._day = self._text("", Role.HINT, self._tones.ink2)
        self._start = Button(start, Kind.PRIMARY, height=self._height(), tone=tone)
        self._skip = Button(skip, Kind.QUIET, height=self._height(), tone=tone)
        self._lay_out()
        self._wake.set_value(wake)
        self._bed.set_value(bedtime)
        self._connect()
        self._tell()
        self._wake.setFocus()

    @property
    def wake(self) -> TimeStepper:
        """Asks for getting up."""
        return self._wake

    @property
    def bedtime(self) -> TimeStepper:
        """Asks for going to bed."""
        return self._bed

    @property
    def start(self) -> Button:
        """Takes both times."""
        return self._start

    @property
    def skip(self) -> Button:
        """Asks again another time."""
        return self._skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the times, Escape closes at once."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed without an answer is skipped."""
        if not self._answered:
            self._answered = True
            self.skipped.emit()
        super().closeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._tones.paper))
        painter.end()

    def _choose(self) -> None:
        if not self._answered:
            self._answered = True
            self.chosen.emit(self._wake.value(), self._bed.value())
            self.close()

    def _tell(self) -> None:
        """Show what such a day looks like."""
        wake, bedtime = self._wake.value(), self._bed.value()
        self._band.set_hours(wake, bedtime)
        self._day.setText(self._describe(wake, bedtime))

    def _connect(self) -> None:
        self._wake.changed.connect(self._tell)
        self._bed.changed.connect(self._tell)
        self._start.clicked.connect(self._choose)
        self._skip.clicked.connect(self.close)

    def _lay_out(self) -> None:
        night = self._tone is Tone.NIGHT
        page = QVBoxLayout(self)
        margin = WINDOW_MARGIN_NIGHT if night else WINDOW_MARGIN
        page.setContentsMargins(margin - _SHADOW, margin - 8, margin - _SHADOW, margin - 8)
        page.setSpacing(8)
        page.addWidget(self._text(words.YOUR_HOURS, Role.TITLE, self._tones.ink))
        page.addWidget(self._text(words.WHEN, Role.BODY, self._tones.ink2))
        page.addLayout(self._cards())
        page.addWidget(self._text(words.YOUR_DAY, Role.BUTTON, self._tones.ink2))
        page.addWidget(self._band)
        page.addWidget(self._day)
        page.addWidget(self._text(self._note, Role.HINT, self._tones.ink2))
        page.addStretch(1)
        page.addSpacing(8)
        page.addLayout(self._foot())
        self.setMinimumWidth(_WIDTH_NIGHT if night else _WIDTH)

    def _cards(self) -> QHBoxLayout:
        cards = QHBoxLayout()
        cards.setSpacing(0)
        title = self._text(words.GET_UP, Role.SECTION, self._tones.ink)
        cards.addWidget(_HourCard(Icon.SUN, self._tones.amber, title, self._wake, self._tones))
        title = self._text(words.GO_TO_BED, Role.SECTION, self._tones.ink)
        cards.addWidget(_HourCard(Icon.MOON, self._tones.moon, title, self._bed, self._tones))
        return cards

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, _SHADOW - RING, 0)
        foot.addWidget(self._skip)
        foot.addStretch(1)
        self._start.setMinimumWidth(_START)
        foot.addWidget(self._start)
        return foot

    def _text(self, text: str, role: Role, ink: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setContentsMargins(_SHADOW, 0, _SHADOW, 0)
        label.setFont(font(role, night=self._tone is Tone.NIGHT))
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour(ink))
        label.setPalette(palette)
        return label

    def _height(self) -> int:
        return HEIGHT_NIGHT if self._tone is Tone.NIGHT else HEIGHT

    def _be_dark_before_the_first_paint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour(self._tones.paper))
        self.setPalette(palette)


class _HourCard(QWidget):
    """A card that asks for one time: its icon and words, and below them the stepper."""

    def __init__(
        self, icon: Icon, ink: str, title: QLabel, stepper: TimeStepper, tones: Tokens
    ) -> None:
        super().__init__()
        self._icon, self._ink, self._tones, self._title = icon, ink, tones, title
        title.setContentsMargins(_ICON + 10, 0, 0, 0)
        inside = QVBoxLayout(self)
        edge = _SHADOW + CARD_PADDING
        inside.setContentsMargins(edge - RING, edge - 4, edge - RING, edge - RING)
        inside.setSpacing(12)
        inside.addWidget(title)
        inside.addWidget(stepper)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface and the icon before the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        paint_surface(painter, face, self._tones)
        words_at = self._title.geometry()
        top = words_at.center().y() + 1 - _ICON / 2
        place = QRectF(words_at.left() + RING, top, _ICON, _ICON)
        paint_icon(painter, self._icon, place, self._ink)
        painter.end()
