"""One step of a routine: its picture and name, how long and how often, and where it stands."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.motion.exercise import Exercise
from coach.ui.buttons import Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.flow import Flow
from coach.ui.kit.number import Number
from coach.ui.kit.parts import Card, text
from coach.ui.stretches import edits, wording
from coach.ui.stretches.editing import Row
from coach.ui.stretches.portrait import Portrait, look
from coach.ui.stretches.setting import Setting
from coach.ui.theme import TARGET, Role

_TILE: Final = QSize(124, 96)
_LARGE: Final = 1.3
_PAD, _GAP, _AFTER = 12, 14, 12


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
        ends = (wording.LESS, wording.MORE)
        self.hold = Number(setting.style, wording.HOLD, ends)
        self.reps = Number(setting.style, wording.REPS, ends)
        self.up = _small(setting, Icon.UP)
        self.down = _small(setting, Icon.DOWN)
        self.swap = _small(setting, Icon.SWAP)
        self.remove = _small(setting, Icon.X)
        self._hold_box = _Labelled(setting, wording.HOLD, self.hold)
        self._reps_box = _Labelled(setting, wording.REPS, self.reps)
        self._numbers, self._ends = QWidget(), QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._column = QVBoxLayout()
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

    def minimumSizeHint(self) -> QSize:
        """Return the width that it has with all below one another."""
        end, name = self.up.sizeHint().width(), self.name.minimumSizeHint().width()
        number = self.hold.sizeHint().width() + _AFTER
        sides = self._row.contentsMargins()
        wide = max(_TILE.width() + _GAP + name, 4 * end, number)
        return QSize(wide + sides.left() + sides.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put all side by side, or numbers and buttons below the picture where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

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
        self._row.setContentsMargins(*self.margins(_PAD))
        self._row.setSpacing(_GAP)
        shown = QHBoxLayout()
        shown.setSpacing(_GAP)
        shown.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        shown.addLayout(self._column, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self.name)
        self._column.addWidget(self.facts)
        self._column.addSpacing(2)
        self._column.addWidget(self._numbers)
        self._column.addStretch(1)
        numbers, ends = Flow(2, self._numbers), Flow(0, self._ends)
        for box in (self._hold_box, self._reps_box):
            numbers.addWidget(box)
        for end in (self.up, self.down, self.swap, self.remove):
            ends.addWidget(end)
        self._row.addLayout(shown, 1)
        self._row.addWidget(self._ends, 0, Qt.AlignmentFlag.AlignVCenter)
        self._arrange()

    def _arrange(self) -> None:
        """Lay it out for its width; its buttons two and two where four in a row are too wide."""
        end = self.up.sizeHint().width()
        whole = self._row.contentsRect().width()
        boxes = (self._hold_box, self._reps_box)
        words = max(self.name.minimumSizeHint().width(), *(box.whole for box in boxes))
        room = whole - _TILE.width() - 2 * _GAP - words
        large = self._setting.style.night or self._setting.style.scale > _LARGE
        below = room < 2 * end
        columns = 4 if below or (room >= 4 * end and not large) else 2
        self._ends.setFixedWidth(columns * end)
        for box in boxes:
            box.fit(whole)
        self._row.setSpacing(0 if below else _GAP)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is way:
            return
        self._row.setDirection(way)
        (self._column if below else self._row).removeWidget(self._numbers)
        (self._row if below else self._column).insertWidget(1 if below else 3, self._numbers)


def _small(setting: Setting, icon: Icon) -> Button:
    style = setting.style
    return Button(kind=Kind.QUIET, icon=icon, height=TARGET, style=style)


class _Labelled(QWidget):
    """A number with its word before it, or above it."""

    def __init__(self, setting: Setting, said: str, number: Number) -> None:
        super().__init__()
        self.number = number
        self._label = text(setting.style, said, Role.HINT, second=True)
        self._label.setWordWrap(False)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, _AFTER, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._label)
        self._row.addWidget(number)

    @property
    def whole(self) -> int:
        """Its width with the word before the number, in pixels."""
        words = self._label.sizeHint().width() + self._row.spacing()
        return words + self.number.sizeHint().width() + _AFTER

    def fit(self, width: int) -> None:
        """Put the word where there is room for it."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if self.whole <= width else down)
