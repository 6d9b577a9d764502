from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from coach.adapters.senses.mutter import MONITOR, MutterIdle
from coach.adapters.senses.sense import IdleSense
from coach.adapters.unavailable import Unavailable
from tests.adapters.senses.compositors import keyboard, mutter
from tests.adapters.senses.fakes import Count, Seconds, Street, Town
from tests.adapters.senses.speaking import connector

pytestmark = pytest.mark.usefixtures("qapp")

THREE = timedelta(minutes=3)
ZERO = timedelta(0)


class Desk:
    """A sense on a bus where the test plays Mutter."""

    def __init__(self) -> None:
        self.town, self.seconds = Town(), Seconds()
        self.sense = MutterIdle(self.town.connect, self.seconds)
        self.changes, self.failures = Count(self.sense.changed), Count(self.sense.failed)

    @property
    def bus(self) -> Street:
        return self.town.bus

    def begin(self, idle_s: float) -> None:
        """Mutter is there, and takes the wish."""
        self.sense.watch(THREE)
        self.bus.has(MONITOR.name)
        self.bus.reply("AddIdleWatch", 7)
        self.bus.reply("GetIdletime", round(idle_s * 1000))

    def leave(self) -> None:
        """Three minutes without input are over."""
        self.bus.say(MONITOR, "WatchFired", 7)
        self.bus.reply("AddUserActiveWatch", 8)
        self.bus.reply("GetIdletime", 180_000)

    def idle(self) -> float | None:
        idle = self.sense.idle()
        return None if idle is None else idle.total_seconds()


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.sense.close()


def test_it_is_an_idle_sense_that_pushes(desk: Desk) -> None:
    sense: IdleSense = desk.sense
    assert (sense.source, sense.pushes) == ("Mutter", True)


def test_nothing_is_known_before_mutter_has_told(desk: Desk) -> None:
    desk.sense.watch(THREE)
    assert desk.idle() is None
    desk.bus.has(MONITOR.name)
    assert desk.idle() is None


def test_without_a_wish_nothing_is_asked_and_nothing_known(desk: Desk) -> None:
    desk.bus.has(MONITOR.name)
    assert not desk.bus.asked("AddIdleWatch")
    assert desk.idle() is None


def test_the_wish_is_told_in_milliseconds(desk: Desk) -> None:
    desk.begin(idle_s=2)
    assert desk.bus.bodies("AddIdleWatch") == [(180_000,)]


def test_who_is_there_is_not_idle(desk: Desk) -> None:
    desk.begin(idle_s=2)
    assert (desk.idle(), desk.changes.times) == (0, 1)
    desk.seconds.pass_by(100)
    assert desk.idle() == 0


