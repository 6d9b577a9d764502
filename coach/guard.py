"""Keeps what is private behind the PIN, where one is set: windows, pages, and single acts.

The right PIN opens everything private at once, until the last of it is closed, or nobody touched
key or pointer for five minutes, or the screen is locked (`shut`). Turning to another page of the
same window and back within that time asks for nothing. What was open stays as it was behind the
page that asks. It is a curtain; `adapters.lock_file` says what it does not do.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coach.adapters.files import StorageFault
from coach.adapters.lock_file import LockFile
from coach.adapters.unavailable import Unavailable
from coach.domain.lock import Answer, State
from coach.ui.style import Style
from coach.ui.windows import Windows

if TYPE_CHECKING:
    from coach.ui.lock.curtain import Curtain
    from coach.ui.lock.page import PinPage
    from coach.ui.lock.section import Done, LockSection
    from coach.ui.lock.window import PinWindow

IDLE_MS = 5 * 60_000
"""How long nobody needs to touch anything until it is locked again."""
PIN = "pin"
"""The name of the window that asks before a single act."""

Dress = Callable[[], tuple[Style, Mapping[str, str]]]
"""Returns how a window is dressed now, and the words of its language."""


class Guard(QObject):
    """Shows what is private to whoever knows the PIN.

    Args:
        lock: the PIN's file.
        windows: the open windows.
        dress: how windows are dressed.
        erase: removes everything private for good; it raises `StorageFault` where it cannot.
        parent: whose end is ours.
    """

    def __init__(
        self,
        lock: LockFile,
        windows: Windows,
        dress: Dress,
        erase: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lock, self._windows, self._dress, self._erase = lock, windows, dress, erase
        self._open = False
        self._curtains: list[Curtain] = []
        self._then: Callable[[], object] | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.shut)

    def is_open(self) -> bool:
        """Return whether what is private may be shown now."""
        return self._open or self._lock.state() is State.OFF

    def is_set(self) -> bool:
        """Return whether there is a PIN at all."""
        return self._lock.state() is not State.OFF

    def open(self, name: str, build: Callable[[], QWidget]) -> QWidget:
        """Bring the private window of this name to the front; its content is built once allowed."""
        return self._windows.show(name, lambda: self.page(build))

    def page(self, build: Callable[[], QWidget]) -> "Curtain":
        """Return a page, for any window, that shows what ``build`` makes once it is allowed."""
        from coach.ui.language import say  # noqa: PLC0415  - windows cost megabytes
        from coach.ui.lock.curtain import Curtain  # noqa: PLC0415

        style, words = self._dress()
        curtain = Curtain(style, words, build)
        curtain.setWindowTitle(say(words, "lock.window"))
        self._curtains.append(curtain)
        curtain.shown.connect(lambda: self._look(curtain))
        curtain.closed.connect(lambda: self._closed(curtain))
        curtain.used.connect(self._stay)
        self._attend(curtain.page, self._unlock)
        return curtain

    def ask(self, then: Callable[[], object]) -> None:
        """Do something private once, such as an export; ask for the PIN before, if that is needed.

        Nothing else is opened by that.
        """
        if self.is_open():
            then()
            return
        self._then = then
        page = cast("PinWindow", self._windows.show(PIN, self._pin_window)).page
        self._greet(page)

    def attend(self, section: "LockSection") -> None:
        """Let the part of the preferences that sets the PIN do so."""
        from coach.ui.lock.section import Done  # noqa: PLC0415  - as above

        lock = self._lock
        section.shown.connect(lambda: section.show_state(lock.state()))
        section.set_wished.connect(lambda new: self._act(section, Done.SET, lambda: lock.keep(new)))
        section.change_wished.connect(
            lambda old, new: self._act(section, Done.CHANGED, lambda: lock.keep(new, old))
        )
        section.off_wished.connect(
            lambda old: self._act(section, Done.OFF, lambda: lock.remove(old))
        )
        section.forget_wished.connect(lambda: self._act(section, Done.FORGOTTEN, self._forget))

    def shut(self) -> None:
        """Hide everything private; the PIN is asked for again."""
        self._open = False
        self._idle.stop()
        if self._lock.state() is State.OFF:
            return
        for curtain in self._alive():
            curtain.draw()
            if curtain.isVisible():
                self._greet(curtain.page)

    def _look(self, curtain: "Curtain") -> None:
        """Show what is behind a curtain that has come into sight, or ask for the PIN."""
        if self.is_open():
            if not self._open:
                curtain.let_go()  # whoever took the lock off elsewhere may have erased it, too
            curtain.draw_back()
            self._idle.start()
        else:
            curtain.draw()
            self._greet(curtain.page)

    def _unlock(self) -> None:
        """Show everything private that is in sight."""
        self._open = True
        self._idle.start()
        for curtain in self._alive():
            if curtain.isVisible():
                curtain.draw_back()

    def _stay(self) -> None:
        if self._idle.isActive():
            self._idle.start()

    def _closed(self, curtain: "Curtain") -> None:
        """Lock again once the last window with something private was closed."""
        window = curtain.window()
        others = (each.window() for each in self._alive() if each.window() is not window)
        if not any(other.isVisible() for other in others):
            self.shut()

    def _alive(self) -> "list[Curtain]":
        self._curtains = [each for each in self._curtains if isValid(each)]
        return self._curtains

    def _let_go(self) -> None:
        """Forget what is still in windows, where it is gone from the disk."""
        for curtain in self._alive():
            curtain.let_go()

    def _pin_window(self) -> "PinWindow":
        from coach.ui.lock.window import PinWindow  # noqa: PLC0415  - as above

        window = PinWindow(*self._dress())
        self._attend(window.page, lambda: self._do(window))
        return window

    def _do(self, window: "PinWindow") -> None:
        then, self._then = self._then, None
        window.close()
        if then:
            then()

    def _attend(self, page: "PinPage", opened: Callable[[], None]) -> None:
        page.entered.connect(lambda pin: self._try(page, pin, opened))
        page.waiting.connect(lambda: self._greet(page))
        page.forgotten.connect(lambda: self._forgotten(page, opened))

    def _greet(self, page: "PinPage") -> None:
        """Let a page say whether a PIN may be entered now."""
        try:
            if self._lock.state() is State.DAMAGED:
                page.show_damaged()
            else:
                page.show_verdict(self._lock.verdict())
        except StorageFault as fault:
            page.show_fault(str(fault))

    def _try(self, page: "PinPage", pin: str, opened: Callable[[], None]) -> None:
        try:
            if self._lock.state() is State.OFF:
                self._let_go()  # as in `_look`
            if (answer := self._lock.answer(pin)) is Answer.RIGHT:
                opened()
            else:
                page.show_answer(answer, self._lock.verdict())
        except StorageFault as fault:
            page.show_fault(str(fault))

    def _forgotten(self, page: "PinPage", opened: Callable[[], None]) -> None:
        try:
            self._forget()
        except StorageFault as fault:
            page.show_fault(str(fault))
        else:
            opened()

    def _forget(self) -> Answer:
        self._lock.forget(self._erase)
        self._let_go()
        for curtain in self._alive():
            if curtain.isVisible():
                curtain.draw_back()
        return Answer.RIGHT

    def _act(self, section: "LockSection", done: "Done", act: Callable[[], Answer]) -> None:
        try:
            if (answer := act()) is Answer.RIGHT:
                section.show_done(done, self._lock.state())
            elif answer is Answer.DAMAGED:
                section.show_state(State.DAMAGED)
            else:
                section.show_answer(answer, self._lock.verdict())
        except (StorageFault, Unavailable) as fault:
            section.show_fault(str(fault))
