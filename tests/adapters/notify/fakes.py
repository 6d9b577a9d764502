"""Buses and ways to show a card that do as the test says."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from coach.adapters.notify.message import Body, Done, Heard, Service
from coach.adapters.unavailable import Unavailable
from coach.domain.reminder import ANSWERS, Answer, Button, Card, Due, Habit

BUTTONS = ("actions", "body")


def card(habit: Habit = Habit.WATER, hour: int = 14) -> Card:
    """Return a card of a habit; another hour makes it another card."""
    due = Due(habit, datetime(2026, 3, 4, hour, tzinfo=UTC), 200)
    buttons = tuple(Button(answer, answer.value.title()) for answer in ANSWERS[habit])
    return Card(due.id, habit, "A glass of water?", "1,000 of 2,000 mL so far.", buttons)


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
        self.heard.emit(Heard(service.interface, member, body))


class FakeNotifier(QObject):
    """A way to show a card that works, or does not, as the test says."""

    answered = Signal(str, object)
    failed = Signal(str)

    def __init__(self, *, works: bool = True, fails_at_once: bool = False) -> None:
        super().__init__()
        self.works = works
        self.fails_at_once = fails_at_once
        self.shown: list[Card] = []
        self.withdrawn: list[str] = []

    def show(self, shown: Card) -> None:
        if not self.works:
            raise Unavailable("as the test says")
        self.shown.append(shown)
        if self.fails_at_once:
            self.failed.emit(shown.id)

    def withdraw(self, card_id: str) -> None:
        self.withdrawn.append(card_id)

    def answer(self, shown: Card, answer: Answer) -> None:
        """Let the person press a button here."""
        self.answered.emit(shown.id, answer)
