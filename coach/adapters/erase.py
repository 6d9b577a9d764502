"""Removes every file that this program has written for a person, and nothing else.

What is ours goes by its name, never by its being there: a person may keep other files in the same
folder. Links are removed where they bear such a name, and never followed; a folder of moves that
is a link to elsewhere is left alone, and told.
"""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coach.adapters.exchange import DONE, OWN, PREPARED, UNDO_COPY, clear
from coach.adapters.files import Places
from coach.adapters.private import PRIVATE

_DATED = r"(\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-\d+)?)?"
_STORES = re.compile(
    rf"(preferences\.json(\.previous)?{_DATED}|lock\.json{_DATED}"
    rf"|history\.db{_DATED}(-wal|-shm|-journal)?{_DATED})"
)
_HALF_WRITTEN = re.compile(
    r"\.(preferences\.json|lock\.json|history\.db)[A-Za-z0-9.:-]*\.new(-journal)?"
)
_OWN_FILE = re.compile(r"(?!\.).*\.toml|\..*\.toml\.\d+\.new", re.DOTALL)
_UNDO_COPY = re.compile(rf"{re.escape(UNDO_COPY)}\d{{4}}-\d\d-\d\dT\d\d-\d\d-\d\dZ")


class Left(NamedTuple):
    """A file or folder that is still there, and why."""

    path: Path
    why: str


def ours(places: Places) -> tuple[Path, ...]:
    """Return what there is to erase: files, links, and folders that are ours as a whole."""
    return (*_in_data(places.data, places), *(f for part in OWN for f in _own(places.data / part)))


def erase(places: Places, *, running: bool) -> tuple[Left, ...]:
    """Remove everything; return what is still there.

    Args:
        places: whose.
        running: whether this program runs on, so that its lock and its socket stay.
    """
    left = [*_linked(places)]
    for path in ours(places):
        try:
            if path.is_dir() and not path.is_symlink():
                clear(path)
            else:
                path.unlink(missing_ok=True)
        except OSError as fault:
            left.append(Left(path, fault.strerror or str(fault)))
    if not running:
        for path in (places.socket, places.lock):
            try:
                path.unlink(missing_ok=True)
            except OSError as fault:
                left.append(Left(path, fault.strerror or str(fault)))
    for folder in _folders(places, running=running):
        try:
            folder.rmdir()
        except OSError:  # not empty: somebody keeps something else there; or not there
            continue
    return tuple(left)


def _in_data(folder: Path, places: Places) -> Iterator[Path]:
    """Yield what is ours in the data folder itself."""
    private = {path.name for pattern in PRIVATE for path in folder.glob(pattern)}
    for entry in _entries(folder):
        name, whole = entry.name, entry.is_dir(follow_symlinks=False)
        if whole:
            staged = (PREPARED, DONE, places.unfinished.name)
            if name in staged or _UNDO_COPY.fullmatch(name):
                yield Path(entry.path)
        elif _STORES.fullmatch(name) or _HALF_WRITTEN.fullmatch(name) or name in private:
            yield Path(entry.path)


def _own(folder: Path) -> Iterator[Path]:
    """Yield a person's own moves or routines."""
    if folder.is_symlink():
        return
    for entry in _entries(folder):
        if _OWN_FILE.fullmatch(entry.name) and not entry.is_dir(follow_symlinks=False):
            yield Path(entry.path)


def _linked(places: Places) -> Iterator[Left]:
    for part in OWN:
        if (places.data / part).is_symlink():
            yield Left(places.data / part, "a link to elsewhere; what it leads to is not touched")


def _folders(places: Places, *, running: bool) -> tuple[Path, ...]:
    """Return the folders to go if they are empty, inner ones first."""
    inner = tuple(places.data / part for part in OWN if not (places.data / part).is_symlink())
    return inner if running else (*inner, *dict.fromkeys((places.runtime, places.data)))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        if not stat.S_ISDIR(folder.stat().st_mode):
            return []
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []
