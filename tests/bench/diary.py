"""What ten years of a diary cost: to open and show a month, to show them all, to write."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from coach.adapters.diary import DiaryFile
from coach.adapters.diary_whole import write_diary
from coach.adapters.files import Places
from coach.domain.diary import Cramp, Side, When
from coach.domain.diary_records import CrampRecord, NightRecord, kept
from tests.bench.table import Row

LAST = date(2027, 3, 1)
NOW = datetime(2027, 3, 2, 3, 0, tzinfo=UTC)
DAY = timedelta(days=1)
YEARS = 10
CRAMPS = 40_000


def rows() -> Iterator[Row]:
    """Yield the costs in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder), Path(folder))
        _fill(places)
        month, whole = LAST - 29 * DAY, LAST - 366 * YEARS * DAY
        size = places.diary.stat().st_size / 2**20
        yield Row(f"its file, {CRAMPS:,} cramps", size, "MB")
        yield Row("open and read a month", _median(9, lambda: _opened(places, month)), "ms", 300)
        with closing(DiaryFile(places, lambda: NOW)) as diary:
            diary.look()
            yield Row("read a month", _median(50, lambda: diary.book(month, LAST)), "ms", 16)
            yield Row(f"read {YEARS} years", _median(5, lambda: diary.book(whole, LAST)), "ms")
            each = iter(range(100))
            yield Row("write a cramp", _median(100, lambda: diary.keep(_cramp(next(each)))), "ms")


def _fill(places: Places) -> None:
    """Write ten years of nights, eleven cramps in each."""
    start = int(NOW.timestamp()) * 1_000_000
    nights = [(LAST - day * DAY).isoformat() for day in range(365 * YEARS)]
    cramps = []
    for n in range(CRAMPS):
        day = n % len(nights)
        at = start - day * 86_400_000_000 + n
        told = (n % 11, 95, None, 1, 15, 3, "flex stand walk", "hot-day long-standing")
        row = CrampRecord(f"{n:032x}", at, 60, nights[day], "t3", 29, "left", "calf", *told)
        cramps.append(row)
    said = [NightRecord(night, "t3", 29, 0, 5, "puffy-ankles", "", 1, "x" * 80) for night in nights]
    write_diary(places.diary, kept(cramps, said, {}))


def _opened(places: Places, month: date) -> None:
    with closing(DiaryFile(places, lambda: NOW)) as diary:
        assert diary.book(month, LAST).cramps


def _cramp(number: int) -> Cramp:
    return Cramp(f"new-{number}", NOW, 60, When(LAST), Side.LEFT, pain=6)


def _median(times: int, do: Callable[[], object]) -> float:
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        do()
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)
