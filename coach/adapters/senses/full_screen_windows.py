"""A full-screen window, a game or a talk on Windows, as the shell itself tells it.

`SHQueryUserNotificationState` (shell32, since Vista) says whether a notice would disturb. Focus
assist is not part of it: there is no documented way to ask for that.
"""

import ctypes
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal

from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy

_STATES: Final = {
    2: Busy.FULL_SCREEN,  # QUNS_BUSY: a full-screen program, or presentation settings
    3: Busy.FULL_SCREEN,  # QUNS_RUNNING_D3D_FULL_SCREEN
    4: Busy.FULL_SCREEN,  # QUNS_PRESENTATION_MODE
    6: Busy.DND,  # QUNS_QUIET_TIME: the first hour of a new account
    7: Busy.FULL_SCREEN,  # QUNS_APP: a program of the store
}
_OK: Final = 0


class Shell(Protocol):
    """What is used of the library shell32."""

    def SHQueryUserNotificationState(self, state: object) -> int:  # noqa: N802  Windows' own name
        """Write the state where ``state`` refers to; return 0, or else an error."""


class FullScreenWindows(QObject):
    """A `BusySense` that asks the shell each time it is asked; our own windows count, too.

    Args:
        parent: the owner.
        shell: the library; `ctypes.windll.shell32` where none is given.

    Raises:
        Unavailable: this is not Windows.
    """

    changed = Signal()
    pushes = False

    def __init__(self, parent: QObject | None = None, shell: Shell | None = None) -> None:
        super().__init__(parent)
        self._shell = shell or _shell32()
        self.source = "Windows full screen"

    def busy(self) -> frozenset[Busy]:
        """Return what the shell says; nothing where it does not know."""
        state = ctypes.c_int()
        if self._shell.SHQueryUserNotificationState(ctypes.byref(state)) != _OK:
            return frozenset()
        found = _STATES.get(state.value)
        return frozenset({found}) if found else frozenset()

    def close(self) -> None:
        """Nothing is held."""


def _shell32() -> Shell:
    libraries = getattr(ctypes, "windll", None)
    if libraries is None:
        raise Unavailable("this is not Windows")
    shell: Shell = libraries.shell32
    return shell
