"""What stays in sight while a routine is changed: its total, its name, and the way to play it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.field import Field
from coach.ui.kit.parts import button, margin, text
from coach.ui.stretches import wording
from coach.ui.style import Style
from coach.ui.theme import Role

_SPARE: Final = 120
"""Room that is left over beside all three, in pixels, so that the name can be longer."""
_USUAL, _AROUND_NAME = 320, 44
"""Width of the name beside the others, and room around its words, at a type scale of 1."""


class Summary(QWidget):
    """Total, name and play; below them what there is to say about the last change."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.total = text(style, "", Role.TITLE)
        self.name = Field(style, wording.NAME)
        self.play = button(style, wording.PLAY, Kind.PRIMARY, Icon.PLAY)
        self.play.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.told = text(style, "", Role.BUTTON)
        page = QVBoxLayout(self)
        page.setContentsMargins(margin(style) - RING, 0, margin(style) - RING, 4)
        for words in (self.total, self.told):
            words.setContentsMargins(RING, 0, 0, 0)
        page.setSpacing(0)
        self._row = QGridLayout()
        self._row.setHorizontalSpacing(12)
        self._row.setVerticalSpacing(0)
        self._row.setColumnStretch(1, 1)
        page.addLayout(self._row)
        page.addWidget(self.told)
        self.told.hide()
        self._arrange(below=True)

    def show_total(self, said: str) -> None:
        """Show how long the routine takes now."""
        self.total.setText(said)

    def tell(self, said: str) -> None:
        """Say something about the last change, or nothing."""
        self.told.setText(said)
        self.told.setVisible(bool(said))

    def minimumSizeHint(self) -> QSize:
        """Return the width that it has with all below one another."""
        total = self.total.minimumSizeHint().width() if self.total.wordWrap() else 0
        wide = max(self.name.minimumSizeHint().width(), self.play.sizeHint().width(), total)
        return QSize(wide + 2 * margin(self._style), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put all three side by side, or the total above the others, or all below one another."""
        super().resizeEvent(event)
        total = QFontMetricsF(self.total.font()).horizontalAdvance(self.total.text())
        name = self._name_width()
        both = name + self.play.sizeHint().width()
        below = total + both + _SPARE > self.width()
        sides = 2 * margin(self._style) + self._row.horizontalSpacing()
        self.name.setMinimumWidth(0 if below else name)
        self.name.setMaximumWidth(self.width() if below else max(name, self._style.px(_USUAL)))
        self._arrange(below=below, apart=both + sides > self.width())

    def _name_width(self) -> int:
        """Return the width at which the whole name is seen."""
        line = self.name.line
        said = QFontMetricsF(line.font()).horizontalAdvance(line.text())
        whole = round(said) + self._style.px(_AROUND_NAME)
        return max(self.name.minimumSizeHint().width(), whole)

    def _arrange(self, *, below: bool, apart: bool = False) -> None:
        parts: tuple[QWidget, ...] = (self.total, self.name, self.play)
        for widget in parts:
            self._row.removeWidget(widget)
        self.total.setWordWrap(below)
        if apart:
            for row, widget in enumerate(parts):
                self._row.addWidget(widget, row, 0, 1, 3)
            return
        right = Qt.AlignmentFlag(0) if below else Qt.AlignmentFlag.AlignRight
        self._row.addWidget(self.total, 0, 0, 1, 3 if below else 1)
        self._row.addWidget(self.name, int(below), 0 if below else 1, 1, 2 if below else 1, right)
        self._row.addWidget(self.play, int(below), 2)
