import ctypes
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.senses.sense import IdleSense
from coach.adapters.senses.xss import XIdle, _broken
from coach.adapters.unavailable import Unavailable
from tests.desktop.programs import LIMIT_S, Running, running
from tests.desktop.running import program

ROUNDING = timedelta(milliseconds=25)
"""The server counts in milliseconds, by a clock that moves every few."""


def test_without_a_display_it_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="known"):
        XIdle({})


def test_on_wayland_it_is_unavailable_though_there_is_a_display() -> None:
    wayland = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    for environment in (wayland, wayland | {"XDG_SESSION_TYPE": "wayland"}):
        with pytest.raises(Unavailable, match="Wayland"):
            XIdle(environment)


def test_a_server_that_is_not_there_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="no X server at :64321"):
        XIdle({"DISPLAY": ":64321"})


@pytest.mark.parametrize("missing", ["libX11.so.6", "libXss.so.1"])
def test_without_a_library_it_is_unavailable(missing: str) -> None:
    def load(name: str) -> ctypes.CDLL:
        if name == missing:
            raise OSError(f"{name}: cannot open shared object file")
        return ctypes.CDLL(name)

    with pytest.raises(Unavailable, match=missing):
        XIdle({"DISPLAY": ":0"}, load)


def test_a_connection_is_broken_once_the_other_end_has_hung_up() -> None:
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            assert not _broken(ours.fileno())
            theirs.send(b"an event")
            assert not _broken(ours.fileno())
            assert ours.recv(100) == b"an event"
        assert _broken(ours.fileno())


class Screen:
    """A real X server, with somebody's keyboard."""

    def __init__(self, name: str, server: Running) -> None:
        self.environment = {"DISPLAY": name, "PATH": os.environ["PATH"]}
        self.server = server

    def type(self) -> None:
        command = [program("xdotool"), "key", "a"]
        subprocess.run(command, env=self.environment, check=True, timeout=LIMIT_S)


@pytest.fixture
def extensions() -> list[str]:
    return []


@pytest.fixture
def screen(extensions: list[str]) -> Iterator[Screen]:
    name = f":{1000 + os.getpid() % 30000}"
    with running(["Xvfb", name, "-displayfd", "1", "-nolisten", "tcp", *extensions]) as server:
        server.line()
        yield Screen(name, server)


@pytest.fixture
def sense(screen: Screen) -> Iterator[XIdle]:
    made = XIdle(screen.environment)
    yield made
    made.close()


@pytest.mark.desktop
def test_it_is_an_idle_sense_that_is_looked_at(sense: XIdle) -> None:
    looked_at: IdleSense = sense
    assert (looked_at.source, looked_at.pushes) == ("libXss", False)
    looked_at.watch(timedelta(minutes=3))


@pytest.mark.desktop
def test_idle_grows_until_a_key_is_pressed(qtbot: QtBot, screen: Screen, sense: XIdle) -> None:
    qtbot.waitUntil(lambda: (sense.idle() or timedelta(0)) > 2 * ROUNDING)
    before = monotonic()
    screen.type()
    idle = sense.idle()
    assert idle is not None
    assert idle <= timedelta(seconds=monotonic() - before) + ROUNDING


@pytest.mark.desktop
def test_x11_is_believed_where_the_session_says_so(screen: Screen) -> None:
    said = {"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "x11"}
    sense = XIdle(screen.environment | said)
    assert sense.idle() is not None
    sense.close()


@pytest.mark.desktop
def test_a_server_that_dies_is_unknown_and_ends_nothing(screen: Screen, sense: XIdle) -> None:
    assert sense.idle() is not None
    screen.server.end(signal.SIGKILL)
    assert sense.idle() is None
    assert sense.idle() is None


@pytest.mark.desktop
def test_after_closing_nothing_is_known(sense: XIdle) -> None:
    sense.close()
    assert sense.idle() is None


@pytest.mark.desktop
@pytest.mark.parametrize("extensions", [["-extension", "MIT-SCREEN-SAVER"]])
def test_a_server_without_the_extension_is_unavailable(screen: Screen) -> None:
    with pytest.raises(Unavailable, match="extension"):
        XIdle(screen.environment)
