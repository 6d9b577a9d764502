"""The page of weeks: told what there is, it says wishes and counts nothing itself."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.preferences import Unit
from coach.domain.weeks import CHOICES, USUAL, Weeks
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.chip import Chip
from coach.ui.kit.parts import SHADOW, Card, button, margin, text
from coach.ui.kit.scroller import Scroller
from coach.ui.style import Style
from coach.ui.theme import CARD_PADDING, Role
from coach.ui.today.rows import folded
from coach.ui.weeks.legend import SIGNS, Key
from coach.ui.weeks.looked_at import LookedAt
from coach.ui.weeks.picture import Picture
from coach.ui.weeks.twin import Twin
from coach.ui.weeks.wording import Wording

_TOP = 16
"""Room above the first row, in pixels."""


class WeeksPage(QWidget):
    """Nights, stretches, drinks and time up, week by week.

    `span_wished` brings how many weeks are to be seen; `back_wished` leads to the month.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        unit: how volumes are told.
    """

    span_wished = Signal(int)
    back_wished = Signal()

    def __init__(self, words: Mapping[str, str], style: Style, unit: Unit = Unit.ML) -> None:
        super().__init__()
        self._words, self._style, self._unit = words, style, unit
        said = Wording(words, unit)
        self.setAccessibleName(said.say("title"))
        self.back = button(style, said.say("back"), Kind.QUIET, Icon.LEFT)
        self.twist = button(style, said.say("as-words"), Kind.SECONDARY)
        self.title = text(style, said.say("title"), Role.TITLE)
        self.summary = text(style, "", Role.BODY, second=True)
        self.spans = {count: Chip(style, said.say(f"spans.{count}")) for count in CHOICES}
        self.picture = Picture(words, style, unit)
        self.twin = Twin(style)
        self.legend = folded(
            16, *(Key(style, said.say(f"legend.{key}"), paint) for key, paint in SIGNS.items())
        )
        self.note = text(style, said.say("note"), Role.HINT, second=True)
        self.looked_at = LookedAt(style)
        self.nothing = text(style, said.say("empty"), Role.SECTION)
        self.to_diary = button(style, said.say("to-diary"), Kind.PRIMARY)
        self._lay_out()
        self._connect()
        self.setPalette(style.palette())
        self.setAutoFillBackground(True)

    def tell(self, found: Weeks) -> None:
        """Show weeks."""
        said = Wording(self._words, self._unit, found.weeks[-1].first)
        self._said = said
        self.summary.setText(said.summary(found))
        self._count = len(found.weeks)
        self.spans[self._count].setChecked(True)
        self.picture.tell(found, said)
        self.twin.tell(found, said)
        self._empty = found.empty
        self._show()
        self._look()

    def stay(self) -> None:
        """Go on with the weeks that are shown: others cannot be."""
        self.spans[self._count].setChecked(True)

    def focus_first(self) -> None:
        """Give the focus to the picture, or to what is there in place of it."""
        seen = self.twist if self._worded else self.picture.columns
        (self.to_diary if self._empty else seen).setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on."""
        del event
        self.focus_first()

    def _lay_out(self) -> None:
        style, edge = self._style, margin(self._style)
        self._empty, self._worded, self._count = True, False, USUAL
        self._said = Wording(self._words, self._unit)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge - SHADOW, 4, edge - SHADOW, edge - SHADOW)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addSpacing(4)
        column.addWidget(self._card())
        self._well = QWidget()
        well = QVBoxLayout(self._well)
        well.setContentsMargins(SHADOW, 4, SHADOW, 0)
        well.setSpacing(10)
        well.addWidget(self.looked_at)
        well.addWidget(self.note)
        column.addWidget(self._well)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, max(_TOP, edge - _TOP), 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._top())
        self.scroller = Scroller(style, inside)
        whole.addWidget(self.scroller)

    def _top(self) -> QWidget:
        """Return the way back, and at its right, or below it, the other way to see it."""
        edge = margin(self._style)
        top, left = QWidget(), QWidget()
        line = QHBoxLayout(left)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.back)
        line.addStretch(1)
        top.setContentsMargins(edge - 20, 0, edge - RING, 0)
        row = Beside(8, self.back.sizeHint().width(), top, above=0)
        row.addWidget(left)
        row.addWidget(self.twist)
        return top

    def _head(self) -> QWidget:
        told = QWidget()
        lines = QVBoxLayout(told)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.title)
        lines.addWidget(self.summary)
        self._group = QButtonGroup(self)
        for count, chip in self.spans.items():
            self._group.addButton(chip, count)
        head = QWidget()
        head.setContentsMargins(SHADOW, 0, SHADOW - RING, 0)
        row = Beside(16, self._style.px(300), head, above=8)
        chips = folded(0, *self.spans.values())
        chips.setAccessibleName(self._said.say("spans.label"))
        row.addWidget(told)
        row.addWidget(chips)
        self._chips = chips
        return head

    def _card(self) -> Card:
        card = Card(self._style)
        column = QVBoxLayout(card)
        column.setContentsMargins(*card.margins(CARD_PADDING))
        column.setSpacing(12)
        for part in (self.nothing, self.picture, self.twin, self.legend):
            column.addWidget(part)
        self.nothing.setContentsMargins(RING, 0, 0, 0)
        column.addWidget(self.to_diary, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wished)
        self.to_diary.clicked.connect(self.back_wished)
        self.twist.clicked.connect(self._twist)
        self._group.idClicked.connect(self.span_wished)
        self.picture.columns.valueChanged.connect(self._look)

    def _look(self) -> None:
        if (week := self.picture.columns.week) is not None:
            self.looked_at.tell(self._said.span(week), self._said.facts(week))

    def _twist(self) -> None:
        self._worded = not self._worded
        self.twist.setText(self._said.say("as-picture" if self._worded else "as-words"))
        self.twist.updateGeometry()
        self._show()

    def _show(self) -> None:
        seen, worded = not self._empty, self._worded
        self.summary.setVisible(seen)
        self.nothing.setVisible(not seen)
        self.to_diary.setVisible(not seen)
        self.twist.setVisible(seen)
        self.picture.setVisible(seen and not worded)
        self.twin.setVisible(seen and worded)
        self.legend.setVisible(seen and not worded)
        self._well.setVisible(seen)
        self.looked_at.setVisible(seen and not worded)
