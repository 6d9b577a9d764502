"""A history that goes on when the disk refuses: said once, and the day is not stopped by it."""

from collections.abc import Callable
from datetime import datetime

from coach.adapters.files import StorageFault
from coach.adapters.history import HistoryFile
from coach.domain.history import Entry, History


class GuardedHistory:
    """Keeps entries in a `HistoryFile`; what it refuses is reported, never raised into the loop.

    Args:
        file: the history on disk.
        refused: told the reason when keeping begins to fail, and not again until it worked.
    """

    def __init__(self, file: HistoryFile, refused: Callable[[str], None]) -> None:
        self._file = file
        self._refused = refused
        self._failing = False

    def write(self, entry: Entry) -> None:
        """Keep an entry, if the disk takes it."""
        try:
            self._file.write(entry)
        except StorageFault as fault:
            if not self._failing:
                self._failing = True
                self._refused(str(fault))
        else:
            self._failing = False

    def recent(self, since: datetime) -> History:
        """Return what is remembered; nothing where it cannot be read."""
        try:
            return self._file.recent(since)
        except StorageFault as fault:
            self._refused(str(fault))
            return History()
