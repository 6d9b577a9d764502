"""Many days told from what was really written, a stretch of them at a time."""

from datetime import date, timedelta
from pathlib import Path

from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.domain.history import Entry, History, What
from coach.domain.reminder import Habit
from coach.telling import AT_ONCE, days
from tests.fakes import Day

START = date(2026, 3, 10)


def filled(folder: Path, day: Day, *dates: date) -> HistoryFile:
    """Return a history with a drink on each of these days."""
    file = HistoryFile(Places(folder, folder), lambda: day.coach.now)
    for each in dates:
        at = day.coach.now + (each - START)
        file.write(Entry(at, What.DRANK, Habit.WATER, amount=200, turn=each.isoformat()))
    return file


def test_what_was_written_to_disk_is_told_day_by_day(tmp_path: Path) -> None:
    day = Day("2026-03-10T12:00")
    file = filled(tmp_path, day, START, START - timedelta(days=2))
    told = days(file, day.coach, START - timedelta(days=6), START)
    assert {each: found.drunk_ml for each, found in told.items()} == {
        START - timedelta(days=2): 200,
        START: 200,
    }


def test_years_are_told_without_a_gap_where_one_stretch_ends(tmp_path: Path) -> None:
    day = Day("2026-03-10T12:00")
    first = START - 2 * AT_ONCE
    wanted = [first + timedelta(days=i) for i in range(0, 2 * AT_ONCE.days + 1, 1)]
    file = filled(tmp_path, day, *wanted[:3], *wanted[180:186], *wanted[-2:])
    told = days(file, day.coach, first, START)
    assert list(told) == [*wanted[:3], *wanted[180:186], *wanted[-2:]]


def test_no_more_is_asked_for_at_once_than_half_a_year() -> None:
    asked: list[timedelta] = []

    class Past:
        def between(self, start: object, end: object) -> History:
            asked.append(end - start)  # type: ignore[operator]
            return History()

    day = Day("2026-03-10T12:00")
    assert days(Past(), day.coach, START - timedelta(days=3650), START) == {}
    assert len(asked) == 21
    assert max(asked) < AT_ONCE + timedelta(days=3)
