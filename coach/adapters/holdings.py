"""Everything that is kept here, read as one holding.

Looking changes nothing, and may be done while a coach runs.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from coach.adapters import upgrades
from coach.adapters.database import check, for_reading
from coach.adapters.diary_whole import read_diary
from coach.adapters.files import Damaged, NewerFormat, Places, StorageFault
from coach.adapters.history_tables import HISTORY, ROWS
from coach.adapters.library_files import Refused, listed, text_within
from coach.adapters.storage import ONLY, TABLE, Content, understood
from coach.domain.holding import Holding, Record
from coach.domain.preferences import Preferences, as_document
from coach.motion.format import ID

IN_ORDER = f"{ROWS} ORDER BY id"
BY_TIME = f"{ROWS} ORDER BY at, id"
SINCE = f"{ROWS} WHERE at >= ? ORDER BY at, id"


def held(places: Places) -> Holding:
    """Return everything.

    Raises:
        NewerFormat: a file was written by a newer version.
        StorageFault: a file cannot be read.
    """
    moves, rows = own_files(places)
    written = tuple(records(places))
    return Holding(choices(places), written, moves, rows, read_diary(places.diary))


def choices(places: Places) -> dict[str, Any]:
    """Return every choice by its dotted name, also those that only another version knows.

    Raises:
        NewerFormat, StorageFault: as `held`.
    """
    content = _content(places.preferences)
    if content is None:
        return as_document(Preferences())
    if content.newer:
        raise NewerFormat(f"{places.preferences} was written by a newer version of this program")
    known = as_document(content.preferences)
    stored: dict[str, Any] = content.tables[TABLE][str(ONLY)]
    return known | {name: stored[name] for name in stored if name not in known}


def tables(places: Places) -> dict[str, Any]:
    """Return whatever else the file of preferences holds, for the version that knows it.

    Raises:
        StorageFault: it cannot be read.
    """
    content = _content(places.preferences)
    return content.tables if content else {}


def records(places: Places) -> Iterator[Record]:
    """Yield the entries in the order in which they were written.

    Raises:
        NewerFormat, StorageFault: as `held`.
    """
    return _records(places, IN_ORDER)


def by_time(places: Places, start: int | None = None) -> Iterator[Record]:
    """Yield the entries by their instants, from ``start`` (microseconds since 1970) on.

    Raises:
        NewerFormat, StorageFault: as `held`.
    """
    return _records(places, BY_TIME) if start is None else _records(places, SINCE, start)


def own_files(places: Places) -> tuple[dict[str, str], dict[str, str]]:
    """Return the texts of a person's own moves and routines, as far as they can be read."""
    return _texts(places.exercises), _texts(places.routines)


def unread(places: Places) -> tuple[Path, ...]:
    """Return the files of a person's own that cannot be read, so that no bundle has them."""
    found = (*listed(places.exercises)[0], *listed(places.routines)[0])
    moves, rows = own_files(places)
    read = {places.exercises / f"{name}.toml" for name in moves}
    read |= {places.routines / f"{name}.toml" for name in rows}
    return tuple(path for path in found if path not in read)


def _records(places: Places, statement: str, *values: int) -> Iterator[Record]:
    if not places.history.exists():
        return
    try:
        with closing(for_reading(places.history)) as connection:
            check(connection, places.history, HISTORY)
            yield from map(Record._make, connection.execute(statement, values))
    except (UnicodeDecodeError, sqlite3.Error) as fault:
        raise StorageFault(f"{places.history}: {fault}") from fault


def date_of(copy: Path, prefix: str) -> datetime | None:
    """Return the date in the name of a copy that was set aside, UTC."""
    try:
        return datetime.strptime(copy.name.removeprefix(prefix)[:20], "%Y-%m-%dT%H-%M-%S%z")
    except ValueError:
        return None


def _content(path: Path) -> Content | None:
    try:
        return understood(path.read_bytes(), upgrades.PREFERENCE_STEPS)
    except FileNotFoundError:
        return None
    except (OSError, Damaged) as fault:
        raise StorageFault(f"{path}: {fault}") from fault


def _texts(folder: Path) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in listed(folder)[0]:
        if ID.fullmatch(path.stem):
            try:
                texts[path.stem] = text_within(path, folder)
            except Refused:
                continue
    return texts
