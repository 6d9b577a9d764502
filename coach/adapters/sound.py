"""Plays chimes through the first sound program that this machine has.

Qt's own sound is in its add-ons, which are larger than everything else together, so the players
that come with every desktop are used instead.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QObject, QProcess

from coach.adapters.chimes import Chime, wav
from coach.adapters.unavailable import Unavailable

PROGRAMS: Final[tuple[tuple[str, ...], ...]] = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "--quiet"),
    ("afplay",),
    (
        "powershell",
        "-NoProfile",
        "-Command",
        "& {(New-Object System.Media.SoundPlayer $args[0]).PlaySync()}",
    ),
)
"""PipeWire, PulseAudio, ALSA, macOS and Windows, in the order they are tried."""

Find = Callable[[str], str | None]


class Sound(QObject):
    """Chimes; each is written to a folder of its own when first played.

    Args:
        parent: the object that keeps this one.
        find: where a program is, as `shutil.which` tells.

    Raises:
        Unavailable: no program here can play a sound.
    """

    def __init__(self, parent: QObject | None = None, find: Find = shutil.which) -> None:
        super().__init__(parent)
        found = ((find(name), rest) for name, *rest in PROGRAMS)
        self._command = next(((path, rest) for path, rest in found if path), None)
        if self._command is None:
            names = ", ".join(name for name, *_ in PROGRAMS[:3])
            raise Unavailable(f"nothing here can play a sound; install one of {names}")
        self._folder = TemporaryDirectory(prefix="stretch-coach-", ignore_cleanup_errors=True)
        self._files: dict[Chime, Path] = {}

    @property
    def program(self) -> str:
        """The program that is used, as it is called."""
        return Path(self._command[0]).name if self._command else ""

    def play(self, chime: Chime) -> None:
        """Play a chime; returns at once, and a sound that fails is no fault."""
        if self._command is None:
            return
        path, rest = self._command
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(process.deleteLater)
        process.start(path, [*rest, str(self._file(chime))])

    def close(self) -> None:
        """Remove the files."""
        self._folder.cleanup()

    def _file(self, chime: Chime) -> Path:
        if chime not in self._files:
            file = Path(self._folder.name) / f"{chime}.wav"
            file.write_bytes(wav(chime))
            self._files[chime] = file
        return self._files[chime]
