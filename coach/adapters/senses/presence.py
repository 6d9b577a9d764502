"""Services on a D-Bus bus, through their own deaths and the death of the bus.

A service that is not there may come later, and a bus that died may come back: both are signals,
never exceptions. What was asked of a service that went is not answered any more.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from coach.adapters.message import THE_BUS, Body, Conversation, Done, Heard, Service
from coach.adapters.unavailable import Unavailable

Connect = Callable[[QObject], Conversation]
"""Opens a bus for its owner, or raises `Unavailable`."""

RETRY_MS = 30_000
"""After so long a bus that was lost is looked for again, in milliseconds."""


def session_bus(parent: QObject, address: str = "") -> Conversation:
    """Connect to the session's bus, or to the one at ``address``; it ends with ``parent``.

    Raises:
        Unavailable: there is none, or this system has no such thing.
    """
    try:
        from coach.adapters.bus import Bus  # noqa: PLC0415  only where there is a bus to speak to
    except ImportError as fault:
        raise Unavailable(f"cannot speak to a bus: {fault}") from fault
    return Bus(address, parent=parent)


class Presence(QObject):
    """Tells which of some services are there, and speaks to them while they are.

    Args:
        names: of the services, as the bus knows them.
        connect: opens the bus.
        parent: the owner.
        retry_ms: how long to wait before a lost bus is looked for again.

    Raises:
        Unavailable: there is no bus.
    """

    came = Signal(str)
    """A service is there; its name. It knows nothing of us yet."""
    went = Signal(str)
    """A service is not there: it never was, it died, or its bus did."""
    heard = Signal(object)
    """A `Heard`, for each signal that is listened to."""

    def __init__(
        self,
        names: Sequence[str],
        connect: Connect = session_bus,
        parent: QObject | None = None,
        *,
        retry_ms: int = RETRY_MS,
    ) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._connect = connect
        self._bus: Conversation | None = None
        self._there: dict[str, bool] = {}
        """Whether a service is there, as far as the bus has told."""
        self._lives = dict.fromkeys(names, 0)
        """How often each has gone: a reply from an earlier life is worth nothing."""
        self._rules: set[tuple[Service, str]] = set()
        self._retry = QTimer(self, singleShot=True, interval=retry_ms)
        self._retry.timeout.connect(self._look_again)
        self._open()

    @property
    def settled(self) -> bool:
        """Whether the bus has told of each service if it is there."""
        return len(self._there) == len(self._names)

    def here(self, name: str) -> bool:
        """Tell whether a service is known to be there."""
        return self._there.get(name, False)

    def ask(
        self,
        service: Service,
        method: str,
        signature: str = "",
        body: Body = (),
        done: Done = lambda _: None,
    ) -> None:
        """Call a method of a service that is there; ``done`` is told the reply, None for an error.

        Where the service is not there, or goes before it replied, nothing is told but `went`.
        """
        if self._bus is None or not self.here(service.name):
            return
        life = self._lives[service.name]

        def told(reply: Body | None) -> None:
            if self._lives[service.name] == life:
                done(reply)

        self._bus.ask(service, method, signature, body, told)

    def listen(self, service: Service, member: str) -> None:
        """Hear a signal of a service from now on, until the bus is gone; twice is once."""
        if self._bus is not None and (service, member) not in self._rules:
            self._rules.add((service, member))
            self._bus.listen(service, member)

    def close(self) -> None:
        """Hang up for good."""
        self._retry.stop()
        self._drop()
        self._names = ()

    def _open(self) -> None:
        bus = self._connect(self)
        self._bus = bus
        self._there.clear()
        bus.heard.connect(self._hear)
        bus.lost.connect(self._lose)
        for name in self._names:
            bus.listen(THE_BUS, "NameOwnerChanged", first_argument=name)
            bus.ask(THE_BUS, "NameHasOwner", "s", (name,), partial(self._first_look, bus, name))

    def _look_again(self) -> None:
        try:
            self._open()
        except Unavailable:
            self._retry.start()

    def _first_look(self, bus: Conversation, name: str, reply: Body | None) -> None:
        if bus is not self._bus:
            return
        if reply is None:  # a bus that cannot answer this is none
            self._lose()
        elif name not in self._there:
            self._set(name, there=bool(reply[0]))

    def _hear(self, heard: Heard) -> None:
        match heard:
            case Heard(THE_BUS.interface, "NameOwnerChanged", (name, _, owner)):
                if name not in self._names:
                    return
                if self.here(name):
                    self._set(name, there=False)
                if owner:
                    self._set(name, there=True)
            case _:
                self.heard.emit(heard)

    def _set(self, name: str, *, there: bool) -> None:
        self._there[name] = there
        if not there:
            self._lives[name] += 1
        (self.came if there else self.went).emit(name)

    def _lose(self) -> None:
        """The bus is gone, and everybody on it."""
        names = [name for name in self._names if self._there.get(name, True)]
        self._drop()
        self._retry.start()
        for name in names:
            self._set(name, there=False)

    def _drop(self) -> None:
        bus, self._bus = self._bus, None
        self._rules.clear()
        if bus is not None:
            bus.heard.disconnect(self._hear)
            bus.lost.disconnect(self._lose)
            bus.close()
