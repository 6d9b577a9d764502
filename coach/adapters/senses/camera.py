"""A camera or a microphone in use: most likely a call.

Looked at only while the person wishes it. Cameras are known by the programs that hold one of
/dev/video* (found in /proc, as far as this user may look), microphones by the sound server.
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from coach.adapters.senses.microphone import Find, Microphone
from coach.adapters.senses.sense import NONE
from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy

EVERY_S: Final = 30.0
"""The least time between two looks, in seconds: one takes about 10 ms, and starts a program."""

DEVICES: Final = "/dev/video"

_GO_BETWEENS: Final = ("pipewire", "wireplumber")
"""Begin the names of those that keep cameras open unused (pipewire/pipewire#2669 and #4115)."""
_STREAM: Final = ("/dmabuf", "anon_inode:dmabuf")
"""What a program holds besides while pictures go through it without being mapped."""


class Camera(QObject):
    """A `BusySense`, off until `wanted`; off, it looks at nothing at all.

    Args:
        parent: the owner.
        seconds: a clock that only goes on.
        find: where a program is, as `shutil.which` tells.
        processes: where the system shows its processes.
        devices: how the paths of cameras begin.

    Raises:
        Unavailable: this system shows no processes there.
    """

    changed = Signal()
    pushes = False

    def __init__(
        self,
        parent: QObject | None = None,
        seconds: Callable[[], float] = time.monotonic,
        find: Find = shutil.which,
        processes: Path = Path("/proc"),
        devices: str = DEVICES,
    ) -> None:
        super().__init__(parent)
        if not (processes / "self").exists():
            raise Unavailable("this system does not tell who uses the camera")
        self.source = NONE
        self._seconds = seconds
        self._processes = processes
        self._devices = devices
        self._wanted = False
        self._looked: float | None = None
        self._seen = False
        self._microphone: Microphone | None = None
        try:
            self._microphone = Microphone(self, find)
            self._microphone.changed.connect(self.changed)
        except Unavailable:
            pass

    @property
    def wanted(self) -> bool:
        """Whether the person wishes that it looks; `changed` tells that this was changed."""
        return self._wanted

    @wanted.setter
    def wanted(self, wanted: bool) -> None:
        if wanted is self._wanted:
            return
        self._wanted, self.source = wanted, NONE
        if wanted:
            self.source = "camera, microphone" if self._microphone else "camera"
        else:
            self._forget()
        self.changed.emit()

    def busy(self) -> frozenset[Busy]:
        """Return whether there is a call, as of the last half minute."""
        if not self._wanted:
            return frozenset()
        now = self._seconds()
        if self._looked is None or now - self._looked >= EVERY_S:
            self._looked = now
            self._seen = in_use(self._processes, self._devices)
            if self._microphone:
                self._microphone.look()
        heard = self._microphone is not None and self._microphone.in_use
        return frozenset({Busy.CALL}) if self._seen or heard else frozenset()

    def close(self) -> None:
        """Stop looking, for good."""
        self._wanted, self.source = False, NONE
        self._forget()

    def _forget(self) -> None:
        self._looked, self._seen = None, False
        if self._microphone:
            self._microphone.forget()


def in_use(processes: Path = Path("/proc"), devices: str = DEVICES) -> bool:
    """Tell whether another program uses a camera, as far as this user may see."""
    own = str(os.getpid())
    for process in _entries(processes):
        if process.isdecimal() and process != own and _uses(processes / process, devices):
            return True
    return False


def _uses(process: Path, devices: str) -> bool:
    held = list(_links(process / "fd"))
    if not any(link.startswith(devices) for link in held):
        return False
    if not _text(process / "comm").startswith(_GO_BETWEENS):
        return True
    return devices in _text(process / "maps") or any(link.startswith(_STREAM) for link in held)


def _links(folder: Path) -> Iterator[str]:
    for name in _entries(folder):
        try:
            yield os.readlink(f"{folder}/{name}")  # noqa: PTH115  a Path each costs half as much again
        except OSError:
            continue


def _entries(folder: Path) -> list[str]:
    """List a folder; nothing, where it is gone by now or none of our business."""
    try:
        return os.listdir(folder)  # noqa: PTH208  as above
    except OSError:
        return []


def _text(file: Path) -> str:
    try:
        return file.read_text(errors="replace")
    except OSError:
        return ""
