"""The history as a table that a spreadsheet reads and does not run."""

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given

from coach.adapters.csv_file import COLUMNS, table
from coach.domain.history import FOREVER
from coach.domain.holding import Record, microseconds
from tests.fakes import BERLIN
from tests.keeping import HISTORIES

AT = microseconds(datetime(2027, 3, 28, 0, 30, tzinfo=UTC))
HOUR = 3_600_000_000


def rows(*records: Record) -> list[list[str]]:
    first, *rest = csv.reader(io.StringIO(table(records, BERLIN).decode(), newline=""))
    assert tuple(first) == COLUMNS
    return rest


def test_times_are_those_of_the_wall_with_their_offset() -> None:
    before, after = rows(Record(AT, "drank", "water", None, 200), Record(AT + HOUR, "opened"))
    assert before == ["2027-03-28T01:30:00+01:00", "water", "drank", "200", "", "", ""]
    assert after[:3] == ["2027-03-28T03:30:00+02:00", "", "opened"]


def test_the_end_of_a_pause_is_told() -> None:
    forever = microseconds(FOREVER)
    (end,), (open_end,) = (
        rows(Record(AT, "paused", until=AT + HOUR)),
        rows(Record(AT, "paused", until=forever, note="wall")),
    )
    assert end[4] == "2027-03-28T03:30:00+02:00"
    assert open_end[4:6] == ["forever", "wall"]


@pytest.mark.parametrize("note", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_taken_for_a_formula(note: str) -> None:
    (row,) = rows(Record(AT, "done", "own:x", note=note, turn=note))
    assert row[5:] == [f"'{note}", f"'{note}"]


@given(records=HISTORIES)
def test_every_entry_is_a_line_whatever_stands_in_it(records: tuple[Record, ...]) -> None:
    found = rows(*records)
    assert [row[2] for row in found] == [record.what for record in records]
    assert [row[5].removeprefix("'") for row in found] == [
        record.note.removeprefix("'") for record in records
    ]
