"""Alarms ring once, late rather than never, and wake the machine no more than they must."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from threading import Thread

import pytest
from PySide6.QtCore import QCoreApplication, QThread, QTimer
from pytestqt.qtbot import QtBot

from coach.adapters.alarms import LONGEST_WAIT_S, Alarms

SECOND = timedelta(seconds=1)


class World:
    """A wall clock and an even count of seconds, moved by hand; APScheduler reads them too."""

    def __init__(self) -> None:
        self.wall = datetime(2027, 3, 1, 22, 0, tzinfo=UTC)
        self.counted = 0.0

    def now(self) -> datetime:
        return self.wall

    def seconds(self) -> float:
        return self.counted

    def pass_by(self, time: timedelta) -> None:
        self.wall += time
        self.counted += time.total_seconds()


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    world = World()

    class Told(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Told":
            return cls.fromtimestamp(world.wall.timestamp(), tz)

    monkeypatch.setattr("apscheduler.schedulers.base.datetime", Told)
    return world


class Watched:
    """Alarms and everything that came of them."""

    def __init__(self, alarms: Alarms) -> None:
        self.alarms = alarms
        self.rang: list[str] = []
        self.jumps = 0
        self.wakes = 0
        alarms.rang.connect(self.rang.append)
        alarms.jumped.connect(self._count_jump)
        alarms._timer.timeout.connect(self._count_wake)

    def _count_jump(self) -> None:
        self.jumps += 1

    def _count_wake(self) -> None:
        self.wakes += 1

    def armed_for(self) -> float | None:
        """Return the seconds until the timer's next time-out, if it is armed."""
        timer = self.alarms._timer
        return timer.interval() / 1000 if timer.isActive() else None

    def time_out(self) -> None:
        """Let the timer's time be over, as the system would, and all that follows happen."""
        self.alarms._timer.timeout.emit()
        settle()


def settle() -> None:
    """Let everything that is queued happen."""
    for _ in range(4):
        QCoreApplication.processEvents()


@pytest.fixture
def watched(qapp: QCoreApplication, world: World) -> Iterator[Watched]:
    """Alarms on a clock moved by hand."""
    watched = Watched(Alarms(qapp, now=world.now, seconds=world.seconds))
    settle()
    yield watched
    watched.alarms.stop()


@pytest.fixture
def real(qapp: QCoreApplication) -> Iterator[Watched]:
    """Alarms on the machine's own clock."""
    watched = Watched(Alarms(qapp))
    yield watched
    watched.alarms.stop()


def soon(milliseconds: float) -> datetime:
    return datetime.now(UTC) + timedelta(milliseconds=milliseconds)


