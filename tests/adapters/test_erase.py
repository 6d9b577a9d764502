"""Everything that is ours goes; nothing else does, wherever a link may lead."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from coach.adapters.erase import erase, ours
from coach.adapters.files import Places, keep_aside, set_aside, write_whole
from coach.adapters.history import HistoryFile
from coach.adapters.staging import Exchange
from coach.domain.holding import Holding
from coach.domain.preferences import Preferences, as_document
from tests.keeping import NOW, drink, home, settle

ALL = Holding(as_document(Preferences()), (drink(1),), {"my-move": "x"}, {"my-row": "y"})
FOREIGN = ("holiday.jpg", "preferences.json.txt", "history.db.bak", "exercises/notes.txt", "my.db")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A home with everything that was ever left in one."""
    places = settle(home(tmp_path), ALL)
    Exchange(places, lambda: NOW).apply(lambda _: ALL)
    for path in (places.preferences, places.history, places.history):
        keep_aside(path, NOW)
    write_whole(places.preferences.with_name("preferences.json.previous"), b"{}")
    keep_aside(places.preferences.with_name("preferences.json.previous"), NOW)
    for name in (
        *("history.db-wal", "history.db-shm", "history.db.2027-03-01T22-15-03Z-wal"),
        *(".preferences.json.123.new", ".preferences.json.previous.9.new", ".history.db.new"),
        *(".history.db.new-journal", ".history.db.2027-03-01T22-15-03Z-wal.7.new", "lock.json"),
        *(".lock.json.5.new", "diary.db", "diary.db-wal", "coach.lock", "coach.socket"),
        *("diary.db.2027-03-01T22-15-03Z", "diary.db.2027-03-01T22-15-03Z-wal", ".diary.db.new"),
    ):
        (places.data / name).write_bytes(b"x")
    set_aside(places.data / "history.db-wal", NOW)
    keep_aside(places.data / "lock.json", NOW)
    (places.exercises / ".my-move.toml.12.new").write_text("")
    (places.data / ".import.new" / "exercises").mkdir(parents=True)
    (places.data / ".import.new" / "exercises" / "x.toml").write_text("")
    (places.data / ".import.done").mkdir()
    (places.data / ".import.done" / "diary.db").write_text("")
    return places


def names(places: Places) -> set[str]:
    return {str(path.relative_to(places.data)) for path in places.data.rglob("*")}


def test_everything_goes_and_so_does_the_folder(places: Places) -> None:
    assert erase(places, running=False) == ()
    assert not places.data.exists()


def test_a_program_that_runs_on_keeps_its_lock_and_its_socket(places: Places) -> None:
    assert erase(places, running=True) == ()
    assert names(places) == {"coach.lock", "coach.socket"}


def test_what_is_not_ours_stays(places: Places) -> None:
    for name in FOREIGN:
        (places.data / name).write_text("theirs")
    (places.data / "before-import.mine").mkdir()
    (places.data / "lock.json.d").mkdir()
    assert erase(places, running=False) == ()
    assert names(places) == {*FOREIGN, "exercises", "before-import.mine", "lock.json.d"}


def test_what_would_go_is_told_and_nothing_else(places: Places) -> None:
    told = ours(places)
    before = names(places)
    erase(places, running=True)
    gone = {str(path.relative_to(places.data)) for path in told}
    inside = {name for name in before if any(name.startswith(f"{each}/") for each in gone)}
    assert before - names(places) == gone | inside | {"exercises", "routines"}


def test_links_are_removed_and_never_followed(places: Places, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "letter.toml").write_text("dear")
    (places.exercises / "letter.toml").symlink_to(theirs / "letter.toml")
    places.preferences.unlink()
    places.preferences.symlink_to(theirs / "letter.toml")
    (copy,) = places.data.glob("before-import.*")
    (copy / "exercises").symlink_to(theirs)
    assert erase(places, running=False) == ()
    assert not places.data.exists()
    assert (theirs / "letter.toml").read_text() == "dear"


def test_a_folder_of_moves_that_is_a_link_is_left_and_told(places: Places, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    (places.exercises / ".my-move.toml.12.new").unlink()
    places.exercises.rename(theirs)
    places.exercises.symlink_to(theirs)
    (left,) = erase(places, running=False)
    assert left.path == places.exercises
    assert (theirs / "my-move.toml").read_text() == "x"
    assert names(places) == {"exercises"}


def test_an_undo_copy_that_is_a_link_is_not_followed(places: Places, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "letter").write_text("dear")
    (places.data / "before-import.2020-01-01T00-00-00Z").symlink_to(theirs)
    erase(places, running=False)
    assert (theirs / "letter").read_text() == "dear"


def test_what_cannot_be_removed_is_told_and_the_rest_goes(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path == places.history:
            raise PermissionError(1, "Operation not permitted")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    (left,) = erase(places, running=False)
    assert left == (places.history, "Operation not permitted")
    assert names(places) == {"history.db"}


def test_where_nothing_is_kept_there_is_nothing_to_erase(tmp_path: Path) -> None:
    places = home(tmp_path)
    assert ours(places) == ()
    assert erase(places, running=False) == ()
    places.make()
    erase(places, running=False)
    assert not places.data.exists()


def test_a_folder_for_the_socket_alone_goes_too(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "run")
    places.make()
    places.socket.touch()
    places.lock.touch()
    erase(places, running=False)
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - a plain question


def test_it_is_the_first_day_again(places: Places) -> None:
    erase(places, running=True)
    with closing(HistoryFile(places, lambda: NOW)) as history:
        assert history.finding is None
        assert history.recent(NOW.replace(year=1)).entries == ()
