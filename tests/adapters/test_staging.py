"""An import is there whole or not at all, through kills; and it is undone by one call."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from coach.adapters.diary import DiaryFile
from coach.adapters.exchange import undo_copies
from coach.adapters.files import Places, StorageFault
from coach.adapters.history import HistoryFile
from coach.adapters.history_tables import INSERT
from coach.adapters.preferences import PreferenceFile
from coach.adapters.staging import Exchange, NothingToUndo
from coach.domain.diary_records import KeptDiary
from coach.domain.diary_records import kept as kept_diary
from coach.domain.diary_rows import cramp_record, night_record
from coach.domain.holding import Holding
from coach.domain.preferences import Preferences, as_document, changed
from tests.adapters.limits import files_no_longer_than
from tests.diaries import cramp, night
from tests.keeping import HOLDINGS, NOW, drink, files, home, kept, settle

DEFAULTS = as_document(Preferences())
OLD = Holding(
    DEFAULTS | {"water.target_ml": 1_500, "moon.phase": 1},
    (drink(1), drink(2)),
    {"old-move": "1", "both": "1", "same": "s"},
    {"my-row": "r"},
    kept_diary([cramp_record(cramp("both")), cramp_record(cramp("old"))], [], {"name": "Mo"}),
)
NEW = Holding(
    DEFAULTS | {"water.target_ml": 2_500, "moon.full": 2},
    tuple(map(drink, range(3, 40))),
    {"both": "2", "new-move": "n", "same": "s"},
    {},
    kept_diary([cramp_record(cramp("both", pain=1))], [night_record(night(3, none=True))], {}),
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return settle(home(tmp_path), OLD)


def exchange(places: Places) -> Exchange:
    return Exchange(places, lambda: NOW)


def write(places: Places, *minutes: int) -> None:
    with closing(HistoryFile(places, lambda: NOW)) as history, history._connection as connection:
        connection.executemany(INSERT, map(drink, minutes))


@given(ours=HOLDINGS, theirs=HOLDINGS)
@settings(max_examples=25, deadline=None)
def test_all_of_the_new_is_kept_and_undone_again(ours: Holding, theirs: Holding) -> None:
    with TemporaryDirectory() as folder:
        places = settle(home(Path(folder)), ours)
        exchange(places).apply(lambda _: theirs)
        assert kept(places) == theirs
        exchange(places).undo()
        assert kept(places) == ours


def test_what_is_there_is_given_to_whoever_combines(places: Places) -> None:
    given: list[Holding] = []

    def combine(ours: Holding) -> Holding:
        given.append(ours)
        return NEW

    exchange(places).apply(combine)
    assert given == [OLD]


def test_all_files_are_for_one_person_alone(places: Places) -> None:
    exchange(places).apply(lambda _: NEW)
    for path in places.data.rglob("*"):
        if path.parent.name != "exercises":  # settled by the test itself
            assert not path.stat().st_mode & 0o077, path


def test_a_running_store_sees_the_new_at_once(places: Places) -> None:
    with closing(HistoryFile(places, lambda: NOW)) as history:
        exchange(places).apply(lambda _: NEW)
        start = NOW.replace(year=1970)
        assert history.recent(start.replace(month=1, day=1, hour=0)).entries[-1].amount == 200
        assert len(history.recent(start.replace(month=1, day=1, hour=0, minute=0)).entries) == 37


def test_what_happened_since_the_import_stays(places: Places) -> None:
    exchange(places).apply(lambda _: NEW)
    write(places, 90, 91)
    store = PreferenceFile(places, lambda: NOW)
    store.write(changed(store.read(), "hours.wake", "05:45"))
    (places.routines / "since.toml").write_text("s")
    with closing(DiaryFile(places, lambda: NOW)) as diary:
        diary.keep(cramp("since"))
        diary.keep(cramp("both", pain=2))
    exchange(places).undo()
    after = kept(places)
    assert {row.id: row.pain for row in after.diary.cramps} == {"both": 2, "old": 6, "since": 6}
    assert (after.diary.nights, after.diary.said) == ((), {"name": "Mo"})
    assert after.records == (*OLD.records, drink(90), drink(91))
    assert after.preferences == dict(OLD.preferences) | {"hours.wake": "05:45"}
    assert after.exercises == OLD.exercises
    assert after.routines == {"my-row": "r", "since": "s"}


def test_a_diary_that_an_import_leaves_as_it_is_is_not_in_its_undo_copy(places: Places) -> None:
    exchange(places).apply(lambda ours: replace(NEW, diary=ours.diary))
    (copy,) = undo_copies(places)
    assert not list(copy.glob("diary*"))
    with closing(DiaryFile(places, lambda: NOW)) as diary:
        diary.remove("old")
    exchange(places).undo()
    assert [row.id for row in kept(places).diary.cramps] == ["both"]


def test_who_keeps_no_diary_has_no_file_after_an_import(tmp_path: Path) -> None:
    places = settle(home(tmp_path), Holding(DEFAULTS))
    exchange(places).apply(lambda _: replace(NEW, diary=KeptDiary()))
    assert not list(places.data.rglob("*diary*"))


def test_only_the_latest_import_can_be_undone_and_only_once(places: Places) -> None:
    with pytest.raises(NothingToUndo):
        exchange(places).undo()
    exchange(places).apply(lambda _: NEW)
    exchange(places).apply(lambda ours: Holding(ours.preferences, (drink(7),)))
    assert len(undo_copies(places)) == 1
    exchange(places).undo()
    assert kept(places) == NEW
    with pytest.raises(NothingToUndo):
        exchange(places).undo()
    assert undo_copies(places) == ()


def test_other_files_in_the_folders_are_left_alone(places: Places) -> None:
    (places.exercises / "notes.txt").write_text("mine")
    (places.exercises / "huge.toml").write_text("x" * 100_000)
    (places.data / "holiday.jpg").write_bytes(b"j")
    exchange(places).apply(lambda _: Holding())
    assert {path.name for path in places.exercises.iterdir()} == {"notes.txt", "huge.toml"}
    assert (places.data / "holiday.jpg").read_bytes() == b"j"


def test_nothing_is_written_through_a_folder_that_is_a_link(places: Places, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    places.exercises.rename(theirs)
    places.exercises.symlink_to(theirs)
    before = files(tmp_path)
    with pytest.raises(StorageFault, match="link"):
        exchange(places).apply(lambda _: NEW)
    assert files(tmp_path) == before


def block_folder(places: Places) -> None:
    for file in places.exercises.iterdir():
        file.unlink()
    places.exercises.rmdir()
    places.exercises.write_text("in the way")


def block_file(places: Places) -> None:
    (places.exercises / "new-move.toml").mkdir()


@pytest.mark.parametrize("block", [block_folder, block_file])
def test_what_could_not_be_put_in_place_is_noticed_before_anything_changes(
    places: Places, block: Callable[[Places], None]
) -> None:
    block(places)
    before = files(places.data)
    with pytest.raises(StorageFault, match="cannot be written"):
        exchange(places).apply(lambda _: NEW)
    assert files(places.data) == before
    assert not places.unfinished.exists()


def test_a_folder_that_may_not_be_written_is_noticed_before_anything_changes(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _mode: path != places.exercises)
    before = files(places.data)
    with pytest.raises(StorageFault, match="cannot be written"):
        exchange(places).apply(lambda _: NEW)
    assert files(places.data) == before


def test_a_link_in_the_folder_is_replaced_and_not_written_through(
    places: Places, tmp_path: Path
) -> None:
    theirs = tmp_path / "letter.txt"
    theirs.write_text("dear")
    (places.exercises / "new-move.toml").symlink_to(theirs)
    exchange(places).apply(lambda _: NEW)
    assert kept(places) == NEW
    assert theirs.read_text() == "dear"


@pytest.mark.parametrize("size", [200, 4_096, 20_000])
def test_a_full_disk_changes_nothing(places: Places, size: int) -> None:
    before = files(places.data)
    big = Holding(NEW.preferences, tuple(map(drink, range(3_000))), NEW.exercises)
    with files_no_longer_than(size), pytest.raises(StorageFault):
        exchange(places).apply(lambda _: big)
    assert files(places.data) == before


def test_more_unknown_choices_than_the_file_can_hold_change_nothing(places: Places) -> None:
    before = files(places.data)
    many = {f"moon.phase{n}": "x" * 9_000 for n in range(120)}
    with pytest.raises(StorageFault, match="too many"):
        exchange(places).apply(lambda ours: Holding({**ours.preferences, **many}))
    assert files(places.data) == before


def test_a_damaged_undo_copy_changes_nothing(places: Places) -> None:
    exchange(places).apply(lambda _: NEW)
    (copy,) = undo_copies(places)
    (copy / "history.db").write_bytes(b"rubbish" * 1_000)
    before = files(places.data)
    with pytest.raises(StorageFault):
        exchange(places).undo()
    assert files(places.data) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from coach.adapters.staging import Exchange
from tests.adapters.test_staging import NEW, NOW
from tests.diaries import cramp, night
from tests.keeping import home
left = int(sys.argv[2])
def step(done):
    global left
    left -= 1
    if left < 0:
        print(done, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
exchange = Exchange(home(Path(sys.argv[1])), lambda: NOW, step)
exchange.undo() if sys.argv[3] == "undo" else exchange.apply(lambda _: NEW)
"""


