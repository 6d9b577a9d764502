"""The environment is whole or it is made anew, however often it is tried and interrupted."""

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import environment
from environment import Environment

INSTALLING = ["--requirement", "--editable", "check"]
EVERYTHING = ["venv", *INSTALLING]


@dataclass
class Workshop:
    """A checkout whose installing steps are written down, and of which one may fail."""

    root: Path
    failing: str = ""
    steps: list[str] = field(default_factory=list)

    def run(self, command: Sequence[str]) -> int:
        step = next(word for word in EVERYTHING if word in command)
        self.steps.append(step)
        if step == self.failing:
            return 1
        if step == "venv":
            python = self.environment.program("python")
            python.parent.mkdir(parents=True)
            python.touch()
        return 0

    @property
    def environment(self) -> Environment:
        return Environment(self.root, self.run)

    def steps_of_providing(self) -> list[str]:
        self.steps.clear()
        self.environment.provide()
        return self.steps


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "constraints.txt").write_text("tinydb==4.9.0\n")
    return Workshop(tmp_path)


def test_the_first_time_makes_everything_and_the_second_does_nothing(workshop: Workshop) -> None:
    assert workshop.steps_of_providing() == EVERYTHING
    assert workshop.steps_of_providing() == []


@pytest.mark.parametrize("step", EVERYTHING)
def test_an_interrupted_one_is_made_anew(workshop: Workshop, step: str) -> None:
    workshop.failing = step
    with pytest.raises(SystemExit, match="exit code 1"):
        workshop.steps_of_providing()
    (workshop.environment.folder / "left-over").mkdir()
    workshop.failing = ""
    assert workshop.steps_of_providing() == EVERYTHING
    assert not (workshop.environment.folder / "left-over").exists()


def test_a_folder_that_somebody_else_made_is_made_anew(workshop: Workshop) -> None:
    workshop.environment.folder.mkdir()
    (workshop.environment.folder / "pyvenv.cfg").touch()
    assert workshop.steps_of_providing() == EVERYTHING


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/constraints.txt"])
def test_changed_dependencies_are_installed_into_the_same_one(
    workshop: Workshop, name: str
) -> None:
    workshop.steps_of_providing()
    (workshop.root / name).write_text("changed")
    assert workshop.steps_of_providing() == INSTALLING
    assert workshop.steps_of_providing() == []


def test_an_update_that_failed_is_not_taken_for_whole(workshop: Workshop) -> None:
    workshop.steps_of_providing()
    (workshop.root / "pyproject.toml").write_text("changed")
    workshop.failing = "--editable"
    with pytest.raises(SystemExit):
        workshop.steps_of_providing()
    workshop.failing = ""
    assert workshop.steps_of_providing() == EVERYTHING


def test_another_python_gets_another_one(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.steps_of_providing()
    monkeypatch.setattr(sys, "version_info", (3, 14, 0, "final", 0))
    assert workshop.steps_of_providing() == EVERYTHING


def test_a_lost_interpreter_is_noticed(workshop: Workshop) -> None:
    workshop.steps_of_providing()
    workshop.environment.program("python").unlink()
    assert workshop.steps_of_providing() == EVERYTHING


def test_it_is_never_remade_from_inside(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(workshop.environment.folder))
    with pytest.raises(SystemExit, match="outside"):
        workshop.steps_of_providing()


def test_debians_split_python_asks_for_its_missing_half_once(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    package = f"python3.{sys.version_info.minor}-venv"
    assert workshop.environment.debian_packages() == [package]
    workshop.steps_of_providing()
    assert workshop.environment.debian_packages() == []


SECOND = """
import sys
from pathlib import Path
from environment import Environment
with Environment(Path(sys.argv[1]))._turn():
    print("released" if (Path(sys.argv[1]) / "released").exists() else "too early", flush=True)
    sys.stdin.readline()
"""


def second_bootstrap(root: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(root)],
        cwd=Path(environment.__file__).parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_at_once_take_turns(workshop: Workshop) -> None:
    with workshop.environment._turn():
        second = second_bootstrap(workshop.root)
        assert second.stdout is not None
        assert second.stdout.readline() == "Waiting for another bootstrap to finish\n"
        (workshop.root / "released").touch()
    output, _ = second.communicate("\n", timeout=30)
    assert output == "released\n"


def test_a_killed_one_keeps_nobody_waiting(
    workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    first = second_bootstrap(workshop.root)
    assert first.stdout is not None
    first.stdout.readline()
    first.kill()
    first.communicate(timeout=30)
    with workshop.environment._turn():
        assert capsys.readouterr().out == ""
