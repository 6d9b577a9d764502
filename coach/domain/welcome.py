"""The first minutes, tips and telephone numbers: what is beside the habits themselves."""

from dataclasses import dataclass, field
from enum import StrEnum

from coach.domain.values import NAMES, text


class SetupPage(StrEnum):
    """The pages of the first minutes, in their order."""

    HOURS = "hours"
    DAY = "day"
    WATER = "water"
    STAGE = "stage"
    THINGS = "things"
    FIGURE = "figure"
    NOTICE = "notice"
    SAFETY = "safety"
    NUMBERS = "numbers"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Tips:
    """A tip a day, and those that were put away for good, by their names."""

    enabled: bool = True
    dismissed: tuple[str, ...] = field(default=(), metadata=NAMES)


@dataclass(frozen=True, slots=True)
class Contacts:
    """Telephone numbers for the safety page; they stay on this machine."""

    maternity_line: str = text(40)
    emergency: str = text(40)


@dataclass(frozen=True, slots=True)
class Setup:
    """Where the first minutes go on: the page that was reached."""

    page: SetupPage = SetupPage.HOURS
