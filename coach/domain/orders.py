"""Orders: one small language for the command line, the socket and the menus.

``status`` · ``pause 30m|1h|2h|tomorrow|forever|HH:MM`` · ``resume`` · ``drink [mL]`` ·
``stretch [routine]`` · ``set NAME VALUE`` · ``open`` · ``quit``
"""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from coach.domain.history import FOREVER
from coach.domain.hours import DAY, instant, local, next_wake
from coach.domain.preferences import Hours

LARGEST_DRINK_ML = 2000


class BadOrder(ValueError):
    """An order that is not understood; the message says what would be."""


@dataclass(frozen=True, slots=True)
class AskStatus:
    """Tell what is next and why."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Be silent; ``span`` as typed."""

    span: str


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on."""


@dataclass(frozen=True, slots=True)
class Drink:
    """Log a drink; 0 mL means one serving."""

    amount: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Open a guided routine."""

    routine: str


@dataclass(frozen=True, slots=True)
class Set:
    """Change one preference."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Open:
    """Come to the front: somebody started the program a second time."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Stop the program."""


Order = AskStatus | Pause | Resume | Drink | Stretch | Set | Open | Quit

_SPANS = {"tomorrow", "forever"}
_LENGTH = re.compile(r"(\d{1,4})\s*(m|min|h)")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def parse(text: str) -> Order:
    """Return the order that ``text`` gives.

    Raises:
        BadOrder: it gives none.
    """
    word, *rest = text.split() or [""]
    match word, rest:
        case "status", []:
            return AskStatus()
        case "pause", []:
            return Pause("1h")
        case "pause", [*words]:
            return Pause(_span(" ".join(words)))
        case "resume", []:
            return Resume()
        case "drink", [*words] if len(words) <= 1:
            return Drink(_amount(words[0]) if words else 0)
        case "stretch", [*words] if len(words) <= 1:
            return Stretch(words[0] if words else "bedtime")
        case "set", [name, value]:
            return Set(name, value)
        case "open", []:
            return Open()
        case "quit", []:
            return Quit()
        case _:
            raise BadOrder(
                f"Not an order: {text.strip()[:60]!r}. There are: status, pause, resume, drink, "
                "stretch, set, open, quit."
            )


def pause_end(span: str, hours: Hours, now: datetime, zone: tzinfo) -> datetime:
    """Return when a pause that begins now ends, UTC.

    Raises:
        BadOrder: the span is none of those in the module's first lines.
    """
    span = _span(span)
    if span == "forever":
        return FOREVER
    if span == "tomorrow":
        return next_wake(hours, now, zone)
    if found := _LENGTH.fullmatch(span):
        count, unit = int(found[1]), found[2]
        return now + timedelta(hours=count) if unit == "h" else now + timedelta(minutes=count)
    hour, minute = span.removeprefix("until ").split(":")
    face = local(now, zone).date()
    end = instant(face, time(int(hour), int(minute)), zone)
    return end if end > now else instant(face + DAY, time(int(hour), int(minute)), zone)


def _span(text: str) -> str:
    bare = text.strip().lower()
    if bare in _SPANS or _CLOCK.fullmatch(bare.removeprefix("until ")):
        return bare
    if (found := _LENGTH.fullmatch(bare)) and int(found[1]) > 0:
        return bare
    raise BadOrder(f"Not a pause: {text[:40]!r}. Say 30m, 1h, 2h, tomorrow, forever or 14:00.")


def _amount(text: str) -> int:
    digits = text.lower().removesuffix("ml")
    if digits.isascii() and digits.isdigit() and 0 < int(digits) <= LARGEST_DRINK_ML:
        return int(digits)
    raise BadOrder(f"Not a drink: {text[:40]!r}. Say the millilitres, 1 to {LARGEST_DRINK_ML}.")
