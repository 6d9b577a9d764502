import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from coach.adapters.message import THE_BUS, Service
from coach.adapters.senses.logind import (
    BELIEVE_MS,
    MANAGER,
    NAME,
    LogindLock,
    system_address,
    system_bus,
)
from coach.adapters.senses.sense import LockSense
from coach.adapters.unavailable import Unavailable
from tests.adapters.senses.fakes import MORNING, Count, Seconds, Street, Town, WallClock
from tests.adapters.senses.speaking import Speaker, connector, speaker
from tests.desktop.running import LIMIT_S, running

pytestmark = pytest.mark.usefixtures("qapp")

PATH = "/org/freedesktop/login1/session/_32"
SESSION = Service(NAME, PATH, "org.freedesktop.login1.Session")
PROPERTIES = Service(NAME, PATH, "org.freedesktop.DBus.Properties")


class Machine:
    """A sense on a bus where the test plays logind."""

    def __init__(self, environment: dict[str, str] | None = None) -> None:
        self.town, self.clock, self.slept = Town(), WallClock(), Seconds()
        self.sense = LogindLock(self.clock, self.town.connect, environment or {}, self.slept)
        self.changes, self.failures = Count(self.sense.changed), Count(self.sense.failed)

    @property
    def bus(self) -> Street:
        return self.town.bus

    def begin(self, *, locked: bool = False, asleep: bool = False) -> None:
        """Logind is there, and tells how things stand."""
        self.bus.has(NAME)
        self.answer(locked=locked, asleep=asleep)

    def answer(self, *, locked: bool, asleep: bool = False) -> None:
        self.bus.reply("Get", ("b", asleep))
        self.bus.reply("GetSession", PATH)
        self.bus.reply("Get", ("b", locked))

    def prepares(self, *, asleep: bool) -> None:
        self.bus.say(MANAGER, "PrepareForSleep", asleep)

    def hints(self, *, locked: bool) -> None:
        changed = {"LockedHint": ("b", locked)}
        self.bus.say(PROPERTIES, "PropertiesChanged", SESSION.interface, changed, [])

    def time_is_up(self) -> None:
        """Whatever locks the screen has had its time."""
        timer = next(t for t in self.sense.findChildren(QTimer) if t.interval() == BELIEVE_MS)
        assert timer.isActive()
        timer.stop()
        timer.timeout.emit()

    def told(self) -> tuple[object, object, object]:
        return self.sense.locked(), self.sense.woke(), self.sense.gone()


@pytest.fixture
def machine() -> Iterator[Machine]:
    made = Machine()
    yield made
    made.sense.close()


def test_it_is_a_lock_sense_that_pushes(machine: Machine) -> None:
    sense: LockSense = machine.sense
    assert (sense.source, sense.pushes) == ("logind", True)
    assert machine.told() == (None, None, None)


def test_it_listens_to_sleep_and_to_this_session(machine: Machine) -> None:
    machine.begin()
    assert {rule.rpartition(".")[2] for rule, _ in machine.bus.rules} == {
        "NameOwnerChanged",
        "PrepareForSleep",
        "Lock",
        "Unlock",
        "PropertiesChanged",
    }


def test_sleep_is_an_absence(machine: Machine) -> None:
    machine.begin()
    went = machine.clock.pass_by(hours=1)
    machine.prepares(asleep=True)
    assert machine.told() == (went, None, None)
    woke = machine.clock.pass_by(hours=8)
    machine.prepares(asleep=False)
    assert machine.told() == (None, woke, went)
    assert machine.changes.times == 3


def test_sleep_that_is_told_only_afterwards_was_as_long_as_the_clocks_say(
    machine: Machine,
) -> None:
    machine.begin()
    machine.clock.pass_by(hours=8)
    machine.slept.pass_by(7 * 3600)
    machine.prepares(asleep=True)
    machine.prepares(asleep=False)
    assert machine.told() == (None, machine.clock.time, MORNING + timedelta(hours=1))


def test_a_sleep_of_which_only_the_end_is_told_counts_too(machine: Machine) -> None:
    machine.begin()
    machine.clock.pass_by(hours=8)
    machine.slept.pass_by(7 * 3600)
    machine.prepares(asleep=False)
    assert machine.told() == (None, machine.clock.time, MORNING + timedelta(hours=1))


def test_each_sleep_is_counted_by_itself(machine: Machine) -> None:
    machine.begin()
    for _ in range(2):
        went = machine.clock.pass_by(hours=1)
        machine.prepares(asleep=True)
        machine.clock.pass_by(hours=2)
        machine.slept.pass_by(2 * 3600)
        machine.prepares(asleep=False)
        assert machine.told() == (None, machine.clock.time, went)


