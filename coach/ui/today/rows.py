"""Buttons in a row that folds where it finds no room, and their words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from coach.ui.buttons import Button
from coach.ui.kit.flow import Flow
from coach.ui.style import Style
from coach.ui.theme import CARD_PADDING


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
