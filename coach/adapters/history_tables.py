"""The history's one table, as it was at first and as it is now, and how its rows are asked for."""

from typing import Final

from coach.adapters import upgrades
from coach.adapters.database import Schema, Table

VERSION_1: Final = (
    """
    CREATE TABLE entry (
        id     INTEGER PRIMARY KEY,
        at     INTEGER NOT NULL CHECK (at BETWEEN -62135596800000000 AND 253402300799999999),
        what   TEXT NOT NULL CHECK (what <> ''),
        habit  TEXT CHECK (habit <> ''),
        until  INTEGER CHECK (until BETWEEN -62135596800000000 AND 253402300799999999),
        amount INTEGER NOT NULL CHECK (amount >= 0),
        note   TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX entry_at ON entry (at)",
    # Who never pauses would otherwise have all years searched for a pause, at each wake.
    "CREATE INDEX entry_pause ON entry (at) WHERE what IN ('paused', 'resumed')",
)
"""The tables as they were at first; instants are microseconds, from year 1 to 9999."""

_COLUMNS_1: Final = "at, what, habit, until, amount, note"
ENTRY: Final = Table("entry", f"{_COLUMNS_1}, turn", older=(f"{_COLUMNS_1}, ''",))
ROWS: Final = ENTRY.rows
ROWS_WITH_ID: Final = f"SELECT {ENTRY.columns}, id FROM entry"  # noqa: S608 - a constant
MATTERS_LONGER: Final = "(what = 'opened' OR (habit >= 'own:' AND habit < 'own;'))"
"""Whether a row is looked at longer than others; there is an index of just these."""
INSERT: Final = ENTRY.insert

HISTORY: Final = Schema(VERSION_1, upgrades.HISTORY_STEPS, (ENTRY,))
