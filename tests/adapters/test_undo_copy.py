"""The copy that brings the state before an import back."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from coach.adapters import diary_whole as whole
from coach.adapters.database import make
from coach.adapters.files import Damaged, Places
from coach.adapters.history import HistoryFile
from coach.adapters.history_tables import HISTORY, INSERT
from coach.adapters.private import erase
from coach.adapters.undo_copy import diary, latest, name, paths, records, write, write_diary
from coach.domain.diary_records import KeptDiary, kept
from coach.domain.diary_rows import cramp_record
from coach.domain.holding import Holding
from tests.diaries import cramp
from tests.keeping import NOW, drink, home

OURS = Holding({"a.b": None, "c.d": 1, "e.f": 2}, (drink(1),), {"mine": "m"}, {"both": "1"})
AFTER = Holding({"c.d": 1, "e.f": 3, "g.h": 4}, (drink(2),), {}, {"both": "2", "theirs": "t"})


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = home(tmp_path)
    places.make()
    return places


def copy(places: Places, at: str = "2027-03-01T22-15-03Z") -> Path:
    folder = places.data / f"before-import.{at}"
    folder.mkdir()
    write(folder, OURS, AFTER, 1)
    make(folder / "history.db", HISTORY, [OURS.records])
    return folder


def test_it_is_called_by_its_date(places: Places) -> None:
    folder = copy(places)
    assert folder.name == name(NOW)
    found = latest(places)
    assert found
    assert (found.folder, found.made) == (folder, NOW.replace(microsecond=0))


def test_it_tells_only_what_the_import_made_other(places: Places) -> None:
    copy(places)
    found = latest(places)
    assert found
    assert (found.before, found.added) == ({"a.b": None, "e.f": 2}, ("g.h",))
    assert found.files == {
        "exercises/mine.toml": "m",
        "routines/both.toml": "1",
        "routines/theirs.toml": None,
    }


def test_entries_that_were_written_since_follow_those_of_before(places: Places) -> None:
    copy(places)
    with closing(HistoryFile(places, lambda: NOW)) as history, history._connection as connection:
        connection.executemany(INSERT, (*AFTER.records, drink(9), drink(3)))
    found = latest(places)
    assert found
    assert list(records(found, places)) == [drink(1), drink(9), drink(3)]


@pytest.mark.parametrize(
    "note",
    ["", "[", "[]", "{}", '{"last": "x", "before": {}, "added": [], "files": {}}', '{"last": 1}'],
)
def test_a_copy_that_tells_nothing_is_passed_over(places: Places, note: str) -> None:
    older = copy(places, "2027-02-01T00-00-00Z")
    (copy(places) / "undo.json").write_text(note)
    found = latest(places)
    assert found
    assert found.folder == older


@pytest.mark.parametrize("gone", ["undo.json", "history.db"])
def test_half_a_copy_is_none(places: Places, gone: str) -> None:
    (copy(places) / gone).unlink()
    assert latest(places) is None


def test_a_folder_without_a_date_is_none(places: Places) -> None:
    copy(places).rename(places.data / "before-import.once")
    assert latest(places) is None


def test_damaged_entries_are_told(places: Places) -> None:
    (copy(places) / "history.db").write_bytes(b"rubbish" * 1_000)
    found = latest(places)
    assert found
    with pytest.raises(Damaged):
        list(records(found, places))


def test_own_files_go_by_their_paths() -> None:
    assert paths(OURS) == {"exercises/mine.toml": "m", "routines/both.toml": "1"}


def test_the_note_is_small_and_readable(places: Places) -> None:
    note = json.loads((copy(places) / "undo.json").read_bytes())
    assert set(note) == {"last", "before", "added", "files"}


def test_the_diary_is_as_it_was_with_what_was_written_since(places: Places) -> None:
    one, two, new = (cramp_record(cramp(name)) for name in ("one", "two", "new"))
    before, after = KeptDiary((one,)), KeptDiary((two,))
    folder = copy(places)
    write_diary(folder, before, after)
    found = latest(places)
    assert found
    whole.write_diary(places.diary, kept([two, new], [], {}))
    assert diary(found, places) == kept([one, new], [], {})


@pytest.mark.parametrize("gone", ["diary.db", "diary.after.db"])
def test_a_diary_that_is_not_wholly_in_the_copy_stays_as_it_is(places: Places, gone: str) -> None:
    folder = copy(places)
    write_diary(folder, KeptDiary(), KeptDiary())
    found = latest(places)
    assert found
    assert diary(found, places) == KeptDiary()
    (folder / gone).unlink()
    assert diary(found, places) is None


def test_what_a_copy_holds_of_the_diary_is_private(places: Places) -> None:
    folder = copy(places)
    write_diary(folder, KeptDiary(), KeptDiary((cramp_record(cramp()),)))
    erase(places)
    assert sorted(path.name for path in folder.iterdir()) == ["history.db", "undo.json"]
