"""The diary, in an SQLite file of its own: changed for years, and gone where it is removed.

There is no file until something is written, and it is opened by the first question. What is removed
or changed is overwritten in the file, and the log is emptied after each change, so that neither
tells it any more; copies that were put aside, and the one that undoes an import, still do.

A word that only another version of the program knows is left out of what is read and stays in the
file when its row is changed; only who removes a row and puts it back loses it.
"""

import sqlite3
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime

from coach.adapters import upgrades
from coach.adapters.database import Stored
from coach.adapters.diary_questions import (
    CRAMPS,
    NIGHTS,
    ONE_CRAMP,
    ONE_TEXT,
    check,
    look,
    sound,
    write_cramp,
    write_night,
)
from coach.adapters.diary_tables import DIARY, SAID
from coach.adapters.files import Finding, Places
from coach.adapters.shared_file import SharedFile
from coach.domain.diary import Book, Cramp, Night, Removed
from coach.domain.diary_records import CrampRecord, NightRecord
from coach.domain.diary_rows import cramp, night


class DiaryFile:
    """Keeps the diary on disk; it is a `coach.engine.diary.DiaryStore`.

    A damaged file is kept aside under a dated name, what can be read of it goes on in a new one,
    and ``finding`` is the one thing to tell the person about it. A newer version's file is read as
    far as it is understood.

    Every method raises `StorageFault` where the disk refuses; those that change something raise
    `NewerFormat` for the file of a newer version, and ``ValueError`` for what no diary takes, such
    as a note of more than 2,000 letters. What was written before is still there then.

    Args:
        places: where it is.
        now: dates what is put aside, UTC.
        steps: make older tables new.
        found: told each new finding, which may come at any time.
    """

    def __init__(
        self,
        places: Places,
        now: Callable[[], datetime],
        steps: upgrades.TableSteps = upgrades.DIARY_STEPS,
        found: Callable[[Finding], None] = lambda _: None,
    ) -> None:
        stored = Stored(places.diary, replace(DIARY, steps=steps), now, look)
        self._file = SharedFile(places, stored, found)

    @property
    def finding(self) -> Finding | None:
        """What there is to tell about the file, if it was opened."""
        return self._file.finding

    def book(self, first: date, last: date) -> Book:
        """Return what is told of the nights from ``first`` to ``last``."""
        span = first.isoformat(), last.isoformat()

        def read(connection: sqlite3.Connection) -> Book:
            cramps = map(CrampRecord._make, connection.execute(CRAMPS, span))
            nights = map(NightRecord._make, connection.execute(NIGHTS, span))
            return Book(tuple(sound(cramp, cramps)), tuple(sound(night, nights)))

        return self._file.ask(read, Book())

    def cramp(self, name: str) -> Cramp | None:
        """Return the cramp of a name."""

        def read(connection: sqlite3.Connection) -> Cramp | None:
            row = connection.execute(ONE_CRAMP, (name,)).fetchone()
            return next(sound(cramp, [CrampRecord._make(row)]), None) if row else None

        return self._file.ask(read, None)

    def keep(self, cramp: Cramp) -> None:
        """Write a cramp, or change the one of its name; its night is no longer said to be none."""
        self._file.change(lambda connection: write_cramp(connection, cramp))

    def keep_night(self, night: Night) -> None:
        """Write what is said of a night; an empty one is taken out.

        It is not said to be none where there is a cramp.
        """
        if not night.empty or self._file.is_there():
            self._file.change(lambda connection: write_night(connection, night))

    def remove(self, name: str) -> Removed:
        """Take a cramp out, if there is one of this name."""

        def write(connection: sqlite3.Connection) -> Removed:
            row = connection.execute(ONE_CRAMP, (name,)).fetchone()
            connection.execute("DELETE FROM cramp WHERE id = ?", (name,))
            return Removed(tuple(sound(cramp, map(CrampRecord._make, [row] if row else []))))

        return self._file.change(write) if self._file.is_there() else Removed()

    def put_back(self, removed: Removed, gone: Collection[str] = ()) -> None:
        """Put back what was taken out, and take out what came instead: cramps, by their names."""

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("DELETE FROM cramp WHERE id = ?", [(name,) for name in gone])
            for one in removed.cramps:
                write_cramp(connection, one)
            for each in removed.nights:  # last, for a night with a cramp is never said to be none
                write_night(connection, each)

        if removed != Removed() or (gone and self._file.is_there()):
            self._file.change(write)

    def said(self, what: str) -> str:
        """Return one of the diary's own texts, empty where nobody wrote it."""

        def read(connection: sqlite3.Connection) -> str:
            row = connection.execute(ONE_TEXT, (str(what),)).fetchone()
            return str(row[1]) if row else ""

        return self._file.ask(read, "")

    def say(self, what: str, text: str) -> None:
        """Keep one of the diary's own texts; an empty one is taken out."""

        def write(connection: sqlite3.Connection) -> None:
            check(text)
            connection.execute("DELETE FROM said WHERE what = ?", (str(what),))
            if text:
                connection.execute(SAID.insert, (str(what), text))

        if text or self._file.is_there():
            self._file.change(write)

    def look(self) -> None:
        """Open the file, if there is one, so that it is as it should be."""
        self._file.ask(look, None)

    def close(self) -> None:
        """Let the file go, so that it may be removed; the next question opens it again."""
        self._file.close()

    def reopen(self) -> None:
        """Take up whatever file is there now."""
        self._file.close()
        self._file.finding = None
