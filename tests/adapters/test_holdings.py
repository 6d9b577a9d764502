"""All that is kept is seen, and looking changes nothing."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from coach.adapters.files import NewerFormat, StorageFault
from coach.adapters.holdings import by_time, date_of, held, records, tables, unread
from coach.adapters.undo_copy import name
from coach.domain.holding import Holding, Record
from coach.domain.preferences import Preferences, as_document
from tests.keeping import NOW, drink, files, home, settle

ALL = Holding(
    as_document(Preferences()) | {"water.target_ml": 1_800, "moon.phase": [1]},
    (drink(5), drink(3), Record(0, "dreamt", "naps")),
    {"my-move": "x = 1\r\n"},
    {"my-row": "ä"},
)


def test_everything_is_seen_in_the_order_in_which_it_was_written(tmp_path: Path) -> None:
    places = settle(home(tmp_path), ALL)
    before = files(tmp_path)
    assert held(places) == ALL
    assert files(tmp_path) == before


def test_where_nothing_is_kept_all_is_as_on_the_first_day(tmp_path: Path) -> None:
    assert held(home(tmp_path)) == Holding(as_document(Preferences()))
    assert tables(home(tmp_path)) == {}
    assert not home(tmp_path).data.exists()


def test_what_else_the_file_of_preferences_holds_is_seen(tmp_path: Path) -> None:
    places = settle(home(tmp_path), ALL)
    document = json.loads(places.preferences.read_bytes()) | {"moons": {"1": {}}}
    places.preferences.write_text(json.dumps(document))
    assert tables(places)["moons"] == {"1": {}}


def test_entries_are_told_by_their_instants_from_one_on(tmp_path: Path) -> None:
    places = settle(home(tmp_path), ALL)
    assert list(by_time(places)) == sorted(ALL.records)
    assert list(by_time(places, drink(3).at)) == [drink(3), drink(5)]


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    places = settle(home(tmp_path), ALL)
    (places.exercises / "huge.toml").write_text("x" * 100_000)
    (places.exercises / "Upper.toml").write_text("")
    (places.routines / "elsewhere.toml").symlink_to("/etc/hostname")
    assert held(places) == ALL
    assert [path.name for path in unread(places)] == ["Upper.toml", "huge.toml", "elsewhere.toml"]


def test_files_of_a_newer_version_are_not_taken_for_ours(tmp_path: Path) -> None:
    places = settle(home(tmp_path), ALL)
    with closing(sqlite3.connect(places.history)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerFormat):
        list(records(places))
    document = json.loads(places.preferences.read_bytes())
    places.preferences.write_text(json.dumps(document | {"format": "preferences/99"}))
    with pytest.raises(NewerFormat):
        held(places)


@pytest.mark.parametrize("file", ["preferences", "history"])
def test_a_damaged_file_is_a_fault_and_stays_as_it_is(tmp_path: Path, file: str) -> None:
    places = settle(home(tmp_path), ALL)
    getattr(places, file).write_bytes(b"rubbish" * 1_000)
    with pytest.raises(StorageFault):
        held(places)
    assert getattr(places, file).read_bytes() == b"rubbish" * 1_000


def test_the_history_of_an_older_version_is_made_new_first(tmp_path: Path) -> None:
    places = settle(home(tmp_path), ALL)
    with closing(sqlite3.connect(places.history)) as connection:
        connection.execute("PRAGMA user_version = 1")
    with pytest.raises(StorageFault, match="older"):
        held(places)


def test_a_copy_tells_its_date() -> None:
    assert date_of(Path(name(NOW)), "before-import.") == NOW
    assert date_of(Path("before-import.once"), "before-import.") is None
