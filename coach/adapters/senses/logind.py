"""Sleep and the lock of the session, as logind tells: systemd's or elogind's.

Lock and Unlock are wishes to whatever locks the screen, LockedHint is its answer. Some lockers give
none, and an Unlock would never come: so after each wish the hint is read, and it is believed.
"""

import os
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from coach.adapters.message import Body, Conversation, Heard, Service
from coach.adapters.senses.absence import Absence
from coach.adapters.senses.gap import SHORTEST_S, slept
from coach.adapters.senses.presence import Connect, Presence, session_bus

NAME: Final = "org.freedesktop.login1"
MANAGER: Final = Service(NAME, "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
USUAL_ADDRESS: Final = "unix:path=/run/dbus/system_bus_socket"

BELIEVE_MS = 10_000
"""So long after a wish the locker has had its time to answer, in milliseconds."""

_SESSION = "org.freedesktop.login1.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_Ways = tuple[tuple[str, str, object], ...]
"""Methods of the manager, the types of their arguments, and the arguments."""

_ASLEEP = "asleep"
_LOCKED = "locked"


def system_address(environment: Mapping[str, str] = os.environ) -> str:
    """Return where the system's bus is, by the environment, else its usual place."""
    return environment.get("DBUS_SYSTEM_BUS_ADDRESS") or USUAL_ADDRESS


def system_bus(parent: QObject) -> Conversation:
    """Connect to the system's bus; the connection ends with ``parent``.

    Raises:
        Unavailable: there is none, or this system has no such thing.
    """
    return session_bus(parent, system_address())


class LogindLock(QObject):
    """A `LockSense` that pushes.

    What had begun when logind or its bus went is looked at again when they come back; until then
    nothing is told.

    Args:
        now: tells the wall clock's time, UTC.
        connect: opens the system's bus.
        environment: may name the session.
        slept: seconds that the machine has slept since it started. The message before a sleep may
            be read only after it; this tells how long it was.
        parent: the owner.

    Raises:
        Unavailable: there is no system bus.
    """

    changed = Signal()
    failed = Signal()
    """Logind is not there; it is heard of again by `changed`."""
    source = "logind"
    pushes = True

    def __init__(
        self,
        now: Callable[[], datetime],
        connect: Connect = system_bus,
        environment: Mapping[str, str] = os.environ,
        slept: Callable[[], float] = slept,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._slept = slept
        self._slept_before = slept()
        named = environment.get("XDG_SESSION_ID")
        self._ways: _Ways = (
            *([("GetSession", "s", named)] if named else []),
            ("GetSession", "s", "auto"),
            ("GetSessionByPID", "u", 0),  # zero is whoever asks
        )
        """How to find this session, the best way first."""
        self._session = ""
        self._absence = Absence()
        self._known = False
        self._told = False
        """Whether it was told how things stand, since logind is there."""
        self._hinted = False
        """Whether LockedHint has said that it is locked."""
        self._believe = QTimer(self, singleShot=True, interval=BELIEVE_MS)
        self._believe.timeout.connect(self._read_hint)
        self._logind = Presence([NAME], connect, self)
        self._logind.came.connect(self._come)
        self._logind.went.connect(self._go)
        self._logind.heard.connect(self._hear)

    def locked(self) -> datetime | None:
        """Return since when it is locked or asleep, UTC; None while neither, or unknown."""
        return self._absence.locked if self._known else None

    def woke(self) -> datetime | None:
        """Return when that last ended, UTC, if it did."""
        return self._absence.woke

    def gone(self) -> datetime | None:
        """Return when the lock or sleep that ended at ``woke`` had begun, UTC."""
        return self._absence.gone

    def close(self) -> None:
        """Hang up."""
        self._known = False
        self._believe.stop()
        self._logind.close()

    def _come(self) -> None:
        self._slept_before, self._told = self._slept(), False
        self._logind.listen(MANAGER, "PrepareForSleep")
        self._get(MANAGER, "PreparingForSleep", self._learn_sleep)

    def _go(self) -> None:
        was_known, self._known = self._known, False
        self._session = ""
        self._believe.stop()
        self.failed.emit()
        if was_known:
            self.changed.emit()

    def _learn_sleep(self, asleep: object) -> None:
        self._known = True
        self._sleep(asleep)
        self._find_session(self._ways)

    def _find_session(self, ways: _Ways) -> None:
        """Ask for this session, one way after the other; without one, sleep is still told."""
        if not ways:
            self._tell_state(self._absence.forget(_LOCKED))
            return

        def learn(reply: Body | None) -> None:
            if reply is None:
                self._find_session(others)
            else:
                self._meet_session(reply[0])

        (method, signature, argument), *rest = ways
        others = tuple(rest)
        self._logind.ask(MANAGER, method, signature, (argument,), learn)

    def _meet_session(self, path: str) -> None:
        self._session = path
        for member in ("Lock", "Unlock"):
            self._logind.listen(Service(NAME, path, _SESSION), member)
        self._logind.listen(Service(NAME, path, _PROPERTIES), "PropertiesChanged")
        self._read_hint()

    def _read_hint(self) -> None:
        if self._session:
            self._get(Service(NAME, self._session, _SESSION), "LockedHint", self._learn_hint)

    def _learn_hint(self, locked: object) -> None:
        """Believe the hint; a wish for a lock that it never confirmed was no absence."""
        match locked:
            case True:
                self._hinted = True
                self._tell_state(self._absence.begin(_LOCKED, self._now()))
            case False if self._hinted:
                self._hinted = False
                self._tell_state(self._absence.end(_LOCKED, self._now()))
            case _:
                self._tell_state(self._absence.forget(_LOCKED))

    def _hear(self, heard: Heard) -> None:
        match heard:
            case Heard(MANAGER.interface, "PrepareForSleep", (asleep,)):
                self._tell_if(self._sleep(asleep))
                if not asleep and not self._session:
                    self._find_session(self._ways)
            case Heard(_, "Lock", _):
                self._believe.start()
                self._tell_if(self._absence.begin(_LOCKED, self._now()))
            case Heard(_, "Unlock", _):
                self._believe.start()
                self._tell_if(self._absence.end(_LOCKED, self._now()))
            case Heard(_, "PropertiesChanged", (_, changed, invalidated)):
                if "LockedHint" in changed:
                    self._learn_hint(changed["LockedHint"][1])
                elif "LockedHint" in invalidated:
                    self._read_hint()

    def _sleep(self, asleep: object) -> bool:
        """Take up whether the machine is about to sleep; return whether that is news."""
        now = self._now()
        match asleep:
            case True:
                return self._absence.begin(_ASLEEP, now)
            case False:
                before, self._slept_before = self._slept_before, self._slept()
                lasted = self._slept_before - before
                if lasted > SHORTEST_S:
                    self._absence.begin(_ASLEEP, now - timedelta(seconds=lasted))
                return self._absence.end(_ASLEEP, now)
            case _:
                return self._absence.forget(_ASLEEP)

    def _get(self, service: Service, name: str, done: Callable[[object], None]) -> None:
        """Read a property; ``done`` is told its value, None for an error."""
        self._logind.ask(
            Service(NAME, service.path, _PROPERTIES),
            "Get",
            "ss",
            (service.interface, name),
            lambda reply: done(reply[0][1] if reply else None),
        )

    def _tell_state(self, news: bool) -> None:  # noqa: FBT001 - what was learned decides
        """Tell news of sleep and lock; the first time, that both are known now."""
        self._tell_if(news or not self._told)
        self._told = True

    def _tell_if(self, news: bool) -> None:  # noqa: FBT001 - what happened decides, no caller
        if news:
            self.changed.emit()
