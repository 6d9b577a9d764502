"""The window of stretches: moves to look at, routines to play and to change."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.domain.stage import Stage
from coach.ui.language import say
from coach.ui.stretches import wording
from coach.ui.stretches.browse import Browse
from coach.ui.stretches.editing import Editing
from coach.ui.stretches.editor import Editor
from coach.ui.stretches.move_page import MovePage
from coach.ui.stretches.moves import Move, shown
from coach.ui.stretches.picker import Picker
from coach.ui.stretches.routines_page import RoutinesPage
from coach.ui.stretches.setting import Setting
from coach.ui.stretches.shelf import Shelf
from coach.ui.theme import colour
from coach.ui.words import APP

FIRST_SIZE: Final = (1120, 776)
LEAST_SIZE: Final = (600, 520)
"""So small it may be beside the rail of the smallest window."""
_IN_USE: Final = frozenset(
    {
        QEvent.Type.WindowActivate,
        QEvent.Type.WindowDeactivate,
        QEvent.Type.ActivationChange,
        QEvent.Type.WindowStateChange,
    }
)
"""Whatever may change whether the person looks at it."""


class StretchesWindow(QWidget):
    """One page at a time; Esc goes back to the page before, and from the first one out.

    Signals:
        play_wished: a routine is to be played.
    """

    play_wished = Signal(object)

    def __init__(self, shelf: Shelf, words: Mapping[str, str], setting: Setting) -> None:
        super().__init__()
        self._shelf, self._words, self._setting = shelf, words, setting
        self.setWindowTitle(APP)
        self.setPalette(setting.style.palette())
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.browse = Browse(shelf, words, setting)
        self._stack.addWidget(self.browse)
        self.browse.opened.connect(self.open_move)
        self.browse.routines_wished.connect(self.open_routines)
        self.browse.focus_first()

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self._stack.currentWidget() or self.browse

    def open_move(self, name: str, stage: Stage) -> None:
        """Show a move's own page."""
        whole = self._shelf.exercise(name)
        move = Move(whole, stage, say(self._words, whole.title))
        page = MovePage(self._shelf, self._words, self._setting, move)
        page.play_wished.connect(self.play_wished)
        page.back_wished.connect(self.go_back)
        self._open(page)
        page.focus_first()

    def open_routines(self) -> None:
        """Show all routines."""
        page = RoutinesPage(self._shelf, self._words, self._setting)
        page.play_wished.connect(self.play_wished)
        page.edit_wished.connect(self.open_routine)
        page.back_wished.connect(self.go_back)
        self._open(page)
        page.focus_routine()

    def open_routine(self, name: str) -> None:
        """Show the page that changes a routine."""
        setting = self._setting
        editing = Editing(self._shelf, name, setting.stage, setting.refusals)
        page = Editor(self._shelf, self._words, setting, editing)
        page.play_wished.connect(self.play_wished)
        page.back_wished.connect(self.go_back)
        page.pick_wished.connect(lambda place: self._pick(page, place))
        self._open(page)
        page.focus_first()

    def go_back(self) -> None:
        """Go back to the page before; from the first one, close."""
        page = self.page
        if page is self.browse:
            self.close()
            return
        self._leave(page)
        before = self.page
        if isinstance(before, RoutinesPage) and isinstance(page, Editor):
            before.refresh()
            before.focus_routine(page.editing.routine.id)
        elif before is self.browse and isinstance(page, MovePage):
            self.browse.focus_move(page.move_shown.id)
        elif before is self.browse:
            self.browse.routines.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange_motion()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Stand still while another window is in use; also as a part of a larger one."""
        used = super().event(event)
        if event.type() in _IN_USE:
            self._arrange_motion()
        return used

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        self._arrange_motion()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still."""
        super().hideEvent(event)
        self._arrange_motion()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let all pages go, with their films."""
        self._arrange_motion(closing=True)
        for place in range(self._stack.count()):
            page = self._stack.widget(place)
            if isinstance(page, Browse | Picker):
                page.projector.close()
        super().closeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._setting.style.tokens.paper))
        painter.end()

    def _pick(self, editor: Editor, place: int) -> None:
        """Let a move be chosen for a place of a routine."""
        every = shown(self._shelf, self._words, self._setting.stage)
        moves = tuple(move for move in every if move.suits)
        head = wording.CHOOSE
        if place >= 0:
            there = self._shelf.exercise(editor.editing.steps[place].exercise)
            head = wording.swap_for(say(self._words, there.title))
            best = there.about.swaps
            moves = tuple(
                sorted(
                    (move for move in moves if move.id != there.id),
                    key=lambda move: best.index(move.id) if move.id in best else len(best),
                )
            )
        picker = Picker(moves, self._words, self._setting, head)

        def take(name: str) -> None:
            self.go_back()
            editor.pick(place, name)

        picker.chosen.connect(take)
        picker.back_wished.connect(self.go_back)
        self._open(picker)
        picker.focus_first()

    def _open(self, page: QWidget) -> None:
        page.resize(self.size())
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._arrange_motion()

    def _leave(self, page: QWidget) -> None:
        self._stack.setCurrentIndex(self._stack.count() - 2)
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _arrange_motion(self, *, closing: bool = False) -> None:
        """Let only the page move that is shown, and only while the window is in use.

        What is seen beside another window that is in use has its pictures, but they stand still.
        """
        seen = self.isVisible() and not self.window().isMinimized()
        used = seen and self.isActiveWindow() and not closing
        for place in range(self._stack.count()):
            page = self._stack.widget(place)
            shown = page is self.page
            if isinstance(page, MovePage):
                page.run(on=used and shown)
            elif isinstance(page, Browse | Picker):
                page.run(on=used and shown, seen=seen and shown and not closing)
