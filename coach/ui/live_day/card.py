"""The card "Your day": how much comes, the week, the band, and one line that says why."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.day_picture import DayPicture
from coach.domain.gaps import outline
from coach.domain.preferences import Preferences, changed, read
from coach.ui.kit.beside import Beside
from coach.ui.kit.choice import Choice
from coach.ui.kit.parts import Card, text
from coach.ui.language import say
from coach.ui.live_day.band import Band
from coach.ui.live_day.grips import BEDTIMES, WAKES
from coach.ui.live_day.reason import Reason
from coach.ui.live_day.week import week
from coach.ui.live_day.wording import Wording
from coach.ui.style import Style
from coach.ui.theme import CARD_PADDING, Role

Pictured = Callable[[Preferences, date], DayPicture]
"""Plays a day: what comes on the day on which a date is got up, with these preferences."""

FRAME_MS = 16
"""While a time is dragged, the day is played at most so often, in milliseconds."""
NO_BREAK = "\N{NO-BREAK SPACE}"
_TITLE_ROOM = 260
_NARROW = 640
_PADDING = 16


class LiveDay(Card):
    """Shows one day with what is chosen, and lets its times be moved.

    It decides nothing: `chosen` brings the preference that the person changed and its new value
    (at weekends with hours of their own, theirs), and `wake_chosen`, `bedtime_chosen` and
    `quiet_chosen` the same value alone. Whoever keeps the preferences tells the new ones by
    `set_day`. While a time is dragged the card shows a day of its own, and `turned` brings name
    and value for others to follow.
    """

    chosen = Signal(str, object)
    wake_chosen = Signal(time)
    bedtime_chosen = Signal(time)
    quiet_chosen = Signal(object)
    turned = Signal(str, object)
    day_chosen = Signal(object)

    def __init__(
        self, style: Style, words: Mapping[str, str], picture: Pictured, today: date
    ) -> None:
        """Make one.

        Args:
            style: tone, type scale and accent.
            words: a catalogue.
            picture: plays a day.
            today: the day that is lived now, by the date on which it was got up.
        """
        super().__init__(style)
        self._words, self._picture = words, picture
        self._today = self._day = today
        self._now: datetime | None = None
        self._preferences = Preferences()
        self._turned: tuple[str, object] | None = None
        self._shown: DayPicture | None = None
        self._expects = False
        self._timer = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._timer.timeout.connect(self._play)
        self._title = text(style, say(words, "live.title"), Role.SECTION)
        self._counts = text(style, "", Role.HINT, second=True)
        self._week = self._choice()
        self._band = Band(style, words)
        self._reason = Reason(style, say(words, "live.hint"))
        self._lay()
        self._connect()

    @property
    def band(self) -> Band:
        """The band."""
        return self._band

    @property
    def week(self) -> Choice:
        """The seven days to choose from."""
        return self._week

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    @property
    def counts(self) -> str:
        """How much comes, in words."""
        return self._counts.text()

    @property
    def reason(self) -> str:
        """What is said of what is pointed at."""
        return self._reason.text()

    def set_day(self, preferences: Preferences, day: date | None = None) -> None:
        """Show a day with other preferences at once; without ``day`` the same as before."""
        self._preferences, self._turned = preferences, None
        self._day = day or self._day
        self._week.show_value(self._day.isoformat())
        self._timer.stop()
        self._play()

    def expect(self, preferences: Preferences) -> None:
        """Show the hours of a day at once, and play it as soon as they are seen.

        What was not played has no zone; its hours are those of a day whose clock is not set.
        """
        self._preferences, self._turned, self._expects = preferences, None, True
        hours = outline(preferences, self._day, UTC)
        self._band.show_picture(hours, preferences, Wording(self._words, hours, preferences))
        self._band.setAccessibleName(self._title.text())
        self._counts.setText(NO_BREAK)

    def set_now(self, moment: datetime, today: date) -> None:
        """Tell the present, UTC, and the day it belongs to; call it each minute."""
        self._now = moment
        if today != self._today:
            follows = self._day == self._today
            self._today = today
            self._renew_week()
            if follows or self._day < today:
                self.set_day(self._preferences, today)
        if self._shown is not None:
            self._band.set_now(moment if self._day == self._today else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; then there is time to play the day that is expected."""
        super().paintEvent(event)
        if self._expects:
            self._expects = False
            self._timer.start()

    def show_picture(self, picture: DayPicture) -> None:
        """Show a day that was played elsewhere."""
        preferences = self._turned_preferences()
        self._shown, self._expects = picture, False
        wording = Wording(self._words, picture, preferences)
        self._counts.setText(wording.counts())
        self._band.show_picture(picture, preferences, wording)
        self._band.set_now(self._now if self._day == self._today else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the words below the band, so that nothing jumps when they change."""
        super().resizeEvent(event)
        narrow = self.width() < self._style.px(_NARROW)
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(*self.margins(_PADDING if narrow else CARD_PADDING))
        self._reason.keep(2 if narrow else 1)

    def _lay(self) -> None:
        title = QWidget()
        words = QVBoxLayout(title)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._counts)
        self._head = QWidget()
        head = Beside(16, self._style.px(_TITLE_ROOM), self._head)
        head.addWidget(title)
        head.addWidget(self._week)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*self.margins(CARD_PADDING))
        layout.setSpacing(10)
        layout.addWidget(self._head)
        layout.addWidget(self._band)
        layout.addWidget(self._reason)

    def _connect(self) -> None:
        self._band.turned.connect(self._turn)
        self._band.chosen.connect(self._choose)
        self._band.left.connect(self._give_up)
        self._band.pointed.connect(self._reason.say)

    def _choice(self) -> Choice:
        choice = week(self._style, self._words, self._today)
        choice.show_value(self._day.isoformat())
        choice.chosen.connect(self._go_to)
        return choice

    def _renew_week(self) -> None:
        """Mark another day as today."""
        old, self._week = self._week, self._choice()
        layout = self._head.layout()
        if layout is not None:
            layout.replaceWidget(old, self._week)
        old.deleteLater()

    def _go_to(self, day: str) -> None:
        self.set_day(self._preferences, date.fromisoformat(day))
        self.day_chosen.emit(self._day)

    def _turn(self, name: str, value: object) -> None:
        """Follow a drag, once a frame."""
        self._turned = (name, value)
        self.turned.emit(name, value)
        if not self._timer.isActive():
            self._timer.start()

    def _give_up(self) -> None:
        """Let all be as it was before a drag, also for those who followed it."""
        if self._turned:
            name, _ = self._turned
            self.turned.emit(name, read(self._preferences, name))
        self.set_day(self._preferences)

    def _choose(self, name: str, value: object) -> None:
        before, self._turned = self._preferences, None
        self._timer.stop()
        self.chosen.emit(name, value)
        if name in WAKES.values():
            self.wake_chosen.emit(value)
        elif name in BEDTIMES.values():
            self.bedtime_chosen.emit(value)
        else:
            self.quiet_chosen.emit(value)
        if self._preferences is before:  # nobody took it: all stays as it was
            self._play()

    def _turned_preferences(self) -> Preferences:
        return changed(self._preferences, *self._turned) if self._turned else self._preferences

    def _play(self) -> None:
        self.show_picture(self._picture(self._turned_preferences(), self._day))
