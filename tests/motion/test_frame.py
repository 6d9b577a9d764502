"""What a frame can be asked."""

import pytest

from coach.motion.frame import Spine, Station


def test_between_two_stations_the_spine_is_straight_and_below_the_hip_it_runs_on() -> None:
    spine = Spine(tuple(Station(complex(0, h), 1 + 0j, 0.0) for h in range(5)))
    assert spine.at(2.5).point == pytest.approx(2.5j)
    assert spine.at(-3).point == pytest.approx(-3j)
    assert spine.at(9).point == pytest.approx(9j), "above its end it runs on as well"
