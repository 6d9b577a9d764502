"""What the coach did at one moment, and why: told to whoever follows along, and never stored."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coach.domain.reminder import Answer


class Event(StrEnum):
    """The sorts of things that a person, or a report of a bug, would want to follow."""

    SHOWN = "shown"
    WITHDRAWN = "withdrawn"
    WAITING = "waiting"
    DROPPED = "dropped"
    ANSWERED = "answered"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that the coach did.

    Attributes:
        at: when, UTC.
        event: what sort of thing.
        habits: whose; several where one notice asks for several, none where it is nobody's.
        why: the reason, in a few words that no translation changes.
        answer: what was answered, where something was.
    """

    at: datetime
    event: Event
    habits: tuple[str, ...]
    why: str
    answer: Answer | None = None
