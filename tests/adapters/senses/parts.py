"""Senses that tell what the test says."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from coach.domain.situation import Busy


class FakeIdle(QObject):
    """An `IdleSense` that may fail."""

    changed = Signal()
    failed = Signal()

    def __init__(self, source: str = "idle", seconds: float | None = None) -> None:
        super().__init__()
        self.source = source
        self.pushes = True
        self.time = None if seconds is None else timedelta(seconds=seconds)
        self.wishes: list[timedelta] = []
        self.closed = 0

    def idle(self) -> timedelta | None:
        return self.time

    def watch(self, after: timedelta) -> None:
        self.wishes.append(after)

    def close(self) -> None:
        self.closed += 1


class FakeLock(QObject):
    """A `LockSense` that may fail."""

    changed = Signal()
    failed = Signal()

    def __init__(self, source: str = "lock") -> None:
        super().__init__()
        self.source = source
        self.pushes = True
        self.since: datetime | None = None
        self.ended: datetime | None = None
        self.began: datetime | None = None
        self.closed = 0

    def locked(self) -> datetime | None:
        return self.since

    def woke(self) -> datetime | None:
        return self.ended

    def gone(self) -> datetime | None:
        return self.began

    def close(self) -> None:
        self.closed += 1


class FakeBusy(QObject):
    """A `BusySense`, and one that has to be wanted."""

    changed = Signal()

    def __init__(self, source: str, *busy: Busy) -> None:
        super().__init__()
        self.source = source
        self.pushes = True
        self.wanted = False
        self.told = frozenset(busy)
        self.closed = 0

    def busy(self) -> frozenset[Busy]:
        return self.told

    def close(self) -> None:
        self.closed += 1


class FakeClock(QObject):
    """A `ClockSense`."""

    changed = Signal()
    source = "clock"
    pushes = True

    def __init__(self) -> None:
        super().__init__()
        self.closed = 0

    def close(self) -> None:
        self.closed += 1
