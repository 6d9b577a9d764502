"""Everything a person has here as one JSON text, to be read again years later or elsewhere.

It looks so::

    {"format": "stretch-coach/1", "written": "2027-03-01T22:15:03+00:00", "version": "0.1.0",
     "preferences_version": 2, "preferences": {"water.target_ml": 2000, ...},
     "exercises": {"my-move": "<its file's text>"}, "routines": {...},
     "diary": {"cramps": [{"id": "…", "at": "2027-03-02T03:12:00+01:00", "night": "2027-03-01",
                           "pain": 6, "helped": "flex stand", ...}, ...],
               "nights": [{"night": "2027-02-28", "none": true, ...}, ...], "said": {...}},
     "history": [{"at": "2027-03-01T21:10:00+00:00", "what": "drank", "habit": "water",
                  "amount": 200, "turn": "2027-03-01"}, ...]}

Fields of an entry that say nothing (no habit, no note) are left out. Every part may be missing;
one of the diary is where nothing was ever written into it. The number in ``format`` grows when an
older program could misread a file; a part that is new but harmless to skip (the diary was one)
needs no new number, for unknown parts are left out and told. The lock's PIN is never in it.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain
from typing import Any, Final

from coach.domain import bundle_diary
from coach.domain.bundle_parts import Refusals, choices, is_carried, records, shown, texts
from coach.domain.holding import Holding, LeftOut, Part, Record, Why, instant

VERSION: Final = 1
LARGEST: Final = 64 * 1024 * 1024
"""Bytes: about fifty years."""
MOST_MARKS: Final = {"{": 1_000_000, "[": 100_000, ",": 6_000_000}
"""How often a text may have these: a small text of many empty lists would fill the memory."""

_NAME = "stretch-coach"
_PARTS = ("preferences", "history", "exercises", "routines", "diary")
_HEAD = ("format", "written", "version", "preferences_version")
_FORMAT = re.compile(rf"{_NAME}/([1-9]\d{{0,5}})", re.ASCII)


class Trouble(StrEnum):
    """Why a file is not taken at all."""

    MISSING = "missing"  # there is no such file
    NOT_A_FILE = "not-a-file"  # a folder, a pipe, a device
    UNREADABLE = "unreadable"  # no permission, a broken disk
    TOO_LARGE = "too-large"
    EMPTY = "empty"
    NOT_TEXT = "not-text"
    CUT_SHORT = "cut-short"
    NOT_JSON = "not-json"
    TOO_DEEP = "too-deep"
    TOO_MANY = "too-many"
    TWICE = "twice"  # one name stands twice in a table, so either could be meant
    NOT_A_NUMBER = "not-a-number"  # NaN, Infinity
    NOT_OURS = "not-ours"
    NEWER = "newer"
    WRONG_SHAPE = "wrong-shape"  # a part is not a table, or the history not a list


class BadBundle(ValueError):
    """A file that is not taken; nothing of it was used.

    Attributes:
        trouble: why.
        values: what the words about it put in: ``size`` in MB, ``line``, ``name``.
    """

    def __init__(self, trouble: Trouble, **values: object) -> None:
        super().__init__(" ".join([trouble, *(f"{k}={v}" for k, v in values.items())]))
        self.trouble = trouble
        self.values = values


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was read.

    Attributes:
        holding: what can be taken.
        written: when it was made, as it says; not every file does.
        version: of the program that made it, as it says.
        left_out: what cannot be taken.
    """

    holding: Holding
    written: datetime | None = None
    version: str = ""
    left_out: tuple[LeftOut, ...] = ()


Renew = Callable[[dict[str, Any], int], dict[str, Any]]


def written(
    holding: Holding, at: datetime, version: str, preferences_version: int
) -> Iterator[str]:
    """Yield the text of a bundle piece by piece, an entry a line.

    Args:
        holding: what goes into it.
        at: now, UTC.
        version: of the program.
        preferences_version: the format of the stored preferences, so that they can be renewed.
    """
    head = {
        "format": f"{_NAME}/{VERSION}",
        "written": at.isoformat(),
        "version": version,
        "preferences_version": preferences_version,
        "preferences": {k: v for k, v in holding.preferences.items() if is_carried(k, v)},
        "exercises": dict(holding.exercises),
        "routines": dict(holding.routines),
    }
    yield json.dumps(head, indent=1, allow_nan=False).removesuffix("\n}")
    if holding.diary:
        yield from bundle_diary.written(holding.diary)
    yield ',\n "history": ['
    for number, record in enumerate(holding.records):
        yield f"{',' if number else ''}\n  {json.dumps(plain(record))}"
    yield "\n ]\n}\n"


