"""The notices that stand open: shown, answered in part or whole, replaced, taken back."""

from collections.abc import Callable, Collection
from dataclasses import replace

from coach.domain.happening import Event, Happening
from coach.domain.history import Entry, History, What
from coach.domain.notice import Notice
from coach.domain.reminder import Due
from coach.engine.past import Past
from coach.engine.ports import Clock, Presenter


class Notices:
    """Keeps what is asked at the moment; each question is answered once, wherever it stands."""

    def __init__(
        self, clock: Clock, presenter: Presenter, past: Past, tell: Callable[[Happening], None]
    ) -> None:
        self._clock = clock
        self._presenter = presenter
        self._past = past
        self._tell = tell
        self._open: list[Notice] = []

    @property
    def habits(self) -> tuple[str, ...]:
        """Whose questions stand open, the oldest first."""
        return tuple(habit for notice in self._open for habit in notice.habits)

    def find(self, due_id: str) -> tuple[Due, ...]:
        """Return the open question of that id, or all those of a notice of that id."""
        for notice in self._open:
            if notice.id == due_id:
                return notice.dues
        dues = (due for notice in self._open for due in notice.dues)
        return tuple(due for due in dues if due.id == due_id)

    def of(self, habit: str) -> Due | None:
        """Return the open question of a habit, if there is one."""
        dues = (due for notice in self._open for due in notice.dues)
        return next((due for due in dues if due.habit == habit), None)

    def show(self, notice: Notice, why: str) -> None:
        """Put a new notice to the person; older questions of its habits go unanswered."""
        for habit in notice.habits:
            self.close(habit, "its next one came")
        now = self._clock.now()
        for due in notice.dues:
            shown = Entry(now, What.SHOWN, due.habit, amount=due.amount, turn=due.turn)
            self._past.write(shown)
        self._open.append(notice)
        self._presenter.show(notice)
        self._tell(Happening(now, Event.SHOWN, notice.habits, why))

    def take(self, dues: tuple[Due, ...], why: str) -> None:
        """Take questions back that were answered; what else their notice asks stays."""
        for notice in tuple(self._open):
            if gone := [due for due in notice.dues if due in dues]:
                self._shorten(notice, gone)
                habits = tuple(due.habit for due in gone)
                self._tell(Happening(self._clock.now(), Event.WITHDRAWN, habits, why))

    def close(self, habit: str, why: str) -> None:
        """Take a habit's question back unanswered, if one stands open."""
        if due := self.of(habit):
            now = self._clock.now()
            self._past.write(Entry(now, What.UNANSWERED, habit, turn=due.turn))
            self.take((due,), why)
            self._tell(Happening(now, Event.RECORDED, (habit,), "no answer"))

    def close_but(self, asked: Collection[str], why: str) -> None:
        """Take back unanswered what other habits than these ask."""
        for habit in self.habits:
            if habit not in asked:
                self.close(habit, why)

    def review(self, before: History, asked: Collection[str]) -> None:
        """Take back what no longer holds, because the history was changed from outside.

        Args:
            before: the history so far; what was shown in it must have been shown in the new one.
            asked: the habits that may ask something.
        """
        for habit in self.habits:
            due = self.of(habit)
            if due and (habit not in asked or _shown(before, habit) != self._shown_now(habit)):
                self.take((due,), "what is kept was changed")

    def leave(self) -> None:
        """Take everything back, because the coach ends."""
        for notice in tuple(self._open):
            self._open.remove(notice)
            self._presenter.withdraw(notice.id)
            self._tell(Happening(self._clock.now(), Event.WITHDRAWN, notice.habits, "quit"))

    def _shown_now(self, habit: str) -> Entry | None:
        return _shown(self._past.history, habit)

    def _shorten(self, notice: Notice, gone: list[Due]) -> None:
        place = self._open.index(notice)
        rest = tuple(due for due in notice.dues if due not in gone)
        self._presenter.withdraw(notice.id)
        if not rest:
            del self._open[place]
            return
        left = replace(notice, dues=rest, again=True)
        self._open[place] = left
        self._presenter.show(left)


def _shown(history: History, habit: str) -> Entry | None:
    return next((entry for entry in history.of(habit) if entry.what is What.SHOWN), None)
