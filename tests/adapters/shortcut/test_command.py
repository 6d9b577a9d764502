"""The command line that opens help."""

import shlex
import subprocess
import sys

import pytest

from coach.adapters.shortcut.command import command


@pytest.mark.parametrize(
    ("script", "platform", "said"),
    [
        ("/usr/bin/coach", "linux", "/usr/bin/coach cramp"),
        ("/home/a b/.venv/bin/coach", "linux", "'/home/a b/.venv/bin/coach' cramp"),
        ("/opt/coach/__main__.py", "linux", "/opt/bin/python -m coach cramp"),
        ("coach", "linux", "/opt/bin/python -m coach cramp"),
        ("-c", "linux", "/opt/bin/python -m coach cramp"),
    ],
)
def test_it_is_what_runs_now_with_full_paths(script: str, platform: str, said: str) -> None:
    assert command(script, "/opt/bin/python", platform) == said


def test_on_windows_it_is_quoted_as_there() -> None:
    said = command("coach", r"C:\Program Files\py\python.exe", "win32")
    assert said == r'"C:\Program Files\py\python.exe" -m coach cramp'


def test_it_is_understood() -> None:
    said = command("anything", sys.executable, "linux")
    done = subprocess.run(
        [*shlex.split(said), "--help"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
