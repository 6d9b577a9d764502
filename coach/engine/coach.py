"""The loop: due, verdict, card, answer, next due.

Five things can happen (an alarm rings, the pulse, a sense changes, an answer, an order) and all
five end in `Coach.wake`, which derives from scratch what is due. Nothing is remembered but the
history and which cards stand open.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from coach.domain import answers, status
from coach.domain import preferences as choices
from coach.domain.history import Entry, History, What
from coach.domain.hours import day_at
from coach.domain.orders import pause_end
from coach.domain.policy import Case, Drop, Show, Wait, Why, judge
from coach.domain.preferences import Preferences
from coach.domain.reminder import ROUTINES, Answer, Due, Habit
from coach.domain.schedule import agenda, next_due
from coach.domain.status import Status, Waiting
from coach.engine.past import Past
from coach.engine.ports import (
    Alarms,
    Clock,
    Guide,
    HistoryStore,
    PreferenceStore,
    Presenter,
    Senses,
)

PULSE = timedelta(seconds=60)
ASLEEP = timedelta(minutes=5)
"""Two pulses this far apart, and the machine was asleep in between."""


class Coach:
    """The engine. It is told to wake; it never waits, and never reads a clock but its own.

    ``changed`` is called after each look at what is due, for those who tell how things are.
    """

    def __init__(  # noqa: PLR0913  - one argument a port: the list of what it needs
        self,
        *,
        clock: Clock,
        alarms: Alarms,
        history: HistoryStore,
        preferences: PreferenceStore,
        presenter: Presenter,
        senses: Senses,
        guide: Guide,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._clock = clock
        self._alarms = alarms
        self._chosen = preferences
        self._presenter = presenter
        self._senses = senses
        self._guide = guide
        self._changed = changed
        self._preferences = preferences.read()
        self._past = Past(history, clock.now())
        self._open: dict[Habit, Due] = {}
        self._waiting: dict[Habit, Wait] = {}
        self._last_pulse = clock.now()

    @property
    def preferences(self) -> Preferences:
        """What is chosen now."""
        return self._preferences

    def open(self) -> None:
        """Begin: from here on cards come."""
        self._past.write(Entry(self._clock.now(), What.OPENED))
        self.wake()

    def close(self) -> None:
        """End: no card is left standing."""
        for due in tuple(self._open.values()):
            self._presenter.withdraw(due.id)
        for habit in Habit:
            self._alarms.cancel(habit)
        self._past.write(Entry(self._clock.now(), What.CLOSED))

    def wake(self) -> None:
        """Look at what is due, and set an alarm for what is not."""
        held = {habit: wait.why for habit, wait in self._waiting.items()}
        self._waiting.clear()
        turns = self._agenda()
        for habit in set(Habit) - {due.habit for due in turns}:
            self._alarms.cancel(habit)
        for due in turns:
            self._attend(due, held.get(due.habit))
        self._changed()

    def pulse(self) -> None:
        """Look again, once a minute; a pulse that comes late tells that the machine slept."""
        now = self._clock.now()
        slept = now - self._last_pulse >= ASLEEP
        self._last_pulse = now
        if slept:
            self._past.write(Entry(now, What.RETURNED))
        self.wake()

    def answer(self, due_id: str, answer: Answer) -> None:
        """Take the answer to a card; a card that was answered or replaced counts once only."""
        due = next((due for due in self._open.values() if due.id == due_id), None)
        if due is None:
            return
        del self._open[due.habit]
        self._presenter.withdraw(due_id)
        self._past.write(answers.entry(due, answer, self._clock.now()))
        if answer in ROUTINES:
            self._guide.play(ROUTINES[answer])
        self.wake()

    def drink(self, amount: int = 0) -> None:
        """Log a drink of ``amount`` mL, or of one serving; an open water card is answered by it."""
        amount = amount or self._preferences.water.serving_ml
        self._past.write(Entry(self._clock.now(), What.DRANK, Habit.WATER, amount=amount))
        self._settle(Habit.WATER)
        self.wake()

    def stretch(self, routine: str) -> None:
        """Open a routine by choice; in the evening it is the stretch before bed."""
        now = self._clock.now()
        day = day_at(self._preferences.hours, now, self._clock.zone())
        habit = Habit.BEDTIME if day.evening <= now < day.closes else Habit.STANDING
        self._past.write(Entry(now, What.ACCEPTED, habit, note=routine))
        self._settle(habit)
        self._guide.play(routine)
        self.wake()

    def progress(self, what: What, note: str) -> None:
        """Keep what was done of a routine, as it is done."""
        self._past.write(Entry(self._clock.now(), what, note=note))
        self.wake()

    def pause(self, span: str) -> None:
        """Be silent for a while; open cards go.

        Raises:
            BadOrder: the span is not understood.
        """
        now = self._clock.now()
        end = pause_end(span, self._preferences.hours, now, self._clock.zone())
        self._past.write(Entry(now, What.PAUSED, until=end))
        for habit in tuple(self._open):
            self._settle(habit)
        self.wake()

    def resume(self) -> None:
        """End a pause."""
        if self._past.history.paused_until(self._clock.now()) is not None:
            self._past.write(Entry(self._clock.now(), What.RESUMED))
        self.wake()

    def choose(self, preferences: Preferences) -> None:
        """Let a new choice count at once."""
        self._chosen.write(preferences)
        self._preferences = preferences
        self.wake()

    def set(self, name: str, value: str) -> None:
        """Change one preference by its dotted name.

        Raises:
            KeyError: there is no such preference.
            BadValue: it cannot take this value.
        """
        self.choose(choices.changed(self._preferences, name, value))

    def status(self) -> Status:
        """Tell what is next and why."""
        held = tuple(Waiting(habit, wait.why) for habit, wait in self._waiting.items())
        return status.take(
            self._preferences,
            self._past.history,
            now=self._clock.now(),
            zone=self._clock.zone(),
            agenda=self._agenda(),
            waiting=held,
            open_cards=tuple(self._open),
        )

    def recent(self) -> History:
        """Return the last days, for words such as the last drink's time."""
        return self._past.history

    def _agenda(self) -> tuple[Due, ...]:
        now, zone = self._clock.now(), self._clock.zone()
        return agenda(self._preferences, self._past.history, now, zone)

    def _attend(self, due: Due | None, held: Why | None) -> None:
        """Judge a habit's turn, and the next one, until the next lies ahead."""
        now, zone = self._clock.now(), self._clock.zone()
        while due and due.at <= now:
            situation = self._senses.situation()
            case = Case(due, situation, self._preferences, self._past.history, now, zone)
            match judge(case):
                case Wait() as wait:
                    self._waiting[due.habit] = wait
                    return self._alarms.set(due.habit, wait.until)
                case Drop(why):
                    self._past.write(Entry(now, What.DROPPED, due.habit, note=why))
                case Show():
                    self._show(due, now, held)
            due = next_due(due.habit, self._preferences, self._past.history, now, zone)
        if due:
            self._alarms.set(due.habit, due.at)
        return None

    def _show(self, due: Due, now: datetime, held: Why | None) -> None:
        self._settle(due.habit)
        self._open[due.habit] = due
        self._past.write(Entry(now, What.SHOWN, due.habit, amount=due.amount))
        self._presenter.show(due, held)

    def _settle(self, habit: Habit) -> None:
        """Take back the habit's open card, if it has one."""
        if due := self._open.pop(habit, None):
            self._presenter.withdraw(due.id)
