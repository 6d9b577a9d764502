from datetime import date, timedelta
from pathlib import Path

from coach.adapters.files import Finding, Places
from coach.domain.diary import Side
from coach.notebook import Notebook
from tests.fakes import Day

NIGHT = date(2027, 3, 14)


def notebook(folder: Path, day: Day, changes: list[int] | None = None) -> Notebook:
    changes = [] if changes is None else changes
    found: list[Finding] = []
    return Notebook(
        Places(folder, folder), lambda: day.coach, lambda: changes.append(1), found.append
    )


def test_who_keeps_no_diary_has_no_file_of_one(tmp_path: Path) -> None:
    made = notebook(tmp_path, Day("2027-03-15T03:12"))
    assert made.diary.book(NIGHT, NIGHT).told(NIGHT).cramps == ()
    made.close()
    assert not list(tmp_path.glob("diary*"))


def test_what_is_written_is_there_again_after_the_file_was_closed(tmp_path: Path) -> None:
    day = Day("2027-03-15T03:12")
    made = notebook(tmp_path, day)
    kept = made.diary.log(day.coach.now, Side.LEFT, 6)
    made.close()
    assert made.diary.book(NIGHT, NIGHT).told(NIGHT).cramps == (kept,)
    made.close()


def test_the_diary_follows_the_clock_of_the_coach(tmp_path: Path) -> None:
    day = Day("2027-03-15T03:12")
    made = notebook(tmp_path, day)
    assert made.diary.tonight == NIGHT
    day.pass_by(24 * 60)
    assert made.diary.tonight == NIGHT + timedelta(days=1)


def test_every_cramp_has_a_name_of_its_own_and_each_change_is_told(tmp_path: Path) -> None:
    day, changes = Day("2027-03-15T03:12"), [0]
    made = notebook(tmp_path, day, changes)
    names = {made.diary.begin(day.coach.now).id for _ in range(5)}
    assert len(names) == 5
    assert len(changes) == 6
    made.close()
