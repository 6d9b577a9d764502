"""The window that plays a routine: told the time by a stopwatch, it shows what is done now.

Space or Enter pauses and resumes, Right or N skips, Left or B goes back, Esc closes at once. What
was done is told leg by leg as it is done. While the window is paused, hidden or minimised it
paints nothing, and after the machine slept it waits to be resumed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
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

from coach.domain.reminder import Habit
from coach.motion.body import Body
from coach.motion.routine import Moment, Segment, Session
from coach.ui.announce import announce
from coach.ui.figure.view import FigureView
from coach.ui.icons import Icon
from coach.ui.player import captions
from coach.ui.player.arrangement import FIRST_SIZE, LEAST_SIZE
from coach.ui.player.farewell import Farewell
from coach.ui.player.playback import Playback
from coach.ui.player.scene import Scene
from coach.ui.player.stills import Stills
from coach.ui.player.stopwatch import elapsed
from coach.ui.style import Style
from coach.ui.windows import room
from coach.ui.words import APP

_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a routine is shown, and to whom.

    Attributes:
        style: tone and type scale.
        body: whose body the figure has.
        habit: what the routine was opened for; it chooses the last page's words.
        reduced: nothing moves: two stills, and a ring that steps once a second.
    """

    style: Style = field(default_factory=Style)
    body: Body = field(default_factory=Body)
    habit: Habit | None = None
    reduced: bool = False


class Player(QWidget):
    """Plays a session from its first showing on.

    Signals:
        step_done: a leg of a step was done; ``"<routine>/<step>/<exercise>/<side>"``.
        finished: the end was reached.
        left: closed before the end; how far it had come, 0 to 1.
        said: a caption that is new in its segment, for a voice.
    """

    step_done = Signal(str)
    finished = Signal()
    left = Signal(float)
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        words: Mapping[str, str],
        setting: Setting | None = None,
        clock: Callable[[], float] = elapsed,
    ) -> None:
        super().__init__()
        self._setting = setting or Setting()
        self._playback = Playback(session, clock)
        self._begun = self._ended = False
        self._segment: Segment | None = None
        self._heard: set[str] = set()
        self._dress()
        picture = Stills() if self._setting.reduced else FigureView()
        self.scene = Scene(session, words, self._setting.style, self._setting.body, picture)
        self.scene.setParent(self)
        self.farewell = self._last_page()
        self._take_keys()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._frame)
        self._show()

    @property
    def running(self) -> bool:
        """Whether time is counted."""
        return self._playback.running

    def moment(self) -> Moment:
        """Return what is shown."""
        return self._playback.moment()

    def pause(self) -> None:
        """Stand still until `resume`; time passes uncounted."""
        self._playback.pause()
        self._frame()

    def resume(self) -> None:
        """Play on from where it stands."""
        if not self._ended:
            self._playback.resume()
            self._frame()

    def toggle(self) -> None:
        """Pause what runs, resume what does not."""
        if self.running:
            self.pause()
        else:
            self.resume()

    def skip(self) -> None:
        """Go on to what comes next; what is left of this is not done."""
        self._frame()
        self._playback.skip()
        self._frame()

    def back(self) -> None:
        """Go back to the start of this move or, from there, to the one before."""
        self._frame()
        self._playback.back()
        self._frame()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin when first seen; later on wait to be resumed."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            self.scene.controls.pause.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
            self.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        """Pause: nobody follows what cannot be seen."""
        self.pause()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Pause when minimised."""
        if event.type() is QEvent.Type.WindowStateChange and self.isMinimized():
            self.pause()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once, and tell how far it came."""
        self.pause()
        if not self._ended:
            self._ended = True
            self.left.emit(self._playback.fraction)
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Enter press the button in focus, as Space does; without one, the large button."""
        if event.key() not in _PRESS or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QAbstractButton):
            button.click()
        else:
            self.toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the window."""
        super().resizeEvent(event)
        self.scene.setGeometry(self.rect())
        self.farewell.setGeometry(self.rect())

    def _dress(self) -> None:
        """Take the colours before anything is shown: a dark window never flashes white."""
        self.setWindowTitle(APP)
        self.setPalette(self._setting.style.palette())
        self.setAutoFillBackground(True)
        self.setMinimumSize(*LEAST_SIZE)
        free = room(self.screen())
        self.resize(min(FIRST_SIZE[0], free.width()), min(FIRST_SIZE[1], free.height()))

    def _last_page(self) -> Farewell:
        style = self._setting.style
        evening = captions.evening(self._setting.habit, style.tone)
        icon = Icon.MOON if evening else Icon.SUN
        page = Farewell(style, captions.farewell(evening=evening), icon)
        page.setParent(self)
        page.hide()
        page.close_wished.connect(self.close)
        return page

    def _take_keys(self) -> None:
        controls = self.scene.controls
        controls.stop_wished.connect(self.close)
        controls.back_wished.connect(self.back)
        controls.pause_wished.connect(self.toggle)
        controls.skip_wished.connect(self.skip)
        for action, keys in (
            (self.close, (Qt.Key.Key_Escape,)),
            (self.skip, (Qt.Key.Key_Right, Qt.Key.Key_N)),
            (self.back, (Qt.Key.Key_Left, Qt.Key.Key_B)),
        ):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self, action)
                shortcut.setAutoRepeat(False)

    def _frame(self) -> None:
        """Count the time, tell what was done in it, and show what is now."""
        if self._ended:
            return
        for note in self._playback.tick():
            self.step_done.emit(note)
        if self._playback.over:
            self._end()
            return
        self._show()
        self._pace()

    def _pace(self) -> None:
        """Keep the one timer at the rate this moment needs; at none while nothing runs."""
        if not self.running:
            self._timer.stop()
            return
        wait = self._playback.next_frame_ms(reduced=self._setting.reduced)
        if not self._timer.isActive() or self._timer.interval() != wait:
            self._timer.start(wait)

    def _show(self) -> None:
        moment = self.moment()
        self.scene.show_moment(moment, running=self.running)
        if moment.segment is not self._segment:
            self._segment, self._heard = moment.segment, set()
        aloud = self.scene.caption.aloud()
        if self.running and aloud not in self._heard:
            self._heard.add(aloud)
            self._say(aloud)

    def _say(self, text: str) -> None:
        announce(self, text)
        self.said.emit(text)

    def _end(self) -> None:
        self._ended = True
        self._playback.pause()
        self._timer.stop()
        self.scene.hide()
        self.farewell.show()
        self.farewell.button.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self._say(self.farewell.accessibleName())
        self.finished.emit()
