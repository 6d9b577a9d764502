"""When there was input last on macOS, as Quartz Event Services tell."""

import ctypes
import math
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal

from coach.adapters.unavailable import Unavailable

SERVICES = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"

_SESSION = 0  # kCGEventSourceStateCombinedSessionState
_ANY_INPUT = 0xFFFFFFFF  # kCGAnyInputEventType


def _services() -> Any:  # noqa: ANN401 - a library has whatever it exports
    try:
        return ctypes.CDLL(SERVICES)
    except OSError:
        raise Unavailable("this is not macOS") from None


class MacIdle(QObject):
    """An `IdleSense` that is looked at: CGEventSourceSecondsSinceLastEventType.

    It needs none of the permissions that macOS asks people for.

    Args:
        services: opens the library.
        parent: the owner.

    Raises:
        Unavailable: this is not macOS.
    """

    changed = Signal()
    source = "CGEventSource"
    pushes = False

    def __init__(
        self, services: Callable[[], Any] = _services, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._seconds = services().CGEventSourceSecondsSinceLastEventType
        self._seconds.restype = ctypes.c_double
        self._seconds.argtypes = [ctypes.c_int32, ctypes.c_uint32]

    def idle(self) -> timedelta | None:
        """Return the time since the last input of this session; None where macOS has no answer."""
        passed = float(self._seconds(_SESSION, _ANY_INPUT))
        return timedelta(seconds=passed) if math.isfinite(passed) and passed >= 0 else None

    def watch(self, after: timedelta) -> None:
        """Do nothing: this is looked at."""

    def close(self) -> None:
        """Do nothing: nothing is held."""
