"""A whole diary read from its file, or written into a new one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from coach.adapters.database import check, for_reading, make
from coach.adapters.diary_tables import CRAMP, DIARY, NIGHT, SAID
from coach.adapters.files import StorageFault
from coach.adapters.salvage import Row
from coach.domain.diary_records import CrampRecord, KeptDiary, NightRecord, kept


def read_diary(path: Path) -> KeptDiary:
    """Return everything in a file of the diary, also while somebody writes it.

    Raises:
        NewerFormat: a newer version wrote it.
        StorageFault: it cannot be read.
    """
    if not path.exists():
        return KeptDiary()
    try:
        with closing(for_reading(path)) as connection:
            connection.execute("BEGIN")  # so that all is of one moment
            check(connection, path, DIARY)
            cramps = map(CrampRecord._make, _rows(connection, CRAMP.rows))
            nights = map(NightRecord._make, _rows(connection, NIGHT.rows))
            return kept(cramps, nights, dict(_rows(connection, SAID.rows)))
    except (UnicodeDecodeError, sqlite3.Error) as fault:
        raise StorageFault(f"{path}: {fault}") from fault


def write_diary(path: Path, diary: KeptDiary) -> None:
    """Put a new file with this diary in place, whole and on the disk.

    Raises:
        OSError, sqlite3.Error: that cannot be done; what was there is still there.
    """
    make(path, DIARY, [diary.cramps, diary.nights, list(diary.said.items())])


def _rows(connection: sqlite3.Connection, question: str) -> Iterator[Any]:
    rows: Iterator[Row] = connection.execute(question)
    return rows
