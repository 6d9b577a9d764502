"""A history on the disk, filled and read for the tests of its file and of its questions."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.adapters.history_tables import INSERT
from coach.domain.history import Entry, What
from coach.domain.reminder import Habit

NOW = datetime(2027, 3, 1, 22, 15, 3, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
FIRST, LAST = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)


def opened(places: Places) -> HistoryFile:
    return HistoryFile(places, lambda: NOW)


def drink(minutes: float, amount: int = 200) -> Entry:
    return Entry(NOW + minutes * MINUTE, What.DRANK, Habit.WATER, amount=amount)


def everything(history: HistoryFile) -> tuple[Entry, ...]:
    return history.between(FIRST, LAST).entries


def fill(places: Places, count: int) -> None:
    """Write years of entries, a minute apart, the last one at `NOW`."""
    with closing(opened(places)) as history, history._connection as connection:
        start = NOW - (count - 1) * MINUTE
        at = int(start.timestamp()) * 1_000_000
        connection.execute("BEGIN")
        connection.executemany(
            INSERT,
            ((at + n * 60_000_000, "drank", "water", None, n, "", "") for n in range(count)),
        )
