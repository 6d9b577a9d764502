"""Words in a terminal: what they print, how they fail, and how fast the light ones answer."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach import __version__
from coach.cli import obey
from coach.cli_terms import DONE, NOT_RUNNING, NOT_UNDERSTOOD


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    return tmp_path / "home"


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, list[str]]:
    """Return what was printed, and the lines of complaint."""
    captured = capsys.readouterr()
    return captured.out, captured.err.splitlines()


def program(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program itself."""
    return subprocess.run(
        [sys.executable, "-m", "coach", *words],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_a_plan_is_the_days_agenda(capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["set", "water.target_ml", "2000"]) == DONE
    capsys.readouterr()
    assert obey(["plan", "--date", "2026-03-10", "--json"]) == DONE
    plan = json.loads(said(capsys)[0])
    assert (plan["date"], plan["zone"]) == ("2026-03-10", "Europe/Berlin")
    water = [turn["at"] for turn in plan["agenda"] if turn["habit"] == "water"]
    assert water[:2] == ["2026-03-10T07:15:00+01:00", "2026-03-10T08:40:00+01:00"]
    assert len(water) == 10
    assert {turn["habit"] for turn in plan["agenda"]} == {"water", "standing", "bedtime"}
    assert [t["at"] for t in plan["agenda"]] == sorted(t["at"] for t in plan["agenda"])


def test_a_plan_on_the_day_the_clock_goes_forward_carries_both_offsets(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert obey(["set", "hours.wake", "01:00"]) == DONE
    capsys.readouterr()
    assert obey(["plan", "--date", "2026-03-29", "--json"]) == DONE
    offsets = {turn["at"][-6:] for turn in json.loads(said(capsys)[0])["agenda"]}
    assert offsets == {"+01:00", "+02:00"}


def test_a_plan_is_readable_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert obey(["plan", "--date", "2026-03-10"]) == DONE
    lines = said(capsys)[0].splitlines()
    assert lines[0].endswith("10 March 2026")
    assert lines[1].startswith("07:15")


@pytest.mark.parametrize(
    "words",
    [
        ["dance"],
        ["plan", "--date", "2026-02-30"],
        ["plan", "--date", "soon"],
        ["plan", "--dat", "2026-02-01"],
        ["render", "no-such-move", "--out", "x"],
        ["render", "ankle-pumps"],
        ["render", "ankle-pumps", "--out", "x", "--size", "9x9"],
        ["render", "ankle-pumps", "--out", "x", "--frames", "0"],
        ["render", "ankle-pumps", "--out", "x", "--theme", "pink"],
        ["demo", "--speed", "fast"],
        ["demo", "--days", "0"],
        ["set", "water.colour", "blue"],
        ["set", "hours.wake", "late"],
    ],
)
def test_what_is_not_understood_is_one_clear_line(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(words) == NOT_UNDERSTOOD
    out, complaint = said(capsys)
    assert out == ""
    assert len(complaint) == 1
    assert complaint[0].startswith("coach: ")


def test_an_unknown_move_names_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    obey(["render", "ankle-pump", "--out", "x"])
    assert "did you mean ankle-pumps" in said(capsys)[1][0]


@pytest.mark.parametrize("words", [["status"], ["status", "--json"], ["pause", "1h"], ["quit"]])
def test_without_a_running_coach_a_hint_and_three(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(words) == NOT_RUNNING
    out, complaint = said(capsys)
    assert out == ""
    assert complaint == ["coach: no coach is running; start it with: coach run"]


def test_a_preference_is_set_in_the_file_when_nobody_runs(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(["set", "hours.wake", "6:15"]) == DONE
    assert obey(["plan", "--date", "2026-03-10"]) == DONE
    assert "06:30" in said(capsys)[0]
    assert "06:15" in (home / "preferences.json").read_text()


def test_the_version_is_the_packages_own(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        obey(["--version"])
    assert end.value.code == 0
    assert said(capsys)[0] == f"coach {__version__}\n"


def test_asking_for_the_status_loads_no_qt() -> None:
    asked = (
        "import sys; from coach.cli import obey; code = obey(['status']);"
        "print(code, any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == [str(NOT_RUNNING), "False"]


def test_asking_for_the_status_knows_nothing_of_moves_and_pictures() -> None:
    asked = (
        "import sys; from coach.cli import obey; obey(['status']);"
        "print([n for n in sys.modules if n.startswith(('coach.motion', 'coach.ui', 'PIL'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]"


def test_without_a_screen_run_plays_the_demo_instead(tmp_path: Path) -> None:
    blind = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "coach", "run"],
        env={**os.environ, **blind, "STRETCH_COACH_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    first = [process.stdout.readline() for _ in range(3)]
    process.kill()
    process.communicate()
    assert first[0].startswith("There is no screen here")
    assert "07:15:00" in first[2]
