"""Somebody set the wall clock or the time zone: on Linux the kernel and the files tell."""

import ctypes
import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QSocketNotifier, Signal

from coach.adapters.unavailable import Unavailable

_CLOCK_REALTIME = 0
_TFD_TIMER_ABSTIME = 1
_TFD_TIMER_CANCEL_ON_SET = 2
_NEVER = 2 ** (8 * ctypes.sizeof(ctypes.c_long) - 1) - 1
"""The last second that the kernel can count to."""


class _Spec(ctypes.Structure):
    """What C calls struct itimerspec: how often, and when first."""

    _fields_ = (
        ("interval_s", ctypes.c_long),
        ("interval_ns", ctypes.c_long),
        ("value_s", ctypes.c_long),
        ("value_ns", ctypes.c_long),
    )


class Timer:
    """A kernel timer for the end of time that is cancelled whenever the wall clock is set.

    The standard library has this from 3.13 on only.

    Args:
        library: C's, if another one.

    Raises:
        Unavailable: this system has none.
    """

    def __init__(self, library: ctypes.CDLL | None = None) -> None:
        try:
            self._c = library or ctypes.CDLL(None, use_errno=True)
            number = self._c.timerfd_create(_CLOCK_REALTIME, os.O_NONBLOCK | os.O_CLOEXEC)
        except (AttributeError, TypeError):  # the latter from Windows, which has no such library
            raise Unavailable("this system has no timerfd") from None
        if number < 0:
            raise Unavailable(f"no timer: {os.strerror(ctypes.get_errno())}")
        self.number: int = number
        try:
            self.arm()
        except OSError as fault:
            self.close()
            raise Unavailable(f"the timer cannot tell of a clock that is set: {fault}") from fault

    def arm(self) -> None:
        """Wait for the next time that the clock is set."""
        flags = _TFD_TIMER_ABSTIME | _TFD_TIMER_CANCEL_ON_SET
        spec = _Spec(0, 0, _NEVER, 0)
        if self._c.timerfd_settime(self.number, flags, ctypes.byref(spec), None):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))

    def was_cancelled(self) -> bool:
        """Tell whether the clock was set since it was armed."""
        try:
            os.read(self.number, 8)
        except OSError as fault:
            return fault.errno == errno.ECANCELED
        return False

    def close(self) -> None:
        """Let go of it."""
        os.close(self.number)


class ClockWatch(QObject):
    """A `ClockSense`: a kernel timer for the clock, a look at the files in /etc for the zone.

    A machine that wakes up has its clock set by the kernel, so that is told too.

    Args:
        etc: the folder with ``localtime`` and ``timezone``.
        start: makes the timer.
        parent: the owner.

    Raises:
        Unavailable: this system has no such timer.
    """

    changed = Signal()
    source = "timerfd"
    pushes = True

    def __init__(
        self,
        etc: Path = Path("/etc"),
        start: Callable[[], Timer] = Timer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._timer: Timer | None = start()
        self._notifier = QSocketNotifier(self._timer.number, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._set)
        self._files = (etc / "localtime", etc / "timezone")
        self._seen = self._look()
        self._watcher = QFileSystemWatcher([str(etc)], self)
        self._watcher.directoryChanged.connect(self._look_again)
        self._watcher.fileChanged.connect(self._look_again)
        self._watch_files()

    def close(self) -> None:
        """Watch no more."""
        self._notifier.setEnabled(False)
        if watched := self._watcher.directories() + self._watcher.files():
            self._watcher.removePaths(watched)
        if self._timer:
            self._timer.close()
            self._timer = None

    def _set(self) -> None:
        if self._timer and self._timer.was_cancelled():
            with suppress(OSError):
                self._timer.arm()
            self.changed.emit()

    def _look_again(self) -> None:
        """Compare: much else happens in the folder, and a new file is watched anew."""
        self._watch_files()
        before, self._seen = self._seen, self._look()
        if self._seen != before:
            self.changed.emit()

    def _watch_files(self) -> None:
        """Watch the files too, for those who write into them in place."""
        watched = self._watcher.files()
        for file in self._files:
            if file.exists() and str(file) not in watched:
                self._watcher.addPath(str(file))

    def _look(self) -> tuple[object, ...]:
        return tuple(_state(file) for file in self._files)


def _state(file: Path) -> tuple[object, ...]:
    """Return what changes when another zone is set, be it by a link or by what is written."""
    try:
        link, target = file.lstat(), file.stat()
    except OSError:
        return ()
    return (link.st_ino, link.st_mtime_ns, target.st_ino, target.st_dev, target.st_mtime_ns)
