"""The line for the PIN, what is said of it, and the button that opens."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coach.domain.lock import Verdict
from coach.ui.buttons import Kind
from coach.ui.kit.parts import button
from coach.ui.language import say
from coach.ui.lock import wording
from coach.ui.lock.message import Message
from coach.ui.lock.pin_field import PinField
from coach.ui.lock.wording import Words
from coach.ui.style import Style

_TICK_MS = 1000


class AskPane(QWidget):
    """Takes a PIN. `entered` brings what was typed, `waiting` comes each second of a pause."""

    entered = Signal(str)
    waiting = Signal()

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self._words = words
        self.tick = QTimer(self, interval=_TICK_MS)
        self.tick.timeout.connect(self.waiting)
        self.field = PinField(style, say(words, "lock.pin"), large=True)
        self.message = Message(style)
        self.open = button(style, say(words, "lock.ask.open"), Kind.PRIMARY)
        self.forgot = button(style, say(words, "lock.ask.forgot"), Kind.QUIET)
        self.field.pressed.connect(self._enter)
        self.field.changed.connect(self._typed)
        self.open.clicked.connect(self._enter)
        self.open.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(style.px(8))
        for part in (self.field, self.message, self.open):
            page.addWidget(part)
        page.addWidget(self.forgot, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def waits(self) -> bool:
        """Whether a pause is on."""
        return self.tick.isActive()

    def begin(self) -> None:
        """Ask from the start: nothing is typed, nothing said."""
        self.rest()
        self.message.clear()
        self._let_type(can=True)

    def rest(self) -> None:
        """Count nothing, and forget what was typed."""
        self.tick.stop()
        self.field.show_value("")

    def refuse(self, said: str) -> None:
        """Say why what was typed did not open, and take another."""
        self.field.show_value("")
        self.message.warn(said)
        self.field.setFocus()

    def wait(self, verdict: Verdict, aloud: str) -> None:
        """Show how long nothing can be typed; a screen reader hears ``aloud``, if anything."""
        if self.isVisible() and not self.forgot.hasFocus():
            self.setFocus()  # else Qt would hand it on to the way out
        self.field.show_value("")
        self.message.wait(wording.waiting(self._words, verdict.wait), aloud)
        self._let_type(can=False)
        self.tick.start()

    def go_on(self) -> None:
        """Take a PIN again after a pause."""
        self.tick.stop()
        self._let_type(can=True)
        self.message.confirm(say(self._words, "lock.ask.over"))
        if self.isVisible():
            self.field.setFocus()

    def _let_type(self, *, can: bool) -> None:
        self.field.setEnabled(can)
        self.open.setEnabled(can)
        self.open.setAccessibleDescription("" if can else self.message.text())

    def _enter(self) -> None:
        if pin := self.field.taken():
            self.entered.emit(pin)
        else:
            self.refuse(say(self._words, "lock.ask.empty"))

    def _typed(self, said: str) -> None:
        if said:
            self.message.clear()
