"""The page on which a night is told: all that can be said of it, one question a row."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.diary import State
from coach.ui.buttons import RING, Button, Kind
from coach.ui.diary import wording
from coach.ui.diary.cramp_card import CrampCard
from coach.ui.diary.night_card import NightCard
from coach.ui.diary.night_head import NightHead
from coach.ui.diary.view import DiaryView
from coach.ui.icons import Icon
from coach.ui.kit.parts import SHADOW, button, margin, top_row
from coach.ui.kit.scroller import Scroller
from coach.ui.language import say
from coach.ui.style import Style
from coach.ui.today.rows import call, folded

_WIDEST = 800
_ROUND = 24
_FOOT = 84
"""Room below all, so that nothing stands under the line that offers to undo, in pixels."""


class Editor(QWidget):
    """A night. It says what was answered, and keeps nothing.

    `cramp_said` brings a cramp's id, a field and its value; `cramp_begun` its id, a time of day
    and a day or none; `night_said` a field of the night and its value. `turned` brings -1 or 1:
    another night is meant. `left` says that the person is done, `chained` that Tab goes another
    way now.

    Args:
        words: the texts of a language.
        style: tone and type scale.
    """

    none_said = Signal(bool)
    cramp_added = Signal()
    cramp_said = Signal(str, str, object)
    cramp_begun = Signal(str, object, object)
    cramp_removed = Signal(str)
    night_said = Signal(str, object)
    set_up = Signal(str)
    turned = Signal(int)
    left = Signal()
    chained = Signal()

    def __init__(self, words: Mapping[str, str], style: Style) -> None:
        super().__init__()
        self._words, self._style = words, style
        self.cards: dict[str, CrampCard] = {}
        self._chained: tuple[str, ...] | None = None
        self._none = False
        self.back = self._button("back", Kind.QUIET, Icon.LEFT)
        self.head = NightHead(words, style)
        self.none = button(style, "", Kind.SOFT)
        self.add = button(style, "", Kind.SECONDARY, Icon.PLUS)
        self.night = NightCard(words, style)
        self.done = self._button("done", Kind.PRIMARY)
        self._parts = QVBoxLayout()
        self._below: tuple[QWidget, ...] = ()
        self.scroller = self._lay_out()
        self._connect()

    def tell(self, view: DiaryView) -> None:
        """Show a night; what is the same stays where it is, so that nothing is lost under hands."""
        words, cell = self._words, view.cell
        self.setAccessibleName(wording.cell(words, cell))
        self.head.tell(view)
        self._tell_first(cell.state)
        self._tell_cramps(view)
        self.night.tell(cell.told.night, view.taken)

    def begin(self) -> None:
        """Begin at the top."""
        self.scroller.verticalScrollBar().setValue(0)
        cards = list(self.cards.values())
        (cards[0].side if cards else self.none).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.scroller.verticalScrollBar().setValue(0))

    def look_at(self, name: str) -> None:
        """Bring a cramp into sight, and begin with it."""
        if (card := self.cards.get(name)) is not None:
            card.side.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, lambda: self._show(card))

    @property
    def noting(self) -> bool:
        """Whether the note is being written."""
        return self.focusWidget() is self.night.note.lines

    def go_on_noting(self) -> None:
        """Go on with the note, at its end."""
        note = self.night.note
        note.lines.moveCursor(QTextCursor.MoveOperation.End)
        note.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.scroller.ensureWidgetVisible(note, 0, _ROUND))

    def keep(self) -> None:
        """Tell what is still being written."""
        self.night.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the month."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _show(self, card: CrampCard) -> None:
        if card in self.cards.values():
            self.scroller.verticalScrollBar().setValue(card.mapTo(self.inside, QPoint()).y())

    def _tell_first(self, state: State) -> None:
        """Ask whether there was a cramp, or offer to take the answer back."""
        none, cramps = state is State.NONE, state is State.CRAMPS
        self.none.setVisible(not cramps)
        self.none.set_kind(Kind.SECONDARY if none else Kind.SOFT)
        self.none.set_icon(Icon.UNDO if none else Icon.CHECK)
        call(self.none, say(self._words, f"diary.night.{'not-none' if none else 'no-cramp'}"))
        call(self.add, say(self._words, f"diary.night.{'another' if cramps else 'add-cramp'}"))
        self._none = none

    def _tell_cramps(self, view: DiaryView) -> None:
        """Have a card for each cramp, in order; those that are there already stay."""
        cramps = view.cell.told.cramps
        for name in set(self.cards) - {cramp.id for cramp in cramps}:
            _let_go(self.cards.pop(name))
        self.cards = {c.id: self.cards.get(c.id) or self._card(c.id) for c in cramps}
        for cramp in cramps:
            self.cards[cramp.id].tell(cramp)
        if (names := tuple(self.cards)) != self._chained:
            self._chained = names
            self._chain()

    def _chain(self) -> None:
        """Set the cards in their order, and all that is below them: Tab follows what was set last.

        Tab cannot be told the order of what is made of many parts, other than by setting it anew.
        """
        held: QWidget | None = self.focusWidget()
        self.inside.setUpdatesEnabled(False)
        for part in (*self.cards.values(), *self._below):
            self._parts.removeWidget(part)
            part.setParent(None)
            self._parts.addWidget(part)
            part.show()
        self.inside.setUpdatesEnabled(True)
        if held is not None and self.isAncestorOf(held) and held.isVisibleTo(self):
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chained.emit()

    def _card(self, name: str) -> CrampCard:
        card = CrampCard(self._words, self._style)
        card.said.connect(lambda what, value: self.cramp_said.emit(name, what, value))
        card.begun.connect(lambda at, day: self.cramp_begun.emit(name, at, day))
        card.removed.connect(lambda: self.cramp_removed.emit(name))
        self.cards[name] = card
        return card

    def _leave(self) -> None:
        self.keep()
        self.left.emit()

    def _turn(self, by: int) -> None:
        self.keep()
        self.turned.emit(by)

    def _ask(self, key: str) -> str:
        return say(self._words, f"diary.edit.{key}")

    def _button(self, key: str, kind: Kind, icon: Icon | None = None) -> Button:
        return button(self._style, self._ask(key), kind, icon)

    def _connect(self) -> None:
        self.back.clicked.connect(self._leave)
        self.done.clicked.connect(self._leave)
        self.head.turned.connect(self._turn)
        self.none.clicked.connect(lambda: self.none_said.emit(not self._none))
        self.add.clicked.connect(self.cramp_added)
        self.night.said.connect(self.night_said)
        self.night.set_up.connect(self.set_up)

    def _lay_out(self) -> Scroller:
        edge = margin(self._style)
        self.inside = QWidget()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.head)
        self._parts.setSpacing(0)
        self._below = (_inset(self.none, self.add), self.night, _inset(self.done))
        column.addLayout(self._parts)
        whole = QWidget()
        whole.setLayout(column)
        whole.setMaximumWidth(self._style.px(_WIDEST) + 2 * SHADOW)
        whole.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        across = QHBoxLayout()
        across.addWidget(whole, 1)
        across.addStretch()
        outer = QVBoxLayout(self.inside)
        outer.setContentsMargins(edge - SHADOW, 4, edge - SHADOW, _FOOT)
        outer.addLayout(across)
        outer.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, edge // 2, 0, 0)
        page.setSpacing(4)
        page.addLayout(top_row(self._style, self.back))
        scroller = Scroller(self._style, self.inside)
        page.addWidget(scroller, 1)
        return scroller


def _inset(*buttons: Button) -> QWidget:
    """Return buttons in a row, in line with the faces of cards."""
    row = folded(8, *buttons)
    row.setContentsMargins(SHADOW - RING, 0, SHADOW - RING, 0)
    return row


def _let_go(part: QWidget) -> None:
    part.hide()
    part.setParent(None)
    part.deleteLater()
