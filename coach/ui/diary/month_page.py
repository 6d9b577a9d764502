"""A month of nights, the night that is looked at beside it, and the counts below."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.ui.buttons import RING, Kind
from coach.ui.diary.header import Header
from coach.ui.diary.legend import LatelyStrip, Legend
from coach.ui.diary.month_grid import MonthGrid
from coach.ui.diary.panel import NightPanel
from coach.ui.diary.view import DiaryView
from coach.ui.kit.parts import SHADOW, button, margin, text
from coach.ui.kit.scroller import Scroller
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.theme import Role

NARROW = 860
_NARROW_TYPE = 760
"""A page narrower than this, or than this in sizes of its type, has the night below the month."""
_PANEL = 300


class MonthPage(QWidget):
    """The page on which the diary opens. It says wishes and changes nothing.

    Args:
        words: the texts of a language.
        style: tone and type scale.
        begins: the day on which a week begins, as `datetime.date.weekday` counts.
    """

    turned = Signal(int)
    night_wished = Signal(object)

    def __init__(self, words: Mapping[str, str], style: Style, begins: int) -> None:
        super().__init__()
        self._style = style
        self._narrow: bool | None = None
        self.header = Header(words, style)
        self.grid = MonthGrid(words, style, begins)
        self.panel = NightPanel(words, style)
        self.legend = Legend(words, style)
        self.strip = LatelyStrip(words, style)
        self.nothing = _Nothing(words, style)
        self.inside = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._month = QVBoxLayout()
        self._column = QVBoxLayout()
        self.scroller = self._lay_out()
        self.header.turned.connect(self.turned)
        self.grid.wished.connect(self.night_wished)
        self.grid.pressed.connect(self._follow)
        self.inside.hide()  # nothing is said of a diary that was not read

    def tell(self, view: DiaryView) -> None:
        """Show the diary."""
        self.inside.show()
        self.header.tell(view)
        self.grid.tell(view)
        self.panel.tell(view)
        self.strip.tell(view)
        head, body = self.header, (self.grid, self.panel, self.legend, self.strip)
        for part in (*body, head.back, head.on, head.report, head.weeks, head.add):
            part.setVisible(not view.empty)
        self.nothing.setVisible(view.empty)

    def focus_first(self) -> None:
        """Give the focus to the chosen night, or to the one action there is."""
        if self.nothing.isVisibleTo(self):
            self.nothing.add.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (cell := self.grid.chosen_cell) is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the night beside the month, or below."""
        super().resizeEvent(event)
        narrow = self.width() < max(NARROW, self._style.px(_NARROW_TYPE))
        if narrow is not self._narrow:
            self._narrow = narrow
            self._arrange(narrow=narrow)

    def _arrange(self, *, narrow: bool) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if narrow else across)
        wide = max(self._style.px(_PANEL) + 2 * SHADOW, self.panel.least())
        self.panel.setMinimumWidth(0 if narrow else wide)
        self.panel.setMaximumWidth(16_777_215 if narrow else wide)
        self._month.removeWidget(self.legend)
        self._column.removeWidget(self.legend)
        if narrow:
            self._month.addWidget(self.legend)
        else:
            self._column.insertWidget(self._column.count() - 2, self.legend)

    def _follow(self) -> None:
        """Bring the night below the month into sight, as far as its cell stays there."""
        if self._narrow:
            QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        cell, inside = self.grid.chosen_cell, self.inside
        if cell is None:
            return
        view = self.scroller.viewport().height()
        foot = self.panel.mapTo(inside, self.panel.rect().bottomLeft()).y()
        top = cell.mapTo(inside, cell.rect().topLeft()).y()
        bar = self.scroller.verticalScrollBar()
        bar.setValue(max(bar.value(), min(foot - view, top - 2 * RING)))

    def _lay_out(self) -> Scroller:
        edge, column = margin(self._style), self._column
        inside = self.inside
        inside.setLayout(column)
        column.setContentsMargins(edge - RING, edge - RING, edge - SHADOW, edge - RING)
        column.setSpacing(0)
        self.header.setContentsMargins(0, 0, SHADOW - RING, 0)
        self.legend.setContentsMargins(RING, 0, 0, 0)
        self._month.setSpacing(8)
        self._month.addWidget(self.grid, 1)
        self._body.setSpacing(0)
        self._body.addLayout(self._month, 1)
        self._body.addWidget(self.panel)
        column.addWidget(self.header)
        column.addSpacing(8)
        column.addLayout(self._body, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(RING, 8, SHADOW, 0)
        foot.addWidget(self.strip)
        column.addLayout(foot)
        column.addWidget(self.nothing, 1)
        scroller = Scroller(self._style, inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroller)
        return scroller


class _Nothing(QWidget):
    """An empty diary: one line, one action."""

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        line = text(style, say(words, "diary.empty"), Role.CARD_TITLE)
        line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add = button(style, say(words, "diary.add"), Kind.PRIMARY)
        column = QVBoxLayout(self)
        column.setSpacing(style.px(16))
        column.addStretch(2)
        column.addWidget(line)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