def test_an_alarm_rings_in_time_in_this_thread(qtbot: QtBot, real: Watched) -> None:
    at = soon(40)
    threads = []
    real.alarms.rang.connect(lambda: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(real.alarms.rang, timeout=2000) as ringing:
        real.alarms.set("water", at)
    assert ringing.args == ["water"]
    assert datetime.now(UTC) >= at
    assert threads == [real.alarms.thread()]


def test_another_thread_may_set_an_alarm(qtbot: QtBot, real: Watched) -> None:
    threads = []
    real.alarms.rang.connect(lambda: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(real.alarms.rang, timeout=2000):
        setter = Thread(target=real.alarms.set, args=("water", soon(20)))
        setter.start()
        setter.join()
    assert threads == [real.alarms.thread()]


def test_a_thousand_rearmings_wake_the_machine_once(qtbot: QtBot, real: Watched) -> None:
    with qtbot.waitSignal(real.alarms.rang, timeout=5000):
        for number in range(1000):
            real.alarms.set("water", soon(60_000 + number))
            if number % 10 == 0:
                settle()
        real.alarms.set("water", soon(40))
    assert real.rang == ["water"]
    assert real.wakes == 1


def test_nothing_happens_after_a_stop(qtbot: QtBot, real: Watched) -> None:
    for number in range(1000):
        real.alarms.set(f"habit {number % 7}", soon(30))
        if number % 10 == 0:
            settle()
    rang = len(real.rang)
    wakes = real.wakes
    real.alarms.stop()
    real.alarms.set("water", soon(0))
    real.alarms.cancel("water")
    real.alarms.stop()
    later = QTimer()
    later.setSingleShot(True)
    with qtbot.waitSignal(later.timeout):
        later.start(120)
    assert len(real.rang) == rang
    assert real.wakes == wakes


def test_a_quiet_hour_takes_one_wake_a_minute(watched: Watched, world: World) -> None:
    watched.alarms.set("water", world.wall + timedelta(hours=1))
    settle()
    while not watched.rang:
        wait = watched.armed_for()
        assert wait is not None
        assert wait <= LONGEST_WAIT_S
        world.pass_by(wait * SECOND)
        watched.time_out()
    assert watched.wakes == 60
    assert watched.jumps == 0
    assert watched.armed_for() is None


def test_several_alarms_take_one_wake_each(watched: Watched, world: World) -> None:
    for number in range(1, 6):
        watched.alarms.set(f"habit {number}", world.wall + number * 7 * SECOND)
    settle()
    while (wait := watched.armed_for()) is not None:
        world.pass_by(wait * SECOND)
        watched.time_out()
    assert watched.rang == [f"habit {number}" for number in range(1, 6)]
    assert watched.wakes == 5


def test_without_an_alarm_nobody_wakes(watched: Watched, world: World) -> None:
    assert watched.armed_for() is None
    watched.alarms.set("water", world.wall + SECOND)
    settle()
    assert watched.armed_for() == 1
    watched.alarms.cancel("water")
    watched.alarms.cancel("water")
    settle()
    world.pass_by(2 * SECOND)
    watched.time_out()
    assert watched.armed_for() is None
    assert watched.rang == []


def test_an_alarm_set_anew_rings_at_its_new_time_only(watched: Watched, world: World) -> None:
    watched.alarms.set("water", world.wall + 10 * SECOND)
    watched.alarms.set("water", world.wall + 20 * SECOND)
    settle()
    assert watched.armed_for() == 20
    world.pass_by(20 * SECOND)
    watched.time_out()
    assert watched.rang == ["water"]


def test_a_time_already_past_rings_at_once_however_late(qtbot: QtBot, real: Watched) -> None:
    with qtbot.waitSignal(real.alarms.rang, timeout=2000):
        real.alarms.set("water", datetime.now(UTC) - timedelta(days=2))
        assert real.rang == []
    assert real.rang == ["water"]


def test_an_alarm_set_again_while_it_rings_is_not_lost(watched: Watched, world: World) -> None:
    watched.alarms.rang.connect(lambda name: watched.alarms.set(name, world.wall + 30 * SECOND))
    watched.alarms.set("water", world.wall)
    settle()
    for rings in (1, 2, 3):
        assert watched.rang == ["water"] * rings
        assert watched.armed_for() == 30
        world.pass_by(30 * SECOND)
        watched.time_out()


def test_an_alarm_cancelled_at_the_last_moment_does_not_ring(
    watched: Watched, world: World
) -> None:
    for name in ("cancelled", "moved"):
        watched.alarms.set(name, world.wall)
    watched.alarms._look()
    watched.alarms.cancel("cancelled")
    watched.alarms.set("moved", world.wall + SECOND)
    settle()
    assert watched.rang == []
    assert watched.armed_for() == 1


def test_a_clock_set_forward_is_noticed_within_a_minute(watched: Watched, world: World) -> None:
    watched.alarms.set("water", world.wall + timedelta(hours=2))
    settle()
    world.pass_by(LONGEST_WAIT_S * SECOND)
    world.wall += timedelta(hours=3)
    watched.time_out()
    assert (watched.jumps, watched.rang) == (1, ["water"])


def test_a_clock_set_back_is_noticed_and_the_alarm_keeps_its_instant(
    watched: Watched, world: World
) -> None:
    at = world.wall + 90 * SECOND
    watched.alarms.set("water", at)
    settle()
    world.pass_by(LONGEST_WAIT_S * SECOND)
    world.wall -= timedelta(hours=1)
    watched.time_out()
    assert (watched.jumps, watched.rang) == (1, [])
    assert watched.armed_for() == LONGEST_WAIT_S
    world.pass_by(at - world.wall)
    watched.time_out()
    assert (watched.jumps, watched.rang) == (1, ["water"])


def test_sleep_is_noticed_as_a_jump(watched: Watched, world: World) -> None:
    """The count of seconds stands still while the machine sleeps."""
    watched.alarms.set("water", world.wall + timedelta(hours=9))
    settle()
    world.wall += timedelta(hours=8)
    world.pass_by(LONGEST_WAIT_S * SECOND)
    watched.time_out()
    assert (watched.jumps, watched.rang) == (1, [])


def test_a_clock_that_drifts_has_not_jumped(watched: Watched, world: World) -> None:
    watched.alarms.set("water", world.wall + timedelta(hours=1))
    settle()
    for _ in range(30):
        world.pass_by(LONGEST_WAIT_S * SECOND)
        world.wall += SECOND / 2
        watched.time_out()
    assert watched.jumps == 0
