"""The files of what is private: what a forgotten PIN takes with it."""

from coach.adapters.files import Places, StorageFault, sync_folder

PRIVATE = ("diary.*", ".diary.*")
"""Everything that holds an entry of the diary is called so: the file, its journals, its copies."""


def erase(places: Places) -> None:
    """Remove every private entry; what was removed before a fault stays removed.

    It has reached the disk once this returns.

    Raises:
        StorageFault: a file could not be removed.
    """
    try:
        for pattern in PRIVATE:
            for file in sorted(places.data.glob(pattern)):
                file.unlink(missing_ok=True)
        if places.data.is_dir():
            sync_folder(places.data)
    except OSError as fault:
        raise StorageFault(f"{fault.filename or places.data}: {fault.strerror}") from fault
