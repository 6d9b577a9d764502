"""The PIN's file: slow to guess, counted before it is answered, never open by accident."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import argon2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.adapters.files import Places, StorageFault
from coach.adapters.lock_file import LockFile
from coach.domain import lock
from coach.domain.lock import Answer, State
from tests.adapters.limits import files_no_longer_than

PIN, WRONG = "4711", "1174"
SLOW = argon2.PasswordHasher


class Seconds:
    """A count of seconds, moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash in a millisecond; how slow the real one is has a test of its own."""
    monkeypatch.setattr(argon2, "PasswordHasher", lambda: SLOW(1, 8, 1))


@pytest.fixture
def counted() -> Seconds:
    return Seconds()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "data")


@pytest.fixture
def locked(places: Places, counted: Seconds) -> LockFile:
    file = LockFile(places, counted)
    assert file.keep(PIN) is Answer.RIGHT
    return file


def document(places: Places) -> dict[str, object]:
    found: dict[str, object] = json.loads(places.pin.read_text("utf-8"))
    return found


def test_without_a_file_nothing_is_locked_and_nothing_is_made(
    places: Places, counted: Seconds
) -> None:
    file = LockFile(places, counted)
    assert file.state() is State.OFF
    assert file.answer("whatever") is Answer.RIGHT
    assert file.verdict().wait == 0
    assert not places.data.exists()


def test_the_right_pin_opens_and_another_does_not(locked: LockFile) -> None:
    assert locked.state() is State.ON
    assert locked.answer(WRONG) is Answer.WRONG
    assert locked.answer("") is Answer.WRONG
    assert locked.answer("\ud800 no text at all") is Answer.WRONG
    assert locked.answer(PIN) is Answer.RIGHT


def test_the_file_is_for_one_person_and_names_no_pin(locked: LockFile, places: Places) -> None:
    assert locked.state() is State.ON
    assert stat.S_IMODE(places.pin.stat().st_mode) == 0o600
    text = places.pin.read_text("utf-8")
    assert PIN not in text
    assert document(places)["format"] == "lock/1"


def test_two_people_with_the_same_pin_have_another_hash(places: Places, tmp_path: Path) -> None:
    other = Places(tmp_path / "other", tmp_path / "other")
    for each in (places, other):
        LockFile(each, Seconds()).keep(PIN)
    assert document(places)["hash"] != document(other)["hash"]


def test_the_hash_is_as_slow_as_the_library_advises(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(argon2, "PasswordHasher", SLOW)
    file = LockFile(places, Seconds())
    file.keep(PIN)
    found = argon2.extract_parameters(str(document(places)["hash"]))
    assert found == argon2.PasswordHasher()._parameters
    assert found.memory_cost >= 19 * 1024
    assert file.answer(PIN) is Answer.RIGHT


def test_a_hash_made_otherwise_is_made_anew_once_the_pin_was_right(
    locked: LockFile, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = document(places)["hash"]
    monkeypatch.setattr(argon2, "PasswordHasher", lambda: SLOW(2, 16, 1))
    assert locked.answer(WRONG) is Answer.WRONG
    assert document(places)["hash"] == before
    assert locked.answer(PIN) is Answer.RIGHT
    assert argon2.extract_parameters(str(document(places)["hash"])).time_cost == 2
    assert locked.answer(PIN) is Answer.RIGHT


def test_after_five_wrong_ones_not_even_the_right_one_is_looked_at(
    locked: LockFile, counted: Seconds
) -> None:
    for left in (5, 4, 3, 2, 1):
        assert locked.verdict() == lock.Verdict(0.0, left, 30)
        assert locked.answer(WRONG) is Answer.WRONG
    assert locked.answer(PIN) is Answer.TOO_SOON
    assert locked.verdict().wait == 30
    counted.now += 30
    assert locked.answer(PIN) is Answer.RIGHT
    assert locked.verdict() == lock.Verdict(0.0, 5, 30)


def test_what_was_tried_outlives_a_restart_of_the_program(
    locked: LockFile, places: Places, counted: Seconds
) -> None:
    for _ in range(lock.FREE):
        locked.answer(WRONG)
    again = LockFile(places, counted)
    assert again.answer(PIN) is Answer.TOO_SOON
    counted.now += 29
    assert LockFile(places, counted).answer(PIN) is Answer.TOO_SOON


def test_a_machine_that_was_started_anew_begins_the_pause_anew_once(
    locked: LockFile, places: Places, counted: Seconds
) -> None:
    for _ in range(lock.FREE):
        locked.answer(WRONG)
    counted.now = 20.0
    assert LockFile(places, counted).verdict().wait == 30
    counted.now = 40.0
    assert LockFile(places, counted).verdict().wait == 10
    counted.now = 50.0
    assert LockFile(places, counted).answer(PIN) is Answer.RIGHT


PROGRAM = """
import sys, time
from pathlib import Path
from coach.adapters import lock_file
from coach.adapters.files import Places

