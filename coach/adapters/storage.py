"""How TinyDB's tables reach the disk: whole, looked at before they are replaced, never lost.

The file is JSON: ``{"format": "preferences/1", "preferences": {"1": {"water.enabled": true, …}}}``.
Whatever else it holds is kept for the version that knows it.
"""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from coach.adapters import upgrades
from coach.adapters.files import (
    Damaged,
    NewerFormat,
    keep_aside,
    previous,
    set_aside,
    write_whole,
)
from coach.domain.preferences import Preferences, from_document

TABLE = "preferences"
ONLY = 1
"""The number of the table's only document."""
LARGEST = 1_000_000
"""Bytes; ours has about a thousand, so a larger file is none of ours."""
_LONGEST = 200
"""Characters of a repair that are worth telling."""


@dataclass(frozen=True, slots=True)
class Content:
    """A stored file as far as it was understood.

    Attributes:
        version: of its format.
        present: the version that this program writes.
        tables: all that is in it beside the format.
        preferences: the good values, defaults elsewhere.
        repairs: a line for each thing that had to be set right.
    """

    version: int
    present: int
    tables: dict[str, Any]
    preferences: Preferences
    repairs: tuple[str, ...] = ()

    @property
    def newer(self) -> bool:
        """Whether a newer version of the program wrote it."""
        return self.version > self.present

    @property
    def older(self) -> bool:
        """Whether it was upgraded while it was read."""
        return self.version < self.present


class AtomicStorage:
    """A storage as TinyDB asks for one, in the shape of ``tinydb.storages.Storage``.

    Before a write, what stands in the file is looked at: a good content becomes the previous copy,
    any other is kept aside under a dated name (``aside`` is the latest), a newer one is refused.
    """

    def __init__(
        self, path: Path, now: Callable[[], datetime], steps: upgrades.DocumentSteps
    ) -> None:
        self._path = path
        self._now = now
        self._steps = steps
        self.aside: Path | None = None

    def read(self) -> dict[str, Any] | None:
        """Return the tables; none where there is no file, or none that tells anything."""
        with suppress(OSError, Damaged):
            content = self.content()
            return content.tables if content else None
        return None

    def write(self, tables: dict[str, Any]) -> None:
        """Replace what is in the file.

        Raises:
            OSError: it could not be written; what was in it is still there.
            NewerFormat: it must not be written.
        """
        self._save_present()
        write_whole(self._path, encoded(tables, upgrades.present(self._steps)))

    def close(self) -> None:
        """Leave; nothing was held open."""

    def put_away(self) -> None:
        """Leave no file in its place; the one that stood there is kept aside.

        Raises:
            OSError: it could not be renamed.
        """
        self.aside = set_aside(self._path, self._now())

    def content(self) -> Content | None:
        """Return what is in the file, if there is one.

        Raises:
            OSError: it cannot be read.
            Damaged: it tells nothing.
        """
        return self._understood(self._path)

    def previous_content(self) -> Content | None:
        """Return what is in the previous copy, if it is good; else put that out of the way."""
        copy = previous(self._path)
        with suppress(OSError, Damaged):
            content = self._understood(copy)
            if content is None or not (content.newer or content.repairs):
                return content
        with suppress(OSError):
            set_aside(copy, self._now())
        return None

    def _understood(self, path: Path) -> Content | None:
        raw = _raw(path)
        return None if raw is None else understood(raw, self._steps)

    def _save_present(self) -> None:
        try:
            raw = _raw(self._path)
        except OSError:  # not a file, or not ours to read: it can still be renamed
            self.put_away()
            return
        if raw is None:
            return
        content = None
        with suppress(Damaged):
            content = understood(raw, self._steps)
        if content and content.newer:
            raise NewerFormat(f"{self._path} was written by a newer version of this program")
        if content and not content.repairs:
            write_whole(previous(self._path), raw)
        else:
            self.aside = keep_aside(self._path, self._now())


def understood(raw: bytes, steps: upgrades.DocumentSteps) -> Content:
    """Return what a stored file says, made as new as this program.

    Raises:
        Damaged: it is not a preferences file at all, or nothing is left of it.
    """
    present = upgrades.present(steps)
    if len(raw) > LARGEST:
        raise Damaged("too large")
    try:
        tables = json.loads(raw)
        if not isinstance(tables, dict):
            raise Damaged("not an object")
        version, repairs = _version(tables.pop("format", None), present)
        for step in upgrades.missing(steps, min(version, present)):
            tables = step(tables)
        encoded(tables, present)  # what is nested too deeply to be written again is no good
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as fault:
        raise Damaged(str(fault)[:_LONGEST]) from fault
    if version > present:
        return Content(version, present, tables, _readable(tables))
    preferences, wrong = from_document(_only_document(tables, repairs))
    repairs += (line[:_LONGEST] for line in wrong)
    return Content(version, present, tables, preferences, tuple(repairs))


def _version(stored: object, present: int) -> tuple[int, list[str]]:
    """Return the version in a format's name; an illegible one counts as present, with a line."""
    name = stored if isinstance(stored, str) else ""
    found = re.fullmatch(rf"{TABLE}/([1-9]\d{{0,5}})", name, re.ASCII)
    return (int(found[1]), []) if found else (present, ["format"])


def _only_document(tables: dict[str, Any], repairs: list[str]) -> dict[str, Any]:
    """Return the document; leave in its table only what TinyDB can hold, a line for the rest."""
    table = tables.get(TABLE)
    if not isinstance(table, dict) or not isinstance(table.get(str(ONLY)), dict):
        raise Damaged("no preferences in it")
    sound = {key: value for key, value in table.items() if _is_sound(key, value)}
    repairs += (key[:_LONGEST] for key in table if key not in sound)
    tables[TABLE] = sound
    return dict(sound[str(ONLY)])


def _is_sound(key: str, value: object) -> bool:
    return isinstance(value, dict) and bool(re.fullmatch(r"[1-9]\d{0,8}", key, re.ASCII))


def _readable(tables: dict[str, Any]) -> Preferences:
    """Return what this version understands of a newer one's file."""
    try:
        return from_document(_only_document(tables, []))[0]
    except Damaged:
        return Preferences()


def _raw(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        return None


def encoded(tables: dict[str, Any], version: int) -> bytes:
    """Return the content of the file that holds these tables."""
    document = {"format": f"{TABLE}/{version}", **tables}
    return json.dumps(document, indent=2).encode() + b"\n"
