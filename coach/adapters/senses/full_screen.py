"""A full-screen window on X11: a film, a talk, a game.

The window manager says which window is active and what state it is in (Extended Window Manager
Hints: `_NET_ACTIVE_WINDOW`, `_NET_WM_STATE`). Only the active window counts, and none of our own.
Wayland tells no program about another's windows.
"""

import os
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from coach.adapters.senses.desktop import is_wayland
from coach.adapters.senses.x_windows import XWindows
from coach.adapters.unavailable import Unavailable
from coach.domain.situation import Busy


class Windows(Protocol):
    """What is known of windows. `x_windows.XWindows` is one; tests have another."""

    root: int

    def atom(self, name: str) -> int:
        """Return the number that stands for a name."""

    def values(self, window: int, name: str) -> tuple[int, ...]:
        """Return a property of a window; nothing where it has none, or is gone."""

    def close(self) -> None:
        """Hang up, for good."""


class FullScreen(QObject):
    """A `BusySense` that looks each time it is asked, which takes about 0.1 ms.

    Args:
        environment: the session's, which says where the X server is.
        parent: the owner.
        connect: opens what is known of the windows of a display.
        own: the process whose windows do not count.

    Raises:
        Unavailable: the session is not one of X11, or its server does not let us in.
    """

    changed = Signal()
    pushes = False

    def __init__(
        self,
        environment: Mapping[str, str],
        parent: QObject | None = None,
        connect: Callable[[str], Windows] = XWindows,
        own: int | None = None,
    ) -> None:
        super().__init__(parent)
        display = environment.get("DISPLAY")
        if not display or is_wayland(environment):
            raise Unavailable("full-screen windows are only known on X11")
        self.source = "X11 full screen"
        self._own = os.getpid() if own is None else own
        self._windows: Windows | None = connect(display)

    def busy(self) -> frozenset[Busy]:
        """Return whether the active window fills the screen."""
        if self._windows is None:
            return frozenset()
        active = self._windows.values(self._windows.root, "_NET_ACTIVE_WINDOW")
        filled = bool(active and active[0]) and self._fills(self._windows, active[0])
        return frozenset({Busy.FULL_SCREEN}) if filled else frozenset()

    def close(self) -> None:
        """Hang up; nothing is told after that."""
        if self._windows:
            self._windows.close()
        self._windows = None

    def _fills(self, windows: Windows, window: int) -> bool:
        full = windows.atom("_NET_WM_STATE_FULLSCREEN")
        if full not in windows.values(window, "_NET_WM_STATE"):
            return False
        return self._own not in windows.values(window, "_NET_WM_PID")
