"""The SQLite file under the history: made, opened, upgraded, rescued."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from coach.adapters import upgrades
from coach.adapters.files import (
    Damaged,
    Finding,
    Found,
    keep_aside,
    keep_private,
    set_aside,
    sync_folder,
    write_whole,
)
from coach.adapters.salvage import Row, is_damage, salvaged
from coach.adapters.unavailable import Unavailable

VERSION_1 = (
    """
    CREATE TABLE entry (
        id     INTEGER PRIMARY KEY,
        at     INTEGER NOT NULL CHECK (at BETWEEN -62135596800000000 AND 253402300799999999),
        what   TEXT NOT NULL CHECK (what <> ''),
        habit  TEXT CHECK (habit <> ''),
        until  INTEGER CHECK (until BETWEEN -62135596800000000 AND 253402300799999999),
        amount INTEGER NOT NULL CHECK (amount >= 0),
        note   TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX entry_at ON entry (at)",
    # Who never pauses would otherwise have all years searched for a pause, at each wake.
    "CREATE INDEX entry_pause ON entry (at) WHERE what IN ('paused', 'resumed')",
)
"""The tables as they were at first; instants are microseconds, from year 1 to 9999."""

_COLUMNS_1 = "at, what, habit, until, amount, note"
COLUMNS = f"{_COLUMNS_1}, turn"
"""What an entry says, in the order of a row."""
ROWS = f"SELECT {COLUMNS} FROM entry"  # noqa: S608 - a constant
ROWS_WITH_ID = f"SELECT {COLUMNS}, id FROM entry"  # noqa: S608 - a constant
MATTERS_LONGER = "(what = 'opened' OR (habit >= 'own:' AND habit < 'own;'))"
"""Whether a row is looked at longer than others; there is an index of just these."""
ROWS_1 = f"SELECT {_COLUMNS_1}, '' FROM entry"  # noqa: S608 - a constant
"""The rows of a file of version 1, in the shape of today's."""
INSERT = f"INSERT INTO entry ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - a constant

_PATIENCE_S = 2.0
"""How long a neighbour's lock on the file is waited for."""

Look = Callable[[sqlite3.Connection], object]


def opened(
    path: Path, now: Callable[[], datetime], steps: upgrades.TableSteps, look: Look
) -> tuple[sqlite3.Connection, Finding | None]:
    """Return the open file, and what is to be told about it.

    The file of a newer version is opened for reading only; a damaged one is rescued first.

    Args:
        path: the file; made where there is none.
        now: dates what is put aside.
        steps: make older tables new.
        look: asks what will be asked first, so that damage there is found now.

    Raises:
        Unavailable: it cannot be opened, made or upgraded.
    """
    try:
        if not path.exists():
            if _with_end(path, "-wal").exists():
                set_aside(_with_end(path, "-wal"), now())
            make(path, (), steps)
        for end in ("", "-wal", "-shm"):
            keep_private(_with_end(path, end))
        try:
            return _opened_sound(path, now, steps, look)
        except (Damaged, UnicodeDecodeError, sqlite3.Error) as fault:
            if not is_damage(fault):
                raise
            finding = rescued(path, kept_aside(path, now()), steps, str(fault))
        connection, _ = _opened_sound(path, now, steps, look)
    except (OSError, Damaged, UnicodeDecodeError, sqlite3.Error) as fault:
        raise Unavailable(f"cannot open {path}: {fault}") from fault
    return connection, finding


def kept_aside(path: Path, now: datetime) -> Path:
    """Copy a file with its log under a dated name, as they are before anybody closes them.

    Raises:
        OSError: they could not be copied.
    """
    aside = keep_aside(path, now)
    log = _with_end(path, "-wal")
    if log.exists():
        write_whole(_with_end(aside, "-wal"), log.read_bytes())
    return aside


def rescued(path: Path, aside: Path, steps: upgrades.TableSteps, reason: str) -> Finding:
    """Put a sound file, with what can still be read, in the place of a damaged one.

    Raises:
        OSError, sqlite3.Error: that cannot be done; the damaged file is still there.
    """
    every = "WHERE id BETWEEN ? AND ?"
    rows = salvaged(path, f"{ROWS} {every}") or salvaged(path, f"{ROWS_1} {every}")
    make(path, rows, steps)
    found = Found.REPAIRED if rows else Found.SET_ASIDE
    return Finding(found, path, aside, (reason, f"{len(rows)} entries kept"))


def make(path: Path, rows: Iterable[Row], steps: upgrades.TableSteps) -> None:
    """Put a new file with these rows in place, whole and on the disk, for this person alone.

    Raises:
        OSError, sqlite3.Error: that cannot be done; what was there is still there.
    """
    beside = path.with_name(f".{path.name}.new")
    for end in ("", "-journal"):
        _with_end(beside, end).unlink(missing_ok=True)
    beside.touch(mode=0o600)
    with closing(sqlite3.connect(beside, isolation_level=None)) as connection, connection:
        connection.execute("BEGIN")
        for statement in VERSION_1:
            connection.execute(statement)
        _take(connection, steps, version=1)
        for row in rows:
            try:
                connection.execute(INSERT, row)
            except sqlite3.IntegrityError:  # it could be read, but is nonsense
                continue
    for end in ("-wal", "-shm"):  # the old file's log must not be played into the new one
        _with_end(path, end).unlink(missing_ok=True)
    beside.replace(path)
    sync_folder(path.parent)


def _opened_sound(
    path: Path, now: Callable[[], datetime], steps: upgrades.TableSteps, look: Look
) -> tuple[sqlite3.Connection, Finding | None]:
    """Open a file, or raise what `is_damage` knows for a damaged one."""
    version = _version(path, steps, look)
    if version > upgrades.present(steps):
        return for_reading(path), Finding(Found.NEWER, path, details=(f"version {version}",))
    connection = sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        if upgrades.missing(steps, version):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # so that the copy is whole
            keep_aside(path, now())
            _upgrade(connection, path, steps, version)
    except (OSError, UnicodeDecodeError, sqlite3.Error, Unavailable):
        connection.close()
        raise
    return connection, None


def _version(path: Path, steps: upgrades.TableSteps, look: Look) -> int:
    """Return the version of a file, having looked into it without changing anything.

    SQLite throws away the log beside an empty file, and, where it may write, beside one whose head
    it does not know.
    """
    if not path.stat().st_size:
        raise Damaged("empty")
    with closing(for_reading(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version < 1:
            raise Damaged("no history in it")
        if version == upgrades.present(steps):
            look(connection)
    return int(version)


def for_reading(path: Path) -> sqlite3.Connection:
    """Open a file in which nothing can be changed, also while a coach writes it."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, timeout=_PATIENCE_S, isolation_level=None)


def _upgrade(
    connection: sqlite3.Connection, path: Path, steps: upgrades.TableSteps, version: int
) -> None:
    try:
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            _take(connection, steps, version)
    except sqlite3.Error as fault:
        if fault.sqlite_errorcode == sqlite3.SQLITE_CORRUPT:
            raise
        raise Unavailable(f"cannot upgrade {path}: {fault}") from fault  # a fault of the step


def _take(connection: sqlite3.Connection, steps: upgrades.TableSteps, version: int) -> None:
    for step in upgrades.missing(steps, version):
        step(connection)
    connection.execute(f"PRAGMA user_version = {upgrades.present(steps)}")


def _with_end(path: Path, end: str) -> Path:
    """Return the name of one of the files that SQLite keeps beside another."""
    return path.with_name(path.name + end)
