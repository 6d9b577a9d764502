"""A portal on a real bus that answers for a person, on the test's own thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from coach.adapters.shortcut.portal import NAME, REQUESTS, SESSIONS, SHORTCUTS

GRANTED, CANCELLED, ENDED = 0, 1, 2
Shortcuts = list[tuple[str, dict[str, tuple[str, Any]]]]


class Portal:
    """Does as portals do: a call gives the path of a request, whose signal brings the answer.

    Attributes:
        answers: what the person says to a wish for keys; None as long as they think.
        knows: whether it knows of shortcuts at all.
        keys: what they choose for our wish; None keeps the wish, "" is no keys.
        grants: whether ours is among the shortcuts that are bound.
    """

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self.answers: int | None = GRANTED
        self.knows = True
        self.keys: str | None = None
        self.grants = True
        self.called: list[tuple[str, tuple[Any, ...]]] = []
        self.session = ""
        self._asked: tuple[str, Shortcuts] | None = None

    def serve(self) -> None:
        """Reply to all that was asked meanwhile."""
        while True:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            if message.header.message_type is MessageType.method_call:
                self._take(message)

    def bodies(self, method: str) -> list[tuple[Any, ...]]:
        """Return the arguments of all calls of a method."""
        return [body for name, body in self.called if name == method]

    def answer(self) -> None:
        """Let the person answer what they were asked."""
        if self._asked is None:
            return
        handle, shortcuts = self._asked
        self._asked = None
        self._say(
            REQUESTS.interface,
            handle,
            "Response",
            "ua{sv}",
            (self.answers, {"shortcuts": ("a(sa{sv})", self.bound(shortcuts))}),
        )

    def bound(self, shortcuts: Shortcuts) -> Shortcuts:
        """Return what is bound of a wish."""
        if not self.grants:
            return []
        made: Shortcuts = []
        for name, wish in shortcuts:
            keys = wish["preferred_trigger"][1] if self.keys is None else self.keys
            made.append((name, {"trigger_description": ("s", keys)}))
        return made

    def activate(self, name: str = "help", session: str = "") -> None:
        """Let the person press the keys."""
        body: tuple[Any, ...] = (session or self.session, name, 0, {})
        self._say(SHORTCUTS.interface, SHORTCUTS.path, "Activated", "osta{sv}", body)

    def change(self, keys: str) -> None:
        """Let the person choose other keys in the desktop's settings."""
        shortcuts = [("help", {"trigger_description": ("s", keys)})]
        body = (self.session, shortcuts)
        self._say(SHORTCUTS.interface, SHORTCUTS.path, "ShortcutsChanged", "oa(sa{sv})", body)

    def end_session(self) -> None:
        """Close the session from this side."""
        self._say(SESSIONS.interface, self.session, "Closed", "a{sv}", ({},))

    def _take(self, call: Message) -> None:
        fields = call.header.fields
        method, body = fields[HeaderFields.member], tuple(call.body)
        self.called.append((method, body))
        sender = fields[HeaderFields.sender][1:].replace(".", "_")
        known = self.knows or method not in ("Get", "CreateSession", "BindShortcuts")
        if method == "Register" or not known:
            self._connection.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))
        elif method == "Get":
            self._connection.send(new_method_return(call, "v", (("u", 1),)))
        elif method == "CreateSession":
            handle = f"{REQUESTS.path}{sender}/{body[0]['handle_token'][1]}"
            self.session = f"{SESSIONS.path}{sender}/{body[0]['session_handle_token'][1]}"
            self._connection.send(new_method_return(call, "o", (handle,)))
            results = {"session_handle": ("s", self.session)}
            self._say(REQUESTS.interface, handle, "Response", "ua{sv}", (GRANTED, results))
        elif method == "BindShortcuts":
            handle = f"{REQUESTS.path}{sender}/{body[3]['handle_token'][1]}"
            self._connection.send(new_method_return(call, "o", (handle,)))
            self._asked = (handle, body[1])
            if self.answers is not None:
                self.answer()
        else:
            self._connection.send(new_method_return(call))

    def _say(
        self, interface: str, path: str, member: str, signature: str, body: tuple[Any, ...]
    ) -> None:
        emitter = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(emitter, member, signature, body))


@contextmanager
def portal(address: str) -> Iterator[Portal]:
    """Put a portal on a bus until the end of the block; then it is gone, as by a crash."""
    with open_dbus_connection(address) as connection:
        connection.send_and_get_reply(message_bus.RequestName(NAME))
        yield Portal(connection)
