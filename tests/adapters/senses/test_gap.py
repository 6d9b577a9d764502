import time
from collections.abc import Iterator
from datetime import timedelta

import pytest

from coach.adapters.senses.gap import GapLock, clocks, slept
from coach.adapters.senses.sense import LockSense
from tests.adapters.senses.fakes import MORNING, Count, Seconds, WallClock


class Laptop:
    """A machine that works and sleeps, and ticks when it is told to."""

    def __init__(self, *, two_clocks: bool = True) -> None:
        self.wall, self.counted, self.awake = WallClock(), Seconds(), Seconds()
        self.gap = GapLock(self.wall, self.counted, self.awake if two_clocks else None)
        self.changes = Count(self.gap.changed)

    def work(self, seconds: float) -> None:
        for clock in (self.counted, self.awake):
            clock.pass_by(seconds)
        self.wall.pass_by(seconds=seconds)

    def sleep(self, seconds: float) -> None:
        self.counted.pass_by(seconds)
        self.wall.pass_by(seconds=seconds)


@pytest.fixture
def laptop() -> Iterator[Laptop]:
    made = Laptop()
    yield made
    made.gap.close()


def test_it_is_a_lock_sense_that_is_never_locked(laptop: Laptop) -> None:
    sense: LockSense = laptop.gap
    laptop.sleep(3600)
    laptop.gap.tick()
    assert sense.locked() is None


def test_sleep_is_noticed_at_the_next_tick(laptop: Laptop) -> None:
    laptop.work(30)
    laptop.sleep(3600)
    laptop.work(10)
    assert laptop.gap.woke() is None
    laptop.gap.tick()
    assert laptop.changes.times == 1
    assert laptop.gap.woke() == MORNING + timedelta(seconds=3640)
    assert laptop.gap.gone() == MORNING + timedelta(seconds=40)


def test_a_sleep_is_told_once(laptop: Laptop) -> None:
    laptop.sleep(3600)
    laptop.gap.tick()
    woke = laptop.gap.woke()
    laptop.work(60)
    laptop.gap.tick()
    assert (laptop.changes.times, laptop.gap.woke()) == (1, woke)


def test_work_is_no_sleep_however_rarely_it_ticks(laptop: Laptop) -> None:
    laptop.work(5000)
    laptop.gap.tick()
    assert (laptop.changes.times, laptop.gap.woke()) == (0, None)


@pytest.mark.parametrize(("seconds", "times"), [(4, 0), (5, 0), (6, 1)])
def test_up_to_five_seconds_are_no_sleep(laptop: Laptop, seconds: float, times: int) -> None:
    laptop.sleep(seconds)
    laptop.gap.tick()
    assert laptop.changes.times == times


def test_a_wall_clock_that_is_set_is_no_sleep(laptop: Laptop) -> None:
    laptop.wall.pass_by(hours=5)
    laptop.gap.tick()
    assert laptop.changes.times == 0


@pytest.mark.parametrize(("seconds", "times"), [(60, 0), (150, 0), (151, 1)])
def test_with_one_clock_only_a_long_silence_was_sleep(seconds: float, times: int) -> None:
    laptop = Laptop(two_clocks=False)
    laptop.sleep(seconds)
    laptop.gap.tick()
    assert laptop.changes.times == times
    if times:
        assert laptop.gap.woke() == MORNING + timedelta(seconds=seconds)
        assert laptop.gap.gone() == MORNING


def test_this_machine_has_not_slept_between_two_lines() -> None:
    before = slept()
    gap = GapLock(WallClock())
    gap.tick()
    assert gap.woke() is None
    assert abs(slept() - before) < 1


def test_every_system_has_a_clock_that_counts_on() -> None:
    for platform in ("linux", "darwin", "win32", "sunos5"):
        counted, awake = clocks(platform)
        assert counted() >= 0
        assert awake is None or awake() >= 0
    assert clocks("win32") == (time.monotonic, None)
