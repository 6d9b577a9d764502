"""The parts of a bundle, each looked at before it is taken: whatever is wrong with one of them.

A bundle may come from anywhere, so nothing in it is believed: names that could leave a folder,
texts of a million letters, instants that no calendar has. What is no good is left out and told.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from coach.domain.holding import LeftOut, Part, Record, Why, microseconds
from coach.domain.preferences import declarations
from coach.domain.values import BadValue, accepted, plain

LONGEST_TEXT: Final = 24 * 1024
"""Bytes of a move's or routine's text: no longer one is ever read."""
MOST_FILES: Final = 200
"""Moves, and routines, of a person's own."""
LONGEST_NOTE: Final = 2_000
LONGEST_NAME: Final = 100
LONGEST_UNKNOWN: Final = 10_000
"""Characters of a choice that only another version knows."""
MOST_UNKNOWN: Final = 50
LARGEST_AMOUNT: Final = 1_000_000

_FILE_NAME = re.compile(r"[a-z][a-z0-9-]{2,40}")
_CHOICE_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}\.[a-z][a-z0-9_]{0,40}")
_KIND = re.compile(r"[a-z][a-z0-9-]{0,40}")
_FIELDS = frozenset(Record._fields)
_TOLD = 5
_LONGEST_TOLD = 60


class Refusals:
    """Gathers what is left out of one part, reason by reason."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._found: dict[Why, tuple[int, tuple[str, ...]]] = {}

    def add(self, why: Why, name: str) -> None:
        """Leave one more out."""
        count, names = self._found.get(why, (0, ()))
        names = (*names, shown(name)) if len(names) < _TOLD else names
        self._found[why] = count + 1, names

    def told(self) -> tuple[LeftOut, ...]:
        """Return what was left out."""
        found = self._found.items()
        return tuple(LeftOut(self._part, why, count, names) for why, (count, names) in found)


def shown(name: str) -> str:
    """Return a foreign name fit to be shown: one short line that nothing can turn round."""
    short = name if len(name) <= _LONGEST_TOLD else f"{name[:_LONGEST_TOLD]}…"
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in short)


def choices(said: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[LeftOut, ...]]:
    """Return the choices that can be taken, as they are stored, and what is left out."""
    good: dict[str, Any] = {}
    bad = Refusals(Part.PREFERENCES)
    known = {declaration.name: declaration for declaration in declarations()}
    for name, value in said.items():
        if name in known:
            try:
                good[name] = plain(known[name], accepted(known[name], value))
            except BadValue:
                bad.add(Why.WRONG, name)
    unknown = [name for name in said if name not in known]
    carried = 0
    for name in unknown:
        if why := _not_carried(name, said[name]):
            bad.add(why, name)
        elif carried == MOST_UNKNOWN:
            bad.add(Why.TOO_MANY, name)
        else:
            good[name] = said[name]
            carried += 1
    return good, bad.told()


def texts(part: Part, said: Mapping[str, Any]) -> tuple[dict[str, str], tuple[LeftOut, ...]]:
    """Return the moves or routines that can be taken, and what is left out."""
    good: dict[str, str] = {}
    bad = Refusals(part)
    for name, text in said.items():
        if not _FILE_NAME.fullmatch(name):
            bad.add(Why.BAD_NAME, name)
        elif not isinstance(text, str) or not is_writable(text):
            bad.add(Why.WRONG, name)
        elif len(text) > LONGEST_TEXT or len(text.encode()) > LONGEST_TEXT:
            bad.add(Why.TOO_LONG, name)
        elif len(good) == MOST_FILES:
            bad.add(Why.TOO_MANY, name)
        else:
            good[name] = text
    return good, bad.told()


def records(said: Iterable[object]) -> tuple[tuple[Record, ...], tuple[LeftOut, ...]]:
    """Return the entries that can be taken, and what is left out."""
    good: list[Record] = []
    bad = Refusals(Part.HISTORY)
    for number, each in enumerate(said, 1):
        found = record(each)
        if isinstance(found, Why):
            bad.add(found, str(number))
        else:
            good.append(found)
    return tuple(good), bad.told()


def record(said: object) -> Record | Why:
    """Return the entry that a table of a bundle tells, or why it tells none."""
    if not isinstance(said, dict):
        return Why.WRONG
    if not said.keys() <= _FIELDS:
        return Why.UNKNOWN
    at = _kept(said.get("at"))
    until = None if said.get("until") is None else _kept(said["until"])
    if at is None or (until is None and said.get("until") is not None):
        return Why.BAD_INSTANT
    what, habit = said.get("what"), said.get("habit")
    amount, note, turn = said.get("amount", 0), said.get("note", ""), said.get("turn", "")
    if not isinstance(what, str) or not _KIND.fullmatch(what):
        return Why.WRONG
    if type(amount) is not int or not 0 <= amount <= LARGEST_AMOUNT:
        return Why.WRONG
    if habit == "" or not all(isinstance(each, str) for each in (habit or "", note, turn)):
        return Why.WRONG
    if len(note) > LONGEST_NOTE or max(len(habit or ""), len(turn)) > LONGEST_NAME:
        return Why.TOO_LONG
    if not is_writable(f"{habit}{note}{turn}"):
        return Why.WRONG
    return Record(at, what, habit, until, amount, note, turn)


def is_carried(name: str, value: object) -> bool:
    """Return whether a choice that only another version knows is taken along."""
    return _not_carried(name, value) is None


def _not_carried(name: str, value: object) -> Why | None:
    if not _CHOICE_NAME.fullmatch(name):
        return Why.BAD_NAME
    try:
        size = len(json.dumps(value, allow_nan=False))
    except (ValueError, TypeError, RecursionError):
        return Why.WRONG
    return Why.TOO_LONG if size > LONGEST_UNKNOWN else None


def _kept(said: object) -> int | None:
    """Return the instant that a text tells, as it is kept."""
    if not isinstance(said, str) or len(said) > LONGEST_NAME:
        return None
    try:
        at = datetime.fromisoformat(said)
        return microseconds(at.astimezone(UTC)) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None


def is_writable(text: str) -> bool:
    """Return whether a text can be encoded: half a surrogate pair cannot."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
