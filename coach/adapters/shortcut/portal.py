"""A shortcut on Wayland, where no program hears another's keys: the desktop's portal hears it.

The portal asks the person once whether we may, and with which keys; what they answer holds. It is
started if it is not there, and asked again when it comes back.
"""

import itertools
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from coach.adapters.message import THE_BUS, Body, Heard, Service
from coach.adapters.senses.presence import Connect, Presence, session_bus
from coach.domain.shortcut import Modifier, Reach, Shortcut

NAME: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
SHORTCUTS: Final = Service(NAME, _PATH, "org.freedesktop.portal.GlobalShortcuts")
REGISTRY: Final = Service(NAME, _PATH, "org.freedesktop.host.portal.Registry")
PROPERTIES: Final = Service(NAME, _PATH, "org.freedesktop.DBus.Properties")
REQUESTS: Final = Service(NAME, f"{_PATH}/request/", "org.freedesktop.portal.Request")
SESSIONS: Final = Service(NAME, f"{_PATH}/session/", "org.freedesktop.portal.Session")

APP: Final = "stretch-coach"
"""The program, as its desktop file is called."""
ID: Final = "help"
"""The shortcut, as we call it to the portal."""
AGAIN_MS: Final = 3_000
"""So long after it died a portal that served us is started again, in milliseconds."""
_GRANTED, _CANCELLED = 0, 1

_HELD: Final = {
    Modifier.CTRL: "CTRL",
    Modifier.ALT: "ALT",
    Modifier.SHIFT: "SHIFT",
    Modifier.SUPER: "LOGO",
}
_NAMED: Final = {"Space": "space", "PageUp": "Page_Up", "PageDown": "Page_Down"}

Told = Mapping[str, tuple[str, Any]]
"""Values by their names, each with its D-Bus type."""


