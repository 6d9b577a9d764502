"""What a preference can take, stored or typed; and how it is written down again."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Any

from coach.domain import own, windows
from coach.domain.shortcut import EXAMPLE, BadShortcut, canonical

LONGEST = 60
"""Characters of a wrong value that are worth repeating."""


class BadValue(ValueError):
    """A value that a preference cannot take; the message says what it can."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One preference: its dotted name, its default and what limits it."""

    name: str
    default: Any
    limits: Mapping[str, Any]


def limited(default: int, low: int, high: int, step: int, *, zero: str = "") -> Any:  # noqa: ANN401
    """Declare a whole number; ``zero`` allows 0 beside the limits and says what it means."""
    limits = {"low": low, "high": high, "step": step, "zero": zero}
    return field(default=default, metadata=limits)


def text(longest: int, default: str = "") -> Any:  # noqa: ANN401
    """Declare one line of plain text of so many characters at most."""
    return field(default=default, metadata={"kind": "text", "longest": longest})


def keys(default: str) -> Any:  # noqa: ANN401
    """Declare keys that are pressed together, as `shortcut` writes them; empty for none."""
    return field(default=default, metadata={"kind": "keys", "longest": LONGEST})


WEEKDAYS = {"kind": "windows"}
"""What limits weekday windows."""
REMINDERS = {"kind": "own"}
"""What limits a list of the person's own reminders."""
NAMES = {"kind": "names"}
"""What limits a list of short names, such as those of tips."""
MOST_NAMES = 200
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


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
        case str() if declaration.limits["kind"] == "keys":
            return _keys(declaration, value)
        case str():
            return _text(declaration, value)
        case time():
            return _time(declaration, value)
        case tuple() if declaration.limits["kind"] == "windows":
            return _windows(declaration, value)
        case tuple() if declaration.limits["kind"] == "names":
            return _names(declaration, value)
        case tuple():
            return _own(declaration, value)
        case _:
            return _date(declaration, value)


def plain(declaration: Declaration, value: Any) -> Any:  # noqa: ANN401
    """Return a preference's value as JSON can hold it."""
    match value:
        case time():
            return value.isoformat("minutes")
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case tuple() if declaration.limits["kind"] == "windows":
            return windows.written(value)
        case tuple() if declaration.limits["kind"] == "names":
            return list(value)
        case tuple():
            return own.plain(value)
        case _:
            return value


def takes(declaration: Declaration) -> str:
    """Return what a preference can take, for people: "a whole number from 500 to 4000"."""
    limits = declaration.limits
    match declaration.default:
        case bool():
            return "yes or no"
        case int():
            zero = f" (or 0, {limits['zero']})" if limits["zero"] else ""
            return f"a whole number from {limits['low']} to {limits['high']}{zero}"
        case StrEnum() as default:
            return f"one of {', '.join(type(default))}"
        case str() if limits["kind"] == "keys":
            return f"keys such as {EXAMPLE}, or empty"
        case str():
            return f"a text of at most {limits['longest']} characters, or empty"
        case time():
            return "a time of day such as 22:30"
        case tuple() if limits["kind"] == "windows":
            return f"days and times such as {windows.EXAMPLE}, or empty"
        case tuple() if limits["kind"] == "names":
            return "names such as stretch-bedtime, with commas between them, or empty"
        case tuple():
            return 'a list such as [{"name": "vitamin", "at": ["21:00"]}]'
        case _:
            return "a date such as 2027-03-31, or empty"


def _wrong(declaration: Declaration, value: Any, more: str = "") -> BadValue:  # noqa: ANN401
    said = repr(value)
    said = said if len(said) <= LONGEST else f"{said[:LONGEST]}…"
    line = f"{declaration.name} is {takes(declaration)}, not {said}"
    return BadValue(f"{line}: {more}" if more else line)


def _yes_or_no(declaration: Declaration, value: Any) -> bool:  # noqa: ANN401
    words = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in words:
        return words[value.strip().lower()]
    raise _wrong(declaration, value)


def _number(declaration: Declaration, value: Any) -> int:  # noqa: ANN401
    low, high = declaration.limits["low"], declaration.limits["high"]
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise _wrong(declaration, value)
    try:
        number = int(value)
    except ValueError:
        raise _wrong(declaration, value) from None
    if low <= number <= high or (number == 0 and declaration.limits["zero"]):
        return number
    raise _wrong(declaration, value)


def _one_of(declaration: Declaration, kind: type[StrEnum], value: Any) -> StrEnum:  # noqa: ANN401
    try:
        return kind(value)
    except ValueError:
        raise _wrong(declaration, value) from None


def _text(declaration: Declaration, value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, str) or not value.isprintable():
        raise _wrong(declaration, value)
    if len(line := value.strip()) > declaration.limits["longest"]:
        raise _wrong(declaration, value)
    return line


def _keys(declaration: Declaration, value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, str):
        raise _wrong(declaration, value)
    try:
        return canonical(value)
    except BadShortcut as fault:
        raise _wrong(declaration, value, str(fault)) from None


def _names(declaration: Declaration, value: Any) -> tuple[str, ...]:  # noqa: ANN401
    names = re.split(r"[,\s]+", value.strip()) if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or len(names) > MOST_NAMES:
        raise _wrong(declaration, value)
    if not all(isinstance(name, str) and _NAME.fullmatch(name or "none") for name in names):
        raise _wrong(declaration, value)
    return tuple(dict.fromkeys(name for name in names if name))


def _time(declaration: Declaration, value: Any) -> time:  # noqa: ANN401
    if isinstance(value, str):
        try:
            value = time.fromisoformat(value.strip().zfill(5))
        except ValueError:
            raise _wrong(declaration, value) from None
    if not isinstance(value, time) or value.tzinfo or value.second or value.microsecond:
        raise _wrong(declaration, value)
    return value


def _date(declaration: Declaration, value: Any) -> date | None:  # noqa: ANN401
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise _wrong(declaration, value)
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise _wrong(declaration, value) from None


def _windows(declaration: Declaration, value: Any) -> windows.Windows:  # noqa: ANN401
    if isinstance(value, tuple) and all(isinstance(each, windows.Window) for each in value):
        return value
    if not isinstance(value, str):
        raise _wrong(declaration, value)
    try:
        return windows.parsed(value)
    except windows.BadWindow as fault:
        raise _wrong(declaration, value, str(fault)) from None


def _own(declaration: Declaration, value: Any) -> own.Owns:  # noqa: ANN401
    try:
        return own.parsed(json.loads(value or "[]") if isinstance(value, str) else value)
    except (ValueError, RecursionError) as fault:
        raise _wrong(declaration, value, str(fault)[:200]) from None
