"""When there was input last on Wayland, by way of the program `swayidle`.

It speaks ext-idle-notify to those compositors that have it: Sway and its kin, KWin, Hyprland.
"""

import math
import os
import shutil
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from coach.adapters.unavailable import Unavailable

PROGRAM: Final = "swayidle"
_TRIES = 2
"""So often it is started for one wish: it is given another chance, not a third."""
_END_MS = 1000


class SwayIdle(QObject):
    """An `IdleSense` that pushes, in whole seconds; each wish runs its own `swayidle`.

    Between somebody's return and the next message the idle time is told as zero: it is shorter than
    what was wished, and nothing tells by how much. Unknown without a wish, and from a wish on until
    it has lasted once: nothing tells how long nobody was there before. A compositor counts
    no time in which a program, such as a film, holds the screen awake.

    Args:
        environment: where the compositor is named.
        find: where a program is, as `shutil.which` tells.
        seconds: counts evenly, and not while the machine sleeps.
        parent: the owner.

    Raises:
        Unavailable: no Wayland here, or no such program.
    """

    changed = Signal()
    failed = Signal()
    """The program ended twice: the compositor knows nothing of this, or is gone."""
    source = PROGRAM
    pushes = True

    def __init__(
        self,
        environment: Mapping[str, str] = os.environ,
        find: Callable[[str], str | None] = shutil.which,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        if not environment.get("WAYLAND_DISPLAY"):
            raise Unavailable("no Wayland compositor is known here")
        found = find(PROGRAM)
        if not found:
            raise Unavailable(f"{PROGRAM} is not installed")
        self._program = found
        self._environment = QProcessEnvironment()
        for name, value in environment.items():
            self._environment.insert(name, value)
        self._seconds = seconds
        self._after_s = 0
        self._process: QProcess | None = None
        self._tries = 0
        self._started = 0.0
        self._returned = False
        """Whether somebody has come back since the program was started."""
        self._last_input: float | None = None
        """When there was input last, by our own count; None while somebody is there."""

    def idle(self) -> timedelta | None:
        """Return the time since the last input; zero while somebody is there; None if unknown."""
        if self._process is None:
            return None
        now = self._seconds()
        if self._last_input is not None:
            return timedelta(seconds=max(0.0, now - self._last_input))
        return timedelta(0) if self._returned or now - self._started > self._after_s else None

    def watch(self, after: timedelta) -> None:
        """Tell by `changed` when there was no input for ``after``, and when there is again.

        The same wish again changes nothing: a new start would forget who is away.
        """
        wished, self._tries = max(1, math.ceil(after.total_seconds())), 0
        if self._process is not None and wished == self._after_s:
            return
        self._after_s = wished
        self._end()
        self._start()

    def close(self) -> None:
        """End the program."""
        self._end()

    def _start(self) -> None:
        self._tries += 1
        self._started, self._returned, self._last_input = self._seconds(), False, None
        process = QProcess(self)
        process.setProcessEnvironment(self._environment)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._lose)
        process.errorOccurred.connect(self._lose)
        self._process = process
        process.start(self._program, arguments(self._after_s))

    def _read(self) -> None:
        while self._process and self._process.canReadLine():
            match bytes(self._process.readLine().data()).strip():
                case b"idle":
                    self._last_input = self._seconds() - self._after_s
                case b"active":
                    self._returned, self._last_input = True, None
                case _:
                    continue
            self.changed.emit()

    def _lose(self) -> None:
        """It ended by itself, or never began."""
        if self._process is None or self._process.state() is not QProcess.ProcessState.NotRunning:
            return
        self._end()
        if self._tries < _TRIES:
            self._start()
        else:
            self.failed.emit()
        self.changed.emit()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._read)
        process.finished.disconnect(self._lose)
        process.errorOccurred.disconnect(self._lose)
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(_END_MS)
        process.deleteLater()


def arguments(after_s: int) -> list[str]:
    """Return what the program is called with.

    No configuration file: it would do a second time what the person's own `swayidle` does, such as
    locking the screen. Once nobody listens any more to what it says, it ends.
    """

    def say(word: str) -> str:
        return f"trap '' PIPE; echo {word} 2>/dev/null || kill $PPID"

    return ["-C", os.devnull, "-w", "timeout", str(after_s), say("idle"), "resume", say("active")]
