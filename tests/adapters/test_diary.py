"""What is written into the diary stays, what is removed is gone; through kills, damage, years."""

import random
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.adapters import private
from coach.adapters.diary import DiaryFile
from coach.adapters.diary_whole import read_diary, write_diary
from coach.adapters.exchange import turn
from coach.adapters.files import Finding, Found, NewerFormat, Places, StorageFault
from coach.adapters.staging import Exchange
from coach.domain.diary import Book, Cramp, Helped, Length, Muscle, Night, Removed, Side, When, book
from coach.domain.diary_records import CrampRecord, KeptDiary, kept
from coach.domain.diary_rows import cramp_record
from coach.domain.holding import Holding
from coach.engine.diary import DiaryStore, Said
from tests.adapters.limits import files_no_longer_than
from tests.diaries import AT, NIGHT, cramp, night
from tests.keeping import NOW, home, settle

FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
DAY = timedelta(days=1)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return home(tmp_path)


@pytest.fixture
def diary(places: Places) -> Iterator[DiaryFile]:
    with closing(opened(places)) as diary:
        yield diary


def opened(places: Places) -> DiaryFile:
    return DiaryFile(places, lambda: NOW)


def everything(diary: DiaryFile) -> Book:
    return diary.book(FIRST, LAST)


def test_it_is_a_store_of_the_engine(diary: DiaryFile) -> None:
    store: DiaryStore = diary
    assert store.book(NIGHT, NIGHT) == Book()


def test_who_never_writes_has_no_file(diary: DiaryFile, places: Places) -> None:
    assert everything(diary) == Book()
    assert diary.cramp("c1") is None
    assert diary.said(Said.NAME) == ""
    assert diary.remove("c1") == Removed()
    diary.put_back(Removed())
    diary.say(Said.NAME, "")
    diary.keep_night(night())
    diary.look()
    assert not places.data.exists()


def test_the_files_are_for_one_person_alone(diary: DiaryFile, places: Places) -> None:
    diary.keep(cramp())
    names = {p.name: stat.S_IMODE(p.stat().st_mode) for p in places.data.iterdir()}
    assert names == dict.fromkeys(("diary.db", "diary.db-wal", "diary.db-shm"), 0o600)
    assert stat.S_IMODE(places.data.stat().st_mode) == 0o700


def test_what_was_written_is_read_after_a_start(diary: DiaryFile, places: Places) -> None:
    whole = cramp(
        muscle=Muscle.CALF, seconds=95, woke=True, again=15, helped=frozenset({Helped.FLEX})
    )
    other = cramp("c2", at=AT + DAY, when=When(NIGHT + DAY), length=Length.TO_3)
    said = night(5, note="Ä ☕", taken=False)
    for each in (other, whole):
        diary.keep(each)
    diary.keep_night(said)
    diary.say(Said.TAKEN, "tablet")
    with closing(opened(places)) as again:
        assert everything(again) == Book((whole, other), (said,))
        assert again.book(NIGHT, NIGHT) == Book((whole,))
        assert (again.cramp("c1"), again.cramp("c3")) == (whole, None)
        assert (again.said(Said.TAKEN), again.said(Said.NAME)) == ("tablet", "")


def test_a_cramp_takes_back_that_there_was_none(diary: DiaryFile) -> None:
    diary.keep_night(night(none=True))
    diary.keep_night(night(1, none=True, note="n"))
    diary.keep(cramp())
    diary.keep(cramp("c2", when=When(NIGHT + DAY)))
    assert everything(diary).nights == (night(1, note="n"),)
    diary.keep_night(night(none=True, taken=True))
    assert everything(diary).nights[0] == night(taken=True)


def test_a_night_of_which_nothing_is_said_any_more_is_taken_out(
    diary: DiaryFile, places: Places
) -> None:
    diary.keep_night(night(none=True))
    diary.keep_night(night())
    assert everything(diary) == Book()
    assert not read_diary(places.diary)


def test_what_came_instead_goes_as_the_rest_comes_back_or_nothing_of_it_does(
    diary: DiaryFile,
) -> None:
    diary.keep_night(night(1, none=True))
    diary.keep(cramp("new"))
    when = cramp("new").when
    too_long = Removed(nights=(Night(when, note="x" * 2_001),))
    with pytest.raises(ValueError, match="letters"):
        diary.put_back(too_long, ["new"])
    assert diary.cramp("new") is not None
    diary.put_back(Removed(nights=(Night(when, none=True),)), ["new"])
    told = diary.book(when.night, when.night).told(when.night)
    assert (told.cramps, told.night) == ((), Night(when, none=True))


