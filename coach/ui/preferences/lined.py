"""An editor of several lines: as small as its button while there are none, else as wide as can."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import button, text
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.folding import folding
from coach.ui.style import inked
from coach.ui.theme import Role

_WIDE: Final = 4000
"""Wider than any page: it then stands below its question and takes the whole width."""


class Lined(QWidget):
    """Lines below one another, and a button that adds one. `chosen` brings what counts.

    Args:
        desk: words and dress.
        add: the words on the button.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, add: str) -> None:
        super().__init__()
        self.desk = desk
        self.add = button(desk.style, add, Kind.SOFT, Icon.PLUS)
        self.note = text(desk.style, "", Role.HINT)
        self.note.setContentsMargins(RING, 0, 0, 0)
        self.note.hide()
        self.column = QVBoxLayout()
        self.column.setSpacing(desk.style.px(12))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addLayout(self.column)
        page.addWidget(self.note)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.add)
        foot.addStretch(1)
        page.addLayout(foot)
        self.setSizePolicy(folding())
        self.setFocusProxy(self.add)

    def sizeHint(self) -> QSize:
        """Return the button alone, or room for lines."""
        if self.column.count() or not self.note.isHidden():
            return QSize(_WIDE, super().sizeHint().height())
        return self.add.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return no more width than the button has: lines can be folded."""
        return QSize(self.add.sizeHint().width(), super().minimumSizeHint().height())

    def say(self, note: str) -> None:
        """Say something below the lines, or nothing more."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.updateGeometry()


class Deeds(QWidget):
    """What can be done with a line: buttons in one row, or below one another."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self._buttons = buttons
        flow = Flow(0, self)
        for each in buttons:
            flow.addWidget(each)
        self.setSizePolicy(folding())

    def sizeHint(self) -> QSize:
        """Return those that are shown, in one row."""
        hints = [each.sizeHint() for each in self._buttons if not each.isHidden()]
        return QSize(sum(h.width() for h in hints), max((h.height() for h in hints), default=0))


def warned(desk: Desk) -> QLabel:
    """Return a line that says what is still missing; hidden while there is nothing."""
    label = text(desk.style, "", Role.HINT)
    label.setPalette(inked(label.palette(), desk.style.tokens.amber))
    label.setContentsMargins(RING, 0, 0, 0)
    label.hide()
    return label


def tell(label: QLabel, said: str) -> None:
    """Put words on a line, and show it only with words."""
    if label.text() != said:
        label.setText(said)
    label.setVisible(bool(said))


def small(desk: Desk, said: str, name: str, icon: Icon | None = None) -> Button:
    """Return a quiet button within a line; ``name`` says on what it acts."""
    made = button(desk.style, said, Kind.QUIET, icon)
    made.set_name(name)
    return made
