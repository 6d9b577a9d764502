"""The words that list what there is to do, and check files of one's own."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from coach import assets
from coach.adapters.library import Library
from coach.cli import obey
from coach.cli_terms import DONE, FAILED, NOT_UNDERSTOOD
from coach.motion.parts import STAGES
from tests.adapters.shelves import MOVE, ROUTINE, Home, home

__all__ = ["home"]
OWN = MOVE.replace("ex.ankle-pumps.title", "Füße wippen")


@pytest.fixture(autouse=True)
def at_home(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(home.places.data))


def listed(capsys: pytest.CaptureFixture[str], word: str) -> list[dict[str, Any]]:
    assert obey([word, "--json"]) == DONE
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return rows


def checked(capsys: pytest.CaptureFixture[str], *paths: Path) -> tuple[int, list[str], str]:
    """Return exit code, lines and complaint of a check."""
    code = obey(["validate", *map(str, paths)])
    captured = capsys.readouterr()
    return code, captured.out.splitlines(), captured.err


def test_every_listed_move_is_told_with_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    rows = listed(capsys, "exercises")
    shown = [name for name in Library().exercises() if Library().exercise(name).about.listed]
    assert [row["id"] for row in rows] == shown
    for row in rows:
        assert list(row) == ["id", "name", "stages", "equipment", "seconds", "source"]
        assert set(row["stages"]) <= set(STAGES)
    pumps = next(row for row in rows if row["id"] == "ankle-pumps")
    assert pumps == {
        "id": "ankle-pumps",
        "name": "Ankle pumps",
        "stages": list(STAGES),
        "equipment": ["chair"],
        "seconds": 60,
        "source": "S20, S17, S15, S18",
    }


def test_every_routine_is_told_stage_by_stage(capsys: pytest.CaptureFixture[str]) -> None:
    rows = listed(capsys, "routines")
    assert [row["id"] for row in rows] == list(Library().routines())
    for row in rows:
        assert list(row) == ["id", "name", "variants"]
        assert [variant["stage"] for variant in row["variants"]] == list(STAGES)
    short = next(row for row in rows if row["id"] == "bedtime-short")
    assert short["variants"][0] == {
        "stage": "none",
        "seconds": 122,
        "steps": [
            {"exercise": "calf-wall-straight", "seconds": 52},
            {"exercise": "hamstring-chair-seated", "seconds": 42},
            {"exercise": "ankle-pumps", "seconds": 20},
        ],
    }


def test_tables_are_for_reading(capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["exercises"]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert any(
        line.split() == ["ankle-pumps", "Ankle", "pumps", "60", "s", "chair"] for line in lines
    )
    assert "roll-and-sit" not in "".join(lines)
    assert obey(["routines"]) == DONE
    out = capsys.readouterr().out
    assert re.search(r"^bedtime-short +Short bedtime stretch$", out, re.MULTILINE)
    assert "122 s: calf-wall-straight 52, hamstring-chair-seated 42, ankle-pumps 20" in out


def test_ones_own_are_listed_and_a_broken_one_is_told_beside(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    home.move("my-pumps", OWN)
    home.routine("my-evening", ROUTINE)
    home.routine("broken", "what =")
    assert obey(["exercises", "--json"]) == DONE
    captured = capsys.readouterr()
    own = next(row for row in json.loads(captured.out) if row["id"] == "my-pumps")
    assert own["name"] == "Füße wippen"
    assert captured.err.count("\n") == 1
    assert "broken.toml:1: E001 file: not TOML" in captured.err
    assert "my-evening" in [row["id"] for row in listed(capsys, "routines")]


def test_a_move_no_body_can_do_is_not_listed_but_told(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    home.move("my-pumps", OWN.replace("ankle = 17", "ankle = 40"))
    assert obey(["exercises", "--json"]) == DONE
    captured = capsys.readouterr()
    assert "my-pumps" not in [row["id"] for row in json.loads(captured.out)]
    assert "my-pumps.toml:" in captured.err
    assert "E031" in captured.err


def test_what_ships_is_without_a_flaw(capsys: pytest.CaptureFixture[str]) -> None:
    move = assets.path("exercises", "ankle-pumps.toml")
    code, lines, complaint = checked(capsys, assets.path("routines"), move)
    assert (code, complaint) == (DONE, ""), "\n".join(lines[:10])
    assert lines == [f"{len(Library().routines()) + 1} files are fine"]


def test_each_problem_is_a_line_with_its_place(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    path = home.routine("my-evening", ROUTINE.replace("hold = 10", "hold = 9000"))
    code, lines, complaint = checked(capsys, path)
    assert code == FAILED
    assert len(lines) == 1
    assert lines[0].startswith(f"{path}:9: E013 step[0].hold: 9000 is outside 0 to 600")
    assert complaint == "coach: 1 file cannot be used\n"


def test_warnings_are_told_and_forgiven(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    text = OWN.replace("head = 1}", "head = 18}", 1).replace(', "pregnancy"', "")
    path = home.move("my-pumps", text)
    code, lines, _ = checked(capsys, path)
    assert code == DONE
    assert [line.split()[1] for line in lines[:-1]] == ["W031"] * (len(lines) - 1)
    assert len(lines) > 1
    assert lines[-1] == "1 file is fine"


def test_a_path_that_is_not_there_fails_with_a_line(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    good = home.routine("my-evening", ROUTINE)
    code, lines, complaint = checked(capsys, good, good.with_name("nothing.toml"))
    assert (code, lines) == (FAILED, [])
    assert "there is no file or folder" in complaint.splitlines()[0]


def test_whatever_lies_there_is_checked_and_never_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    os.mkfifo(folder / "pipe.toml")
    (folder / "x.toml").mkdir()
    (folder / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    (folder / "deep.toml").write_text("a = " + "[" * 10_000)
    (folder / "large.toml").touch()
    os.truncate(folder / "large.toml", 100_000_000)
    (folder / "out.toml").symlink_to("/etc/hostname")
    (folder / "notes.txt").write_text("not looked at")
    code, lines, _ = checked(capsys, folder)
    assert code == FAILED
    assert sorted(Path(line.split(":")[0]).stem for line in lines) == [
        "bytes",
        "deep",
        "large",
        "out",
        "pipe",
        "x",
    ]
    for line in lines:
        assert line.split(":")[1].isdigit()


def test_the_persons_own_folders_are_checked_as_the_program_reads_them(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    home.routine("my-evening", ROUTINE.replace("ankle-pumps", "my-pumps"))
    home.move("my-pumps", OWN)
    taken = home.move("ankle-pumps", OWN.replace("my-pumps", "ankle-pumps"))
    code, lines, _ = checked(capsys, home.places.data)
    assert code == FAILED
    assert len(lines) == 1
    assert lines[0].startswith(f"{taken}:1: E004")


def test_nothing_to_check_is_not_understood(capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["validate"]) == NOT_UNDERSTOOD
    assert len(capsys.readouterr().err.splitlines()) == 1
