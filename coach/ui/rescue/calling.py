"""When to call whom, as help with a cramp shows it: the safety text, under a line of its own."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.stage import Stage
from coach.ui.buttons import RING
from coach.ui.kit.parts import SHADOW
from coach.ui.player.caption import Caption
from coach.ui.rescue.lines import Lines
from coach.ui.rescue.setting import Setting
from coach.ui.safety.page import SafetyText
from coach.ui.safety.passages import Reader
from coach.ui.style import Style
from coach.ui.theme import Role


class Calling(QWidget):
    """Why it is shown now, and the whole text for this person.

    Signals:
        numbers_wished: the person wants to note their own telephone numbers.
    """

    numbers_wished = Signal()

    def __init__(self, words: Mapping[str, str], setting: Setting, said: Caption) -> None:
        super().__init__()
        self._words, self._setting = words, setting
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.lines = Lines(setting.style, said.main, (said.second,), Role.TITLE)
        self.lines.setContentsMargins(SHADOW - RING, 0, SHADOW, 8)
        self._column.addWidget(self.lines)
        self._text: SafetyText | None = None

    def dress(self, style: Style) -> None:
        """Set the text in a type size."""
        self.lines.dress(style)
        if self._text is not None:
            self._column.removeWidget(self._text)
            self._text.hide()
            self._text.deleteLater()
        setting = self._setting
        reader = Reader.PREGNANT if setting.stage.pregnant else Reader.ANYBODY
        if setting.stage is Stage.AFTER:
            reader = Reader.AFTER_BIRTH
        self._text = SafetyText(self._words, style, setting.contacts, reader)
        self._text.numbers_wished.connect(self.numbers_wished)
        self._column.addWidget(self._text)
        self._column.addStretch(1)

    def aloud(self) -> str:
        """Return what is said of it; the text itself is read by whoever wants it."""
        return self.lines.aloud()
