"""What happened stays: through kills, damage and years, at the same cost."""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.adapters.files import Places, StorageFault
from coach.adapters.history import (
    BETWEEN,
    LATEST,
    LATEST_PAUSE,
    LONG,
    SINCE,
    HistoryFile,
    _look,
)
from coach.adapters.history_tables import INSERT
from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.reminder import Habit
from coach.engine.memory import MemoryHistory
from tests.adapters.limits import files_no_longer_than
from tests.adapters.records import MINUTE, NOW, drink, everything, fill, opened


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "home", tmp_path / "home")


@pytest.fixture
def history(places: Places) -> Iterator[HistoryFile]:
    with closing(opened(places)) as history:
        yield history


INSTANTS = st.datetimes(max_value=datetime(9999, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
ENTRIES = st.builds(
    Entry,
    at=INSTANTS,
    what=st.sampled_from(What),
    habit=st.none() | st.sampled_from(["water", "standing", "bedtime", "morning", "own:Tee ☕"]),
    until=st.none() | INSTANTS,
    amount=st.integers(0, 10_000),
    note=st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    turn=st.sampled_from(["", "2026-03-27", "2026-03-27T21:00"]),
)


@given(entries=st.lists(ENTRIES, max_size=8))
@settings(max_examples=40, deadline=None)
def test_what_was_written_is_read_in_the_order_of_time(entries: list[Entry]) -> None:
    with TemporaryDirectory() as folder:
        places = Places(Path(folder), Path(folder))
        with closing(opened(places)) as history:
            for entry in entries:
                history.write(entry)
        with closing(opened(places)) as history:
            assert everything(history) == tuple(sorted(entries, key=lambda e: e.at))


@given(
    entries=st.lists(
        st.builds(
            Entry,
            at=st.integers(-9, 9).map(lambda n: NOW + n * MINUTE),
            what=st.sampled_from([What.DRANK, What.PAUSED, What.RESUMED]),
        ),
        max_size=12,
    ),
    since=st.integers(-10, 10).map(lambda n: NOW + n * MINUTE),
)
@settings(max_examples=60, deadline=None)
def test_recent_is_all_since_then_and_the_latest_pause_or_resume_before_it(
    entries: list[Entry], since: datetime
) -> None:
    with TemporaryDirectory() as folder:
        places = Places(Path(folder), Path(folder))
        with closing(opened(places)) as history:
            in_order = sorted(entries, key=lambda e: e.at)
            for entry in in_order:
                history.write(entry)
            pauses = [e for e in in_order if e.what is not What.DRANK]
            latest = [e for e in pauses[-1:] if e.at < since]
            after = [e for e in in_order if e.at >= since]
            assert history.recent(since) == History((*latest, *after))


LATE = st.integers(0, 14 * 24 * 60).map(lambda minutes: NOW - minutes * MINUTE)


@given(
    entries=st.lists(
        st.builds(Entry, LATE, st.sampled_from([What.OPENED, What.PAUSED, What.RESUMED]))
        | st.builds(Entry, LATE, st.just(What.SHOWN), st.sampled_from(["water", "own:vitamin"])),
        max_size=12,
        unique_by=lambda e: e.at,
    ),
    since=LATE,
)
@settings(max_examples=60, deadline=None)
def test_the_file_remembers_just_what_memory_does(entries: list[Entry], since: datetime) -> None:
    memory = MemoryHistory()
    with TemporaryDirectory() as folder:
        places = Places(Path(folder), Path(folder))
        with closing(opened(places)) as history:
            for entry in sorted(entries, key=lambda e: e.at):
                history.write(entry)
                memory.write(entry)
            assert history.recent(since) == memory.recent(since)


def test_a_clock_that_was_set_and_a_drink_that_was_undone_are_read_as_they_happened(
    history: HistoryFile,
) -> None:
    memory = MemoryHistory()
    for entry in (
        drink(0),
        drink(30),
        Entry(NOW - 90 * MINUTE, What.CLOCK_SET, until=NOW + 30 * MINUTE),
        drink(-80, amount=300),
        Entry(NOW - 79 * MINUTE, What.UNDONE, Habit.WATER, amount=300),
    ):
        history.write(entry)
        memory.write(entry)
    found = history.recent(NOW - 1000 * MINUTE)
    assert found == memory.recent(NOW - 1000 * MINUTE)
    assert [e.at for e in found.entries[:2]] == [NOW - 120 * MINUTE, NOW - 90 * MINUTE]
    assert [e.amount for e in found.entries if e.what is What.DRANK] == [200, 200]


def test_the_pause_before_what_is_recent_comes_first(history: HistoryFile) -> None:
    paused = Entry(NOW - 50 * MINUTE, What.PAUSED, until=FOREVER)
    for entry in (Entry(NOW - 60 * MINUTE, What.RESUMED), paused, drink(-40), drink(-1), drink(3)):
        history.write(entry)
    assert history.recent(NOW - 5 * MINUTE).entries == (paused, drink(-1), drink(3))


def test_a_stretch_of_time_has_its_start_but_not_its_end(history: HistoryFile) -> None:
    for minute in range(4):
        history.write(drink(minute))
    assert history.between(NOW + MINUTE, NOW + 3 * MINUTE).entries == (drink(1), drink(2))


def test_kinds_that_only_another_version_knows_are_left_alone(
    history: HistoryFile, places: Places
) -> None:
    history.write(drink(0))
    for what, habit in (("levitated", None), ("drank", "tea"), ("drank", "water")):
        history._connection.execute(INSERT, (10**15, what, habit, None, 1, "", ""))
    assert len(everything(history)) == 2
    history.close()
    with closing(sqlite3.connect(places.history)) as connection:
        assert connection.execute("SELECT count(*) FROM entry").fetchone() == (4,)


def test_a_naive_time_is_refused(history: HistoryFile) -> None:
    with pytest.raises(TypeError):
        history.write(Entry(datetime(2027, 3, 1), What.OPENED))  # noqa: DTZ001


def test_a_write_is_on_the_disk_when_it_returns(history: HistoryFile) -> None:
    def setting(name: str) -> object:
        return history._connection.execute(f"PRAGMA {name}").fetchone()[0]

    full = 2
    assert (setting("journal_mode"), setting("synchronous")) == ("wal", full)
    assert not history._connection.in_transaction


@pytest.mark.parametrize(
    ("question", "index"),
    [
        (SINCE, "entry_at"),
        (LONG, "entry_long"),
        (BETWEEN, "entry_at"),
        (LATEST, "entry_at"),
        (LATEST_PAUSE, "entry_pause"),
    ],
)
def test_every_question_is_answered_from_an_index(
    history: HistoryFile, question: str, index: str
) -> None:
    values = (0,) * question.count("?")
    plan = history._connection.execute(f"EXPLAIN QUERY PLAN {question}", values).fetchall()
    assert len(plan) == 1, "a second line would be a sorting or a scan"
    assert f"USING INDEX {index}" in plan[0][3]
    assert question is LATEST or plan[0][3].startswith("SEARCH")


def test_opening_writing_and_asking_cost_the_same_in_every_year(tmp_path: Path) -> None:
    """Counted in steps of SQLite's machine, which no busy neighbour can change."""

    def steps(count: int) -> tuple[int, int, int]:
        places = Places(tmp_path / str(count), tmp_path)
        fill(places, count)
        taken = 0

        def step() -> int:
            nonlocal taken
            taken += 1
            return 0

        with closing(opened(places)) as history:
            history._connection.set_progress_handler(step, 1)
            laps = [0]
            _look(history._connection)
            laps.append(taken)
            for minute in range(1, 4):
                history.write(drink(minute))
            laps.append(taken)
            assert len(history.recent(NOW + MINUTE / 2).entries) == 3
            laps.append(taken)
        opening, writing, asking = (b - a for a, b in pairwise(laps))
        return opening, writing, asking

    empty, *filled = [steps(count) for count in (0, 20_000, 100_000)]
    assert filled[0] == filled[1]
    assert filled[1][1:] == pytest.approx(empty[1:], abs=6)


WRITER = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.domain.history import Entry, What
home, number = Path(sys.argv[1]), int(sys.argv[2])
start = datetime(2027, 3, 1, tzinfo=UTC)
history = HistoryFile(Places(home, home), lambda: start)
while True:
    history.write(Entry(start + timedelta(seconds=number), What.DRANK, amount=number))
    print(number, flush=True)
    number += 1
"""


def test_every_acknowledged_entry_survives_a_kill_at_any_moment(places: Places) -> None:
    chance = random.Random(2027)  # noqa: S311 - a repeatable test
    acknowledged = kept = rounds = 0
    while acknowledged < 500 or rounds < 15:
        rounds += 1
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(places.data), str(kept)],
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            told = [int(writer.stdout.readline()) for _ in range(chance.randrange(1, 60))]
            for _ in range(chance.randrange(20_000)):
                pass
            writer.kill()
            told += map(int, writer.stdout.read().split())
        acknowledged += len(told)
        with closing(opened(places)) as history:
            assert history.finding is None
            amounts = [entry.amount for entry in everything(history)]
        assert amounts == list(range(len(amounts)))
        assert told[-1] < len(amounts) <= told[-1] + 2
        kept = len(amounts)


def test_a_write_that_does_not_fit_says_so_and_changes_nothing(history: HistoryFile) -> None:
    history.write(drink(0))
    with files_no_longer_than(4096), pytest.raises(StorageFault, match=r"history\.db"):
        history.write(drink(1))
    assert history.finding is None
    history.write(drink(2))
    assert everything(history) == (drink(0), drink(2))


def test_a_history_that_was_removed_begins_anew(places: Places) -> None:
    history = opened(places)
    history.write(drink(0))
    history.close()
    for file in places.data.iterdir():
        file.unlink()
    places.data.rmdir()
    history.reopen()
    assert everything(history) == ()
    history.write(drink(1))
    history.reopen()
    assert everything(history) == (drink(1),)
    history.close()
