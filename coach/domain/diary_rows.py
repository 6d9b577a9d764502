"""Between a row of the diary and the cramp or night that it tells.

A row may hold words that only another version of the program knows (a muscle, something that
helped). Reading it leaves such a word out and takes the rest; writing it back keeps the word,
unless its place was given to another one.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final, TypeVar

from coach.domain import diary
from coach.domain.diary import Also, Before, Check, Helped, Length, Muscle, Side, When
from coach.domain.diary_records import CrampRecord, NightRecord
from coach.domain.holding import instant, microseconds
from coach.domain.stage import Stage

E = TypeVar("E", bound=StrEnum)


def cramp(row: CrampRecord) -> diary.Cramp:
    """Return the cramp of a row, without words that only another version knows.

    Raises:
        ValueError, OverflowError: it is nonsense.
    """
    return diary.Cramp(
        row.id,
        instant(row.at),
        row.offset,
        _when(row.night, row.stage, row.weeks),
        _one(_SIDES, row.side),
        _one(_MUSCLES, row.muscle),
        row.pain,
        row.seconds,
        _one(_LENGTHS, row.length),
        None if row.woke is None else bool(row.woke),
        row.again,
        row.soreness,
        _some(_HELPED, row.helped),
        _some(_BEFORE, row.before),
    )


def night(row: NightRecord) -> diary.Night:
    """Return the night of a row, without words that only another version knows.

    Raises:
        ValueError: it is nonsense.
    """
    return diary.Night(
        _when(row.night, row.stage, row.weeks),
        bool(row.none),
        row.disturbance,
        _some(_ALSO, row.also),
        _some(_CHECKS, row.checks),
        None if row.taken is None else bool(row.taken),
        row.note,
    )


def cramp_record(told: diary.Cramp, was: CrampRecord | None = None) -> CrampRecord:
    """Return the row of a cramp.

    Args:
        told: the cramp.
        was: the row in whose place it comes; words of it that only another version knows stay.
    """
    old = was or CrampRecord(told.id, 0, 0, "")
    return CrampRecord(
        told.id,
        microseconds(told.at),
        told.offset,
        told.when.night.isoformat(),
        _stage(told.when, old.stage),
        told.when.weeks,
        _word(told.side, _SIDES, old.side),
        _word(told.muscle, _MUSCLES, old.muscle),
        told.pain,
        told.seconds,
        _word(told.length, _LENGTHS, old.length),
        _flag(told.woke),
        told.again,
        told.soreness,
        _words(told.helped, _HELPED, old.helped),
        _words(told.before, _BEFORE, old.before),
    )


def night_record(told: diary.Night, was: NightRecord | None = None) -> NightRecord:
    """Return the row of a night; ``was`` as for `cramp_record`."""
    old = was or NightRecord("")
    return NightRecord(
        told.when.night.isoformat(),
        _stage(told.when, old.stage),
        told.when.weeks,
        int(told.none),
        told.disturbance,
        _words(told.also, _ALSO, old.also),
        _words(told.checks, _CHECKS, old.checks),
        _flag(told.taken),
        told.note,
    )


def _known(kind: type[E]) -> Mapping[str, E]:
    return {each.value: each for each in kind}


_SIDES: Final = _known(Side)
_MUSCLES: Final = _known(Muscle)
_LENGTHS: Final = _known(Length)
_HELPED: Final = _known(Helped)
_BEFORE: Final = _known(Before)
_ALSO: Final = _known(Also)
_CHECKS: Final = _known(Check)
_STAGES: Final = _known(Stage)


@lru_cache(maxsize=4096)  # a night has many cramps, and ten years of them are read at once
def _when(date_: str, stage: str, weeks: int | None) -> When:
    return When(date.fromisoformat(date_), _STAGES.get(stage, Stage.NONE), weeks)


def _one(known: Mapping[str, E], text: str | None) -> E | None:
    return None if text is None else known.get(text)


def _some(known: Mapping[str, E], text: str) -> frozenset[E]:
    return frozenset(known[word] for word in text.split() if word in known)


def _flag(told: object) -> int | None:
    return None if told is None else int(bool(told))


def _word(told: str | None, known: Mapping[str, Any], was: str | None) -> str | None:
    if told is not None:
        return str(told)
    return None if was in known else was


def _words(told: Iterable[str], known: Mapping[str, Any], was: str) -> str:
    others = (word for word in was.split() if word not in known)
    return " ".join(sorted({*map(str, told), *others}))


def _stage(when: When, was: str) -> str:
    return was if when.stage is Stage.NONE and was not in _STAGES else str(when.stage)