home = Path(sys.argv[1])
file = lock_file.LockFile(Places(home, home), lambda: 1000.0)
def hang(*_):
    print("there", flush=True)
    time.sleep(600)
"""


def killed_there(places: Places, program: str) -> None:
    """Run a program until it hangs, and kill it there."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM + program, str(places.data)],
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "there\n"
        running.kill()


def test_a_try_counts_before_it_is_answered(locked: LockFile, places: Places) -> None:
    killed_there(places, f"lock_file._matches = hang\nfile.answer({PIN!r})")
    assert document(places)["wrong"] == 1
    assert locked.verdict().tries == 4


def test_killed_while_it_forgets_the_lock_is_still_there(locked: LockFile, places: Places) -> None:
    entries = places.data / "diary.db"
    entries.write_text("private")
    killed_there(places, "file.forget(hang)")
    assert (locked.state(), entries.exists()) == (State.ON, True)
    killed_there(
        places,
        "from coach.adapters.private import erase\n"
        "file.forget(lambda: (erase(Places(home, home)), hang()))",
    )
    assert (locked.state(), entries.exists()) == (State.ON, False)


def test_forgetting_erases_first_and_unlocks_then(locked: LockFile, places: Places) -> None:
    seen: list[State] = []
    litter = places.pin.with_name(".lock.json.1.new")
    litter.write_text("half")
    locked.forget(lambda: seen.append(locked.state()))
    assert seen == [State.ON]
    assert locked.state() is State.OFF
    assert list(places.data.iterdir()) == []


def test_what_cannot_be_erased_stays_locked(locked: LockFile) -> None:
    def refuse() -> None:
        raise StorageFault("no")

    with pytest.raises(StorageFault):
        locked.forget(refuse)
    assert locked.state() is State.ON


def test_a_try_that_cannot_be_counted_is_not_answered(locked: LockFile, places: Places) -> None:
    before = places.pin.read_bytes()
    with files_no_longer_than(10), pytest.raises(StorageFault, match=r"lock\.json"):
        locked.answer(PIN)
    assert places.pin.read_bytes() == before


def test_a_new_pin_needs_the_old_one(locked: LockFile) -> None:
    assert locked.keep("0815x", WRONG) is Answer.WRONG
    assert locked.answer(PIN) is Answer.RIGHT
    assert locked.keep("0815x", PIN) is Answer.RIGHT
    assert locked.answer("0815x") is Answer.RIGHT
    assert locked.answer(PIN) is Answer.WRONG


def test_what_cannot_be_a_pin_is_refused_and_changes_nothing(locked: LockFile) -> None:
    with pytest.raises(ValueError, match="short"):
        locked.keep("123", PIN)
    assert locked.answer(PIN) is Answer.RIGHT


def test_the_lock_goes_with_the_right_pin_only(locked: LockFile, places: Places) -> None:
    assert locked.remove(WRONG) is Answer.WRONG
    assert locked.state() is State.ON
    assert locked.remove(PIN) is Answer.RIGHT
    assert locked.state() is State.OFF
    assert not places.pin.exists()


