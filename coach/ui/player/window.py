"""The window that plays a routine: told the time by a stopwatch, it shows what is done now.

Space or Enter pauses and resumes, Right or N skips, Left or B goes back, S swaps the move, M is
for sound, F fills the screen, ? tells the keys, Esc closes at once. What was done is told leg by
leg as it is done. While the window is paused, hidden or minimised it paints nothing, and after the
machine slept or its screen was unplugged it waits to be resumed.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from coach.motion.routine import Moment, Segment, Session
from coach.ui.announce import announce
from coach.ui.figure.view import FigureView
from coach.ui.player.arrangement import FIRST_SIZE, LEAST_SIZE
from coach.ui.player.farewell import Farewell
from coach.ui.player.hearing import Hearing
from coach.ui.player.playback import Playback
from coach.ui.player.scene import Scene
from coach.ui.player.setting import Setting
from coach.ui.player.stills import Stills
from coach.ui.player.stopwatch import elapsed
from coach.ui.player.swapping import Swapping
from coach.ui.player.swaps import Choice
from coach.ui.player.whereabouts import Whereabouts
from coach.ui.player.wishes import Wish, take_keys
from coach.ui.words import APP

__all__ = ["Player", "Setting"]

_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Player(QWidget):
    """Plays a session from its first showing on.

    Signals:
        step_done: a leg of a step was done; ``"<routine>/<step>/<exercise>/<side>"``.
        finished: the end was reached.
        left: closed before the end; how far it had come, 0 to 1.
        said: a caption that is new in its segment, for a voice; only while one is wished.
        chimed: a `Chime` that is to sound; only while sounds are wished.
        silenced: it stands still, so what is being said is over.
        closed: nothing comes any more.
        full_screen_chosen: the person filled the screen, or went back to a window.
    """

    step_done = Signal(str)
    finished = Signal()
    left = Signal(float)
    said = Signal(str)
    chimed = Signal(str)
    silenced = Signal()
    closed = Signal()
    full_screen_chosen = Signal(bool)

    def __init__(
        self,
        session: Session,
        words: Mapping[str, str],
        setting: Setting | None = None,
        clock: Callable[[], float] = elapsed,
    ) -> None:
        super().__init__()
        self._setting = setting = setting or Setting()
        self._playback = Playback(session, clock, setting.pace)
        self._swapping = Swapping(self._playback, setting.swaps)
        night = setting.style.night
        self._hearing = Hearing(voice=setting.voice, sound=setting.sound, night=night)
        self._begun = self._ended = False
        self._segment: Segment | None = None
        _dress(self, setting)
        self.whereabouts = Whereabouts(self, FIRST_SIZE)
        picture = Stills() if setting.reduced else FigureView()
        swaps = self._swapping.offered()
        self.scene = Scene(session, words, setting, picture, swaps=swaps)
        self.scene.setParent(self)
        self.farewell = Farewell.of(setting.style, setting.habit)
        self.farewell.setParent(self)
        self.farewell.hide()
        _connect(self)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._frame)
        self.whereabouts.cover(full=setting.full_screen)
        self.scene.controls.show_heard(heard=self._hearing.on)
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
        self.silenced.emit()
        self._frame()

    def resume(self) -> None:
        """Play on from where it stands."""
        if not self._ended:
            self._playback.resume()
            self._frame()

    def toggle(self) -> None:
        """Pause what runs, resume what does not."""
        (self.pause if self.running else self.resume)()

    def skip(self) -> None:
        """Go on to what comes next; what is left of this is not done."""
        self._jump(self._playback.skip)

    def back(self) -> None:
        """Go back to the start of this move or, from there, to the one before."""
        self._jump(self._playback.back)

    def swap(self, choice: Choice) -> None:
        """Do another move instead of this one; what was done of it stays done."""
        self._jump(lambda: self._swapping.take(choice))
        self.scene.show_session(self._playback.session)
        self._show()

    def toggle_sound(self) -> None:
        """Be heard, or be silent."""
        self._hearing.toggle()
        self.scene.controls.show_heard(heard=self._hearing.on)

    def toggle_keys(self) -> None:
        """Tell what the keys do, or what to do now."""
        self.scene.show_keys(shown=not self.scene.keys_shown)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin when first seen; later on wait to be resumed."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            self.whereabouts.watch()
            self.scene.controls.pause.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
            self.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        """Pause: nobody follows what cannot be seen."""
        self.pause()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once, and tell how far it came."""
        self.pause()
        if not self._ended:
            self._ended = True
            self.left.emit(self._playback.fraction)
        self.closed.emit()
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

    def _jump(self, go: Callable[[], None]) -> None:
        """Count what was done until now, and then go somewhere else without a sound."""
        self._frame()
        if not self._ended:
            go()
            self._hearing.forget()
            self._frame()

    def _frame(self) -> None:
        """Count the time, tell what was done in it, and show what is now."""
        if self._ended:
            return
        for note in self._playback.tick():
            self.step_done.emit(note)
        if kind := self._hearing.rung(self.moment()):
            self.chimed.emit(kind)
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
        slow = self.scene.picture.slow
        wait = self._playback.next_frame_ms(reduced=self._setting.reduced, slow=slow)
        if not self._timer.isActive() or self._timer.interval() != wait:
            self._timer.start(wait)

    def _show(self) -> None:
        moment = self.moment()
        self.scene.show_moment(moment, running=self.running)
        if moment.segment is not self._segment:
            self._segment = moment.segment
            self.scene.show_choices(self._swapping.choices())
        aloud = self.scene.caption.aloud()
        heard = self.running and not self.scene.keys_shown
        if heard and self._hearing.told(moment, aloud):
            self._say(aloud)

    def _say(self, text: str) -> None:
        announce(self, text)
        if self._hearing.speaks:
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


def _dress(player: Player, setting: Setting) -> None:
    """Give it its colours before anything is shown: a dark window never flashes white."""
    player.setWindowTitle(APP)
    player.setPalette(setting.style.palette())
    player.setAutoFillBackground(True)
    player.setMinimumSize(*LEAST_SIZE)


def _connect(player: Player) -> None:
    """Let keys and buttons do what they wish, and the window follow where it is."""
    scene, place = player.scene, player.whereabouts
    actions: dict[Wish, Callable[[], object]] = {
        Wish.STOP: player.close,
        Wish.SOUND: player.toggle_sound,
        Wish.COVER: place.toggle,
        Wish.BACK: player.back,
        Wish.PAUSE: player.toggle,
        Wish.SKIP: player.skip,
        Wish.SWAP: scene.swap.press,
        Wish.KEYS: player.toggle_keys,
    }
    take_keys(player, actions)
    scene.controls.wished.connect(lambda wish: actions[wish]())
    scene.swap.chosen.connect(player.swap)
    player.farewell.close_wished.connect(player.close)
    place.lost.connect(player.pause)
    place.minimised.connect(player.pause)
    place.covered.connect(lambda full: scene.controls.show_full(full=full))
    place.chosen.connect(player.full_screen_chosen)
