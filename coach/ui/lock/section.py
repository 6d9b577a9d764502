"""The part of the preferences that sets the PIN, changes it, and takes it off."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coach.domain.lock import Answer, State, Verdict
from coach.ui.buttons import RING, Button, Kind
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import button, text
from coach.ui.kit.row import Row
from coach.ui.language import say
from coach.ui.lock import wording
from coach.ui.lock.forgot_pane import ForgotPane
from coach.ui.lock.form import Form, Task
from coach.ui.lock.message import Message
from coach.ui.lock.wording import Words
from coach.ui.style import Style
from coach.ui.theme import Role


class Done(StrEnum):
    """What became of the PIN."""

    SET = "set"
    CHANGED = "changed"
    OFF = "off"
    FORGOTTEN = "forgotten"


class LockSection(QWidget):
    """Rows for a card: how the lock stands, and what can be done about it. It decides nothing.

    `set_wished` brings a new PIN, `change_wished` the old and the new one, `off_wished` the old
    one; `forget_wished` that the PIN and what it hides are to go; `shown` asks for the state.
    """

    set_wished = Signal(str)
    change_wished = Signal(str, str)
    off_wished = Signal(str)
    forget_wished = Signal()
    shown = Signal()

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self._style, self._words = style, words
        self._state = State.OFF
        self.message = Message(style)
        self.set, self.change, self.stop = (
            button(style, say(words, f"lock.set.{key}")) for key in ("begin", "change", "stop")
        )
        self.forgot = button(style, say(words, "lock.ask.forgot"), Kind.QUIET)
        self.buttons = _Buttons(self.set, self.change, self.stop, self.forgot)
        self.row = Row(style, say(words, "lock.set.title"), "", self.buttons, inset=RING)
        self.form = Form(style, words)
        self.pane = ForgotPane(style, words, headed=True)
        self._lay_out()
        for task, each in zip(Task, (self.set, self.change, self.stop), strict=True):
            each.clicked.connect(lambda _=False, task=task: self._begin(task))
        self.forgot.clicked.connect(self._show_pane)
        self.form.given.connect(self._wish)
        self.form.left.connect(self._rest)
        self.pane.wished.connect(self.forget_wished)
        self.pane.left.connect(self._rest)
        self.show_state(State.OFF)

    def show_state(self, state: State) -> None:
        """Show how the lock stands; a form that is open for it stays open."""
        known, self._state = self._state, state
        self.set.setVisible(state is State.OFF)
        for each in (self.change, self.stop):
            each.setVisible(state is State.ON)
        self.forgot.setVisible(state is not State.OFF)
        damaged = state is State.DAMAGED
        self.row.set_hint("" if damaged else say(self._words, f"lock.set.{state}"))
        self.row.set_warning(say(self._words, "lock.damaged.set") if damaged else "")
        self.buttons.updateGeometry()
        if state is not known or self.form.isHidden():
            self._close()

    def show_done(self, done: Done, state: State) -> None:
        """Say what was done, and show how the lock stands."""
        self.show_state(state)
        self._rest()
        self.message.confirm(say(self._words, f"lock.done.{done}"))

    def show_answer(self, answer: Answer, verdict: Verdict) -> None:
        """Say that the old PIN was not right, and what may be tried after it."""
        self.form.refuse(wording.refusal(self._words, answer, verdict))

    def show_fault(self, said: str) -> None:
        """Say that the disk refused."""
        self._close()
        self.message.warn(said)

    def showEvent(self, event: object) -> None:
        """Ask how the lock stands: it can be set elsewhere, too."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def hideEvent(self, event: object) -> None:
        """Forget what was typed."""
        self._close()
        self.message.clear()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _begin(self, task: Task) -> None:
        self._close()
        self.message.clear()
        self.form.begin(task)

    def _show_pane(self) -> None:
        self._close()
        self.message.clear()
        self.pane.show()
        self.pane.begin()

    def _wish(self, task: Task, old: str, new: str) -> None:
        match task:
            case Task.SET:
                self.set_wished.emit(new)
            case Task.CHANGE:
                self.change_wished.emit(old, new)
            case Task.STOP:
                self.off_wished.emit(old)

    def _rest(self) -> None:
        """Close what was open, and give the focus back to a button."""
        self._close()
        first = next(each for each in self.buttons.all if not each.isHidden())
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self.form.close_up()
        self.pane.hide()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(self._style.px(12))
        for part in (self.row, self.message, self.form, self.pane):
            page.addWidget(part)
        honest = text(self._style, say(self._words, "lock.set.honest"), Role.HINT, second=True)
        honest.setContentsMargins(RING, 0, RING, 0)
        page.addWidget(honest)


class _Buttons(QWidget):
    """The buttons at the right of the row, or below it."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self.all = buttons
        flow = Flow(0, self)
        for each in buttons:
            flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return those that can be seen in one line."""
        hints = [each.sizeHint() for each in self.all if not each.isHidden()]
        return QSize(sum(h.width() for h in hints), max((h.height() for h in hints), default=0))
