"""The month of the diary, wired: what its page wishes is done, and what became of it is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from coach.adapters.files import StorageFault
from coach.domain.diary import Book
from coach.domain.month import DAY, EARLIEST, LATELY, Month, grid, lately, month_of, to_add
from coach.engine.amending import Amending
from coach.engine.diary import Refused, Said
from coach.rooms.ties import Ties
from coach.ui.diary import wording
from coach.ui.diary.page import DiaryPage
from coach.ui.diary.view import DiaryView

if TYPE_CHECKING:
    from coach.engine.diary import Diary

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class On:
    """Where the page leads on to.

    Attributes:
        report: the page to print.
        weeks: weeks at a glance.
        safety: when to call whom.
    """

    report: Callable[[], object]
    weeks: Callable[[], object]
    safety: Callable[[], object]


@dataclass(slots=True)
class _Read:
    """What was read of the diary for the page that is open."""

    month: Month
    book: Book
    recent: Book
    last: date
    empty: bool


class MonthRoom(QObject):
    """Keeps the page true, and does what it wishes; it lives as long as the page.

    Args:
        ties: the rest of the program.
        words: the texts of a language.
        on: where the page leads on to.
    """

    def __init__(self, ties: Ties, words: Mapping[str, str], on: On) -> None:
        begins = QLocale().firstDayOfWeek().value - 1
        self.page = DiaryPage(words, ties.style(), begins)
        super().__init__(self.page)
        self._ties, self._words = ties, words
        self._chosen: date | None = None
        self._read: _Read | None = None
        self._amending: Amending | None = None
        self._for: Diary | None = None
        self._refused: list[Callable[[], None]] = []
        self._unread = False
        self._obey(on)
        self.refresh()

    def refresh(self) -> None:
        """Read what is told now, and show it; what the disk refused to keep stays on the page."""
        if not self._refused:
            self._read = None
            self._show()

    def look_at(self, night: date) -> None:
        """Show a night."""
        self._chosen = night
        self._show()

    def finish(self, night: date) -> None:
        """Let a night be told, as in the morning after it."""
        self.look_at(night)
        told = self.page.view.cell.told if self.page.view else None
        self.page.edit(next((c.id for c in told.cramps if c.open), "") if told else "")

    def _obey(self, on: On) -> None:
        page = self.page
        page.night_wished.connect(self.look_at)
        page.none_said.connect(self._say_none)
        page.cramp_added.connect(self._add)
        page.cramp_said.connect(self._say)
        page.cramp_begun.connect(self._begin)
        page.cramp_removed.connect(lambda name: self._do(lambda a: a.remove(name), "removed"))
        page.night_said.connect(
            lambda night, what, value: self._do(lambda a: a.tell_night(night, what, value))
        )
        page.taken_said.connect(lambda text: self._do(lambda a: a.set_up(text)))
        page.undo_wished.connect(self._undo)
        page.retry_wished.connect(self._try_again)
        for wish, lead in (
            (page.report_wished, on.report),
            (page.weeks_wished, on.weeks),
            (page.safety_wished, on.safety),
        ):
            wish.connect(lambda lead=lead: lead())

    def _show(self) -> None:
        try:
            self.page.tell(self._view())
        except StorageFault as fault:
            self._unread = True
            self.page.tell_fault("unread", str(fault))
            return
        if self._unread:
            self._unread = False
            self.page.toast.clear()

    def _view(self) -> DiaryView:
        diary = self._ties.diary()
        tonight = diary.tonight
        chosen = self._chosen = min(self._chosen or self._latest(diary), tonight)
        read = self._read_of(diary, month_of(chosen))
        gap = not read.book.told(chosen).logged
        days = self._ties.days(read.month.first, read.month.last)
        begins = QLocale().firstDayOfWeek().value - 1
        return DiaryView(
            grid(read.month, read.book, days, tonight, begins),
            chosen,
            chosen if gap else to_add(read.recent, read.last, read.last),
            lately(read.recent, read.last),
            empty=read.empty,
            taken=diary.said(Said.TAKEN),
            unit=self._ties.coach().preferences.water.unit,
        )

    def _latest(self, diary: "Diary") -> date:
        """Return the last night that something can be told of: this one, once it is told of."""
        tonight = diary.tonight
        logged = diary.book(tonight, tonight).told(tonight).logged
        return tonight if logged else min(diary.last_night, tonight)

    def _read_of(self, diary: "Diary", month: Month) -> _Read:
        """Read a month and the last nights, unless they are read already."""
        if self._read is not None and self._read.month == month:
            return self._read
        book = diary.book(month.first, month.last)
        last = self._latest(diary)
        recent = diary.book(last - DAY * (LATELY - 1), last)
        if self._read is not None:
            empty = self._read.empty
        else:
            empty = not _told(book) and not _told(recent) and _is_empty(diary)
        self._read = _Read(month, book, recent, last, empty)
        return self._read

    def _say_none(self, night: date, none: bool) -> None:  # noqa: FBT001  - a signal's
        if none:
            self._do(lambda a: a.say_none(night), "none")
        else:
            self._do(lambda a: a.unsay_none(night), "gap")

    def _add(self, night: date) -> None:
        """Add a cramp, and let more be said of it."""
        made: list[str] = []
        self._do(lambda a: made.append(a.add(night).id), "added")
        if made:
            self.page.edit(made[0])

    def _say(self, name: str, what: str, value: object) -> None:
        self._do(lambda a: a.tell(name, what, value))

    def _begin(self, name: str, at: time, day: date | None) -> None:
        def move(amending: Amending) -> None:
            night = amending.begin_at(name, at, day).when.night
            if night != self._chosen:
                said.update(night=wording.night(self._words, night))

        said: dict[str, str] = {}
        self._do(move, "kept", said)

    def _undo(self) -> None:
        def undo(amending: Amending) -> None:
            amending.undo()

        self._do(undo, "undone", back=False)

    def _do(
        self,
        act: Callable[[Amending], None],
        said: str = "kept",
        moved: Mapping[str, str] | None = None,
        *,
        back: bool = True,
    ) -> None:
        """Do something, show what became of it, and offer the way back."""
        try:
            act(self._amends())
        except Refused as refused:
            self.refresh()
            self.page.tell_refused(str(refused))
            return
        except StorageFault as fault:
            self._refused.append(partial(self._do, act, said, moved, back=back))
            self.page.tell_fault("unkept", str(fault))
            return
        self.refresh()
        if moved:
            self.page.offer_undo("moved", **moved)
        elif back:
            self.page.offer_undo(said)
        else:
            self.page.tell_done(said)

    def _amends(self) -> Amending:
        """Return what changes the diary; another one where the diary is another one."""
        diary = self._ties.diary()
        if self._amending is None or self._for is not diary:
            self._amending, self._for = Amending(diary), diary
        return self._amending

    def _try_again(self) -> None:
        """Do what the disk refused, or read what it would not give."""
        waiting, self._refused = self._refused, []
        for act in waiting:
            act()
        if not waiting:
            self.refresh()


def _told(book: Book) -> bool:
    return bool(book.cramps or book.nights)


def _is_empty(diary: "Diary") -> bool:
    """Whether nothing was ever logged: asked year by year, for one entry is enough."""
    last = diary.tonight
    while last >= EARLIEST:
        if _told(diary.book(max(EARLIEST, last - _YEAR), last)):
            return False
        last -= _YEAR + DAY
    return True
