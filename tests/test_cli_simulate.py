"""The word `simulate`: lines for people, lines for programs, one line for what is broken."""

import json
from pathlib import Path

import pytest

from coach.cli import obey
from coach.cli_terms import DONE, NOT_UNDERSTOOD
from tests.scenarios import scenario


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "day.toml"
    path.write_text(scenario(until="2026-03-17T09:00"))
    return path


def test_each_line_has_a_local_time_an_event_whose_and_why(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(["simulate", str(file), "--json"]) == DONE
    *lines, end = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == {
        "at": "2026-03-17T07:15:00+01:00",
        "event": "shown",
        "habit": "water",
        "why": "due",
    }
    assert end["event"] == "end"
    assert set(end["status"]) >= {
        *("now", "paused_until", "next", "waiting", "water", "stage", "senses")
    }
    assert set(end["status"]["senses"]) >= {"idle", "lock", "busy"}


def test_without_json_it_is_a_timeline(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["simulate", str(file)]) == DONE
    first, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("Tue 17 Mar 07:15:00  shown")


def test_a_file_that_is_not_there_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["simulate", "nowhere.toml"]) == NOT_UNDERSTOOD
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("coach: nowhere.toml: cannot be read")


def test_bytes_that_are_no_text_are_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(b"\xff\xfe\x00")
    assert obey(["simulate", str(file)]) == NOT_UNDERSTOOD
    assert "no text in UTF-8" in capsys.readouterr().err