def test_a_wake_of_a_machine_that_did_not_sleep_is_no_news(machine: Machine) -> None:
    machine.begin()
    machine.prepares(asleep=False)
    assert (machine.told(), machine.changes.times) == ((None, None, None), 1)


def test_lock_and_unlock_are_an_absence(machine: Machine) -> None:
    machine.begin()
    went = machine.clock.pass_by(hours=1)
    machine.bus.say(SESSION, "Lock")
    assert machine.told() == (went, None, None)
    woke = machine.clock.pass_by(hours=1)
    machine.bus.say(SESSION, "Unlock")
    assert machine.told() == (None, woke, went)


def test_the_hint_is_an_absence(machine: Machine) -> None:
    machine.begin()
    machine.hints(locked=True)
    assert machine.told() == (MORNING, None, None)
    woke = machine.clock.pass_by(hours=1)
    machine.hints(locked=False)
    assert machine.told() == (None, woke, MORNING)


def test_a_wish_and_its_hint_are_one_absence(machine: Machine) -> None:
    machine.begin()
    machine.bus.say(SESSION, "Lock")
    machine.clock.pass_by(seconds=2)
    machine.hints(locked=True)
    assert (machine.sense.locked(), machine.changes.times) == (MORNING, 2)
    machine.clock.pass_by(seconds=8)
    machine.time_is_up()
    machine.bus.reply("Get", ("b", True))
    assert (machine.sense.locked(), machine.changes.times) == (MORNING, 2)


def test_other_properties_are_no_news(machine: Machine) -> None:
    machine.begin()
    changed = {"IdleHint": ("b", True)}
    machine.bus.say(PROPERTIES, "PropertiesChanged", SESSION.interface, changed, [])
    assert machine.changes.times == 1


def test_a_hint_that_is_only_said_to_have_changed_is_read(machine: Machine) -> None:
    machine.begin()
    machine.bus.say(PROPERTIES, "PropertiesChanged", SESSION.interface, {}, ["LockedHint"])
    machine.bus.reply("Get", ("b", True))
    assert machine.sense.locked() == MORNING


def test_a_wish_that_the_hint_does_not_confirm_was_no_absence(machine: Machine) -> None:
    machine.begin()
    machine.bus.say(SESSION, "Lock")
    machine.clock.pass_by(seconds=10)
    machine.time_is_up()
    machine.bus.reply("Get", ("b", False))
    assert (machine.told(), machine.changes.times) == ((None, None, None), 3)


def test_an_unlock_that_the_hint_contradicts_is_taken_back(machine: Machine) -> None:
    machine.begin(locked=True)
    machine.bus.say(SESSION, "Unlock")
    assert machine.sense.locked() is None
    machine.time_is_up()
    machine.bus.reply("Get", ("b", True))
    assert machine.sense.locked() == MORNING


def test_who_wakes_a_locked_machine_is_away_until_it_is_unlocked(machine: Machine) -> None:
    machine.begin()
    machine.hints(locked=True)
    machine.clock.pass_by(hours=1)
    machine.prepares(asleep=True)
    machine.clock.pass_by(hours=1)
    machine.prepares(asleep=False)
    assert machine.told() == (MORNING, None, None)
    woke = machine.clock.pass_by(minutes=1)
    machine.hints(locked=False)
    assert machine.told() == (None, woke, MORNING)


def test_a_machine_that_locks_because_it_sleeps_was_left_when_it_slept(machine: Machine) -> None:
    machine.begin()
    machine.prepares(asleep=True)
    machine.clock.pass_by(seconds=1)
    machine.hints(locked=True)
    machine.clock.pass_by(hours=8)
    machine.prepares(asleep=False)
    assert machine.sense.locked() == MORNING + timedelta(seconds=1)
    machine.hints(locked=False)
    assert machine.sense.gone() == MORNING


def test_a_session_that_is_locked_at_the_start_is_locked(machine: Machine) -> None:
    machine.begin(locked=True)
    assert machine.sense.locked() == MORNING


def test_the_session_is_the_one_that_the_environment_names() -> None:
    machine = Machine({"XDG_SESSION_ID": "2"})
    machine.bus.has(NAME)
    machine.bus.reply("Get", ("b", False))
    assert machine.bus.bodies("GetSession") == [("2",)]
    machine.sense.close()


def test_else_it_is_loginds_own_guess_else_that_of_this_process(machine: Machine) -> None:
    machine.bus.has(NAME)
    machine.bus.reply("Get", ("b", False))
    assert machine.bus.bodies("GetSession") == [("auto",)]
    machine.bus.fail("GetSession")
    machine.bus.reply("GetSessionByPID", PATH)
    machine.hints(locked=True)
    assert machine.sense.locked() == MORNING


