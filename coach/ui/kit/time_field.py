"""A time of day that is stepped, typed or turned."""

from datetime import time

from PySide6.QtCore import QTime, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QTimeEdit

from coach.ui.kit.stepper import EARLIER, LATER, Stepper
from coach.ui.style import Style

STEP_S = 5 * 60
PAGE_S = 60 * 60
"""What an arrow and a page key move the time by, in seconds."""
_FORMAT = "HH:mm"


class TimeField(QTimeEdit):
    """The time between the two buttons. Turning past midnight is normal."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat(_FORMAT)
        self.setKeyboardTracking(False)

    def stepBy(self, steps: int) -> None:
        """Move by five minutes an arrow, by an hour a page."""
        section = self.currentSection()
        page = abs(steps) > 1
        seconds = (1 if steps > 0 else -1) * PAGE_S if page else steps * STEP_S
        self.setTime(self.time().addSecs(seconds))
        self.setSelectedSection(section)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """There is always an earlier and a later."""
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undoing to the page: it takes a whole change back, not a digit of it."""
        if event.matches(QKeySequence.StandardKey.Undo):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only what has the focus; a page that scrolls by changes nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TimeStepper(Stepper):
    """A `TimeField` with a button at each end. `chosen` brings each time that the person chose.

    Args:
        style: tone, type scale and accent.
        name: what the time is, for a screen reader.
    """

    chosen = Signal(time)

    def __init__(self, style: Style, name: str) -> None:
        self.field = TimeField()
        super().__init__(style, name, self.field, (EARLIER, LATER))
        self.field.timeChanged.connect(lambda _: self.chosen.emit(self.value()))

    def value(self) -> time:
        """Return the time of day, on a whole minute."""
        at = self.field.time()
        return time(at.hour(), at.minute())

    def show_value(self, at: time) -> None:
        """Show a time of day; nothing is told. What is half typed stays where the time does."""
        if at.replace(second=0, microsecond=0) == self.value():
            return
        self.field.blockSignals(True)  # noqa: FBT003
        self.field.setTime(QTime(at.hour, at.minute))
        self.field.blockSignals(False)  # noqa: FBT003
