"""Reads along on a session bus: all that any program says there, in the order it was said."""

from collections.abc import Iterator
from contextlib import contextmanager

from jeepney import HeaderFields, Message, MessageType, message_bus
from jeepney.bus_messages import Monitoring
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.running import LIMIT_S

_OVER = "is.over.That"
"""Asked for at the end, so that it is known when all before was heard."""


class Eavesdropper:
    """Somebody who reads along, like the log of a desktop or a screen that is shared."""

    def __init__(self, ear: DBusConnection, mouth: DBusConnection) -> None:
        self._ear, self._mouth = ear, mouth

    def heard(self) -> Iterator[Message]:
        """Yield all that was said until now."""
        self._mouth.send_and_get_reply(message_bus.NameHasOwner(_OVER), timeout=LIMIT_S)
        while (message := self._ear.receive(timeout=LIMIT_S)).body != (_OVER,):
            yield message


@contextmanager
def eavesdropping(address: str) -> Iterator[Eavesdropper]:
    """Read along on a bus until the end of the block."""
    with open_dbus_connection(address) as ear, open_dbus_connection(address) as mouth:
        ear.send_and_get_reply(Monitoring().BecomeMonitor([]), timeout=LIMIT_S)
        yield Eavesdropper(ear, mouth)


def called(message: Message, method: str) -> bool:
    """Whether a message calls a method of this name."""
    is_call = message.header.message_type is MessageType.method_call
    return is_call and message.header.fields.get(HeaderFields.member) == method