def killed(folder: Path, after: int, what: str) -> str:
    """Exchange in another process that is killed after so many steps; return the last one."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(after), what],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("what", ["import", "undo"])
def test_a_kill_at_any_point_leaves_the_old_or_the_new(tmp_path: Path, what: str) -> None:
    begun, whole = (OLD, NEW) if what == "import" else (NEW, OLD)
    decided, seen = False, []
    for after in range(100):
        folder = tmp_path / str(after)
        places = settle(home(folder), OLD)
        if what == "undo":
            exchange(places).apply(lambda _: NEW)
        last = killed(folder, after, what)
        seen.append(last)
        decided = decided or last in ("decided", "")
        assert kept(places) == (whole if decided else begun), last
        assert bool(undo_copies(places)) is (decided if what == "import" else not decided), last
        if not last:
            break
    assert seen[-1] == ""
    assert {"choices", "prepared", "decided", "entries", "history", "preferences"} <= set(seen)
    assert {"diary prepared", "diary"} <= set(seen)


def test_after_a_kill_the_next_import_works(tmp_path: Path) -> None:
    places = settle(home(tmp_path), OLD)
    killed(tmp_path, 2, "import")
    exchange(places).apply(lambda _: NEW)
    assert kept(places) == NEW
    assert not [path for path in places.data.iterdir() if path.name.startswith(".import")]


def test_a_reader_sees_the_old_entries_or_the_new_ones(places: Places) -> None:
    with closing(sqlite3.connect(places.history, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        count = "SELECT count(*) FROM entry"
        assert reader.execute(count).fetchone() == (2,)
        exchange(places).apply(lambda _: NEW)
        assert reader.execute(count).fetchone() == (2,)
        reader.execute("ROLLBACK")
        assert reader.execute(count).fetchone() == (37,)
