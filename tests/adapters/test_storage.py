"""What TinyDB is given to write with: whole writes, nothing replaced unseen."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from coach.adapters.files import Damaged, NewerFormat, previous
from coach.adapters.storage import AtomicStorage, understood

NOW = datetime(2027, 3, 1, 22, 15, 3, tzinfo=UTC)


def tables(**values: object) -> dict[str, Any]:
    return {"preferences": {"1": values}}


def encoded(version: int = 1, **values: object) -> bytes:
    return json.dumps({"format": f"preferences/{version}", **tables(**values)}).encode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "preferences.json"


@pytest.fixture
def storage(path: Path) -> AtomicStorage:
    return AtomicStorage(path, lambda: NOW, ())


def test_where_there_is_no_file_there_are_no_tables(storage: AtomicStorage) -> None:
    assert storage.read() is None


def test_what_was_written_is_read(storage: AtomicStorage) -> None:
    storage.write({**tables(a=1), "later": {"1": {"b": [2, None]}}})
    storage.close()
    assert storage.read() == {**tables(a=1), "later": {"1": {"b": [2, None]}}}


def test_the_file_says_its_format_first(storage: AtomicStorage, path: Path) -> None:
    storage.write(tables())
    assert path.read_text().split("\n")[1].strip() == '"format": "preferences/1",'


def test_the_content_before_a_write_becomes_the_previous_copy(
    storage: AtomicStorage, path: Path
) -> None:
    storage.write(tables(a=1))
    before = path.read_bytes()
    storage.write(tables(a=2))
    assert previous(path).read_bytes() == before
    assert storage.aside is None


def test_what_became_damaged_meanwhile_is_no_previous_copy_but_kept_aside(
    storage: AtomicStorage, path: Path
) -> None:
    storage.write(tables(a=1))
    storage.write(tables(a=2))
    good = previous(path).read_bytes()
    path.write_bytes(b'{"format": "pref')
    storage.write(tables(a=3))
    assert previous(path).read_bytes() == good
    assert storage.aside is not None
    assert storage.aside.read_bytes() == b'{"format": "pref'
    assert storage.read() == tables(a=3)


def test_a_folder_in_the_place_of_the_file_is_moved_out_of_the_way(
    storage: AtomicStorage, path: Path
) -> None:
    path.mkdir()
    assert storage.read() is None
    storage.write(tables(a=1))
    assert storage.read() == tables(a=1)
    assert storage.aside is not None
    assert storage.aside.is_dir()


def test_a_newer_file_that_appeared_meanwhile_is_not_written(
    storage: AtomicStorage, path: Path
) -> None:
    storage.write(tables(a=1))
    newer = encoded(version=2, a=1)
    path.write_bytes(newer)
    with pytest.raises(NewerFormat):
        storage.write(tables(a=2))
    assert path.read_bytes() == newer


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0" * 400,
        b"[]",
        b"null",
        b'{"format": "preferences/1"}',
        b'{"preferences": []}',
        b'{"preferences": {"1": []}}',
        b'{"preferences": {"2": {}}}',
        b"\xff\xfe\xfa",
        b"[" * 100_000,
        b'{"preferences": {"1": {"unknown": ' + b"9" * 5000 + b"}}}",
        b'{"preferences": {"1": {}}} ' + b" " * 1_000_000,
    ],
    ids=range(12),
)
def test_a_file_that_tells_nothing_is_damaged(raw: bytes) -> None:
    with pytest.raises(Damaged):
        understood(raw, ())


def test_what_is_understood_can_be_written_again_however_deep_it_goes(
    storage: AtomicStorage,
) -> None:
    outcomes = set()
    for depth in (*range(50, 1050, 50), 200_000):  # Python 3.13 reads ten times deeper than 3.11
        nested = b"[" * depth + b"]" * depth
        with suppress(Damaged):
            content = understood(b'{"preferences": {"1": {"unknown": ' + nested + b"}}}", ())
            storage.write(content.tables)
            outcomes.add("written")
            continue
        outcomes.add("damaged")
    assert outcomes == {"written", "damaged"}


@pytest.mark.parametrize("name", ["", "preferences/0", "preferences/x", "history/1", 1, None, []])
def test_an_illegible_format_costs_no_value(name: object) -> None:
    raw = json.dumps({"format": name, **tables(**{"water.target_ml": 1500})}).encode()
    content = understood(raw, ())
    assert content.preferences.water.target_ml == 1500
    assert content.repairs == ("format",)


def test_table_rows_that_tinydb_cannot_hold_are_repaired_away() -> None:
    raw = json.dumps({"format": "preferences/1", "preferences": {"1": {}, "x": {}, "2": 3}})
    content = understood(raw.encode(), ())
    assert content.tables == {"preferences": {"1": {}}}
    assert content.repairs == ("x", "2")


def test_an_older_file_takes_its_steps_in_order() -> None:
    def rename(document: dict[str, Any]) -> dict[str, Any]:
        values = document["preferences"]["1"]
        values["water.goal"] = values.pop("water.aim")
        return document

    def rename_again(document: dict[str, Any]) -> dict[str, Any]:
        values = document["preferences"]["1"]
        values["water.target_ml"] = values.pop("water.goal")
        return document

    content = understood(encoded(**{"water.aim": 1500}), (rename, rename_again))
    assert content.preferences.water.target_ml == 1500
    assert (content.version, content.present, content.older) == (1, 3, True)


def test_a_file_that_a_step_cannot_follow_is_damaged() -> None:
    def misled(document: dict[str, Any]) -> dict[str, Any]:
        return dict(document["not there"])

    with pytest.raises(Damaged):
        understood(encoded(), (misled,))


def test_a_newer_file_is_read_as_far_as_it_is_understood() -> None:
    content = understood(encoded(version=7, **{"water.target_ml": 1500, "hours.wake": ["?"]}), ())
    assert content.newer
    assert content.preferences.water.target_ml == 1500
    assert understood(b'{"format": "preferences/7", "all": "new"}', ()).newer
