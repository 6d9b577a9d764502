"""A number that is chosen by feel: a line to draw on, beside it the number, below it usual ones."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.values import Declaration
from coach.ui.kit.beside import Beside
from coach.ui.kit.choice import Choice
from coach.ui.kit.slider import Slider
from coach.ui.language import say
from coach.ui.preferences import wording
from coach.ui.preferences.amounts import number, shown
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.folding import folding

PRESETS: Final = MappingProxyType({"water.target_ml": (1600, 2000, 2300)})
"""The numbers that have a range for feeling, with the values that are usual."""


class Felt(QWidget):
    """A slider, its number, and chips for usual values. `chosen` brings what was chosen.

    Args:
        desk: words, dress and unit.
        declaration: the number, one of `PRESETS`.
    """

    chosen = Signal(int)

    def __init__(self, desk: Desk, declaration: Declaration) -> None:
        super().__init__()
        limits, words, name = declaration.limits, desk.words, declaration.name
        said = wording.number(words, name, desk.unit)
        self.slider = Slider(
            desk.style,
            say(words, "preferences.target.slider"),
            limits["low"],
            limits["high"],
            limits["step"],
        )
        self.amount = number(desk, declaration)
        usual = [(str(value), said(value)) for value in PRESETS[name]]
        self.presets = Choice(desk.style, say(words, "preferences.target.presets"), usual)
        self._lay_out()
        self.slider.moved.connect(self.show_value)
        self.slider.chosen.connect(self._take)
        self.amount.chosen.connect(self._take)
        self.presets.chosen.connect(lambda value: self._take(int(value)))

    def show_value(self, value: int) -> None:
        """Show a number; nothing is told."""
        shown(self.amount, value)
        if value and self.slider.value() != value:
            self.slider.show_value(value)
        self.presets.show_value(str(value))

    def lie_at(self, value: int) -> None:
        """Let the line show what a goal that follows the stage amounts to."""
        if not self.amount.value() and self.slider.value() != value:
            self.slider.show_value(value)

    def _take(self, value: int) -> None:
        self.show_value(value)
        self.chosen.emit(value)

    def _lay_out(self) -> None:
        both = QWidget()
        first = Beside(12, self.slider.sizeHint().width(), both)
        first.addWidget(self.slider)
        first.addWidget(self.amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(both)
        column.addWidget(self.presets, 0, Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(folding())
        self.setFocusProxy(self.slider)  # the first: Tab would pass over what stands before it
