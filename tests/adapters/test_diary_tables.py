"""The diary's tables take whatever a bundle may hold, and no nonsense."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given

from coach.adapters.database import make
from coach.adapters.diary_tables import CRAMP, DIARY, NIGHT, SAID
from coach.domain.diary_records import CrampRecord, NightRecord
from coach.domain.diary_rows import cramp_record
from tests.diaries import CRAMP_RECORDS, NIGHT_RECORDS, cramp

GOOD = cramp_record(cramp())
SAID_OF = NightRecord("2027-03-01", note="x")


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("tables") / "diary.db"
    make(path, DIARY)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


@given(row=CRAMP_RECORDS, told=NIGHT_RECORDS)
def test_every_row_that_can_be_told_is_taken(
    tables: sqlite3.Connection, row: CrampRecord, told: NightRecord
) -> None:
    tables.execute("BEGIN")
    tables.execute(CRAMP.insert, row)
    tables.execute(NIGHT.insert, told)
    assert tables.execute(CRAMP.rows).fetchall() == [row]
    assert tables.execute(NIGHT.rows).fetchall() == [told]
    tables.execute("ROLLBACK")


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": ""},
        {"id": None},
        {"id": "a/b"},
        {"id": "x" * 101},
        {"at": "soon"},
        {"at": 2**62},
        {"offset": 1440},
        {"night": "1899-12-31"},
        {"night": "2027-02-29"},
        {"night": "2027-3-1"},
        {"night": "tomorrow"},
        {"stage": ""},
        {"weeks": 61},
        {"side": ""},
        {"muscle": "x" * 41},
        {"pain": 11},
        {"pain": -1},
        {"seconds": 86_401},
        {"woke": 2},
        {"again": 7},
        {"soreness": 11},
        {"helped": None},
        {"before": "x" * 1_001},
    ],
)
def test_no_cramp_is_nonsense(tables: sqlite3.Connection, wrong: dict[str, object]) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        tables.execute(CRAMP.insert, GOOD._replace(**wrong))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"night": None},
        {"none": 2},
        {"disturbance": 11},
        {"taken": 2},
        {"note": None},
        {"note": "x" * 2_001},
        {"also": "x" * 1_001},
        {"checks": None},
    ],
)
def test_no_night_is_nonsense(tables: sqlite3.Connection, wrong: dict[str, object]) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        tables.execute(NIGHT.insert, SAID_OF._replace(**wrong))  # type: ignore[arg-type]


@pytest.mark.parametrize("row", [("", "x"), ("name", ""), ("name", "x" * 2_001), (None, "x")])
def test_no_text_is_nonsense(tables: sqlite3.Connection, row: tuple[object, ...]) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        tables.execute(SAID.insert, row)
