"""An afternoon of somebody who does not exist: what pictures of windows and their tests show.

The day is lived by the real engine on a clock that stands still where it is told to, so that
everything on a picture is what the coach would say, and the same picture comes out each time.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from coach.domain.history import What
from coach.domain.notice import Notice
from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Answer, Due, Habit
from coach.domain.situation import Situation
from coach.engine.clock import FastClock
from coach.engine.coach import Coach
from coach.engine.memory import MemoryHistory, MemoryPreferences

ZONE: Final = ZoneInfo("Europe/Berlin")
DAY: Final = date(2026, 3, 4)
"""A Wednesday."""
NOW: Final = time(14, 20)
EVENING: Final = time(22, 2)

_CHOSEN: Final = {
    "hours.confirmed": True,
    "appearance.reduced_motion": True,
    "profile.due_date": date(2026, 5, 20),
    "morning.enabled": True,
    "reminders.own": [
        {"name": "Vitamins", "at": ["09:00"]},
        {"name": "Call Ida", "at": ["16:30"], "days": ["wed"]},
    ],
}
_THINKING: Final = timedelta(minutes=1)
_LEFT_OPEN: Final = timedelta(minutes=4)
"""What was asked so shortly before is not answered yet."""


def preferences() -> Preferences:
    """Return what that person chose."""
    chosen = Preferences()
    for name, value in _CHOSEN.items():
        chosen = changed(chosen, name, value)
    return chosen


def at(wall: time, day: date = DAY) -> datetime:
    """Return the instant of a wall time on that day, UTC."""
    return datetime.combine(day, wall, ZONE).astimezone(UTC)


class Afternoon:
    """That person's day from getting up until ``until``.

    Attributes:
        coach: the engine, as it is then.
        clock: stands still.
        history: what was written down.
        notices: what was asked on that day, by the first habit of each notice.
        played: the routines that were opened.
    """

    pushes = True

    def __init__(self, chosen: Preferences | None = None, until: time = NOW) -> None:
        self.clock = FastClock(at(time(6, 30)), ZONE)
        self.history = MemoryHistory()
        self.choices = MemoryPreferences(chosen or preferences())
        self.notices: dict[str, Notice] = {}
        self.played: list[str] = []
        self._open: dict[str, Notice] = {}
        self._breaks = 0
        self.coach = Coach(
            clock=self.clock,
            alarms=self.clock,
            history=self.history,
            preferences=self.choices,
            presenter=self,
            senses=self,
            guide=self,
        )
        self.coach.open()
        self._live(at(until))

    def show(self, notice: Notice) -> None:
        """Keep a notice until it is answered."""
        self._open[notice.id] = notice
        self.notices.setdefault(notice.habits[0], notice)

    def withdraw(self, notice_id: str) -> None:
        """Forget a notice."""
        self._open.pop(notice_id, None)

    def play(self, routine: str) -> None:
        """Do a routine at once."""
        self.played.append(routine)
        self.coach.deeds.progress(What.ROUTINE_DONE, routine)

    def situation(self) -> Situation:
        """Return that this person is there and free."""
        return Situation()

    def sources(self) -> Mapping[str, str]:
        """Return that no machine is asked."""
        return dict.fromkeys(("idle", "lock", "busy", "clock"), "none")

    def watch_idle(self, after: timedelta) -> None:
        """Have nothing to watch."""

    def _live(self, end: datetime) -> None:
        """Answer a minute after each question, but not the last ones."""
        while (ring := self.clock.next_alarm()) is not None and ring <= end:
            self.clock.advance(ring, lambda _: self.coach.wake())
            self._answer(end)
        self.clock.advance(end, lambda _: self.coach.wake())

    def _answer(self, end: datetime) -> None:
        for notice in list(self._open.values()):
            then = self.clock.now() + _THINKING
            if then > end - _LEFT_OPEN:
                return
            self.clock.advance(then, lambda _: self.coach.wake())
            for due in notice.dues:
                self.coach.deeds.answer(due.id, self._answer_to(due))

    def _answer_to(self, due: Due) -> Answer:
        """Return the inviting answer; to every third break, that it is skipped."""
        if due.kind is not Habit.STANDING:
            return due.offers()[0]
        self._breaks += 1
        return Answer.START if self._breaks % 3 else Answer.SKIP
