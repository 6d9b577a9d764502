"""The room where the page is made: seen first, then saved or printed. Nothing is sent."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.diary_choices import Paper
from coach.domain.report import Report
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.parts import SHADOW, button, margin, top_row
from coach.ui.kit.scroller import Scroller
from coach.ui.language import say, told
from coach.ui.report.content import Content, Line
from coach.ui.report.head import Head, Outcome
from coach.ui.report.layout import lay_out
from coach.ui.report.options import Options
from coach.ui.report.pane import Pane, View
from coach.ui.report.paper import size
from coach.ui.report.twin import text_twin
from coach.ui.style import Style

_BESIDE: Final = 780
"""From this width on, times the type's scale, the page stands beside its choices."""
_LOWEST: Final = 390
"""From this height on, times the type's scale, the whole page is seen without scrolling."""
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
        self.head, self.outcome = Head(style, words), Outcome(style)
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
        self.outcome.tell(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the page beside its choices where there is room, else above them."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing be lost that was just typed."""
        if self._timer.isActive():
            self.settle()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        style, edge = self._style, margin(self._style)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, edge // 2, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top_row(style, self.back))
        aside = QWidget()
        beside = QVBoxLayout(aside)
        self._aside = beside
        beside.addWidget(self._left_pane)
        self.left = Scroller(style, aside)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge - SHADOW, 0, edge - SHADOW, edge)
        column.setSpacing(style.px(6))
        self._pane_above.setContentsMargins(SHADOW - RING, 0, SHADOW - RING, 0)
        for part in (self.head, self.outcome, self._pane_above, self.options):
            column.addWidget(part)
        column.addStretch(1)
        self._above, self._column = whole, column
        self.scroller = Scroller(style, inside)
        line = QHBoxLayout()
        line.setSpacing(0)
        for scroller, share in zip((self.left, self.scroller), _shares(style), strict=True):
            line.addWidget(scroller, share)
        whole.addLayout(line, 1)

    def _listen(self) -> None:
        self.back.clicked.connect(self.back_wished)
        self.head.pdf.clicked.connect(self.pdf_wished)
        self.head.print.clicked.connect(self.print_wished)
        self.head.table.clicked.connect(self.table_wished)
        self.head.text.clicked.connect(self.text_wished)
        options = self.options
        options.nights_chosen.connect(self.nights_chosen)
        options.paper_chosen.connect(self._choose_paper)
        options.out_changed.connect(self._leave_out)
        options.name_changed.connect(lambda _: self._timer.start())
        options.questions_changed.connect(lambda _: self._timer.start())
        self.left.scrolled.connect(self._give_room)
        self._left_pane.turned.connect(self._arrange)

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
        self.outcome.state.setText(state)

    def _arrange(self) -> None:
        beside = self.width() >= self._style.px(_BESIDE)
        before, self.pane = self.pane, self._left_pane if beside else self._pane_above
        self.left.setVisible(beside)
        self._pane_above.setVisible(not beside)
        if self.pane is not before:
            self.pane.show_view(View(before.view.value()))
            self.pane.tell(self._sheet, self._twin)
        self._part(beside=beside, alone=beside and self.pane.view.value() == View.WIDE)
        self._give_room()

    def _part(self, *, beside: bool, alone: bool) -> None:
        """Share the room: a page that is to be as wide as it can has all of it alone."""
        edge = margin(self._style)
        self.scroller.setVisible(not alone)
        self._put(self.head, 0, above=beside)
        self._put(self.outcome, 1, above=alone)
        side = edge - RING if beside else SHADOW - RING
        self.head.setContentsMargins(side, 0, side, 8 if beside else 0)
        side = edge - SHADOW if alone else 0
        self.outcome.setContentsMargins(side, 0, side, 0)
        self._aside.setContentsMargins(edge - RING, 0, edge - RING if alone else 0, edge)
        level = self._left_pane.view.sizeHint().height() - self._column.spacing()
        self.outcome.setMinimumHeight(level if beside and not alone else 0)

    def _put(self, part: QWidget, place: int, *, above: bool) -> None:
        """Let a part stand above all that scrolls, or scroll with the choices."""
        if above and self._above.indexOf(part) < 0:
            self._above.insertWidget(place + 1, part)
        elif not above and self._column.indexOf(part) < 0:
            self._column.insertWidget(min(place, self._column.count()), part)

    def _give_room(self) -> None:
        """Let the page be as high as there is room beside its choices."""
        high = self.left.viewport().height() - margin(self._style)
        whole = self.pane.view.value() == View.WHOLE and high >= self._style.px(_LOWEST)
        policy = Qt.ScrollBarPolicy
        # as needed, it would come and go for ever: the page grows with the room beside the bar
        bar = policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAlwaysOn
        self.left.setVerticalScrollBarPolicy(bar)
        self.pane.set_room(high if self.pane is self._left_pane else None)

    def _named(self, line: Line) -> str:
        return say(self._words, f"report.of.{line}")

    def _say(self, key: str) -> str:
        return say(self._words, f"report.page.{key}")


def _shares(style: Style) -> tuple[int, int]:
    """Return how the page and its choices share the width; words are wider at night."""
    return (1, 1) if style.night else (7, 9)
