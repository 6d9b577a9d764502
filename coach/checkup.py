"""Looks at this desktop as the coach would: which part of it serves for what, and what is missing.

Nothing of a running coach is touched: the same adapters are built here once more, asked, and let
go again.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from coach.adapters.message import Body
from coach.adapters.notify.freedesktop import SERVER
from coach.adapters.senses.choose import chosen
from coach.adapters.senses.desktop import is_wayland
from coach.adapters.senses.full_screen import FullScreen
from coach.adapters.senses.presence import session_bus
from coach.adapters.senses.sense import NONE
from coach.adapters.shortcut.choose import shortcut
from coach.adapters.sound import Sound
from coach.adapters.unavailable import Unavailable
from coach.adapters.voice import Voice

SETTLE_MS = 1200
"""How long services on a bus may take to answer, in milliseconds."""
CARD = "our own card"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the world.

    Attributes:
        name: what it is for: tray, notifier, idle, lock, busy, clock, keys, sound, voice.
        source: what serves for it here, "none" where nothing does.
    """

    name: str
    source: str

    @property
    def works(self) -> bool:
        """Whether something serves for it."""
        return self.source != NONE


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found, and whether a reminder can reach the person."""

    parts: tuple[Part, ...]
    reachable: bool


def examine(
    application: QCoreApplication,
    environment: Mapping[str, str],
    platform: str,
    now: Callable[[], datetime],
) -> Checkup:
    """Look at the desktop; takes about a second, in which services may answer.

    Args:
        application: whose event loop runs meanwhile; only one with windows can see a tray.
        environment: the session's.
        platform: as in `sys.platform`.
        now: tells the wall clock's time, UTC.
    """
    screen = isinstance(application, QApplication) and has_screen(environment, platform)
    owner = QObject(application)
    senses = chosen(environment, platform, now, owner)
    server = _Server(owner)
    keys = shortcut(environment, platform, "", owner)  # none are chosen: nobody is asked
    loop = QEventLoop(owner)
    QTimer.singleShot(SETTLE_MS, loop, loop.quit)
    loop.exec()
    found = senses.sources() | {"keys": keys.source or NONE}
    senses.close()
    keys.close()
    server.close()
    tray = screen and QSystemTrayIcon.isSystemTrayAvailable()
    notifier = server.name or (CARD if screen else NONE)
    parts = (
        Part("tray", "the system's tray" if tray else NONE),
        Part("notifier", notifier),
        *(Part(name, source) for name, source in found.items()),
        Part("sound", _sound(owner)),
        Part("voice", _voice(owner)),
    )
    owner.deleteLater()
    return Checkup(parts, reachable=notifier != NONE)


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether a window can really be opened, not only whether a variable says so."""
    if not platform.startswith("linux"):
        return True
    if is_wayland(environment):
        folder, name = environment.get("XDG_RUNTIME_DIR", ""), environment["WAYLAND_DISPLAY"]
        return os.path.exists(os.path.join(folder, name))  # noqa: PTH110, PTH118  either is a path
    if not environment.get("DISPLAY"):
        return False
    try:
        FullScreen(environment).close()
    except Unavailable:
        return False
    return True


class _Server(QObject):
    """Asks who shows desktop notifications; ``name`` stays empty where nobody does, with buttons.

    The session's bus starts a server if it knows how.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.name = ""
        self._said = ""
        try:
            self._bus = session_bus(self)
        except Unavailable:
            return
        self._bus.ask(SERVER, "GetServerInformation", done=self._learn_name)
        self._bus.ask(SERVER, "GetCapabilities", done=self._learn_abilities)

    def close(self) -> None:
        """Hang up."""
        if hasattr(self, "_bus"):
            self._bus.close()

    def _learn_name(self, reply: Body | None) -> None:
        self._said = f"{reply[0]} {reply[2]}" if reply else ""

    def _learn_abilities(self, reply: Body | None) -> None:
        if reply and "actions" in reply[0]:
            self.name = f"desktop notifications ({self._said})"


def _sound(owner: QObject) -> str:
    """Return the program that would play a chime."""
    try:
        sound = Sound(owner)
    except Unavailable:
        return NONE
    sound.close()
    return sound.program


def _voice(owner: QObject) -> str:
    """Return the program that would speak."""
    try:
        return Voice(owner).program
    except Unavailable:
        return NONE


def application(environment: Mapping[str, str], platform: str) -> QCoreApplication:
    """Make an application for a checkup: with windows where there is a screen.

    One with windows ends the process where there is none.
    """
    name = ["stretch-coach"]
    return QApplication(name) if has_screen(environment, platform) else QCoreApplication(name)
