"""The three ways on from a page: back, past it, or on with its answers."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from coach.ui.buttons import RING, Kind
from coach.ui.kit.parts import button
from coach.ui.language import say
from coach.ui.style import Style

_GAP = 8
_WIDE = 164
_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom


class Foot(QWidget):
    """Back, skip and on; in one row, or in two where there is little room.

    Signals:
        back_wished, skip_wished, on_wished: what was pressed.
    """

    back_wished = Signal()
    skip_wished = Signal()
    on_wished = Signal()

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self.back = button(style, say(words, "setup.back"), Kind.SECONDARY)
        self.skip = button(style, say(words, "setup.skip"), Kind.QUIET)
        self.on = button(style, say(words, "setup.continue"), Kind.PRIMARY)
        self.on.setMinimumWidth(style.px(_WIDE) + 2 * RING)
        self.back.clicked.connect(self.back_wished)
        self.skip.clicked.connect(self.skip_wished)
        self.on.clicked.connect(self.on_wished)
        self._side = QWidget()
        side = QHBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(_GAP)
        side.addWidget(self.back)
        side.addWidget(self.skip)
        side.addStretch(1)
        self._row = QBoxLayout(_ACROSS, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._side, 1)
        self._row.addWidget(self.on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest row."""
        wide = max(self._aside(), self.on.sizeHint().width())
        return QSize(wide, self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row or in two."""
        super().resizeEvent(event)
        self.fit(self.width())

    def needed(self) -> int:
        """Return its height as it is laid out now."""
        high = self.on.sizeHint().height()
        return high if self._row.direction() is _ACROSS else 2 * high + _GAP

    def fit(self, width: int) -> None:
        """Lay out for a width."""
        on = max(self.on.sizeHint().width(), self.on.minimumWidth())
        needed = self._aside() + _GAP + on
        direction = _ACROSS if width >= needed else _DOWN
        if direction is not self._row.direction():
            self._row.setDirection(direction)
            self.updateGeometry()

    def _aside(self) -> int:
        shown = [b for b in (self.back, self.skip) if not b.isHidden()]
        return sum(b.sizeHint().width() + _GAP for b in shown) - _GAP if shown else 0
