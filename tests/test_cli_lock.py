"""The word `lock`: a PIN set, changed, taken off and forgotten without a window."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import argon2
import pytest

from coach.adapters.files import Places
from coach.adapters.lock_file import LockFile
from coach.cli import obey
from coach.cli_terms import DONE, FAILED, NOT_UNDERSTOOD
from coach.domain.lock import Answer, State
from coach.engine.clock import seconds

SLOW = argon2.PasswordHasher


class Terminal:
    """What is typed, and what is said to it."""

    def __init__(
        self, home: Path, patch: pytest.MonkeyPatch, out: pytest.CaptureFixture[str]
    ) -> None:
        self.home, self._patch, self._out = home, patch, out
        self.file = LockFile(Places(home, home), seconds)

    def type(self, *words: str, given: str = "") -> tuple[int, str]:
        """Return the exit code and what was printed; ``given`` is the input."""
        self._patch.setattr(sys, "stdin", io.StringIO(given))
        code = obey(["lock", *words])
        told = self._out.readouterr()
        return code, told.out + told.err


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    monkeypatch.setenv("STRETCH_COACH_HOME", str(tmp_path))
    monkeypatch.setattr(argon2, "PasswordHasher", lambda: SLOW(1, 8, 1))
    return Terminal(tmp_path, monkeypatch, capsys)


def test_it_tells_whether_a_pin_is_set(terminal: Terminal) -> None:
    assert terminal.type() == (DONE, "No PIN is set. Your diary and report open without one.\n")
    assert terminal.type("set", given="4711\n4711\n")[0] == DONE
    assert terminal.type() == (DONE, "A PIN is set. Your diary and report ask for it.\n")
    (terminal.home / "lock.json").write_text("rubbish")
    code, told = terminal.type()
    assert (code, "coach lock forget --yes" in told) == (DONE, True)


def test_a_pin_is_asked_for_twice(terminal: Terminal) -> None:
    code, told = terminal.type("set", given="4711\n4712\n")
    assert (code, told) == (
        NOT_UNDERSTOOD,
        "coach: the two were not the same; nothing has changed\n",
    )
    assert terminal.file.state() is State.OFF


@pytest.mark.parametrize(
    ("pin", "said"), [("123", "4 characters or more"), ("1" * 13, "12 characters or fewer")]
)
def test_what_cannot_be_a_pin_says_why(pin: str, said: str, terminal: Terminal) -> None:
    code, told = terminal.type("set", given=f"{pin}\n{pin}\n")
    assert (code, said in told) == (NOT_UNDERSTOOD, True)
    assert terminal.file.state() is State.OFF


def test_a_pin_is_changed_by_whoever_knows_it(terminal: Terminal) -> None:
    terminal.type("set", given="4711\n4711\n")
    code, told = terminal.type("set", given="1111\n0815\n0815\n")
    assert (code, "4 tries are left, then a pause of 30 s" in told) == (FAILED, True)
    assert terminal.type("set", given="4711\n0815\n0815\n")[0] == DONE
    assert terminal.file.answer("0815") is Answer.RIGHT


def test_the_lock_goes_off_with_the_pin(terminal: Terminal) -> None:
    assert terminal.type("off")[0] == DONE
    terminal.type("set", given="4711\n4711\n")
    assert terminal.type("off", given="1111\n")[0] == FAILED
    assert terminal.file.state() is State.ON
    assert terminal.type("off", given="4711\n") == (DONE, "The PIN is off.\n")
    assert terminal.file.state() is State.OFF


@pytest.mark.parametrize("given", ["", "\n"])
def test_nothing_entered_is_no_wrong_pin(terminal: Terminal, given: str) -> None:
    terminal.type("set", given="4711\n4711\n")
    before = terminal.file.verdict().tries
    code, told = terminal.type("off", given=given)
    assert (code, told) == (FAILED, "coach: this asks for your PIN, and none was entered\n")
    assert terminal.file.verdict().tries == before


def test_during_a_pause_nothing_is_asked_for(terminal: Terminal) -> None:
    terminal.type("set", given="4711\n4711\n")
    for left in (4, 3, 2):
        assert f"{left} tries are left" in terminal.type("off", given="1111\n")[1]
    assert "1 try is left" in terminal.type("off", given="1111\n")[1]
    assert "the next can be entered in 30 s" in terminal.type("off", given="1111\n")[1]
    code, told = terminal.type("off", given="4711\n")
    assert (code, told.startswith("coach: too many were wrong; the next can be")) == (FAILED, True)
    assert terminal.file.state() is State.ON


def test_forgetting_says_what_goes_before_it_does_it(terminal: Terminal) -> None:
    assert terminal.type("forget", "--yes")[0] == DONE
    terminal.type("set", given="4711\n4711\n")
    (terminal.home / "diary.db").write_text("private")
    (terminal.home / "history.db").write_text("drinks")
    code, told = terminal.type("forget")
    assert (code, "your diary's entries" in told) == (NOT_UNDERSTOOD, True)
    assert terminal.file.state() is State.ON
    assert terminal.type("forget", "--yes")[0] == DONE
    assert [path.name for path in terminal.home.iterdir()] == ["history.db"]


def test_a_damaged_lock_points_to_the_way_out(terminal: Terminal) -> None:
    (terminal.home / "lock.json").write_text("rubbish")
    for words in (["set"], ["off"]):
        code, told = terminal.type(*words, given="4711\n4711\n")
        assert (code, "coach lock forget --yes" in told) == (FAILED, True)
    assert terminal.type("forget", "--yes")[0] == DONE
    assert terminal.file.state() is State.OFF


def test_on_a_terminal_what_is_typed_is_not_shown(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "coach", "lock", "set"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "STRETCH_COACH_HOME": str(tmp_path)},
    )
    os.close(theirs)
    seen = _until(ours, b"New PIN: ")
    os.write(ours, b"471147\n")
    seen += _until(ours, b"The same again: ")
    os.write(ours, b"471147\n")
    seen += _until(ours, b"now on.")
    assert done.wait() == DONE
    os.close(ours)
    assert b"471147" not in seen


def _until(terminal: int, text: bytes) -> bytes:
    seen = b""
    while text not in seen:
        seen += os.read(terminal, 1024)
    return seen
