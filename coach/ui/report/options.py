"""What a person may choose about the page: how many nights, which paper, whose, and which lines."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.diary_choices import Paper
from coach.domain.report import NIGHTS
from coach.ui.buttons import RING, Kind
from coach.ui.keeping.rows import RowCard
from coach.ui.kit.choice import Choice
from coach.ui.kit.field import Field
from coach.ui.kit.parts import SHADOW, button, text
from coach.ui.kit.row import Row
from coach.ui.kit.toggle import Toggle
from coach.ui.language import say
from coach.ui.report.content import LONGEST_NAME, LONGEST_QUESTIONS, Content, Line
from coach.ui.report.textarea import TextArea
from coach.ui.style import Style
from coach.ui.theme import Role

PAPERS = (Paper.A4, Paper.LETTER)
_ROW = 8
"""Above and below a row, in pixels."""


class Options(QWidget):
    """The choices.

    Signals:
        nights_chosen: how many nights.
        paper_chosen: which paper, as its value.
        name_changed: whose page it is.
        questions_changed: what they want to ask.
        out_changed: which lines are left out, a frozen set.

    Args:
        style: tone, type scale and accent.
        words: the catalogue.
    """

    nights_chosen = Signal(int)
    paper_chosen = Signal(str)
    name_changed = Signal(str)
    questions_changed = Signal(str)
    out_changed = Signal(object)

    def __init__(self, style: Style, words: Mapping[str, str]) -> None:
        super().__init__()
        self._style, self._words = style, words
        nights = [(str(number), self._say(f"page.nights-{number}")) for number in NIGHTS]
        self.nights = Choice(style, self._say("page.nights"), nights)
        papers = [(paper.value, self._say(f"page.{paper}")) for paper in PAPERS]
        self.paper = Choice(style, self._say("page.paper"), papers)
        self.name = Field(style, self._say("page.your-name"))
        self.name.line.setMaxLength(LONGEST_NAME)
        self.name.line.setPlaceholderText("")  # it stands above it
        self.questions = TextArea(style, self._say("page.your-questions"), LONGEST_QUESTIONS)
        self.toggles = {line: Toggle(style, self._say(f"of.{line}")) for line in Line}
        self.all = button(style, self._say("page.all-lines"), Kind.QUIET)
        self._lay_out()
        self._listen()

    def tell(self, content: Content, paper: Paper) -> None:
        """Show how things are."""
        self.nights.show_value(str(content.report.nights))
        self.paper.show_value(paper)
        if self.name.value() != content.name:
            self.name.show_value(content.name)
        if self.questions.value() != content.questions:
            self.questions.show_value(content.questions)
        self._show_out(content.out)

    @property
    def out(self) -> frozenset[Line]:
        """What is left out."""
        return frozenset(line for line, toggle in self.toggles.items() if not toggle.isChecked())

    def _lay_out(self) -> None:
        style = self._style
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(4))
        column.addWidget(self._choices())
        column.addWidget(self._own_words())
        column.addWidget(self._shifted(text(style, self._say("page.lines"), Role.SECTION)))
        hint = text(style, self._say("page.lines-hint"), Role.HINT, second=True)
        column.addWidget(self._shifted(hint))
        card = RowCard(style)
        for line, toggle in self.toggles.items():
            card.add(Row(style, self._say(f"of.{line}"), "", toggle, inset=RING))
        column.addWidget(card)
        row = QVBoxLayout()
        row.setContentsMargins(SHADOW + RING, 0, SHADOW, 0)
        row.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)

    def _choices(self) -> RowCard:
        card = RowCard(self._style)
        for title, choice in (("page.nights", self.nights), ("page.paper", self.paper)):
            row = Row(self._style, self._say(title), "", choice, inset=RING)
            row.setContentsMargins(0, _ROW, 0, _ROW)
            card.add(row)
        return card

    def _own_words(self) -> RowCard:
        style, card = self._style, RowCard(self._style)
        for title, hint, editor in (
            ("page.your-name", "", self.name),
            ("page.your-questions", "page.questions-hint", self.questions),
        ):
            words = text(style, self._say(title), Role.BUTTON)
            words.setBuddy(editor)
            words.setContentsMargins(RING, 0, 0, 0)
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, _ROW, 0, _ROW)
            column.setSpacing(2)
            column.addWidget(words)
            if hint:
                why = text(style, self._say(hint), Role.HINT, second=True)
                why.setContentsMargins(RING, 0, 0, 0)
                column.addWidget(why)
            column.addWidget(editor)
            card.add(part)
        return card

    def _shifted(self, part: QWidget) -> QWidget:
        part.setContentsMargins(SHADOW + RING, 2, SHADOW, 0)
        return part

    def _listen(self) -> None:
        self.nights.chosen.connect(lambda chosen: self.nights_chosen.emit(int(chosen)))
        self.paper.chosen.connect(self.paper_chosen)
        self.name.changed.connect(self.name_changed)
        self.questions.changed.connect(self.questions_changed)
        for toggle in self.toggles.values():
            toggle.toggled.connect(self._turn)
        self.all.clicked.connect(self._show_all)

    def _turn(self) -> None:
        self._show_out(self.out)
        self.out_changed.emit(self.out)

    def _show_all(self) -> None:
        self._show_out(frozenset())
        self.out_changed.emit(self.out)

    def _show_out(self, out: frozenset[Line]) -> None:
        for line, toggle in self.toggles.items():
            toggle.setChecked(line not in out)
            toggle.update()
        self.all.setEnabled(bool(out))

    def _say(self, key: str) -> str:
        return say(self._words, f"report.{key}")
