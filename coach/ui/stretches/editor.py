"""The page that changes a routine: order, moves, holds, repetitions. A change counts at once."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.motion.exercise import Exercise
from coach.ui.announce import announce
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import SHADOW, button, margin, text, top_row
from coach.ui.kit.scroller import Scroller
from coach.ui.stretches import edits, wording
from coach.ui.stretches.editing import Editing
from coach.ui.stretches.head import stand
from coach.ui.stretches.setting import Setting
from coach.ui.stretches.shelf import Shelf
from coach.ui.stretches.step_row import StepRow
from coach.ui.stretches.summary import Summary


class Editor(QWidget):
    """One routine, in the person's own stage.

    Signals:
        play_wished: the routine, as it is now.
        back_wished: to the list of routines.
        pick_wished: a move is to be chosen; for which place, or -1 for a new one at the end.
    """

    play_wished = Signal(object)
    back_wished = Signal()
    pick_wished = Signal(int)

    def __init__(
        self, shelf: Shelf, words: Mapping[str, str], setting: Setting, editing: Editing
    ) -> None:
        super().__init__()
        self._shelf, self._words, self._setting, self.editing = shelf, words, setting, editing
        style = setting.style
        self.back = button(style, wording.BACK, Kind.QUIET, Icon.LEFT)
        self.summary = Summary(style)
        self.undo = button(style, wording.UNDO, icon=Icon.UNDO)
        self.reset = button(style, wording.RESET, Kind.QUIET)
        self.add = button(style, wording.ADD_MOVE, Kind.SOFT, Icon.PLUS)
        self.rows: list[StepRow] = []
        self._head = QWidget()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._lay_out()
        self._connect()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep total, name and play in sight where there is room for them."""
        super().resizeEvent(event)
        stand(self._head, self._page, self._inside)

    def focus_first(self) -> None:
        """Give the focus to what plays the routine."""
        self.summary.play.setFocus(Qt.FocusReason.OtherFocusReason)

    def pick(self, place: int, move: str) -> None:
        """Put a move that was chosen into a place, or at the end for -1."""
        steps = self.editing.steps
        if place < 0 and edits.added(steps, move) == steps:
            self._tell(wording.FULL)
        elif place < 0:
            self._change(edits.added(steps, move), len(steps))
        else:
            self._change(edits.exchanged(steps, place, move), place)

    def move_step(self, place: int, by: int) -> None:
        """Move a step up or down; the focus goes with it."""
        target = min(max(place + by, 0), len(self.rows) - 1)
        parts = self.rows[place].parts
        focused = next((i for i, part in enumerate(parts) if part.hasFocus()), None)
        kept = self._change(edits.moved(self.editing.steps, place, by), target)
        if kept and focused is not None:
            row = self.rows[target]
            part = row.parts[focused]
            other = row.down if part is row.up else row.up
            (part if part.isEnabled() else other).setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_step(self, place: int) -> None:
        """Take a step out; the last one stays."""
        steps = self.editing.steps
        if len(steps) == 1:
            self._tell(wording.LAST_STAYS)
            return
        self._change(edits.removed(steps, place), min(place, len(steps) - 2))
        self.rows[min(place, len(self.rows) - 1)].swap.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Undo the last change."""
        problem = self.editing.undo()
        self._show()
        self._tell(wording.refused(problem) if problem else wording.UNDONE)
        if not self.undo.isEnabled():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_back(self) -> None:
        """Have the routine back that ships."""
        problem = self.editing.reset()
        self._show()
        self._tell(wording.refused(problem) if problem else "")
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroller.ensureWidgetVisible(self.undo)

    def rename(self, title: str) -> None:
        """Give the routine another name; an empty one leaves it as it was."""
        if title.strip() == wording.title(self.editing.routine, self._words):
            return
        problem = self.editing.change(edits.renamed(self.editing.routine, title))
        self._show()
        if problem:
            self._tell(wording.refused(problem))

    def _change(self, steps: edits.Steps, place: int) -> bool:
        """Keep the steps like this, show them, and say the new total; return whether it was."""
        problem = self.editing.change_steps(steps)
        self._show()
        self._tell(wording.refused(problem) if problem else "")
        if not problem and 0 <= place < len(self.rows):
            self._scroller.ensureWidgetVisible(self.rows[place], 0, 24)
        return not problem

    def _tell(self, said: str) -> None:
        """Show what there is to say, and read it aloud with the total."""
        self.summary.tell(said)
        if said:
            QTimer.singleShot(0, self, self._show_told)
        announce(self, f"{said} {wording.total_aloud(self.editing.session())}".strip())

    def _show_told(self) -> None:
        """Bring what was told into sight, where the head scrolls."""
        self._scroller.ensureWidgetVisible(self.summary.told)

    def _show(self) -> None:
        editing = self.editing
        title = wording.title(editing.routine, self._words)
        if self.summary.name.line.text() != title:
            self.summary.name.line.setText(title)
        self.summary.show_total(wording.total(editing.session()))
        self.undo.setEnabled(editing.can_undo)
        own = editing.is_own and editing.routine.id in self._setting.shipped
        self.reset.setVisible(own)
        rows = editing.rows()
        while len(self.rows) < len(rows):
            self._add_row()
        while len(self.rows) > len(rows):
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        for place, (row, shown) in enumerate(zip(rows, self.rows, strict=True)):
            shown.show_row(row, self._whole(row.step.exercise), place, len(rows))

    def _whole(self, name: str) -> Exercise:
        return self._shelf.exercise(name)

    def _add_row(self) -> None:
        row, place = StepRow(self._setting, self._words), len(self.rows)
        row.moved.connect(partial(self.move_step, place))
        row.removed.connect(partial(self.remove_step, place))
        row.swapped.connect(partial(self.pick_wished.emit, place))
        row.held.connect(partial(self._hold, place))
        row.repeated.connect(partial(self._repeat, place))
        self.rows.append(row)
        self._list.addWidget(row)
        QWidget.setTabOrder(row.remove, self.add)
        QWidget.setTabOrder(self.add, self.reset)

    def _hold(self, place: int, seconds: int) -> None:
        self._change(edits.held(self.editing.steps, place, seconds), place)

    def _repeat(self, place: int, times: int) -> None:
        self._change(edits.repeated(self.editing.steps, place, times), place)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wished)
        self.summary.play.clicked.connect(lambda: self.play_wished.emit(self.editing.routine))
        self.add.clicked.connect(lambda: self.pick_wished.emit(-1))
        self.undo.clicked.connect(self.take_back)
        self.reset.clicked.connect(self.put_back)
        self.summary.name.entered.connect(self.rename)

    def _lay_out(self) -> None:
        style = self._setting.style
        side = margin(style) - SHADOW
        self._page = page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addWidget(self._head)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 16, 0, 0)
        head.setSpacing(4)
        head.addLayout(top_row(style, self.back, self.undo))
        head.addWidget(self.summary)
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        self._inside.addLayout(column)
        column.setContentsMargins(side, 0, side, 16)
        for_whom = wording.now_for(self.editing.sharing, self._setting.stage)
        whom = text(style, f"{for_whom}. {wording.COUNTS_AT_ONCE}", second=True)
        whom.setContentsMargins(SHADOW, 0, SHADOW, 0)
        column.addWidget(whom)
        column.addLayout(self._list)
        foot = Flow(0)
        for each in (self.add, self.reset):
            foot.addWidget(each)
        at = QVBoxLayout()
        at.setContentsMargins(SHADOW - RING, 4, 0, 0)
        at.addLayout(foot)
        column.addLayout(at)
        column.addStretch(1)
        self._scroller = Scroller(style, inside)
        page.addWidget(self._scroller, 1)
