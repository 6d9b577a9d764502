"""A bundle as a file: written whole or not at all, read only if it is small and plain."""

import errno
import os
import stat
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from coach.adapters import upgrades
from coach.adapters.files import StorageFault, write_whole
from coach.adapters.storage import ONLY, TABLE
from coach.domain import bundle
from coach.domain.bundle import LARGEST, BadBundle, Bundle, Trouble
from coach.domain.holding import Holding

_PLAIN: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_MB: Final = 2**20


class AlreadyThere(StorageFault):
    """There is a file of this name, and it was not said that it may go."""


def write(
    path: Path, holding: Holding, at: datetime, version: str, *, replace: bool = True
) -> None:
    """Write a bundle, for this person alone.

    Raises:
        AlreadyThere, StorageFault: as `write_out`.
    """
    newest = upgrades.present(upgrades.PREFERENCE_STEPS)
    content = "".join(bundle.written(holding, at, version, newest)).encode()
    write_out(path, content, replace=replace)


def write_out(path: Path, content: bytes, *, replace: bool = True) -> None:
    """Write a file that goes out of the data folder, for this person alone.

    Args:
        path: where.
        content: what.
        replace: whether a file of this name may go.

    Raises:
        AlreadyThere: there is one, and it may not.
        StorageFault: it cannot be written; what was in it is still there.
    """
    try:
        found = path.lstat() if os.path.lexists(path) else None
        if found and not replace:
            raise AlreadyThere(str(path))
        if found and not stat.S_ISREG(found.st_mode):
            raise StorageFault(f"{path}: not a plain file")
        write_whole(path, content)
    except OSError as fault:
        raise StorageFault(f"{path}: {fault.strerror}") from fault


def read(path: Path) -> Bundle:
    """Return the bundle in a file; its size is looked at before anything is read.

    Raises:
        BadBundle: it is none, or none that can be taken.
    """
    return bundle.read(_content(path), _renew)


def _content(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # before opening: a pipe would wait for a writer
            raise BadBundle(Trouble.NOT_A_FILE)
        handle = os.open(path, _PLAIN)
        with open(handle, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise BadBundle(Trouble.NOT_A_FILE)
            if found.st_size > LARGEST:
                raise _too_large(found.st_size)
            content = file.read(LARGEST + 1)
    except OSError as fault:
        missing = fault.errno in (errno.ENOENT, errno.ENOTDIR)
        raise BadBundle(Trouble.MISSING if missing else Trouble.UNREADABLE) from fault
    except ValueError as fault:  # a name with a zero byte in it
        if isinstance(fault, BadBundle):
            raise
        raise BadBundle(Trouble.MISSING) from fault
    if len(content) > LARGEST:  # it grew meanwhile
        raise _too_large(len(content))
    return content


def _too_large(size: int) -> BadBundle:
    return BadBundle(Trouble.TOO_LARGE, size=-(-size // _MB), most=LARGEST // _MB)


def _renew(chosen: dict[str, Any], version: int) -> dict[str, Any]:
    """Return choices in today's names; raise ``ValueError`` for those of a newer version."""
    stored = {TABLE: {str(ONLY): chosen}}
    for step in upgrades.missing(upgrades.PREFERENCE_STEPS, version):
        stored = step(stored)
    return stored[TABLE][str(ONLY)]
