"""The file under the history: whatever happens to it, nothing is lost unseen."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.adapters.database import make
from coach.adapters.files import Finding, Found, NewerFormat, Places
from coach.adapters.history import HistoryFile
from coach.adapters.history_tables import HISTORY, INSERT
from coach.adapters.unavailable import Unavailable
from coach.adapters.upgrades import HISTORY_STEPS
from coach.domain.history import Entry, What
from tests.adapters.limits import umask
from tests.adapters.records import MINUTE, NOW, drink, everything, fill, opened


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "home", tmp_path / "home")


@pytest.fixture
def history(places: Places) -> Iterator[HistoryFile]:
    with closing(opened(places)) as history:
        yield history


@pytest.mark.parametrize(
    "row",
    [
        ("soon", "drank", None, None, 0, "", ""),
        (2**62, "drank", None, None, 0, "", ""),
        (0, "", None, None, 0, "", ""),
        (0, "drank", "", None, 0, "", ""),
        (0, "drank", None, 2**62, 0, "", ""),
        (0, "drank", None, None, -1, "", ""),
        (0, "drank", None, None, 0, None, ""),
        (0, "drank", None, None, 0, "", None),
    ],
)
def test_the_table_takes_no_nonsense(
    history: HistoryFile, row: tuple[int | str | None, ...]
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        history._connection.execute(INSERT, row)


def test_all_files_are_for_one_person_alone(places: Places) -> None:
    with umask(0), closing(opened(places)) as history:
        history.write(drink(0))
        files = list(places.data.iterdir())
        assert {p.name for p in files} == {"history.db", "history.db-wal", "history.db-shm"}
        assert {stat.S_IMODE(p.stat().st_mode) for p in files} == {0o600}
        for file in files:
            file.chmod(0o644)
        with closing(opened(places)):
            assert {stat.S_IMODE(p.stat().st_mode) for p in files} == {0o600}


def test_a_file_that_is_no_database_is_set_aside_and_a_new_one_begun(places: Places) -> None:
    for number, raw in enumerate((b"", b"garbage" * 99, os.urandom(9000)), start=1):
        places.make()
        places.history.write_bytes(raw)
        with closing(opened(places)) as history:
            assert history.finding is not None
            assert history.finding.found is Found.SET_ASIDE
            assert history.finding.aside is not None
            assert history.finding.aside.read_bytes() == raw
            history.write(drink(0))
        with closing(opened(places)) as history:
            assert history.finding is None
            assert everything(history) == (drink(0),)
        assert len(list(places.data.glob("history.db.2027-*"))) == number


def test_what_can_be_read_of_a_damaged_file_goes_on_in_a_new_one(places: Places) -> None:
    fill(places, 5000)
    raw = bytearray(places.history.read_bytes())
    pages = len(raw) // 4096
    for page in (pages // 3, pages // 2):
        raw[page * 4096 : (page + 1) * 4096] = os.urandom(4096)
    places.history.write_bytes(raw)
    with closing(opened(places)) as history:
        kept = everything(history)
        assert history.finding is not None
        assert history.finding.found is Found.REPAIRED
        assert history.finding.details[1] == f"{len(kept)} entries kept"
        assert history.finding.aside is not None
        assert history.finding.aside.read_bytes() == bytes(raw)
        assert 4600 < len(kept) <= 5000
        history.write(drink(1))
        assert everything(history) == (*kept, drink(1))
    with closing(opened(places)) as history:
        assert history.finding is None
        assert everything(history) == (*kept, drink(1))


def test_what_stands_only_in_the_log_of_a_damaged_file_is_kept(places: Places) -> None:
    fill(places, 3000)
    page = slice(20 * 4096, 21 * 4096)
    raw, log = left_by_a_kill(places, drink(1))
    raw[page] = os.urandom(4096)
    put_back(places, raw, log)
    with closing(opened(places)) as history:
        assert drink(1) in everything(history)
        assert history.finding is not None
        assert_kept(history.finding, raw, log)


@pytest.mark.parametrize("end", [0, 700, 9000])
def test_the_log_of_a_file_that_is_no_database_any_more_is_kept_aside(
    places: Places, end: int
) -> None:
    raw, log = left_by_a_kill(places, drink(1))
    raw[:] = os.urandom(end)
    put_back(places, raw, log)
    with closing(opened(places)) as history:
        assert history.finding is not None
        assert_kept(history.finding, raw, log)
        assert everything(history) == ()


def test_a_log_without_its_file_is_put_aside(places: Places) -> None:
    raw, log = left_by_a_kill(places, drink(1))
    put_back(places, raw, log)
    places.history.unlink()
    with closing(opened(places)) as history:
        assert everything(history) == ()
    assert log in [p.read_bytes() for p in places.data.glob("history.db-wal.2027-*")]


def test_a_log_is_never_played_into_another_file(places: Places) -> None:
    raw, log = left_by_a_kill(places, drink(1))
    put_back(places, raw, log)
    make(places.history, HISTORY)
    with closing(opened(places)) as history:
        assert everything(history) == ()


def left_by_a_kill(places: Places, entry: Entry) -> tuple[bytearray, bytes]:
    """Give the file and the log as they lie there while nobody has closed them."""
    with closing(opened(places)) as history:
        history.write(entry)
        raw, log = places.history.read_bytes(), log_of(places.history).read_bytes()
    return bytearray(raw), log


def put_back(places: Places, raw: bytearray, log: bytes) -> None:
    places.history.write_bytes(raw)
    log_of(places.history).write_bytes(log)


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def assert_kept(finding: Finding, raw: bytearray, log: bytes) -> None:
    assert finding.aside is not None
    assert finding.aside.read_bytes() == raw
    assert log_of(finding.aside).read_bytes() == log


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_happens_to_the_file_the_start_goes_on_and_nothing_is_lost(
    data: st.DataObject,
) -> None:
    with TemporaryDirectory() as folder:
        places = Places(Path(folder), Path(folder))
        fill(places, 300)
        raw = places.history.read_bytes()
        cut = data.draw(st.integers(0, len(raw)) | st.just(len(raw)))
        hole = data.draw(st.integers(0, len(raw)))
        junk = data.draw(st.binary(max_size=600))
        mutated = (raw[:hole] + junk + raw[hole + len(junk) :])[:cut]
        places.history.write_bytes(mutated)
        with closing(opened(places)) as history:
            everything(history)
            history.recent(NOW - 100 * MINUTE)
            if history.finding is not None and history.finding.found is not Found.NEWER:
                asides = [p.read_bytes() for p in places.data.glob("history.db.2027-*Z*")]
                assert mutated in asides
                history.write(drink(1))
                assert drink(1) in everything(history)


def test_text_that_is_broken_costs_its_letters_not_the_history(
    history: HistoryFile, places: Places
) -> None:
    history.write(drink(0))
    history.write(Entry(NOW, What.DROPPED, note="crowded"))
    history.close()
    raw = places.history.read_bytes()
    assert raw.count(b"crowded") == 1
    places.history.write_bytes(raw.replace(b"crowded", b"crow\xffed"))
    with closing(opened(places)) as again:
        assert [e.note for e in everything(again)] == ["", "crow\N{REPLACEMENT CHARACTER}ed"]
        assert again.finding is not None


def test_a_newer_file_is_read_as_far_as_possible_and_never_written(places: Places) -> None:
    fill(places, 3)
    with closing(sqlite3.connect(places.history)) as connection:
        connection.execute("PRAGMA user_version = 3")
    before = places.history.read_bytes()
    with closing(opened(places)) as history:
        assert history.finding == Finding(Found.NEWER, places.history, details=("version 3",))
        assert len(everything(history)) == 3
        with pytest.raises(NewerFormat):
            history.write(drink(0))
    assert places.history.read_bytes() == before
    with closing(sqlite3.connect(places.history)) as connection:
        connection.execute("ALTER TABLE entry RENAME TO deed")
    with closing(opened(places)) as history:
        assert everything(history) == ()


def test_an_older_file_is_upgraded_in_one_transaction_and_kept(places: Places) -> None:
    def halve(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE entry SET amount = amount / 2")

    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM entry")
        connection.execute("UPDATE nowhere SET x = 0")

    with closing(opened(places)) as history:
        history.write(drink(0, amount=300))
    with pytest.raises(Unavailable, match="nowhere"):
        HistoryFile(places, lambda: NOW, (*HISTORY_STEPS, halve, fail))
    with closing(HistoryFile(places, lambda: NOW, (*HISTORY_STEPS, halve))) as history:
        assert everything(history) == (drink(0, amount=150),)
        assert history.finding is None
    aside = places.history.with_name("history.db.2027-03-01T22-15-03Z")
    with closing(sqlite3.connect(aside)) as connection:
        assert connection.execute("SELECT amount FROM entry").fetchall() == [(300,)]


def test_a_new_file_takes_all_steps_at_once(places: Places) -> None:
    def widen(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE entry ADD COLUMN side TEXT")

    with closing(HistoryFile(places, lambda: NOW, (*HISTORY_STEPS, widen))) as history:
        history.write(drink(0))
        assert everything(history) == (drink(0),)
    assert [p.name for p in places.data.iterdir()] == ["history.db"]


def test_a_file_that_another_program_holds_is_unavailable(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.adapters.database._PATIENCE_S", 0.0)
    fill(places, 1)
    with closing(sqlite3.connect(places.history, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Unavailable, match="locked"):
            opened(places)
