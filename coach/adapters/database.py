"""The SQLite files under the stores: made, opened, upgraded, rescued."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coach.adapters import upgrades
from coach.adapters.files import (
    Damaged,
    Finding,
    Found,
    NewerFormat,
    StorageFault,
    keep_aside,
    keep_private,
    set_aside,
    sync_folder,
    write_whole,
)
from coach.adapters.salvage import Row, is_damage, salvaged
from coach.adapters.unavailable import Unavailable

_PATIENCE_S = 2.0
"""How long a neighbour's lock on the file is waited for."""

Look = Callable[[sqlite3.Connection], object]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file.

    Attributes:
        name: what it is called.
        columns: what a row says, in its order.
        older: the same of a file of an older version, in the shape of today's, the latest first.
    """

    name: str
    columns: str
    older: tuple[str, ...] = ()

    @property
    def rows(self) -> str:
        """The question for its rows."""
        return self._rows(self.columns)

    @property
    def insert(self) -> str:
        """What writes a row into it."""
        marks = ", ".join("?" * len(self.columns.split(",")))
        return f"INSERT INTO {self.name} ({self.columns}) VALUES ({marks})"  # noqa: S608 - constants

    def salvaged(self, path: Path) -> list[Row]:
        """Return its rows in a damaged file, as far as they can be read."""
        every = "WHERE rowid BETWEEN ? AND ?"
        shapes = (self.columns, *self.older)
        found = (salvaged(path, f"{self._rows(columns)} {every}") for columns in shapes)
        return next((rows for rows in found if rows), [])

    def _rows(self, columns: str) -> str:
        return f"SELECT {columns} FROM {self.name}"  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class Schema:
    """What is in a file.

    Attributes:
        first: what made its tables in version 1.
        steps: make older tables new.
        tables: those of today.
    """

    first: tuple[str, ...]
    steps: upgrades.TableSteps
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Stored:
    """A file, and what is needed to open it.

    Attributes:
        path: the file; made where there is none.
        schema: what is in it.
        now: dates what is put aside.
        look: asks what will be asked first, so that damage there is found at once.
    """

    path: Path
    schema: Schema
    now: Callable[[], datetime]
    look: Look


def opened(stored: Stored) -> tuple[sqlite3.Connection, Finding | None]:
    """Return the open file, and what is to be told about it.

    The file of a newer version is opened for reading only; a damaged one is rescued first. What is
    removed from it is overwritten.

    Raises:
        Unavailable: it cannot be opened, made or upgraded.
    """
    path, now = stored.path, stored.now
    try:
        if not path.exists():
            if _with_end(path, "-wal").exists():
                set_aside(_with_end(path, "-wal"), now())
            make(path, stored.schema)
        for end in ("", "-wal", "-shm"):
            keep_private(_with_end(path, end))
        try:
            return _opened_sound(stored)
        except (Damaged, UnicodeDecodeError, sqlite3.Error) as fault:
            if not is_damage(fault):
                raise
            finding = rescued(path, kept_aside(path, now()), stored.schema, str(fault))
        connection, _ = _opened_sound(stored)
    except (OSError, Damaged, UnicodeDecodeError, sqlite3.Error) as fault:
        raise Unavailable(f"cannot open {path}: {fault}") from fault
    return connection, finding


def mended(
    stored: Stored, connection: sqlite3.Connection, reason: str
) -> tuple[sqlite3.Connection, Finding]:
    """Return a sound file in the place of an open one in which damage was met, and what to tell.

    Raises:
        OSError, sqlite3.Error, Unavailable: that cannot be done; the damaged file is still there.
    """
    aside = kept_aside(stored.path, stored.now())
    connection.close()
    finding = rescued(stored.path, aside, stored.schema, reason)
    return opened(stored)[0], finding


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


def rescued(path: Path, aside: Path, schema: Schema, reason: str) -> Finding:
    """Put a sound file, with what can still be read, in the place of a damaged one.

    Raises:
        OSError, sqlite3.Error: that cannot be done; the damaged file is still there.
    """
    rows = [table.salvaged(path) for table in schema.tables]
    make(path, schema, rows)
    count = sum(map(len, rows))
    found = Found.REPAIRED if count else Found.SET_ASIDE
    return Finding(found, path, aside, (reason, _counted(count)))


def make(path: Path, schema: Schema, rows: Iterable[Iterable[Row]] = ()) -> None:
    """Put a new file in place, whole and on the disk, for this person alone.

    Args:
        path: where.
        schema: what is in it.
        rows: those of each of its tables; the tables are empty where there are none.

    Raises:
        OSError, sqlite3.Error: that cannot be done; what was there is still there.
    """
    beside = path.with_name(f".{path.name}.new")
    for end in ("", "-journal"):
        _with_end(beside, end).unlink(missing_ok=True)
    beside.touch(mode=0o600)
    with closing(sqlite3.connect(beside, isolation_level=None)) as connection, connection:
        connection.execute("BEGIN")
        for statement in schema.first:
            connection.execute(statement)
        _take(connection, schema.steps, version=1)
        for table, each in zip(schema.tables, rows, strict=False):
            _fill(connection, table, each)
    for end in ("-wal", "-shm"):  # the old file's log must not be played into the new one
        _with_end(path, end).unlink(missing_ok=True)
    beside.replace(path)
    sync_folder(path.parent)


def _fill(connection: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    insert = table.insert
    for row in rows:
        try:
            connection.execute(insert, row)
        except sqlite3.IntegrityError:  # it could be read, but is nonsense
            continue


def _opened_sound(stored: Stored) -> tuple[sqlite3.Connection, Finding | None]:
    """Open a file, or raise what `is_damage` knows for a damaged one."""
    path, steps = stored.path, stored.schema.steps
    version = _version(stored)
    if version > upgrades.present(steps):
        return for_reading(path), Finding(Found.NEWER, path, details=(f"version {version}",))
    connection = sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        if upgrades.missing(steps, version):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # so that the copy is whole
            keep_aside(path, stored.now())
            _upgrade(connection, path, steps, version)
    except (OSError, UnicodeDecodeError, sqlite3.Error, Unavailable):
        connection.close()
        raise
    return connection, None


def _version(stored: Stored) -> int:
    """Return the version of a file, having looked into it without changing anything.

    SQLite throws away the log beside an empty file, and, where it may write, beside one whose head
    it does not know.
    """
    if not stored.path.stat().st_size:
        raise Damaged("empty")
    with closing(for_reading(stored.path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version < 1:
            raise Damaged("nothing of ours in it")
        if version == upgrades.present(stored.schema.steps):
            stored.look(connection)
    return int(version)


def for_reading(path: Path) -> sqlite3.Connection:
    """Open a file in which nothing can be changed, also while a coach writes it."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, timeout=_PATIENCE_S, isolation_level=None)


def _counted(entries: int) -> str:
    return f"{entries} {'entry' if entries == 1 else 'entries'} kept"


def check(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Look whether a file has today's tables.

    Raises:
        NewerFormat: it has newer ones.
        StorageFault: it has older ones, or none.
    """
    present = upgrades.present(schema.steps)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > present:
        raise NewerFormat(f"{path} was written by a newer version of this program")
    if version < present:
        raise StorageFault(f"{path} is of an older version; start the coach once")


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
