"""Speaks on a real bus as another program would, and plays services that are not installed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtCore import QObject

from coach.adapters.bus import Bus
from coach.adapters.message import Conversation, Service
from coach.adapters.senses.presence import Connect
from tests.desktop.running import LIMIT_S, running
from tests.desktop.server import Ear

_MOCK = "org.freedesktop.DBus.Mock"


def connector(address: str) -> Connect:
    """Return what connects a sense to the bus at an address."""

    def connect(owner: QObject) -> Conversation:
        return Bus(address, parent=owner)

    return connect


class Speaker:
    """A program on a bus; it waits for each reply, with a limit."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self.ear = Ear(connection)

    def call(
        self, service: Service, method: str, signature: str = "", *body: object
    ) -> tuple[Any, ...]:
        """Call a method, and return what it gives; an error fails the test."""
        address = DBusAddress(service.path, service.name, service.interface)
        call = new_method_call(address, method, signature or None, body)
        reply = self._connection.send_and_get_reply(call, timeout=LIMIT_S)
        if error := reply.header.fields.get(HeaderFields.error_name):
            pytest.fail(f"{method}: {error}: {reply.body}")
        return tuple(reply.body)

    def mock(self, service: Service, method: str, signature: str, *body: object) -> None:
        """Tell a mocked service what to do."""
        self.call(Service(service.name, service.path, _MOCK), method, signature, *body)


@contextmanager
def speaker(address: str) -> Iterator[Speaker]:
    """Connect to a bus as another program."""
    with open_dbus_connection(address) as connection:
        yield Speaker(connection)


@contextmanager
def mocked(address: str, service: Service) -> Iterator[Speaker]:
    """Put a service on the bus that does as it is told, by python-dbusmock."""
    command: Sequence[str] = ("/usr/bin/python3", "-c", "import dbusmock")
    with running(command) as probe:
        if probe.process.wait(LIMIT_S):
            pytest.fail("dbusmock is missing; install it with: apt-get install python3-dbusmock")
    environment = {"DBUS_SESSION_BUS_ADDRESS": address, "PATH": "/usr/bin:/bin"}
    command = ("/usr/bin/python3", "-m", "dbusmock", "--session")
    with (
        speaker(address) as speaking,
        running([*command, service.name, service.path, service.interface], environment),
    ):
        speaking.ear.wait_for(service.name, present=True)
        yield speaking
