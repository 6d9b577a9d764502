"""The files of what is private: what a forgotten PIN takes with it."""

from collections.abc import Iterator
from pathlib import Path

from coach.adapters.exchange import DONE, PREPARED, UNDO, turn, undo_copies
from coach.adapters.files import Places, StorageFault, sync_folder

PRIVATE = ("diary.*", ".diary.*")
"""Everything that holds an entry of the diary is called so: the file, its journals, its copies."""


def erase(places: Places) -> None:
    """Remove every private entry; what was removed before a fault stays removed.

    That is also what an import has not finished with, and what would undo one: the latter still
    brings back all the rest. It has reached the disk once this returns.

    Raises:
        StorageFault: a file could not be removed.
    """
    if not places.data.is_dir():
        return
    try:
        with turn(places):
            for folder in _folders(places):
                files = [file for pattern in PRIVATE for file in folder.glob(pattern)]
                for file in sorted(files):
                    file.unlink(missing_ok=True)
                if files:
                    sync_folder(folder)
    except OSError as fault:
        raise StorageFault(f"{fault.filename or places.data}: {fault.strerror}") from fault


def _folders(places: Places) -> Iterator[Path]:
    """Yield where such files may be; what is still to be put in place comes first."""
    staged = [places.data / PREPARED, places.data / DONE, places.unfinished]
    for folder in (*staged, *undo_copies(places)):
        if folder.is_dir() and not folder.is_symlink():
            if not (folder / UNDO).is_symlink():
                yield folder / UNDO
            yield folder
    yield places.data
