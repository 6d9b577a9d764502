"""Speaks cues aloud through the first speech program that this machine has.

The text is handed over on the program's input, never as an argument and never through a shell.
Whatever was still being said is cut off by the next line: in a stretch only now counts.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess

from coach.adapters.unavailable import Unavailable

_WINDOWS: Final = (
    "Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
PROGRAMS: Final[tuple[tuple[str, ...], ...]] = (
    ("spd-say", "--pipe-mode", "--rate", "-15"),
    ("espeak-ng", "--stdin", "-s", "150"),
    ("espeak", "--stdin", "-s", "150"),
    ("say", "-f", "-"),
    ("powershell", "-NoProfile", "-Command", _WINDOWS),
)
"""Speech dispatcher, eSpeak, macOS and Windows, in the order they are tried."""

Find = Callable[[str], str | None]


class Voice(QObject):
    """A voice.

    Args:
        parent: the object that keeps this one.
        find: where a program is, as `shutil.which` tells.

    Raises:
        Unavailable: no program here can speak.
    """

    def __init__(self, parent: QObject | None = None, find: Find = shutil.which) -> None:
        super().__init__(parent)
        found = ((find(name), rest) for name, *rest in PROGRAMS)
        self._command = next(((path, rest) for path, rest in found if path), None)
        if self._command is None:
            names = ", ".join(name for name, *_ in PROGRAMS[:3])
            raise Unavailable(f"nothing here can speak; install one of {names}")
        self._speaking: QProcess | None = None

    @property
    def program(self) -> str:
        """The program that is used, as it is called."""
        return Path(self._command[0]).name if self._command else ""

    def say(self, text: str) -> None:
        """Say a line now; returns at once."""
        self.hush()
        if self._command is None or not text:
            return
        path, rest = self._command
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(process.deleteLater)
        process.start(path, rest)
        process.write(text.encode() + b"\n")
        process.closeWriteChannel()
        self._speaking = process

    def hush(self) -> None:
        """Stop what is being said."""
        process, self._speaking = self._speaking, None
        if process is None:
            return
        try:
            running = process.state() is not QProcess.ProcessState.NotRunning
        except RuntimeError:  # it ended by itself and is gone
            return
        if running:
            process.kill()
