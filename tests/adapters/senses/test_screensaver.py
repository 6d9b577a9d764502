from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.message import Service
from coach.adapters.senses.screensaver import (
    FREEDESKTOP,
    SAVERS,
    ScreenSaverIdle,
    ScreenSaverLock,
)
from coach.adapters.senses.sense import IdleSense, LockSense
from coach.adapters.unavailable import Unavailable
from tests.adapters.senses.fakes import MORNING, Count, Seconds, Street, Town, WallClock
from tests.adapters.senses.speaking import connector, mocked

pytestmark = pytest.mark.usefixtures("qapp")

KDE = {"XDG_CURRENT_DESKTOP": "KDE", "XDG_SESSION_TYPE": "x11"}
GNOME = next(saver for saver in SAVERS if "gnome" in saver.name)


class Desk:
    """An idle sense on a bus where the test plays KDE."""

    def __init__(self) -> None:
        self.town, self.seconds = Town(), Seconds()
        self.sense = ScreenSaverIdle(self.town.connect, self.seconds, KDE)
        self.changes, self.failures = Count(self.sense.changed), Count(self.sense.failed)

    @property
    def bus(self) -> Street:
        return self.town.bus

    def tells(self, idle_ms: int) -> None:
        self.bus.reply("GetSessionIdleTime", idle_ms)

    def times_asked(self) -> int:
        return len(self.bus.asked("GetSessionIdleTime"))

    def idle(self) -> float | None:
        idle = self.sense.idle()
        return None if idle is None else idle.total_seconds()


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.sense.close()


def test_it_is_an_idle_sense_that_is_looked_at(desk: Desk) -> None:
    sense: IdleSense = desk.sense
    assert (sense.source, sense.pushes) == ("org.freedesktop.ScreenSaver", False)
    sense.watch(timedelta(minutes=3))


@pytest.mark.parametrize("desktop", ["GNOME", "LXQt", "", "XFCE"])
def test_elsewhere_than_on_kde_it_is_unavailable(desktop: str) -> None:
    with pytest.raises(Unavailable, match="KDE"):
        ScreenSaverIdle(Town().connect, environment={"XDG_CURRENT_DESKTOP": desktop})


def test_on_wayland_it_is_unavailable_because_kde_says_zero_there() -> None:
    wayland = {"XDG_CURRENT_DESKTOP": "KDE", "WAYLAND_DISPLAY": "wayland-0"}
    with pytest.raises(Unavailable, match="Wayland"):
        ScreenSaverIdle(Town().connect, environment=wayland)


def test_without_a_bus_there_is_no_idle_time() -> None:
    town = Town()
    town.there = False
    with pytest.raises(Unavailable):
        ScreenSaverIdle(town.connect, environment=KDE)


def test_the_first_reading_is_told_and_goes_on(desk: Desk) -> None:
    assert desk.idle() is None
    desk.bus.has(FREEDESKTOP.name)
    assert desk.idle() is None
    desk.tells(90_000)
    assert (desk.idle(), desk.changes.times) == (90, 1)
    desk.seconds.pass_by(3)
    assert desk.idle() == 93


def test_an_old_reading_is_asked_for_again_when_it_is_looked_at(desk: Desk) -> None:
    desk.bus.has(FREEDESKTOP.name)
    desk.tells(90_000)
    desk.seconds.pass_by(30)
    assert desk.times_asked() == 1
    for _ in range(2):
        assert desk.idle() == 120
    assert desk.times_asked() == 2


def test_input_since_the_last_look_is_told_once_it_is_known(desk: Desk) -> None:
    desk.bus.has(FREEDESKTOP.name)
    desk.tells(90_000)
    desk.seconds.pass_by(30)
    desk.idle()
    desk.tells(2_000)
    assert (desk.changes.times, desk.idle()) == (2, 2)
    assert desk.times_asked() == 2  # what was just told need not be asked again


def test_a_reading_that_says_the_same_is_no_news(desk: Desk) -> None:
    desk.bus.has(FREEDESKTOP.name)
    desk.tells(90_000)
    desk.seconds.pass_by(30)
    desk.idle()
    desk.tells(120_400)
    assert desk.changes.times == 1


def test_nobody_who_tells_is_unknown_and_one_who_comes_back_is_asked(desk: Desk) -> None:
    desk.bus.has()
    assert (desk.failures.times, desk.changes.times) == (1, 0)
    desk.bus.comes(FREEDESKTOP.name)
    desk.tells(1000)
    assert desk.idle() == 1
    desk.bus.goes(FREEDESKTOP.name)
    assert (desk.failures.times, desk.changes.times, desk.idle()) == (2, 2, None)
    desk.bus.comes(FREEDESKTOP.name)
    desk.tells(5000)
    assert (desk.changes.times, desk.idle()) == (3, 5)


def test_an_error_is_unknown_until_a_later_look(desk: Desk) -> None:
    desk.bus.has(FREEDESKTOP.name)
    desk.bus.fail("GetSessionIdleTime")
    assert (desk.failures.times, desk.idle(), desk.times_asked()) == (1, None, 1)
    desk.seconds.pass_by(30)
    assert (desk.idle(), desk.times_asked()) == (None, 2)
    desk.tells(2_000)
    assert (desk.idle(), desk.changes.times) == (2, 1)