def test_what_was_removed_can_be_put_back(diary: DiaryFile) -> None:
    diary.keep(cramp())
    removed = diary.remove("c1")
    assert removed == Removed((cramp(),))
    assert everything(diary) == Book()
    diary.keep_night(night(none=True))
    diary.put_back(Removed(removed.cramps, (night(1, note="n"),)))
    assert everything(diary) == Book((cramp(),), (night(1, note="n"),))
    assert diary.remove("c9") == Removed()


def test_a_text_is_changed_and_taken_out(diary: DiaryFile, places: Places) -> None:
    diary.say(Said.QUESTIONS, "a")
    diary.say(Said.QUESTIONS, "b")
    assert diary.said(Said.QUESTIONS) == "b"
    diary.say(Said.QUESTIONS, "")
    assert not read_diary(places.diary)


def test_what_no_diary_takes_is_refused_and_changes_nothing(diary: DiaryFile) -> None:
    diary.keep(cramp())
    before = everything(diary)
    for wrong in (
        cramp(pain=11),
        cramp(offset=2_000),
        cramp("a/b"),
        cramp(when=When(date(1, 1, 1))),
    ):
        with pytest.raises(ValueError, match="cannot be kept"):
            diary.keep(wrong)
    for note in ("x" * 2_001, "\0" + "x" * 2_001, "\ud800"):
        with pytest.raises(ValueError):  # noqa: PT011 - of Python itself, too
            diary.keep_night(night(note=note))
    with pytest.raises(ValueError, match="2001"):
        diary.say(Said.NAME, "x" * 2_001)
    assert everything(diary) == before


def test_a_row_with_words_of_another_version_is_not_lost(diary: DiaryFile, places: Places) -> None:
    row = cramp_record(cramp())._replace(muscle="tail", helped="flex moonlight", stage="t9")
    write_diary(settle(places, Holding()).diary, kept([row], [], {}))
    (found,) = everything(diary).cramps
    assert (found.muscle, found.helped, found.pain) == (None, frozenset({Helped.FLEX}), 6)
    diary.keep(found)
    assert read_diary(places.diary).cramps == (row,)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["keep", "keep_night", "remove", "say"]),
        st.integers(0, 4),
        st.integers(0, 10),
    ),
    max_size=12,
)


