"""What stays in sight while a routine is changed: its total, its name, and the way to play it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.stretches import wording
from coach.ui.stretches.parts import Field, button, margin, text
from coach.ui.style import Style
from coach.ui.theme import Role


class Summary(QWidget):
    """Total, name and play; below them what there is to say about the last change."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.total = text(style, "", Role.TITLE)
        self.total.setWordWrap(False)
        self.name = Field(style, wording.NAME)
        self.name.setMaximumWidth(style.px(320))
        self.play = button(style, wording.PLAY, Kind.PRIMARY, Icon.PLAY)
        self.play.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.told = text(style, "", Role.BUTTON)
        page = QVBoxLayout(self)
        page.setContentsMargins(margin(style), 0, margin(style) - RING, 4)
        page.setSpacing(0)
        self._row = QGridLayout()
        self._row.setHorizontalSpacing(12)
        self._row.setVerticalSpacing(0)
        self._row.setColumnStretch(1, 1)
        page.addLayout(self._row)
        page.addWidget(self.told)
        self.told.hide()
        self._arrange(below=False)

    def show_total(self, said: str) -> None:
        """Show how long the routine takes now."""
        self.total.setText(said)

    def tell(self, said: str) -> None:
        """Say something about the last change, or nothing."""
        self.told.setText(said)
        self.told.setVisible(bool(said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put all three side by side, or the total above the others."""
        super().resizeEvent(event)
        parts = (self.total.sizeHint(), self.name.minimumSizeHint(), self.play.sizeHint())
        self._arrange(below=sum(size.width() for size in parts) + 120 > self.width())

    def _arrange(self, *, below: bool) -> None:
        for widget in (self.total, self.name, self.play):
            self._row.removeWidget(widget)
        right = Qt.AlignmentFlag(0) if below else Qt.AlignmentFlag.AlignRight
        self._row.addWidget(self.total, 0, 0, 1, 3 if below else 1)
        self._row.addWidget(self.name, int(below), 0 if below else 1, 1, 2 if below else 1, right)
        self._row.addWidget(self.play, int(below), 2)
