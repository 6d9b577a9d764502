"""The keys that open help from anywhere: pressed, told whether they are heard, else how to."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.shortcut import EXAMPLE, Reach, parse
from coach.ui.buttons import RING, Kind
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import button, text
from coach.ui.language import say, told
from coach.ui.preferences.bind_steps import BindSteps
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.folding import folding
from coach.ui.preferences.keys_field import KeysField
from coach.ui.theme import Role

_BY_HAND: Final = (Reach.NOWHERE, Reach.REFUSED)
"""Where a person can only set them up in their desktop's own settings."""
_WIDE: Final = 4000
"""Wider than any page: it then stands below its question and takes the whole width."""


class ShortcutEditor(QWidget):
    """A field for keys, a line that tells how they stand, and the steps where they are not heard.

    Args:
        desk: words, dress, and where keys are heard.
        title: what is asked, for a screen reader.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self._desk, self._title = desk, title
        self.field = KeysField(desk.style, desk.words, title)
        self.clear = button(desk.style, say(desk.words, "shortcut.clear"), Kind.QUIET)
        self.state = text(desk.style, "", Role.HINT)
        self.state.setContentsMargins(RING, 0, 0, 0)
        self.steps: BindSteps | None = None
        self.field.pressed.connect(self._take)
        self.field.refused.connect(self._refuse)
        self.clear.clicked.connect(lambda: self._take(""))
        self._lay_out()
        if desk.listening.changed is not None:
            desk.listening.changed.connect(self._tell)
        self.show_value("")

    def sizeHint(self) -> QSize:
        """Return the field with its line, or all the room there is for steps."""
        hint = super().sizeHint()
        return QSize(_WIDE, hint.height()) if self._by_hand() else hint

    def show_value(self, shortcut: str) -> None:
        """Show keys; nothing is told."""
        self.field.show_value(shortcut)
        self._tell()

    def _take(self, shortcut: str) -> None:
        had = self.clear.hasFocus()
        self.show_value(shortcut)
        if had:  # it is gone, and Tab has to go on from somewhere
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(shortcut)
        self._tell()

    def _refuse(self, reason: str) -> None:
        self.field.show_doubt(doubtful=True)
        self._say(say(self._desk.words, f"shortcut.wrong.{reason}"))

    def _tell(self) -> None:
        """Tell how the keys stand now."""
        self.field.show_doubt(doubtful=False)
        self.clear.setVisible(bool(self.field.value()))
        reach = self._desk.listening.reach() if self.field.value() else Reach.OFF
        if reach is None:
            self._say("")
        elif reach is Reach.WORKS and (keys := self._desk.listening.told()):
            self._say(told(self._desk.words, "shortcut.state.works-as", keys=keys))
        else:
            self._say(say(self._desk.words, f"shortcut.state.{reach}"))
        self._show_steps()

    def _say(self, line: str) -> None:
        self.state.setText(line)
        self.state.setVisible(bool(line))
        self.field.line.setAccessibleName(f"{self._title}. {line}" if line else self._title)
        self.updateGeometry()

    def _by_hand(self) -> bool:
        return bool(self.field.value()) and self._desk.listening.reach() in _BY_HAND

    def _show_steps(self) -> None:
        shown = self._by_hand()
        if shown and self.steps is None:
            self.steps = BindSteps(self._desk)
            layout = self.layout()
            assert layout is not None  # noqa: S101  - made with the widget
            layout.addWidget(self.steps)
            QWidget.setTabOrder(self.clear, self.steps.line.line)
            QWidget.setTabOrder(self.steps.line.line, self.steps.copy)
        if self.steps is not None:
            self.steps.show_steps(parse(self.field.value() or EXAMPLE))
            self.steps.setVisible(shown)
        self.updateGeometry()

    def _lay_out(self) -> None:
        first = QWidget()
        both = Beside(8, self._desk.style.px(190), first)
        both.addWidget(self.field)
        both.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(first)
        column.addWidget(self.state)
        self.setSizePolicy(folding())
        self.setFocusProxy(self.field)