def read(raw: bytes, renew: Renew = lambda chosen, _: chosen) -> Bundle:
    """Return what a file's content tells.

    Args:
        raw: the content.
        renew: makes choices of an older version new; raises ``ValueError`` for a newer one.

    Raises:
        BadBundle: it tells nothing that can be taken.
    """
    document = _document(_text(raw))
    said, left_out = _parts(document)
    chosen = _renewed(said["preferences"], document.get("preferences_version"), renew)
    preferences, bad = choices(chosen)
    entries, odd = records(document.pop("history", []))
    moves, lame = texts(Part.EXERCISES, said["exercises"])
    rows, broken = texts(Part.ROUTINES, said["routines"])
    diary, ill = bundle_diary.read(said["diary"])
    holding = Holding(preferences, entries, moves, rows, diary)
    version = document.get("version")
    return Bundle(
        holding,
        _when(document.get("written")),
        shown(version) if isinstance(version, str) else "",
        tuple(chain(bad, odd, lame, broken, ill, left_out)),
    )


def plain(record: Record) -> dict[str, Any]:
    """Return an entry as JSON can hold it, without the fields that say nothing."""
    told: dict[str, Any] = {"at": instant(record.at).isoformat(), "what": record.what}
    if record.habit is not None:
        told["habit"] = record.habit
    if record.until is not None:
        told["until"] = instant(record.until).isoformat()
    rest = {"amount": record.amount, "note": record.note, "turn": record.turn}
    return told | {name: value for name, value in rest.items() if value}


def _text(raw: bytes) -> str:
    if len(raw) > LARGEST:
        raise BadBundle(Trouble.TOO_LARGE, size=len(raw) // 2**20, most=LARGEST // 2**20)
    for mark, most in MOST_MARKS.items():
        if raw.count(mark.encode()) > most:
            raise BadBundle(Trouble.TOO_MANY)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        cut = fault.end >= len(raw) and raw.lstrip()[:1] == b"{"
        raise BadBundle(Trouble.CUT_SHORT if cut else Trouble.NOT_TEXT) from None
    if not text.strip():
        raise BadBundle(Trouble.EMPTY)
    return text


def _document(text: str) -> dict[str, Any]:
    """Return the tables of a text that is a bundle of this format."""
    try:
        document = json.loads(text, object_pairs_hook=_table, parse_constant=_no_number)
    except BadBundle:
        raise
    except RecursionError:
        raise BadBundle(Trouble.TOO_DEEP) from None
    except json.JSONDecodeError as fault:
        bare = text.strip()
        ends = fault.pos >= len(text.rstrip()) or not bare.endswith("}")
        if bare.startswith("{") and ends:
            raise BadBundle(Trouble.CUT_SHORT) from None
        raise BadBundle(Trouble.NOT_JSON, line=fault.lineno) from None
    except ValueError:  # a number of thousands of digits
        raise BadBundle(Trouble.NOT_JSON, line=1) from None
    name = document.get("format") if isinstance(document, dict) else None
    found = _FORMAT.fullmatch(name) if isinstance(name, str) else None
    if not found:
        raise BadBundle(Trouble.NOT_OURS)
    if int(found[1]) > VERSION:
        raise BadBundle(Trouble.NEWER, version=shown(str(document.get("version", ""))))
    return dict(document)


def _table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise BadBundle(Trouble.TWICE, name=shown(twice))
    return table


def _no_number(name: str) -> float:
    raise BadBundle(Trouble.NOT_A_NUMBER, name=name)


def _parts(document: dict[str, Any]) -> tuple[dict[str, dict[str, Any]], tuple[LeftOut, ...]]:
    """Return the tables of a bundle, and the names of the parts that nobody here knows."""
    if not isinstance(document.get("history", []), list):
        raise BadBundle(Trouble.WRONG_SHAPE, name="history")
    tables: dict[str, dict[str, Any]] = {}
    for name in ("preferences", "exercises", "routines", "diary"):
        table = document.get(name, {})
        if not isinstance(table, dict) or (name == "diary" and not bundle_diary.is_shaped(table)):
            raise BadBundle(Trouble.WRONG_SHAPE, name=name)
        tables[name] = table
    unknown = Refusals(Part.OTHER)
    for name in document:
        if name not in (*_PARTS, *_HEAD):
            unknown.add(Why.UNKNOWN, name)
    return tables, unknown.told()


def _renewed(chosen: dict[str, Any], version: object, renew: Renew) -> Mapping[str, Any]:
    """Return the choices in today's names; without a number they count as being so."""
    if version is None:
        return chosen
    if type(version) is not int or version < 1:
        raise BadBundle(Trouble.WRONG_SHAPE, name="preferences_version")
    try:
        return renew(chosen, version)
    except ValueError:
        raise BadBundle(Trouble.NEWER, version="") from None


def _when(said: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None
    return at if at and at.tzinfo else None