@given(steps=STEPS)
@settings(max_examples=40, deadline=None)
def test_the_file_tells_what_a_memory_would(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    places = home(tmp_path_factory.mktemp("diary"))
    cramps: dict[str, Cramp] = {}
    nights: dict[date, Night] = {}
    with closing(opened(places)) as diary:
        for deed, which, value in steps:
            evening = NIGHT + which * DAY
            match deed:
                case "keep":
                    one = cramp(f"c{which}", pain=value, when=When(evening))
                    diary.keep(one)
                    cramps[one.id] = one
                    nights.pop(evening, None)
                case "keep_night":
                    diary.keep_night(night(which, none=value > 5))
                    nights.pop(evening, None)
                    if value > 5 and f"c{which}" not in cramps:
                        nights[evening] = night(which, none=True)
                case "remove":
                    gone = cramps.pop(f"c{which}", None)
                    assert diary.remove(f"c{which}").cramps == ((gone,) if gone else ())
                case _:
                    diary.say(Said.NAME, "x" * value)
        assert everything(diary) == book(cramps.values(), nights.values())


def test_a_write_is_on_the_disk_when_it_returns(diary: DiaryFile) -> None:
    diary.keep(cramp())

    def setting(name: str) -> object:
        connection = diary._file._connection
        assert connection
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    names = ("journal_mode", "synchronous", "secure_delete", "busy_timeout")
    assert [setting(name) for name in names] == ["wal", 2, 1, 2_000]


def test_nothing_on_the_disk_tells_what_was_removed_or_changed(
    diary: DiaryFile, places: Places
) -> None:
    chance = random.Random(6)  # noqa: S311 - a repeatable test
    days = list(range(100))
    for day in days:
        diary.keep_night(night(day, note=f"secret-{day}-" + "x" * chance.randrange(150)))
        diary.keep(cramp(f"hidden-{day}", when=When(NIGHT + day * DAY)))
    chance.shuffle(days)
    for day in days:
        if chance.random() < 0.5:
            diary.keep_night(night(day, note="plain"))
        else:
            diary.keep_night(night(day))
        diary.remove(f"hidden-{day}")
        assert (places.data / "diary.db-wal").stat().st_size == 0
    told = b"".join(path.read_bytes() for path in places.data.iterdir())
    assert b"plain" in told
    assert b"secret" not in told
    assert b"hidden" not in told


WRITER = """
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from coach.adapters.files import Places
from coach.adapters.diary import DiaryFile
from coach.domain.diary import Cramp, Night, When
home, number = Path(sys.argv[1]), int(sys.argv[2])
start = datetime(2027, 3, 1, tzinfo=UTC)
diary = DiaryFile(Places(home, home), lambda: start)
def cramp(number, value):
    when = When(date(2027, 3, 1) + timedelta(days=number))
    return Cramp(f"c{number}", start, value, when, pain=value, soreness=value, seconds=value)
while True:
    diary.keep_night(Night(When(date(2027, 3, 1) + timedelta(days=number)), none=True))
    print("none", number, flush=True)
    diary.keep(cramp(number, 1))
    print("new", number, flush=True)
    diary.keep(cramp(number, 2))
    print("changed", number, flush=True)
    if number % 3 == 0:
        removed = diary.remove(f"c{number}")
        print("removed", number, flush=True)
        if number % 2 == 0:
            diary.put_back(removed)
            print("back", number, flush=True)
    number += 1
"""
STATES = {"none": "none", "new": 1, "changed": 2, "removed": None, "back": 2}


def lane(number: int) -> list[object]:
    """Return all states that an entry goes through, in order."""
    states: list[object] = [None, "none", 1, 2]
    if number % 3 == 0:
        states += [None] + ([2] if number % 2 == 0 else [])
    return states


def state(found: Book, number: int) -> object:
    told = found.told(date(2027, 3, 1) + number * DAY)
    assert not (told.cramps and told.night), "a night with a cramp is never said to be none"
    if told.night:
        return "none"
    if not told.cramps:
        return None
    (one,) = told.cramps
    assert one.pain == one.soreness == one.seconds == one.offset, "half an entry"
    return one.pain


def test_an_entry_is_old_or_new_through_a_kill_at_any_moment(places: Places) -> None:
    chance = random.Random(2027)  # noqa: S311 - a repeatable test
    begun, killed = 0, 0
    certain: dict[int, object] = {}
    while killed < 20:
        killed += 1
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(places.data), str(begun)],
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            told = [writer.stdout.readline().split() for _ in range(chance.randrange(1, 40))]
            for _ in range(chance.randrange(200_000)):  # up to a write or two
                pass
            writer.kill()
            told += [line.split() for line in writer.stdout.read().splitlines()]
        for what, number in told:
            certain[int(number)] = STATES[what]
        last = int(told[-1][1])
        with closing(opened(places)) as diary:
            found = everything(diary)
            assert diary.finding is None
        for each, known in certain.items():
            if each < last:
                assert state(found, each) == known, each
        steps = lane(last)
        done = sum(int(number) == last for _, number in told)
        certain[last] = state(found, last)
        assert certain[last] in steps[done : done + 2], told[-1]
        begun = last + 2
    assert begun > 100


def test_a_write_that_does_not_fit_says_so_and_changes_nothing(
    diary: DiaryFile, places: Places
) -> None:
    diary.keep(cramp())
    with files_no_longer_than(4096), pytest.raises(StorageFault, match=r"diary\.db"):
        diary.keep(cramp("c2"))
    assert diary.finding is None
    assert everything(diary) == Book((cramp(),))
    diary.keep(cramp("c3"))
    with closing(opened(places)) as again:
        assert everything(again) == Book((cramp(), cramp("c3")))


def test_on_a_full_disk_a_diary_that_nobody_has_open_is_still_read(
    diary: DiaryFile, places: Places
) -> None:
    diary.keep(cramp())
    diary.close()
    with closing(opened(places)) as again:
        with files_no_longer_than(4096):
            assert everything(again) == Book((cramp(),))
            with pytest.raises(StorageFault, match=r"diary\.db"):
                again.keep(cramp("c2"))
        again.keep(cramp("c3"))
        assert everything(again) == Book((cramp(), cramp("c3")))


