"""The seven days of the week, each on or off."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coach.domain.windows import WEEKDAYS
from coach.ui.kit.chip import Chip
from coach.ui.kit.flow import Flow
from coach.ui.preferences import wording
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.folding import folding

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Week(QWidget):
    """Seven chips. `chosen` brings the days that are on, as in `datetime.date.weekday`.

    Arrows go from day to day, Space turns one on or off.

    Args:
        desk: words and dress.
        name: what the days are for, for a screen reader.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.chips = [_Day(desk, day) for day in range(len(WEEKDAYS))]
        flow = Flow(0, self)
        for chip in self.chips:
            flow.addWidget(chip)
            chip.clicked.connect(lambda: self.chosen.emit(self.value()))
            chip.moved.connect(self._move)
        self.setSizePolicy(folding())
        self.setFocusProxy(self.chips[0])

    def value(self) -> frozenset[int]:
        """Return the days that are on."""
        return frozenset(day for day, chip in enumerate(self.chips) if chip.isChecked())

    def show_value(self, days: frozenset[int]) -> None:
        """Show which days are on; nothing is told."""
        for day, chip in enumerate(self.chips):
            chip.setChecked(day in days)

    def sizeHint(self) -> QSize:
        """Return all days in one line."""
        hints = [chip.sizeHint() for chip in self.chips]
        return QSize(sum(h.width() for h in hints), max(h.height() for h in hints))

    def _move(self, day: int, steps: int) -> None:
        other = self.chips[(day + steps) % len(self.chips)]
        other.setFocus(Qt.FocusReason.TabFocusReason)


class _Day(Chip):
    moved = Signal(int, int)

    def __init__(self, desk: Desk, day: int) -> None:
        super().__init__(desk.style, wording.day(desk.words, day, short=True))
        self.setAccessibleName(wording.day(desk.words, day))
        self._day = day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows go to a neighbour."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(self._day, step)
