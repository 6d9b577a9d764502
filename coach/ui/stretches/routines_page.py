"""All routines: what is in them, how long they take; to be played or changed."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.motion.routine import Routine, Session
from coach.ui.buttons import Button, Kind
from coach.ui.icons import Icon
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import SHADOW, Card, button, margin, text, top_row
from coach.ui.kit.scroller import Scroller
from coach.ui.stretches import wording
from coach.ui.stretches.portrait import Portrait, look
from coach.ui.stretches.setting import Setting
from coach.ui.stretches.shelf import Shelf
from coach.ui.style import Style
from coach.ui.theme import Role

_TILE: Final = QSize(84, 65)
_PAD: Final = 18
"""Inside a card's edge, and between words and buttons, in pixels."""
_LEAST: Final = 280
"""Room that words need beside the buttons, in pixels at the usual type."""


class RoutinesPage(QWidget):
    """A card for each routine.

    Signals:
        edit_wished: a routine is to be changed; its id.
        play_wished: a routine is to be played.
        back_wished: to the moves.
    """

    edit_wished = Signal(str)
    play_wished = Signal(object)
    back_wished = Signal()

    def __init__(self, shelf: Shelf, words: Mapping[str, str], setting: Setting) -> None:
        super().__init__()
        self._shelf, self._words, self._setting = shelf, words, setting
        self.back = button(setting.style, wording.BACK, Kind.QUIET, Icon.LEFT)
        self.back.clicked.connect(self.back_wished)
        self.edits: dict[str, Button] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the routines as they are now."""
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.edits.clear()
        for name in self._ordered():
            if card := self._card(name):
                self._list.addWidget(card)

    def focus_routine(self, name: str = "") -> None:
        """Give the focus to a routine's button, or to the first one."""
        first = next(iter(self.edits.values()), self.back)
        self.edits.get(name, first).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ordered(self) -> list[str]:
        """Return the ids; the routine before bed comes first."""
        return sorted(
            self._shelf.routines(), key=lambda name: (name != self._setting.bedtime, name)
        )

    def _card(self, name: str) -> QWidget | None:
        try:
            plan = self._shelf.routine(name)
            session = self._shelf.lay_out(plan, self._setting.stage)
        except (LookupError, ValueError):
            return None
        words = self._words_of(plan, session)
        return _RoutineCard(self._setting.style, words, self._buttons_of(plan))

    def _words_of(self, plan: Routine, session: Session) -> QVBoxLayout:
        style = self._setting.style
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(text(style, wording.title(plan, self._words), Role.CARD_TITLE))
        line = wording.total(session)
        if self._shelf.is_own(plan.id):
            line = f"{line} · {wording.CHANGED}"
        column.addWidget(text(style, line, Role.BUTTON))
        tiles = Flow(8)
        around = look(self._setting)
        for move in session.steps:
            tile = Portrait(self._setting, _TILE)
            tile.show_move(move, around)
            tile.setToolTip(wording.title_of(move, self._words))
            tiles.addWidget(tile)
        column.addSpacing(8)
        column.addLayout(tiles)
        names = text(style, wording.contents(session, self._words), Role.HINT, second=True)
        column.addSpacing(4)
        column.addWidget(names)
        return column

    def _buttons_of(self, plan: Routine) -> tuple[Button, Button]:
        style, name = self._setting.style, wording.title(plan, self._words)
        first = plan.id == self._setting.bedtime
        play = button(style, wording.PLAY, Kind.PRIMARY if first else Kind.SOFT, Icon.PLAY)
        play.setAccessibleName(wording.in_row(wording.PLAY, name))
        play.clicked.connect(partial(self.play_wished.emit, plan))
        change = button(style, wording.EDIT, icon=Icon.TUNE)
        change.setAccessibleName(wording.in_row(wording.EDIT, name))
        change.clicked.connect(partial(self.edit_wished.emit, plan.id))
        self.edits[plan.id] = change
        return play, change

    def _lay_out(self) -> None:
        style = self._setting.style
        side = margin(style) - SHADOW
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 16, 0, 0)
        page.setSpacing(4)
        page.addLayout(top_row(style, self.back))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(side, 0, side, 16)
        for said, role in ((wording.ROUTINES, Role.TITLE), (self._for_whom(), Role.BODY)):
            line = text(style, said, role, second=role is Role.BODY)
            line.setContentsMargins(SHADOW, 0, SHADOW, 0)
            column.addWidget(line)
        column.addLayout(self._list)
        column.addStretch(1)
        page.addWidget(Scroller(style, inside), 1)

    def _for_whom(self) -> str:
        return wording.now_for((self._setting.stage,), self._setting.stage)


class _RoutineCard(Card):
    """Words with their buttons one above the other at the right, or in a row below."""

    def __init__(self, style: Style, words: QVBoxLayout, buttons: Sequence[Button]) -> None:
        super().__init__(style)
        self._ends = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(*self.margins(_PAD))
        self._row.setSpacing(_PAD)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._ends, 0, Qt.AlignmentFlag.AlignVCenter)
        flow = Flow(0, self._ends)
        for each in buttons:
            flow.addWidget(each)
            each.setMinimumWidth(max(one.sizeHint().width() for one in buttons))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room for them."""
        super().resizeEvent(event)
        inner = self._row.contentsRect().width()
        wide = self._ends.sizeHint().width()
        if inner - wide - _PAD >= self._style.px(_LEAST):
            self._ends.setFixedWidth(wide)
            self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        else:
            self._ends.setMinimumWidth(0)
            self._ends.setMaximumWidth(inner)
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