def test_on_a_full_disk_nothing_is_read_that_may_be_older_than_what_was_written(
    diary: DiaryFile, places: Places
) -> None:
    diary.keep(cramp())
    diary.close()
    log = places.diary.with_name("diary.db-wal")
    log.write_bytes(b"written last")
    with closing(opened(places)) as again, files_no_longer_than(4096), pytest.raises(StorageFault):
        everything(again)


def test_two_programs_write_at_the_same_time(diary: DiaryFile, places: Places) -> None:
    """The first write of each, when there is no file yet, is the hardest."""
    with closing(opened(places)) as other:
        for number in range(20):
            (diary if number % 2 else other).keep(cramp(f"c{number}"))
        assert len(everything(diary).cramps) == len(everything(other).cramps) == 20


def test_a_writer_waits_for_an_import(diary: DiaryFile, places: Places) -> None:
    places.make()
    writer = threading.Thread(target=lambda: opened(places).keep(cramp()))
    with turn(places):
        writer.start()
        writer.join(0.1)
        assert writer.is_alive()
        assert not places.diary.exists()
    writer.join(10)
    assert everything(diary) == Book((cramp(),))


def test_it_sees_what_an_import_made_of_it(diary: DiaryFile, places: Places) -> None:
    settle(places, Holding())
    diary.keep(cramp())
    theirs = KeptDiary((cramp_record(cramp("c2", pain=1)),))
    Exchange(places, lambda: NOW).apply(lambda ours: Holding(ours.preferences, diary=theirs))
    assert everything(diary) == Book((cramp("c2", pain=1),))
    diary.keep(cramp("c3"))
    Exchange(places, lambda: NOW).undo()
    assert everything(diary) == Book((cramp(), cramp("c3")))


def test_it_sees_that_it_was_erased_and_begins_anew(diary: DiaryFile, places: Places) -> None:
    diary.keep(cramp())
    private.erase(places)
    assert everything(diary) == Book()
    assert diary.cramp("c1") is None
    diary.keep(cramp("c2"))
    private.erase(places)
    diary.keep(cramp("c3"))
    with closing(opened(places)) as again:
        assert everything(again) == everything(diary) == Book((cramp("c3"),))


def test_it_may_be_closed_and_opened_again(diary: DiaryFile, places: Places) -> None:
    diary.keep(cramp())
    diary.close()
    assert [path.name for path in places.data.iterdir()] == ["diary.db"]
    assert diary.cramp("c1") == cramp()
    diary.close()
    for file in places.data.iterdir():
        file.unlink()
    places.data.rmdir()
    diary.reopen()
    assert everything(diary) == Book()
    diary.keep(cramp("c2"))
    diary.reopen()
    assert everything(diary) == Book((cramp("c2"),))


def fill(places: Places, days: int, each: int = 1) -> None:
    """Write years of nights with cramps, the last at `NIGHT`."""
    cramps = [
        CrampRecord(f"c{day}-{n}", int((AT - day * DAY).timestamp()) * 10**6 + n, 60,
                    (NIGHT - day * DAY).isoformat(), "t2", 20, "left", "calf", n % 11, 90, None, 1,
                    15, 3, "flex stand", "long-standing")
        for day in range(days)
        for n in range(each)
    ]  # fmt: skip
    places.make()
    write_diary(places.diary, kept(cramps, [], {}))
    with closing(opened(places)) as diary:
        diary.look()


def damage(places: Places, *pages: int) -> bytes:
    raw = bytearray(places.diary.read_bytes())
    for page in pages:
        raw[page * 4096 : (page + 1) * 4096] = random.Random(1).randbytes(4096)  # noqa: S311
    places.diary.write_bytes(raw)
    return bytes(raw)


def test_what_can_be_read_of_a_damaged_file_goes_on_in_a_new_one(places: Places) -> None:
    fill(places, 3_000)
    raw = damage(places, 30, 60)
    told: list[Finding] = []
    with closing(DiaryFile(places, lambda: NOW, found=told.append)) as diary:
        found = everything(diary).cramps
        assert diary.finding
        assert told == [diary.finding]
        assert diary.finding.found is Found.REPAIRED
        assert diary.finding.details[1] == f"{len(found)} entries kept"
        assert diary.finding.aside == places.data / "diary.db.2027-03-01T22-15-03Z"
        assert diary.finding.aside.read_bytes() == raw
        assert 2_800 < len(found) <= 3_000
        diary.keep(cramp())
    with closing(opened(places)) as again:
        assert everything(again).cramps == (*found, cramp())
        assert again.finding is None


