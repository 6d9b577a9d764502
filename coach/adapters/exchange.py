"""One state of everything put in the place of another, in one step that nothing can tear.

The new state is prepared in a folder of its own (`coach.adapters.staging`). One rename decides:
before it nothing has changed, after it whoever opens a store first carries the rest out, however
often it was stopped in between: history and diary in one transaction, the rest by renames. The
folder::

    history.db           the entries; gone once they are in the history
    diary.db             the diary's, where it becomes other than it is; likewise
    preferences.json     the choices; likewise
    exercises/ routines/ a person's own files that are new or other; likewise
    undo/                what brings the state before back; becomes the undo copy
    plan.json            {"gone": files to be removed, "undo": name of the undo copy, "used": ...}
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from coach.adapters.files import Places, set_aside, sync_folder
from coach.adapters.salvage import is_damage
from coach.adapters.unavailable import Unavailable

PREPARED: Final = ".import.new"
DONE: Final = ".import.done"
UNDO: Final = "undo"
UNDO_COPY: Final = "before-import."
"""How the folder of an undo copy begins; its date follows."""
PLAN: Final = "plan.json"
OWN: Final = ("exercises", "routines")

_PATIENCE_S = 2.0


class HalfDone(OSError):
    """SQLite commits to one file after the other, and only the first of them had room."""


Step = Callable[[str], None]
"""Told what was just done, so that a test can pull the plug there."""


def _on(_: str) -> None:
    return None


@contextmanager
def turn(places: Places) -> Iterator[None]:
    """Keep other programs from exchanging anything meanwhile, where the system can do that."""
    try:
        import fcntl  # noqa: PLC0415  - not on Windows

        handle = os.open(places.data, os.O_RDONLY | os.O_CLOEXEC)
    except ImportError:
        yield
        return
    try:
        with suppress(OSError):  # a file system that has no such locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def commit(places: Places, step: Step = _on) -> None:
    """Put what is prepared in place; to be called in one's `turn`.

    Raises:
        HalfDone: one of two files took its entries and the other did not; it is to be finished.
        OSError, sqlite3.Error: it could not be put in place, and nothing has changed.
    """
    ready = places.unfinished
    sync_folder(places.data / PREPARED)
    (places.data / PREPARED).rename(ready)
    sync_folder(places.data)
    step("decided")
    try:
        _fill_stores(places, ready, step)
    except HalfDone:
        raise
    except (OSError, sqlite3.Error):
        _dismiss(places)
        raise
    _place_stores(places, ready, step)
    _take_files(places, ready, step)
    _dismiss(places, step)


def finish(places: Places) -> None:
    """Carry out what was decided before the power went, if anything was.

    Raises:
        Unavailable: it cannot be done now; the stores must not be opened half old, half new.
    """
    if not places.unfinished.exists():
        return
    try:
        with turn(places):
            if not places.unfinished.exists():  # another program did it meanwhile
                return
            _mend_stores(places, places.unfinished)
            _fill_stores(places, places.unfinished, _on)
            _place_stores(places, places.unfinished, _on)
            _take_files(places, places.unfinished, _on)
            _dismiss(places)
    except (OSError, ValueError, sqlite3.Error) as fault:
        raise Unavailable(f"cannot finish an import in {places.data}: {fault}") from fault


def undo_copies(places: Places) -> tuple[Path, ...]:
    """Return the folders that bring a state before an import back, the latest last."""
    found = sorted(places.data.glob(f"{UNDO_COPY}*"))
    return tuple(each for each in found if each.is_dir() and not each.is_symlink())


def clear(folder: Path) -> None:
    """Remove a folder of ours with all that is in it; links in it are removed, never followed.

    Raises:
        OSError: something in it could not be removed.
    """
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            clear(Path(entry.path))
        else:
            Path(entry.path).unlink()
    folder.rmdir()


def _stores(places: Places, ready: Path) -> list[tuple[Path, Path]]:
    """Return each file of entries that is still to be taken, and where it belongs."""
    pairs = [(ready / store.name, store) for store in (places.history, places.diary)]
    return [(staged, store) for staged, store in pairs if staged.exists()]


def _fill_stores(places: Places, ready: Path, step: Step) -> None:
    """Put the entries into those of history and diary that are there, in one transaction."""
    if there := [pair for pair in _stores(places, ready) if pair[1].exists()]:
        _copy(there)
        step("entries")


def _place_stores(places: Places, ready: Path, step: Step) -> None:
    """Let go of what was taken; put in place what is not there yet."""
    for staged, store in _stores(places, ready):
        if store.exists():
            staged.unlink()
        else:
            staged.rename(store)
        step(store.stem)


def _mend_stores(places: Places, ready: Path) -> None:
    """Put aside each damaged file that would not take its entries, for there is no way back."""
    found = datetime.fromtimestamp(ready.stat().st_mtime, UTC)
    for staged, store in _stores(places, ready):
        try:
            if store.exists():
                _copy([(staged, store)])
        except (UnicodeDecodeError, sqlite3.Error) as fault:
            if not is_damage(fault):
                raise
            for end in ("", "-wal", "-shm"):
                part = store.with_name(store.name + end)
                if part.exists():
                    set_aside(part, found)


def _copy(pairs: list[tuple[Path, Path]]) -> None:
    """Put all rows of each staged file in the place of those of the other; overwrite the latter."""
    with closing(_together(pairs)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for number, (_, store) in enumerate(pairs):
            for table, columns in _tables(store):
                there = f"store{number}.{table}"
                rows = f"SELECT {columns} FROM staged{number}.{table} ORDER BY rowid"  # noqa: S608
                connection.execute(f"DELETE FROM {there}")  # noqa: S608 - constants, as above
                connection.execute(f"INSERT INTO {there} ({columns}) {rows}")
        try:
            connection.execute("COMMIT")
        except sqlite3.Error as fault:
            if len(pairs) == 1:
                raise
            raise HalfDone(f"{fault}; the rest follows at the next start") from fault
        with suppress(sqlite3.Error):  # a reader holds the log: it shrinks another time
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _together(pairs: list[tuple[Path, Path]]) -> sqlite3.Connection:
    """Return a connection in which staged files and those they belong into are open."""
    connection = sqlite3.connect(":memory:", timeout=_PATIENCE_S, isolation_level=None)
    try:
        for number, (staged, store) in enumerate(pairs):
            connection.execute(f"ATTACH ? AS store{number}", (str(store),))
            connection.execute(f"ATTACH ? AS staged{number}", (str(staged),))
            connection.execute(f"PRAGMA store{number}.synchronous = FULL")
            connection.execute(f"PRAGMA store{number}.secure_delete = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _tables(store: Path) -> list[tuple[str, str]]:
    """Return the tables of a file, and what a row of each says."""
    from coach.adapters.diary_tables import DIARY  # noqa: PLC0415  - after an import alone
    from coach.adapters.history_tables import HISTORY  # noqa: PLC0415

    schema = DIARY if store.stem == "diary" else HISTORY
    return [(table.name, f"rowid, {table.columns}") for table in schema.tables]


def _take_files(places: Places, ready: Path, step: Step) -> None:
    plan = _plan(ready)
    for name in plan["gone"]:
        (places.data / name).unlink(missing_ok=True)
        step("gone")
    for part in OWN:
        staged = sorted((ready / part).iterdir()) if (ready / part).is_dir() else ()
        for file in staged:
            (places.data / part).mkdir(mode=0o700, exist_ok=True)
            file.replace(places.data / part / file.name)
            step("file")
        if staged:
            sync_folder(places.data / part)
    if (ready / places.preferences.name).exists():
        (ready / places.preferences.name).replace(places.preferences)
        step("preferences")
    if (ready / UNDO).exists():
        for older in undo_copies(places):
            clear(older)
        (ready / UNDO).rename(places.data / plan["undo"])
        step("undo copy")
    elif plan["used"]:
        clear(places.data / plan["used"])
    sync_folder(places.data)


def _dismiss(places: Places, step: Step = _on) -> None:
    """Remove the folder; its name goes first, so that half of it is never carried out."""
    clear(places.data / DONE)
    places.unfinished.rename(places.data / DONE)
    sync_folder(places.data)
    step("done")
    with suppress(OSError):  # what is left of it goes with the next import, or the erasing
        clear(places.data / DONE)


def _plan(ready: Path) -> dict[str, Any]:
    plan = json.loads((ready / PLAN).read_bytes())
    return {"gone": [], "undo": "", "used": ""} | dict(plan)
