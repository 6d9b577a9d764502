"""Saved, erased, brought in again, all is as it was; what is no good changes nothing."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from coach.adapters.bundle_file import AlreadyThere
from coach.adapters.diary import DiaryFile
from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.adapters.staging import NothingToUndo
from coach.domain.bundle import BadBundle, Trouble
from coach.domain.diary_records import kept as kept_diary
from coach.domain.diary_rows import cramp_record, night_record
from coach.domain.holding import Holding
from coach.domain.merging import Way, combined
from coach.domain.orders import BadOrder, Erase, Import, UndoImport
from coach.domain.preferences import Preferences, as_document
from coach.keeping import Keeping, Running, follow
from tests.diaries import NIGHT, cramp, night
from tests.fakes import BERLIN
from tests.keeping import HOLDINGS, NOW, drink, files, home, kept, settle

OURS = Holding(
    as_document(Preferences()) | {"water.target_ml": 1_500, "moon.phase": 1},
    (drink(1), drink(2)),
    {"my-move": "x = 1\r\n"},
    {"my-row": "ä"},
    kept_diary([cramp_record(cramp("both")), cramp_record(cramp("mine"))], [], {"name": "Mo"}),
)
THEIRS = Holding(
    {"water.target_ml": 1_800},
    (drink(2), drink(3)),
    {"my-move": "x = 2"},
    {},
    kept_diary(
        [cramp_record(cramp("both", pain=2))], [night_record(night(3, none=True, note="n"))], {}
    ),
)


def keeping(places: Places, running: Running | None = None) -> Keeping:
    return Keeping(places, lambda: NOW, lambda: BERLIN, running)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return settle(home(tmp_path), OURS)


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A bundle from another machine."""
    path = tmp_path / "theirs.json"
    keeping(settle(home(tmp_path / "elsewhere"), THEIRS)).export(path)
    document = json.loads(path.read_bytes())
    document["preferences"] = THEIRS.preferences
    path.write_text(json.dumps(document))
    return path


@given(holding=HOLDINGS)
@settings(max_examples=25, deadline=None)
def test_saved_erased_and_brought_in_again_all_is_as_it_was(holding: Holding) -> None:
    for way in Way:
        with TemporaryDirectory() as folder:
            places, path = settle(home(Path(folder)), holding), Path(folder) / "a.json"
            keeping(places).export(path)
            assert keeping(places).erase() == ()
            assert not places.data.exists()
            places.make()
            keeping(places).take(path, way)
            assert kept(places) == holding


@pytest.mark.parametrize("way", Way)
def test_what_a_preview_tells_is_what_an_import_does(
    places: Places, theirs: Path, way: Way
) -> None:
    before = files(places.data)
    told = keeping(places).preview(theirs)
    assert files(places.data) == before
    assert keeping(places).take(theirs, way) == told.of(way)
    assert kept(places) == combined(OURS, THEIRS, way)


@pytest.mark.parametrize("way", Way)
def test_an_import_is_undone_by_one_call(places: Places, theirs: Path, way: Way) -> None:
    assert keeping(places).undoable is None
    keeping(places).take(theirs, way)
    assert keeping(places).undoable == NOW.replace(microsecond=0)
    keeping(places).undo()
    assert kept(places) == OURS
    assert keeping(places).undoable is None
    with pytest.raises(NothingToUndo):
        keeping(places).undo()


def broken(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text()))


