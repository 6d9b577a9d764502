"""What is put on the page: the numbers, the person's own words, and what they took out."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from coach.domain.report import Report
from coach.domain.welcome import Contacts


class Line(StrEnum):
    """A line or section that can be taken out before the page is printed."""

    NAME = "name"
    WEEKS = "weeks"
    LOGGED = "logged"
    CRAMPED = "cramped"
    CRAMPS = "cramps"
    PAIN = "pain"
    LENGTH = "length"
    WOKEN = "woken"
    SLEEP = "sleep"
    SORENESS = "soreness"
    EARLIER = "earlier"
    CHART = "chart"
    WHERE = "where"
    HELPED = "helped"
    BEFORE = "before"
    ALSO = "also"
    CHECKS = "checks"
    TAKEN = "taken"
    NOTES = "notes"
    QUESTIONS = "questions"


AT_FIRST: Final = frozenset({Line.NOTES})
"""What is left out until somebody wants it."""

LONGEST_NAME: Final = 80
LONGEST_QUESTIONS: Final = 1000
"""Characters of the person's own words on the page."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the page is made of.

    Attributes:
        report: the numbers.
        name: the person's, if they wish.
        questions: what they want to ask.
        contacts: whom they call.
        pregnant: whether that is the maternity unit, else a doctor.
        out: what is left out.
    """

    report: Report
    name: str = ""
    questions: str = ""
    contacts: Contacts = field(default_factory=Contacts)
    pregnant: bool = True
    out: frozenset[Line] = AT_FIRST

    def has(self, line: Line) -> bool:
        """Return whether a line is wanted."""
        return line not in self.out
