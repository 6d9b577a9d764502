"""The body's own numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.body import BALL, BUILDS, HEEL, LIMITS, Body, Build, bulge, lordosis


def test_nobody_has_a_belly_unless_it_is_said() -> None:
    assert Body().belly == 0
    assert bulge(16, 0) == 0
    assert lordosis(0) == 0


@given(st.floats(-20, 60), st.floats(0, 1))
def test_a_belly_grows_everywhere_and_is_rounder_underneath(h: float, belly: float) -> None:
    assert 0 <= bulge(h, belly) <= 15.5 * belly + 1e-9
    centre = 12 + 4 * belly
    assert bulge(centre - 8, belly) <= bulge(centre + 8, belly)


@pytest.mark.parametrize("joint", LIMITS)
def test_comfort_lies_within_what_is_possible(joint: str) -> None:
    limit = LIMITS[joint]
    assert limit.hard[0] <= limit.ease[0] < limit.ease[1] <= limit.hard[1]


def test_no_knee_straightens_beyond_straight() -> None:
    assert LIMITS["knee"].hard[0] == 0


def test_heel_and_ball_stand_on_the_same_level() -> None:
    assert HEEL.imag == BALL.imag


def test_only_a_straight_build_has_longer_bones() -> None:
    even, broad, straight = (Body.of(build, 0.4) for build in BUILDS)
    assert even == Body(0.4)
    assert broad == Body(0.4, build=Build.BROAD)
    assert straight.thigh == pytest.approx(even.thigh * 1.04)
    assert straight.forearm == pytest.approx(even.forearm * 1.04)
    assert straight.trunk == 1.03
    assert {each.belly for each in (even, broad, straight)} == {0.4}
