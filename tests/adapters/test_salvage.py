"""What is damage and what is not, and how much is saved from it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from coach.adapters.files import Damaged
from coach.adapters.salvage import is_damage, salvaged

PAGE = 4096
SELECT = "SELECT id, word FROM words WHERE rowid BETWEEN ? AND ?"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of twenty thousand rows."""
    path = tmp_path / "words.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT) STRICT")
        rows = ((number, f"word {number}") for number in range(1, 20_001))
        connection.executemany("INSERT INTO words VALUES (?, ?)", rows)
    return path


def spoil(path: Path, *pages: int) -> None:
    raw = bytearray(path.read_bytes())
    for page in pages:
        raw[page * PAGE : (page + 1) * PAGE] = os.urandom(PAGE)
    path.write_bytes(raw)


def fault_of(path: str, statement: str) -> Exception:
    with (
        closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection,
        pytest.raises(sqlite3.Error) as raised,
    ):
        connection.execute(statement).fetchall()
    return raised.value


def test_of_a_sound_file_everything_is_read_in_order(path: Path) -> None:
    assert salvaged(path, SELECT) == [(n, f"word {n}") for n in range(1, 20_001)]


def test_all_but_the_spoilt_pages_is_read(path: Path) -> None:
    spoil(path, 15, 16, 40)
    rows = salvaged(path, SELECT)
    assert 20_000 - 4 * 350 < len(rows) < 20_000
    assert rows == sorted(rows)
    assert all(word == f"word {number}" for number, word in rows)


def test_all_before_a_cut_is_read(path: Path) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2])
    rows = salvaged(path, SELECT)
    assert 8_000 < len(rows) < 11_000


@pytest.mark.parametrize("raw", [b"", b"garbage" * 1000])
def test_of_what_is_no_database_nothing_is_read(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "words.db"
    path.write_bytes(raw)
    assert salvaged(path, SELECT) == []


def test_a_damaged_file_is_damage(path: Path, tmp_path: Path) -> None:
    (tmp_path / "garbage").write_bytes(b"garbage" * 1000)
    assert is_damage(fault_of(str(tmp_path / "garbage"), "SELECT * FROM words"))
    assert is_damage(fault_of(str(path), "SELECT * FROM nowhere"))
    spoil(path, 15)
    assert is_damage(fault_of(str(path), "SELECT * FROM words"))
    assert is_damage(Damaged("empty"))


def test_a_busy_neighbour_a_missing_folder_and_a_closed_file_are_no_damage(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as neighbour:
        neighbour.execute("BEGIN EXCLUSIVE")
        assert not is_damage(fault_of(str(path), "SELECT * FROM words"))
    assert not is_damage(fault_of(str(path), "INSERT INTO words VALUES (1, '')"))
    with pytest.raises(sqlite3.ProgrammingError) as closed:
        neighbour.execute("SELECT 1")
    assert not is_damage(closed.value)
    with pytest.raises(sqlite3.OperationalError) as missing:
        sqlite3.connect("/nowhere/at/all")
    assert not is_damage(missing.value)
    assert not is_damage(ValueError())
