"""The one script that a newcomer starts: which word does what, and on which machine."""

import runpy
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import bootstrap
import debian
from environment import Environment


class StartedError(Exception):
    """Stands for the program that bootstrap would have turned into."""

    def __init__(self, command: Sequence[str | Path]) -> None:
        self.words = [str(word) for word in command[1:]]


@pytest.fixture(autouse=True)
def packages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The Debian packages that were asked for; none is looked up or installed."""
    asked: list[str] = []

    def prepare(packages: Sequence[str] = ()) -> Environment:
        asked.extend(packages)
        return Environment(tmp_path)

    def become(command: Sequence[str | Path]) -> None:
        raise StartedError(command)

    monkeypatch.setattr(bootstrap, "prepare", prepare)
    monkeypatch.setattr(bootstrap, "become", become)
    monkeypatch.chdir(tmp_path)
    return asked


def started(*words: str) -> list[str]:
    with pytest.raises(StartedError) as program:
        bootstrap.main(words)
    return program.value.words


def test_run_hands_all_words_to_the_program_even_help() -> None:
    assert started("run", "plan", "--json") == ["-m", "coach", "plan", "--json"]
    assert started("run", "--help") == ["-m", "coach", "--help"]


def test_run_plays_the_demo_where_there_is_no_screen_without_waiting_for_qt(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], packages: list[str]
) -> None:
    monkeypatch.setattr(bootstrap, "has_screen", lambda _platform, _variables: False)
    assert started("run") == ["-m", "coach", "demo"]
    assert "no screen" in capsys.readouterr().out
    assert packages == []


def test_run_does_what_it_is_told_even_without_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "has_screen", lambda _platform, _variables: False)
    assert started("run", "status") == ["-m", "coach", "status"]


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_only_linux_may_have_no_screen(
    platform: str, variables: dict[str, str], expected: bool
) -> None:
    assert bootstrap.has_screen(platform, variables) is expected


def test_the_tests_and_the_benchmarks_run_at_the_root_of_the_checkout(packages: list[str]) -> None:
    assert started("test", "-k", "water") == ["-m", "pytest", "-k", "water"]
    assert set(packages) == {*debian.QT, *debian.DESKTOP}
    assert Path.cwd() == bootstrap.ROOT
    assert started("bench") == ["-m", "tests.bench"]


@pytest.mark.parametrize(("ruff", "mypy", "verdict"), [(0, 0, 0), (1, 0, 1), (0, 2, 2), (1, 2, 1)])
def test_check_lets_both_readers_speak_and_fails_when_either_does(
    monkeypatch: pytest.MonkeyPatch, ruff: int, mypy: int, verdict: int
) -> None:
    heard: list[str] = []

    def start(command: Sequence[str | Path]) -> int:
        reader = Path(command[0]).stem
        heard.append(reader)
        return {"ruff": ruff, "mypy": mypy}[reader]

    monkeypatch.setattr(bootstrap, "start", start)
    assert bootstrap.main(["check"]) == verdict
    assert heard == ["ruff", "mypy"]


@pytest.mark.parametrize("words", [[], ["fly"]])
def test_a_word_it_does_not_know_is_a_usage_error(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        bootstrap.main(words)
    assert refused.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as helped:
        bootstrap.main(["--help"])
    assert helped.value.code == 0
    described = capsys.readouterr().out
    assert all(name in described for name in bootstrap.COMMANDS)


def test_ctrl_c_ends_it_in_one_line_with_the_usual_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_packages: Sequence[str] = ()) -> Environment:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "prepare", interrupted)
    assert bootstrap.main(["test"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_an_older_python_is_turned_away_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13, "final", 0))
    with pytest.raises(SystemExit) as refused:
        runpy.run_path(str(bootstrap.ROOT / "packaging" / "bootstrap.py"), run_name="__main__")
    assert str(refused.value).startswith("Stretch Coach needs Python 3.11 or newer")
