"""Buttons in a row that folds where it finds no room, and their words; times in a column."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from coach.ui.buttons import Button
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import text
from coach.ui.style import Style
from coach.ui.theme import CARD_PADDING, Role

_DIGITS = "0123456789"


class Folding(Flow):
    """A row of buttons: as wide as all of them, and folded where there is less room."""

    def sizeHint(self) -> QSize:
        """Return all of them in one row."""
        sizes = [
            item.sizeHint()
            for i in range(self.count())
            if (item := self.itemAt(i)) and (widget := item.widget()) and not widget.isHidden()
        ]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))


def folded(gap: int, *widgets: QWidget) -> QWidget:
    """Return widgets in a folding row."""
    row = QWidget()
    layout = Folding(gap, row)
    for widget in widgets:
        layout.addWidget(widget)
    return row


def call(button: Button, said: str) -> None:
    """Put other words on a button; one that has them already is left alone."""
    if button.text() != said:
        button.setText(said)
        button.updateGeometry()


def padding(style: Style) -> int:
    """Return the room inside a card, in pixels; it grows less than the type."""
    return round(CARD_PADDING * (1 + (style.scale - 1) / 3))


def clock_time(style: Style, said: str, weight: QFont.Weight) -> QLabel:
    """Return a time of day in strong type, as wide as any other: not all faces see to that."""
    label = text(style, said, Role.BODY)
    strong = style.font(Role.BODY)
    strong.setWeight(weight)
    label.setFont(strong)
    label.setWordWrap(False)
    measure = QFontMetricsF(strong)
    widest = max(_DIGITS, key=measure.horizontalAdvance)
    full = "".join(widest if letter.isdigit() else letter for letter in said)
    label.setMinimumWidth(round(measure.horizontalAdvance(full)) + 1)
    return label
