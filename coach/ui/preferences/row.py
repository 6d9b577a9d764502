"""One preference in a row: what is asked, what it leads to, its editor, and the way back."""

from collections.abc import Callable
from datetime import UTC, date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.edits import LASTING, is_default
from coach.domain.hours import day_on
from coach.domain.preferences import Preferences, declared, read
from coach.ui.buttons import RING
from coach.ui.kit.row import Row
from coach.ui.language import say, told
from coach.ui.preferences import wording
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.editors import editor
from coach.ui.preferences.follow import hint_now, warning
from coach.ui.preferences.link import Link
from coach.ui.preferences.typed import is_typed

_PADDING = 7
_LATER = Qt.ConnectionType.QueuedConnection
"""A line that goes with its page is left, too; by then there is nobody to show anything to."""


class PreferenceRow(QWidget):
    """A preference. It wishes; the page decides.

    Signals:
        chosen: another value, by the preference's name.
        reset_wished: its default, by its name.
    """

    chosen = Signal(str, object)
    reset_wished = Signal(str)

    def __init__(self, desk: Desk, name: str, day: date) -> None:
        super().__init__()
        self.name, self._desk, self._day = name, desk, day
        self._declaration = declared(name)
        self._preferences = Preferences()
        self.editor = editor(desk, self._declaration, self._choose, self._refuse)
        title = wording.title(desk.words, name)
        self.setAccessibleName(title)
        name_of = told(desk.words, "preferences.back-name", title=title, value=self._default())
        self.reset = Link(desk.style, self._back(), name_of)
        self.reset.hide()
        self.reset.clicked.connect(lambda: self.reset_wished.emit(name))
        hint = wording.hint(desk.words, name)
        self.row = Row(desk.style, title, hint, self.editor.widget, aside=self.reset, inset=RING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, desk.style.px(_PADDING), 0, desk.style.px(_PADDING))
        column.addWidget(self.row)
        for line in self.editor.lines:
            line.editingFinished.connect(self._left, _LATER)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is chosen now, and what it leads to; what is being typed stays."""
        self._preferences = preferences
        if not self._typing():
            self.editor.show(read(preferences, self.name))
            self.editor.follow(preferences, day_on(preferences.hours, self._day, UTC))
        words = self._desk.words
        hint = hint_now(words, self.name, preferences, self._day)
        warned = warning(words, self.name, preferences)
        if hint != self.row.hint.text():
            self.row.set_hint(hint)
        if warned != self.row.warning.text():
            self.row.set_warning(warned)
        changed = self.name not in LASTING and not is_default(preferences, self.name)
        if changed is self.reset.isHidden():
            kept = self.reset.hasFocus() and not changed
            self.reset.setVisible(changed)
            if kept:
                self.focus_editor()

    def put_back(self) -> None:
        """Show what is stored, whatever was typed."""
        self.editor.show(read(self._preferences, self.name))

    def warn(self, said: str) -> None:
        """Say what is wrong until something else is chosen."""
        self.row.set_warning(said)

    def focus_editor(self) -> None:
        """Go to what changes it."""
        self.editor.widget.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, value: Any) -> None:  # noqa: ANN401
        if value != read(self._preferences, self.name):
            self.chosen.emit(self.name, value)

    def _refuse(self) -> None:
        self.warn(say(self._desk.words, "preferences.not-taken"))

    def _typing(self) -> bool:
        return any(map(is_typed, self.editor.lines))

    def _left(self) -> None:
        """Show what is chosen where a line was left with nothing that counts."""
        for line in self.editor.lines:
            line.setModified(False)
        if not self.row.warning.text():
            self.put_back()

    def _back(self) -> str:
        return told(self._desk.words, "preferences.back-to", value=self._default())

    def _default(self) -> str:
        default = self._declaration.default
        return wording.value(self._desk.words, self._declaration, default, self._desk.unit)


Rows = Callable[[str], PreferenceRow]
"""Makes the row of a preference."""
