"""Buses and ways to show a card that do as the test says."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from coach.adapters.message import Body, Done, Heard, Service
from coach.adapters.unavailable import Unavailable
from coach.domain.reminder import OFFERED, Answer, Button, Card, Due, Habit, Tone, own

BUTTONS = ("actions", "body")
INVITING = {"water": "Drank 200 mL", "standing": "Stand up", "own:vitamin": "Done: vitamin"}


def due(habit: str = "water", hour: int = 14) -> Due:
    """Return a turn of a habit."""
    name = own("vitamin") if habit == Habit.OWN else str(habit)
    return Due(name, datetime(2026, 3, 4, hour, tzinfo=UTC), 200 if habit == "water" else 0)


def card(habit: str = "water", hour: int = 14) -> Card:
    """Return a card of a habit; another hour makes it another card."""
    asked = due(habit, hour)
    buttons = tuple(Button(answer, answer.value.title()) for answer in OFFERED[asked.kind])
    title, body = "A glass of water?", "1,000 of 2,000 mL so far."
    return Card(asked.id, (asked.habit,), title, body, buttons)


def together(*habits: str, hour: int = 14) -> Card:
    """Return a card that asks for several habits at once, each with a button of its own."""
    dues = [due(habit, hour) for habit in habits]
    buttons = [Button(OFFERED[d.kind][0], INVITING[d.habit], d.id) for d in dues]
    later = Button(Answer.LATER, "Later")
    return Card(
        id="+".join(d.id for d in dues),
        habits=tuple(d.habit for d in dues),
        title="A glass of water, and time to stand up?",
        body="1,000 of 2,000 mL so far.\nYou have sat for 60 minutes.",
        buttons=(*buttons, later),
        tone=Tone.LIGHT,
    )


def quiet(given: Card) -> Card:
    """Return the card as one that is not to pop up."""
    return replace(given, quiet=True)


def with_body(given: Card, body: str) -> Card:
    """Return the card with other words."""
    return replace(given, body=body)


@dataclass(frozen=True)
class Asked:
    """A call that was made on a `FakeBus`."""

    service: Service
    method: str
    body: Body
    done: Done
    late: Done | None


class FakeBus(QObject):
    """A `Conversation` that writes down what is asked; the test replies."""

    heard = Signal(object)
    lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.questions: list[Asked] = []
        self.rules: list[tuple[str, str]] = []
        self.closed = False

    def ask(
        self,
        service: Service,
        method: str,
        signature: str = "",  # noqa: ARG002
        body: Body = (),
        done: Done = lambda _: None,
        late: Done | None = None,
    ) -> None:
        self.questions.append(Asked(service, method, body, done, late))

    def listen(self, service: Service, member: str, first_argument: str = "") -> None:
        self.rules.append((f"{service.interface}.{member}", first_argument))

    def close(self) -> None:
        self.closed = True

    def asked(self, method: str) -> list[Asked]:
        """Return all calls of a method so far."""
        return [question for question in self.questions if question.method == method]

    def reply(self, method: str, *body: object) -> None:
        """Reply to the latest call of a method."""
        self.asked(method)[-1].done(body)

    def fail(self, method: str) -> None:
        """Answer the latest call of a method with an error."""
        self.asked(method)[-1].done(None)

    def say(self, service: Service, member: str, *body: object) -> None:
        """Let a signal be heard."""
        self.heard.emit(Heard(service.interface, member, body, service.path))


class FakeNotifier(QObject):
    """A way to show a card that works, or does not, as the test says."""

    answered = Signal(str, str)
    failed = Signal(str)
    put_away = Signal(str)

    def __init__(self, *, works: bool = True, fails_at_once: bool = False) -> None:
        super().__init__()
        self.works = works
        self.fails_at_once = fails_at_once
        self.shown: list[Card] = []
        self.withdrawn: list[str] = []
        self.standing: list[Card] = []

    def show(self, shown: Card) -> None:
        if not self.works:
            raise Unavailable("as the test says")
        self.shown.append(shown)
        others = [each for each in self.standing if set(each.habits).isdisjoint(shown.habits)]
        self.standing = [*others, shown]
        if self.fails_at_once:
            self.lose(shown)

    def withdraw(self, card_id: str) -> None:
        self.withdrawn.append(card_id)
        self.standing = [each for each in self.standing if each.id != card_id]

    def lose(self, lost: Card) -> None:
        """Have a card no more, through no fault of the person's."""
        self.standing = [each for each in self.standing if each.id != lost.id]
        self.failed.emit(lost.id)

    def close(self, closed: Card) -> None:
        """Let the person close a card without an answer."""
        self.standing = [each for each in self.standing if each.id != closed.id]
        self.put_away.emit(closed.id)

    def answer(self, shown: Card, answer: Answer, due_id: str = "") -> None:
        """Let the person press a button here."""
        self.answered.emit(shown.id, Button(answer, "", due_id).key)
