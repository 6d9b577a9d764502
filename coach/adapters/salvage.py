"""What can still be read of a damaged SQLite file."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from coach.adapters.files import Damaged

Row = tuple[Any, ...]

_DAMAGE = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
"""SQLite's codes for a file that is not what it should be; "error" is a table that is not there."""
_NARROWEST = 16
"""Rows given up together with a broken one, at most; a page holds about a hundred."""
_SMALLEST_ROW = 8
"""Bytes: so many rows, at most, can a file hold."""


def is_damage(fault: Exception) -> bool:
    """Tell a damaged file from a full disk, a missing permission or a busy neighbour.

    SQLite's message about a broken name cannot always be decoded (`UnicodeDecodeError`); broken
    text in a row is a fault without a code.
    """
    if isinstance(fault, Damaged | UnicodeDecodeError):
        return True
    if not isinstance(fault, sqlite3.DatabaseError) or isinstance(fault, sqlite3.ProgrammingError):
        return False
    code = getattr(fault, "sqlite_errorcode", None)
    return code is None or code & 0xFF in _DAMAGE


def salvaged(path: Path, select: str) -> list[Row]:
    """Return the rows of ``select`` that can be read, in the order of their numbers.

    Args:
        path: the damaged file; its write-ahead log, if there is one, is read as well.
        select: a query that ends with ``WHERE rowid BETWEEN ? AND ?``.
    """
    rows: list[Row] = []
    with (
        suppress(sqlite3.Error, UnicodeDecodeError),
        closing(sqlite3.connect(path, isolation_level=None)) as damaged,
    ):
        damaged.text_factory = lambda raw: raw.decode(errors="replace")
        damaged.execute("PRAGMA writable_schema = ON")  # else a file cut short is not read at all
        log = path.with_name(f"{path.name}-wal")
        size = sum(file.stat().st_size for file in (path, log) if file.exists())
        ranges = [(1, size // _SMALLEST_ROW + 1)]
        while ranges:
            low, high = ranges.pop()
            try:
                rows += damaged.execute(f"{select} ORDER BY rowid", (low, high)).fetchall()
            except sqlite3.Error as fault:
                if getattr(fault, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
                    raise
                if high - low > _NARROWEST:
                    middle = (low + high) // 2
                    ranges += [(middle + 1, high), (low, middle)]
    return rows
