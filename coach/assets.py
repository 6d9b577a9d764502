"""Finds ``resources/`` in a checkout, in an installed wheel and in a frozen bundle."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@cache
def folder() -> Path:
    """Return the folder that holds exercises, routines, texts and icons.

    Raises:
        FileNotFoundError: the program was installed without it.
    """
    for candidate in (_HERE / "resources", _HERE.parent / "resources"):
        if (candidate / "exercises").is_dir():
            return candidate
    raise FileNotFoundError(f"no resources folder beside {_HERE}")


def path(*parts: str) -> Path:
    """Return the path of one resource, e.g. ``path("exercises", "ankle-pumps.toml")``."""
    return folder().joinpath(*parts)