def test_without_a_session_sleep_is_still_told(machine: Machine) -> None:
    machine.bus.has(NAME)
    machine.bus.reply("Get", ("b", False))
    machine.bus.fail("GetSession")
    machine.bus.fail("GetSessionByPID")
    machine.prepares(asleep=True)
    assert (machine.sense.locked(), machine.failures.times) == (MORNING, 0)


def test_a_session_that_was_not_found_is_looked_for_after_each_sleep(machine: Machine) -> None:
    machine.bus.has(NAME)
    machine.bus.reply("Get", ("b", False))
    machine.bus.fail("GetSession")
    machine.bus.fail("GetSessionByPID")
    machine.prepares(asleep=True)
    machine.prepares(asleep=False)
    machine.bus.reply("GetSession", PATH)
    machine.bus.reply("Get", ("b", True))
    assert machine.sense.locked() == MORNING


def test_a_logind_that_cannot_tell_of_sleep_or_lock_is_neither(machine: Machine) -> None:
    machine.bus.has(NAME)
    machine.bus.fail("Get")
    machine.bus.reply("GetSession", PATH)
    machine.bus.fail("Get")
    assert machine.told() == (None, None, None)


def test_a_machine_without_logind_says_so(machine: Machine) -> None:
    machine.bus.has()
    assert (machine.failures.times, machine.changes.times) == (1, 0)


def test_while_logind_is_gone_nothing_is_told(machine: Machine) -> None:
    machine.begin(locked=True)
    machine.bus.goes(NAME)
    assert machine.told() == (None, None, None)
    assert (machine.failures.times, machine.changes.times) == (1, 2)


def test_how_things_stand_is_told_once_sleep_and_lock_are_both_known(machine: Machine) -> None:
    machine.bus.has(NAME)
    machine.bus.reply("Get", ("b", False))
    machine.bus.reply("GetSession", PATH)
    assert machine.changes.times == 0
    machine.bus.reply("Get", ("b", False))
    assert machine.changes.times == 1


def test_without_a_session_it_is_told_once_sleep_is_known(machine: Machine) -> None:
    machine.bus.has(NAME)
    machine.bus.reply("Get", ("b", False))
    machine.bus.fail("GetSession")
    assert machine.changes.times == 0
    machine.bus.fail("GetSessionByPID")
    assert machine.changes.times == 1


def test_what_still_lasts_when_logind_is_back_began_when_it_began(machine: Machine) -> None:
    machine.begin(locked=True)
    machine.bus.goes(NAME)
    machine.clock.pass_by(hours=1)
    machine.bus.comes(NAME)
    machine.answer(locked=True)
    assert machine.told() == (MORNING, None, None)


def test_what_has_ended_when_logind_is_back_ended_then(machine: Machine) -> None:
    machine.begin(locked=True)
    machine.prepares(asleep=True)
    machine.bus.goes(NAME)
    back = machine.clock.pass_by(hours=1)
    machine.bus.comes(NAME)
    machine.answer(locked=False)
    assert machine.told() == (None, back, MORNING)


def test_a_bus_that_dies_is_quiet_and_looked_for_later(machine: Machine) -> None:
    machine.begin(locked=True)
    machine.town.there = False
    machine.bus.lost.emit()
    assert (machine.failures.times, machine.sense.locked()) == (1, None)
    (retry,) = (t for t in machine.sense.findChildren(QTimer) if t.interval() == 30_000)
    assert retry.isActive()
    retry.timeout.emit()
    assert retry.isActive()
    machine.town.there = True
    retry.timeout.emit()
    machine.begin(locked=True)
    assert (len(machine.town.buses), machine.sense.locked()) == (2, MORNING)


def test_after_closing_nothing_is_told(machine: Machine) -> None:
    machine.begin(locked=True)
    machine.bus.say(SESSION, "Lock")
    machine.sense.close()
    assert (machine.sense.locked(), machine.bus.closed) == (None, True)
    assert not any(timer.isActive() for timer in machine.sense.findChildren(QTimer))


def test_the_systems_bus_is_where_the_environment_says_else_at_its_usual_place() -> None:
    assert system_address({"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/x"}) == "unix:path=/x"
    assert system_address({}) == "unix:path=/run/dbus/system_bus_socket"


def test_without_a_system_bus_it_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    with pytest.raises(Unavailable, match="/nowhere/bus"):
        LogindLock(WallClock())
    owner = QObject()
    with pytest.raises(Unavailable):
        system_bus(owner)


