"""Do-not-disturb where another program keeps it on the session bus: read once, then pushed.

Nothing is started by asking: a program that is not running has no do-not-disturb. One that comes
later is read then; one that goes, or a bus that dies, leaves nothing told.
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from coach.adapters.message import Body, Heard, Service
from coach.adapters.senses.presence import Connect, Presence, session_bus
from coach.adapters.senses.sense import NONE
from coach.domain.situation import Busy


@dataclass(frozen=True, slots=True)
class Switch:
    """Where a program keeps its do-not-disturb.

    Attributes:
        source: what `coach doctor` calls it.
        service: who keeps it, and the interface to ask.
        method: reads it; takes two strings and returns a truth value.
        arguments: of the method; the first is also the first argument of the signals.
        signals: of the same interface; after each of them it is read again.
        on: the value that means do not disturb.
        unset: what an error of a program that is there stands for; None for having no such switch.
    """

    source: str
    service: Service
    method: str
    arguments: tuple[str, str]
    signals: tuple[str, ...]
    on: bool = True
    unset: bool | None = None


class DoNotDisturb(QObject):
    """A `BusySense` for one switch.

    `source` is "none" until it could be read, and `changed` tells that too. `failed` is emitted
    when it cannot be read, once for each time it is lost; nothing is told until it can be again.

    Args:
        switch: where it is kept.
        connect: opens the bus; the connection ends with this object.
        parent: the owner.

    Raises:
        Unavailable: there is no bus.
    """

    changed = Signal()
    failed = Signal()
    pushes = True

    def __init__(
        self, switch: Switch, connect: Connect = session_bus, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.source = NONE
        self._switch = switch
        self._on = False
        self._lost = False
        self._presence = Presence((switch.service.name,), connect, self)
        self._presence.came.connect(self._meet)
        self._presence.went.connect(self._fail)
        self._presence.heard.connect(self._hear)

    def busy(self) -> frozenset[Busy]:
        """Return do-not-disturb while it is on."""
        return frozenset({Busy.DND}) if self._on else frozenset()

    def close(self) -> None:
        """Hang up; nothing is told after that."""
        self._presence.close()
        self._on, self.source = False, NONE

    def _meet(self) -> None:
        for member in self._switch.signals:
            self._presence.listen(self._switch.service, member)
        self._read()

    def _read(self) -> None:
        asked, words = self._switch, self._switch.arguments
        self._presence.ask(asked.service, asked.method, "ss", words, self._learn)

    def _learn(self, reply: Body | None) -> None:
        value = _truth(reply)
        if value is None:
            value = self._switch.unset
        if value is None:
            self._fail()
            return
        self._lost = False
        self._become(self._switch.source, on=value is self._switch.on)

    def _hear(self, heard: Heard) -> None:
        match heard:
            case Heard(self._switch.service.interface, member, (about, *_)):
                if member in self._switch.signals and about == self._switch.arguments[0]:
                    self._read()

    def _fail(self) -> None:
        self._become(NONE, on=False)
        if not self._lost:
            self._lost = True
            self.failed.emit()

    def _become(self, source: str, *, on: bool) -> None:
        before = self.source, self._on
        self.source, self._on = source, on
        if before != (source, on):
            self.changed.emit()


def properties(name: str, path: str) -> Service:
    """Return an object of another program as the keeper of properties."""
    return Service(name, path, "org.freedesktop.DBus.Properties")


def _truth(reply: Body | None) -> bool | None:
    """Return the truth value in a reply, out of as many variants as it is wrapped in."""
    value: Any = reply[0] if reply else None
    while isinstance(value, tuple) and len(value) == 2:
        value = value[1]
    return value if isinstance(value, bool) else None
