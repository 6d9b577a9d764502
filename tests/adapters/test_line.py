"""A word to the running coach, or one clear reason why there is no answer."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

import pytest

from coach.adapters.files import Places
from coach.adapters.line import NotRunning, ask


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path, tmp_path)


@contextmanager
def listening(places: Places, answer: bytes) -> Iterator[list[bytes]]:
    """Answer one caller, whatever it says."""
    said: list[bytes] = []

    def serve() -> None:
        connection, _ = server.accept()
        with connection:
            said.append(connection.recv(9999))
            for byte in answer:
                connection.send(bytes([byte]))

    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(str(places.socket))
        server.listen()
        thread = Thread(target=serve)
        thread.start()
        yield said
        thread.join()


def test_an_order_is_one_line_of_json_and_so_is_the_answer(places: Places) -> None:
    with listening(places, b'{"v": 1, "ok": true}\n') as said:
        answer = ask(places, 'drink "200"\n')
    assert json.loads(answer) == {"v": 1, "ok": True}
    assert said[0].count(b"\n") == 1
    assert json.loads(said[0]) == {"v": 1, "order": 'drink "200"\n'}


def test_nobody_is_running_where_there_is_no_socket(places: Places) -> None:
    with pytest.raises(NotRunning):
        ask(places, "status")


def test_nobody_is_running_behind_a_dead_coachs_socket(places: Places) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as dead:
        dead.bind(str(places.socket))
    with pytest.raises(NotRunning, match="refused"):
        ask(places, "status")


def test_nobody_is_running_where_no_socket_can_be(tmp_path: Path) -> None:
    far = tmp_path / ("x" * 200)
    with pytest.raises(NotRunning, match="too long"):
        ask(Places(far, far), "status")


@pytest.mark.parametrize("answer", [b"", b'{"v": 1, "ok"'])
def test_half_an_answer_is_none(places: Places, answer: bytes) -> None:
    with listening(places, answer), pytest.raises(NotRunning, match="hung up"):
        ask(places, "status")


def test_who_does_not_answer_in_time_is_not_waited_for(places: Places) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as deaf:
        deaf.bind(str(places.socket))
        deaf.listen()
        with pytest.raises(NotRunning, match="timed out"):
            ask(places, "status", timeout_s=0.02)


def test_asking_takes_no_qt_and_no_library() -> None:
    program = (
        "import sys, coach.adapters.line\n"
        "print([m for m in sys.modules if m.split('.')[0] in "
        "('PySide6', 'apscheduler', 'tinydb', 'tzlocal', 'asyncio', 'platformdirs')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