class PortalKeys(QObject):
    """A `Listener` by way of the portal.

    Args:
        title: what the desktop calls the shortcut to the person.
        connect: opens the session's bus.
        parent: the owner.

    Raises:
        Unavailable: there is no session bus.
    """

    pressed = Signal()
    changed = Signal()

    def __init__(
        self, title: str, connect: Connect = session_bus, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self.reach = Reach.NOWHERE
        self.told = ""
        self._shortcut: Shortcut | None = None
        self._serves = False
        """Whether a portal is there that knows of shortcuts."""
        self._tokens = itertools.count(1)
        self._request = ""
        """What the end of the request's path is that is under way."""
        self._session = ""
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._wake)
        self._bus = Presence((THE_BUS.name, NAME), connect, self)
        self._bus.came.connect(self._come)
        self._bus.went.connect(self._go)
        self._bus.heard.connect(self._hear)

    @property
    def source(self) -> str:
        """What serves here; empty where nothing does."""
        return "GlobalShortcuts portal" if self._serves else ""

    def listen(self, shortcut: Shortcut | None) -> None:
        """Hear a shortcut from now on instead of any other; none, to hear nothing."""
        self._shortcut = shortcut
        if self._serves:
            self._begin()

    def close(self) -> None:
        """Let go of the keys and hang up, for good."""
        self._again.stop()
        self._end_session()
        self._bus.close()

    def _wake(self) -> None:
        self._bus.ask(THE_BUS, "StartServiceByName", "su", (NAME, 0))

    def _come(self, name: str) -> None:
        if name == THE_BUS.name:
            self._wake()
            return
        self._again.stop()
        self._bus.listen(SHORTCUTS, "Activated")
        self._bus.listen(SHORTCUTS, "ShortcutsChanged")
        self._bus.listen(REQUESTS, "Response")
        self._bus.listen(SESSIONS, "Closed")
        self._bus.ask(REGISTRY, "Register", "sa{sv}", (APP, {}))  # an older portal guesses it
        asked = (SHORTCUTS.interface, "version")
        self._bus.ask(PROPERTIES, "Get", "ss", asked, self._learn_version)

    def _go(self, name: str) -> None:
        if name != NAME:
            return
        if self._session:
            self._again.start()
        self._serves, self._session, self._request = False, "", ""
        self._stand(Reach.NOWHERE)

    def _learn_version(self, reply: Body | None) -> None:
        self._serves = reply is not None
        if self._serves:
            self._begin()

    def _begin(self) -> None:
        """Begin a session: only once can shortcuts be bound in each."""
        self._end_session()
        if self._shortcut is None:
            self._stand(Reach.OFF)
            return
        self._stand(Reach.ASKING)
        token = self._next_token()
        options = {"handle_token": ("s", token), "session_handle_token": ("s", token)}
        refuse = partial(self._unless, token)
        self._bus.ask(SHORTCUTS, "CreateSession", "a{sv}", (options,), refuse)

    def _bind(self, session: str, shortcut: Shortcut) -> None:
        self._session = session
        token = self._next_token()
        wish = {"description": ("s", self._title), "preferred_trigger": ("s", trigger(shortcut))}
        body = (session, [(ID, wish)], "", {"handle_token": ("s", token)})
        refuse = partial(self._unless, token)
        self._bus.ask(SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", body, refuse)

    def _next_token(self) -> str:
        self._request = f"stretch_coach_{id(self)}_{next(self._tokens)}"
        return self._request

    def _unless(self, token: str, reply: Body | None) -> None:
        """Where a request has no reply, nothing comes of it; else the answer comes by a signal."""
        if reply is None and token == self._request:
            self._request = ""
            self._stand(Reach.NOWHERE)

    def _hear(self, heard: Heard) -> None:
        match heard:
            case Heard(SHORTCUTS.interface, "Activated", (session, name, *_)):
                if (session, name) == (self._session, ID):
                    self.pressed.emit()
            case Heard(SHORTCUTS.interface, "ShortcutsChanged", (session, shortcuts)):
                if session == self._session and not self._request:
                    self._learn_shortcuts(shortcuts)
            case Heard(SESSIONS.interface, "Closed", _):
                if self._session and heard.path == self._session:
                    self._session, self._request = "", ""
                    self._stand(Reach.NOWHERE)
            case Heard(REQUESTS.interface, "Response", (code, results)):
                if self._request and heard.path.endswith(f"/{self._request}"):
                    self._request = ""
                    self._answered(code, results)

    def _answered(self, code: int, results: Told) -> None:
        if code != _GRANTED:
            self._end_session()
            self._stand(Reach.REFUSED if code == _CANCELLED else Reach.NOWHERE)
        elif self._session:
            self._learn_shortcuts(results.get("shortcuts", ("", ()))[1])
        elif self._shortcut is not None and "session_handle" in results:
            self._bind(results["session_handle"][1], self._shortcut)
        else:
            self._stand(Reach.NOWHERE)

    def _learn_shortcuts(self, shortcuts: Iterable[tuple[str, Told]]) -> None:
        """Take up what the person left of our wish: the keys may be others now, or none."""
        ours = dict(shortcuts).get(ID)
        if ours is None:
            self._stand(Reach.REFUSED)
            return
        _, keys = ours.get("trigger_description", ("s", None))
        self._stand(Reach.TAKEN if keys == "" else Reach.WORKS, keys or "")

    def _end_session(self) -> None:
        session, self._session, self._request = self._session, "", ""
        if session:
            self._bus.ask(Service(NAME, session, SESSIONS.interface), "Close")

    def _stand(self, reach: Reach, told: str = "") -> None:
        before = self.reach, self.told
        self.reach, self.told = reach, told
        if before != (reach, told):
            self.changed.emit()


def trigger(shortcut: Shortcut) -> str:
    """Return a shortcut as the specification of shortcuts writes it: "CTRL+ALT+h"."""
    held = [_HELD[each] for each in Modifier if each in shortcut.modifiers]
    key = shortcut.key
    return "+".join([*held, key.lower() if len(key) == 1 else _NAMED.get(key, key)])
