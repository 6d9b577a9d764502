"""One coach per person, reachable, and not to be blocked by anybody."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from coach.adapters import switchboard
from coach.adapters.files import Places
from coach.adapters.line import LONGEST_ORDER, NotRunning, ask
from coach.adapters.switchboard import AlreadyRunning, Refused, Switchboard
from coach.adapters.unavailable import Unavailable
from tests.adapters.limits import umask

Asking = Callable[[str], dict[str, object]]


def answered(order: str) -> Mapping[str, Any]:
    match order:
        case "status":
            return {"next": "water"}
        case "break":
            raise RuntimeError("a fault in the program")
        case "strange":
            return {"next": object()}
        case _:
            raise Refused(f"no such order: {order}")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "run")


@pytest.fixture
def board(qapp: QCoreApplication, places: Places) -> Iterator[Switchboard]:
    with umask(0), closing(Switchboard(places, answered, qapp)) as board:
        yield board


@pytest.fixture
def asking(board: Switchboard, places: Places, qtbot: QtBot) -> Asking:
    """Ask as another process would, while the event loop runs here."""
    assert board.thread().isCurrentThread()

    def asking(order: str) -> dict[str, object]:
        answers: list[str] = []
        caller = Thread(target=lambda: answers.append(ask(places, order)))
        caller.start()
        qtbot.waitUntil(lambda: not caller.is_alive())
        return dict(json.loads(answers[0]))

    return asking


def say(places: Places, said: bytes) -> socket.socket:
    caller = socket.socket(socket.AF_UNIX)
    caller.settimeout(0.0)
    caller.connect(str(places.socket))
    caller.send(said)
    return caller


def heard(caller: socket.socket, qtbot: QtBot) -> bytes:
    """Return all that is said to a caller until it is hung up on."""
    parts: list[bytes] = []

    def hung_up() -> bool:
        try:
            parts.append(caller.recv(9999))
        except BlockingIOError:
            return False
        except ConnectionResetError:  # the last of what we said was not even read
            return True
        return parts[-1] == b""

    qtbot.waitUntil(hung_up)
    caller.close()
    return b"".join(parts)


def test_an_order_is_answered(asking: Asking) -> None:
    assert asking("status") == {"v": 1, "ok": True, "next": "water"}
    assert asking("dance") == {"v": 1, "ok": False, "error": "no such order: dance"}


def test_a_fault_in_an_order_is_answered_logged_and_survived(
    asking: Asking, caplog: pytest.LogCaptureFixture
) -> None:
    for order in ("break", "strange"):
        assert asking(order) == {"v": 1, "ok": False, "error": "this went wrong"}
    assert [record.exc_info is not None for record in caplog.records] == [True, True]
    assert asking("status")["ok"]


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (b"status\n", "not JSON"),
        (b"\xff\xfe\n", "not JSON"),
        (b"\n", "not JSON"),
        (b"[" * 4000 + b"\n", "not JSON"),
        (b"[]\n", "an order is"),
        (b'{"v": 1}\n', "an order is"),
        (b'{"v": 1, "order": 7}\n', "an order is"),
        (b'{"order": "status"}\n', "an order is"),
        (b'{"v": 2, "order": "status"}\n', "speaks version 1"),
        (b"x" * LONGEST_ORDER + b"y", "too long"),
        (b"x" * 100_000, "too long"),
    ],
)
def test_a_line_that_is_no_order_is_refused(
    board: Switchboard, places: Places, qtbot: QtBot, said: bytes, error: str
) -> None:
    answer = json.loads(heard(say(places, said), qtbot))
    assert (answer["v"], answer["ok"]) == (1, False)
    assert error in answer["error"]
    assert not board._callers


def test_an_order_may_come_in_pieces(board: Switchboard, places: Places, qtbot: QtBot) -> None:
    caller = say(places, b'{"v": 1, "or')
    qtbot.waitUntil(lambda: bool(board._callers))
    caller.send(b'der": "status"}\nand more')
    assert json.loads(heard(caller, qtbot))["ok"]


def test_callers_who_say_nothing_or_leave_do_not_keep_others_waiting(
    asking: Asking, board: Switchboard, places: Places, qtbot: QtBot
) -> None:
    silent = say(places, b"")
    say(places, b'{"v": 1, "order": "status"}\n').close()
    say(places, b"half an ord").close()
    assert asking("status")["ok"]
    qtbot.waitUntil(lambda: len(board._callers) == 1)
    silent.close()
    qtbot.waitUntil(lambda: not board._callers)


def test_a_caller_who_says_nothing_for_long_is_hung_up_on(
    board: Switchboard, places: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(switchboard, "_PATIENCE_MS", 20)
    assert heard(say(places, b"hm"), qtbot) == b""
    assert not board._callers


def test_a_crowd_of_callers_is_turned_away(
    asking: Asking, board: Switchboard, places: Places, qtbot: QtBot
) -> None:
    crowd = [say(places, b"") for _ in range(8)]
    qtbot.waitUntil(lambda: len(board._callers) == 8)
    assert heard(say(places, b'{"v": 1, "order": "status"}\n'), qtbot) == b""
    for caller in crowd:
        caller.close()
    qtbot.waitUntil(lambda: not board._callers)
    assert asking("status")["ok"]


def test_when_no_more_files_can_be_opened_it_waits_instead_of_spinning(
    asking: Asking,
    board: Switchboard,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Exhausted:
        def accept(self) -> None:
            raise OSError(24, "Too many open files")

    monkeypatch.setattr(switchboard, "_PATIENCE_MS", 20)
    with monkeypatch.context() as patch:
        patch.setattr(board, "_server", Exhausted())
        board._accept()
        assert not board._notifier.isEnabled()
    qtbot.waitUntil(board._notifier.isEnabled)
    assert len(caplog.records) == 1
    assert asking("status")["ok"]


def test_the_socket_and_the_lock_are_for_one_person_alone(
    board: Switchboard, places: Places
) -> None:
    assert board is not None
    assert stat.S_IMODE(places.runtime.stat().st_mode) == 0o700
    assert stat.S_IMODE(places.socket.stat().st_mode) == 0o600
    assert stat.S_IMODE(places.lock.stat().st_mode) == 0o600


def test_a_second_coach_is_told_and_disturbs_nothing(asking: Asking, places: Places) -> None:
    with pytest.raises(AlreadyRunning):
        Switchboard(places, answered)
    assert asking("status")["ok"]


def test_a_coach_that_was_closed_leaves_the_place_to_the_next(
    qapp: QCoreApplication, places: Places
) -> None:
    for _ in range(3):
        board = Switchboard(places, answered, qapp)
        caller = say(places, b"")
        board.close()
        assert not places.socket.exists()
        caller.close()
        with pytest.raises(NotRunning):
            ask(places, "status")


def test_where_no_socket_can_be_there_is_no_switchboard_and_no_lock_left(tmp_path: Path) -> None:
    far = Places(tmp_path / "data", tmp_path / ("x" * 200))
    for _ in range(2):
        with pytest.raises(Unavailable, match="cannot listen"):
            Switchboard(far, answered)
    near = Places(far.data, far.data)
    Switchboard(near, answered).close()


def test_where_no_lock_can_be_there_is_no_switchboard(places: Places) -> None:
    places.lock.mkdir(parents=True)
    with pytest.raises(Unavailable, match="cannot open"):
        Switchboard(places, answered)


COACH = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from coach.adapters.files import Places
from coach.adapters.switchboard import AlreadyRunning, Switchboard
app = QCoreApplication([])
home = Path(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
try:
    board = Switchboard(Places(home, home), lambda order: {"heard": order})
except AlreadyRunning:
    print("already running", flush=True)
else:
    print("running", flush=True)
    app.exec()
"""

Start = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a coach in a process of its own, ready to reach for the lock."""
    started: list[subprocess.Popen[str]] = []

    def start() -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-c", COACH, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def go(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def test_of_six_that_start_at_once_exactly_one_runs_even_after_a_kill(
    start: Start, tmp_path: Path
) -> None:
    places = Places(tmp_path, tmp_path)
    for _ in range(2):
        racers = [start() for _ in range(6)]
        assert [line(racer) for racer in racers] == ["ready"] * 6
        for racer in racers:
            go(racer)
        outcomes = [line(racer) for racer in racers]
        assert sorted(outcomes) == ["already running"] * 5 + ["running"]
        winner = racers[outcomes.index("running")]
        assert json.loads(ask(places, "status")) == {"v": 1, "ok": True, "heard": "status"}
        os.kill(winner.pid, signal.SIGKILL)
        winner.wait()
        assert places.socket.exists()
        with pytest.raises(NotRunning):
            ask(places, "status")


@pytest.mark.parametrize("left", ["", "garbage", str(os.getpid())])
def test_a_lock_file_that_lies_there_locks_nobody_out(
    places: Places, qapp: QCoreApplication, left: str
) -> None:
    places.make()
    places.lock.write_text(left)
    Switchboard(places, answered, qapp).close()