def test_a_file_that_is_no_diary_is_set_aside_and_a_new_one_begun(places: Places) -> None:
    for raw in (b"", b"garbage" * 999):
        places.make()
        places.diary.write_bytes(raw)
        with closing(opened(places)) as diary:
            diary.keep(cramp())
            assert diary.finding
            assert diary.finding.found is Found.SET_ASIDE
            assert diary.finding.aside
            assert diary.finding.aside.read_bytes() == raw
            assert everything(diary) == Book((cramp(),))


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_whatever_happens_to_the_file_the_diary_goes_on(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    places = home(tmp_path_factory.mktemp("diary"))
    fill(places, 200)
    raw = places.diary.read_bytes()
    cut = data.draw(st.integers(0, len(raw)) | st.just(len(raw)))
    hole = data.draw(st.integers(0, len(raw)))
    junk = data.draw(st.binary(max_size=600))
    places.diary.write_bytes((raw[:hole] + junk + raw[hole + len(junk) :])[:cut])
    with closing(opened(places)) as diary:
        everything(diary)
        if diary.finding is None or diary.finding.found is not Found.NEWER:
            diary.keep(cramp())
            assert cramp() in everything(diary).cramps


def test_damage_that_is_met_while_writing_is_mended(places: Places) -> None:
    fill(places, 3_000)
    with closing(opened(places)) as diary:
        diary.look()
        damage(places, *range(3, 200))
        diary.keep(cramp("new"))
        assert diary.finding
        assert diary.cramp("new") == cramp("new")


def test_a_newer_file_is_read_as_far_as_possible_and_never_written(places: Places) -> None:
    fill(places, 3)
    with closing(sqlite3.connect(places.diary)) as connection:
        connection.execute("PRAGMA user_version = 9")
    before = places.diary.read_bytes()
    with closing(opened(places)) as diary:
        assert len(everything(diary).cramps) == 3
        assert diary.finding == Finding(Found.NEWER, places.diary, details=("version 9",))
        with pytest.raises(NewerFormat):
            diary.keep(cramp())
        with pytest.raises(NewerFormat):
            diary.say(Said.NAME, "x")
    assert places.diary.read_bytes() == before
    with closing(sqlite3.connect(places.diary)) as connection:
        connection.execute("ALTER TABLE cramp RENAME TO spasm")
    with closing(opened(places)) as diary:
        assert everything(diary) == Book()


def test_an_older_file_is_upgraded_and_kept(places: Places) -> None:
    def soften(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE cramp SET pain = 1")

    with closing(opened(places)) as diary:
        diary.keep(cramp())
    with closing(DiaryFile(places, lambda: NOW, (soften,))) as diary:
        assert everything(diary) == Book((cramp(pain=1),))
    aside = places.data / "diary.db.2027-03-01T22-15-03Z"
    assert read_diary(aside).cramps == (cramp_record(cramp()),)


def test_a_file_that_another_program_holds_is_a_fault(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.adapters.database._PATIENCE_S", 0.0)
    fill(places, 1)
    with (
        closing(sqlite3.connect(places.diary, isolation_level=None)) as other,
        closing(opened(places)) as diary,
    ):
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageFault, match="locked"):
            diary.keep(cramp())


def test_a_month_costs_the_same_in_every_year(tmp_path: Path) -> None:
    """Counted in steps of SQLite's machine, which no busy neighbour can change."""

    def steps(days: int) -> tuple[int, ...]:
        places = home(tmp_path / str(days))
        fill(places, days, 2)
        taken = 0

        def step() -> int:
            nonlocal taken
            taken += 1
            return 0

        with closing(opened(places)) as diary:
            diary.look()
            assert diary._file._connection
            diary._file._connection.set_progress_handler(step, 1)
            laps = [0]
            assert len(diary.book(NIGHT - 29 * DAY, NIGHT).cramps) == 60
            laps.append(taken)
            diary.keep(cramp("new"))
            laps.append(taken)
        return tuple(b - a for a, b in pairwise(laps))

    few, many = steps(100), steps(5_000)
    assert many == pytest.approx(few, abs=20)


def test_sides_are_told_apart(diary: DiaryFile) -> None:
    for side in Side:
        diary.keep(cramp(side.value, side=side))
    assert {each.side for each in everything(diary).cramps} == set(Side)
