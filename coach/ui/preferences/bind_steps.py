"""How to set keys up in the desktop's own settings: what to do there, and the line to paste."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.binding import binding
from coach.domain.shortcut import Shortcut
from coach.ui.buttons import RING, Kind
from coach.ui.kit.beside import Beside
from coach.ui.kit.field import Field
from coach.ui.kit.parts import button, text
from coach.ui.language import say, told
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.folding import folding
from coach.ui.theme import Role


class BindSteps(QWidget):
    """Numbered steps, and below them the line with a button that copies it.

    Args:
        desk: words and dress.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        words = desk.words
        self.steps = text(desk.style, "", Role.HINT)
        self.steps.setContentsMargins(RING, 0, 0, 0)
        self.line = Field(desk.style, say(words, "shortcut.paste-name"))
        self.line.line.setMaxLength(1000)
        self.line.line.setReadOnly(True)
        self.copy = button(desk.style, say(words, "shortcut.copy"), Kind.SOFT)
        name = f"{self.copy.text()}: {say(words, 'shortcut.paste-name')}"
        self.copy.setAccessibleName(name)
        self.copy.clicked.connect(self._copy)
        below = QWidget()
        both = Beside(8, desk.style.px(220), below)
        both.addWidget(self.line)
        both.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.style.px(6))
        column.addWidget(self.steps)
        column.addWidget(below)
        self.setSizePolicy(folding())

    def show_steps(self, shortcut: Shortcut) -> None:
        """Tell how these keys are set up here."""
        listening, words = self._desk.listening, self._desk.words
        made = binding(listening.desktop, shortcut, listening.command)
        lines = [
            f"{number}. {told(words, key, keys=shortcut)}"
            for number, key in enumerate(made.steps, start=1)
        ]
        self.steps.setText("\n".join(lines))
        self.line.show_value(made.paste)
        self.line.line.setCursorPosition(0)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.value())
        self._desk.tell(say(self._desk.words, "shortcut.copied"))