def test_after_closing_nothing_is_known(desk: Desk) -> None:
    desk.bus.has(FREEDESKTOP.name)
    desk.tells(1000)
    desk.sense.close()
    assert (desk.idle(), desk.bus.closed) == (None, True)


class Room:
    """A lock sense on a bus where the test plays the screen savers."""

    def __init__(self) -> None:
        self.town, self.clock = Town(), WallClock()
        self.sense = ScreenSaverLock(self.clock, self.town.connect)
        self.changes, self.failures = Count(self.sense.changed), Count(self.sense.failed)

    @property
    def bus(self) -> Street:
        return self.town.bus

    def has(self, *savers: Service) -> None:
        self.bus.has(*(saver.name for saver in savers))

    def turns(self, saver: Service, *, active: bool) -> None:
        self.bus.say(saver, "ActiveChanged", active)


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room()
    yield made
    made.sense.close()


def test_it_is_a_lock_sense_that_pushes(room: Room) -> None:
    sense: LockSense = room.sense
    assert (sense.source, sense.pushes) == ("screen saver", True)
    assert (sense.locked(), sense.woke(), sense.gone()) == (None, None, None)


@pytest.mark.parametrize("saver", SAVERS, ids=lambda saver: saver.name)
def test_a_screen_saver_that_turns_on_and_off_is_an_absence(room: Room, saver: Service) -> None:
    room.has(saver)
    room.bus.reply("GetActive", False)
    began = room.clock.pass_by(hours=1)
    room.turns(saver, active=True)
    assert (room.sense.locked(), room.changes.times) == (began, 2)
    ended = room.clock.pass_by(hours=2)
    room.turns(saver, active=False)
    assert (room.sense.locked(), room.changes.times) == (None, 3)
    assert (room.sense.woke(), room.sense.gone()) == (ended, began)


def test_one_that_is_on_already_is_on_since_it_was_asked(room: Room) -> None:
    room.has(GNOME)
    room.bus.reply("GetActive", True)
    assert (room.sense.locked(), room.changes.times) == (MORNING, 1)


def test_two_that_tell_of_the_same_are_one_absence(room: Room) -> None:
    room.has(GNOME, FREEDESKTOP)
    for question in room.bus.asked("GetActive"):
        question.done((False,))
    for saver in (GNOME, FREEDESKTOP):
        room.turns(saver, active=True)
        room.clock.pass_by(minutes=1)
    room.turns(GNOME, active=False)
    assert room.sense.woke() is None
    room.turns(FREEDESKTOP, active=False)
    assert (room.sense.woke(), room.sense.gone()) == (room.clock.time, MORNING)


def test_nothing_is_started_by_asking(room: Room) -> None:
    room.has()
    assert {question.method for question in room.bus.questions} == {"NameHasOwner"}


def test_without_a_screen_saver_it_fails_once_all_are_known(room: Room) -> None:
    room.has()
    assert (room.failures.times, room.changes.times) == (1, 0)


def test_one_that_cannot_tell_counts_for_nothing_until_it_does(room: Room) -> None:
    room.has(FREEDESKTOP)
    assert room.failures.times == 0
    room.bus.fail("GetActive")
    assert (room.failures.times, room.sense.locked()) == (1, None)
    room.turns(FREEDESKTOP, active=True)
    assert (room.changes.times, room.sense.locked()) == (1, MORNING)


def test_one_that_dies_while_it_is_on_is_unknown_and_nobodys_return(room: Room) -> None:
    room.has(GNOME)
    room.bus.reply("GetActive", True)
    room.bus.goes(GNOME.name)
    assert (room.sense.locked(), room.sense.woke()) == (None, None)
    assert (room.changes.times, room.failures.times) == (2, 1)
    room.bus.comes(GNOME.name)
    room.bus.reply("GetActive", False)
    assert room.changes.times == 3


def test_a_bus_that_is_lost_fails_once(room: Room) -> None:
    room.has(GNOME)
    room.bus.reply("GetActive", True)
    room.bus.lost.emit()
    assert (room.failures.times, room.sense.locked()) == (1, None)


def test_after_closing_nothing_is_on(room: Room) -> None:
    room.has(GNOME)
    room.bus.reply("GetActive", True)
    room.sense.close()
    assert (room.sense.locked(), room.bus.closed) == (None, True)


def test_without_a_bus_there_is_no_screen_saver() -> None:
    town = Town()
    town.there = False
    with pytest.raises(Unavailable):
        ScreenSaverLock(WallClock(), town.connect)


@pytest.mark.desktop
def test_on_a_real_bus_a_screen_saver_is_heard(qtbot: QtBot, address: str) -> None:
    clock = WallClock()
    sense = ScreenSaverLock(clock, connector(address))
    with mocked(address, FREEDESKTOP) as saver:
        method = (FREEDESKTOP.interface, "GetActive", "", "b", "ret = False")
        with qtbot.waitSignal(sense.changed, timeout=5000):
            saver.mock(FREEDESKTOP, "AddMethod", "sssss", *method)
        for active in (True, False):
            clock.pass_by(hours=1)
            said = (FREEDESKTOP.interface, "ActiveChanged", "b", [("b", active)])
            with qtbot.waitSignal(sense.changed, timeout=5000):
                saver.mock(FREEDESKTOP, "EmitSignal", "sssav", *said)
        assert (sense.gone(), sense.woke()) == (MORNING + timedelta(hours=1), clock.time)
    sense.close()
