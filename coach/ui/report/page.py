"""The room where the page is made: seen first, then saved or printed. Nothing is sent."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.diary_choices import Paper
from coach.domain.report import Report
from coach.ui.announce import announce
from coach.ui.buttons import Kind
from coach.ui.icons import Icon
from coach.ui.keeping.rows import Buttons
from coach.ui.kit.parts import SHADOW, button, margin, text, top_row
from coach.ui.kit.scroller import Scroller
from coach.ui.language import say, told
from coach.ui.report.content import Content, Line
from coach.ui.report.layout import lay_out
from coach.ui.report.options import Options
from coach.ui.report.pane import Pane, View
from coach.ui.report.paper import size
from coach.ui.report.twin import text_twin
from coach.ui.style import Style
from coach.ui.theme import Role

_BESIDE: Final = 780
"""From this width on, times the type's scale, the page stands beside its choices."""
_PAUSE_MS: Final = 250
"""After so long without a key the page is laid out anew."""


class ReportPage(QWidget):
    """The page and its choices.

    Signals:
        back_wished: the person wants to go back.
        pdf_wished, print_wished, table_wished, text_wished: it is to be saved or printed.
        nights_chosen: it is to be about so many nights.
        paper_chosen: another paper, as its value.
        said: the person's name and their questions, once they paused.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        content: what is put on the page.
        paper: a4 or letter.
    """

    back_wished = Signal()
    pdf_wished = Signal()
    print_wished = Signal()
    table_wished = Signal()
    text_wished = Signal()
    nights_chosen = Signal(int)
    paper_chosen = Signal(str)
    said = Signal(str, str)

    def __init__(
        self, words: Mapping[str, str], style: Style, content: Content, paper: Paper
    ) -> None:
        super().__init__()
        self._words, self._style = words, style
        self.content, self.paper = content, paper
        self.setPalette(style.palette())
        self.back = button(style, self._say("back"), Kind.QUIET, Icon.LEFT)
        self._left_pane, self._pane_above = Pane(style, words), Pane(style, words)
        self.pane = self._pane_above
        self.options = Options(style, words)
        self.status = text(style, "", Role.BODY)
        self.state = text(style, "", Role.HINT, second=True)
        self.deeds = self._deeds()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.settle)
        self._lay_out()
        self._listen()
        self.setFocusProxy(self.back)
        self._draw()

    def show_report(self, report: Report) -> None:
        """Show other numbers."""
        self.content = replace(self.content, report=report)
        self._draw()

    def tell(self, said: str) -> None:
        """Say what came of a wish, aloud too."""
        self.status.setText(said)
        self.status.setVisible(bool(said))
        announce(self, said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the page beside its choices where there is room, else above them."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing be lost that was just typed."""
        if self._timer.isActive():
            self.settle()
        super().hideEvent(event)

    def _deeds(self) -> Buttons:
        style = self._style
        self.pdf = button(style, self._say("pdf"), Kind.PRIMARY, Icon.EXPORT)
        self.print = button(style, self._say("print"), Kind.SECONDARY)
        self.table = button(style, self._say("table"), Kind.QUIET)
        self.text = button(style, self._say("as-text"), Kind.QUIET)
        return Buttons((self.pdf, self.print, self.table, self.text))

    def _lay_out(self) -> None:
        style, edge = self._style, margin(self._style)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, edge // 2, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top_row(style, self.back))
        aside = QWidget()
        beside = QVBoxLayout(aside)
        beside.setContentsMargins(edge, 4, 0, edge)
        beside.addWidget(self._left_pane)
        self.left = Scroller(style, aside)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge - SHADOW, 0, edge - SHADOW, edge)
        column.setSpacing(style.px(6))
        self._pane_above.setContentsMargins(SHADOW, 0, SHADOW, 0)
        for part in (*self._head(), self._pane_above, self.options):
            column.addWidget(part)
        column.addStretch(1)
        self.scroller = Scroller(style, inside)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.left, 1)
        line.addWidget(self.scroller, 1)
        whole.addLayout(line, 1)

    def _head(self) -> tuple[QWidget, ...]:
        style = self._style
        title = text(style, self._say("name"), Role.TITLE)
        why = text(style, self._say("why"), second=True)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.status, self.state):
            column.addWidget(part)
        for part in (title, why, self.status, self.state):
            part.setContentsMargins(SHADOW, 0, SHADOW, 0)
        self.deeds.setContentsMargins(SHADOW - 4, 0, SHADOW, 0)
        self.status.hide()
        return title, why, self.deeds, below

    def _listen(self) -> None:
        self.back.clicked.connect(self.back_wished)
        self.pdf.clicked.connect(self.pdf_wished)
        self.print.clicked.connect(self.print_wished)
        self.table.clicked.connect(self.table_wished)
        self.text.clicked.connect(self.text_wished)
        options = self.options
        options.nights_chosen.connect(self.nights_chosen)
        options.paper_chosen.connect(self._choose_paper)
        options.out_changed.connect(self._leave_out)
        options.name_changed.connect(lambda _: self._timer.start())
        options.questions_changed.connect(lambda _: self._timer.start())
        self.left.scrolled.connect(self._give_room)

    def _choose_paper(self, paper: str) -> None:
        self.paper = Paper(paper)
        self._draw()
        self.paper_chosen.emit(paper)

    def _leave_out(self, out: frozenset[Line]) -> None:
        self.content = replace(self.content, out=out)
        self._draw()

    def settle(self) -> None:
        """Take what was typed."""
        self._timer.stop()
        name, questions = self.options.name.value(), self.options.questions.value()
        self.content = replace(self.content, name=name, questions=questions)
        self._draw()
        self.said.emit(name, questions)

    def _draw(self) -> None:
        self._sheet = lay_out(self.content, self._words, size(self.paper))
        self._twin = text_twin(self.content, self._words)
        self.pane.tell(self._sheet, self._twin)
        self.options.tell(self.content, self.paper)
        cut = ", ".join(self._named(line) for line in Line if line in self._sheet.cut)
        state = told(self._words, "report.page.cut", what=cut) if cut else self._say("fits")
        self.state.setText(state)

    def _arrange(self) -> None:
        beside = self.width() >= self._style.px(_BESIDE)
        before, self.pane = self.pane, self._left_pane if beside else self._pane_above
        self.left.setVisible(beside)
        self._pane_above.setVisible(not beside)
        if self.pane is not before:
            self.pane.show_view(View(before.view.value()))
            self.pane.tell(self._sheet, self._twin)
        self._give_room()

    def _give_room(self) -> None:
        """Let the page be as high as there is room beside its choices."""
        high = self.left.viewport().height() - 4 - margin(self._style)
        self.pane.set_room(high if self.pane is self._left_pane else None)

    def _named(self, line: Line) -> str:
        return say(self._words, f"report.of.{line}")

    def _say(self, key: str) -> str:
        return say(self._words, f"report.page.{key}")
