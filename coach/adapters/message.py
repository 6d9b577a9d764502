"""What is said on a bus, without the library that puts it on the wire."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance

Body = tuple[Any, ...]
"""The arguments of a call, a reply or a signal."""

Done = Callable[[Body | None], None]
"""Told a reply; None stands for an error, or for no reply in time."""


@dataclass(frozen=True, slots=True)
class Service:
    """An object of another program on the bus; a ``path`` that ends in "/" is all below it."""

    name: str
    path: str
    interface: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A signal from another program, and the ``path`` of the object that it is about."""

    interface: str
    member: str
    body: Body
    path: str = field(default="", compare=False)


THE_BUS = Service("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
"""The bus itself."""


class Conversation(Protocol):
    """A bus to speak on. `bus.Bus` is one; tests have another."""

    @property
    def heard(self) -> SignalInstance:
        """Emitted with a `Heard` for each signal that is listened to."""

    @property
    def lost(self) -> SignalInstance:
        """Emitted once, when the bus is gone."""

    def ask(
        self,
        service: Service,
        method: str,
        signature: str = "",
        body: Body = (),
        done: Done = ...,
        late: Done | None = None,
    ) -> None:
        """Call a method; ``done`` is told the reply once, ``late`` one that comes too late."""

    def listen(self, service: Service, member: str, first_argument: str = "") -> None:
        """Hear a signal of a service from now on; optionally only those about one name."""

    def close(self) -> None:
        """Hang up for good."""
