"""The top of the page of a night: which one it is, what is known of it, and its neighbours."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.diary import State
from coach.domain.month import EARLIEST
from coach.ui.buttons import RING, Button, Kind
from coach.ui.diary import facts, wording
from coach.ui.diary.view import DiaryView
from coach.ui.icons import Icon
from coach.ui.kit.parts import SHADOW, button, text
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.theme import Role


class NightHead(QWidget):
    """Names a night; `turned` brings -1 or 1 where another is wished.

    Args:
        words: the texts of a language.
        style: tone and type scale.
    """

    turned = Signal(int)

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self._words, self._style = words, style
        self.earlier = self._arrow("earlier", Icon.LEFT)
        self.later = self._arrow("later", Icon.RIGHT)
        self.title = text(style, "", Role.TITLE)
        self.summary = text(style, "", Role.BODY, second=True)
        self.auto = text(style, "", Role.HINT, second=True)
        self.asked = text(style, say(words, "diary.edit.first"), Role.BUTTON)
        self.earlier.clicked.connect(lambda: self.turned.emit(-1))
        self.later.clicked.connect(lambda: self.turned.emit(1))
        self._lay_out()

    def tell(self, view: DiaryView) -> None:
        """Show which night it is."""
        words, cell = self._words, view.cell
        self.title.setText(wording.night(words, cell.date))
        self.summary.setText(wording.summary(words, cell))
        self.auto.setText(" · ".join(f"{name} {value}" for name, value in facts.day(words, view)))
        self.auto.setVisible(bool(self.auto.text()))
        self.asked.setVisible(cell.state is State.NOT_LOGGED)
        self.earlier.setEnabled(cell.date > EARLIEST)
        self.later.setEnabled(cell.date < view.grid.tonight)

    def _arrow(self, key: str, icon: Icon) -> Button:
        made = button(self._style, "", Kind.SECONDARY, icon)
        made.set_name(say(self._words, f"diary.edit.{key}"))
        made.setFixedSize(made.sizeHint())
        return made

    def _lay_out(self) -> None:
        style = self._style
        head = QHBoxLayout()
        head.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(text(style, say(self._words, "diary.night.of"), Role.HINT, second=True))
        names.addWidget(self.title)
        head.addLayout(names, 1)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        top = QVBoxLayout(self)
        top.setContentsMargins(SHADOW, 0, SHADOW - RING, 8)
        top.setSpacing(4)
        top.addLayout(head)
        needless = say(self._words, "diary.edit.nothing-needed")
        for line in (self.summary, self.auto, text(style, needless, Role.HINT, second=True)):
            top.addWidget(line)
        top.addSpacing(8)
        top.addWidget(self.asked)
