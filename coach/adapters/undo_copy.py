"""The state before an import, kept beside the state after it: what one click brings back.

A folder ``before-import.2027-03-01T22-15-03Z``: ``history.db`` as it was, and ``undo.json`` with
the choices and the person's own files that the import made other than they were; where it changed
the diary, ``diary.db`` as that was and ``diary.after.db`` as it was right after the import.
Whatever happened since the import stays: entries that were written, choices and files it did not
touch, entries of the diary that were written, changed or removed.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from coach.adapters import diary_whole
from coach.adapters.database import for_reading
from coach.adapters.exchange import UNDO_COPY, undo_copies
from coach.adapters.files import Damaged, Places, write_whole
from coach.adapters.history_tables import ROWS
from coach.adapters.holdings import IN_ORDER, date_of
from coach.domain.diary_merging import restored
from coach.domain.diary_records import KeptDiary
from coach.domain.holding import Holding, Record

_NOTE: Final = "undo.json"
_DIARY: Final = "diary.db"
_DIARY_AFTER: Final = "diary.after.db"
_SINCE: Final = f"{ROWS} WHERE id > ? ORDER BY id"


@dataclass(frozen=True, slots=True)
class UndoCopy:
    """What brings the state before an import back.

    Attributes:
        folder: where it is.
        made: when, UTC.
        last: the number of the last entry right after the import.
        before: each choice that the import changed or took away, as it was.
        added: the names of choices that were not there.
        files: the text of each own file that the import changed, by its path in the data folder;
            none for one that was not there.
    """

    folder: Path
    made: datetime
    last: int
    before: Mapping[str, Any]
    added: tuple[str, ...]
    files: Mapping[str, str | None]


def name(at: datetime) -> str:
    """Return what a copy made at ``at`` (UTC) is called, without colons: sticks refuse them."""
    return f"{UNDO_COPY}{at:%Y-%m-%dT%H-%M-%SZ}"


def paths(holding: Holding) -> dict[str, str]:
    """Return the texts of a person's own files by their paths in the data folder."""
    moves = {f"exercises/{key}.toml": text for key, text in holding.exercises.items()}
    return moves | {f"routines/{key}.toml": text for key, text in holding.routines.items()}


def write(folder: Path, ours: Holding, after: Holding, last: int) -> None:
    """Write all but the entries of a copy into a folder.

    Args:
        folder: of the copy.
        ours: what is there before the import.
        after: what is there after it.
        last: the number of the last entry after it.

    Raises:
        OSError: it cannot be written.
    """
    chosen, then = ours.preferences, after.preferences
    mine, theirs = paths(ours), paths(after)
    note = {
        "last": last,
        "before": {k: v for k, v in chosen.items() if k not in then or v != then[k]},
        "added": [key for key in then if key not in chosen],
        "files": {p: mine.get(p) for p in {**mine, **theirs} if mine.get(p) != theirs.get(p)},
    }
    write_whole(folder / _NOTE, json.dumps(note).encode())


def write_diary(folder: Path, ours: KeptDiary, after: KeptDiary) -> None:
    """Write how the diary is before the import, and how it is after it, into a folder.

    Raises:
        OSError, sqlite3.Error: it cannot be written.
    """
    diary_whole.write_diary(folder / _DIARY, ours)
    diary_whole.write_diary(folder / _DIARY_AFTER, after)


def latest(places: Places) -> UndoCopy | None:
    """Return the copy of the latest import, if it can be undone."""
    for folder in reversed(undo_copies(places)):
        made = date_of(folder, UNDO_COPY)
        if made is None or not (folder / places.history.name).exists():
            continue
        try:
            note = json.loads((folder / _NOTE).read_bytes())
            before, added, files = dict(note["before"]), tuple(note["added"]), dict(note["files"])
            return UndoCopy(folder, made, int(note["last"]), before, added, files)
        except (OSError, ValueError, LookupError, TypeError):
            continue
    return None


def records(copy: UndoCopy, places: Places) -> Iterator[Record]:
    """Yield the entries as they were, and then those that were written since.

    Raises:
        Damaged: they cannot be read.
    """
    try:
        with closing(for_reading(copy.folder / places.history.name)) as connection:
            yield from map(Record._make, connection.execute(IN_ORDER))
        if places.history.exists():
            with closing(for_reading(places.history)) as connection:
                yield from map(Record._make, connection.execute(_SINCE, (copy.last,)))
    except (UnicodeDecodeError, sqlite3.Error) as fault:
        raise Damaged(f"{copy.folder}: {fault}") from fault


def diary(copy: UndoCopy, places: Places) -> KeptDiary | None:
    """Return the diary as it was, with what was written since; none if it is to stay as it is.

    It stays where the import did not change it, or a forgotten PIN has taken it out of the copy.

    Raises:
        StorageFault: it cannot be read.
    """
    before, after = copy.folder / _DIARY, copy.folder / _DIARY_AFTER
    if not (before.exists() and after.exists()):
        return None
    read = diary_whole.read_diary
    return restored(read(before), read(after), read(places.diary))
