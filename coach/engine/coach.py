"""The loop: due, verdict, notice, answer, next due.

Five things can happen (an alarm rings, a minute passes, a sense changes, an answer, an order) and
all five end in `Coach.wake`, which derives from scratch what is due. Nothing is remembered but the
history, which notices stand open, and what waits.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from coach.domain import preferences as choices
from coach.domain import status
from coach.domain.happening import Event, Happening
from coach.domain.history import Entry, History, What
from coach.domain.hours import Day, day_at
from coach.domain.notice import Notice
from coach.domain.policy import Case, Drop, Show, Wait, deadline, judge
from coach.domain.posture import posture
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due
from coach.domain.schedule import agenda, asking, coming
from coach.domain.situation import Situation
from coach.domain.status import Present, Status, Waiting
from coach.engine.ahead import Ahead
from coach.engine.deeds import Deeds
from coach.engine.notices import Notices
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
from coach.engine.reasons import gone_because, shown_because
from coach.engine.watch import Watch

MINUTE = timedelta(seconds=60)
"""How often the world is looked at where it does not tell its changes."""
ALARM = "coach"
"""The one alarm: when the next thing happens by itself."""
SECOND = timedelta(seconds=1)


Habits = set[str]


def _nobody(_: Happening) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Held:
    """A turn that waits."""

    due: Due
    wait: Wait


class Coach:
    """The engine. It is told to wake; it never waits, and never reads a clock but its own.

    ``changed`` is called after each look at what is due, for those who tell how things are;
    ``tell`` is told each thing that happened, for those who follow along. What a person does
    (answer, drink, pause …) is in `deeds`. ``wakes`` counts the looks, for those who measure.
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
        tell: Callable[[Happening], None] = _nobody,
    ) -> None:
        self._clock = clock
        self._alarms = alarms
        self._chosen = preferences
        self._senses = senses
        self._changed = changed
        self._tell = tell
        self._preferences = preferences.read()
        self._past = Past(history, clock.now())
        self._notices = Notices(clock, presenter, self._past, tell)
        self._watch = Watch(clock, self._past, tell)
        self._ahead = Ahead()
        self._waiting: dict[str, Held] = {}
        self._situation = Situation()
        self._running = False
        self.wakes = 0
        self.deeds = Deeds(self, self._past, self._notices, guide, tell)

    @property
    def preferences(self) -> Preferences:
        """What is chosen now."""
        return self._preferences

    @property
    def now(self) -> datetime:
        """The present instant, UTC."""
        return self._clock.now()

    @property
    def zone(self) -> tzinfo:
        """The zone that the person lives in now."""
        return self._clock.zone()

    @property
    def day(self) -> Day:
        """The day that the present belongs to."""
        return day_at(self._preferences.hours, self.now, self.zone)

    def open(self) -> None:
        """Begin: from here on notices come."""
        self._running = True
        self._watch.begin(self._senses.situation())
        self._senses.watch_idle(timedelta(minutes=self._preferences.presence.away_min))
        self._past.write(Entry(self.now, What.OPENED))
        self._watch.note(self._preferences.reminders.own)
        self.wake()

    def close(self) -> None:
        """End: no notice is left standing."""
        self._running = False
        self._notices.leave()
        self._alarms.cancel(ALARM)
        self._past.write(Entry(self.now, What.CLOSED))

    def wake(self) -> None:
        """Look at what is due, and set an alarm for what is not."""
        if not self._running:
            return
        self.wakes += 1
        self._situation = self._senses.situation()
        self._watch.look(self._situation, self._preferences.presence)
        held, self._waiting = self._waiting, {}
        decided: Habits = set()
        ready: list[tuple[Due, Show]] = []
        for habit in coming(self._preferences):
            self._attend(habit, ready, decided)
        if ready:
            self._show(ready, held)
        self._tell_changes(held, decided | {due.habit for due, _ in ready})
        self._set_alarm()
        self._changed()

    def choose(self, preferences: Preferences) -> None:
        """Let a new choice count at once; the time that has passed still counts."""
        self._chosen.write(preferences)
        self._take_up(preferences)

    def reload(self) -> None:
        """Take up choices and a history that were changed from outside: an import, an erasing."""
        before = self._past.reload(self.now, opened=self._running)
        chosen = self._chosen.read()
        self._notices.review(before, asking(chosen))
        self._take_up(chosen)

    def _take_up(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._watch.note(preferences.reminders.own)
        self._notices.close_but(asking(preferences), "switched off")
        self._senses.watch_idle(timedelta(minutes=preferences.presence.away_min))
        self.wake()

    def set(self, name: str, value: object) -> None:
        """Change one preference by its dotted name.

        Raises:
            KeyError: there is no such preference.
            BadValue: it cannot take this value.
        """
        self.choose(choices.changed(self._preferences, name, value))

    def status(self) -> Status:
        """Tell what is next and why."""
        now, zone, past = self.now, self.zone, self._past.history
        present = Present(
            agenda(self._preferences, past, now, zone),
            tuple(Waiting(habit, each.wait.why) for habit, each in self._waiting.items()),
            self._notices.habits,
            self._watch.away,
            self._senses.sources(),
        )
        return status.take(self._preferences, past, now=now, zone=zone, present=present)

    def recent(self) -> History:
        """Return the last days, for words such as the last drink's time."""
        return self._past.history

    def _case(self, due: Due) -> Case:
        past, zone = self._past.history, self.zone
        return Case(due, self._situation, self._preferences, past, self.now, zone)

    def _next(self, habit: str) -> Due | None:
        past, zone = self._past.history, self.zone
        return self._ahead.next(habit, self._preferences, past, self.now, zone)

    def _attend(self, habit: str, ready: list[tuple[Due, Show]], decided: Habits) -> None:
        """Judge a habit's turns until one waits, is ready, or lies ahead."""
        while (due := self._next(habit)) and due.at <= self.now:
            match judge(self._case(due)):
                case Wait() as wait:
                    self._waiting[habit] = Held(due, wait)
                    return
                case Show() as show:
                    ready.append((due, show))
                    return
                case Drop(why):
                    dropped = Entry(self.now, What.DROPPED, habit, note=why, turn=due.turn)
                    self._past.write(dropped)
                    self._tell(Happening(self.now, Event.DROPPED, (habit,), why))
                    decided.add(habit)

    def _show(self, ready: list[tuple[Due, Show]], held: dict[str, Held]) -> None:
        """Put all that is ready to the person, as one notice."""
        ready.sort(key=lambda each: each[0].at)
        dues = tuple(due for due, _ in ready)
        waits = [held[due.habit].wait.why for due in dues if due.habit in held]
        quietly = all(show.quietly for _, show in ready)
        notice = Notice(dues, waits[0] if waits else None, quietly)
        self._notices.show(notice, shown_because(notice))

    def _tell_changes(self, held: dict[str, Held], decided: Habits) -> None:
        """Tell what began to wait, or waits for another reason; and what waits no more."""
        for habit, each in self._waiting.items():
            if habit not in held or held[habit].wait.why is not each.wait.why:
                self._tell(Happening(self.now, Event.WAITING, (habit,), each.wait.why))
        for habit in held:
            if habit not in self._waiting and habit not in decided:
                why = gone_because(habit, self._preferences, self._past.history, self.now)
                self._tell(Happening(self.now, Event.DROPPED, (habit,), why))

    def _set_alarm(self) -> None:
        now = self.now
        times = [_until(each, self._case(each.due)) for each in self._waiting.values()]
        ahead = [habit for habit in coming(self._preferences) if habit not in self._waiting]
        times += [due.at for habit in ahead if (due := self._next(habit))]
        stance = posture(self._preferences, self._past.history, now, self.zone)
        if stance and stance.changes:
            times.append(stance.changes)
        if not self._senses.pushes:
            times.append(now + MINUTE)
        if times:
            self._alarms.set(ALARM, max(min(times), now + SECOND))
        else:
            self._alarms.cancel(ALARM)


def _until(held: Held, case: Case) -> datetime:
    """Return when a turn that waits is looked at again at the latest.

    Where only the world can tell: when the day ends, or when the turn has lost its sense.
    """
    if held.wait.until:
        return held.wait.until
    ends = (case.day.bedtime, deadline(case) + SECOND)
    return min((end for end in ends if end > case.now), default=case.now + MINUTE)
