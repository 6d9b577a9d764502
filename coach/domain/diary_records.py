"""The diary as it is kept: rows in the order of the tables' columns, words as they were written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, NamedTuple

FIRST_NIGHT: Final = date(1900, 1, 1)
LAST_NIGHT: Final = date(2199, 12, 31)
"""Nights of a person's life; so every calendar has their days, and the walls' clocks theirs."""
LONGEST_TEXT: Final = 2_000
"""Characters of a text that is kept."""


class CrampRecord(NamedTuple):
    """A cramp as it is kept; see `coach.domain.diary.Cramp`.

    Attributes:
        at: microseconds since 1970, UTC.
        night: "2027-03-22".
        woke: 1, 0, or none.
        helped: words in their order, a space between two; so is ``before``.
    """

    id: str
    at: int
    offset: int
    night: str
    stage: str = "none"
    weeks: int | None = None
    side: str | None = None
    muscle: str | None = None
    pain: int | None = None
    seconds: int | None = None
    length: str | None = None
    woke: int | None = None
    again: int | None = None
    soreness: int | None = None
    helped: str = ""
    before: str = ""


class NightRecord(NamedTuple):
    """What is said of a night as it is kept; see `coach.domain.diary.Night`."""

    night: str
    stage: str = "none"
    weeks: int | None = None
    none: int = 0
    disturbance: int | None = None
    also: str = ""
    checks: str = ""
    taken: int | None = None
    note: str = ""

    @property
    def empty(self) -> bool:
        """Whether it says nothing at all."""
        return self == NightRecord(self.night, self.stage, self.weeks)


@dataclass(frozen=True, slots=True)
class KeptDiary:
    """A whole diary; `kept` makes one.

    Attributes:
        cramps: by their instants.
        nights: by their dates; none is empty, and none says "no cramp" where there is one.
        said: the diary's own texts, none of them empty.
    """

    cramps: tuple[CrampRecord, ...] = ()
    nights: tuple[NightRecord, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Return whether anything is in it."""
        return bool(self.cramps or self.nights or self.said)

    def __len__(self) -> int:
        """Return how many entries it has; a text counts as one."""
        return len(self.cramps) + len(self.nights) + len(self.said)

    def entries(self) -> dict[tuple[str, str], Any]:
        """Return every entry by its kind and name."""
        cramps = {("cramp", each.id): each for each in self.cramps}
        nights = {("night", each.night): each for each in self.nights}
        return {**cramps, **nights, **{("said", what): text for what, text in self.said.items()}}


def kept(
    cramps: Iterable[CrampRecord], nights: Iterable[NightRecord], said: Mapping[str, str]
) -> KeptDiary:
    """Return a diary in order: a cramp tells more than the word that there was none."""
    found = sorted(cramps, key=lambda each: (each.at, each.id))
    cramped = {each.night for each in found}
    told = (each._replace(none=0) if each.night in cramped else each for each in nights)
    full = sorted((each for each in told if not each.empty), key=lambda each: each.night)
    return KeptDiary(tuple(found), tuple(full), {k: said[k] for k in sorted(said) if said[k]})


def of_entries(entries: Mapping[tuple[str, str], Any]) -> KeptDiary:
    """Return the diary that has these entries, as `KeptDiary.entries` tells them."""
    parts: dict[str, dict[str, Any]] = {"cramp": {}, "night": {}, "said": {}}
    for (kind, name), entry in entries.items():
        parts[kind][name] = entry
    return kept(parts["cramp"].values(), parts["night"].values(), parts["said"])
