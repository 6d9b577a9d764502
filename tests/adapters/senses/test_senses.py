from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.senses.sense import NONE
from coach.adapters.senses.senses import Parts, Senses
from coach.domain.situation import Busy, Situation
from tests.adapters.senses.fakes import MORNING, Count
from tests.adapters.senses.parts import FakeBusy, FakeClock, FakeIdle, FakeLock

pytestmark = pytest.mark.usefixtures("qapp")


def at(minutes: float) -> datetime:
    return MORNING + timedelta(minutes=minutes)


class All:
    """Senses of which the test knows each one."""

    def __init__(self) -> None:
        self.idle = FakeIdle("idle")
        self.first, self.second = FakeLock("first"), FakeLock("second")
        self.quiet, self.screen = FakeBusy("quiet"), FakeBusy("screen")
        self.calls = FakeBusy("calls")
        self.clock = FakeClock()
        self.ticks = 0
        self.stretching = False
        parts = Parts(
            idle=self.idle,
            locks=(self.first, self.second),
            busy=(self.quiet, self.screen),
            calls=self.calls,
            clocks=(self.clock,),
            ticks=(self._tick,),
        )
        self.senses = Senses(parts, lambda: self.stretching)
        self.every = (
            *(self.idle, self.first, self.second),
            *(self.quiet, self.screen, self.calls, self.clock),
        )

    def _tick(self) -> None:
        self.ticks += 1


@pytest.fixture
def all_() -> All:
    return All()


def test_where_nothing_is_known_nothing_is_told(all_: All) -> None:
    assert all_.senses.situation() == Situation()


def test_they_are_settled_once_all_who_ask_others_have_told_or_failed(
    qtbot: QtBot, all_: All
) -> None:
    assert not all_.senses.settled
    with qtbot.waitSignal(all_.senses.changed):
        all_.first.changed.emit()
    assert not all_.senses.settled
    with qtbot.waitSignal(all_.senses.changed):
        all_.second.failed.emit()
    assert all_.senses.settled


def test_who_need_not_ask_is_not_waited_for() -> None:
    assert Senses(Parts(FakeIdle(), busy=(FakeBusy("screen"),))).settled


def test_the_idle_time_is_passed_on(all_: All) -> None:
    all_.idle.time = timedelta(minutes=4)
    assert all_.senses.situation().idle == timedelta(minutes=4)


def test_locked_since_the_earliest(all_: All) -> None:
    all_.second.since = at(5)
    assert all_.senses.situation().locked == at(5)
    all_.first.since = at(3)
    assert all_.senses.situation().locked == at(3)


@pytest.mark.parametrize("began", [at(1), None])
def test_woken_at_the_latest_and_gone_when_that_absence_began(
    all_: All, began: datetime | None
) -> None:
    all_.first.ended, all_.first.began = at(20), at(10)
    all_.second.ended, all_.second.began = at(40), began
    situation = all_.senses.situation()
    assert (situation.woke, situation.gone) == (at(40), began)
    all_.first.ended = at(50)
    situation = all_.senses.situation()
    assert (situation.woke, situation.gone) == (at(50), at(10))


def test_busy_for_every_reason_that_any_sense_has(all_: All) -> None:
    all_.quiet.told = frozenset({Busy.DND})
    all_.screen.told = frozenset({Busy.FULL_SCREEN, Busy.DND})
    all_.calls.told = frozenset({Busy.CALL})
    assert all_.senses.situation().busy == {Busy.DND, Busy.FULL_SCREEN, Busy.CALL}


def test_our_own_routine_is_a_reason(all_: All) -> None:
    all_.stretching = True
    assert all_.senses.situation().busy == {Busy.STRETCH}


def test_whoever_looks_lets_those_look_who_notice_nothing_by_themselves(all_: All) -> None:
    all_.senses.situation()
    all_.senses.tick()
    assert all_.ticks == 2


def test_a_change_of_any_is_a_change(qtbot: QtBot, all_: All) -> None:
    for sense in all_.every:
        with qtbot.waitSignal(all_.senses.changed):
            sense.changed.emit()


def test_changes_in_one_turn_of_the_loop_are_told_once(qtbot: QtBot, all_: All) -> None:
    changes = Count(all_.senses.changed)
    with qtbot.waitSignal(all_.senses.changed):
        for sense in all_.every:
            sense.changed.emit()
        assert changes.times == 0
    assert changes.times == 1


def test_the_sources_are_named_by_what_they_tell_of(all_: All) -> None:
    assert all_.senses.sources() == {
        "idle": "idle",
        "lock": "first, second",
        "busy": "quiet, screen, calls",
        "clock": "clock",
    }


def test_what_tells_nothing_is_not_named() -> None:
    silent = FakeBusy(NONE)
    senses = Senses(Parts(idle=FakeIdle(NONE), busy=(silent,)))
    assert senses.sources() == dict.fromkeys(("idle", "lock", "busy", "clock"), NONE)


@pytest.mark.parametrize("order", [("failed", "changed"), ("changed", "failed"), ("failed",)])
def test_a_sense_that_failed_is_not_named_until_it_tells_again(
    qtbot: QtBot, all_: All, order: tuple[str, ...]
) -> None:
    with qtbot.waitSignal(all_.senses.changed):
        for signal in order:
            getattr(all_.first, signal).emit()
    assert all_.senses.sources()["lock"] == "second"
    with qtbot.waitSignal(all_.senses.changed):
        all_.first.changed.emit()
    assert all_.senses.sources()["lock"] == "first, second"


def test_they_push_if_all_do_that_tell_anything(qtbot: QtBot, all_: All) -> None:
    seen = [all_.senses.pushes]
    all_.first.pushes = False
    seen.append(all_.senses.pushes)
    with qtbot.waitSignal(all_.senses.changed):
        all_.first.failed.emit()
    seen.append(all_.senses.pushes)
    all_.screen.pushes, all_.screen.source = False, NONE
    seen.append(all_.senses.pushes)
    assert seen == [True, False, True, True]


def test_a_wish_for_the_idle_time_is_passed_on(all_: All) -> None:
    all_.senses.watch_idle(timedelta(minutes=3))
    assert all_.idle.wishes == [timedelta(minutes=3)]


def test_calls_are_looked_for_only_when_wanted(all_: All) -> None:
    wanted = [all_.calls.wanted]
    for wish in (True, False):
        all_.senses.watch_calls(wanted=wish)
        wanted.append(all_.calls.wanted)
    assert wanted == [False, True, False]


def test_without_a_sense_for_calls_nobody_minds() -> None:
    Senses(Parts(idle=FakeIdle())).watch_calls(wanted=True)


def test_closing_closes_each_once_and_is_quiet(qtbot: QtBot, all_: All) -> None:
    all_.idle.changed.emit()
    with qtbot.assertNotEmitted(all_.senses.changed, wait=1):
        all_.senses.close()
    assert [sense.closed for sense in all_.every] == [1] * len(all_.every)
