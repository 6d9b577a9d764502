"""The room of the diary, behind the PIN where one is set: a month, weeks at a glance, a report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.adapters.files import StorageFault
from coach.rooms.ties import Ties
from coach.ui.home.rooms import Room

if TYPE_CHECKING:
    from coach.ui.diary.page import DiaryPage
    from coach.ui.lock.curtain import Curtain

_NIGHT = "night"
"""The property of a curtain that has the night to be told once it is drawn back."""

Go = Callable[[Room], QWidget]


@dataclass(frozen=True, slots=True)
class Memory:
    """What the room is to show again once it was built anew.

    Attributes:
        night: the one that is looked at.
        told: it is being told.
        noting: its note is being written.
    """

    night: date
    told: bool
    noting: bool = False


class DiaryRoom(QWidget):
    """The month, and what it leads on to; each page is built when it is first wished.

    Args:
        ties: the rest of the program.
        words: the texts of a language.
        go: opens another room.
    """

    def __init__(self, ties: Ties, words: Mapping[str, str], go: Go) -> None:
        from coach.rooms.diary_month import MonthRoom, On  # noqa: PLC0415  - megabytes

        super().__init__()
        self._ties, self._words = ties, words
        self._stale = False
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        on = On(self.open_report, self.open_weeks, lambda: go(Room.SAFETY))
        self.month = MonthRoom(ties, words, on)
        self._stack.addWidget(self.month.page)

    @property
    def page(self) -> QWidget:
        """The page in front."""
        return self._stack.currentWidget() or self.month.page

    @property
    def diary(self) -> "DiaryPage":
        """The page of the month."""
        return self.month.page

    def refresh(self) -> None:
        """Show what is told now; out of sight, as behind the PIN, nothing is read until then."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.month.refresh()

    def keep(self) -> None:
        """Keep what is still being written."""
        from coach.ui.report.page import ReportPage  # noqa: PLC0415  - pages cost megabytes

        if (editor := self.diary.editor) is not None:
            editor.keep()
        if isinstance(page := self.page, ReportPage):
            page.settle()

    def open_report(self) -> None:
        """Show the page to print."""
        from coach.rooms import report  # noqa: PLC0415  - pages cost time and megabytes

        self._lead_to(lambda: report.page(self._ties, self._words, self.back))

    def open_weeks(self) -> None:
        """Show weeks at a glance."""
        from coach.rooms import weeks  # noqa: PLC0415  - as above

        self._lead_to(lambda: weeks.page(self._ties, self._words, self.back))

    def focus_finish(self, night: date) -> None:
        """Let a night be told, as in the morning after it."""
        self.back()
        self.month.finish(night)

    def back(self) -> None:
        """Go back to the month."""
        page = self.page
        if page is self.month.page:
            return
        self._stack.setCurrentWidget(self.month.page)
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        self.month.refresh()
        self.month.page.focus_first()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  - Qt's name
        """Show what was told meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  - as above
        """Hand the focus on to what is looked at."""
        del event
        if self.page is self.month.page:
            self.month.page.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  - as above
        """Escape goes back to the month, and from there on."""
        if event.key() == Qt.Key.Key_Escape and self.page is not self.month.page:
            self.back()
        else:
            super().keyPressEvent(event)

    def _lead_to(self, build: Callable[[], QWidget]) -> None:
        """Show a page; where the diary cannot be read, say so instead."""
        self.back()
        try:
            page = build()
        except StorageFault as fault:
            self.diary.tell_fault("unread", str(fault))
            return
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()


def page(ties: Ties, words: Mapping[str, str], go: Go) -> "Curtain":
    """Return the room; ``go`` opens another one."""

    def build() -> DiaryRoom:
        room = DiaryRoom(ties, words, go)
        if night := curtain.property(_NIGHT):
            curtain.setProperty(_NIGHT, None)
            room.focus_finish(date.fromisoformat(night))
        return room

    curtain = ties.guard().page(build)
    return curtain


def tell(page: QWidget, _ties: Ties) -> None:
    """Tell the room that something may have changed."""
    if (room := _behind(page)) is not None:
        room.refresh()


def keep(page: QWidget) -> None:
    """Keep what is still being written."""
    if (room := _behind(page)) is not None:
        room.keep()


def focus_finish(page: QWidget, night: date) -> None:
    """Let a night be told; behind the PIN, once that was entered."""
    if (room := _behind(page)) is not None:
        room.focus_finish(night)
    else:
        page.setProperty(_NIGHT, night.isoformat())


def memory(page: QWidget) -> Memory | None:
    """Return what the room shows, so that it can go on there in other colours; none, if nothing."""
    room = _behind(page)
    if room is None or room.diary.view is None:
        return None
    editor = room.diary.editor
    noting = editor is not None and editor.noting
    return Memory(room.diary.view.chosen, editor is not None, noting)


def recall(page: QWidget, memory: Memory) -> None:
    """Go on where the room was."""
    if (room := _behind(page)) is not None:
        room.month.look_at(memory.night)
        if memory.told:
            room.focus_finish(memory.night)
        if memory.noting and (editor := room.diary.editor) is not None:
            editor.go_on_noting()


def _behind(page: QWidget) -> DiaryRoom | None:
    """Return the room behind the curtain of its page, if it was drawn back already."""
    room = getattr(page, "behind", None)
    return room if isinstance(room, DiaryRoom) else None
