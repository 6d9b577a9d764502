"""The words everything else speaks: a habit falls due, a card asks, an answer comes back.

A habit is told by its name: "water", "standing", "bedtime", "morning", and "own:vitamin" for a
reminder that the person named "vitamin". `kind` tells which of the five sorts a name is.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

OWN = "own:"
"""How the habit of a person's own reminder begins; its name follows."""


class Habit(StrEnum):
    """The sorts of things that the coach reminds of."""

    WATER = "water"
    STANDING = "standing"
    BEDTIME = "bedtime"
    MORNING = "morning"
    OWN = "own"


class Answer(StrEnum):
    """What a person can answer on a card; each habit offers three of them."""

    DONE = "done"
    START = "start"
    FULL = "full"
    SHORT = "short"
    LATER = "later"
    SKIP = "skip"
    NOT_TONIGHT = "not_tonight"


DESK_BREAK, STAND_BREAK = "desk-break", "stand-break"
"""Routines of a standing break: up from the desk, or off one's feet."""
ROUTINES = {Answer.FULL: "bedtime", Answer.SHORT: "bedtime-short"}
"""The routines before bed."""
MORNING_ROUTINE = "morning-ankles"

OFFERED: dict[Habit, tuple[Answer, ...]] = {
    Habit.WATER: (Answer.DONE, Answer.LATER, Answer.SKIP),
    Habit.STANDING: (Answer.START, Answer.LATER, Answer.SKIP),
    Habit.BEDTIME: (Answer.FULL, Answer.SHORT, Answer.NOT_TONIGHT),
    Habit.MORNING: (Answer.START, Answer.LATER, Answer.SKIP),
    Habit.OWN: (Answer.DONE, Answer.LATER, Answer.SKIP),
}
"""The answers a card offers, the inviting one first."""

TAKEN: dict[Habit, frozenset[Answer]] = {
    Habit.WATER: frozenset(OFFERED[Habit.WATER]),
    Habit.STANDING: frozenset({Answer.START, Answer.DONE, Answer.LATER, Answer.SKIP}),
    Habit.BEDTIME: frozenset(Answer) - {Answer.START},
    Habit.MORNING: frozenset({Answer.START, Answer.DONE, Answer.LATER, Answer.SKIP}),
    Habit.OWN: frozenset({Answer.START, Answer.DONE, Answer.LATER, Answer.SKIP}),
}
"""The answers that make sense when typed, beyond those that a card has room for."""


def kind(habit: str) -> Habit:
    """Return which sort of habit a name is.

    Raises:
        ValueError: it is none.
    """
    return Habit.OWN if is_own(habit) else Habit(habit)


def is_own(habit: str) -> bool:
    """Whether a habit is one of the person's own reminders."""
    return habit.startswith(OWN) and len(habit) > len(OWN)


def own(name: str) -> str:
    """Return the habit of a person's own reminder."""
    return OWN + name


@dataclass(frozen=True, slots=True)
class Due:
    """A habit's turn.

    Attributes:
        habit: whose turn it is, by its name.
        at: the instant, UTC.
        amount: millilitres suggested (water), else 0.
        asked: the person asked for exactly this moment ("later"), so crowding does not hold it.
        repeat: the second and last asking of the same evening (bedtime).
        turn: which turn it is on the wall, such as "2026-03-27T21:00", so that a clock that is
            set back repeats none; empty for turns that count time instead.
        routine: what "start" opens, if it opens something.
    """

    habit: str
    at: datetime
    amount: int = 0
    asked: bool = False
    repeat: bool = False
    turn: str = ""
    routine: str = ""

    @property
    def id(self) -> str:
        """A name for this turn that an answer can bring back."""
        return f"{self.habit}@{self.at.isoformat()}"

    @property
    def kind(self) -> Habit:
        """Which sort of habit it is."""
        return kind(self.habit)

    def offers(self) -> tuple[Answer, ...]:
        """Return the answers that its card offers, the inviting one first."""
        if self.kind is Habit.OWN and self.routine:
            return (Answer.START, Answer.LATER, Answer.SKIP)
        return OFFERED[self.kind]

    def opens(self, answer: Answer) -> str:
        """Return the routine that an answer opens; empty for those that open none."""
        if self.kind is Habit.BEDTIME:
            return ROUTINES.get(answer, "")
        return self.routine if answer is Answer.START else ""


class Tone(StrEnum):
    """How a card is dressed: by the time of day, or by choice; two have the strongest contrast."""

    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"
    CONTRAST = "contrast"
    CONTRAST_LIGHT = "contrast-light"


@dataclass(frozen=True, slots=True)
class Button:
    """One answer as it stands on a card.

    Attributes:
        answer: what it answers.
        label: its words.
        due: the id of the due that it answers, on a card that asks for several; empty where it
            answers all that the card asks.
    """

    answer: Answer
    label: str
    due: str = ""

    @property
    def key(self) -> str:
        """A name for this button within its card."""
        return f"{self.answer} {self.due}".strip()


@dataclass(frozen=True, slots=True)
class Card:
    """A question, or several at once, put to the person; ready to show on any face.

    Attributes:
        id: the notice's id; an answer names it, or one of its dues.
        habits: whose question it is; the first gives the pictogram.
        title: the question, one short line.
        body: why now, at most two lines, separated by a newline.
        buttons: the answers, the inviting one first.
        tone: light, dark or night.
        quiet: it may wait in the list of notices, and is not to pop up.
    """

    id: str
    habits: tuple[str, ...]
    title: str
    body: str
    buttons: tuple[Button, ...]
    tone: Tone = Tone.LIGHT
    quiet: bool = False

    @property
    def habit(self) -> Habit:
        """The sort of its first question, for the pictogram."""
        return kind(self.habits[0])

    def button(self, key: str) -> Button | None:
        """Return the button of that name, if the card has it."""
        return next((b for b in self.buttons if b.key == key), None)
