"""What was chosen: one small readable file in TinyDB that a crash can neither tear nor lose."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from coach.adapters import upgrades
from coach.adapters.files import (
    Damaged,
    Finding,
    Found,
    Places,
    StorageFault,
    keep_private,
    previous,
)
from coach.adapters.storage import ONLY, TABLE, AtomicStorage
from coach.domain.preferences import Preferences, as_document


class PreferenceFile:
    """Keeps the preferences on disk.

    Opening never fails for what is in the file: the previous copy or the good values are used, the
    file as it was is kept aside, and ``finding`` is the one thing to tell the person about it.

    Raises:
        Unavailable: the data folder cannot be made.
    """

    def __init__(
        self,
        places: Places,
        now: Callable[[], datetime],
        steps: upgrades.DocumentSteps = upgrades.PREFERENCE_STEPS,
    ) -> None:
        from tinydb import TinyDB  # noqa: PLC0415 - keeps this module light for the command line

        places.make()
        if places.unfinished.exists():  # an import that a power cut stopped
            from coach.adapters.exchange import finish  # noqa: PLC0415 - SQLite, hardly ever

            finish(places)
        self._path = places.preferences
        self._storage = AtomicStorage(self._path, now, steps)
        self._table = TinyDB(storage=lambda: self._storage).table(TABLE)
        self._preferences = Preferences()
        self.finding: Finding | None = self._open()

    def read(self) -> Preferences:
        """Return what is chosen now."""
        return self._preferences

    def reload(self) -> None:
        """Read the file again, because something else than `write` has changed or removed it."""
        self._preferences = Preferences()
        self.finding = self._open()

    def write(self, preferences: Preferences) -> None:
        """Keep a new choice; the one before it becomes the previous copy.

        Raises:
            NewerFormat: the file was written by a newer version.
            StorageFault: no space, no permission; file and choice are as before.
        """
        try:
            self._keep(preferences)
        except OSError as fault:
            raise StorageFault(f"{self._path}: {fault.strerror}") from fault
        self._preferences = preferences

    def _keep(self, preferences: Preferences) -> None:
        from tinydb.table import Document  # noqa: PLC0415 - as above

        document = Document(as_document(preferences), ONLY)
        if self._table.contains(doc_id=ONLY):
            self._table.update(document, doc_ids=[ONLY])  # names unknown to us stay in it
        else:
            self._table.insert(document)

    def _open(self) -> Finding | None:
        keep_private(self._path)
        keep_private(previous(self._path))
        try:
            content = self._storage.content()
        except (OSError, Damaged) as fault:
            return self._restore(str(fault))
        if content is None:
            return None
        self._preferences = content.preferences
        if content.newer:
            return Finding(Found.NEWER, self._path, details=(f"version {content.version}",))
        if content.repairs or content.older:
            with suppress(OSError):  # on a full disk the values are right in memory only
                self._keep(content.preferences)
        if not content.repairs:
            return None
        return Finding(Found.REPAIRED, self._path, self._storage.aside, content.repairs)

    def _restore(self, reason: str) -> Finding:
        """Take the previous copy, if it is good, in place of a file that tells nothing."""
        good = self._storage.previous_content()
        with suppress(OSError):  # on a full disk the file stays, and stays unwritten
            if good:
                self._storage.write(good.tables)
            else:
                self._storage.put_away()
        if good:
            self._preferences = good.preferences
        found = Found.RESTORED if good else Found.SET_ASIDE
        return Finding(found, self._path, self._storage.aside, (reason,))
