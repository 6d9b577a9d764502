"""Programs that tests start: found or complained about, listened to, ended.

Nothing here skips: a program that is missing fails the test, with the Debian package that has it.
Waiting is always for something that the program says or does, with a limit; nothing sleeps.
"""

import os
import select
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import pytest

LIMIT_S = 20.0
"""How long anything may take before a test gives up, in seconds."""

_PACKAGES = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "dunst": "dunst",
    "gsettings": "libglib2.0-bin gsettings-desktop-schemas",
    "openbox": "openbox",
    "pactl": "pulseaudio-utils",
    "parec": "pulseaudio-utils",
    "pulseaudio": "pulseaudio",
    "setxkbmap": "x11-xkb-utils",
    "trayer": "trayer",
    "xdotool": "xdotool",
    "xwininfo": "x11-utils",
}


def program(name: str) -> str:
    """Return where a program is; without it the test fails and says what to install."""
    if found := shutil.which(name):
        return found
    return pytest.fail(f"{name} is missing; install it with: apt-get install {_PACKAGES[name]}")


class Running:
    """A program that was started here, and what it says, line by line."""

    def __init__(self, command: Sequence[str], environment: dict[str, str] | None = None) -> None:
        found = program(command[0]) if command[0] in _PACKAGES else command[0]
        self._name = command[0]
        self._said = b""
        self.process = subprocess.Popen(
            [found, *command[1:]],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def line(self) -> str:
        """Return the next line it says; fail if it says none in time."""
        while b"\n" not in self._said:
            self._hear()
        line, self._said = self._said.split(b"\n", 1)
        return line.decode()

    def line_with(self, part: str) -> str:
        """Return the next line that has ``part`` in it; other lines are passed over."""
        while part not in (line := self.line()):
            pass
        return line

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """End it, if it still runs; return its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(LIMIT_S)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
        return self.process.returncode

    def _hear(self) -> None:
        stdout = self.process.stdout
        assert stdout is not None
        ready, _, _ = select.select([stdout], [], [], LIMIT_S)
        said = os.read(stdout.fileno(), 65536) if ready else b""
        if not said:
            code = self.process.poll()
            pytest.fail(f"{self._name} said nothing more (exit code {code}): {self._said!r}")
        self._said += said


@contextmanager
def running(command: Sequence[str], environment: dict[str, str] | None = None) -> Iterator[Running]:
    """Run a program, and end it with the block."""
    started = Running(command, environment)
    try:
        yield started
    finally:
        started.end()


def eventually(true: Callable[[], bool], what: str, within_s: float = LIMIT_S) -> None:
    """Wait until something is so; for what an X server shows but never announces."""
    limit = time.monotonic() + within_s
    while not true():
        if time.monotonic() > limit:
            pytest.fail(f"never happened: {what}")
        select.select([], [], [], 0.02)
