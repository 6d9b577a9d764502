"""The diary: a month, and the page on which a night is told. It says wishes and keeps nothing."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.domain.month import DAY, Month, safety_items
from coach.ui.diary.amends import Amends
from coach.ui.diary.editor import Editor
from coach.ui.diary.month_page import MonthPage
from coach.ui.diary.view import DiaryView
from coach.ui.language import say, told
from coach.ui.style import Style


class DiaryPage(QWidget):
    """Shows the diary at a moment, and lets a night be told.

    `night_wished` brings the night that is to be looked at. What is said of the night that is
    looked at: `none_said` whether it had no cramp; `cramp_added`; `cramp_said` the id of a cramp,
    a field and its value; `cramp_begun` its id, a time of day, and a day or none; `cramp_removed`
    its id; `night_said` a field of the night and its value; `taken_said` what was advised to be
    taken. `undo_wished` and `retry_wished` answer what was told last. `safety_wished` comes once a
    night was left in which something of the safety page's list was ticked.

    Args:
        words: the texts of a language.
        style: tone, type scale and accent.
        begins: the day on which a week begins, as `datetime.date.weekday` counts.
    """

    night_wished = Signal(object)
    none_said = Signal(object, bool)
    cramp_added = Signal(object)
    cramp_said = Signal(str, str, object)
    cramp_begun = Signal(str, object, object)
    cramp_removed = Signal(str)
    night_said = Signal(object, str, object)
    taken_said = Signal(str)
    undo_wished = Signal()
    retry_wished = Signal()
    report_wished = Signal()
    weeks_wished = Signal()
    safety_wished = Signal()

    def __init__(self, words: Mapping[str, str], style: Style, begins: int = 0) -> None:
        super().__init__()
        self._words, self._style = words, style
        self._view: DiaryView | None = None
        self._before: frozenset[tuple[str, str]] = frozenset()
        self._editor: Editor | None = None
        self.setPalette(style.palette())
        self.setAutoFillBackground(True)
        self.setAccessibleName(say(words, "diary.title"))
        self.month = MonthPage(words, style, begins)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.month)
        self.toast = Amends(style, self)
        self._stack.currentChanged.connect(self.toast.raise_)  # what comes to the front covers it
        self._connect()

    @property
    def view(self) -> DiaryView | None:
        """What is shown, if anything is yet."""
        return self._view

    @property
    def editor(self) -> Editor | None:
        """The page of a night, while it is in front."""
        return self._editor if self._stack.currentWidget() is self._editor else None

    def tell(self, view: DiaryView) -> None:
        """Show the diary; what is the same stays as it is."""
        self._view = view
        self.month.tell(view)
        if (editor := self.editor) is not None:
            editor.tell(view)

    def edit(self, name: str = "") -> None:
        """Let the night be told that is looked at; begin with a cramp, if one is named."""
        if self._view is None:
            return
        editor = self._editor = self._editor or self._new_editor()
        self._before = safety_items(self._view.cell.told)
        editor.tell(self._view)
        self._stack.setCurrentWidget(editor)
        editor.begin()
        if name:
            editor.look_at(name)

    def close_editor(self) -> None:
        """Go back to the month; say so where something of the safety page's list was ticked."""
        self._stack.setCurrentWidget(self.month)
        self.month.focus_first()
        self._look_at_safety()

    def focus_first(self) -> None:
        """Give the focus to the night that is looked at."""
        if self.editor is None:
            self.month.focus_first()

    def offer_undo(self, key: str, **values: object) -> None:
        """Tell what was done, and offer to take it back."""
        said = told(self._words, f"diary.told.{key}", **values)
        self.toast.offer(said, say(self._words, "diary.undo"))

    def tell_done(self, key: str) -> None:
        """Tell what was done where nothing is to be taken back."""
        self.toast.offer(say(self._words, f"diary.told.{key}"), "")

    def tell_refused(self, why: str) -> None:
        """Tell why something cannot be; nothing was changed."""
        self.toast.complain(say(self._words, f"diary.refused.{why}"))

    def tell_fault(self, key: str, why: str) -> None:
        """Tell that the disk refused, and offer to try again."""
        said = told(self._words, f"diary.{key}", why=why)
        self.toast.complain(said, say(self._words, "diary.retry"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last change back by the usual keys."""
        if event.matches(QKeySequence.StandardKey.Undo) and self.toast.can_undo:
            self.toast.acted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line at the foot in its place."""
        super().resizeEvent(event)
        self.toast.place()

    def event(self, event: QEvent) -> bool:
        """Keep it there where its words need more room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.toast.place()
        return super().event(event)

    def hideEvent(self, event: QEvent) -> None:
        """Lose nothing that is still being written."""
        del event
        if self._editor is not None:
            self._editor.keep()

    def _connect(self) -> None:
        month, head = self.month, self.month.header
        month.night_wished.connect(self.night_wished)
        month.turned.connect(self._turn_month)
        month.grid.opened.connect(self.edit)
        month.nothing.add.clicked.connect(self._add)
        head.add_wished.connect(self._add)
        head.report_wished.connect(self.report_wished)
        head.weeks_wished.connect(self.weeks_wished)
        month.panel.none_wished.connect(lambda: self._of(lambda n: self.none_said.emit(n, True)))  # noqa: FBT003
        month.panel.cramp_wished.connect(lambda: self._of(self.cramp_added.emit))
        month.panel.edit_wished.connect(self.edit)
        self.toast.undone.connect(self.undo_wished)
        self.toast.tried.connect(self.retry_wished)

    def _new_editor(self) -> Editor:
        editor = Editor(self._words, self._style)
        editor.none_said.connect(lambda none: self._of(lambda n: self.none_said.emit(n, none)))
        editor.cramp_added.connect(lambda: self._of(self.cramp_added.emit))
        editor.cramp_said.connect(self.cramp_said)
        editor.cramp_begun.connect(self.cramp_begun)
        editor.cramp_removed.connect(self.cramp_removed)
        editor.night_said.connect(
            lambda what, value: self._of(lambda n: self.night_said.emit(n, what, value))
        )
        editor.set_up.connect(self.taken_said)
        editor.turned.connect(self._turn_night)
        editor.left.connect(self.close_editor)
        editor.chained.connect(lambda: QWidget.setTabOrder(editor.done, self.toast.action))
        self._stack.addWidget(editor)
        return editor

    def _of(self, act: Callable[[date], object]) -> None:
        """Do something with the night that is looked at."""
        if self._view is not None:
            act(self._view.chosen)

    def _add(self) -> None:
        """Let the night be told that is meant by adding one."""
        if self._view is not None:
            self.night_wished.emit(self._view.add)
            self.edit()

    def _turn_month(self, by: int) -> None:
        if (view := self._view) is None:
            return
        month: Month = view.grid.month.after if by > 0 else view.grid.month.before
        wanted = month.day(view.chosen.day)
        self.night_wished.emit(min(wanted, view.grid.tonight))

    def _turn_night(self, by: int) -> None:
        """Let the night before or after be told."""
        if (view := self._view) is None:
            return
        self._look_at_safety()
        self.night_wished.emit(min(view.chosen + DAY * by, view.grid.tonight))
        if self._view is not None:
            self._before = safety_items(self._view.cell.told)
        if (editor := self.editor) is not None:
            editor.begin()

    def _look_at_safety(self) -> None:
        """Say once where something of the list was ticked since the night was opened."""
        if self._view is None:
            return
        now = safety_items(self._view.cell.told)
        fresh, self._before = now - self._before, now
        if fresh:
            self.safety_wished.emit()
