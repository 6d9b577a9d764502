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


def _profile_and_windows(stored: Document) -> Document:
    """Rename ``body`` to ``profile``, and tell desk hours as weekday windows.

    A due date used to win over the stage; now that is what the stage "auto" says.
    """
    table = stored.get("preferences")
    chosen = table.get("1") if isinstance(table, dict) else None
    if not isinstance(chosen, dict):
        return stored
    due, stage = chosen.pop("body.due_date", None), chosen.pop("body.stage", "none")
    chosen.setdefault("profile.due_date", due)
    chosen.setdefault("profile.stage", "auto" if due or stage == "none" else stage)
    hours = (chosen.pop("standing.begin", "09:00"), chosen.pop("standing.end", "17:30"))
    if hours != ("09:00", "17:30"):
        chosen.setdefault("standing.windows", "-".join(map(str, hours)))
    return stored


def _turns(connection: Connection) -> None:
    """Keep with each entry which day or turn it counts for."""
    connection.execute("ALTER TABLE entry ADD COLUMN turn TEXT NOT NULL DEFAULT ''")
    # A day ended at 04:00 for all who had not chosen otherwise.
    connection.execute(
        "UPDATE entry "
        "SET turn = strftime('%Y-%m-%d', at / 1000000 - 14400, 'unixepoch', 'localtime') "
        "WHERE habit = 'bedtime' OR what = 'drank'"
    )
    # Word for word the question of the history, else the index is not used.
    connection.execute(
        "CREATE INDEX entry_long ON entry (at) "
        "WHERE (what = 'opened' OR (habit >= 'own:' AND habit < 'own;'))"
    )


PREFERENCE_STEPS: DocumentSteps = (_profile_and_windows,)
"""Each takes the whole stored document and returns it one version newer."""

HISTORY_STEPS: TableSteps = (_turns,)
"""Each changes the tables, inside one transaction that the store opens and commits."""

DIARY_STEPS: TableSteps = ()
"""Likewise."""


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
