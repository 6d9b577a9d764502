"""A file that others write, replace and remove meanwhile is asked as it is now."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coach.adapters import database
from coach.adapters.database import Schema, Stored, Table, make
from coach.adapters.files import Finding, Found, NewerFormat, Places, StorageFault
from coach.adapters.shared_file import SharedFile
from tests.keeping import NOW, home

WORDS = Table("words", "word")
SCHEMA = Schema(
    ("CREATE TABLE words (word TEXT PRIMARY KEY NOT NULL CHECK (word <> '')) STRICT",), (), (WORDS,)
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return home(tmp_path)


def shared(places: Places, found: Callable[[Finding], None] = lambda _: None) -> SharedFile:
    return SharedFile(places, Stored(places.data / "words.db", SCHEMA, lambda: NOW, _look), found)


def _look(connection: sqlite3.Connection) -> None:
    connection.execute("SELECT count(*) FROM words").fetchone()


def words(file: SharedFile) -> list[str]:
    def read(connection: sqlite3.Connection) -> list[str]:
        return [str(word) for (word,) in connection.execute(f"{WORDS.rows} ORDER BY word")]

    return file.ask(read, [])


def write(file: SharedFile, *new: str) -> None:
    file.change(lambda connection: connection.executemany(WORDS.insert, [(w,) for w in new]))


def test_it_is_made_by_the_first_change(places: Places) -> None:
    with closing(shared(places)) as file:
        assert words(file) == []
        assert not file.is_there()
        assert not places.data.exists()
        write(file, "a")
        assert file.is_there()
        assert words(file) == ["a"]


def test_a_change_is_done_wholly_or_not_at_all(places: Places) -> None:
    with closing(shared(places)) as file:
        write(file, "a")
        with pytest.raises(ValueError, match="cannot be kept"):
            write(file, "b", "")
        assert words(file) == ["a"]
        write(file, "c")
        assert words(file) == ["a", "c"]


def test_what_others_write_counts(places: Places) -> None:
    with closing(shared(places)) as one, closing(shared(places)) as other:
        write(one, "a")
        write(other, "b")
        assert words(one) == words(other) == ["a", "b"]


def test_another_file_in_its_place_counts_and_no_word_of_the_old_one(places: Places) -> None:
    with closing(shared(places)) as file:
        write(file, "old")
        make(places.data / "words.db", SCHEMA, [[("new",)]])
        assert words(file) == ["new"]
        make(places.data / "words.db", SCHEMA)
        write(file, "next")
        assert words(file) == ["next"]


def test_where_it_was_removed_it_begins_anew(places: Places) -> None:
    with closing(shared(places)) as file:
        write(file, "a")
        for path in places.data.iterdir():
            path.unlink()
        assert words(file) == []
        write(file, "b")
        assert words(file) == ["b"]


def test_a_log_that_a_kill_left_full_is_emptied_when_it_is_opened(places: Places) -> None:
    with closing(shared(places)) as file:
        write(file, "a")
    with closing(sqlite3.connect(places.data / "words.db")) as killed:
        killed.execute("PRAGMA wal_autocheckpoint = 0")
        killed.execute(WORDS.insert, ("b",))
        killed.commit()
        assert (places.data / "words.db-wal").stat().st_size
        with closing(shared(places)) as file:
            assert words(file) == ["a", "b"]
            assert (places.data / "words.db-wal").stat().st_size == 0


def test_a_reader_keeps_the_log_and_nobody_waits_for_it(places: Places) -> None:
    with closing(shared(places)) as file:
        write(file, "a")
        with closing(sqlite3.connect(places.data / "words.db", isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute(WORDS.rows).fetchall()
            write(file, "b")
            assert (places.data / "words.db-wal").stat().st_size
        write(file, "c")
        assert (places.data / "words.db-wal").stat().st_size == 0


def test_what_is_found_is_told_when_it_is_found(places: Places) -> None:
    told: list[Finding] = []
    places.make()
    (places.data / "words.db").write_bytes(b"rubbish" * 999)
    with closing(shared(places, told.append)) as file:
        assert told == []
        assert words(file) == []
        write(file, "a")
        (finding,) = told
        assert finding == file.finding
        assert finding.found is Found.SET_ASIDE


def test_where_mending_fails_the_next_question_tries_again(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(shared(places)) as file:
        write(file, *(f"word {number}" for number in range(2_000)))
        raw = bytearray((places.data / "words.db").read_bytes())
        raw[2 * 4096 : 9 * 4096] = b"x" * (7 * 4096)
        (places.data / "words.db").write_bytes(raw)
        file.close()

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patched:
            patched.setattr(database, "make", full)
            with pytest.raises(StorageFault, match="No space"):
                words(file)
        assert (places.data / "words.db").read_bytes() == raw
        assert 500 < len(words(file)) < 2_000


def test_a_newer_file_is_not_written(places: Places) -> None:
    with closing(shared(places)) as file:
        write(file, "a")
    with closing(sqlite3.connect(places.data / "words.db")) as connection:
        connection.execute("PRAGMA user_version = 7")
    with closing(shared(places)) as file:
        assert words(file) == ["a"]
        with pytest.raises(NewerFormat):
            write(file, "b")


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    with closing(shared(home(tmp_path))) as file, pytest.raises(StorageFault, match="folder"):
        write(file, "a")
