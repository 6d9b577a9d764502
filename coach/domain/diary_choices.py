"""What may be chosen about help with a cramp, and about the diary."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.values import keys


class Paper(StrEnum):
    """What a page is printed on; auto is what is usual where the person lives."""

    AUTO = "auto"
    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Help:
    """The keys that open help from anywhere; empty for none."""

    shortcut: str = keys("Ctrl+Alt+H")


@dataclass(frozen=True, slots=True)
class DiaryChoices:
    """Whether Today asks in the morning how the night was, and the paper of a page."""

    ask: bool = True
    paper: Paper = Paper.AUTO
