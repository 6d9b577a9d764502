"""The words everything else speaks: a habit falls due, a card asks, an answer comes back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Habit(StrEnum):
    """Something the coach reminds of."""

    WATER = "water"
    STANDING = "standing"
    BEDTIME = "bedtime"


class Answer(StrEnum):
    """What a person can answer on a card; each habit offers three of them."""

    DRANK = "drank"
    START = "start"
    LONG = "long"
    SHORT = "short"
    LATER = "later"
    SKIP = "skip"
    NOT_TONIGHT = "not-tonight"


ANSWERS: dict[Habit, tuple[Answer, ...]] = {
    Habit.WATER: (Answer.DRANK, Answer.LATER, Answer.SKIP),
    Habit.STANDING: (Answer.START, Answer.LATER, Answer.SKIP),
    Habit.BEDTIME: (Answer.LONG, Answer.SHORT, Answer.NOT_TONIGHT),
}
"""The answers a card offers, the inviting one first."""

ROUTINES: dict[Answer, str] = {
    Answer.START: "desk-break",
    Answer.LONG: "bedtime",
    Answer.SHORT: "bedtime-short",
}
"""The routine that an answer opens."""


@dataclass(frozen=True, slots=True)
class Due:
    """A habit's turn.

    Attributes:
        habit: whose turn it is.
        at: the instant, UTC.
        amount: millilitres suggested (water), else 0.
        asked: the person asked for exactly this moment ("later"), so crowding does not hold it.
        repeat: the second and last asking of the same evening (bedtime).
    """

    habit: Habit
    at: datetime
    amount: int = 0
    asked: bool = False
    repeat: bool = False

    @property
    def id(self) -> str:
        """A name for this turn that an answer can bring back."""
        return f"{self.habit}@{self.at.isoformat()}"


@dataclass(frozen=True, slots=True)
class Button:
    """One answer as it stands on a card."""

    answer: Answer
    label: str


class Tone(StrEnum):
    """How a card is dressed: by the time of day, or by choice."""

    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Card:
    """A question put to the person, ready to show on any face.

    Attributes:
        id: the due's id; an answer names it.
        habit: for the pictogram and for replacing an older card of the same habit.
        title: the question, one short line.
        body: why now, at most two lines, separated by a newline.
        buttons: the answers, the inviting one first.
        tone: light, dark or night.
    """

    id: str
    habit: Habit
    title: str
    body: str
    buttons: tuple[Button, ...]
    tone: Tone = Tone.LIGHT
