"""What stands for what: a sample and its word, side by side."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.colours import Tokens
from coach.ui.kit.parts import text
from coach.ui.style import Style
from coach.ui.theme import Role
from coach.ui.weeks.marks import paint_cramps, paint_gap, paint_none
from coach.ui.weeks.places import CELL

Paint = Callable[[QPainter, QRectF, Tokens], None]
SIGNS: Final[dict[str, Paint]] = {"cramps": paint_cramps, "none": paint_none, "gap": paint_gap}
"""What is painted for what, by the keys of its words."""
_WIDE: Final = 22


class Sign(QWidget):
    """A sample as it stands in the picture."""

    def __init__(self, style: Style, paint: Paint) -> None:
        super().__init__()
        self._style, self._paint = style, paint
        self.setFixedSize(_WIDE, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(0, (self.height() - CELL) / 2, _WIDE, CELL), self._style.tokens)
        painter.end()


class Key(QWidget):
    """A sample and what it stands for.

    Args:
        style: tone and type scale.
        said: what it stands for.
        paint: paints the sample.
    """

    def __init__(self, style: Style, said: str, paint: Paint) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = text(style, said, Role.HINT, second=True)
        words.setWordWrap(False)
        row.addWidget(Sign(style, paint), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words)
