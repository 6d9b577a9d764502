"""Times of day, any number of them: each stepped or typed, added and taken out."""

from collections.abc import Sequence
from datetime import time
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.domain.own import MOST
from coach.ui.buttons import Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import button
from coach.ui.kit.time_field import TimeStepper
from coach.ui.language import say, told
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.folding import folding

_APART_H: Final = 4
"""A new time stands so many hours after the last."""


class _Time(QWidget):
    """One of them, with what takes it out."""

    def __init__(self, desk: Desk, place: int) -> None:
        super().__init__()
        said = told(desk.words, "preferences.own.time", count=place + 1)
        self.stepper = TimeStepper(desk.style, said)
        self.stepper.speak(desk.words)
        self.remove = Button(kind=Kind.QUIET, icon=Icon.X, height=1, style=desk.style)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.stepper)
        row.addWidget(self.remove)


class Times(QWidget):
    """Several times of day. `chosen` brings them all, as they stand.

    Args:
        desk: words and dress.
        times: those there are at first: Tab goes through them in the order in which they are made.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, times: Sequence[time] = ()) -> None:
        super().__init__()
        self._desk = desk
        self.parts = [self._new(place) for place in range(len(times))]
        self._flow = Flow(desk.style.px(4), self)
        self.add = button(
            desk.style, say(desk.words, "preferences.own.add-time"), Kind.QUIET, Icon.PLUS
        )
        self.add.clicked.connect(self.add_time)
        self.setSizePolicy(folding())
        self._lay_out()
        self.show_value(times)

    def value(self) -> tuple[time, ...]:
        """Return the times in the order in which they stand."""
        return tuple(part.stepper.value() for part in self.parts)

    def show_value(self, times: Sequence[time]) -> None:
        """Show times; nothing is told."""
        if len(times) != len(self.parts):
            for part in self.parts[len(times) :]:
                part.hide()
                part.deleteLater()
            kept = self.parts[: len(times)]  # they have their place among what Tab goes through
            self.parts = kept + [self._new(place) for place in range(len(kept), len(times))]
            self._lay_out()
        for part, at in zip(self.parts, times, strict=True):
            if part.stepper.value() != at:
                part.stepper.show_value(at)
            said = told(self._desk.words, "preferences.own.remove-time", at=f"{at:%H:%M}")
            part.remove.set_name(said)
        self.add.setEnabled(len(times) < MOST)

    def add_time(self) -> None:
        """Add a time some hours after the last, and go to it."""
        times = self.value()
        last = times[-1] if times else time(5)
        self.chosen.emit((*times, time((last.hour + _APART_H) % 24, last.minute)))
        if self.parts:
            self.parts[-1].stepper.setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self, place: int) -> None:
        times = self.value()
        self.chosen.emit((*times[:place], *times[place + 1 :]))
        near = self.parts[min(place, len(self.parts) - 1)].remove if self.parts else self.add
        near.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new(self, place: int) -> _Time:
        part = _Time(self._desk, place)
        part.stepper.chosen.connect(lambda _: self.chosen.emit(self.value()))
        part.remove.clicked.connect(partial(self._remove, place))
        return part

    def _lay_out(self) -> None:
        while self._flow.takeAt(0):
            pass
        for part in (*self.parts, self.add):
            self._flow.addWidget(part)
            part.show()
        before: QWidget | None = None
        for each in (*(p for part in self.parts for p in (part.stepper, part.remove)), self.add):
            if before is not None:
                QWidget.setTabOrder(before, each)
            before = each
        self.updateGeometry()
