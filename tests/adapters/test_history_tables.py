"""The history's statements are made from its columns; a file of any age can be read."""

from coach.adapters.history_tables import ENTRY, HISTORY, INSERT, ROWS
from coach.domain.holding import Record


def test_a_row_is_an_entry() -> None:
    assert tuple(ENTRY.columns.split(", ")) == Record._fields
    assert ROWS == "SELECT at, what, habit, until, amount, note, turn FROM entry"
    assert INSERT.endswith("VALUES (?, ?, ?, ?, ?, ?, ?)")


def test_a_row_of_an_older_file_has_as_many_values() -> None:
    assert [len(each.split(",")) for each in ENTRY.older] == [len(Record._fields)]
    assert HISTORY.tables == (ENTRY,)
