"""The head of the page of moves: its title, the search, and where else one can go."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from coach.ui.buttons import RING
from coach.ui.icons import Icon
from coach.ui.kit.field import Field
from coach.ui.kit.parts import button, margin, text
from coach.ui.stretches import wording
from coach.ui.style import Style
from coach.ui.theme import Role

_GAP = 8


class BrowseHead(QWidget):
    """One line where it is wide; as many as it needs where it is narrow."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.title = text(style, wording.STRETCHES, Role.TITLE)
        self.title.setWordWrap(False)
        self.search = Field(style, wording.SEARCH, lens=True)
        self._usual = style.px(300)
        self.fold = button(style, wording.FILTERS, icon=Icon.TUNE)
        self.routines = button(style, wording.ROUTINES, icon=Icon.BOOK)
        for each in (self.fold, self.routines):
            each.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        edge = margin(style)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(edge - RING, edge - 8, edge - RING, 0)
        self.title.setContentsMargins(RING, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.title, 0, 0)
        for part in (self.search, self.fold, self.routines):
            part.setParent(self)

    def arrange(self, width: int) -> None:
        """Lay it out for a width; without the title where not even the buttons have room."""
        buttons = [each for each in (self.fold, self.routines) if not each.isHidden()]
        sides = self._grid.contentsMargins()
        room = width - sides.left() - sides.right()
        room -= sum(each.sizeHint().width() + _GAP for each in buttons)
        left = room - self.title.sizeHint().width() - _GAP
        self.title.setVisible(left >= 0)
        across = left - _GAP >= self.search.minimumSizeHint().width()
        self.search.setMaximumWidth(self._usual if across else width)
        for each in (self.search, self.fold, self.routines):
            self._grid.removeWidget(each)
        for place, each in enumerate((self.fold, self.routines)):
            if room < _GAP:
                self._grid.addWidget(each, place, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
            else:
                self._grid.addWidget(each, 0, 2 + place)
        if across:
            self._grid.addWidget(self.search, 0, 1)
        else:
            self._grid.addWidget(self.search, 2, 0, 1, 4)
        self._order(across=across)

    def _order(self, *, across: bool) -> None:
        """Have the tab key go through it as it is read."""
        search, rest = self.search.line, (self.fold, self.routines)
        for one, other in pairwise((search, *rest) if across else (*rest, search)):
            QWidget.setTabOrder(one, other)
