"""Where files live, for one person's eyes only, and writes that cannot tear."""

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Self

from coach.adapters.unavailable import Unavailable

HOME = "STRETCH_COACH_HOME"
"""The environment variable that puts everything under one folder (a stick, a test)."""

_NAME = "stretch-coach"
_LITTER_S = 3600
"""A half-written file this much older than a new one was left behind by a power cut."""


class Found(StrEnum):
    """What became of a stored file that was not as it should be."""

    REPAIRED = "repaired"  # the good part is kept, the file as it was is kept aside
    RESTORED = "restored"  # the previous copy is in force
    SET_ASIDE = "set-aside"  # nothing could be kept; the file itself is not lost
    NEWER = "newer"  # written by a newer version: read as far as understood, never written


@dataclass(frozen=True, slots=True)
class Finding:
    """The one thing to tell a person about a stored file.

    Attributes:
        found: what became of it.
        file: the file.
        aside: where the file as it was found is kept, if it could be kept at all.
        details: a line for each value set right, or the reason.
    """

    found: Found
    file: Path
    aside: Path | None = None
    details: tuple[str, ...] = ()


class StorageFault(Exception):
    """The disk refused (no space, no permission); what was stored before is still there."""


class Damaged(ValueError):
    """A file that tells nothing; the message says why."""


class NewerFormat(StorageFault):
    """The file was written by a newer version of the program, so this one only reads it."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where this person's files live.

    Attributes:
        data: the folder of everything that is kept.
        runtime: the folder of the socket; gone with the session where the desktop has such a one.
    """

    data: Path
    runtime: Path

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Self:
        """Return the places that the environment names, else those usual on this system.

        ``STRETCH_COACH_HOME`` puts all under one folder. Without it the data is where the system
        keeps it, and the socket in ``XDG_RUNTIME_DIR``, if that is a folder.
        """
        if home := environment.get(HOME):
            data = Path(home).expanduser().absolute()
            return cls(data, data)
        from platformdirs import user_data_path  # noqa: PLC0415 - 0.7 MB, not needed with a home

        data = user_data_path(_NAME, appauthor=False)
        session = Path(environment.get("XDG_RUNTIME_DIR", ""))
        usable = session.is_absolute() and session.is_dir()
        return cls(data, session / _NAME if usable else data)

    def make(self) -> None:
        """Make the folders, for this person alone; mend them where others could look in.

        Raises:
            Unavailable: a folder cannot be made.
        """
        for folder in (self.data, self.runtime):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as fault:
                raise Unavailable(f"cannot make the folder {folder}: {fault.strerror}") from fault
            keep_private(folder)

    @property
    def preferences(self) -> Path:
        """What was chosen."""
        return self.data / "preferences.json"

    @property
    def history(self) -> Path:
        """What happened."""
        return self.data / "history.db"

    @property
    def diary(self) -> Path:
        """What the person wrote into their diary; nowhere until they do."""
        return self.data / "diary.db"

    @property
    def exercises(self) -> Path:
        """The person's own moves; nobody makes this folder but they."""
        return self.data / "exercises"

    @property
    def routines(self) -> Path:
        """The person's own routines."""
        return self.data / "routines"

    @property
    def pin(self) -> Path:
        """What opens the windows that are private; nowhere if they are open."""
        return self.data / "lock.json"

    @property
    def unfinished(self) -> Path:
        """An import that is decided; whoever opens a store first carries it out to the end."""
        return self.data / ".import.ready"

    @property
    def lock(self) -> Path:
        """Held by the one running coach."""
        return self.data / "coach.lock"

    @property
    def socket(self) -> Path:
        """Where the running coach listens."""
        return self.runtime / "coach.socket"


def keep_private(path: Path) -> None:
    """Take a file or folder away from group and others, if it is ours and exists.

    A folder meant to be shared (``/tmp``) is left alone; so is a file system without permissions.
    """
    with suppress(OSError):
        found = path.stat()
        shared = found.st_mode & 0o1000
        if found.st_mode & 0o077 and not shared and found.st_uid == os.geteuid():
            path.chmod(found.st_mode & 0o700)


def previous(path: Path) -> Path:
    """Return where the copy before the present one is kept."""
    return path.with_name(f"{path.name}.previous")


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file so that a power cut leaves the old or the new content, never half of it.

    Raises:
        OSError: it could not be written; the old content is intact.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    beside.unlink(missing_ok=True)
    _write_new(beside, content)
    try:
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    _sweep(path)


def sync_folder(folder: Path) -> None:
    """Let a folder's changed names reach the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as fault:
        if fault.errno not in (errno.EINVAL, errno.ENOTSUP):  # file systems that cannot do this
            raise
    finally:
        os.close(handle)


def keep_aside(path: Path, now: datetime) -> Path:
    """Copy a file beside itself under a dated name that no file has; return that name.

    Raises:
        OSError: it could not be copied; nothing has changed.
    """
    aside = _free_name(path, now)
    _write_new(aside, path.read_bytes())
    sync_folder(path.parent)
    return aside


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a file, or whatever stands in its place, to a dated name; return that name.

    Raises:
        OSError: it could not be renamed; nothing has changed.
    """
    aside = _free_name(path, now)
    path.rename(aside)
    sync_folder(path.parent)
    return aside


def _free_name(path: Path, now: datetime) -> Path:
    """Return a name that no file has, dated ``now`` (UTC), without colons: sticks refuse them."""
    stem = f"{path.name}.{now:%Y-%m-%dT%H-%M-%SZ}"
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(p for p in map(path.with_name, names) if not os.path.lexists(p))


def _write_new(path: Path, content: bytes) -> None:
    """Write a file that must not exist yet, down to the disk, for this person alone."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            with suppress(PermissionError):  # whatever the umask is; some sticks know no modes
                os.fchmod(handle, 0o600)
            file.write(content)
            file.flush()
            os.fsync(handle)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _sweep(path: Path) -> None:
    """Remove what earlier writes of the same file, cut short by a power cut, have left."""
    now = path.stat().st_mtime
    for litter in path.parent.glob(f".{path.name}.*.new"):
        with suppress(OSError):
            if now - litter.stat().st_mtime > _LITTER_S:
                litter.unlink()
