"""A sound or speech program for tests: a real process that writes down what it was given."""

from collections.abc import Callable
from pathlib import Path

_SCRIPT = """#!/bin/sh
for word in "$@"; do echo "argument $word"; done > "{heard}.part"
{rest}
mv "{heard}.part" "{heard}"
"""


def stand_in(folder: Path, name: str, rest: str = ":") -> Path:
    """Put a program into a folder; return the file it writes when it is done."""
    heard = folder / f"{name}.heard"
    program = folder / name
    program.write_text(_SCRIPT.format(heard=heard, rest=rest.format(heard=heard)))
    program.chmod(0o755)
    return heard


def only(folder: Path) -> Callable[[str], str | None]:
    """Find programs in this folder and nowhere else."""
    return lambda name: str(folder / name) if (folder / name).exists() else None
