"""The world, for tests: a clock that is moved by hand, people who answer as they are told."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from coach.domain.happening import Event, Happening
from coach.domain.history import Entry, What
from coach.domain.hours import local
from coach.domain.notice import Notice
from coach.domain.policy import Why
from coach.domain.preferences import Preferences, changed
from coach.domain.reminder import Answer, Due
from coach.domain.situation import Situation
from coach.engine.clock import FastClock
from coach.engine.coach import Coach
from coach.engine.memory import MemoryDiary, MemoryHistory, MemoryPreferences

BERLIN = ZoneInfo("Europe/Berlin")
FakeDiary = MemoryDiary
Person = Callable[[Due], Answer | None]


def chosen(**values: object) -> Preferences:
    """Return confirmed preferences; ``hours__wake="06:00"`` sets ``hours.wake``."""
    preferences = changed(Preferences(), "hours.confirmed", True)
    for name, value in values.items():
        preferences = changed(preferences, name.replace("__", "."), value)
    return preferences


@dataclass
class FakeSenses:
    """Senses that say what the test told them."""

    now: Situation = field(default_factory=Situation)
    pushes: bool = True
    after: timedelta = timedelta()

    def situation(self) -> Situation:
        return self.now

    def sources(self) -> dict[str, str]:
        return {"idle": "fake", "lock": "fake", "busy": "fake", "clock": "fake"}

    def watch_idle(self, after: timedelta) -> None:
        self.after = after

    def become(self, **values: object) -> None:
        self.now = replace(self.now, **values)  # type: ignore[arg-type]


class FakePresenter:
    """Keeps the notices that stand open, and all questions that were ever asked."""

    def __init__(self, clock: FastClock) -> None:
        self._clock = clock
        self.notices: dict[str, Notice] = {}
        self.shown: list[tuple[datetime, Due]] = []
        self.held: list[Why | None] = []

    @property
    def open(self) -> dict[str, Due]:
        """The questions that stand open, by their ids."""
        return {due.id: due for notice in self.notices.values() for due in notice.dues}

    def show(self, notice: Notice) -> None:
        self.notices[notice.id] = notice
        if not notice.again:
            self.shown += [(self._clock.now(), due) for due in notice.dues]
            self.held.append(notice.held)

    def withdraw(self, notice_id: str) -> None:
        self.notices.pop(notice_id, None)


class FakeGuide:
    """Remembers which routines were opened."""

    def __init__(self) -> None:
        self.played: list[str] = []

    def play(self, routine: str) -> None:
        self.played.append(routine)


class Day:
    """A coach in a world of its own, beginning at a wall time, for tests that live days."""

    def __init__(
        self,
        start: str,
        preferences: Preferences | None = None,
        zone: tzinfo = BERLIN,
        history: MemoryHistory | None = None,
    ) -> None:
        self.zone = zone
        begin = datetime.fromisoformat(start).replace(tzinfo=zone)
        self.clock = FastClock(begin, zone)
        self.history = history or MemoryHistory()
        self.senses = FakeSenses()
        self.presenter = FakePresenter(self.clock)
        self.guide = FakeGuide()
        self.told: list[Happening] = []
        self.coach = Coach(
            clock=self.clock,
            alarms=self.clock,
            history=self.history,
            preferences=MemoryPreferences(preferences or chosen()),
            presenter=self.presenter,
            senses=self.senses,
            guide=self.guide,
            tell=self.told.append,
        )
        self.coach.open()

    def until(self, wall: str, person: Person = lambda _: None) -> "Day":
        """Live on to a wall time; a ``person`` answers each card at once, or not."""
        end = datetime.fromisoformat(wall).replace(tzinfo=self.zone)
        return self.live(end, person)

    def live(self, end: datetime, person: Person = lambda _: None) -> "Day":
        """Live on to an instant."""
        seen = len(self.presenter.shown)

        def ring(_: str) -> None:
            nonlocal seen
            self.coach.wake()
            for _at, due in self.presenter.shown[seen:]:
                seen += 1
                if (answer := person(due)) is not None:
                    self.coach.deeds.answer(due.id, answer)

        self.clock.advance(end, ring)
        return self

    def pass_by(self, minutes: float, person: Person = lambda _: None) -> "Day":
        """Live on for some minutes."""
        return self.live(self.clock.now() + timedelta(minutes=minutes), person)

    def times(self, habit: str) -> list[str]:
        """Return the wall times at which a habit's cards were shown."""
        return [
            local(at, self.zone).strftime("%H:%M")
            for at, due in self.presenter.shown
            if due.habit == habit
        ]

    def reasons(self, event: Event, habit: str) -> list[str]:
        """Return why something happened to a habit, each time it did."""
        return [h.why for h in self.told if h.event is event and habit in h.habits]

    def entries(self, what: What) -> list[Entry]:
        """Return the entries of one kind."""
        return [e for e in self.history.entries if e.what is what]


def obedient(due: Due) -> Answer:
    """Answer every question with its inviting answer."""
    return due.offers()[0]
