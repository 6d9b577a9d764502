"""A day in the terminal: the same engine on a fast clock, with stores that forget.

Each card, its answer and what follows from it is told in a line. The routine that a bedtime answer
opens is played too, step by step, on the same clock.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path
from time import sleep
from typing import Protocol

from coach.adapters.library import Library
from coach.adapters.zone import LocalZone
from coach.domain import stage
from coach.domain.history import What
from coach.domain.hours import day_at, instant, local
from coach.domain.notice import Notice
from coach.domain.preferences import Look, Preferences, changed
from coach.domain.reminder import Answer, Card, Due, Habit, Tone
from coach.domain.situation import Busy, Situation
from coach.domain.tone import tone
from coach.engine.clock import FastClock, WallClock
from coach.engine.coach import Coach
from coach.engine.memory import MemoryHistory, MemoryPreferences
from coach.motion.routine import Kind, Segment, Session
from coach.ui import words
from coach.ui.language import catalogue, say
from coach.ui.player.captions import leg
from coach.ui.player.playback import Playback

BEGINS = time(6, 55)
SECOND = timedelta(seconds=1)
THINKING = timedelta(seconds=20)
"""How long the person of the demonstration looks at a card."""
MOOD: dict[Habit, tuple[Answer, ...]] = {
    Habit.WATER: (Answer.DONE, Answer.DONE, Answer.LATER, Answer.DONE, Answer.DONE),
    Habit.STANDING: (Answer.START, Answer.SKIP, Answer.START),
    Habit.BEDTIME: (Answer.FULL, Answer.SHORT, Answer.NOT_TONIGHT),
    Habit.MORNING: (Answer.START,),
    Habit.OWN: (Answer.DONE,),
}
"""What that person answers, in turn."""

Tell = Callable[[str], None]


class Snapshots(Protocol):
    """Draws what would be on the screen."""

    def card(self, name: str, card: Card) -> None:
        """Draw a card."""

    def move(self, name: str, segment: Segment, belly: float, tone: Tone) -> None:
        """Draw the middle of a move."""


def play(tell: Tell, *, days: int, speed: float, snapshots: str | None) -> None:
    """Play days from today on, ``speed`` times as fast as life; draw into a folder if one is given.

    Raises:
        OSError: the pictures cannot be written.
    """
    clock = WallClock(LocalZone())
    zone = clock.zone()
    preferences = changed(Preferences(), "hours.confirmed", True)  # noqa: FBT003  - a value
    today = day_at(preferences.hours, clock.now(), zone).date
    start = instant(today, BEGINS, zone)
    camera = None
    if snapshots is not None:
        from coach.pictures import Camera  # noqa: PLC0415  - Qt, only where pictures are wanted

        camera = Camera(Path(snapshots))

    def pace(passed: timedelta) -> None:
        sleep(passed.total_seconds() / speed)

    tell(f"A day with {words.APP}, {speed:,} times as fast as life. Nothing is stored.")
    rehearsal = Rehearsal(tell, preferences, start, zone, pace, camera)
    rehearsal.live(start + timedelta(days=days))
    tell("That was the demonstration. Start the coach itself with: coach run")


class Rehearsal:
    """A coach in a world of its own, and somebody who answers it."""

    def __init__(
        self,
        tell: Tell,
        preferences: Preferences,
        start: datetime,
        zone: tzinfo,
        pace: Callable[[timedelta], None],
        snapshots: Snapshots | None = None,
    ) -> None:
        self._tell = tell
        self._pace = pace
        self._snapshots = snapshots
        self._clock = FastClock(start, zone)
        self._library = Library()
        self._texts = catalogue()
        self._cards: list[Notice] = []
        self._answers = dict.fromkeys(Habit, 0)
        self._wished = ""
        self._stretching = False
        self.history = MemoryHistory()
        self._coach = Coach(
            clock=self._clock,
            alarms=self._clock,
            history=self.history,
            preferences=MemoryPreferences(preferences),
            presenter=self,
            senses=self,
            guide=self,
        )

    def show(self, notice: Notice) -> None:
        """Remember a notice until the person looks up."""
        self._cards.append(notice)

    def withdraw(self, notice_id: str) -> None:
        """Forget a notice."""
        self._cards = [notice for notice in self._cards if notice.id != notice_id]

    pushes = True

    def situation(self) -> Situation:
        """Return whether the person is in the middle of a stretch."""
        return Situation(busy=frozenset({Busy.STRETCH} if self._stretching else ()))

    def sources(self) -> Mapping[str, str]:
        """Return that a rehearsal has no senses."""
        return {}

    def watch_idle(self, after: timedelta) -> None:
        """Have nothing to watch."""

    def play(self, routine: str) -> None:
        """Remember which routine was asked for; it begins when the answer is through."""
        self._wished = routine

    def live(self, until: datetime) -> None:
        """Live on, alarm by alarm."""
        self._coach.open()
        while (at := self._clock.next_alarm()) is not None and at <= until:
            self._pass(at)
            while self._cards:
                self._look_at(self._cards[0])

    def _look_at(self, notice: Notice) -> None:
        now, zone = self._clock.now(), self._clock.zone()
        around = words.around(notice, self._coach.preferences, self._coach.recent(), now, zone)
        card = words.card(notice, around, self._tone(now))
        self._say("notice", f"{card.title}  {card.body.replace(chr(10), ' ')}")
        if self._snapshots:
            name = "-".join(notice.habits).replace(":", "-")
            self._snapshots.card(f"{local(now, zone):%d-%H%M}-{name}", card)
        self._pass(now + THINKING)
        for due in notice.dues:
            self._answer(due)
        if self._wished:
            self._perform(self._library.session(self._wished, self._coach.status().stage))
        self._say("next", words.next_line(self._coach.status()))

    def _answer(self, due: Due) -> None:
        turn = self._answers[due.kind]
        self._answers[due.kind] += 1
        answer = MOOD[due.kind][turn % len(MOOD[due.kind])]
        self._coach.deeds.answer(due.id, answer)
        label, told = words.label(answer, due.amount), words.told(answer, due.amount)
        self._say("answer", f"[{label}]" if told.startswith(label) else f"[{label}] {told}")

    def _perform(self, session: Session) -> None:
        """Play a routine to its end, and keep what was done of it as it is done."""
        self._wished, self._stretching = "", True
        begun = self._clock.now()
        playback = Playback(session, lambda: (self._clock.now() - begun) / SECOND)
        playback.resume()
        for segment in session.segments:
            if segment.kind is Kind.MOVE:
                name = say(self._texts, segment.exercise.title)
                self._say("move", f"{name}, {leg(segment.side)} ({segment.length:.0f} s)")
                self._picture(segment)
            end = begun + timedelta(seconds=segment.end)
            while self._clock.now() < end:
                self._pass(min(self._clock.now() + SECOND, end))
                for note in playback.tick():
                    self._coach.deeds.progress(What.STEP_DONE, note)
        self._stretching = False
        self._coach.deeds.progress(What.ROUTINE_DONE, session.routine.id)

    def _picture(self, segment: Segment) -> None:
        if self._snapshots:
            now = self._clock.now()
            name = f"{local(now, self._clock.zone()):%d-%H%M%S}-{segment.exercise.id}"
            belly = stage.belly(self._coach.status().stage)
            self._snapshots.move(name, segment, belly, self._tone(now))

    def _tone(self, now: datetime) -> Tone:
        day = day_at(self._coach.preferences.hours, now, self._clock.zone())
        return tone(Look.AUTO, day, now, dark=False)

    def _pass(self, to: datetime) -> None:
        """Let time pass, at the pace of the demonstration."""
        self._pace(max(timedelta(), to - self._clock.now()))
        self._clock.advance(to, lambda _: self._coach.wake())

    def _say(self, what: str, line: str) -> None:
        face = local(self._clock.now().astimezone(UTC), self._clock.zone())
        self._tell(f"{face:%a %H:%M:%S}  {what:<7} {line}")
