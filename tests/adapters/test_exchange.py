"""What was decided is carried out, whoever comes next and whatever happened in between."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from coach.adapters import exchange
from coach.adapters.exchange import DONE, PLAN, PREPARED, HalfDone, clear, finish, turn, undo_copies
from coach.adapters.files import Places, StorageFault
from coach.adapters.history import HistoryFile
from coach.adapters.history_tables import INSERT
from coach.adapters.holdings import held
from coach.adapters.private import erase
from coach.adapters.staging import Exchange
from coach.adapters.unavailable import Unavailable
from coach.domain.diary_records import KeptDiary
from coach.domain.diary_rows import cramp_record
from coach.domain.holding import Holding
from coach.domain.preferences import Preferences, as_document
from tests.diaries import cramp
from tests.keeping import NOW, drink, files, home, kept, settle

OLD_DIARY = KeptDiary((cramp_record(cramp("old")),), (), {"name": "Mo"})
NEW_DIARY = KeptDiary((cramp_record(cramp("new")), cramp_record(cramp("newer"))))
OLD = Holding(as_document(Preferences()), (drink(1),), {"old-move": "1"}, {}, OLD_DIARY)
NEW = Holding(as_document(Preferences()), (drink(2), drink(3)), {"new-move": "2"}, {}, NEW_DIARY)


class PowerCutError(Exception):
    """Nothing after this is done."""


def cut(places: Places, at: str) -> None:
    """Exchange the old for the new until something was done, and no further."""

    def step(done: str) -> None:
        if done == at:
            raise PowerCutError

    with pytest.raises(PowerCutError):
        Exchange(places, lambda: NOW, step).apply(lambda _: NEW)


def test_what_was_not_decided_is_not_done(tmp_path: Path) -> None:
    places = settle(home(tmp_path), OLD)
    before = files(tmp_path)
    cut(places, "prepared")
    finish(places)
    assert files(tmp_path) == before


def test_what_was_decided_is_finished_by_whoever_opens_a_store(tmp_path: Path) -> None:
    places = settle(home(tmp_path), OLD)
    cut(places, "decided")
    HistoryFile(places, lambda: NOW).close()
    assert kept(places) == NEW
    assert len(undo_copies(places)) == 1
    assert not places.unfinished.exists()
    assert not (places.data / DONE).exists()
    assert not (places.data / PREPARED).exists()


@pytest.mark.parametrize("store", ["history", "diary"])
def test_a_store_that_is_damaged_meanwhile_is_set_aside(tmp_path: Path, store: str) -> None:
    places = settle(home(tmp_path), OLD)
    cut(places, "decided")
    getattr(places, store).write_bytes(b"rubbish" * 1_000)
    finish(places)
    assert kept(places) == NEW
    (aside,) = places.data.glob(f"{store}.db.*Z")
    assert aside.read_bytes() == b"rubbish" * 1_000


@pytest.mark.parametrize("store", ["history", "diary"])
def test_a_store_that_is_gone_meanwhile_is_there_again(tmp_path: Path, store: str) -> None:
    places = settle(home(tmp_path), OLD)
    cut(places, "decided")
    for file in places.data.glob(f"{store}.db*"):
        file.unlink()
    assert kept(places) == NEW


def test_a_diary_that_a_forgotten_pin_took_meanwhile_does_not_come_back(tmp_path: Path) -> None:
    places = settle(home(tmp_path), OLD)
    cut(places, "decided")
    erase(places)
    assert kept(places) == replace(NEW, diary=KeptDiary())
    Exchange(places, lambda: NOW).undo()
    assert kept(places) == replace(OLD, diary=KeptDiary())


def test_a_disk_that_has_room_for_the_first_store_alone_keeps_what_was_decided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = settle(home(tmp_path), OLD)
    copy = exchange._copy

    def half(pairs: list[tuple[Path, Path]]) -> None:
        copy(pairs[:1])
        raise HalfDone("disk full; the rest follows at the next start")

    with monkeypatch.context() as patched:
        patched.setattr(exchange, "_copy", half)
        with pytest.raises(StorageFault, match="next start"):
            Exchange(places, lambda: NOW).apply(lambda _: NEW)
    assert held(places) == replace(OLD, records=NEW.records)
    assert places.unfinished.exists()
    assert kept(places) == NEW


def test_what_was_decided_before_is_finished_before_the_next_import(tmp_path: Path) -> None:
    places = settle(home(tmp_path), OLD)
    cut(places, "decided")
    Exchange(places, lambda: NOW).apply(lambda ours: replace(ours, records=(drink(7),)))
    assert kept(places) == replace(NEW, records=(drink(7),))


def test_what_an_import_removes_is_overwritten(tmp_path: Path) -> None:
    secret = KeptDiary((cramp_record(cramp("secret-name")),), (), {"name": "secret words"})
    places = settle(home(tmp_path), replace(OLD, diary=secret))
    Exchange(places, lambda: NOW).apply(lambda _: NEW)
    told = b"".join(path.read_bytes() for path in places.data.glob("diary*"))
    assert b"newer" in told
    assert b"secret" not in told


def test_what_cannot_be_finished_keeps_the_stores_closed(tmp_path: Path) -> None:
    places = settle(home(tmp_path), OLD)
    cut(places, "decided")
    (places.unfinished / PLAN).write_text("[")
    with pytest.raises(Unavailable, match="finish"):
        HistoryFile(places, lambda: NOW)


@pytest.mark.parametrize("store", ["history", "diary"])
def test_a_store_that_is_busy_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: str
) -> None:
    monkeypatch.setattr(exchange, "_PATIENCE_S", 0.01)
    places = settle(home(tmp_path), OLD)
    assert kept(places) == OLD
    before = files(tmp_path)
    with closing(sqlite3.connect(getattr(places, store), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Exception, match="locked"):
            Exchange(places, lambda: NOW).apply(lambda _: NEW)
        other.execute("ROLLBACK")
    assert files(tmp_path) == before
    assert not places.unfinished.exists()


def test_a_folder_is_cleared_without_following_links(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "letter.txt").write_text("dear")
    ours = tmp_path / "ours"
    (ours / "inner").mkdir(parents=True)
    (ours / "inner" / "file").write_text("")
    (ours / "inner" / "link").symlink_to(theirs)
    (ours / "file-link").symlink_to(theirs / "letter.txt")
    clear(ours)
    assert not ours.exists()
    assert (theirs / "letter.txt").read_text() == "dear"
    clear(ours)  # what is not there is clear already


def test_only_folders_of_ours_count_as_undo_copies(tmp_path: Path) -> None:
    places = home(tmp_path)
    places.make()
    (tmp_path / "elsewhere").mkdir()
    (places.data / "before-import.link").symlink_to(tmp_path / "elsewhere")
    (places.data / "before-import.txt").write_text("")
    assert undo_copies(places) == ()


def test_two_never_exchange_at_the_same_time(tmp_path: Path) -> None:
    import fcntl  # noqa: PLC0415
    import os  # noqa: PLC0415

    places = home(tmp_path)
    places.make()
    handle = os.open(places.data, os.O_RDONLY)
    try:
        with turn(places), pytest.raises(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.close(handle)


def test_the_plan_says_what_goes_and_how_the_copy_is_called(tmp_path: Path) -> None:
    places = settle(home(tmp_path), OLD)
    cut(places, "decided")
    plan = json.loads((places.unfinished / PLAN).read_bytes())
    assert plan == {
        "gone": ["exercises/old-move.toml"],
        "undo": "before-import.2027-03-01T22-15-03Z",
    }


def test_what_was_written_after_half_an_exchange_is_not_lost_when_it_is_finished(
    tmp_path: Path,
) -> None:
    places = settle(home(tmp_path), OLD)
    cut(places, "history")  # and the program goes on, as after a fault of the disk
    with closing(sqlite3.connect(places.history)) as connection, connection:
        connection.execute(INSERT, drink(9))
    assert kept(places) == replace(NEW, records=(*NEW.records, drink(9)))


def test_what_is_left_of_a_finished_exchange_is_never_carried_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = settle(home(tmp_path), OLD)

    def refuse(folder: Path) -> None:
        if folder.exists():
            raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(exchange, "clear", refuse)
        Exchange(places, lambda: NOW).apply(lambda _: NEW)
    assert (places.data / DONE).exists()
    assert not places.unfinished.exists()
    assert kept(places) == NEW
    Exchange(places, lambda: NOW).undo()
    assert kept(places) == OLD
    assert not (places.data / DONE).exists()
