"""The orders about help with a cramp and about the diary, as they come over the socket.

``cramp`` · ``cramp log side=left pain=6 [muscle=calf] [seconds=180] at=2027-03-15T03:12:00+01:00``
· ``night none [2027-03-14]``
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from coach.domain.diary import LONGEST_S, MOST, Muscle, Side

Choice = TypeVar("Choice", bound=StrEnum)


class BadDiaryOrder(ValueError):
    """An order about the diary that is not understood; the message says what would be."""


@dataclass(frozen=True, slots=True)
class HelpNow:
    """Open what helps with a cramp."""


@dataclass(frozen=True, slots=True)
class LogCramp:
    """Write a cramp down.

    Attributes:
        side: which leg.
        pain: 0 to 10.
        muscle: where in it.
        seconds: how long, where that is told.
        at: when it began; none for now.
    """

    side: Side
    pain: int
    muscle: Muscle = Muscle.CALF
    seconds: int | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SayNone:
    """A night had no cramp; none for the last one."""

    night: date | None = None


DiaryOrder = HelpNow | LogCramp | SayNone


def parse(word: str, rest: Sequence[str]) -> DiaryOrder:
    """Return the order of a word ("cramp", "night") and what follows it.

    Raises:
        BadDiaryOrder: it is none.
    """
    match word, rest:
        case "cramp", []:
            return HelpNow()
        case "cramp", ["log", *fields]:
            return _log(fields)
        case "night", ["none"]:
            return SayNone()
        case "night", ["none", text]:
            return SayNone(_date(text))
        case _:
            raise BadDiaryOrder(
                "Say cramp, cramp log side=left pain=6, or night none; coach --help tells more."
            )


def _log(fields: Sequence[str]) -> LogCramp:
    told: dict[str, str] = {}
    for each in fields:
        name, equals, value = each.partition("=")
        if not equals or name not in ("side", "pain", "muscle", "seconds", "at") or name in told:
            raise BadDiaryOrder(f"Not understood: {each[:40]!r}. Say for instance side=left.")
        told[name] = value
    if "side" not in told or "pain" not in told:
        raise BadDiaryOrder("A cramp needs a side and its pain: cramp log side=left pain=6.")
    return LogCramp(
        _one_of(Side, "side", told["side"]),
        _number("pain", told["pain"], MOST),
        _one_of(Muscle, "muscle", told.get("muscle", Muscle.CALF)),
        _number("seconds", told["seconds"], LONGEST_S) if "seconds" in told else None,
        _instant(told["at"]) if "at" in told else None,
    )


def _one_of(sort: type[Choice], name: str, text: str) -> Choice:
    try:
        return sort(text.lower())
    except ValueError:
        said = ", ".join(sort)
        raise BadDiaryOrder(f"Not a {name}: {text[:40]!r}. Say one of {said}.") from None


def _number(name: str, text: str, most: int) -> int:
    if text.isascii() and text.isdigit() and len(text) < 6 and int(text) <= most:
        return int(text)
    raise BadDiaryOrder(f"Not understood: {name} {text[:40]!r}. Say 0 to {most}.")


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or at.tzinfo is None:
        raise BadDiaryOrder(f"Not a time: {text[:40]!r}. Say 2027-03-15T03:12:00+01:00.")
    return at


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadDiaryOrder(f"Not a date: {text[:40]!r}. Say 2027-03-14.") from None
