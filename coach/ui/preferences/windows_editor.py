"""Weekday windows: on which days, and between which times."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.windows import Window
from coach.ui.icons import Icon
from coach.ui.kit.chip import Chip
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import text
from coach.ui.kit.time_field import TimeStepper
from coach.ui.language import say, told
from coach.ui.preferences import wording
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.drafts import WINDOWS, Drafts, Line, WindowDraft
from coach.ui.preferences.lined import Lined, small, tell, warned
from coach.ui.preferences.week import Week

_TO = "\N{EN DASH}"
WindowLine = Line[WindowDraft, Window]


class WindowRow(QWidget):
    """One window: its days, its times, and the way out. `written` brings each new draft."""

    written = Signal(object)
    removed = Signal()

    def __init__(self, desk: Desk, line: WindowLine) -> None:
        super().__init__()
        self._desk, self.line = desk, line
        words = desk.words
        self.week = Week(desk, say(words, "preferences.windows.days"))
        self.whole = Chip(desk.style, say(words, "preferences.windows.whole-day"))
        self.begin = TimeStepper(desk.style, say(words, "preferences.windows.from"))
        self.end = TimeStepper(desk.style, say(words, "preferences.windows.to"))
        for stepper in (self.begin, self.end):
            stepper.speak(words)
        self.remove = small(desk, say(words, "preferences.windows.remove"), "", Icon.X)
        self.fault = warned(desk)
        self._lay_out()
        self._connect()

    def show_draft(self, fault: str) -> None:
        """Show the line as it is written, and what is wrong with it."""
        draft, words = self.line.draft, self._desk.words
        self.week.show_value(draft.days)
        self.whole.setChecked(draft.whole)
        for stepper, at in ((self.begin, draft.begin), (self.end, draft.end)):
            if stepper.value() != at:
                stepper.show_value(at)
        for part in (self.begin, self._until):
            part.setVisible(not draft.whole)
        said = wording.window(words, draft.made())
        self.remove.set_name(told(words, "preferences.windows.remove-name", said=said))
        tell(self.fault, say(words, f"preferences.windows.{fault}") if fault else "")
        self.week.setAccessibleDescription(self.fault.text())

    def _connect(self) -> None:
        self.week.chosen.connect(lambda days: self._write(days=days))
        self.whole.clicked.connect(lambda on: self._write(whole=on))
        self.begin.chosen.connect(lambda at: self._write(begin=at))
        self.end.chosen.connect(lambda at: self._write(end=at))
        self.remove.clicked.connect(self.removed)

    def _write(self, **parts: Any) -> None:  # noqa: ANN401
        self.written.emit(replace(self.line.draft, **parts))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.week)
        second = QWidget()
        flow = Flow(self._desk.style.px(4), second)
        flow.addWidget(self.whole)
        flow.addWidget(self.begin)
        self._until = self._to(self.end)
        flow.addWidget(self._until)
        flow.addWidget(self.remove)
        column.addWidget(second)
        column.addWidget(self.fault)

    def _to(self, stepper: TimeStepper) -> QWidget:
        """Return a time after a dash, which go into the next line together."""
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        dash = text(self._desk.style, _TO, second=True)
        dash.setWordWrap(False)
        row.addWidget(dash)
        row.addWidget(stepper)
        return both


class WindowsEditor(Lined):
    """All windows of one habit. `chosen` brings those that are complete."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say(desk.words, "preferences.windows.add"))
        self._drafts: Drafts[WindowDraft, Window] = Drafts(WINDOWS)
        self.rows: list[WindowRow] = []
        self.add.clicked.connect(self.add_window)

    def show_value(self, windows: Sequence[Window]) -> None:
        """Show windows; those that are not complete yet stay."""
        self._drafts.show(windows)
        self._show()

    def add_window(self) -> None:
        """Add a window that counts as soon as it has days, and go to it."""
        line = self._drafts.add(WindowDraft())
        if line is None:
            self.say(say(self.desk.words, "preferences.windows.full"))
            return
        self._show()
        self.rows[-1].week.chips[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _write(self, row: WindowRow, draft: WindowDraft) -> None:
        before = self._drafts.value
        self._drafts.change(row.line, draft)
        self._show()
        self._tell(before)

    def _remove(self, row: WindowRow) -> None:
        place, before = self.rows.index(row), self._drafts.value
        self._drafts.remove(row.line)
        self.say("")
        self._show()
        near = self.rows[min(place, len(self.rows) - 1)].remove if self.rows else self.add
        near.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell(before)

    def _tell(self, before: Sequence[Window]) -> None:
        if self._drafts.value != before:
            self.chosen.emit(self._drafts.value)

    def _show(self) -> None:
        lines = self._drafts.lines
        for row in [row for row in self.rows if row.line not in lines]:
            self.rows.remove(row)
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        known = {id(row.line): row for row in self.rows}
        self.rows = [known.get(id(line)) or self._new_row(line) for line in lines]
        for place, row in enumerate(self.rows):
            if self.column.indexOf(row) != place:
                self.column.insertWidget(place, row)
            row.show_draft(self._drafts.fault(row.line))
        self.updateGeometry()

    def _new_row(self, line: WindowLine) -> WindowRow:
        row = WindowRow(self.desk, line)
        row.written.connect(lambda draft: self._write(row, draft))
        row.removed.connect(lambda: self._remove(row))
        return row
