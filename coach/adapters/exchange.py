"""One state of everything put in the place of another, in one step that nothing can tear.

The new state is prepared in a folder of its own (`coach.adapters.staging`). One rename decides:
before it nothing has changed, after it whoever opens a store first carries the rest out, however
often it was stopped in between: the history in one transaction, the rest by renames. The folder::

    history.db           the entries; gone once they are in the history
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

from coach.adapters.database import COLUMNS
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
_TAKE = (
    f"INSERT INTO main.entry (id, {COLUMNS}) "  # noqa: S608 - a constant
    f"SELECT id, {COLUMNS} FROM staged.entry ORDER BY id"
)

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
        OSError, sqlite3.Error: it could not be put in place, and nothing has changed.
    """
    ready = places.unfinished
    sync_folder(places.data / PREPARED)
    (places.data / PREPARED).rename(ready)
    sync_folder(places.data)
    step("decided")
    try:
        _take_history(places, ready, step)
    except (OSError, sqlite3.Error):
        _dismiss(places)
        raise
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
            _take_history(places, places.unfinished, _on, mend=True)
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


def _take_history(places: Places, ready: Path, step: Step, *, mend: bool = False) -> None:
    """Put the entries into the history in one transaction.

    Args:
        places: whose history.
        ready: the decided state.
        step: told what was done.
        mend: put the new file in the place of a damaged one, for there is no way back.
    """
    staged = ready / places.history.name
    if not staged.exists():
        return
    if places.history.exists():
        try:
            _copy(staged, places.history)
        except (UnicodeDecodeError, sqlite3.Error) as fault:
            if not (mend and is_damage(fault)):
                raise
            found = datetime.fromtimestamp(ready.stat().st_mtime, UTC)
            for end in ("", "-wal", "-shm"):
                part = places.history.with_name(places.history.name + end)
                if part.exists():
                    set_aside(part, found)
            staged.rename(places.history)
        step("entries")
        staged.unlink(missing_ok=True)
    else:
        staged.rename(places.history)
    step("history")


def _copy(staged: Path, history: Path) -> None:
    with closing(sqlite3.connect(history, timeout=_PATIENCE_S, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("ATTACH ? AS staged", (str(staged),))
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM main.entry")
            connection.execute(_TAKE)
        with suppress(sqlite3.Error):  # a reader holds the log: it shrinks another time
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


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
