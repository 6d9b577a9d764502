"""A move's own page: the large picture, why, how, what to take care of, and where it comes from."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.ui.announce import announce
from coach.ui.buttons import RING, Kind
from coach.ui.icons import Icon
from coach.ui.kit.beside import Beside
from coach.ui.kit.flow import Flow
from coach.ui.kit.parts import button, margin, text, top_row
from coach.ui.kit.scroller import Scroller
from coach.ui.language import say
from coach.ui.stretches import edits, wording
from coach.ui.stretches.editing import Editing
from coach.ui.stretches.facts import Facts, sections
from coach.ui.stretches.moves import Move, alone
from coach.ui.stretches.moving import Moving
from coach.ui.stretches.setting import Setting
from coach.ui.stretches.shelf import Shelf
from coach.ui.theme import BASE_PX, WINDOW_MARGIN, Role

_WIDE: Final = 680
"""From this width on the words stand beside the picture, in pixels at the usual type."""
_LOW: Final = 0.46
"""Above the words the picture is no higher than this share of the page."""
_SHARES: Final = (11, 9)
"""How the width is shared by picture and words."""
_GAP: Final = 8
_LEAST: Final = 200
"""Between picture and buttons; and room for what was told beside a button, in pixels."""
_TEXT: Final = 560
"""The widest a column of text gets, in pixels."""


class MovePage(QWidget):
    """One move.

    Signals:
        play_wished: the move alone, as a routine.
        back_wished: to where it was opened from.
    """

    play_wished = Signal(object)
    back_wished = Signal()

    def __init__(
        self, shelf: Shelf, words: Mapping[str, str], setting: Setting, move: Move
    ) -> None:
        super().__init__()
        self._shelf, self._words, self._setting, self.move_shown = shelf, words, setting, move
        style = setting.style
        self.back = button(style, wording.BACK, Kind.QUIET, Icon.LEFT)
        self.play = button(style, wording.PLAY, Kind.PRIMARY, Icon.PLAY)
        self.add = button(style, wording.ADD, icon=Icon.PLUS)
        self.undo = button(style, wording.UNDO, Kind.QUIET, Icon.UNDO)
        self.pause = button(style, wording.PAUSE, icon=Icon.PAUSE)
        self.other = button(style, wording.OTHER_SIDE, icon=Icon.SWAP)
        self.told = text(style, "")
        self._note = QWidget()
        self.picture = Moving(reduced=setting.reduced)
        self._editing: Editing | None = None
        self._lay_out()
        self._offer()
        self._connect()
        self._show_picture()

    def run(self, *, on: bool) -> None:
        """Let the picture move, or stand still."""
        self.picture.run(on=on)

    def focus_first(self) -> None:
        """Give the focus to the large button."""
        first = self.play if self.play.isEnabled() else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_to_bedtime(self) -> None:
        """Add the move at the end of the bedtime routine, and say so."""
        setting = self._setting
        try:
            editing = self._editing or Editing(
                self._shelf, setting.bedtime, setting.stage, setting.refusals
            )
            self._editing = editing
            steps = edits.added(editing.steps, self.move_shown.id)
            if steps == editing.steps:
                self._tell(wording.FULL)
            elif problem := editing.change_steps(steps):
                self._tell(wording.refused(problem))
            else:
                self._tell(self._added(editing))
        except (LookupError, ValueError) as fault:
            self._tell(wording.refused(str(fault).splitlines()[0]))
        self.undo.setVisible(bool(self._editing and self._editing.can_undo))

    def take_back(self) -> None:
        """Take the last added move out again."""
        if self._editing is None:
            return
        problem = self._editing.undo()
        self._tell(wording.refused(problem) if problem else wording.UNDONE)
        self.undo.setVisible(self._editing.can_undo)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture beside the words, or above them."""
        super().resizeEvent(event)
        style = self._setting.style
        wide = self.width() >= _WIDE * style.font(Role.BODY).pixelSize() / BASE_PX
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        room = self.width() - 2 * margin(style)
        left = room - self._under.sizeHint().width() - _GAP
        beside = not wide and left >= self.picture.least
        picture = min(left if beside else room, round(self.height() * _LOW / self.picture.shape))
        self.picture.setMaximumWidth(room if wide else picture)
        self._columns.setDirection(across if wide else down)
        self._left.setDirection(across if beside else down)
        for place, share in enumerate(_SHARES):
            self._columns.setStretch(place, share if wide else 0)
        column = self.width() * _SHARES[1] / sum(_SHARES) if wide else self.width()
        beyond = round(column) - style.px(_TEXT) - WINDOW_MARGIN
        self._column.setContentsMargins(0, 0, max(beyond, 0), 0)

    def _added(self, editing: Editing) -> str:
        name = wording.title(editing.routine, self._words)
        return wording.added(name, editing.session())

    def _offer(self) -> None:
        """Show only what can be done with this move; once laid out, so nothing opens by itself."""
        own = Move(self.move_shown.whole, self._setting.stage, self.move_shown.name)
        for each in (self.play, self.add):
            each.setEnabled(own.suits)
        self.told.setText("" if own.suits else wording.NOT_NOW)
        self._note.setVisible(not own.suits)
        self.undo.hide()
        self.pause.setVisible(not self._setting.reduced)
        self.other.setVisible(self.move_shown.two_sided)

    def _tell(self, said: str) -> None:
        self.told.setText(said)
        self._note.show()
        announce(self, said)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wished)
        self.play.clicked.connect(lambda: self.play_wished.emit(alone(self.move_shown.whole)))
        self.add.clicked.connect(self.add_to_bedtime)
        self.undo.clicked.connect(self.take_back)
        self.pause.clicked.connect(self._turn_pause)
        self.other.clicked.connect(lambda: self.picture.mirror(on=not self.picture.mirrored))

    def _turn_pause(self) -> None:
        self.picture.pause(on=not self.picture.paused)
        paused = self.picture.paused
        self.pause.setText(wording.GO_ON if paused else wording.PAUSE)
        self.pause.set_icon(Icon.PLAY if paused else Icon.PAUSE)

    def _show_picture(self) -> None:
        setting, move = self._setting, self.move_shown
        body = setting.body(move.stage)
        self.picture.show_move(move.done, body, setting.style.tone, setting.likeness)
        self.picture.view.setAccessibleName(move.name)
        self.picture.view.setAccessibleDescription(say(self._words, move.done.alt))

    def _lay_out(self) -> None:
        style = self._setting.style
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 16, 0, 0)
        page.setSpacing(4)
        page.addLayout(top_row(style, self.back))
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns.setContentsMargins(margin(style), 4, margin(style) - 10, 24)
        self._columns.setSpacing(28)
        self._left = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._left.setSpacing(_GAP)
        self._left.addWidget(self.picture)
        self._under = Flow(0)
        for each in (self.pause, self.other):
            self._under.addWidget(each)
        self._left.addLayout(self._under, 1)
        self._columns.addLayout(self._left)
        self._column = self._words_column()
        self._columns.addLayout(self._column)
        page.addWidget(Scroller(style, inside), 1)

    def _words_column(self) -> QVBoxLayout:
        style, move, words = self._setting.style, self.move_shown, self._words
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(_aligned(text(style, move.name, Role.TITLE)))
        column.addWidget(_aligned(Facts(style, move)))
        if purpose := move.done.texts.get("purpose"):
            column.addWidget(_aligned(text(style, say(words, purpose))))
        column.addSpacing(6)
        column.addLayout(self._actions())
        for widget in sections(style, words, move, self._setting.stage):
            column.addWidget(_aligned(widget))
        column.addStretch(1)
        return column

    def _actions(self) -> QVBoxLayout:
        style, row = self._setting.style, Flow(0)
        for each in (self.play, self.add):
            row.addWidget(each)
        said = Beside(0, style.px(_LEAST), self._note)
        for part in (_aligned(self.told), self.undo):
            said.addWidget(part)
        actions = QVBoxLayout()
        actions.setContentsMargins(0, 0, 0, 0)
        actions.setSpacing(0)
        actions.addLayout(row)
        actions.addWidget(self._note)
        return actions


def _aligned(widget: QWidget) -> QWidget:
    """Return a widget whose words begin where the faces of the buttons do."""
    room = widget.contentsMargins()
    widget.setContentsMargins(RING, room.top(), room.right(), room.bottom())
    return widget
