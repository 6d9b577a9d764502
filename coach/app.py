"""Starts the program: the icon first, everything else right after the event loop runs."""

import os
import sys
from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coach.adapters.files import Places
from coach.ui.tray import Tray
from coach.ui.tray_icon import likely_panel

NAME = "stretch-coach"


def run(pace: float = 1.0, order: str = "") -> int:
    """Run the coach until it is quit; return the exit code.

    Each second of a routine takes a ``pace``-th of a second, for trying it out. An ``order`` is
    followed as soon as the coach stands, by the one that runs already if there is one.

    A second start brings the running coach to the front. Without a screen a day is played in the
    terminal instead.
    """
    if not has_screen(os.environ, sys.platform):
        return _without_screen()
    places = Places.of(os.environ)
    if places.socket.exists() and _brought_to_front(places, order):
        return 0
    qt = QApplication([NAME])
    qt.setApplicationName(NAME)
    qt.setApplicationDisplayName("Stretch Coach")
    qt.setDesktopFileName(NAME)
    qt.setQuitOnLastWindowClosed(False)
    tray = Tray(likely_panel(os.environ.get("XDG_CURRENT_DESKTOP", ""), dark=False))
    tray.show()
    begin = QTimer(qt)
    begin.setSingleShot(True)
    begin.timeout.connect(lambda: _furnish(qt, tray, places, pace, order))
    begin.start()
    return qt.exec()


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether windows can be shown here; elsewhere than on Linux they always can."""
    if not platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environment.get(name) for name in names)


def _furnish(qt: QApplication, tray: Tray, places: Places, pace: float, order: str) -> None:
    """Build the rest, now that the icon can be seen; without it there is no point in staying."""
    from coach.adapters.switchboard import AlreadyRunning  # noqa: PLC0415  - not before the icon
    from coach.adapters.unavailable import Unavailable  # noqa: PLC0415
    from coach.resident import Resident  # noqa: PLC0415

    try:
        resident = Resident(tray, places, qt, pace)
    except AlreadyRunning:
        _brought_to_front(places, order)
        qt.exit(0)
    except Unavailable as fault:
        print(f"coach: {fault}", file=sys.stderr)
        qt.exit(1)
    else:
        qt.aboutToQuit.connect(resident.close)
        resident.open()
        if order:
            resident.obey(order)


def _brought_to_front(places: Places, order: str) -> bool:
    from coach.adapters.line import NotRunning, ask  # noqa: PLC0415  - only where another runs

    try:
        ask(places, order or "open")
    except NotRunning:
        return False
    return True


def _without_screen() -> int:
    from coach.demo import play  # noqa: PLC0415  - only where there is no screen

    print("There is no screen here, so a day is played in the terminal.", flush=True)
    play(print, days=1, speed=3600, snapshots=None)
    return 0
