import pytest

from coach.motion.body import Body
from coach.motion.front import solve_front
from tests.motion.front_samples import move


def test_the_spine_runs_on_below_the_hips() -> None:
    spine = solve_front(move("march-on-spot"), 0.4, Body()).spine
    low, base = spine.at(-5.0), spine.at(0.0)

    assert abs(low.point - base.point) == pytest.approx(5.0)
    assert low.point.y < base.point.y


def test_the_spine_lies_between_its_stations() -> None:
    spine = solve_front(move("figure-four-seated"), 2.0, Body()).spine
    low, middle, high = (spine.at(h).point for h in (20.0, 20.5, 21.0))

    assert abs((low + high) * 0.5 - middle) < 1e-9
    assert spine.at(99.0).point.y > spine.at(50.0).point.y


def test_across_and_ahead_are_square() -> None:
    for station in solve_front(move("march-on-spot"), 0.5, Body(belly=1.0)).spine.stations:
        assert abs(station.right.dot(station.ahead)) < 1e-9
        assert abs(station.right) == pytest.approx(1.0)
        assert abs(station.ahead) == pytest.approx(1.0)
