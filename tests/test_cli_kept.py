"""What is kept can be looked at without a running coach, and looking leaves nothing behind."""

from datetime import timedelta
from pathlib import Path

import pytest

from coach.adapters.files import Places, StorageFault
from coach.adapters.history import HistoryFile
from coach.cli_kept import opened
from coach.cli_terms import FAILED, Complaint
from coach.domain.diary import DayTold
from coach.domain.history import Entry, What
from coach.domain.reminder import Habit


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(tmp_path))
    return tmp_path


def test_days_are_told_from_the_entries_on_disk(home: Path) -> None:
    with opened() as kept:
        now, today = kept.diary.now, kept.diary.last_night + timedelta(days=1)
        file = HistoryFile(Places(home, home), lambda: now)
        drink = Entry(now, What.DRANK, Habit.WATER, amount=250, turn=today.isoformat())
        file.write(drink)
        file.close()
        assert kept.days(today, today) == {today: DayTold(drunk_ml=250)}


def test_looking_begins_no_diary(home: Path) -> None:
    with opened() as kept:
        today = kept.diary.tonight
        assert not kept.diary.book(today, today).cramps
    assert not Places(home, home).diary.exists()


def test_every_cramp_gets_a_name_of_its_own() -> None:
    with opened() as kept:
        first, second = (kept.diary.begin(kept.diary.now) for _ in range(2))
    assert first.id != second.id


def test_a_disk_that_refuses_is_told_in_one_line() -> None:
    with pytest.raises(Complaint, match="no disk") as told, opened():
        raise StorageFault("no disk")
    assert told.value.code == FAILED
