import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.ui.player.stopwatch import GAP, Stopwatch, elapsed
from tests.ui.player.played import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(clock: Clock) -> Stopwatch:
    return Stopwatch(30.0, clock)


def test_counts_nothing_before_it_is_started(watch: Stopwatch, clock: Clock) -> None:
    clock.pass_(2)
    assert watch.tick() == 0
    assert not watch.running


def test_counts_what_passes_between_frames(watch: Stopwatch, clock: Clock) -> None:
    watch.resume()
    clock.pass_(0.016)
    assert watch.tick() == pytest.approx(0.016)
    clock.pass_(4.0)
    assert watch.tick() == pytest.approx(4.016), "a late frame skips ahead"


def test_is_told_the_time_once_a_frame(watch: Stopwatch, clock: Clock) -> None:
    watch.resume()
    clock.pass_(1)
    assert watch.t == 0
    watch.tick()
    assert watch.t == 1


def test_a_pause_takes_nothing_and_gives_nothing(watch: Stopwatch, clock: Clock) -> None:
    watch.resume()
    clock.pass_(3)
    watch.pause()
    assert watch.t == 3, "counts up to the very instant of the pause"
    clock.pass_(3600)
    watch.tick()
    watch.resume()
    clock.pass_(1)
    assert watch.tick() == 4


def test_resuming_twice_counts_once(watch: Stopwatch, clock: Clock) -> None:
    watch.resume()
    clock.pass_(1)
    watch.resume()
    clock.pass_(1)
    assert watch.tick() == 2


def test_a_gap_no_frame_can_explain_pauses_uncounted(watch: Stopwatch, clock: Clock) -> None:
    watch.resume()
    clock.pass_(1)
    watch.tick()
    clock.pass_(GAP + 0.1)
    assert watch.tick() == 1
    assert not watch.running


def test_a_clock_that_steps_back_takes_nothing_away(watch: Stopwatch, clock: Clock) -> None:
    watch.resume()
    clock.pass_(2)
    watch.tick()
    clock.pass_(-1)
    assert watch.tick() == 2


def test_stands_at_its_end(watch: Stopwatch, clock: Clock) -> None:
    watch.seek(29)
    watch.resume()
    clock.pass_(4)
    assert watch.tick() == 30
    assert watch.over


def test_seeking_keeps_it_running_or_paused(watch: Stopwatch, clock: Clock) -> None:
    watch.seek(10)
    assert not watch.running
    watch.resume()
    clock.pass_(2)
    watch.seek(20)
    clock.pass_(1)
    assert watch.tick() == 21
    watch.seek(-5)
    assert watch.t == 0
    watch.seek(1e9)
    assert watch.t == 30


@given(st.lists(st.tuples(st.sampled_from("prtw"), st.floats(0, 2 * GAP)), max_size=40))
def test_never_counts_more_than_the_time_it_ran(steps: list[tuple[str, float]]) -> None:
    clock, ran = Clock(), 0.0
    watch = Stopwatch(1e6, clock)
    for step, seconds in steps:
        before = watch.t
        clock.pass_(seconds)
        if watch.running and seconds <= GAP:
            ran += seconds
        match step:
            case "p":
                watch.pause()
            case "r":
                watch.tick()
                watch.resume()
            case _:
                watch.tick()
        assert watch.t >= before
    assert watch.t == pytest.approx(ran)


def test_the_real_clock_only_goes_forward() -> None:
    readings = [elapsed() for _ in range(100)]
    assert readings == sorted(readings)


def test_another_length_goes_on_from_a_place() -> None:
    clock = Clock()
    watch = Stopwatch(30, clock)
    watch.resume()
    clock.pass_(4)
    watch.measure(60, 10)
    clock.pass_(3)
    assert watch.tick() == 13
    assert watch.running
    for _ in range(20):
        clock.pass_(4)
        watch.tick()
    assert watch.t == 60


def test_a_hastened_watch_counts_faster_and_still_stops_at_a_gap() -> None:
    clock = Clock()
    watch = Stopwatch(100, clock, pace=10)
    watch.resume()
    clock.pass_(4)
    assert watch.tick() == 40
    clock.pass_(6)
    assert watch.tick() == 40
    assert not watch.running
