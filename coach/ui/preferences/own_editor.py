"""The person's own reminders: what they are called, when they come, and with which stretch."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach.domain.own import Own
from coach.ui.language import say, told
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.drafts import OWNS, Drafts, OwnDraft
from coach.ui.preferences.lined import Lined
from coach.ui.preferences.own_form import OwnLine, OwnRow


class OwnEditor(Lined):
    """All reminders in a list, one of them open at most. `chosen` brings those that are right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say(desk.words, "preferences.own.add"))
        self._drafts: Drafts[OwnDraft, Own] = Drafts(OWNS)
        self._open: OwnLine | None = None
        self.rows: list[OwnRow] = []
        self.add.clicked.connect(self.add_reminder)

    def show_value(self, owns: Sequence[Own]) -> None:
        """Show reminders; what is being written stays."""
        self._drafts.show(owns)
        self._show()

    def add_reminder(self) -> None:
        """Add a reminder that counts as soon as it has a name, and go to it."""
        line = self._drafts.add(OwnDraft())
        if line is None:
            self.say(say(self.desk.words, "preferences.own.full"))
            return
        self._open = line
        self._show()
        self.rows[-1].focus_name()

    def _write(self, row: OwnRow, draft: OwnDraft, *, settled: bool) -> None:
        before = self._drafts.value
        self._drafts.change(row.line, draft, settled=settled)
        self._show()
        if self._drafts.value != before:
            self.chosen.emit(self._drafts.value)

    def _toggle(self, row: OwnRow) -> None:
        shown = self._open is not row.line
        self._open = row.line if shown else None
        self._show()
        if shown:
            row.focus_name()
        else:
            row.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: OwnRow) -> None:
        place, name = self.rows.index(row), row.title.text()
        counted = row.line.kept is not None
        self._drafts.remove(row.line)
        self.say("")
        self._show()
        near = self.rows[min(place, len(self.rows) - 1)].remove if self.rows else self.add
        near.setFocus(Qt.FocusReason.OtherFocusReason)
        if counted:
            self.chosen.emit(self._drafts.value)
            self.desk.tell(told(self.desk.words, "preferences.own.removed", name=name))

    def _show(self) -> None:
        lines = self._drafts.lines
        if self._open is not None and self._open not in lines:
            self._open = None
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
            row.open(shown=row.line is self._open)
            row.show_draft(self._drafts.fault(row.line))
        QWidget.setTabOrder(self.rows[-1], self.add) if self.rows else None
        self.updateGeometry()

    def _new_row(self, line: OwnLine) -> OwnRow:
        row = OwnRow(self.desk, line)
        row.written.connect(lambda draft, settled: self._write(row, draft, settled=settled))
        row.opened.connect(lambda: self._toggle(row))
        row.removed.connect(lambda: self._remove(row))
        return row
