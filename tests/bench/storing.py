"""What an entry and a start cost with no past, and with years of it."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.domain.history import Entry, What
from coach.domain.reminder import Habit
from tests.bench.table import Row

NOW = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
PASTS = (0, 1_000, 10_000, 100_000)
WRITES = 200


def rows() -> Iterator[Row]:
    """Yield the costs of writing and of opening for each length of the past, in milliseconds."""
    opened: list[float] = []
    written: list[float] = []
    for past in PASTS:
        with tempfile.TemporaryDirectory() as folder:
            places = Places(Path(folder), Path(folder))
            _fill(places, past)
            opening = [_opening(places) for _ in range(9)]
            opened.append(statistics.median(opening))
            written.append(statistics.median(_writing(places)))
        yield Row(f"open and read two days, {past:,} entries", opened[-1], "ms")
        yield Row(f"write, {past:,} entries", written[-1], "ms")
    none = "nothing to read there"
    yield Row("open: 100,000 entries / none", opened[-1] / opened[0], "x", note=none)
    yield Row("open: 100,000 entries / 1,000", opened[-1] / opened[1], "x", 1.5)
    yield Row("write: 100,000 entries / 1,000", written[-1] / written[1], "x", 1.5)


def _fill(places: Places, past: int) -> None:
    """Write a past by one transaction, thirty entries a day."""
    store = HistoryFile(places, lambda: NOW)
    store.close()
    import sqlite3  # noqa: PLC0415

    with sqlite3.connect(places.history) as connection:
        connection.executemany(
            "INSERT INTO entry (at, what, habit, until, amount, note) VALUES (?, ?, ?, ?, ?, ?)",
            (
                (
                    int((NOW - timedelta(minutes=48 * i)).timestamp() * 1e6),
                    "drank",
                    "water",
                    None,
                    200,
                    "",
                )
                for i in range(past)
            ),
        )
    connection.close()


def _opening(places: Places) -> float:
    begun = time.perf_counter()
    store = HistoryFile(places, lambda: NOW)
    store.recent(NOW - timedelta(days=2))
    spent = (time.perf_counter() - begun) * 1000
    store.close()
    return spent


def _writing(places: Places) -> list[float]:
    store = HistoryFile(places, lambda: NOW)
    spent = []
    for i in range(WRITES):
        entry = Entry(NOW + timedelta(minutes=i), What.DRANK, Habit.WATER, amount=200)
        begun = time.perf_counter()
        store.write(entry)
        spent.append((time.perf_counter() - begun) * 1000)
    store.close()
    return spent
