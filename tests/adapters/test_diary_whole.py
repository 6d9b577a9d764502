"""A diary is written whole and read whole, also while somebody writes it."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from coach.adapters.diary import DiaryFile
from coach.adapters.diary_whole import read_diary, write_diary
from coach.adapters.files import NewerFormat, StorageFault
from coach.domain.diary_records import KeptDiary
from coach.domain.diary_rows import cramp_record
from tests.diaries import KEPT, cramp
from tests.keeping import NOW, home


@given(diary=KEPT)
@settings(max_examples=40, deadline=None)
def test_what_was_written_is_read_as_it_was(diary: KeptDiary) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "diary.db"
        write_diary(path, diary)
        assert read_diary(path) == diary
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_where_there_is_none_it_is_empty(tmp_path: Path) -> None:
    assert read_diary(tmp_path / "diary.db") == KeptDiary()
    assert list(tmp_path.iterdir()) == []


def test_an_open_diary_is_read(tmp_path: Path) -> None:
    places = home(tmp_path)
    with closing(DiaryFile(places, lambda: NOW)) as diary:
        diary.keep(cramp())
        assert read_diary(places.diary).cramps == (cramp_record(cramp()),)


def test_a_newer_file_and_a_damaged_one_are_told(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    write_diary(path, KeptDiary())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerFormat):
        read_diary(path)
    path.write_bytes(b"rubbish" * 1_000)
    with pytest.raises(StorageFault, match=r"diary\.db"):
        read_diary(path)
