"""What the diary's file is asked, and how a cramp or a night is written into it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, Final, TypeVar

from coach.adapters.database import Table
from coach.adapters.diary_tables import CRAMP, NIGHT, SAID
from coach.adapters.salvage import Row
from coach.domain.diary import Cramp, Night
from coach.domain.diary_records import LONGEST_TEXT, CrampRecord, NightRecord
from coach.domain.diary_rows import cramp_record, night_record

T = TypeVar("T")

CRAMPS: Final = f"{CRAMP.rows} WHERE night BETWEEN ? AND ? ORDER BY at, id"
NIGHTS: Final = f"{NIGHT.rows} WHERE night BETWEEN ? AND ? ORDER BY night"
ONE_CRAMP: Final = f"{CRAMP.rows} WHERE id = ?"
_NIGHT: Final = f"{NIGHT.rows} WHERE night = ?"
ONE_TEXT: Final = f"{SAID.rows} WHERE what = ?"
_LATEST: Final = f"{CRAMP.rows} ORDER BY night DESC LIMIT 200"
_LATEST_NIGHTS: Final = f"{NIGHT.rows} ORDER BY night DESC LIMIT 200"
_CRAMPED: Final = "SELECT 1 FROM cramp WHERE night = ? LIMIT 1"


def look(connection: sqlite3.Connection) -> None:
    """Ask what is asked first, so that damage there is found."""
    for question in (_LATEST, _LATEST_NIGHTS, SAID.rows):
        connection.execute(question).fetchall()


def write_cramp(connection: sqlite3.Connection, told: Cramp) -> None:
    """Write a cramp, or change the one of its name; its night is no longer said to be none."""
    row = connection.execute(ONE_CRAMP, (told.id,)).fetchone()
    new = cramp_record(told, CrampRecord._make(row) if row else None)
    _put(connection, CRAMP, new)
    connection.execute("UPDATE night SET none = 0 WHERE night = ?", (new.night,))
    row = connection.execute(_NIGHT, (new.night,)).fetchone()
    if row and NightRecord._make(row).empty:
        connection.execute("DELETE FROM night WHERE night = ?", (new.night,))


def write_night(connection: sqlite3.Connection, told: Night) -> None:
    """Write what is said of a night, or take it out where that is nothing.

    Raises:
        ValueError: the note is longer than any is.
    """
    check(told.note)
    name = told.when.night.isoformat()
    row = connection.execute(_NIGHT, (name,)).fetchone()
    new = night_record(told, NightRecord._make(row) if row else None)
    if connection.execute(_CRAMPED, (name,)).fetchone():
        new = new._replace(none=0)
    if new.empty:
        connection.execute("DELETE FROM night WHERE night = ?", (name,))
    else:
        _put(connection, NIGHT, new)


def check(text: str) -> None:
    """Look whether a text may be kept; SQLite counts its letters no further than to a zero.

    Raises:
        ValueError: it is longer than any is.
    """
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"a text of {len(text)} letters cannot be kept")


def _put(connection: sqlite3.Connection, table: Table, row: Row) -> None:
    """Write a row, or change the one of its name, which is its first column."""
    key, *others = (name.strip() for name in table.columns.split(","))
    named = ", ".join(f"{name} = excluded.{name}" for name in others)
    connection.execute(f"{table.insert} ON CONFLICT ({key}) DO UPDATE SET {named}", row)


def sound(read: Callable[[Any], T], rows: Iterable[Any]) -> Iterator[T]:
    """Yield what rows tell, but for those that are nonsense to this version."""
    for row in rows:
        with suppress(ValueError, TypeError, OverflowError):
            yield read(row)
