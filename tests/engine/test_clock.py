"""A clock that is moved, and the alarms it passes."""

from datetime import UTC, datetime, timedelta

from coach.engine.clock import FastClock, WallClock
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