def spoilt(change: Callable[[dict[str, object]], object]) -> Callable[[bytes], bytes]:
    def spoil(raw: bytes) -> bytes:
        document = json.loads(raw)
        change(document)
        return json.dumps(document).encode()

    return spoil


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda raw: raw[: len(raw) // 2],
    "a list": lambda _: b"[]",
    "no text": lambda _: b"\xff\xfe",
    "huge": lambda raw: raw + b" " * 20_000,
    "deep": lambda _: b"[" * 9_000,
    "newer": spoilt(lambda d: d.update(format="lock/2")),
    "no hash": spoilt(lambda d: d.pop("hash")),
    "plain": spoilt(lambda d: d.update(hash=PIN)),
    "no count": spoilt(lambda d: d.update(wrong="0")),
    "negative": spoilt(lambda d: d.update(wrong=-1)),
    "true": spoilt(lambda d: d.update(wrong=True)),
    "no time": spoilt(lambda d: d.update(since=None)),
    "not a number": spoilt(lambda d: d.update(since=float("nan"))),
    "never": spoilt(lambda d: d.update(since=float("inf"))),
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_file_neither_opens_nor_hides_the_way_out(
    how: str, locked: LockFile, places: Places
) -> None:
    places.pin.write_bytes(DAMAGE[how](places.pin.read_bytes()))
    before = places.pin.read_bytes()
    assert locked.state() is State.DAMAGED
    assert locked.answer(PIN) is Answer.DAMAGED
    assert locked.keep("0815", PIN) is Answer.DAMAGED
    assert locked.remove(PIN) is Answer.DAMAGED
    assert locked.verdict().wait == 0
    assert places.pin.read_bytes() == before
    locked.forget(lambda: None)
    assert locked.state() is State.OFF


@pytest.mark.parametrize(
    "kept",
    [
        "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$",
        "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$aGFzaGhhc2hoYXNo",
        "$argon2id$v=19$m=8,t=999999,p=1$c29tZXNhbHQ$aGFzaGhhc2hoYXNo",
        "$argon2id$v=19$m=9999,t=1,p=1024$c29tZXNhbHQ$aGFzaGhhc2hoYXNo",
        "$argon2id$rubbish",
        "$argon2x$v=19$m=8,t=1,p=1$c29tZXNhbHQ$aGFzaGhhc2hoYXNo",
        "$argon2id$v=19$m=8,t=1,p=1$ä$ö",
    ],
)
def test_a_hash_that_is_none_opens_nothing_and_holds_nobody_up(
    kept: str, locked: LockFile, places: Places
) -> None:
    places.pin.write_text(json.dumps({"format": "lock/1", "hash": kept, "wrong": 0, "since": 0}))
    assert locked.answer(PIN) is Answer.DAMAGED


def test_a_folder_in_the_place_of_the_file_locks(places: Places, locked: LockFile) -> None:
    places.pin.unlink()
    places.pin.mkdir()
    assert locked.state() is State.DAMAGED


def test_a_file_that_others_could_read_is_taken_from_them(locked: LockFile, places: Places) -> None:
    places.pin.chmod(0o644)
    assert locked.state() is State.ON
    assert stat.S_IMODE(places.pin.stat().st_mode) == 0o600


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_no_content_whatever_opens_the_lock(tmp_path: Path, raw: bytes) -> None:
    file = LockFile(Places(tmp_path, tmp_path), lambda: 0.0)
    (tmp_path / "lock.json").write_bytes(raw)
    assert file.state() is not State.OFF
    assert file.answer(PIN) is not Answer.RIGHT


def test_two_programs_that_guess_at_once_are_counted_both(locked: LockFile, places: Places) -> None:
    program = PROGRAM + "lock_file._matches = lambda *_: (False, False)\n"
    program += "print([str(file.answer('x')) for _ in range(4)].count('wrong'))"
    command = [sys.executable, "-c", program, str(places.data)]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ)
        for _ in range(3)
    ]
    told = [int(each.communicate()[0]) for each in running]
    assert sum(told) == lock.FREE
    assert document(places)["wrong"] == lock.FREE
    assert locked.answer(PIN) is Answer.TOO_SOON


def test_the_hash_is_not_even_imported_before_a_pin_is_used(places: Places) -> None:
    program = PROGRAM + "file.state(); file.verdict(); file.answer('x')\n"
    program += "print(any(name.split('.')[0] == 'argon2' for name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program, str(places.data)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
