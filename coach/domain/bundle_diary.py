"""The diary in a bundle; nothing in it is believed before it was looked at.

Times are those of the wall as it was lived, with their offset. Words of which there may be some
stand in one text, a space between two, so that years of them are quick to read.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final, NamedTuple, TypeVar

from coach.domain.bundle_parts import LONGEST_NAME, Refusals, is_writable
from coach.domain.diary import AGAIN, LONGEST_S, MOST
from coach.domain.diary_records import (
    FIRST_NIGHT,
    LAST_NIGHT,
    LONGEST_TEXT,
    CrampRecord,
    KeptDiary,
    NightRecord,
    kept,
)
from coach.domain.holding import LeftOut, Part, Why, instant, microseconds

MOST_SAID: Final = 20
MOST_WEEKS: Final = 60

_ID = re.compile(r"[A-Za-z0-9._-]{1,100}")
_WORD = re.compile(r"[a-z0-9-]{1,40}")
_WORDS = re.compile(r"(?:[a-z0-9-]{1,40}(?: [a-z0-9-]{1,40}){0,19})?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MINUTE = timedelta(minutes=1)
_FLAGS: Final = ("woke", "taken", "none")

R = TypeVar("R", CrampRecord, NightRecord)


def written(diary: KeptDiary) -> Iterator[str]:
    """Yield the part of a bundle, after what stands before it, an entry a line."""
    yield ',\n "diary": {\n  "cramps": ['
    yield from _lines(map(plain_cramp, diary.cramps))
    yield '],\n  "nights": ['
    yield from _lines(map(plain_night, diary.nights))
    yield f'],\n  "said": {json.dumps(dict(diary.said))}\n }}'


def plain_cramp(row: CrampRecord) -> dict[str, Any]:
    """Return a cramp as JSON can hold it, without the fields that say nothing."""
    face = instant(row.at).astimezone(timezone(row.offset * _MINUTE))
    return {"id": row.id, "at": face.isoformat()} | _plain(row, {"id", "at", "offset"})


def plain_night(row: NightRecord) -> dict[str, Any]:
    """Return what is said of a night likewise."""
    return _plain(row, set())


def is_shaped(said: Mapping[str, Any]) -> bool:
    """Return whether a table could be this part: two lists and a table, each of which may miss."""
    shapes = {"cramps": list, "nights": list, "said": dict}
    return all(isinstance(said.get(name, kind()), kind) for name, kind in shapes.items())


def read(said: Mapping[str, Any]) -> tuple[KeptDiary, tuple[LeftOut, ...]]:
    """Return the diary that can be taken, and what is left out.

    Entries count from 1, first the cramps and then the nights.
    """
    bad = Refusals(Part.DIARY)
    cramps, nights = said.get("cramps", []), said.get("nights", [])
    found = _read(cramps, cramp, lambda row: row.id, 1, bad)
    told = _read(nights, night, lambda row: row.night, 1 + len(cramps), bad)
    texts = _texts(said.get("said", {}), bad)
    for name in said:
        if name not in ("cramps", "nights", "said"):
            bad.add(Why.UNKNOWN, name)
    return kept(found, told, texts), bad.told()


def cramp(said: object) -> CrampRecord | Why:
    """Return the cramp that a table of a bundle tells, or why it tells none."""
    if not isinstance(said, dict) or not isinstance(said.get("id"), str):
        return Why.WRONG
    if not said.keys() <= _fields(CrampRecord, "offset"):
        return Why.UNKNOWN
    when = _face(said.get("at"))
    if when is None:
        return Why.BAD_INSTANT
    if not _ID.fullmatch(said["id"]):
        return Why.BAD_NAME
    at, offset = when
    return _row(CrampRecord, said, {"id": said["id"], "at": at, "offset": offset})


def night(said: object) -> NightRecord | Why:
    """Return what a table of a bundle tells of a night, or why it tells nothing."""
    if not isinstance(said, dict):
        return Why.WRONG
    if not said.keys() <= _fields(NightRecord):
        return Why.UNKNOWN
    return _row(NightRecord, said, {})


def _read(
    said: Iterable[object],
    row: Callable[[object], R | Why],
    name: Callable[[R], str],
    first: int,
    bad: Refusals,
) -> list[R]:
    good: dict[str, R] = {}
    for number, each in enumerate(said, first):
        found = row(each)
        if isinstance(found, Why):
            bad.add(found, str(number))
        elif name(found) in good:
            bad.add(Why.TWICE, str(number))
        else:
            good[name(found)] = found
    return list(good.values())


def _row(kind: type[R], said: Mapping[str, Any], known: dict[str, Any]) -> R | Why:
    if not _is_night(said.get("night")):
        return Why.BAD_INSTANT
    for name, value in said.items():
        if name in known or (value is None and name in kind._field_defaults):
            continue
        if why := _CHECKS[name](value):
            return why
        known[name] = int(value) if name in _FLAGS else value
    return kind(**known)


def _plain(row: NamedTuple, but: set[str]) -> dict[str, Any]:
    nothing = row._field_defaults
    told = {k: v for k, v in row._asdict().items() if k not in but and v != nothing.get(k, ...)}
    return {k: bool(v) if k in _FLAGS else v for k, v in told.items()}


def _lines(entries: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for number, entry in enumerate(entries):
        yield f"{',' if number else ''}\n   {json.dumps(entry)}"


def _fields(kind: type[R], *but: str) -> set[str]:
    return set(kind._fields) - set(but)


def _texts(said: Mapping[str, Any], bad: Refusals) -> dict[str, str]:
    good: dict[str, str] = {}
    for what, text in said.items():
        if not _WORD.fullmatch(what):
            bad.add(Why.BAD_NAME, what)
        elif why := _text(text):
            bad.add(why, what)
        elif len(good) == MOST_SAID:
            bad.add(Why.TOO_MANY, what)
        else:
            good[what] = text
    return good


def _face(said: object) -> tuple[int, int] | None:
    """Return the instant that a text tells, and how many minutes its wall clock is ahead."""
    if not isinstance(said, str) or len(said) > LONGEST_NAME:
        return None
    try:
        face = datetime.fromisoformat(said)
        at, ahead = face.astimezone(UTC), face.utcoffset()
    except (ValueError, OverflowError):
        return None
    if ahead is None or ahead % _MINUTE or not FIRST_NIGHT <= at.date() <= LAST_NIGHT:
        return None
    return microseconds(at), ahead // _MINUTE


def _is_night(said: object) -> bool:
    if not isinstance(said, str) or not _DATE.fullmatch(said):
        return False
    try:
        return FIRST_NIGHT <= date.fromisoformat(said) <= LAST_NIGHT
    except ValueError:
        return False


def _number(most: int) -> Callable[[object], Why | None]:
    def check(said: object) -> Why | None:
        return None if type(said) is int and 0 <= said <= most else Why.WRONG

    return check


def _matches(pattern: re.Pattern[str]) -> Callable[[object], Why | None]:
    def check(said: object) -> Why | None:
        return None if isinstance(said, str) and pattern.fullmatch(said) else Why.WRONG

    return check


def _again(said: object) -> Why | None:
    return None if type(said) is int and said in AGAIN else Why.WRONG


def _flag(said: object) -> Why | None:
    return None if isinstance(said, bool) else Why.WRONG


def _text(said: object) -> Why | None:
    if not isinstance(said, str) or not is_writable(said):
        return Why.WRONG
    return Why.TOO_LONG if len(said) > LONGEST_TEXT else None


def _nothing(_: object) -> Why | None:
    return None


_CHECKS: Final[Mapping[str, Callable[[object], Why | None]]] = {
    "night": _nothing,  # looked at before
    "weeks": _number(MOST_WEEKS),
    "seconds": _number(LONGEST_S),
    "again": _again,
    "note": _text,
    **dict.fromkeys(("pain", "soreness", "disturbance"), _number(MOST)),
    **dict.fromkeys(("stage", "side", "muscle", "length"), _matches(_WORD)),
    **dict.fromkeys(("helped", "before", "also", "checks"), _matches(_WORDS)),
    **dict.fromkeys(_FLAGS, _flag),
}
