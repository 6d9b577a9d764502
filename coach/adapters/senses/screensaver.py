"""What a screen saver tells on the session bus: how long nobody was there, and if it is on."""

import os
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from coach.adapters.message import Body, Heard, Service
from coach.adapters.senses.absence import Absence
from coach.adapters.senses.presence import Connect, Presence, session_bus
from coach.adapters.unavailable import Unavailable


def _saver(desktop: str) -> Service:
    name = f"org.{desktop}.ScreenSaver"
    return Service(name, f"/org/{desktop}/ScreenSaver", name)


FREEDESKTOP = _saver("freedesktop")
SAVERS = (FREEDESKTOP, *map(_saver, ("gnome", "cinnamon", "mate", "xfce")))
"""Everybody's interface, and its older copies by their desktops."""

_FRESH_S = 5.0
"""A younger reading is not asked for again."""
_SAME_S = 5.0
"""So far apart two readings of the same moment may be."""


class ScreenSaverIdle(QObject):
    """An `IdleSense` that is looked at: GetSessionIdleTime of KDE on X11.

    A look tells the latest reading and the time since, and asks for a new one if that is old;
    `changed` tells if the new one says otherwise. The unit is milliseconds on KDE alone, seconds
    elsewhere, and on Wayland KDE always answers zero: there this sense would be wrong.

    Args:
        connect: opens the session's bus.
        seconds: counts evenly.
        environment: names the desktop.
        parent: the owner.

    Raises:
        Unavailable: this is not KDE on X11, or there is no session bus.
    """

    changed = Signal()
    failed = Signal()
    """Nobody tells any more; they are heard of again by `changed`."""
    source = "org.freedesktop.ScreenSaver"
    pushes = False

    def __init__(
        self,
        connect: Connect = session_bus,
        seconds: Callable[[], float] = time.monotonic,
        environment: Mapping[str, str] = os.environ,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        if "KDE" not in environment.get("XDG_CURRENT_DESKTOP", "").split(":"):
            raise Unavailable("only KDE tells the idle time by its screen saver")
        if environment.get("WAYLAND_DISPLAY") and environment.get("XDG_SESSION_TYPE") != "x11":
            raise Unavailable("on Wayland KDE does not tell the idle time")
        self._seconds = seconds
        self._last_input: float | None = None
        self._asked_at = 0.0
        self._asking = False
        self._presence = Presence([FREEDESKTOP.name], connect, self)
        self._presence.came.connect(self._ask)
        self._presence.went.connect(self._fail)

    def idle(self) -> timedelta | None:
        """Return the time since the last input; None where it was not told yet, or is not."""
        now = self._seconds()
        if now - self._asked_at > _FRESH_S:
            self._ask()
        if self._last_input is None:
            return None
        return timedelta(seconds=max(0.0, now - self._last_input))

    def watch(self, after: timedelta) -> None:
        """Do nothing: this is looked at."""

    def close(self) -> None:
        """Hang up."""
        self._last_input = None
        self._presence.close()

    def _ask(self) -> None:
        if not self._asking and self._presence.here(FREEDESKTOP.name):
            self._asking, self._asked_at = True, self._seconds()
            self._presence.ask(FREEDESKTOP, "GetSessionIdleTime", done=self._learn)

    def _learn(self, reply: Body | None) -> None:
        if reply is None:
            self._fail()
            return
        self._asking = False
        before, self._last_input = self._last_input, self._seconds() - reply[0] / 1000
        if before is None or abs(self._last_input - before) > _SAME_S:
            self.changed.emit()

    def _fail(self) -> None:
        self._asking = False
        before, self._last_input = self._last_input, None
        self.failed.emit()
        if before is not None:
            self.changed.emit()


class ScreenSaverLock(QObject):
    """A `LockSense` that pushes: whether one of the usual screen savers is on, locked or not.

    It tells nothing of sleep.

    Args:
        now: tells the wall clock's time, UTC.
        connect: opens the session's bus.
        parent: the owner.

    Raises:
        Unavailable: there is no session bus.
    """

    changed = Signal()
    failed = Signal()
    """No screen saver tells anything; one that does is heard of by `changed`."""
    source = "screen saver"
    pushes = True

    def __init__(
        self,
        now: Callable[[], datetime],
        connect: Connect = session_bus,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._absence = Absence()
        self._savers = {saver.name: saver for saver in SAVERS}
        self._asked: set[str] = set()
        self._telling: set[str] = set()
        self._presence = Presence(list(self._savers), connect, self)
        self._presence.came.connect(self._come)
        self._presence.went.connect(self._go)
        self._presence.heard.connect(self._hear)

    def locked(self) -> datetime | None:
        """Return since when the screen saver is on, UTC; None while it is off, or unknown."""
        return self._absence.locked

    def woke(self) -> datetime | None:
        """Return when it ended last, UTC, if it did."""
        return self._absence.woke

    def gone(self) -> datetime | None:
        """Return when it had begun then, UTC."""
        return self._absence.gone

    def close(self) -> None:
        """Hang up; nothing is on any more."""
        self._presence.close()
        for name in self._savers:
            self._absence.forget(name)

    def _come(self, name: str) -> None:
        saver = self._savers[name]
        self._asked.add(name)
        self._presence.listen(saver, "ActiveChanged")
        self._presence.ask(saver, "GetActive", done=lambda reply: self._learn(name, reply))

    def _learn(self, name: str, reply: Body | None) -> None:
        self._asked.discard(name)
        if reply is None:
            self._check()
            return
        self._telling.add(name)
        self._set(name, active=bool(reply[0]))
        self.changed.emit()

    def _hear(self, heard: Heard) -> None:
        match heard:
            case Heard(name, "ActiveChanged", (active,)) if self._presence.here(name):
                self._telling.add(name)
                if self._set(name, active=bool(active)):
                    self.changed.emit()

    def _set(self, name: str, *, active: bool) -> bool:
        change = self._absence.begin if active else self._absence.end
        return change(name, self._now())

    def _go(self, name: str) -> None:
        self._asked.discard(name)
        self._telling.discard(name)
        if self._absence.forget(name):
            self.changed.emit()
        self._check()

    def _check(self) -> None:
        if self._presence.settled and not self._asked and not self._telling:
            self.failed.emit()
