"""What was chosen is never torn, never lost, and never silently replaced."""

import json
import random
import stat
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.adapters.files import Finding, Found, NewerFormat, Places, StorageFault, previous
from coach.adapters.preferences import PreferenceFile
from coach.adapters.upgrades import PREFERENCE_STEPS
from coach.domain.preferences import Preferences, as_document, changed
from tests.adapters.limits import files_no_longer_than, umask

NOW = datetime(2027, 3, 1, 22, 15, 3, tzinfo=UTC)
CHOSEN = changed(changed(Preferences(), "water.target_ml", 1500), "hours.wake", "06:10")
OTHER = changed(CHOSEN, "water.target_ml", 1700)


def opened(places: Places) -> PreferenceFile:
    return PreferenceFile(places, lambda: NOW)


def contents(folder: Path) -> set[bytes]:
    return {path.read_bytes() for path in folder.iterdir() if path.is_file()}


def edit(places: Places, **values: object) -> bytes:
    """Change the file as a person with an editor would."""
    document = json.loads(places.preferences.read_bytes())
    document["preferences"]["1"].update({k.replace("__", "."): v for k, v in values.items()})
    raw = json.dumps(document).encode()
    places.preferences.write_bytes(raw)
    return raw


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "home", tmp_path / "home")


@pytest.fixture
def written(places: Places) -> Places:
    """Places with a file that says `OTHER` and a previous copy that says `CHOSEN`."""
    store = opened(places)
    store.write(CHOSEN)
    store.write(OTHER)
    return places


def test_without_a_file_all_is_by_default_and_nothing_is_said(places: Places) -> None:
    store = opened(places)
    assert store.read() == Preferences()
    assert store.finding is None
    assert not places.preferences.exists()


def test_a_choice_is_there_at_once_and_after_a_restart(places: Places) -> None:
    store = opened(places)
    store.write(CHOSEN)
    assert store.read() == CHOSEN
    assert opened(places).read() == CHOSEN
    assert opened(places).finding is None


def test_every_preference_is_in_the_file_under_its_dotted_name(places: Places) -> None:
    opened(places).write(CHOSEN)
    document = json.loads(places.preferences.read_text())
    assert document == {"format": "preferences/2", "preferences": {"1": as_document(CHOSEN)}}


def test_all_files_are_for_one_person_alone(places: Places) -> None:
    with umask(0):
        store = opened(places)
        store.write(CHOSEN)
        store.write(OTHER)
    assert {stat.S_IMODE(p.stat().st_mode) for p in places.data.iterdir()} == {0o600}
    places.preferences.chmod(0o644)
    opened(places)
    assert stat.S_IMODE(places.preferences.stat().st_mode) == 0o600


def test_names_that_only_another_version_knows_survive_a_write(written: Places) -> None:
    edit(written, moon__phase="full")
    document = json.loads(written.preferences.read_text())
    document["reminders"] = {"1": {"text": "tablet"}}
    written.preferences.write_text(json.dumps(document))
    store = opened(written)
    assert store.finding is None
    store.write(CHOSEN)
    document = json.loads(written.preferences.read_text())
    assert document["preferences"]["1"] == {**as_document(CHOSEN), "moon.phase": "full"}
    assert document["reminders"] == {"1": {"text": "tablet"}}


def test_bad_values_are_repaired_key_by_key_and_the_file_is_kept(written: Places) -> None:
    raw = edit(written, water__target_ml=-3, standing__windows="noon", bedtime__lead_min=40)
    before = previous(written.preferences).read_bytes()
    store = opened(written)
    assert store.read().water.target_ml == Preferences().water.target_ml
    assert store.read().standing.windows == ()
    assert store.read().bedtime.lead_min == 40
    assert store.read().hours.wake == time(6, 10)
    finding = store.finding
    assert finding is not None
    assert finding.found is Found.REPAIRED
    assert finding.aside is not None
    assert finding.aside.read_bytes() == raw
    assert [line.split()[0] for line in finding.details] == ["water.target_ml", "standing.windows"]
    assert previous(written.preferences).read_bytes() == before
    assert opened(written).finding is None
    assert opened(written).read() == store.read()


@pytest.mark.parametrize(
    "raw", [b"", b"\0" * 300, b'{"format": "preferences/2", "prefe', b"[]", b'"hello"', b"{}"]
)
def test_a_damaged_file_is_set_aside_and_the_previous_copy_restored(
    written: Places, raw: bytes
) -> None:
    written.preferences.write_bytes(raw)
    store = opened(written)
    assert store.read() == CHOSEN
    assert store.finding is not None
    assert store.finding.found is Found.RESTORED
    assert store.finding.file == written.preferences
    assert store.finding.aside is not None
    assert store.finding.aside.read_bytes() == raw
    assert store.finding.aside.name == "preferences.json.2027-03-01T22-15-03Z"
    assert len(store.finding.details) == 1
    again = opened(written)
    assert (again.read(), again.finding) == (CHOSEN, None)


def test_without_a_good_copy_the_defaults_hold_and_both_bad_files_are_kept(written: Places) -> None:
    written.preferences.write_bytes(b"bad")
    previous(written.preferences).write_bytes(b"worse")
    store = opened(written)
    assert store.read() == Preferences()
    assert store.finding is not None
    assert store.finding.found is Found.SET_ASIDE
    assert contents(written.data) == {b"bad", b"worse"}
    assert not written.preferences.exists()
    store.write(OTHER)
    assert {b"bad", b"worse"} < contents(written.data)
    assert opened(written).read() == OTHER


def test_a_folder_in_its_place_does_not_stop_the_start(places: Places) -> None:
    places.preferences.mkdir(parents=True)
    store = opened(places)
    assert store.read() == Preferences()
    assert store.finding is not None
    store.write(CHOSEN)
    assert opened(places).read() == CHOSEN


