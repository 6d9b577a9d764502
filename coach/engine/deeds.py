"""What a person does: answers, drinks, pauses, switches. Each is an entry, and then a new look."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from typing import Protocol

from coach.domain import answers, orders
from coach.domain.happening import Event, Happening
from coach.domain.history import BY_THE_WALL, FOREVER, Entry, What
from coach.domain.hours import Day
from coach.domain.orders import BadOrder, by_the_wall, pause_end
from coach.domain.preferences import Preferences
from coach.domain.reminder import TAKEN, Answer, Habit, kind
from coach.domain.schedule import next_due
from coach.engine.notices import Notices
from coach.engine.past import Past
from coach.engine.ports import Guide


class Doer(Protocol):
    """The coach, as far as deeds need it."""

    @property
    def preferences(self) -> Preferences:
        """What is chosen now."""

    @property
    def now(self) -> datetime:
        """The present instant, UTC."""

    @property
    def day(self) -> Day:
        """The day that the present belongs to."""

    @property
    def zone(self) -> tzinfo:
        """The zone that the person lives in now."""

    def wake(self) -> None:
        """Look at what is due."""


class Deeds:
    """Takes what a person does, from wherever it comes."""

    def __init__(
        self,
        coach: Doer,
        past: Past,
        notices: Notices,
        guide: Guide,
        tell: Callable[[Happening], None],
    ) -> None:
        self._coach = coach
        self._past = past
        self._notices = notices
        self._guide = guide
        self._tell = tell

    def follow(self, order: orders.Order) -> None:
        """Do what an order says, if it is about something that a person does.

        Raises:
            BadOrder: it cannot be done now.
        """
        match order:
            case orders.Pause(span):
                self.pause(span)
            case orders.Resume():
                self.resume()
            case orders.Drink(amount):
                self.drink(amount)
            case orders.Undo():
                self.undo()
            case orders.Stand():
                self.stand()
            case orders.Reply(habit, answer):
                self.reply(habit, answer)
            case orders.Switch(name, on):
                self.switch(name, on=on)
            case orders.Stretch(routine):
                self.stretch(routine)
            case _:
                return

    def answer(self, due_id: str, answer: Answer) -> None:
        """Take the answer to a notice; one that was answered or replaced counts once only."""
        dues = tuple(due for due in self._notices.find(due_id) if answer in TAKEN[due.kind])
        if not dues:
            return
        now, day = self._coach.now, self._coach.day.date.isoformat()
        later = timedelta(minutes=self._coach.preferences.notices.later_min)
        for due in dues:
            self._past.write(answers.entry(due, answer, now, later, day))
            self._tell(Happening(now, Event.ANSWERED, (due.habit,), answer, answer))
        self._notices.take(dues, "answered")
        if routine := next((due.opens(answer) for due in dues if due.opens(answer)), ""):
            self._guide.play(routine)
        self._coach.wake()

    def reply(self, habit: str, answer: Answer) -> None:
        """Take an answer that names only the habit.

        Raises:
            BadOrder: nothing of it stands open, or it cannot be answered so.
        """
        due = self._notices.of(habit)
        if due is None:
            raise BadOrder(f"{habit} asks nothing at the moment.")
        if answer not in TAKEN[kind(habit)]:
            raise BadOrder(f"{answer} does not answer {habit}.")
        self.answer(due.id, answer)

    def answer_ahead(self, habit: str, answer: Answer) -> None:
        """Answer a turn of today, once awake, before it is asked for: put it off, or let it go.

        Raises:
            BadOrder: nothing more of it comes today, or it cannot be answered so.
        """
        if due := self._notices.of(habit):
            self.answer(due.id, answer)
            return
        coach = self._coach
        now, day = coach.now, coach.day
        due = next_due(habit, coach.preferences, self._past.history, now, coach.zone)
        if due is None or now < day.wake or due.at >= day.closes:
            raise BadOrder(f"{habit} asks nothing more today.")
        if answer not in TAKEN[due.kind]:
            raise BadOrder(f"{answer} does not answer {habit}.")
        later = timedelta(minutes=coach.preferences.notices.later_min)
        until = max(timedelta(), due.at - now) + later
        self._past.write(answers.entry(due, answer, now, until, day.date.isoformat()))
        self._tell(Happening(now, Event.ANSWERED, (habit,), answer, answer))
        if routine := due.opens(answer):
            self._guide.play(routine)
        coach.wake()

    def drink(self, amount: int = 0) -> None:
        """Log a drink of ``amount`` mL, or of one serving; it answers an open question."""
        amount = amount or self._coach.preferences.water.serving_ml
        now, day = self._coach.now, self._coach.day.date.isoformat()
        self._past.write(Entry(now, What.DRANK, Habit.WATER, amount=amount, turn=day))
        self._tell(Happening(now, Event.RECORDED, (Habit.WATER,), f"drank {amount} mL"))
        if due := self._notices.of(Habit.WATER):
            self._notices.take((due,), "answered")
        self._coach.wake()

    def undo(self) -> None:
        """Take the latest drink of today back.

        Raises:
            BadOrder: there is none.
        """
        now, day = self._coach.now, self._coach.day.date.isoformat()
        drink = next(self._past.history.drinks(day), None)
        if drink is None:
            raise BadOrder("There is no drink of today to take back.")
        self._past.write(Entry(now, What.UNDONE, Habit.WATER, amount=drink.amount, turn=day))
        self._tell(Happening(now, Event.RECORDED, (Habit.WATER,), f"undid {drink.amount} mL"))
        self._coach.wake()

    def stand(self) -> None:
        """Take a break now; it answers an open question, and the next one counts from here."""
        if due := self._notices.of(Habit.STANDING):
            self.answer(due.id, Answer.DONE)
            return
        now = self._coach.now
        self._past.write(Entry(now, What.DONE, Habit.STANDING))
        self._tell(Happening(now, Event.RECORDED, (Habit.STANDING,), "took a break"))
        self._coach.wake()

    def stretch(self, routine: str) -> None:
        """Open a routine by choice; in the evening it is the stretch before bed."""
        now, day = self._coach.now, self._coach.day
        evening = day.evening <= now < day.closes
        habit = Habit.BEDTIME if evening else Habit.STANDING
        turn = day.date.isoformat() if evening else ""
        self._past.write(Entry(now, What.ACCEPTED, habit, note=routine, turn=turn))
        self._tell(Happening(now, Event.RECORDED, (habit,), f"opened {routine}"))
        if due := self._notices.of(habit):
            self._notices.take((due,), "answered")
        self._guide.play(routine)
        self._coach.wake()

    def progress(self, what: What, note: str) -> None:
        """Keep what was done of a routine, as it is done."""
        self._past.write(Entry(self._coach.now, what, note=note))
        self._coach.wake()

    def pause(self, span: str) -> None:
        """Be silent for a while; open notices go.

        Raises:
            BadOrder: the span is not understood.
        """
        now, zone = self._coach.now, self._coach.zone
        end = pause_end(span, self._coach.preferences.hours, now, zone)
        note = BY_THE_WALL if by_the_wall(span) else ""
        self._past.write(Entry(now, What.PAUSED, until=end, note=note))
        told = "it is resumed" if end == FOREVER else f"{end.astimezone(zone):%Y-%m-%d %H:%M}"
        self._tell(Happening(now, Event.RECORDED, (), f"paused until {told}"))
        for habit in self._notices.habits:
            self._notices.close(habit, "paused")
        self._coach.wake()

    def resume(self) -> None:
        """End a pause."""
        now = self._coach.now
        if self._past.history.paused_until(now) is not None:
            self._past.write(Entry(now, What.RESUMED))
            self._tell(Happening(now, Event.RECORDED, (), "resumed"))
        self._coach.wake()

    def switch(self, name: str, *, on: bool) -> None:
        """Flip a switch of today: "hot", "exercise" or "shift"."""
        now, day = self._coach.now, self._coach.day.date.isoformat()
        note = f"{name} {'on' if on else 'off'}"
        self._past.write(Entry(now, What.SWITCHED, note=note, turn=day))
        self._tell(Happening(now, Event.RECORDED, (), note))
        self._coach.wake()
