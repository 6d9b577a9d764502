"""A new state, prepared in a folder of its own before anything that is kept is touched."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from coach.adapters import undo_copy, upgrades
from coach.adapters.database import for_reading, make
from coach.adapters.diary_whole import write_diary
from coach.adapters.exchange import PLAN, PREPARED, UNDO, Step, clear, commit, finish, turn
from coach.adapters.files import Damaged, Places, StorageFault, write_whole
from coach.adapters.history_tables import HISTORY
from coach.adapters.holdings import choices, held, tables
from coach.adapters.storage import LARGEST, ONLY, TABLE, encoded
from coach.adapters.unavailable import Unavailable
from coach.domain.diary_records import KeptDiary
from coach.domain.holding import Holding, Record

Combine = Callable[[Holding], Holding]


class NothingToUndo(StorageFault):
    """There was no import, or it was undone already."""


class Exchange:
    """Puts a new state in the place of what is kept; a crash leaves the old or the new.

    Args:
        places: whose.
        now: dates the undo copy.
        step: told after each thing done, so that a test can pull the plug there.
    """

    def __init__(
        self, places: Places, now: Callable[[], datetime], step: Step = lambda _: None
    ) -> None:
        self._places = places
        self._now = now
        self._step = step

    def apply(self, combine: Combine) -> None:
        """Let what is kept become what ``combine`` makes of it; how it was can be brought back.

        Raises:
            StorageFault: it cannot be done; nothing has changed.
        """
        with self._exchanged():
            ours = held(self._places)
            after = combine(ours)
            wanted, mine = undo_copy.paths(after), undo_copy.paths(ours)
            self._write_choices(after.preferences)
            last = self._write_history(after.records)
            (self._folder / UNDO).mkdir(mode=0o700)
            undo_copy.write(self._folder / UNDO, ours, after, last)
            self._copy_history(self._folder / UNDO / self._places.history.name)
            if after.diary != ours.diary:
                self._write_diary(after.diary)
                undo_copy.write_diary(self._folder / UNDO, ours.diary, after.diary)
            gone = [path for path in mine if path not in wanted]
            self._write_files({p: t for p, t in wanted.items() if mine.get(p) != t}, gone)
            self._plan(gone=gone, undo=undo_copy.name(self._now()))

    def undo(self) -> None:
        """Bring back how it was before the latest import; what happened since stays.

        Raises:
            NothingToUndo: there was none.
            StorageFault: it cannot be done; nothing has changed.
        """
        with self._exchanged():
            copy = undo_copy.latest(self._places)
            if copy is None:
                raise NothingToUndo("no import to undo")
            chosen = choices(self._places) | dict(copy.before)
            self._write_choices({k: v for k, v in chosen.items() if k not in copy.added})
            self._write_history(undo_copy.records(copy, self._places))
            diary = undo_copy.diary(copy, self._places)
            if diary is not None:
                self._write_diary(diary)
            gone = [path for path, text in copy.files.items() if text is None]
            self._write_files({p: t for p, t in copy.files.items() if t is not None}, gone)
            self._plan(gone=gone, used=copy.folder.name)

    @property
    def _folder(self) -> Path:
        return self._places.data / PREPARED

    @contextmanager
    def _exchanged(self) -> Iterator[None]:
        """Let a new state be prepared in an empty folder, and put it in place.

        Raises:
            StorageFault: it cannot be done; nothing has changed.
        """
        try:
            finish(self._places)
            with turn(self._places):
                clear(self._folder)
                self._folder.mkdir(mode=0o700)
                try:
                    yield
                    self._step("prepared")
                    commit(self._places, self._step)
                finally:
                    with suppress(OSError):
                        clear(self._folder)
        except (OSError, Damaged, UnicodeError, sqlite3.Error, Unavailable) as fault:
            raise StorageFault(f"{self._places.data}: {_reason(fault)}") from fault

    def _write_choices(self, chosen: Mapping[str, Any]) -> None:
        kept = tables(self._places)
        kept[TABLE] = kept.get(TABLE, {}) | {str(ONLY): dict(chosen)}
        content = encoded(kept, upgrades.present(upgrades.PREFERENCE_STEPS))
        if len(content) > LARGEST:  # it would count as damaged at the next start
            raise StorageFault(f"{self._places.preferences}: too many unknown preferences")
        write_whole(self._folder / self._places.preferences.name, content)
        self._step("choices")

    def _write_history(self, records: Iterable[Record]) -> int:
        """Write a new history; return the number of its last entry."""
        path = self._folder / self._places.history.name
        make(path, HISTORY, [records])
        self._step("history prepared")
        with closing(for_reading(path)) as connection:
            (last,) = connection.execute("SELECT max(id) FROM entry").fetchone()
        return int(last or 0)

    def _write_diary(self, diary: KeptDiary) -> None:
        write_diary(self._folder / self._places.diary.name, diary)
        self._step("diary prepared")

    def _copy_history(self, path: Path) -> None:
        if not self._places.history.exists():
            make(path, HISTORY)
            return
        path.touch(mode=0o600)
        with closing(for_reading(self._places.history)) as connection:
            connection.execute("VACUUM INTO ?", (str(path),))
        with path.open("rb") as file:
            os.fsync(file.fileno())
        self._step("undo copy prepared")

    def _write_files(self, files: Mapping[str, str], gone: list[str]) -> None:
        for path in (*files, *gone):
            self._check(self._places.data / path)
        for path, text in files.items():
            beside = self._folder / path
            beside.parent.mkdir(mode=0o700, exist_ok=True)
            write_whole(beside, text.encode())
        self._step("files prepared")

    def _check(self, path: Path) -> None:
        """Look whether an own file can be put in place, for after the decision it must be."""
        part = path.parent
        if part.is_symlink():
            raise StorageFault(f"{part} is a link, so its files are left as they are")
        in_the_way = part.exists() and not part.is_dir()
        if in_the_way or path.is_dir() or (part.exists() and not os.access(part, os.W_OK)):
            raise StorageFault(f"{path} cannot be written")

    def _plan(self, **plan: object) -> None:
        write_whole(self._folder / PLAN, json.dumps(plan).encode())


def _reason(fault: Exception) -> str:
    return (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