def test_when_the_watch_fires_the_time_was_that_long_and_goes_on(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.leave()
    assert (desk.idle(), desk.changes.times) == (180, 2)
    desk.seconds.pass_by(60)
    assert desk.idle() == 240


def test_input_ends_it_at_once(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.leave()
    desk.bus.say(MONITOR, "WatchFired", 8)
    assert (desk.idle(), desk.changes.times) == (0, 3)
    desk.bus.say(MONITOR, "WatchFired", 7)
    assert desk.idle() == 180
    assert len(desk.bus.asked("AddUserActiveWatch")) == 2


def test_who_was_gone_already_is_idle_though_no_watch_will_fire(desk: Desk) -> None:
    desk.begin(idle_s=600)
    assert desk.idle() == 600
    assert len(desk.bus.asked("AddUserActiveWatch")) == 1


def test_who_came_back_before_mutter_read_the_question_is_seen(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.bus.say(MONITOR, "WatchFired", 7)
    desk.bus.reply("AddUserActiveWatch", 8)
    desk.bus.reply("GetIdletime", 5)
    assert desk.idle() == 0.005


def test_a_second_look_that_says_the_same_is_no_news(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.bus.say(MONITOR, "WatchFired", 7)
    desk.bus.reply("GetIdletime", 180_003)
    assert desk.changes.times == 2


def test_other_programs_watches_are_none_of_our_business(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.bus.say(MONITOR, "WatchFired", 99)
    assert (desk.idle(), desk.changes.times) == (0, 1)


def test_a_new_wish_replaces_the_old(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.sense.watch(timedelta(minutes=5))
    assert desk.bus.bodies("RemoveWatch") == [(7,)]
    assert desk.bus.bodies("AddIdleWatch")[-1] == (300_000,)
    desk.bus.reply("AddIdleWatch", 9)
    desk.bus.reply("GetIdletime", 3000)
    desk.bus.say(MONITOR, "WatchFired", 7)
    assert desk.idle() == 0
    desk.bus.say(MONITOR, "WatchFired", 9)
    assert desk.idle() == 300


def test_a_wish_replaced_on_its_way_is_taken_back_when_it_arrives(desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.bus.has(MONITOR.name)
    desk.sense.watch(timedelta(minutes=5))
    first, second = desk.bus.asked("AddIdleWatch")
    first.done((7,))
    second.done((9,))
    assert desk.bus.bodies("RemoveWatch") == [(7,)]


def test_a_longer_wish_of_one_who_is_gone_keeps_what_is_known(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.leave()
    desk.seconds.pass_by(20)
    desk.sense.watch(timedelta(minutes=5))
    desk.bus.reply("AddIdleWatch", 9)
    desk.bus.reply("GetIdletime", 200_000)
    assert desk.idle() == 200


def test_no_wish_is_too_short_for_mutter(desk: Desk) -> None:
    desk.bus.has(MONITOR.name)
    desk.sense.watch(ZERO)
    assert desk.bus.bodies("AddIdleWatch") == [(1,)]  # zero would mean the next input


def test_a_session_without_mutter_says_so(desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.bus.has()
    assert (desk.failures.times, desk.changes.times, desk.idle()) == (1, 0, None)


def test_a_mutter_that_dies_is_unknown_and_one_that_comes_back_is_watched_again(
    desk: Desk,
) -> None:
    desk.begin(idle_s=2)
    desk.leave()
    desk.bus.goes(MONITOR.name)
    assert (desk.failures.times, desk.changes.times, desk.idle()) == (1, 3, None)
    desk.bus.comes(MONITOR.name)
    assert desk.idle() is None
    desk.bus.reply("AddIdleWatch", 1)
    desk.bus.reply("GetIdletime", 1000)
    assert (desk.changes.times, desk.idle()) == (4, 0)
    desk.bus.say(MONITOR, "WatchFired", 7)
    assert desk.idle() == 0
    desk.bus.say(MONITOR, "WatchFired", 1)
    assert desk.idle() == 180
    assert len(desk.bus.asked("AddUserActiveWatch")) == 2


@pytest.mark.parametrize("method", ["AddIdleWatch", "GetIdletime", "AddUserActiveWatch"])
def test_an_error_is_unknown(desk: Desk, method: str) -> None:
    desk.begin(idle_s=2)
    desk.bus.say(MONITOR, "WatchFired", 7)
    desk.bus.fail(method)
    assert (desk.failures.times, desk.idle()) == (1, None)


def test_questions_that_all_fail_are_one_failure(desk: Desk) -> None:
    desk.sense.watch(THREE)
    desk.bus.has(MONITOR.name)
    desk.bus.fail("AddIdleWatch")
    desk.bus.fail("GetIdletime")
    assert desk.failures.times == 1


def test_after_an_error_mutter_is_asked_again_later(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.bus.say(MONITOR, "WatchFired", 7)
    desk.bus.fail("GetIdletime")
    retry = desk.sense.findChild(QTimer)
    assert isinstance(retry, QTimer)
    assert (retry.isActive(), retry.interval()) == (True, 30_000)
    retry.timeout.emit()
    desk.bus.reply("AddIdleWatch", 9)
    desk.bus.reply("GetIdletime", 200_000)
    assert desk.idle() == 200
    assert len(desk.bus.asked("AddUserActiveWatch")) == 2


def test_a_mutter_that_is_gone_is_not_asked_again(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.bus.goes(MONITOR.name)
    retry = desk.sense.findChild(QTimer)
    assert isinstance(retry, QTimer)
    assert not retry.isActive()


def test_after_closing_nothing_is_known(desk: Desk) -> None:
    desk.begin(idle_s=2)
    desk.sense.close()
    desk.sense.watch(THREE)
    assert (desk.idle(), desk.bus.closed, desk.failures.times) == (None, True, 0)


def test_without_a_bus_it_is_unavailable() -> None:
    town = Town()
    town.there = False
    with pytest.raises(Unavailable):
        MutterIdle(town.connect)


@pytest.fixture
def real(address: str) -> Iterator[MutterIdle]:
    made = MutterIdle(connector(address))
    yield made
    made.close()


SHORT = timedelta(milliseconds=300)


def gone(sense: MutterIdle) -> bool:
    idle = sense.idle()
    return idle is not None and idle >= SHORT


def agree(one: MutterIdle, other: MutterIdle) -> bool:
    first, second = one.idle(), other.idle()
    if first is None or second is None:
        return False
    return abs(first - second) < timedelta(milliseconds=50)


@pytest.mark.desktop
def test_a_real_mutter_tells_when_somebody_goes_and_comes(
    qtbot: QtBot, address: str, real: MutterIdle
) -> None:
    real.watch(SHORT)
    with mutter(address):
        qtbot.waitUntil(lambda: real.idle() is not None)
        with keyboard(address) as keys:
            for _ in range(2):
                qtbot.waitUntil(lambda: gone(real))
                with qtbot.waitSignal(real.changed, timeout=5000):
                    keys.type()
                assert real.idle() == ZERO


@pytest.mark.desktop
def test_a_wish_that_comes_too_late_for_a_real_mutter_is_fulfilled_at_once(
    qtbot: QtBot, address: str, real: MutterIdle
) -> None:
    with mutter(address):
        real.watch(SHORT)
        qtbot.waitUntil(lambda: gone(real))
        late = MutterIdle(connector(address))
        late.watch(timedelta(milliseconds=100))
        qtbot.waitUntil(lambda: agree(real, late))
        late.close()


@pytest.mark.desktop
def test_a_real_mutter_that_ends_is_unknown_and_a_new_one_is_known(
    qtbot: QtBot, address: str, real: MutterIdle
) -> None:
    real.watch(SHORT)
    with mutter(address):
        qtbot.waitUntil(lambda: real.idle() is not None)
        failures = Count(real.failed)
    qtbot.waitUntil(lambda: failures.times == 1)
    assert real.idle() is None
    with mutter(address), qtbot.waitSignal(real.changed, timeout=5000):
        pass
    assert real.idle() is not None