HARMFUL: dict[str, tuple[Callable[[str], str], Trouble]] = {
    "broken by hand": (
        lambda text: text.replace('"history": [', '"history": [,'),
        Trouble.NOT_JSON,
    ),
    "truncated": (lambda text: text[: len(text) // 2], Trouble.CUT_SHORT),
    "newer": (lambda text: text.replace("coach/1", "coach/2"), Trouble.NEWER),
    "nested": (lambda text: text.replace("[", "[" * 50_000, 1), Trouble.TOO_DEEP),
    "twice": (lambda text: text.replace("{", '{"format": "stretch-coach/1",', 1), Trouble.TWICE),
    "no number": (lambda text: text.replace("1800", "NaN"), Trouble.NOT_A_NUMBER),
    "other's": (lambda text: text.replace("stretch-coach/1", "recipes/1"), Trouble.NOT_OURS),
    "misshapen": (
        lambda text: text.replace('"history": [', '"history": {}, "x": ['),
        Trouble.WRONG_SHAPE,
    ),
    "empty": (lambda _: "", Trouble.EMPTY),
    "misshapen diary": (
        lambda text: text.replace('"cramps": [', '"cramps": {}, "x": ['),
        Trouble.WRONG_SHAPE,
    ),
}


@pytest.mark.parametrize("kind", HARMFUL)
def test_a_file_that_is_no_good_changes_nothing(places: Places, theirs: Path, kind: str) -> None:
    change, trouble = HARMFUL[kind]
    broken(theirs, change)
    refuses(places, theirs, trouble)


def test_a_huge_file_changes_nothing(places: Places, theirs: Path) -> None:
    with theirs.open("r+b") as file:
        file.truncate(200 * 2**20)
    refuses(places, theirs, Trouble.TOO_LARGE)


def refuses(places: Places, path: Path, trouble: Trouble) -> None:
    before = files(places.data)
    for do in (keeping(places).preview, lambda p: keeping(places).take(p, Way.REPLACE)):
        with pytest.raises(BadBundle) as refused:
            do(path)
        assert refused.value.trouble is trouble
    assert files(places.data) == before


def test_of_a_hostile_file_only_what_is_good_is_taken(places: Places, theirs: Path) -> None:
    document = json.loads(theirs.read_bytes())
    document["exercises"] = {"../../evil": "x", "/etc/evil": "x", "good-one": "x"}
    document["routines"] = {"a" * 1_000_000: "x"}
    document["preferences"] |= {"../x": 1, "water.serving_ml": 10**40, "__class__.__init__": 1}
    document["history"].append({"at": "9" * 1_000_000, "what": "drank"})
    first = document["diary"]["cramps"][0]
    document["diary"]["cramps"] += [first, first | {"id": "../../x"}, first | {"pain": 10**40}, []]
    document["diary"]["cramps"] += [{"id": "far", "night": "9999-12-31", "at": "9999-12-31T23:59Z"}]
    document["diary"]["nights"] += [{"night": "2027-03-09", "note": "x" * 1_000_000}]
    document["diary"]["said"] = {"name": "x" * 1_000_000, "../x": "x"}
    theirs.write_text(json.dumps(document))
    outside = files(places.data.parent)
    keeping(places).take(theirs, Way.REPLACE)
    after = kept(places)
    assert after.exercises == {"good-one": "x"}
    assert after.routines == {}
    assert after.records == THEIRS.records
    assert after.diary == THEIRS.diary
    assert after.preferences == as_document(Preferences()) | dict(THEIRS.preferences)
    changed = {name for name in files(places.data.parent) if name not in outside}
    assert all(name.startswith("home/") for name in changed)


def test_a_file_is_replaced_only_if_it_may_be(places: Places, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    saved = keeping(places).export(path)
    assert (saved.entries, saved.diary) == (2, 3)
    before = path.read_bytes()
    with pytest.raises(AlreadyThere):
        keeping(places).export(path, replace=False)
    with pytest.raises(AlreadyThere):
        keeping(places).export_table(path, replace=False)
    assert path.read_bytes() == before


def test_own_files_that_cannot_be_read_are_told(places: Places, tmp_path: Path) -> None:
    (places.routines / "huge.toml").write_text("x" * 100_000)
    saved = keeping(places).export(tmp_path / "a.json")
    assert [path.name for path in saved.unread] == ["huge.toml"]


def test_the_table_has_the_entries_from_an_instant_on(places: Places, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert keeping(places).export_table(path).entries == 2
    assert keeping(places).export_table(path, NOW.replace(year=2000)).entries == 0
    assert path.read_text().startswith("time,habit,what,amount_ml")
    assert keeping(places).records() == OURS.records


def test_a_running_coach_lets_go_and_takes_up_again(places: Places, theirs: Path) -> None:
    done: list[str] = []
    history = HistoryFile(places, lambda: NOW)
    diary = DiaryFile(places, lambda: NOW)
    assert diary.cramp("mine")

    def release() -> None:
        history.close()
        diary.close()
        done.append("released")

    def reload() -> None:
        history.reopen()
        diary.reopen()
        done.append("reloaded")

    with closing(history), closing(diary):
        works = keeping(places, Running(release, reload))
        works.take(theirs, Way.MERGE)
        assert diary.book(NIGHT, NIGHT).cramps == (cramp("both", pain=2), cramp("mine"))
        works.undo()
        assert done == ["reloaded", "reloaded"]
        assert works.erase() == ()
        assert done == ["reloaded", "reloaded", "released", "reloaded"]
        assert history.recent(NOW).entries == ()
        assert diary.cramp("mine") is None
    assert kept(places) == Holding(as_document(Preferences()))


def test_a_damaged_diary_is_mended_before_it_is_saved(places: Places, tmp_path: Path) -> None:
    places.diary.write_bytes(b"rubbish" * 1_000)
    assert keeping(places).export(tmp_path / "a.json").diary == 0
    (aside,) = places.data.glob("diary.db.*Z")
    assert aside.read_bytes() == b"rubbish" * 1_000


def test_what_goes_is_told_before(places: Places) -> None:
    names = {path.name for path in keeping(places).erasable()}
    assert {"preferences.json", "history.db", "my-move.toml", "my-row.toml"} <= names
    assert "diary.db" in names
    assert keeping(places).folder == places.data
    assert keeping(places).zone is BERLIN


def test_orders_are_followed_and_answered(places: Places, theirs: Path) -> None:
    works = keeping(places)
    assert follow(works, Import(Way.MERGE, str(theirs))) == ["Imported 1 entry and 1 diary entry."]
    assert follow(works, Import(Way.MERGE, str(theirs))) == [
        "Everything in this file is here already."
    ]
    assert follow(works, UndoImport()) == ["Everything is as before the import."]
    assert follow(works, Erase()) == []


def test_orders_that_cannot_be_followed_say_why(places: Places, tmp_path: Path) -> None:
    with pytest.raises(BadOrder, match="no such file"):
        follow(keeping(places), Import(Way.MERGE, str(tmp_path / "none")))
    with pytest.raises(BadOrder, match="no import"):
        follow(keeping(places), UndoImport())
