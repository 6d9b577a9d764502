"""Reads the files of a folder that anybody may have put there: only small, plain files inside it.

Names come from listing the folder, never from what a file says. Sizes are looked at before
anything is read, and nothing that could block (a pipe, a device) is ever opened.
"""

import os
import stat
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from coach.motion.format import LARGEST, Severity

MOST_FILES: Final = 200
_MOST_LISTED: Final = 5000
"""Names looked at; whoever keeps more in a folder is told of ``MOST_FILES`` anyway."""
_PLAIN: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a file, said so that its author finds the place.

    Attributes:
        path: the file, or the folder.
        code: the rule, as in ``coach.motion.checks``; E003 a file that is not read, E004 a name.
        message: what is wrong.
        line: where, from 1.
        field: dotted path of the field, ``""`` for the file itself.
        hint: what to do about it.
        severity: only errors keep a file from being used.
    """

    path: Path
    code: str
    message: str
    line: int = 1
    field: str = ""
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Return one line, in which nothing of the file can end the line or turn it round."""
        hint = f". {self.hint}" if self.hint else ""
        line = f"{self.path}:{self.line}: {self.code} {self.field or 'file'}: {self.message}{hint}"
        return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)


class Refused(Exception):
    """A file that is not read; ``flaw`` says why."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(str(flaw))
        self.flaw = flaw


def listed(folder: Path) -> tuple[list[Path], list[Flaw]]:
    """Return the ``.toml`` files of a folder by name, as many as are read; and what else to say.

    A folder that is not there has none.
    """
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, _MOST_LISTED)]
    except FileNotFoundError:
        return [], []
    except OSError as fault:
        said = f"cannot be listed: {fault.strerror}"
        return [], [Flaw(folder, "E003", said, hint="Check its permissions")]
    tomls = sorted(name for name in names if name.endswith(".toml") and not name.startswith("."))
    files = [folder / name for name in tomls[:MOST_FILES]]
    if len(tomls) <= MOST_FILES and len(names) < _MOST_LISTED:
        return files, []
    said = f"more than {MOST_FILES} files; the others are not read"
    return files, [Flaw(folder, "E003", said, hint="Move some of them elsewhere")]


def text_within(path: Path, folder: Path) -> str:
    """Return the text of a file that a folder lists.

    Raises:
        Refused: as ``text_of``, or it is a link to something outside the folder.
    """
    try:
        real, home = path.resolve(strict=True), folder.resolve(strict=True)
    except (OSError, RuntimeError):  # a link to nothing or to itself
        raise Refused(Flaw(path, "E003", "a link that leads nowhere", hint="Remove it")) from None
    if not real.is_relative_to(home):
        hint = "Copy the file itself here"
        raise Refused(Flaw(path, "E003", "a link that leaves its folder", hint=hint))
    return text_of(path, real)


def text_of(path: Path, real: Path | None = None) -> str:
    """Return the text of a small plain file; ``real`` is where a link leads.

    Raises:
        Refused: it is no plain file, too large, not readable or not UTF-8.
    """
    try:
        return _decoded(path, _bytes(path, real or path.resolve(strict=True)))
    except FileNotFoundError:
        raise Refused(Flaw(path, "E003", "there is no such file")) from None
    except (OSError, RuntimeError) as fault:
        said = f"cannot be read: {getattr(fault, 'strerror', None) or fault}"
        raise Refused(Flaw(path, "E003", said, hint="Check its permissions")) from None


def _bytes(path: Path, real: Path) -> bytes:
    if not stat.S_ISREG(real.lstat().st_mode):  # before opening: a pipe would wait for a writer
        raise Refused(Flaw(path, "E003", "not a plain file", hint="Only text files belong here"))
    handle = os.open(real, _PLAIN)
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise Refused(Flaw(path, "E003", "not a plain file"))
        if found.st_size > LARGEST:
            raise _too_large(path, found.st_size)
        content = os.read(handle, LARGEST + 1)
    finally:
        os.close(handle)
    if len(content) > LARGEST:  # it grew meanwhile
        raise _too_large(path, len(content))
    return content


def _too_large(path: Path, size: int) -> Refused:
    hint = "A move or a routine is a short text"
    return Refused(Flaw(path, "E001", f"{size} bytes; at most {LARGEST}", hint=hint))


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        said = f"not UTF-8: byte 0x{content[fault.start]:02x}"
        hint = "Save it again as UTF-8"
        raise Refused(Flaw(path, "E001", said, line, hint=hint)) from None
