"""Answers that nobody needs to give: one of a few, or several; a tap can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from coach.ui.kit.chip import Chip
from coach.ui.kit.choice import Choice, FoldingChip
from coach.ui.kit.flow import Flow
from coach.ui.preferences.folding import folding
from coach.ui.style import Style

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class Answer(Choice):
    """One of a few. Pressing the chosen one again takes it back: `chosen` then brings nothing."""

    def _take(self, value: str) -> None:
        if value == self._value:
            self.show_value("")
            self.chosen.emit("")
        else:
            super()._take(value)


class Several(QWidget):
    """As many of a few as fit. `chosen` brings the values that are ticked, as a ``frozenset``.

    Tab stops once; arrows go from one to the next, Home and End to the ends, Space ticks.

    Args:
        style: tone and type scale.
        name: what is asked, for a screen reader.
        answers: each value and the words for it.
        alone: the value that none of the others can stand beside, or nothing.
    """

    chosen = Signal(object)

    def __init__(
        self, style: Style, name: str, answers: Sequence[tuple[str, str]], alone: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._alone = alone
        self._chips = {value: FoldingChip(style, said) for value, said in answers}
        flow = Flow(0, self)
        for value, chip in self._chips.items():
            flow.addWidget(chip)
            chip.clicked.connect(lambda _=False, value=value: self._take(value))
            chip.moved.connect(self._move)
        self._reach(self.chips[0])
        self.setSizePolicy(folding())

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The pills, in their order."""
        return tuple(self._chips.values())

    def value(self) -> frozenset[str]:
        """Return what is ticked."""
        return frozenset(value for value, chip in self._chips.items() if chip.isChecked())

    def show_value(self, ticked: frozenset[str]) -> None:
        """Show what is ticked; nothing is told."""
        for value, chip in self._chips.items():
            chip.setChecked(value in ticked)

    def sizeHint(self) -> QSize:
        """Return all of them in one line."""
        hints = [chip.sizeHint() for chip in self.chips]
        return QSize(sum(h.width() for h in hints), max(h.height() for h in hints))

    def _take(self, value: str) -> None:
        if self._chips[value].isChecked():
            for other, chip in self._chips.items():
                if other != value and self._alone in (other, value):
                    chip.setChecked(False)
        self._reach(self._chips[value])
        self.chosen.emit(self.value())

    def _move(self, chip: Chip, key: Qt.Key) -> None:
        chips = self.chips
        place = _ENDS.get(key, (chips.index(chip) + _STEPS.get(key, 0)) % len(chips))
        other = chips[place]
        self._reach(other)
        other.setFocus(Qt.FocusReason.TabFocusReason)

    def _reach(self, reached: Chip) -> None:
        """Let Tab stop once in all."""
        for chip in self.chips:
            here = chip is reached
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(reached)
