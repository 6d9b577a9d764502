"""The word `snapshots` draws what is named, and tells plainly what it cannot."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach.cli import obey
from coach.cli_snapshots import TONES
from coach.cli_terms import NOT_UNDERSTOOD
from coach.domain.reminder import Tone

ROOT = Path(__file__).resolve().parents[1]


def test_the_tones_that_can_be_typed_are_those_there_are() -> None:
    assert tuple(tone.value for tone in Tone) == TONES


def test_it_draws_without_a_screen_and_prints_each_file(tmp_path: Path) -> None:
    words = ["snapshots", "--out", str(tmp_path / "new"), "--only", "card-water", "--tone", "dark"]
    done = subprocess.run(
        [sys.executable, "-m", "coach", *words],
        env={name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    printed = [Path(line) for line in done.stdout.splitlines()]
    assert len(printed) == 6
    assert sorted(printed) == sorted((tmp_path / "new").iterdir())
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--only", "nothing"], "no window is called 'nothing'"),
        (["--only", "today", "--tone", "pink"], "pink"),
        (["--size", "huge"], "huge"),
    ],
)
def test_what_is_not_understood_is_said_in_a_line(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert obey(["snapshots", "--out", str(tmp_path), *words]) == NOT_UNDERSTOOD
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert not list(tmp_path.iterdir())
