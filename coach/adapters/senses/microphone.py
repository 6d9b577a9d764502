"""A microphone in use, as the sound server tells it through `pactl`.

Works with PulseAudio and with PipeWire, which speaks its language. What records the machine's own
sound, or only shows how loud it is, is no call.
"""

import shutil
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

from coach.adapters.unavailable import Unavailable

Find = Callable[[str], str | None]

_METER_HZ: Final = 1000
"""Meters of volume controls listen with a few samples a second; speech needs thousands."""
_END_LIMIT_MS: Final = 1000


class Microphone(QObject):
    """Looks when told to, and says so by `changed` if `in_use` became something else.

    Args:
        parent: the owner.
        find: where a program is, as `shutil.which` tells.

    Raises:
        Unavailable: there is no `pactl`.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, find: Find = shutil.which) -> None:
        super().__init__(parent)
        program = find("pactl")
        if program is None:
            raise Unavailable("no pactl; install pulseaudio-utils")
        self._program = program
        self._process: QProcess | None = None
        self._done: Callable[[str], None] = self._hear_listeners
        self._sources = frozenset[str]()
        self.in_use = False

    def look(self) -> None:
        """Begin to look; one that has not ended by now is given up."""
        self._drop()
        self._run("source-outputs", self._hear_listeners)

    def forget(self) -> None:
        """Stop looking; nothing is known after that."""
        self._drop()
        self.in_use = False

    def _run(self, what: str, done: Callable[[str], None]) -> None:
        self._done = done
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._process.finished.connect(self._finish)
        self._process.start(self._program, ["list", "short", what])

    def _finish(self) -> None:
        process, self._process = self._process, None
        if process:
            said = _said(process)
            process.deleteLater()
            self._done(said)

    def _hear_listeners(self, listing: str) -> None:
        self._sources = listened_to(listing)
        if self._sources:
            self._run("sources", self._hear_sources)
        else:
            self._conclude(self._sources)

    def _hear_sources(self, listing: str) -> None:
        self._conclude(self._sources - monitors(listing))

    def _conclude(self, microphones: frozenset[str]) -> None:
        before, self.in_use = self.in_use, bool(microphones)
        if self.in_use is not before:
            self.changed.emit()

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process:
            process.finished.disconnect(self._finish)
            process.kill()
            process.waitForFinished(_END_LIMIT_MS)
            process.deleteLater()


def listened_to(listing: str) -> frozenset[str]:
    """Return which sources somebody records, out of `pactl list short source-outputs`.

    The columns are: its number, the source's number, the client's, the driver, the samples, as in
    "s16le 2ch 44100Hz".
    """
    rows = (line.split("\t") for line in listing.splitlines())
    return frozenset(row[1] for row in rows if len(row) >= 5 and _rate(row[4]) >= _METER_HZ)


def monitors(listing: str) -> frozenset[str]:
    """Return which sources are the sound of the machine itself, by `pactl list short sources`."""
    rows = (line.split("\t") for line in listing.splitlines())
    return frozenset(row[0] for row in rows if len(row) >= 2 and row[1].endswith(".monitor"))


def _rate(samples: str) -> int:
    """Return the hertz of a description of samples; one that cannot be read is a voice's."""
    number = samples.rsplit(" ", 1)[-1].removesuffix("Hz")
    return int(number) if number.isdecimal() else _METER_HZ


def _said(process: QProcess) -> str:
    return bytes(process.readAllStandardOutput().data()).decode(errors="replace")
