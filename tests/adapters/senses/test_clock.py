import ctypes
import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QFileSystemWatcher
from pytestqt.qtbot import QtBot

from coach.adapters.senses.clock import ClockWatch, Timer
from coach.adapters.senses.sense import ClockSense
from coach.adapters.unavailable import Unavailable
from tests.adapters.senses.fakes import Count

pytestmark = pytest.mark.usefixtures("qapp")


class FakeTimer(Timer):
    """A timer of the test's own: it is cancelled when the test says so."""

    def __init__(self) -> None:
        self.number, self._other_end = os.pipe()
        self.cancelled = False
        self.armed = 0

    def cancel(self, *, cancelled: bool = True) -> None:
        self.cancelled = cancelled
        os.write(self._other_end, b"!")

    def arm(self) -> None:
        self.armed += 1

    def was_cancelled(self) -> bool:
        os.read(self.number, 1)
        return self.cancelled

    def close(self) -> None:
        os.close(self.number)
        os.close(self._other_end)


class Place:
    """A machine's /etc, with a clock."""

    def __init__(self, folder: Path) -> None:
        self.etc = folder / "etc"
        self.etc.mkdir()
        self.zones = folder / "zones"
        self.zones.mkdir()
        for zone in ("Berlin", "Lisbon"):
            (self.zones / zone).write_text(zone)
        (self.etc / "localtime").symlink_to(self.zones / "Berlin")
        (self.etc / "timezone").write_text("Europe/Berlin\n")
        os.utime(self.etc / "timezone", (0, 0))
        self.timer = FakeTimer()
        self.watch = ClockWatch(self.etc, lambda: self.timer)
        self.changes = Count(self.watch.changed)

    def link(self, zone: str) -> None:
        """Replace the link, as timedatectl does."""
        aside = self.etc / "localtime.new"
        aside.symlink_to(self.zones / zone)
        aside.rename(self.etc / "localtime")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    yield made
    made.watch.close()


def test_it_is_a_clock_sense_that_pushes(place: Place) -> None:
    sense: ClockSense = place.watch
    assert (sense.source, sense.pushes) == ("timerfd", True)


def test_a_clock_that_is_set_is_told_each_time(qtbot: QtBot, place: Place) -> None:
    for times in (1, 2):
        with qtbot.waitSignal(place.watch.changed, timeout=5000):
            place.timer.cancel()
        assert (place.changes.times, place.timer.armed) == (times, times)


def test_a_timer_that_was_not_cancelled_tells_nothing(qtbot: QtBot, place: Place) -> None:
    place.timer.cancel(cancelled=False)
    with qtbot.waitSignal(place.watch.changed, timeout=5000):
        place.link("Lisbon")
    assert (place.changes.times, place.timer.armed) == (1, 0)


def test_a_zone_whose_link_is_replaced_is_told_each_time(qtbot: QtBot, place: Place) -> None:
    for zone in ("Lisbon", "Berlin"):
        with qtbot.waitSignal(place.watch.changed, timeout=5000):
            place.link(zone)


def test_a_zone_that_is_written_in_place_is_told(qtbot: QtBot, place: Place) -> None:
    with qtbot.waitSignal(place.watch.changed, timeout=5000):
        (place.etc / "timezone").write_text("Europe/Lisbon\n")


def test_a_zone_that_is_first_set_later_is_told(qtbot: QtBot, place: Place) -> None:
    with qtbot.waitSignal(place.watch.changed, timeout=5000):
        (place.etc / "localtime").unlink()
    with qtbot.waitSignal(place.watch.changed, timeout=5000):
        place.link("Lisbon")


def test_what_else_happens_in_the_folder_is_no_news(qtbot: QtBot, place: Place) -> None:
    watcher = place.watch.findChild(QFileSystemWatcher)
    assert isinstance(watcher, QFileSystemWatcher)
    with qtbot.waitSignal(watcher.directoryChanged, timeout=5000):
        (place.etc / "resolv.conf").write_text("nameserver 192.0.2.1\n")
    assert place.changes.times == 0


def test_after_closing_nothing_is_told(place: Place) -> None:
    place.watch.close()
    place.watch.close()
    watcher = place.watch.findChild(QFileSystemWatcher)
    assert isinstance(watcher, QFileSystemWatcher)
    assert watcher.directories() + watcher.files() == []


def test_a_system_without_the_timer_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="no timerfd"):
        Timer(SimpleNamespace())  # type: ignore[arg-type]


def test_a_timer_that_is_refused_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="no timer"):
        Timer(SimpleNamespace(timerfd_create=lambda *_: -1))  # type: ignore[arg-type]


def test_a_timer_that_cannot_tell_is_unavailable_and_let_go_of() -> None:
    number, other = os.pipe()
    library: Any = SimpleNamespace(timerfd_create=lambda *_: number, timerfd_settime=lambda *_: -1)
    with pytest.raises(Unavailable, match="cannot tell"):
        Timer(library)
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)
    os.close(other)


def test_the_real_timer_waits() -> None:
    timer = Timer()
    assert not timer.was_cancelled()
    timer.close()


class Adjustment(ctypes.Structure):
    """What C calls struct timex, as far as it is needed: 208 bytes in all."""

    _fields_ = (
        ("modes", ctypes.c_uint),
        ("_before", ctypes.c_long * 8),
        ("seconds", ctypes.c_long),
        ("nanoseconds", ctypes.c_long),
        ("_after", ctypes.c_long * 20),
    )


def shift_the_clock(nanoseconds: int) -> None:
    """Set the machine's clock by so little that nobody can tell."""
    seconds, nanoseconds = divmod(nanoseconds, 10**9)
    adjustment = Adjustment(modes=0x2100, seconds=seconds, nanoseconds=nanoseconds)
    if ctypes.CDLL(None, use_errno=True).adjtimex(ctypes.byref(adjustment)) < 0:
        pytest.skip(f"setting the clock: {os.strerror(ctypes.get_errno())}")


@pytest.mark.desktop
def test_the_real_clock_that_is_set_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    watch = ClockWatch(tmp_path)
    try:
        for nanoseconds in (1, -1):
            with qtbot.waitSignal(watch.changed, timeout=5000):
                shift_the_clock(nanoseconds)
    finally:
        watch.close()
