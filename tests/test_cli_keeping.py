"""The words `export`, `import`, `history` and `erase`, without a coach and through one."""

import io
import json
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import argon2
import pytest

from coach.adapters import line
from coach.adapters.alone import alone
from coach.adapters.files import Places
from coach.adapters.lock_file import LockFile
from coach.cli import obey
from coach.cli_terms import DONE, FAILED, NOT_UNDERSTOOD
from coach.domain.holding import Holding, Record, microseconds
from coach.domain.merging import Way
from coach.domain.orders import parse
from coach.domain.preferences import Preferences, as_document
from coach.engine.clock import WallClock, seconds
from coach.keeping import Keeping, follow
from tests.fakes import BERLIN
from tests.keeping import NOW, drink, files, kept, settle

OURS = Holding(
    as_document(Preferences()) | {"water.target_ml": 1_500},
    (Record(60_000_000, "drank", "water", amount=250, note="\x1b[31m"), drink(2)),
    {"my-move": "x"},
)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    return settle(Places(tmp_path / "home", tmp_path / "home"), OURS)


@pytest.fixture
def saved(places: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert places.history.exists()
    path = tmp_path / "my file.json"
    assert obey(["export", "--out", str(path)]) == DONE
    assert capsys.readouterr().out == f"Saved in {path}: 2 entries.\n"
    return str(path)


@pytest.fixture
def coach(places: Places, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A coach that runs, as far as its lock and its answers go; the orders it got."""
    got: list[str] = []

    def ask(of: Places, order: str, timeout_s: float = 0) -> str:
        assert timeout_s > 60  # seconds: years of entries take a while
        got.append(order)
        lines = follow(Keeping(of, lambda: NOW, lambda: BERLIN), parse(order))  # type: ignore[arg-type]
        return json.dumps({"ok": True, "lines": lines})

    monkeypatch.setattr(line, "ask", ask)
    with alone(places):
        yield got


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_a_file_is_not_replaced_unless_it_is_said(
    saved: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(saved).read_bytes()
    assert obey(["export", "--out", saved]) == FAILED
    assert "--force" in capsys.readouterr().err
    assert Path(saved).read_bytes() == before
    assert obey(["export", "--out", saved, "--force"]) == DONE


def test_own_files_that_cannot_be_read_are_told(
    places: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (places.exercises / "huge.toml").write_text("x" * 100_000)
    assert obey(["export", "--out", str(tmp_path / "a.json")]) == DONE
    assert "huge.toml" in capsys.readouterr().err


def test_without_yes_what_would_go_is_told_and_nothing_goes(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(places.data)
    assert obey(["erase"]) == DONE
    assert str(places.history) in said(capsys)
    assert files(places.data) == before


def test_saved_erased_and_brought_in_again(
    places: Places, saved: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(["erase", "--yes"]) == DONE
    assert said(capsys) == "Everything is erased.\n"
    assert not places.data.exists()
    assert obey(["erase"]) == DONE
    assert said(capsys) == "There is nothing to erase.\n"
    assert obey(["import", saved, "--merge"]) == DONE
    assert said(capsys).endswith("Imported 2 entries.\n")
    assert kept(places) == OURS


def test_a_dry_run_tells_both_ways_and_changes_nothing(
    places: Places, saved: str, capsys: pytest.CaptureFixture[str]
) -> None:
    obey(["set", "water.target_ml", "2000"])
    before = files(places.data)
    capsys.readouterr()
    assert obey(["import", saved, "--dry-run"]) == DONE
    out = said(capsys)
    assert "Merge adds" in out
    assert "Replace puts" in out
    assert "Goal for a day: 2.0 L → 1.5 L" in out
    assert files(places.data) == before
    assert obey(["import", saved, "--dry-run", "--merge"]) == DONE
    assert "Replace puts" not in said(capsys)
    assert files(places.data) == before


def test_an_import_is_undone(
    places: Places, saved: str, capsys: pytest.CaptureFixture[str]
) -> None:
    obey(["set", "water.target_ml", "2000"])
    before = kept(places)
    assert obey(["import", saved, "--replace"]) == DONE
    assert kept(places) == OURS
    assert obey(["import", "--undo"]) == DONE
    assert said(capsys).endswith("Everything is as before the import.\n")
    assert kept(places) == before
    assert obey(["import", "--undo"]) == FAILED
    assert "no import to undo" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["import"], ["import", "a.json"], ["import", "--merge"], ["import", "a", "--undo"]]
)
def test_half_an_import_is_not_understood(places: Places, words: list[str]) -> None:
    before = files(places.data)
    assert obey(words) == NOT_UNDERSTOOD
    assert files(places.data) == before


@pytest.mark.parametrize("what", ["nowhere.json", "."])
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    places: Places, tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(places.data)
    assert obey(["import", str(tmp_path / what), "--merge"]) == FAILED
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert files(places.data) == before


def test_while_a_coach_runs_it_does_what_changes(
    saved: str, coach: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(["import", saved, "--replace"]) == DONE
    assert obey(["import", "--undo"]) == DONE
    assert obey(["erase", "--yes"]) == DONE
    assert coach == [f"import {Way.REPLACE} {saved}", "import undo", "erase"]
    assert said(capsys).endswith("Everything is erased.\n")


def test_while_a_coach_runs_looking_still_works(
    saved: str, coach: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(["import", saved, "--dry-run"]) == DONE
    assert obey(["history"]) == DONE
    assert obey(["export", "--out", str(tmp_path / "b.json")]) == DONE
    assert obey(["erase"]) == DONE
    assert coach == []
    assert "drank 200 mL" in said(capsys)


def test_what_a_coach_refuses_is_told(
    places: Places,
    saved: str,
    coach: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert coach == []
    monkeypatch.setattr(line, "ask", lambda *_: '{"ok": false, "error": "the disk is full"}')
    assert obey(["import", saved, "--merge"]) == FAILED
    assert capsys.readouterr().err == "coach: the disk is full\n"
    assert kept(places) == OURS


def test_a_coach_that_does_not_answer_keeps_its_files(
    places: Places, saved: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(places.data)
    with alone(places):
        assert obey(["import", saved, "--merge"]) == FAILED
        assert obey(["erase", "--yes"]) == FAILED
    assert "too busy" in capsys.readouterr().err
    assert files(places.data) == before


@pytest.mark.usefixtures("places")
def test_the_history_is_told_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["history"]) == DONE
    assert said(capsys).splitlines() == [
        "1970-01-01 01:01:00 water drank 250 mL \\x1b[31m",
        "1970-01-01 01:02:00 water drank 200 mL",
    ]


@pytest.mark.usefixtures("places")
def test_the_history_is_told_as_json_and_as_a_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(["history", "--json"]) == DONE
    assert [each["amount"] for each in json.loads(said(capsys))] == [250, 200]
    assert obey(["history", "--csv"]) == DONE
    assert "1970-01-01T01:02:00+01:00,water,drank,200" in said(capsys)
    out = tmp_path / "a.csv"
    assert obey(["history", "--csv", "--out", str(out)]) == DONE
    assert out.read_text().startswith("time,")
    assert said(capsys) == ""
    assert obey(["history", "--csv", "--out", str(out)]) == FAILED
    assert obey(["history", "--out", str(tmp_path / "no" / "a.csv")]) == FAILED


def test_the_history_begins_where_it_is_said(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    now = WallClock(lambda: BERLIN).now()
    recent = Record(microseconds(now - timedelta(hours=1)), "drank", "water", amount=99)
    pause = Record(microseconds(now), "paused", until=microseconds(now + timedelta(days=1)))
    settle(places, Holding(records=(recent, pause)))
    assert obey(["history", "--since", "2h"]) == DONE
    assert len(said(capsys).splitlines()) == 2
    assert obey(["history", "--since", "1970-01-01"]) == DONE
    assert len(said(capsys).splitlines()) == 4
    assert obey(["history", "--since", "long ago"]) == NOT_UNDERSTOOD


def test_files_of_an_older_version_are_made_new_first(
    places: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import sqlite3  # noqa: PLC0415

    with closing(sqlite3.connect(places.history)) as connection:
        connection.executescript(
            "DROP INDEX entry_long; ALTER TABLE entry DROP COLUMN turn; PRAGMA user_version = 1"
        )
    assert obey(["export", "--out", str(tmp_path / "a.json")]) == DONE
    assert "2 entries" in said(capsys)


def test_a_pin_is_asked_for_before_the_diary_is_saved_in_a_file(
    places: Places,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hasher = argon2.PasswordHasher
    monkeypatch.setattr(argon2, "PasswordHasher", lambda: hasher(1, 8, 1))
    LockFile(places, seconds).keep("4711")
    path = tmp_path / "mine.json"
    monkeypatch.setattr(sys, "stdin", io.StringIO("1234\n"))
    assert obey(["export", "--out", str(path)]) == FAILED
    assert "that is not the PIN" in capsys.readouterr().err
    assert not path.exists()
    monkeypatch.setattr(sys, "stdin", io.StringIO("4711\n"))
    assert obey(["export", "--out", str(path)]) == DONE
    assert path.exists()
