"""Rows of the card about what is kept: a deed, its button, and below it what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.ui.announce import announce
from coach.ui.buttons import RING, Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import SHADOW, Card, button, text
from coach.ui.kit.row import Row
from coach.ui.style import Style
from coach.ui.theme import Role, colour

_PADDING = 24
_INSIDE = 6
_ROW = 11


class Buttons(QWidget):
    """Buttons beside each other, or below where there is no room; their edges meet the page's."""

    def __init__(self, buttons: Sequence[Button]) -> None:
        super().__init__()
        self.buttons = tuple(buttons)
        flow = Flow(0, self)
        for each in buttons:
            flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return all that are shown in one line."""
        hints = [each.sizeHint() for each in self.buttons if not each.isHidden()]
        return QSize(sum(h.width() for h in hints), max((h.height() for h in hints), default=0))


class DeedRow(QWidget):
    """One thing that can be done, and below it a line that tells what came of it.

    Args:
        style: tone, type scale and accent.
        title: what can be done.
        hint: one line that explains it, or nothing.
        buttons: those that do it, the first one first.
    """

    def __init__(self, style: Style, title: str, hint: str, buttons: Sequence[Button]) -> None:
        super().__init__()
        self.buttons = Buttons(buttons)
        self.row = Row(style, title, hint, self.buttons)
        for each in buttons:
            each.setAccessibleDescription(title)
        self.said = text(style, "", Role.HINT)
        self.said.hide()
        self.below = QVBoxLayout()
        self.below.setSpacing(style.px(6))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, _ROW, 0, _ROW)
        page.setSpacing(4)
        page.addWidget(self.row)
        page.addWidget(self.said)
        page.addLayout(self.below)

    def tell(self, said: str) -> None:
        """Say what came of it, aloud too; or nothing more."""
        self.row.set_warning("")
        self._say(said)

    def warn(self, said: str) -> None:
        """Say what went wrong, aloud too."""
        self._say("")
        self.row.set_warning(said)
        announce(self, said)

    def _say(self, said: str) -> None:
        self.said.setText(said)
        self.said.setVisible(bool(said))
        if said:
            announce(self, said)


class UndoLine(QWidget):
    """What was done, and the button that takes it back."""

    def __init__(self, style: Style, undo: str, name: str) -> None:
        super().__init__()
        self.words = text(style, "", Role.BODY)
        self.undo = button(style, undo, Kind.QUIET, Icon.UNDO)
        self.undo.set_name(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.words, 1)
        line.addWidget(self.undo)
        self.hide()

    def tell(self, said: str) -> None:
        """Say what can be taken back; nothing hides the line."""
        self.words.setText(said)
        self.setVisible(bool(said))


class RowCard(Card):
    """A card with a line between its rows."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        edge, side = SHADOW + _INSIDE, SHADOW + _PADDING
        self._column.setContentsMargins(side, edge, side - RING, edge)
        self._column.setSpacing(1)

    def add(self, row: QWidget) -> None:
        """Add a row at the end."""
        self._rows.append(row)
        self._column.addWidget(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface, and a line above every row but the first."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(colour(self._style.tokens.line), 1))
        for row in self._rows[1:]:
            y = row.y() - 0.5
            painter.drawLine(QPointF(row.x(), y), QPointF(row.x() + row.width() - RING, y))
        painter.end()
