"""What a user installs is whole: the program, its command, and everything in resources/."""

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

import coach

ROOT: Final = Path(__file__).resolve().parents[2]
PIP: Final = [sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check"]


def output(*command: str | Path, cwd: Path, variables: Mapping[str, str] | None = None) -> str:
    environment = {**os.environ, **(variables or {})}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has nothing but our wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    offline = ["--no-deps", "--no-index"]
    output(*PIP, "wheel", *offline, "--no-build-isolation", "--wheel-dir", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=False)
    programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    output(*PIP, "--python", programs / "python", "install", *offline, wheel, cwd=folder)
    return programs


def test_the_wheel_carries_all_resources_and_finds_them(installed: Path, tmp_path: Path) -> None:
    asked = "from coach import assets; print(assets.folder())"
    folder = Path(output(installed / "python", "-I", "-c", asked, cwd=tmp_path))
    assert folder.is_relative_to(installed.parent)

    def files(top: Path) -> set[Path]:
        return {file.relative_to(top) for file in top.rglob("*") if file.is_file()}

    assert files(folder) == files(ROOT / "resources")


def test_its_command_knows_its_version(installed: Path, tmp_path: Path) -> None:
    dependencies = {"PYTHONPATH": sysconfig.get_path("purelib")}
    printed = output(installed / "coach", "--version", cwd=tmp_path, variables=dependencies)
    assert coach.__version__ in printed
