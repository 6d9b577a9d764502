"""Everything a person has here, as plain values: what is exported, imported and compared.

Choices go by their dotted names, also those that only another version of the program knows;
entries are `Record`s, also of kinds that only another version knows; a person's own moves and
routines are their texts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple

from coach.domain.diary_records import KeptDiary

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class Record(NamedTuple):
    """An entry as it is kept: in the order of the table's columns, instants in microseconds.

    Attributes:
        at: since 1970, UTC.
        what: its kind; not every version knows every kind.
        habit: whose, by name.
        until: another instant, as ``at``.
        amount: millilitres.
        note: a reason or an id.
        turn: the day or turn it counts for.
    """

    at: int
    what: str
    habit: str | None = None
    until: int | None = None
    amount: int = 0
    note: str = ""
    turn: str = ""


class Part(StrEnum):
    """The parts of what is kept."""

    PREFERENCES = "preferences"
    HISTORY = "history"
    EXERCISES = "exercises"
    ROUTINES = "routines"
    DIARY = "diary"
    OTHER = "other"


class Why(StrEnum):
    """Why something of a bundle is left out."""

    UNKNOWN = "unknown"  # only another version could know it
    WRONG = "wrong"  # it is not what stands in such a place
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    BAD_NAME = "bad-name"  # no file and no preference is called so
    BAD_INSTANT = "bad-instant"  # no date and time with a zone, from year 1 to 9999
    TWICE = "twice"  # one before it has the same name


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Some of one part that is not taken, for one reason.

    Attributes:
        part: of what.
        why: the reason.
        count: how many.
        names: the first few: a preference's or file's name, an entry's number from 1.
    """

    part: Part
    why: Why
    count: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """Everything a person has here.

    Attributes:
        preferences: each choice as JSON can hold it, by its dotted name.
        records: the entries in the order in which they were written.
        exercises: the texts of a person's own moves, by the names of their files.
        routines: the same of routines.
        diary: what they wrote into it.
    """

    preferences: Mapping[str, Any] = field(default_factory=dict)
    records: tuple[Record, ...] = ()
    exercises: Mapping[str, str] = field(default_factory=dict)
    routines: Mapping[str, str] = field(default_factory=dict)
    diary: KeptDiary = field(default_factory=KeptDiary)


def microseconds(at: datetime) -> int:
    """Return an instant as it is kept."""
    return (at - EPOCH) // _MICROSECOND


def instant(kept: int) -> datetime:
    """Return the instant that is kept so, UTC.

    Raises:
        OverflowError: no calendar has it.
    """
    return EPOCH + timedelta(microseconds=kept)
