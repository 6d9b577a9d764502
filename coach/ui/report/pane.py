"""The preview: the whole page, the page as wide as there is room, or its words."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coach.ui.buttons import RING
from coach.ui.kit.choice import Choice
from coach.ui.kit.parts import text
from coach.ui.language import say
from coach.ui.report.canvas import Canvas
from coach.ui.report.marks import Sheet
from coach.ui.style import Style

_READ = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class View(StrEnum):
    """How the page is shown."""

    WHOLE = "whole"
    WIDE = "wide"
    TEXT = "text"


class Pane(QWidget):
    """Shows the page.

    Signals:
        turned: another view was chosen.

    Args:
        style: tone, type scale and accent.
        words: the catalogue.
    """

    turned = Signal()

    def __init__(self, style: Style, words: Mapping[str, str]) -> None:
        super().__init__()
        self._high: int | None = None
        views = [(view.value, say(words, f"report.page.{view}")) for view in View]
        self.view = Choice(style, say(words, "report.page.view"), views)
        self.canvas = Canvas(style, say(words, "report.page.preview"))
        self.said = text(style, "")
        self.said.setTextInteractionFlags(_READ)
        self.said.setContentsMargins(RING, 0, RING, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(8))
        column.addWidget(self.view)
        column.addWidget(self.canvas, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.view.chosen.connect(self._turn)
        self.show_view(View.WHOLE)

    def tell(self, sheet: Sheet, twin: str) -> None:
        """Show a page, and have its words ready."""
        self.canvas.tell(sheet, twin)
        self.said.setText(twin.rstrip())
        self._fit()

    def show_view(self, view: View) -> None:
        """Show the page in another way."""
        self.view.show_value(view)
        self.canvas.setVisible(view is not View.TEXT)
        self.said.setVisible(view is View.TEXT)
        self._fit()

    def set_room(self, high: int | None) -> None:
        """Say how high the page may be to be seen as a whole, in pixels; none: as it comes."""
        self._high = high
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return no more width than what stands above the page asks for: the page follows it."""
        return QSize(self.view.minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the page be as large as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _turn(self, chosen: str) -> None:
        self.show_view(View(chosen))
        self.turned.emit()

    def _fit(self) -> None:
        whole = self.view.value() == View.WHOLE and self._high is not None
        wide = self.contentsRect().width()
        above = self.view.heightForWidth(wide) + 16
        self.canvas.fit(wide, self._high - above if whole and self._high else None)
