"""A forgotten PIN takes every private entry with it, and nothing else."""

from pathlib import Path

import pytest

from coach.adapters.files import Places, StorageFault
from coach.adapters.private import erase


def test_everything_of_the_diary_goes_and_all_else_stays(tmp_path: Path) -> None:
    gone = ("diary.db", "diary.db-wal", "diary.db.2027-03-01T00-00-00Z", ".diary.db.1.new")
    stays = ("history.db", "preferences.json", "lock.json", "diary-of-mine.txt")
    for name in (*gone, *stays):
        (tmp_path / name).write_text("entry")
    erase(Places(tmp_path, tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(stays)


def test_where_nothing_was_ever_kept_there_is_nothing_to_do(tmp_path: Path) -> None:
    erase(Places(tmp_path / "none", tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_removed_is_said(tmp_path: Path) -> None:
    (tmp_path / "diary.db").mkdir()
    with pytest.raises(StorageFault, match=r"diary\.db"):
        erase(Places(tmp_path, tmp_path))
