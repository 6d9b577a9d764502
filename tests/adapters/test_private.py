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


def test_entries_in_the_folders_of_an_import_go_too(tmp_path: Path) -> None:
    folders = (".import.new", ".import.ready", ".import.done", "before-import.2027-03-01T00-00-00Z")
    for folder in folders:
        for inner in (tmp_path / folder, tmp_path / folder / "undo"):
            inner.mkdir(parents=True, exist_ok=True)
            for name in ("diary.db", "diary.after.db", ".diary.db.new", "history.db"):
                (inner / name).write_text("entry")
    erase(Places(tmp_path, tmp_path))
    left = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert left == ["history.db"] * 2 * len(folders)


def test_no_link_is_followed(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "diary.db").write_text("dear")
    data = tmp_path / "data"
    (data / ".import.new").mkdir(parents=True)
    (data / ".import.new" / "undo").symlink_to(theirs)
    (data / ".import.ready").symlink_to(theirs)
    (data / "before-import.2027-03-01T00-00-00Z").symlink_to(theirs)
    (data / "diary.db").symlink_to(theirs / "diary.db")
    erase(Places(data, data))
    assert (theirs / "diary.db").read_text() == "dear"
    assert not (data / "diary.db").is_symlink()
