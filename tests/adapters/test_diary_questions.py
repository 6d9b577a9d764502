"""A span of nights is read from indexes; nothing that is read or written goes beyond its row."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coach.adapters.database import make
from coach.adapters.diary_questions import (
    CRAMPS,
    NIGHTS,
    ONE_CRAMP,
    ONE_TEXT,
    check,
    look,
    sound,
    write_cramp,
    write_night,
)
from coach.adapters.diary_tables import CRAMP, DIARY, NIGHT
from coach.domain.diary_rows import cramp_record, night_record
from tests.diaries import cramp, night


@pytest.fixture
def tables(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    make(tmp_path / "diary.db", DIARY)
    with closing(sqlite3.connect(tmp_path / "diary.db", isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize(
    ("question", "index"),
    [
        (CRAMPS, "cramp_night"),
        (NIGHTS, "sqlite_autoindex_night_1"),
        (ONE_CRAMP, "sqlite_autoindex_cramp_1"),
        (ONE_TEXT, "sqlite_autoindex_said_1"),
    ],
)
def test_every_question_is_answered_from_an_index(
    tables: sqlite3.Connection, question: str, index: str
) -> None:
    values = ("",) * question.count("?")
    plan = tables.execute(f"EXPLAIN QUERY PLAN {question}", values).fetchall()
    assert plan[0][3].startswith("SEARCH")
    assert f"USING INDEX {index}" in plan[0][3]


def test_what_is_written_takes_the_place_of_what_was(tables: sqlite3.Connection) -> None:
    write_cramp(tables, cramp())
    write_cramp(tables, cramp(pain=9))
    write_night(tables, night(1, note="a"))
    write_night(tables, night(1, note="b"))
    assert tables.execute(CRAMP.rows).fetchall() == [cramp_record(cramp(pain=9))]
    assert tables.execute(NIGHT.rows).fetchall() == [night_record(night(1, note="b"))]
    look(tables)


def test_a_word_that_nobody_here_knows_stays_in_its_row(tables: sqlite3.Connection) -> None:
    row = cramp_record(cramp())._replace(muscle="tail", helped="flex moonlight")
    tables.execute(CRAMP.insert, row)
    tables.execute(NIGHT.insert, night_record(night(1))._replace(also="moonlight"))
    write_cramp(tables, cramp(pain=2))
    write_night(tables, night(1, note="n"))
    assert tables.execute(CRAMP.rows).fetchall() == [row._replace(pain=2, helped="moonlight")]
    assert tables.execute("SELECT also, note FROM night").fetchall() == [("moonlight", "n")]


def test_no_text_is_longer_than_any_is() -> None:
    check("x" * 2_000)
    with pytest.raises(ValueError, match="2001"):
        check("\0" + "x" * 2_000)


def test_a_row_that_is_nonsense_is_passed_over() -> None:
    assert list(sound(int, ["1", "x", None, "2"])) == [1, 2]
