"""What the coach tells about its own files, once, where something was not as it should be."""

from collections.abc import Sequence
from pathlib import Path

_FOUND = {
    "repaired": "Some of what is stored could not be read and was set right.",
    "restored": "Your preferences could not be read; the copy before them is back.",
    "set-aside": "A stored file could not be read, so this begins anew.",
    "newer": "A stored file is from a newer version. It is read, but not changed.",
}

NOT_WRITTEN = "Something could not be kept. Your disk may be full."
"""Said where help was given and the diary could not be written; it names no condition."""


def finding(found: str, file: Path, aside: Path | None, details: Sequence[str]) -> str:
    """Return what became of a stored file, and where the file as it was is kept."""
    lines = [_FOUND.get(found, f"{file.name}: {found}")]
    if found == "repaired":
        lines += details[:3]
    if aside is not None:
        lines.append(f"Nothing is lost: the file as it was is {aside.name}, beside {file.name}.")
    return "\n".join(lines)


def not_kept(reason: str) -> str:
    """Return that the disk refuses what happened, and what that means."""
    return f"What you do now cannot be kept: {reason}. The reminders go on."


def not_chosen(reason: str) -> str:
    """Return that the disk refuses a choice."""
    return f"This choice cannot be kept: {reason}. Nothing has changed."


def no_tray() -> str:
    """Return what a desktop without a tray means."""
    return "This desktop shows no tray. A second start of the coach opens this window again."


def flaws(lines: Sequence[str]) -> str:
    """Return which of a person's own moves and routines cannot be used, and where to look."""
    more = [f"… and {len(lines) - 3} more: coach validate tells all."] if len(lines) > 3 else []
    return "\n".join(["Some of your own files cannot be used.", *lines[:3], *more])


def broken_routine(name: str, reason: str) -> str:
    """Return that a routine cannot be played."""
    return f"The routine {name} cannot be played: {reason}"
