"""The night that is looked at: what is told of it, and what can still be told."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.diary import Cramp, State
from coach.domain.month import still_open
from coach.ui.buttons import RING, Button, Kind
from coach.ui.diary import facts, wording
from coach.ui.diary.fitted import Fitted
from coach.ui.diary.one_line import OneLine
from coach.ui.diary.view import DiaryView
from coach.ui.icons import Icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.parts import Card, text
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.theme import CARD_PADDING, Role

_ROW = 8
"""From fact to fact, in pixels."""


class NightPanel(Card):
    """One night. It says wishes and changes nothing.

    Args:
        words: the texts of a language.
        style: tone and type scale.
    """

    none_wished = Signal()
    cramp_wished = Signal()
    edit_wished = Signal()

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__(style)
        self._words = words
        self._shown: tuple[object, ...] | None = None
        self.heading = text(style, "", Role.CARD_TITLE)
        self.summary = text(style, "", Role.HINT, second=True)
        self.open = text(style, "", Role.HINT, second=True)
        self.none = self._button("no-cramp", Kind.SOFT, Icon.CHECK)
        self.cramp = self._button("add-cramp", Kind.SECONDARY, Icon.PLUS)
        self.finish = self._button("finish", Kind.SOFT)
        self.change = self._button("change", Kind.SOFT)
        self.none.clicked.connect(self.none_wished)
        self.cramp.clicked.connect(self.cramp_wished)
        for part in (self.finish, self.change):
            part.clicked.connect(self.edit_wished)
        self._facts = QVBoxLayout()
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be pressed, from the top."""
        return (self.none, self.cramp, self.finish, self.change)

    def least(self) -> int:
        """Return the width in which none of its words on buttons is cut, in pixels."""
        widest = max(each.minimumSizeHint().width() for each in self.buttons)
        left, _, right, _ = self.margins(CARD_PADDING)
        return widest + left + right - 2 * RING

    def tell(self, view: DiaryView) -> None:
        """Show the night that is looked at; what is the same stays as it is."""
        shown = (view.cell, view.taken, view.unit)
        if shown == self._shown:
            return
        self._shown = shown
        words, cell = self._words, view.cell
        self.setAccessibleName(wording.cell(words, cell))
        self.heading.setText(wording.night(words, cell.date))
        self.summary.setText(wording.summary(words, cell))
        gap = cell.state is State.NOT_LOGGED
        said = wording.still(words, cell)
        if gap:
            said = say(words, "diary.night.tonight" if cell.tonight else "diary.gap")
        self.open.setText(said)
        self.open.setVisible(bool(said))
        self.none.setVisible(gap)
        self.cramp.setVisible(cell.state is not State.CRAMPS)
        unfinished = bool(still_open(cell.told))
        self.finish.setVisible(unfinished)
        self.change.setVisible(not gap and not unfinished)
        self._fill(view)

    def _fill(self, view: DiaryView) -> None:
        _empty(self._facts)
        for part in self._parts(view):
            self._facts.addWidget(part)

    def _parts(self, view: DiaryView) -> Iterator[QWidget]:
        cell = view.cell
        alone = cell.count == 1
        for cramp in cell.told.cramps:
            yield _Rule(self._style)
            if alone:
                for name, value in wording.cramp_facts(self._words, cramp):
                    yield _Fact(self._style, name, value, role=Role.BODY)
            else:
                yield self._short(cramp)
        rest = tuple(facts.night(self._words, view))
        if rest:
            yield _Rule(self._style)
        for name, value in rest:
            yield _Fact(self._style, name, value)
        if self.open.text():
            yield _Rule(self._style)

    def _short(self, cramp: Cramp) -> QWidget:
        """Return one of several cramps in a few lines."""
        head, line = facts.short(self._words, cramp)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(text(self._style, head, Role.BUTTON))
        if line:
            column.addWidget(text(self._style, line, Role.HINT, second=True))
        return part

    def _button(self, key: str, kind: Kind, icon: Icon | None = None) -> Button:
        made = Fitted(self._style, say(self._words, f"diary.night.{key}"), kind, icon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        left, top, right, foot = self.margins(CARD_PADDING)
        column.setContentsMargins(left - RING, top - 4, right - RING, foot - RING)
        column.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(RING, 0, RING, 0)
        inner.setSpacing(2)
        of = text(self._style, say(self._words, "diary.night.of"), Role.HINT, second=True)
        for label in (of, self.heading, self.summary):
            inner.addWidget(label)
        self._facts.setContentsMargins(0, _ROW, 0, 0)
        self._facts.setSpacing(_ROW)
        inner.addLayout(self._facts)
        inner.addSpacing(_ROW)
        inner.addWidget(self.open)
        column.addLayout(inner)
        column.addStretch(1)
        column.addSpacing(12)
        for part in self.buttons:
            column.addWidget(part)


class _Fact(QWidget):
    """A name at the left, and what is told at the right, or below where there is little room."""

    def __init__(self, style: Style, name: str, value: str, *, role: Role = Role.HINT) -> None:
        super().__init__()
        named = text(style, name, role, second=True)
        told = text(style, value, role)
        strong = told.font()
        strong.setWeight(strong.Weight.DemiBold)
        told.setFont(strong)
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        wide = QFontMetricsF(named.font()).horizontalAdvance(name)
        row = Beside(style.px(12), round(wide) + 2, self, above=0)
        row.addWidget(named)
        row.addWidget(OneLine(told))


class _Rule(QFrame):
    """A hairline between two parts of a card."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setFixedHeight(max(1, round(style.tokens.card_line)))
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, style.tokens.line)
        self.setPalette(palette)


def _empty(column: QVBoxLayout) -> None:
    """Take everything out of a layout, and let it go."""
    while item := column.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
