"""Everything that is kept, as a whole: saved in a file, brought in, told as a table, erased.

The command line uses it where no coach runs, the running coach where one does. It decides
nothing: what an import makes of it all is `domain.merging`, how it reaches the disk in one step
`adapters.staging`.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from coach import __version__
from coach.adapters import bundle_file, csv_file, holdings, undo_copy
from coach.adapters import erase as eraser
from coach.adapters.diary import DiaryFile
from coach.adapters.erase import Left
from coach.adapters.files import Places
from coach.adapters.staging import Exchange, NothingToUndo
from coach.domain import preview as previews
from coach.domain.bundle import BadBundle
from coach.domain.holding import Holding, Record, microseconds
from coach.domain.merging import Way, combined
from coach.domain.orders import BadOrder, Erase, Import, Keep, UndoImport
from coach.domain.preview import Effect, Preview
from coach.ui.keeping import wording
from coach.ui.language import catalogue, say


def _nothing() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Running:
    """What a running coach does around a change of everything.

    Attributes:
        release: lets the files go before they are removed, the diary's too.
        reload: takes up what is there now.
        settle: keeps what is still being written somewhere, so that nothing is written later.
    """

    release: Callable[[], None] = _nothing
    reload: Callable[[], None] = _nothing
    settle: Callable[[], None] = _nothing


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written into a file.

    Attributes:
        entries: how many.
        unread: own files that cannot be read, so that they are not in it.
        diary: how many entries of the diary.
    """

    entries: int
    unread: tuple[Path, ...] = ()
    diary: int = 0


class Keeping:
    """Works on everything that a person keeps.

    Args:
        places: where it is.
        now: tells the time, UTC.
        zone: by whose wall the table's times are told.
        running: what a running coach does around it; without one nobody else may have the files
            open while they are changed.
    """

    def __init__(
        self,
        places: Places,
        now: Callable[[], datetime],
        zone: Callable[[], tzinfo],
        running: Running | None = None,
    ) -> None:
        self._places = places
        self._now = now
        self._zone = zone
        self._running = running

    @property
    def zone(self) -> tzinfo:
        """The zone by whose wall times are told."""
        return self._zone()

    @property
    def folder(self) -> Path:
        """Where it all is."""
        return self._places.data

    @property
    def undoable(self) -> datetime | None:
        """When the import was that can be undone, UTC; none if there is none."""
        copy = undo_copy.latest(self._places)
        return copy.made if copy else None

    def export(self, path: Path, *, replace: bool = True) -> Saved:
        """Save everything in one file.

        Raises:
            AlreadyThere: there is such a file, and it may not be replaced.
            StorageFault: it cannot be read or written.
        """
        self._mend()
        held = holdings.held(self._places)
        bundle_file.write(path, held, self._now(), __version__, replace=replace)
        return Saved(len(held.records), holdings.unread(self._places), len(held.diary))

    def preview(self, path: Path) -> Preview:
        """Return what importing a file would do; nothing is changed.

        Raises:
            BadBundle: it cannot be taken.
            StorageFault: what is here cannot be read.
        """
        theirs = bundle_file.read(path)
        self._mend()
        return previews.preview(holdings.held(self._places), theirs)

    def take(self, path: Path, way: Way) -> Effect:
        """Import a file; return what that did.

        Raises:
            BadBundle: it cannot be taken; nothing has changed.
            StorageFault: the disk refused; nothing has changed.
        """
        theirs = bundle_file.read(path).holding
        self._mend()
        done: list[Effect] = []

        def combine(ours: Holding) -> Holding:
            after = combined(ours, theirs, way)
            done.append(previews.effect(ours, after, theirs))
            return after

        Exchange(self._places, self._now).apply(combine)
        self._reload()
        return done[0]

    def undo(self) -> None:
        """Bring back how it was before the latest import; what came since stays.

        Raises:
            NothingToUndo: there was none.
            StorageFault: the disk refused; nothing has changed.
        """
        self._mend()
        Exchange(self._places, self._now).undo()
        self._reload()

    def records(self, since: datetime | None = None) -> tuple[Record, ...]:
        """Return the entries from ``since`` on, by their instants; all of them without it.

        Raises:
            StorageFault: they cannot be read.
        """
        start = None if since is None else microseconds(since)
        return tuple(holdings.by_time(self._places, start))

    def export_table(
        self, path: Path, since: datetime | None = None, *, replace: bool = True
    ) -> Saved:
        """Save the history as a table.

        Raises:
            AlreadyThere, StorageFault: as `export`.
        """
        records = self.records(since)
        bundle_file.write_out(path, csv_file.table(records, self.zone), replace=replace)
        return Saved(len(records))

    def erasable(self) -> tuple[Path, ...]:
        """Return what there is to erase."""
        return eraser.ours(self._places)

    def erase(self) -> tuple[Left, ...]:
        """Remove everything; return what is still there."""
        self._settle()
        if self._running:
            self._running.release()
        left = eraser.erase(self._places, running=self._running is not None)
        self._reload()
        return left

    def _mend(self) -> None:
        """Make the diary whole, sound and new, for nobody may have opened it yet."""
        self._settle()
        with closing(DiaryFile(self._places, self._now)) as diary:
            diary.look()

    def _settle(self) -> None:
        if self._running:
            self._running.settle()

    def _reload(self) -> None:
        if self._running:
            self._running.reload()


def follow(keeping: Keeping, order: Keep) -> list[str]:
    """Do what an order says; return what there is to tell about it.

    Raises:
        BadOrder: it cannot be done; nothing has changed.
        StorageFault: the disk refused; nothing has changed.
    """
    words = catalogue()
    try:
        match order:
            case Import(way, path):
                return [wording.imported(words, keeping.take(Path(path), way))]
            case UndoImport():
                keeping.undo()
                return [say(words, "keeping.import.undone")]
            case Erase():
                return wording.left(words, keeping.erase())
    except BadBundle as bad:
        raise BadOrder(wording.trouble(words, bad)) from None
    except NothingToUndo:
        raise BadOrder(say(words, "keeping.import.nothing-to-undo")) from None
