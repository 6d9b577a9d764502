"""An SQLite file that others may write, replace or remove while it is open here.

It is made by the first change and opened by the first question. Whatever is in its place counts at
each of them: the command line may have written into it, an import may have changed all of it, a
forgotten PIN may have taken it away.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Final, TypeVar

from coach.adapters.database import Stored, mended, opened
from coach.adapters.exchange import finish, turn
from coach.adapters.files import Finding, Found, NewerFormat, Places, StorageFault
from coach.adapters.salvage import is_damage
from coach.adapters.unavailable import Unavailable

T = TypeVar("T")

_PATIENCE_MS: Final = 2_000
_REFUSALS: Final = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
)


class SharedFile:
    """Asks and changes such a file; ``finding`` is the latest thing to tell the person about it.

    Args:
        places: where everything is.
        stored: the file.
        found: told each new finding, which may come at any time.
    """

    def __init__(self, places: Places, stored: Stored, found: Callable[[Finding], None]) -> None:
        self._places, self._stored, self._found = places, stored, found
        self._path = stored.path
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self.finding: Finding | None = None

    def is_there(self) -> bool:
        """Return whether there is such a file."""
        return self._path.exists()

    def ask(self, question: Callable[[sqlite3.Connection], T], nothing: T) -> T:
        """Return an answer, or ``nothing`` where there is no file, or none that is understood.

        A disk that is full, or may not be written, still answers.

        Raises:
            StorageFault: the disk refused.
        """
        with self._faults():
            try:
                connection = self._open()
            except Unavailable as fault:
                return self._looked(question, fault)
            if connection is None:
                return nothing
            try:
                return self._sound(connection, question, lambda: turn(self._places))
            except NewerFormat:
                return nothing

    def change(self, deed: Callable[[sqlite3.Connection], T]) -> T:
        """Do something wholly or not at all; it survives a power cut once this returns.

        Raises:
            NewerFormat: a newer version wrote the file.
            ValueError: the tables do not take it.
            StorageFault: the disk refused.
        """
        with self._faults():
            self._places.make()
            finish(self._places)
            with turn(self._places):  # an import, or another first writer, would undo it unseen
                connection = self._open_now()
                if self._is_newer():
                    raise NewerFormat(f"{self._path} was written by a newer version")
                done = self._sound(connection, lambda sound: _whole(sound, deed), nullcontext)
                _empty_log(self._open_now())
                return done

    def close(self) -> None:
        """Let the file go, so that it may be removed; the next question opens it again."""
        connection, self._connection, self._file = self._connection, None, None
        if connection:
            connection.close()

    def _sound(
        self,
        connection: sqlite3.Connection,
        do: Callable[[sqlite3.Connection], T],
        alone: Callable[[], AbstractContextManager[None]],
    ) -> T:
        """Do something; where damage is met, mend the file while `alone`, and do it again."""
        try:
            return do(connection)
        except (UnicodeDecodeError, sqlite3.Error) as fault:
            if self._is_newer():
                raise NewerFormat(f"{self._path}: {fault}") from fault
            if not is_damage(fault):
                raise
            reason = str(fault)
        with alone():
            if _identity(self._path) == self._file:
                self._connection = None  # it is closed, whatever becomes of the mending
                self._connection, finding = mended(self._stored, connection, reason)
                self._file = _identity(self._path)
                self._tell(finding)
            return do(self._open_now())

    def _looked(self, question: Callable[[sqlite3.Connection], T], fault: Unavailable) -> T:
        """Return an answer from the file as it lies; where that is damaged, the fault counts."""
        with closing(self._lying(fault)) as connection:
            try:
                return question(connection)
            except (UnicodeDecodeError, sqlite3.Error):
                raise fault from fault.__cause__

    def _lying(self, fault: Unavailable) -> sqlite3.Connection:
        """Return the file open to be looked at, where the disk would not have it opened for more.

        Raises:
            Unavailable: it was for another reason, or the file alone does not tell all.
        """
        refused = not self._places.unfinished.exists() and _is_refusal(fault.__cause__)
        connection = _as_it_lies(self._path) if refused else None
        if connection is None:
            raise fault
        return connection

    def _open(self) -> sqlite3.Connection | None:
        """Return the file that is there now, open; none where there is none."""
        if not self._path.exists():
            self.close()
            return None
        if self._connection and _identity(self._path) == self._file:
            return self._connection
        finish(self._places)
        with turn(self._places):
            return self._open_now() if self._path.exists() else None

    def _open_now(self) -> sqlite3.Connection:
        """Return the file that is there now, open, or a new one; to be called in one's turn."""
        if self._connection and _identity(self._path) == self._file:
            return self._connection
        self.close()
        return self._opened()

    def _opened(self) -> sqlite3.Connection:
        self._connection, finding = opened(self._stored)
        self._file = _identity(self._path)
        if finding is None or finding.found is not Found.NEWER:
            _empty_log(self._connection)  # a kill may have left in it what was removed
        self._tell(finding)
        return self._connection

    def _tell(self, finding: Finding | None) -> None:
        self.finding = finding
        if finding:
            self._found(finding)

    def _is_newer(self) -> bool:
        return self.finding is not None and self.finding.found is Found.NEWER

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError as fault:
            raise ValueError(f"this cannot be kept: {fault}") from fault
        except (OSError, UnicodeDecodeError, sqlite3.Error, Unavailable) as fault:
            raise StorageFault(f"{self._path}: {fault}") from fault


def _as_it_lies(path: Path) -> sqlite3.Connection | None:
    """Open a file to look at on a disk that has no room, or no right, for the files beside it.

    None, where what was written last is only in such a file.
    """
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        return None
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _is_refusal(cause: BaseException | None) -> bool:
    """Return whether a disk refuses to be written, by what stopped a file from being opened."""
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) & 0xFF in _REFUSALS
    return isinstance(cause, OSError)


def _whole(connection: sqlite3.Connection, deed: Callable[[sqlite3.Connection], T]) -> T:
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        return deed(connection)


def _empty_log(connection: sqlite3.Connection) -> None:
    """Write the log into the file and empty it, unless somebody is reading; then it is later."""
    connection.execute("PRAGMA busy_timeout = 0")
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")


def _identity(path: Path) -> tuple[int, int] | None:
    """Return which file is in a place, for it may be another one than was opened."""
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None
