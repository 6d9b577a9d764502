"""A bus whose services come and go, and clocks that move, as the test says."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, SignalInstance

from coach.adapters.message import THE_BUS
from coach.adapters.unavailable import Unavailable
from tests.adapters.notify.fakes import FakeBus

MORNING = datetime(2026, 3, 4, 8, tzinfo=UTC)


class Street(FakeBus):
    """A bus on which services live."""

    def has(self, *names: str) -> None:
        """Say of every service that was asked for whether it is there."""
        for question in self.asked("NameHasOwner"):
            question.done((question.body[0] in names,))

    def comes(self, name: str) -> None:
        """Let a service appear."""
        self.say(THE_BUS, "NameOwnerChanged", name, "", ":1.9")

    def goes(self, name: str) -> None:
        """Let a service die."""
        self.say(THE_BUS, "NameOwnerChanged", name, ":1.9", "")

    def bodies(self, method: str) -> list[tuple[object, ...]]:
        """Return the arguments of all calls of a method."""
        return [question.body for question in self.asked(method)]


class Town:
    """Makes a new bus for each connection, while there is one."""

    def __init__(self) -> None:
        self.buses: list[Street] = []
        self.there = True

    @property
    def bus(self) -> Street:
        """The bus that was connected to last."""
        return self.buses[-1]

    def connect(self, _owner: QObject) -> Street:
        """Connect to it."""
        if not self.there:
            raise Unavailable("no bus")
        self.buses.append(Street())
        return self.bus


class Seconds:
    """A clock that counts evenly, when it is told to."""

    def __init__(self) -> None:
        self.passed = 1000.0

    def __call__(self) -> float:
        return self.passed

    def pass_by(self, seconds: float) -> None:
        """Let time pass."""
        self.passed += seconds


class WallClock:
    """A clock on the wall, moved by hand."""

    def __init__(self) -> None:
        self.time = MORNING

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, **time: float) -> datetime:
        """Let time pass; return what the clock shows then."""
        self.time += timedelta(**time)
        return self.time


class Count:
    """How often a signal was emitted."""

    def __init__(self, signal: SignalInstance) -> None:
        self.times = 0
        signal.connect(self._one_more)

    def _one_more(self) -> None:
        self.times += 1
