"""What happened, in SQLite: appended for years, asked by date, safe once written.

Instants are whole microseconds since 1970, UTC. What opening, writing and asking cost does not
grow with the years: every question is answered from an index.
"""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from typing import Any

from coach.adapters import upgrades
from coach.adapters.database import Stored, mended, opened
from coach.adapters.exchange import finish
from coach.adapters.files import Finding, Found, NewerFormat, Places, StorageFault
from coach.adapters.history_tables import HISTORY, INSERT, MATTERS_LONGER, ROWS, ROWS_WITH_ID
from coach.adapters.salvage import Row, is_damage
from coach.adapters.unavailable import Unavailable
from coach.domain.history import LONGER, Entry, History, What, told
from coach.domain.holding import instant, microseconds
from coach.domain.reminder import kind

SINCE = f"{ROWS_WITH_ID} WHERE at >= ? ORDER BY at, id"
LONG = f"{ROWS_WITH_ID} WHERE at >= ? AND at < ? AND {MATTERS_LONGER} ORDER BY at, id"
BETWEEN = f"{ROWS} WHERE at >= ? AND at < ? ORDER BY at, id"
LATEST_PAUSE = (
    f"{ROWS_WITH_ID} WHERE what IN ('paused', 'resumed') AND at < ? "
    "ORDER BY at DESC, id DESC LIMIT 1"
)
LATEST = f"{ROWS} ORDER BY at DESC, id DESC LIMIT 200"
"""Looked at when the file is opened, so that damage there is found at once."""


class HistoryFile:
    """Keeps the entries on disk.

    A damaged file is kept aside under a dated name, what can be read of it goes on in a new one,
    and ``finding`` is the one thing to tell the person about it; that may also happen later, when
    a damaged place is first read.

    Raises:
        Unavailable: the folder or the file cannot be made, or is in use by another program.
    """

    def __init__(
        self,
        places: Places,
        now: Callable[[], datetime],
        steps: upgrades.TableSteps = upgrades.HISTORY_STEPS,
    ) -> None:
        places.make()
        finish(places)
        self._places = places
        self._path = places.history
        self._stored = Stored(self._path, replace(HISTORY, steps=steps), now, _look)
        self.finding: Finding | None
        self._connection, self.finding = opened(self._stored)

    def write(self, entry: Entry) -> None:
        """Keep an entry; once this returns it survives a power cut.

        Raises:
            NewerFormat: the file was written by a newer version.
            StorageFault: no space, no permission; what was written before is still there.
        """
        if self._is_newer():
            raise NewerFormat(f"{self._path} was written by a newer version of this program")
        self._ask(INSERT, _row(entry))

    def recent(self, since: datetime) -> History:
        """Return all entries from ``since`` on, and of those before it what matters longer.

        Raises:
            StorageFault: the disk refused.
        """
        start, long = microseconds(since), microseconds(_before(since, LONGER))
        rows = self._ask(LATEST_PAUSE, (start,)) + self._ask(LONG, (long, start))
        rows += self._ask(SINCE, (start,))
        rows.sort(key=itemgetter(-1))  # as they happened; the clock may have been set in between
        return told(_entries(row[:-1] for row in rows)).remembered(since)

    def between(self, start: datetime, end: datetime) -> History:
        """Return the entries from ``start`` up to, not including, ``end``, as they were written.

        Raises:
            StorageFault: the disk refused.
        """
        return History(_entries(self._ask(BETWEEN, (microseconds(start), microseconds(end)))))

    def reopen(self) -> None:
        """Open the file anew, because it was closed so that it could be removed.

        Raises:
            Unavailable: as when it was first opened.
        """
        self._connection.close()
        self._places.make()
        self._connection, self.finding = opened(self._stored)

    def close(self) -> None:
        """Close the file; it is complete at any moment, also without this."""
        self._connection.close()

    def _ask(self, statement: str, values: tuple[Any, ...]) -> list[Row]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except (UnicodeDecodeError, sqlite3.Error) as fault:
            if self._is_newer():
                return []
            if not is_damage(fault):
                raise StorageFault(f"{self._path}: {fault}") from fault
            reason = str(fault)
        try:
            self._connection, self.finding = mended(self._stored, self._connection, reason)
            return self._connection.execute(statement, values).fetchall()
        except (OSError, sqlite3.Error, Unavailable) as fault:
            raise StorageFault(f"{self._path}: {fault}") from fault

    def _is_newer(self) -> bool:
        return self.finding is not None and self.finding.found is Found.NEWER


def _look(connection: sqlite3.Connection) -> None:
    connection.execute(LATEST).fetchall()
    connection.execute(LATEST_PAUSE, (microseconds(datetime.max.replace(tzinfo=UTC)),)).fetchall()


def _row(entry: Entry) -> Row:
    until = None if entry.until is None else microseconds(entry.until)
    at = microseconds(entry.at)
    return (at, entry.what, entry.habit, until, entry.amount, entry.note, entry.turn)


def _entries(rows: Iterable[Row]) -> tuple[Entry, ...]:
    return tuple(entry for row in rows if (entry := _entry(row)) is not None)


def _entry(row: Row) -> Entry | None:
    """Return the entry of a row; none for a kind that only another version knows, or nonsense."""
    at, what, habit, until, amount, note, turn = row
    try:
        if habit is not None:
            kind(habit)
        return Entry(
            instant(at),
            What(what),
            habit,
            None if until is None else instant(until),
            amount,
            note,
            turn,
        )
    except (ValueError, TypeError, OverflowError):
        return None


def _before(moment: datetime, span: timedelta) -> datetime:
    """Return an instant before another, or the first there is."""
    first = datetime.min.replace(tzinfo=UTC)
    return moment - span if moment - first > span else first
