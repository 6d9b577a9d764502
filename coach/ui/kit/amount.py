"""A number that is stepped, typed or turned."""

import re
from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from coach.ui.kit.stepper import LESS, MORE, Stepper
from coach.ui.style import Style

Said = Callable[[int], str]
"""Returns how a value stands there, such as "60 min"."""
Read = Callable[[str], int | None]
"""Returns the value that a typed text means in a unit of its own, such as "2 L"; or none."""
_NUMBER = re.compile(r"\d+")
_PAGE = 5
_MOST_READ = 5000
"""So many values are said at most, to know them again when they are typed as they are said."""


class AmountField(QSpinBox):
    """The number between the two buttons; with a word for 0 it goes from ``low`` to 0 at once."""

    def __init__(self, low: int, high: int, step: int, said: Said, zero: str) -> None:
        super().__init__()
        self._low, self._high, self._step, self._said, self._zero = low, high, step, said, zero
        self.read: Read = lambda _: None
        self.setRange(0 if zero else low, high)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToPreviousValue)

    def textFromValue(self, value: int) -> str:
        """Return a value as it is said."""
        return self._zero if self._zero and value == 0 else self._said(value)

    def valueFromText(self, text: str) -> int:
        """Return the value that a text means; without one, the value there is."""
        if text.strip().casefold() == self.textFromValue(self.value()).strip().casefold():
            return self.value()  # several may be said alike, such as ounces
        known = self._known.get(text.strip().casefold())
        if known is not None:
            return known
        if (meant := self.read(text)) is not None:
            return min(max(meant, self._low), self._high)
        number = _NUMBER.search(text)
        if number is None:
            return self.value()
        typed = int(number.group())
        if typed == 0 and self._zero:
            return 0
        return min(max(typed, self._low), self._high)

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed; what means no number is put back at the end."""
        readable = text.strip().casefold() in self._known or _NUMBER.search(text)
        state = QValidator.State.Acceptable if readable else QValidator.State.Intermediate
        return state, text, pos

    def stepBy(self, steps: int) -> None:
        """Go so many steps; a page is five, and the word for 0 is one step below the least."""
        self.interpretText()
        self.setValue(self._after(_PAGE * (1 if steps > 0 else -1) if abs(steps) > 1 else steps))
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends."""
        match event.key():
            case Qt.Key.Key_Home:
                self.setValue(self.minimum())
            case Qt.Key.Key_End:
                self.setValue(self.maximum())
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only what has the focus; a page that scrolls by changes nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _after(self, steps: int) -> int:
        now = self.value()
        if self._zero and now == 0:
            return 0 if steps < 0 else self._low + (steps - 1) * self._step
        if self._zero and now == self._low and steps < 0:
            return 0
        over = (now - self._low) % self._step
        if over and steps < 0:
            steps, now = steps + 1, now - over
        elif over:
            now -= over
        return min(max(now + steps * self._step, self._low), self._high)

    @cached_property
    def _known(self) -> dict[str, int]:
        values = range(self._low, min(self._high, self._low + _MOST_READ) + 1)
        known = {self._said(value).strip().casefold(): value for value in values}
        return known | ({self._zero.strip().casefold(): 0} if self._zero else {})


class Amount(Stepper):
    """A whole number. `chosen` brings each one that the person chose.

    Args:
        style: tone, type scale and accent.
        name: what the number is, for a screen reader.
        low: the least.
        high: the most.
        step: what an arrow moves it by; any number between may be typed.
        said: how a value stands there.
        zero: the word for 0, where that may be chosen beside the limits.
    """

    chosen = Signal(int)

    def __init__(
        self,
        style: Style,
        name: str,
        low: int,
        high: int,
        step: int,
        said: Said = str,
        zero: str = "",
    ) -> None:
        self.field = AmountField(low, high, step, said, zero)
        super().__init__(style, name, self.field, (LESS, MORE))
        self.field.valueChanged.connect(self._tell)
        self._allow()

    def value(self) -> int:
        """Return the number."""
        return self.field.value()

    def show_value(self, value: int) -> None:
        """Show a number; nothing is told."""
        self.field.blockSignals(True)  # noqa: FBT003
        self.field.setValue(value)
        self.field.blockSignals(False)  # noqa: FBT003
        self._allow()

    def room(self) -> float:
        """Return the width of the longest of its values, as far as the ends tell."""
        measure = QFontMetricsF(self.field.font())
        ends = {self.field.minimum(), self.field.maximum(), self.field.value()}
        said = {self.field.textFromValue(value) for value in ends} | {"0000"}
        return max(measure.horizontalAdvance(text) for text in said)

    def _tell(self, value: int) -> None:
        self._allow()
        self.chosen.emit(value)

    def _allow(self) -> None:
        self.minus.setEnabled(self.field.value() > self.field.minimum())
        self.plus.setEnabled(self.field.value() < self.field.maximum())