def test_a_newer_file_is_read_but_never_written(written: Places) -> None:
    document = json.loads(written.preferences.read_text())
    document["format"] = "preferences/3"
    raw = json.dumps(document).encode()
    written.preferences.write_bytes(raw)
    before = contents(written.data)
    store = opened(written)
    assert store.read() == OTHER
    assert store.finding == Finding(Found.NEWER, written.preferences, details=("version 3",))
    with pytest.raises(NewerFormat):
        store.write(CHOSEN)
    assert store.read() == OTHER
    assert contents(written.data) == before


def test_an_older_file_is_upgraded_and_stays_as_the_previous_copy(written: Places) -> None:
    def double(document: dict[str, Any]) -> dict[str, Any]:
        document["preferences"]["1"]["water.target_ml"] *= 2
        return document

    raw = written.preferences.read_bytes()
    for _ in range(2):
        store = PreferenceFile(written, lambda: NOW, (*PREFERENCE_STEPS, double))
        assert store.read().water.target_ml == 2 * OTHER.water.target_ml
        assert store.finding is None
        assert previous(written.preferences).read_bytes() == raw
    assert json.loads(written.preferences.read_text())["format"] == "preferences/3"


def test_own_reminders_and_windows_are_there_after_a_restart(places: Places) -> None:
    own = [{"name": "Tablette ☕", "at": ["08:00", "21:00"], "days": ["mon"], "routine": "bedtime"}]
    wanted = changed(changed(CHOSEN, "own", own), "standing.windows", "mon-fri 22:30-01:00")
    opened(places).write(wanted)
    again = opened(places)
    assert (again.read(), again.finding) == (wanted, None)


def test_a_bad_list_of_own_reminders_costs_the_list_and_nothing_else(written: Places) -> None:
    raw = edit(written, reminders__own=[{"name": "tea"}])
    store = opened(written)
    assert store.read() == OTHER
    assert store.finding is not None
    assert store.finding.aside is not None
    assert store.finding.aside.read_bytes() == raw


def test_a_write_that_does_not_fit_says_so_and_changes_nothing(written: Places) -> None:
    store = opened(written)
    before = contents(written.data)
    with files_no_longer_than(100), pytest.raises(StorageFault, match=r"preferences\.json"):
        store.write(CHOSEN)
    assert store.read() == OTHER
    assert contents(written.data) == before
    store.write(CHOSEN)
    assert opened(written).read() == CHOSEN


def test_a_disk_that_is_full_does_not_stop_the_start(written: Places) -> None:
    written.preferences.write_bytes(b"bad" * 50)
    with files_no_longer_than(100):
        store = opened(written)
    assert store.read() == CHOSEN
    assert store.finding is not None
    assert store.finding.aside is None
    assert b"bad" * 50 in contents(written.data)
    store.write(OTHER)
    assert b"bad" * 50 in contents(written.data)
    assert opened(written).read() == OTHER


@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_whatever_happens_to_the_file_the_start_goes_on_and_nothing_is_lost(
    data: st.DataObject,
) -> None:
    with TemporaryDirectory() as folder:
        places = Places(Path(folder), Path(folder))
        store = opened(places)
        store.write(CHOSEN)
        store.write(OTHER)
        raw = places.preferences.read_bytes()
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.sampled_from([start, start + 1, start + 7, len(raw)]))
        mutated = raw[:start] + data.draw(st.binary(max_size=40)) + raw[end:]
        places.preferences.write_bytes(mutated)

        store = opened(places)

        assert mutated in contents(places.data)
        if store.finding is None:
            assert places.preferences.read_bytes() == mutated
        elif store.finding.found is Found.RESTORED:
            assert store.read() == CHOSEN
        if store.finding is None or store.finding.found is not Found.NEWER:
            store.write(CHOSEN)
            assert mutated in contents(places.data)
            again = opened(places)
            assert (again.read(), again.finding) == (CHOSEN, None)


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from coach.adapters.files import Places
from coach.adapters.preferences import PreferenceFile
from coach.adapters.upgrades import PREFERENCE_STEPS
from coach.domain.preferences import changed
home = Path(sys.argv[1])
store = PreferenceFile(Places(home, home), lambda: datetime(2027, 3, 1, tzinfo=UTC))
number = store.read().water.serving_ml
while True:
    number = 100 + (number + 10 - 100) % 160
    store.write(changed(changed(store.read(), "water.serving_ml", number), "hours.wake",
                        f"{number // 10}:00" if number < 240 else "00:00"))
    print(number, flush=True)
"""


def test_a_kill_in_the_middle_leaves_the_old_or_the_new_choice(places: Places) -> None:
    chance = random.Random(2027)  # noqa: S311 - a repeatable test
    for _ in range(12):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(places.data)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            told = [int(writer.stdout.readline()) for _ in range(chance.randrange(1, 12))]
            for _ in range(chance.randrange(20_000)):
                pass
            writer.kill()
            told += map(int, writer.stdout.read().split())
        store = opened(places)
        assert store.finding is None
        kept = store.read().water.serving_ml
        wake = f"{kept // 10}:00" if kept < 240 else "00:00"
        assert store.read().hours.wake == time.fromisoformat(wake)
        assert kept in (told[-1], 100 + (told[-1] + 10 - 100) % 160)


def test_what_something_else_has_written_is_there_after_reading_again(places: Places) -> None:
    store, other = opened(places), opened(places)
    other.write(CHOSEN)
    store.reload()
    assert store.read() == CHOSEN
    places.preferences.unlink()
    store.reload()
    assert store.read() == Preferences()
    store.write(OTHER)
    assert opened(places).read() == OTHER
