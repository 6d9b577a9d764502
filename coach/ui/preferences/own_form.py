"""One reminder of the person's own: told in a line, and opened to be written."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.own import LONGEST_NAME, Own
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.choice import Choice
from coach.ui.kit.field import Field
from coach.ui.kit.parts import button, text
from coach.ui.language import say, told
from coach.ui.preferences import wording
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.drafts import Line, OwnDraft
from coach.ui.preferences.folding import folding
from coach.ui.preferences.lined import Deeds, small, tell, warned
from coach.ui.preferences.times import Times
from coach.ui.preferences.week import Week
from coach.ui.theme import Role

OwnLine = Line[OwnDraft, Own]


class OwnForm(QWidget):
    """What a reminder is made of. `written` brings each new draft, and whether it is settled."""

    written = Signal(object, bool)
    done = Signal()

    def __init__(self, desk: Desk, line: OwnLine) -> None:
        super().__init__()
        self._desk, self._line = desk, line
        words, style = desk.words, desk.style
        self.name = Field(style, say(words, "preferences.own.name"))
        self.name.line.setMaxLength(LONGEST_NAME + 20)
        self.name.line.setPlaceholderText("")  # the question stands above it
        self.times = Times(desk, line.draft.at)
        self.week = Week(desk, say(words, "preferences.own.days"))
        self.routine = Choice(style, say(words, "preferences.own.routine"), self._routines())
        self.routine.setSizePolicy(folding())
        self.faults = {part: warned(desk) for part in ("name", "at", "days")}
        self.close_form = button(style, say(words, "preferences.own.close"), Kind.SECONDARY)
        self._lay_out()
        self._connect()

    def show_draft(self, fault: str, said: str) -> None:
        """Show the reminder as it is written, and below the part that is wrong, what is."""
        draft = self._line.draft
        if self.name.value() != draft.name:
            self.name.show_value(draft.name)
        self.times.show_value(draft.at)
        self.week.show_value(draft.days)
        self.routine.show_value(draft.routine or _NO_ROUTINE)
        for part, fault_of, asked in (
            ("name", "name", self.name.line),
            ("at", "no-times", self.times.add),
            ("days", "no-days", self.week),
        ):
            here = said if fault.startswith(fault_of) else ""
            tell(self.faults[part], here)
            hint = say(self._desk.words, "preferences.own.name-hint") if part == "name" else ""
            asked.setAccessibleDescription(here or hint)
        named = told(self._desk.words, "preferences.own.close-name", name=draft.name.strip())
        self.close_form.setAccessibleName(named)

    def _routines(self) -> list[tuple[str, str]]:
        """Return what can be opened; one that is not there any more is kept, and said to be so."""
        known, words = self._desk.routines, self._desk.words
        here = [(_NO_ROUTINE, say(words, "preferences.own.no-routine")), *known.items()]
        if (gone := self._line.draft.routine) and gone not in known:
            here.append((gone, told(words, "preferences.own.unknown-routine", name=gone)))
        return here

    def _connect(self) -> None:
        self.name.changed.connect(lambda said: self._write(settled=False, name=said))
        self.name.entered.connect(lambda said: self._write(name=said))
        self.times.chosen.connect(lambda at: self._write(at=at))
        self.week.chosen.connect(lambda days: self._write(days=days))
        self.routine.chosen.connect(
            lambda name: self._write(routine="" if name == _NO_ROUTINE else name)
        )
        self.close_form.clicked.connect(self.done)

    def _write(self, *, settled: bool = True, **parts: Any) -> None:  # noqa: ANN401
        self.written.emit(replace(self._line.draft, **parts), settled)

    def _lay_out(self) -> None:
        words, style = self._desk.words, self._desk.style
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(0)
        for key, part in (
            ("name", self.name),
            ("at", self.times),
            ("days", self.week),
            ("routine", self.routine),
        ):
            label = text(style, say(words, f"preferences.own.{key}"), Role.HINT, second=True)
            label.setContentsMargins(4, style.px(8), 0, 0)
            label.setBuddy(part)
            column.addWidget(label)
            column.addWidget(part)
            if fault := self.faults.get(key):
                column.addWidget(fault)
        self.name.setMaximumWidth(style.px(420))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, style.px(8), 0, 0)
        foot.addWidget(self.close_form)
        foot.addStretch(1)
        column.addLayout(foot)


class OwnRow(QWidget):
    """A reminder in the list; its form is made when it is first opened."""

    written = Signal(object, bool)
    opened = Signal()
    removed = Signal()

    def __init__(self, desk: Desk, line: OwnLine) -> None:
        super().__init__()
        self._desk, self.line = desk, line
        words, style = desk.words, desk.style
        self.title = text(style, "", Role.BUTTON)
        self.when = text(style, "", Role.HINT, second=True)
        self.change = small(desk, say(words, "preferences.own.change"), "")
        self.remove = small(desk, say(words, "preferences.own.remove"), "", Icon.X)
        self.form: OwnForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head())
        self.change.clicked.connect(self.opened)
        self.remove.clicked.connect(self.removed)

    @property
    def is_open(self) -> bool:
        """Whether its form is shown."""
        return self.form is not None and not self.form.isHidden()

    def open(self, *, shown: bool) -> None:
        """Show its form, or put it away."""
        if shown and self.form is None:
            self.form = OwnForm(self._desk, self.line)
            self.form.written.connect(self.written)
            self.form.done.connect(self.opened)
            self._column.addWidget(self.form)
        if self.form is not None:
            self.form.setVisible(shown)
        self.change.setVisible(not shown)

    def show_draft(self, fault: str) -> None:
        """Show the reminder as it is written, and what is wrong with it."""
        words, kept = self._desk.words, self.line.kept
        said = say(words, f"preferences.own.{fault}") if fault else ""
        if fault and kept is not None:
            when = wording.own(words, kept)
            said += " " + told(words, "preferences.own.still", name=kept.name, when=when)
        name = self.line.draft.name.strip() or say(words, "preferences.own.unnamed")
        self.title.setText(name)
        self.when.setText(said if fault else wording.own(words, self.line.draft.made()))
        self.when.setVisible(not (fault and self.is_open))
        self.change.set_name(told(words, "preferences.own.change-name", name=name))
        self.remove.set_name(told(words, "preferences.own.remove-name", name=name))
        if self.form is not None:
            self.form.show_draft(fault, said)

    def focus_name(self) -> None:
        """Go to its name."""
        if self.form is not None:
            self.form.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _head(self) -> QWidget:
        """Return what it is and, beside it or below, what can be done with it."""
        told_of, head = QWidget(), QWidget()
        words = QVBoxLayout(told_of)
        words.setContentsMargins(RING, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.when)
        both = Beside(8, self._desk.style.px(_LEAST), head)
        both.addWidget(told_of)
        both.addWidget(Deeds(self.change, self.remove))
        return head


_LEAST = 200
"""Room that a reminder's words need beside its buttons, in pixels."""
_NO_ROUTINE = "-"
"""No routine's name: names of routines begin with a letter."""
