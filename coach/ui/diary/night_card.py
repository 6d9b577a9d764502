"""What is asked of a whole night; none of it needs an answer."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.diary import Also, Check, Night
from coach.ui.buttons import RING, Kind
from coach.ui.diary.answers import Answer, Several
from coach.ui.diary.facts import foldable
from coach.ui.diary.note import Note
from coach.ui.diary.scale import Scale
from coach.ui.kit.field import Field
from coach.ui.kit.parts import Card, button, text
from coach.ui.kit.row import Row
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.theme import CARD_PADDING, Role
from coach.ui.today.rows import folded

YES, NO = "yes", "no"
_APART = 14


class NightCard(Card):
    """The questions about a night. It says what was answered, and keeps nothing.

    `said` brings a field of `coach.domain.diary.Night` and its value; `set_up` what was advised to
    be taken, in the person's own words.

    Args:
        words: the texts of a language.
        style: tone and type scale.
    """

    said = Signal(str, object)
    set_up = Signal(str)

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__(style)
        self._words, self._taken = words, ""
        self.disturbance = Scale(style, self._ask("disturbance"))
        self.also = self._several("also", Also)
        self.checks = self._several("checks", Check)
        self.rename = button(style, self._ask("rename"), Kind.QUIET)
        self.taken = Answer(style, self._ask("taken-hint"), [(e, self._ask(e)) for e in (YES, NO)])
        self.text = Field(style, self._ask("taken-field"))
        self.wanted = button(style, self._ask("set-up"), Kind.SECONDARY)
        self.note = Note(style, self._ask("note"), words)
        self.rows: dict[str, Row] = {}
        self._lay_out()
        self._connect()

    def tell(self, told: Night | None, taken: str) -> None:
        """Show what is said of the night; ``taken`` is what was advised to be taken."""
        self.disturbance.show_value(told.disturbance if told else None)
        self.also.show_value(frozenset(told.also if told else ()))
        self.checks.show_value(frozenset(told.checks if told else ()))
        if taken != self._taken:
            self.text.hide()
        self._taken = taken
        answer = told.taken if told else None
        self.taken.show_value("" if answer is None else YES if answer else NO)
        self.rows["taken"].title.setText(foldable(taken[:1].upper() + taken[1:]))
        self.rows["taken"].setVisible(bool(taken))
        self.rows["set-up"].setVisible(not taken or not self.text.isHidden())
        self.note.show_value(told.note if told else "")

    def keep(self) -> None:
        """Tell what is still being written."""
        self.note.keep()
        self._named(self.text.value())

    def _ask(self, key: str) -> str:
        return say(self._words, f"diary.edit.{key}")

    def _several(self, table: str, answers: type[Also] | type[Check]) -> Several:
        offered = [(e.value, say(self._words, f"diary.{table}.{e}")) for e in answers]
        return Several(self._style, self._ask(table), offered)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        left, top, right, foot = self.margins(CARD_PADDING)
        column.setContentsMargins(left - RING, top, right - RING, foot)
        column.setSpacing(self._style.px(_APART))
        heading = text(self._style, self._ask("whole"), Role.SECTION)
        heading.setContentsMargins(RING, 0, 0, 0)
        column.addWidget(heading)
        naming = QWidget()
        row = QHBoxLayout(naming)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.wanted)
        self.text.hide()
        for key, title, hint, editor in (
            ("disturbance", "disturbance", "disturbance-hint", self.disturbance),
            ("also", "also", "several", self.also),
            ("checks", "checks", "checks-hint", self.checks),
            ("taken", "", "taken-hint", folded(0, self.rename, self.taken)),
            ("set-up", "set-up-title", "set-up-hint", naming),
            ("note", "note", "", self.note),
        ):
            asked = self._ask(title) if title else ""
            said = self._ask(hint) if hint else ""
            self.rows[key] = Row(self._style, asked, said, editor, inset=RING)
            column.addWidget(self.rows[key])

    def _connect(self) -> None:
        self.disturbance.chosen.connect(lambda value: self.said.emit("disturbance", value))
        self.also.chosen.connect(
            lambda values: self.said.emit("also", frozenset(Also(each) for each in values))
        )
        self.checks.chosen.connect(
            lambda values: self.said.emit("checks", frozenset(Check(each) for each in values))
        )
        self.taken.chosen.connect(lambda v: self.said.emit("taken", v == YES if v else None))
        self.note.written.connect(lambda said: self.said.emit("note", said))
        self.wanted.clicked.connect(self._name)
        self.rename.clicked.connect(self._name)
        self.text.entered.connect(self._named)

    def _name(self) -> None:
        """Let it be named, or named anew; or take the name that stands there."""
        if self.text.isHidden():
            self.text.show_value(self._taken)
            self.text.show()
            self.rows["set-up"].show()
            self.text.line.setFocus()
        else:
            self._named(self.text.value())

    def _named(self, said: str) -> None:
        """Take a name; without one it is asked for no more."""
        name = " ".join(said.split())
        if self.text.isHidden():
            return
        self.text.hide()
        self.rows["set-up"].setVisible(not name)
        if name != self._taken:
            self.set_up.emit(name)
