"""An older file made new, one version at a time.

Versions count from 1. A store's steps are in order: the first makes version 1 into version 2, the
next 2 into 3; so the present version is one more than the number of steps. To change a format, add
one step at the end and leave the others alone: somebody still has a file of that age.
"""

from collections.abc import Callable
from sqlite3 import Connection
from typing import Any, TypeVar

T = TypeVar("T")

Document = dict[str, Any]
DocumentSteps = tuple[Callable[[Document], Document], ...]
TableSteps = tuple[Callable[[Connection], None], ...]

PREFERENCE_STEPS: DocumentSteps = ()
"""Each takes the whole stored document and returns it one version newer."""

HISTORY_STEPS: TableSteps = ()
"""Each changes the tables, inside one transaction that the store opens and commits."""


def present(steps: tuple[T, ...]) -> int:
    """Return the version that this program writes."""
    return len(steps) + 1


def missing(steps: tuple[T, ...], version: int) -> tuple[T, ...]:
    """Return the steps that a file of ``version`` still has to take, in order.

    Raises:
        ValueError: there is no such version: it is below 1, or newer than this program.
    """
    if not 1 <= version <= present(steps):
        raise ValueError(f"version {version} is not between 1 and {present(steps)}")
    return steps[version - 1 :]
