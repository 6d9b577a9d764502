"""When there was input last on Windows, as user32 tells."""

import ctypes
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal

from coach.adapters.unavailable import Unavailable

_TICKS = 2**32
"""Windows counts milliseconds since it started in 32 bits: after 49.7 days from zero again."""


class LastInput(ctypes.Structure):
    """What Windows calls LASTINPUTINFO; ``time`` in milliseconds of its tick count."""

    _fields_ = (("size", ctypes.c_uint32), ("time", ctypes.c_uint32))


def _windll() -> Any:  # noqa: ANN401 - a library has whatever it exports
    try:
        return ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    except AttributeError:
        raise Unavailable("this is not Windows") from None


class WindowsIdle(QObject):
    """An `IdleSense` that is looked at: GetLastInputInfo against GetTickCount.

    Args:
        windll: finds the libraries of Windows.
        parent: the owner.

    Raises:
        Unavailable: this is not Windows.
    """

    changed = Signal()
    source = "GetLastInputInfo"
    pushes = False

    def __init__(self, windll: Callable[[], Any] = _windll, parent: QObject | None = None) -> None:
        super().__init__(parent)
        libraries = windll()
        self._user, self._kernel = libraries.user32, libraries.kernel32

    def idle(self) -> timedelta | None:
        """Return the time since the last input of this session; None where Windows refuses."""
        last = LastInput(ctypes.sizeof(LastInput), 0)
        if not self._user.GetLastInputInfo(ctypes.byref(last)):
            return None
        passed = (self._kernel.GetTickCount() - last.time) % _TICKS
        return timedelta(milliseconds=passed)

    def watch(self, after: timedelta) -> None:
        """Do nothing: this is looked at."""

    def close(self) -> None:
        """Do nothing: nothing is held."""
