"""All that a person may choose: declared once, with default and limits.

From these declarations come the stored file with its repair, the editors of the window, the words
on the command line, and the test that every preference has its words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, time
from enum import StrEnum
from typing import Any

from coach.domain.likeness import Likeness
from coach.domain.stage import Stage


class Look(StrEnum):
    """How windows are dressed; auto is by system and, in the evening, night."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"


def _limited(default: int, low: int, high: int, step: int, *, zero: bool = False) -> Any:  # noqa: ANN401
    """Declare a whole number; ``zero`` allows 0 beside the limits, meaning "by stage"."""
    limits = {"low": low, "high": high, "step": step, "zero": zero}
    return field(default=default, metadata=limits)


@dataclass(frozen=True, slots=True)
class Hours:
    """When the day begins and ends. Nothing is shown before they were confirmed once."""

    wake: time = time(7, 0)
    bedtime: time = time(22, 30)
    day_boundary: time = time(4, 0)
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Water:
    """Drinks, in millilitres and minutes. A target of 0 follows the stage."""

    enabled: bool = True
    target_ml: int = _limited(0, 500, 4000, 100, zero=True)
    serving_ml: int = _limited(200, 100, 250, 10)
    first_after_wake_min: int = _limited(15, 0, 120, 5)
    taper_min: int = _limited(150, 60, 240, 10)


@dataclass(frozen=True, slots=True)
class Standing:
    """Breaks from the desk. An interval of 0 follows the stage."""

    enabled: bool = True
    begin: time = time(9, 0)
    end: time = time(17, 30)
    interval_min: int = _limited(0, 10, 120, 5, zero=True)


@dataclass(frozen=True, slots=True)
class Bedtime:
    """The stretch before bed, in minutes before bedtime."""

    enabled: bool = True
    lead_min: int = _limited(30, 10, 90, 5)
    repeat_min: int = _limited(15, 5, 60, 5)


@dataclass(frozen=True, slots=True)
class Body:
    """Whom the figure shows; a due date, where given, moves the stage along by itself."""

    stage: Stage = Stage.NONE
    due_date: date | None = None


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the program looks and sounds."""

    look: Look = Look.AUTO
    reduced_motion: bool = False
    sound: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """How guided stretches are done here: what is at hand, what is heard, how much is seen."""

    seated_only: bool = False
    wall: bool = True
    voice: bool = False
    full_screen: bool = False


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything chosen, in rooms of its own."""

    hours: Hours = Hours()
    water: Water = Water()
    standing: Standing = Standing()
    bedtime: Bedtime = Bedtime()
    body: Body = Body()
    figure: Likeness = field(default_factory=Likeness)
    stretch: Stretch = Stretch()
    appearance: Appearance = Appearance()


class BadValue(ValueError):
    """A value that a preference cannot take; the message says what it can."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One preference: its dotted name, its default and, for numbers, its limits."""

    name: str
    default: Any
    limits: Mapping[str, int]


def declarations() -> Iterator[Declaration]:
    """Yield every preference in the order of the windows."""
    defaults = Preferences()
    for room in fields(defaults):
        for f in fields(getattr(defaults, room.name)):
            yield Declaration(f"{room.name}.{f.name}", f.default, f.metadata)


def read(preferences: Preferences, name: str) -> Any:  # noqa: ANN401
    """Return one preference by its dotted name.

    Raises:
        KeyError: there is no such preference.
    """
    declared(name)
    room, key = name.split(".")
    return getattr(getattr(preferences, room), key)


def changed(preferences: Preferences, name: str, value: Any) -> Preferences:  # noqa: ANN401
    """Return the preferences with one of them changed; ``value`` as stored or typed.

    Raises:
        KeyError: there is no such preference.
        BadValue: it cannot take this value.
    """
    right = accepted(declared(name), value)
    room, key = name.split(".")
    return replace(preferences, **{room: replace(getattr(preferences, room), **{key: right})})


def declared(name: str) -> Declaration:
    """Return the declaration of a dotted name.

    Raises:
        KeyError: there is no such preference.
    """
    for declaration in declarations():
        if declaration.name == name:
            return declaration
    raise KeyError(name)


def accepted(declaration: Declaration, value: Any) -> Any:  # noqa: ANN401
    """Return ``value``, stored or typed, as the preference's own type.

    Raises:
        BadValue: it cannot be taken.
    """
    match declaration.default:
        case bool():
            return _yes_or_no(declaration, value)
        case int():
            return _number(declaration, value)
        case StrEnum() as default:
            return _one_of(declaration, type(default), value)
        case time():
            return _time(declaration, value)
        case _:
            return _date(declaration, value)


def plain(value: Any) -> Any:  # noqa: ANN401
    """Return a preference's value as JSON can hold it."""
    match value:
        case time():
            return value.isoformat("minutes")
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case _:
            return value


def as_document(preferences: Preferences) -> dict[str, Any]:
    """Return every preference by its dotted name, as JSON can hold it."""
    return {d.name: plain(read(preferences, d.name)) for d in declarations()}


def from_document(document: Mapping[str, Any]) -> tuple[Preferences, tuple[str, ...]]:
    """Return the preferences of a stored document, and a line for each value set right.

    Good values are kept key by key; a bad one falls back to its default; unknown names are left
    to the store, which keeps them for the version that knows them.
    """
    preferences, repairs = Preferences(), []
    for declaration in declarations():
        if declaration.name not in document:
            continue
        try:
            preferences = changed(preferences, declaration.name, document[declaration.name])
        except BadValue as fault:
            repairs.append(str(fault))
    return preferences, tuple(repairs)


def _yes_or_no(declaration: Declaration, value: Any) -> bool:  # noqa: ANN401
    words = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in words:
        return words[value.strip().lower()]
    raise BadValue(f"{declaration.name} is yes or no, not {value!r}")


def _number(declaration: Declaration, value: Any) -> int:  # noqa: ANN401
    low, high = declaration.limits["low"], declaration.limits["high"]
    by_stage = " (or 0, by stage)" if declaration.limits["zero"] else ""
    said = f"{declaration.name} is a whole number from {low} to {high}{by_stage}, not {value!r}"
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise BadValue(said)
    try:
        number = int(value)
    except ValueError:
        raise BadValue(said) from None
    if low <= number <= high or (number == 0 and declaration.limits["zero"]):
        return number
    raise BadValue(said)


def _one_of(declaration: Declaration, kind: type[StrEnum], value: Any) -> StrEnum:  # noqa: ANN401
    try:
        return kind(value)
    except ValueError:
        choices = ", ".join(kind)
        raise BadValue(f"{declaration.name} is one of {choices}, not {value!r}") from None


def _time(declaration: Declaration, value: Any) -> time:  # noqa: ANN401
    said = f"{declaration.name} is a time of day such as 22:30, not {value!r}"
    if isinstance(value, time):
        return value
    if not isinstance(value, str):
        raise BadValue(said)
    try:
        parsed = time.fromisoformat(value.strip().zfill(5))
    except ValueError:
        raise BadValue(said) from None
    if parsed.tzinfo or parsed.second or parsed.microsecond:
        raise BadValue(said)
    return parsed


def _date(declaration: Declaration, value: Any) -> date | None:  # noqa: ANN401
    said = f"{declaration.name} is a date such as 2027-03-31, or empty, not {value!r}"
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise BadValue(said)
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise BadValue(said) from None
