"""The window of help with a cramp: at night, one hand half asleep, moving from its first frame on.

Space or Enter press the button in focus, which is the large one; each answer has a letter, Esc
closes at once. A click on the picture says *Eased*. For half a second after a page has changed
nothing is taken for an answer, so that one tap never gives two. It is dark before it is shown.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from coach.domain.diary import Side
from coach.domain.rescue import offers, passed, start, tapped, told
from coach.domain.rescue_state import Page, State, Tap
from coach.motion.exercise import Exercise
from coach.ui.announce import announce
from coach.ui.player.arrangement import FIRST_SIZE, LEAST_SIZE
from coach.ui.player.stopwatch import MOVING_MS, STILL_MS, elapsed
from coach.ui.player.whereabouts import Whereabouts
from coach.ui.rescue.answers import Letters
from coach.ui.rescue.scene import SHOWN, Scene
from coach.ui.rescue.setting import Setting
from coach.ui.words import APP

if TYPE_CHECKING:
    from coach.ui.rescue.sheet import Sheet

GUARD_S: Final = 0.5
"""Seconds after a page has changed in which nothing is an answer."""
_PRESS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_REDUCED_MS: Final = 250


class Rescue(QWidget):
    """Leads through it from its first showing on.

    Signals:
        seen: the first frame is on the screen.
        told: a `State` that is new.
        said: what to do now, for a voice; only while one is wished.
        closed: nothing comes any more; the last `State`, and the seconds until now.
        numbers_wished: the person wants to note their own telephone numbers.

    Args:
        words: the catalogue.
        setting: for whom, and how it is shown.
        moves: returns the move that is shown in a state; none where somebody only breathes.
        clock: a stopwatch in seconds.
    """

    seen = Signal()
    told = Signal(object)
    said = Signal(str)
    closed = Signal(object, float)
    numbers_wished = Signal()

    def __init__(
        self,
        words: Mapping[str, str],
        setting: Setting,
        moves: Callable[[State], Exercise | None],
        clock: Callable[[], float] = elapsed,
    ) -> None:
        super().__init__()
        self._words, self._setting, self._moves, self._clock = words, setting, moves, clock
        self._begun: float | None = None
        self._entered = 0.0
        self._watched = self._painted = self._faulty = self._over = False
        self._heard = ""
        self._letters = Letters(self, self.tap)
        self.state = start(setting.stage)
        _dress(self, setting)
        self.whereabouts = Whereabouts(self, FIRST_SIZE)
        if setting.full_screen:
            self.setGeometry(self.screen().geometry())  # the first frame is as large as the last
        self.whereabouts.cover(full=setting.full_screen)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.frame)
        self.scene = Scene(words, setting)
        self.scene.setParent(self)
        self.scene.tapped.connect(self.tap)
        self.scene.close_wished.connect(self.close)
        self.scene.painted.connect(self._first_frame)
        self.page: QWidget = self.scene
        self._sheet: Sheet | None = None
        self._show_page()

    @property
    def t(self) -> float:
        """Seconds since it was first seen."""
        return 0.0 if self._begun is None else self._clock() - self._begun

    @property
    def speaks(self) -> bool:
        """Whether a voice is wished."""
        return self._setting.voice

    def begin(self) -> None:
        """Let the time run from now on, if it does not yet."""
        if self._begun is None:
            self._begun = self._clock()

    def tap(self, tap: str) -> None:
        """Take an answer, unless the page has only just come."""
        answer = Tap(tap)
        if self._over or answer not in offers(self.state):
            return
        if self._begun is not None and self.t - self._entered < GUARD_S:
            return
        self._become(tapped(self.state, answer, self.t))

    def tell_side(self, side: str) -> None:
        """Take which leg it is."""
        self._become(told(self.state, side=Side(side)))

    def tell_pain(self, pain: int) -> None:
        """Take how bad it was."""
        self._become(told(self.state, pain=pain))

    def tell_fault(self) -> None:
        """Say at the end, quietly, that the diary could not be written."""
        self._faulty = True
        if self.state.page is Page.KEPT:
            self._show_page()

    def frame(self) -> None:
        """Show what is now; after ten minutes that is whom to call."""
        self._become(passed(self.state, self.t))
        if self.page is self.scene:
            self.scene.show_time(self.t - self._entered, self.t)
            self._say(self.scene.cue.caption.aloud())
        self._pace()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin when first seen."""
        super().showEvent(event)
        self.begin()
        if not self._watched:
            self._watched = True
            self.whereabouts.watch()
            self.scene.focus_first()
        self._pace()

    def hideEvent(self, event: QHideEvent) -> None:
        """Paint nothing that nobody sees; the time goes on."""
        self._timer.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once."""
        self._timer.stop()
        if not self._over:
            self._over = True
            self.closed.emit(self.state, self.t)
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Enter press the button in focus, as Space does."""
        if event.key() not in _PRESS or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QAbstractButton):
            button.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the window."""
        super().resizeEvent(event)
        self.page.setGeometry(self.rect())

    def _first_frame(self) -> None:
        """Tell, once, that the first frame is there."""
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._tell_seen)

    def _tell_seen(self) -> None:
        if not self._over:
            self.seen.emit()

    def _become(self, state: State) -> None:
        """Show another state, and tell it; what is the same changes nothing."""
        before, self.state = self.state, state
        if state == before:
            return
        if (state.page, state.move, state.sign) != (before.page, before.move, before.sign):
            self._entered = self.t
            self._show_page()
            (self._sheet or self.scene).focus_first()
            self._say(self._sheet.aloud() if self._sheet else self.scene.cue.caption.aloud())
        elif self._sheet is not None:
            self._sheet.show_state(state)
            self._letters.take(offers(state))
        self.told.emit(state)
        self._pace()

    def _show_page(self) -> None:
        old, state = self.page, self.state
        self._sheet = None
        if state.page not in SHOWN:
            self._sheet = _page_of(self, self._words, self._setting, faulty=self._faulty)
        self.page = self._sheet or self.scene
        if self._sheet is None:
            self.scene.show_state(state, self._moves(state))
        self.page.setGeometry(self.rect())
        self.page.setVisible(True)
        if old is not self.page:
            old.hide()
            if old is not self.scene:
                old.deleteLater()
        self._letters.take(offers(state))

    def _say(self, text: str) -> None:
        """Say what is new, once."""
        if text == self._heard:
            return
        self._heard = text
        announce(self, text)
        if self._setting.voice:
            self.said.emit(text)

    def _pace(self) -> None:
        """Keep the one timer at the rate that this page needs."""
        if self._begun is None or self._over or self.isHidden():
            self._timer.stop()
            return
        calm = self._setting.reduced or self.page is not self.scene
        wait = _REDUCED_MS if calm else STILL_MS if self.scene.slow else MOVING_MS
        if not self._timer.isActive() or self._timer.interval() != wait:
            self._timer.start(wait)


def _dress(window: Rescue, setting: Setting) -> None:
    """Give it its colours before anything is shown: it never flashes white."""
    window.setWindowTitle(APP)
    window.setPalette(setting.style.palette())
    window.setAutoFillBackground(True)
    window.setMinimumSize(*LEAST_SIZE)


def _page_of(
    window: Rescue, words: Mapping[str, str], setting: Setting, *, faulty: bool
) -> "Sheet":
    """Return the page of what the window has come to; its answers are the window's."""
    from coach.ui.rescue.pages import sheet  # noqa: PLC0415  - not before the first frame

    made = sheet(window.state, words, setting, faulty=faulty)
    made.setParent(window)
    made.tapped.connect(window.tap)
    made.close_wished.connect(window.close)
    made.numbers_wished.connect(window.numbers_wished)
    made.side_told.connect(window.tell_side)
    made.pain_told.connect(window.tell_pain)
    return made