class Logind:
    """python-dbusmock's logind on a real bus, with one session."""

    def __init__(self, speaking: Speaker) -> None:
        self._speaking = speaking
        self._session = Service(NAME, "/org/freedesktop/login1/session/c1", SESSION.interface)
        session = ("c1", "seat0", 1000, "her", True)
        speaking.mock(MANAGER, "AddSession", "ssusb", *session)

    def prepares(self, *, asleep: bool) -> None:
        said = (MANAGER.interface, "PrepareForSleep", "b", [("b", asleep)])
        self._speaking.mock(MANAGER, "EmitSignal", "sssav", *said)

    def wishes(self, method: str) -> None:
        self._speaking.call(self._session, method)

    def hints(self, *, locked: bool) -> None:
        self._speaking.call(self._session, "SetLockedHint", "b", locked)


@contextmanager
def logind(address: str) -> Iterator[Logind]:
    """Put a logind on the bus."""
    with running(["/usr/bin/python3", "-c", "import dbusmock"]) as probe:
        if probe.process.wait(LIMIT_S):
            pytest.fail("dbusmock is missing; install it with: apt-get install python3-dbusmock")
    command = ["/usr/bin/python3", "-m", "dbusmock", "--template", "logind"]
    environment = {"DBUS_SYSTEM_BUS_ADDRESS": address, "PATH": "/usr/bin:/bin"}
    with speaker(address) as speaking, running(command, environment):
        speaking.ear.wait_for(NAME, present=True)
        yield Logind(speaking)


@pytest.fixture
def real(address: str) -> Iterator[tuple[LogindLock, WallClock]]:
    clock = WallClock()
    sense = LogindLock(clock, connector(address), {"XDG_SESSION_ID": "c1"})
    yield sense, clock
    sense.close()


@pytest.mark.desktop
def test_a_real_bus_brings_sleep_wishes_and_hints(
    qtbot: QtBot, address: str, real: tuple[LogindLock, WallClock]
) -> None:
    sense, clock = real
    with logind(address) as machine:
        settled(qtbot, sense)
        with qtbot.waitSignal(sense.changed, timeout=5000):
            machine.prepares(asleep=True)
        clock.pass_by(hours=1)
        with qtbot.waitSignal(sense.changed, timeout=5000):
            machine.wishes("Lock")
        machine.hints(locked=True)
        clock.pass_by(hours=1)
        with qtbot.waitSignal(sense.changed, timeout=5000):
            machine.prepares(asleep=False)
        assert (sense.locked(), sense.woke()) == (MORNING + timedelta(hours=1), None)
        with qtbot.waitSignal(sense.changed, timeout=5000):
            machine.hints(locked=False)
        assert (sense.locked(), sense.woke(), sense.gone()) == (None, clock.time, MORNING)
        with qtbot.waitSignal(sense.changed, timeout=5000):
            machine.wishes("Lock")
        with qtbot.waitSignal(sense.changed, timeout=5000):
            machine.wishes("Unlock")
        assert sense.locked() is None


@pytest.mark.desktop
def test_a_logind_that_is_restarted_is_asked_how_things_stand(
    qtbot: QtBot, address: str, real: tuple[LogindLock, WallClock]
) -> None:
    sense, clock = real
    with logind(address) as machine:
        settled(qtbot, sense)
        with qtbot.waitSignal(sense.changed, timeout=5000):
            machine.hints(locked=True)
        failures = Count(sense.failed)
    qtbot.waitUntil(lambda: failures.times == 1)
    assert sense.locked() is None
    clock.pass_by(minutes=1)
    with logind(address):
        qtbot.waitUntil(lambda: sense.woke() == clock.time)
        assert sense.gone() == MORNING


@pytest.mark.desktop
def test_a_real_bus_that_is_killed_is_no_exception(
    qtbot: QtBot, address: str, real: tuple[LogindLock, WallClock]
) -> None:
    sense, _ = real
    with logind(address) as machine, speaker(address) as speaking:
        (pid,) = speaking.call(THE_BUS, "GetConnectionUnixProcessID", "s", THE_BUS.name)
        settled(qtbot, sense)
        with qtbot.waitSignal(sense.changed, timeout=5000):
            machine.hints(locked=True)
        with qtbot.waitSignal(sense.failed, timeout=5000):
            os.kill(pid, signal.SIGKILL)
    assert sense.locked() is None


def settled(qtbot: QtBot, sense: LogindLock) -> None:
    """Wait until it has found the session and read how things stand."""
    qtbot.waitUntil(lambda: bool(sense._session))
