"""A clock that is moved, and the alarms it passes."""

from datetime import UTC, datetime, timedelta

from coach.engine.clock import FastClock, WallClock, seconds
from tests.fakes import BERLIN

START = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


def test_alarms_ring_in_the_order_of_time_each_at_its_own() -> None:
    clock = FastClock(START, BERLIN)
    rung: list[tuple[str, datetime]] = []
    clock.set("later", START + timedelta(minutes=20))
    clock.set("sooner", START + timedelta(minutes=10))
    clock.advance(START + timedelta(hours=1), lambda name: rung.append((name, clock.now())))
    assert rung == [
        ("sooner", START + timedelta(minutes=10)),
        ("later", START + timedelta(minutes=20)),
    ]
    assert clock.now() == START + timedelta(hours=1)


def test_an_alarm_set_again_rings_once_and_a_cancelled_one_never() -> None:
    clock = FastClock(START, BERLIN)
    rung: list[str] = []
    for minutes in (5, 10, 15):
        clock.set("a", START + timedelta(minutes=minutes))
    clock.set("b", START + timedelta(minutes=7))
    clock.cancel("b")
    clock.cancel("never set")
    assert clock.next_alarm() == START + timedelta(minutes=15)
    clock.advance(START + timedelta(hours=1), rung.append)
    assert rung == ["a"]
    assert clock.next_alarm() is None


def test_an_alarm_set_while_one_rings_still_rings() -> None:
    clock = FastClock(START, BERLIN)
    rung: list[str] = []

    def ring(name: str) -> None:
        rung.append(name)
        if len(rung) < 3:
            clock.set("again", clock.now() + timedelta(minutes=1))

    clock.set("again", START)
    clock.advance(START + timedelta(minutes=2), ring)
    assert rung == ["again"] * 3


def test_a_sleeping_machine_rings_nothing_until_it_is_awake() -> None:
    clock = FastClock(START, BERLIN)
    clock.set("a", START + timedelta(minutes=5))
    clock.move(timedelta(hours=2))
    rung: list[datetime] = []
    clock.advance(clock.now(), lambda _: rung.append(clock.now()))
    assert rung == [START + timedelta(hours=2)]


def test_the_wall_clock_tells_utc_and_asks_for_the_zone_each_time() -> None:
    zones = iter([BERLIN, UTC])
    clock = WallClock(lambda: next(zones))
    assert clock.now().tzinfo is UTC
    assert (clock.zone(), clock.zone()) == (BERLIN, UTC)
    assert abs(datetime.now(UTC) - clock.now()) < timedelta(minutes=1)


def test_the_wall_clock_counts_evenly_beside_the_time_of_day() -> None:
    counted = iter([100.0, 160.5])
    clock = WallClock(lambda: BERLIN, lambda: next(counted))
    assert clock.elapsed() == timedelta(seconds=100)
    assert clock.elapsed() == timedelta(seconds=160.5)


def test_the_count_of_this_machine_only_grows() -> None:
    first, second = seconds(), seconds()
    assert 0 < first <= second


def test_time_that_passes_is_counted_and_a_clock_that_is_set_is_not() -> None:
    clock = FastClock(START, BERLIN)
    clock.advance(START + timedelta(minutes=10), lambda _: None)
    clock.move(timedelta(minutes=5))
    clock.turn_to(START - timedelta(hours=2))
    assert clock.now() == START - timedelta(hours=2)
    assert clock.elapsed() == timedelta(minutes=15)


def test_a_clock_set_forward_rings_what_it_passed_at_once() -> None:
    clock = FastClock(START, BERLIN)
    clock.set("a", START + timedelta(minutes=5))
    clock.turn_to(START + timedelta(hours=2))
    rung: list[datetime] = []
    clock.advance(clock.now(), lambda _: rung.append(clock.now()))
    assert rung == [START + timedelta(hours=2)]
    assert clock.elapsed() == timedelta()


def test_another_zone_changes_the_wall_and_not_the_moment() -> None:
    clock = FastClock(START, BERLIN)
    clock.travel(UTC)
    assert (clock.zone(), clock.now()) == (UTC, START)


def test_to_move_on_to_what_is_past_moves_nothing() -> None:
    clock = FastClock(START, BERLIN)
    clock.advance(START - timedelta(hours=1), lambda _: None)
    assert (clock.now(), clock.elapsed()) == (START, timedelta())
