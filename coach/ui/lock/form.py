"""The lines in which a PIN is set, changed or taken off."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coach.domain.lock import Flaw, flaw
from coach.ui.buttons import RING, Kind
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import button, text
from coach.ui.language import say
from coach.ui.lock.message import Message
from coach.ui.lock.pin_field import PinField
from coach.ui.lock.wording import Words
from coach.ui.style import Style
from coach.ui.theme import Role

_WIDTH = 280
_ABOVE = 8
"""Width of a line, and room above each question, in pixels of a scale of 1."""


class Task(StrEnum):
    """What a form is filled in for."""

    SET = "set"
    CHANGE = "change"
    STOP = "stop"


_ASKED = {Task.SET: ("new", "again"), Task.CHANGE: ("old", "new", "again"), Task.STOP: ("old",)}


class Form(QWidget):
    """Asks for PINs. `given` brings the task, the old PIN and the new one; `left` that neither.

    What cannot be a PIN is told here; whether the old one is right is told to `refuse`.
    """

    given = Signal(object, str, str)
    left = Signal()

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self._words = words
        self._task = Task.SET
        self.fields = {
            key: PinField(style, say(words, f"lock.form.{key}")) for key in ("old", "new", "again")
        }
        self.message = Message(style)
        self.do = button(style, "", Kind.PRIMARY)
        self.back = button(style, say(words, "lock.form.back"))
        self._names: dict[str, QLabel] = {}
        self._rule = text(style, say(words, "lock.form.rule"), Role.HINT, second=True)
        self._lay_out(style)
        self.do.clicked.connect(self._give)
        self.back.clicked.connect(self.left)
        self.close_up()

    def begin(self, task: Task) -> None:
        """Ask what a task needs."""
        self._task = task
        self.close_up()
        for key, field in self.fields.items():
            asked = key in _ASKED[task]
            field.setVisible(asked)
            self._names[key].setVisible(asked)
        self._rule.setVisible("new" in _ASKED[task])
        self.do.setText(say(self._words, f"lock.form.{task}"))
        self.do.updateGeometry()
        self.show()
        self.fields[_ASKED[task][0]].setFocus()

    def close_up(self) -> None:
        """Ask nothing, and forget what was typed."""
        self._empty()
        self.message.clear()
        self.hide()

    def refuse(self, said: str) -> None:
        """Say that the old PIN was not right."""
        self.message.warn(said)
        self.fields["old"].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves all as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        typed = {key: field.value() for key, field in self.fields.items()}
        wrong = flaw(typed["new"], typed["again"]) if "new" in _ASKED[self._task] else None
        if wrong:
            self.message.warn(say(self._words, f"lock.flaw.{wrong}"))
            self.fields["again" if wrong is Flaw.UNLIKE else "new"].setFocus()
        elif "old" in _ASKED[self._task] and not typed["old"]:
            self.message.warn(say(self._words, "lock.ask.empty"))
            self.fields["old"].setFocus()
        else:
            self.message.clear()
            self.fields["old"].show_value("")
            self.given.emit(self._task, typed["old"], typed["new"])

    def _go_on(self, key: str) -> None:
        """Enter goes to the next line, and from the last one does it."""
        asked = _ASKED[self._task]
        after = asked.index(key) + 1
        if after < len(asked):
            self.fields[asked[after]].setFocus()
        else:
            self._give()

    def _empty(self) -> None:
        for field in self.fields.values():
            field.show_value("")

    def _lay_out(self, style: Style) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(style.px(2))
        for key, field in self.fields.items():
            name = text(style, say(self._words, f"lock.form.{key}"), Role.BODY)
            name.setContentsMargins(RING, style.px(_ABOVE), RING, 0)
            name.setBuddy(field.line)
            self._names[key] = name
            field.setMaximumWidth(style.px(_WIDTH))
            field.pressed.connect(lambda key=key: self._go_on(key))
            page.addWidget(name)
            page.addWidget(field)
        self.fields["new"].line.setAccessibleDescription(self._rule.text())
        self._rule.setContentsMargins(RING, 0, RING, 0)
        page.addWidget(self._rule)
        page.addWidget(self.message)
        page.addSpacing(style.px(_ABOVE))
        answers = Flow(0)
        answers.addWidget(self.do)
        answers.addWidget(self.back)
        page.addLayout(answers)
