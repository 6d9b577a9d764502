"""One step of a routine: its picture and name, how long and how often, and where it stands."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coach.motion.exercise import Exercise
from coach.ui.buttons import Button, Kind
from coach.ui.icons import Icon
from coach.ui.stretches import edits, wording
from coach.ui.stretches.editing import Row
from coach.ui.stretches.flow import Flow
from coach.ui.stretches.number import Number
from coach.ui.stretches.parts import Card, text
from coach.ui.stretches.portrait import Portrait, look
from coach.ui.stretches.setting import Setting
from coach.ui.theme import TARGET, Role

_TILE: Final = QSize(124, 96)
_LARGE: Final = 1.3


class StepRow(Card):
    """A step. It wishes; the page that it is on changes the routine.

    Signals:
        moved: one place up (-1) or down (1).
        removed: out of the routine.
        swapped: for another move.
        held: another hold, in seconds.
        repeated: another number of times.
    """

    moved = Signal(int)
    removed = Signal()
    swapped = Signal()
    held = Signal(int)
    repeated = Signal(int)

    def __init__(self, setting: Setting, words: Mapping[str, str]) -> None:
        super().__init__(setting.style)
        self._setting, self._words = setting, words
        self.portrait = Portrait(setting, _TILE)
        self.name = text(setting.style, "", Role.SECTION)
        self.facts = text(setting.style, "", Role.HINT, second=True)
        self.hold = Number(setting.style, wording.HOLD)
        self.reps = Number(setting.style, wording.REPS)
        self.up = _small(setting, Icon.UP)
        self.down = _small(setting, Icon.DOWN)
        self.swap = _small(setting, Icon.SWAP)
        self.remove = _small(setting, Icon.X)
        self._hold_box = _labelled(setting, wording.HOLD, self.hold)
        self._reps_box = _labelled(setting, wording.REPS, self.reps)
        self._lay_out()
        self._connect()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What of it can have the focus, in order."""
        return (self.hold, self.reps, self.up, self.down, self.swap, self.remove)

    def show_row(self, row: Row, whole: Exercise, place: int, count: int) -> None:
        """Show a step in its place.

        Args:
            row: the step.
            whole: the move it names.
            place: where it stands, from 0.
            count: how many steps there are.
        """
        name = wording.title_of(whole, self._words)
        self.name.setText(f"{place + 1}. {name}")
        self.facts.setText(self._facts_of(row))
        self.portrait.show_move(row.move, look(self._setting))
        self.setAccessibleName(f"{place + 1}. {name}, {self._facts_of(row)}")
        self._show_numbers(row)
        for end, what in (
            (self.up, wording.UP),
            (self.down, wording.DOWN),
            (self.swap, wording.SWAP),
            (self.remove, wording.REMOVE),
        ):
            end.set_name(wording.in_row(what, name))
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        self.remove.setEnabled(count > 1)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Move up and down with Alt and an arrow, and take it out with Delete, from wherever."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Up if alt:
                self.moved.emit(-1)
            case Qt.Key.Key_Down if alt:
                self.moved.emit(1)
            case Qt.Key.Key_Delete:
                self.removed.emit()
            case _:
                return False
        return True

    def _facts_of(self, row: Row) -> str:
        if row.move is None:
            return wording.LEFT_OUT
        said = wording.short(row.seconds)
        if row.stands_in:
            return f"{said} · {wording.instead(wording.title_of(row.move, self._words))}"
        sides = f" · {wording.EACH_SIDE}" if row.move.dose.sides == 2 else ""
        return f"{said}{sides}"

    def _show_numbers(self, row: Row) -> None:
        self._hold_box.setVisible(row.hold is not None)
        self._reps_box.setVisible(row.reps is not None)
        if row.hold is not None:
            seconds = row.hold
            self.hold.show_value(
                f"{seconds:g} s", wording.spoken(seconds), lambda by: edits.next_hold(seconds, by)
            )
        if row.reps is not None and row.move is not None:
            move, dose = row.move, row.move.dose
            aloud = wording.times(dose.reps)
            self.reps.show_value(
                f"{dose.reps} ×",  # noqa: RUF001
                aloud,
                lambda by: edits.next_reps(move, dose, by),
            )

    def _connect(self) -> None:
        for part in self.parts:
            part.installEventFilter(self)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.swap.clicked.connect(self.swapped)
        self.remove.clicked.connect(self.removed)
        self.hold.chosen.connect(self.held)
        self.reps.chosen.connect(self.repeated)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(*self.margins(12))
        row.setSpacing(14)
        row.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        column.addSpacing(2)
        flow = Flow(2)
        for widget in (self._hold_box, self._reps_box):
            flow.addWidget(widget)
        column.addLayout(flow)
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addLayout(self._ends())

    def _ends(self) -> QGridLayout:
        """Lay out what moves, swaps and removes it; two and two where they are large."""
        style, ends = self._setting.style, QGridLayout()
        ends.setSpacing(0)
        columns = 2 if style.night or style.scale > _LARGE else 4
        for i, end in enumerate((self.up, self.down, self.swap, self.remove)):
            ends.addWidget(end, i // columns, i % columns)
        return ends


def _small(setting: Setting, icon: Icon) -> Button:
    style = setting.style
    return Button(kind=Kind.QUIET, icon=icon, height=TARGET, scale=style.scale, tone=style.tone)


def _labelled(setting: Setting, said: str, number: Number) -> QWidget:
    """Return a number with its word before it."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 12, 0)
    row.setSpacing(4)
    label: QLabel = text(setting.style, said, Role.HINT, second=True)
    label.setWordWrap(False)
    row.addWidget(label)
    row.addWidget(number)
    return box
