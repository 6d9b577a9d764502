"""A keyboard on a real X server, on which the test types."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.desktop.programs import LIMIT_S, screen
from tests.desktop.running import program


@dataclass
class Keyboard:
    """A person's fingers."""

    display: str

    def press(self, keys: str) -> None:
        """Press and release keys, as in "ctrl+alt+h"; numbers are keys by their place."""
        self._run("xdotool", "key", "--clearmodifiers", keys)

    def hold(self, *keys: str) -> None:
        """Press keys, and keep them down."""
        self._run("xdotool", *(word for key in keys for word in ("keydown", key)))

    def let_go(self, *keys: str) -> None:
        """Release keys."""
        self._run("xdotool", *(word for key in keys for word in ("keyup", key)))

    def layout(self, name: str) -> None:
        """Put another alphabet on the keys."""
        self._run("setxkbmap", name)

    def _run(self, *command: str) -> None:
        environment = dict(os.environ, DISPLAY=self.display)
        words = [program(command[0]), *command[1:]]
        subprocess.run(words, env=environment, check=True, capture_output=True, timeout=LIMIT_S)


@contextmanager
def keyboard() -> Iterator[Keyboard]:
    """Put up an X server with a keyboard."""
    with screen() as display:
        yield Keyboard(display)
