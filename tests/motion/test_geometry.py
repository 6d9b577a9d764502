"""Directions, easings and the reach of two bones."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.geometry import (
    Ease,
    Fold,
    angle_of,
    clamp,
    direction,
    eased,
    lerp,
    reach,
    turned,
    wrapped,
)

ANGLES = st.floats(-720, 720)
PLACES = st.complex_numbers(max_magnitude=200, allow_nan=False)


@given(ANGLES)
def test_a_direction_is_a_unit_vector_whose_angle_comes_back(angle: float) -> None:
    assert abs(direction(angle)) == pytest.approx(1)
    assert wrapped(angle_of(direction(angle)) - angle) == pytest.approx(0, abs=1e-6)


def test_directions_start_straight_down_and_open_forward() -> None:
    assert direction(0) == pytest.approx(-1j)
    assert direction(90) == pytest.approx(1)
    assert direction(180) == pytest.approx(1j)
    assert 1j * direction(0) == pytest.approx(1), "the front normal of a hanging limb is forward"


def test_turning_is_counter_clockwise() -> None:
    assert turned(1 + 0j, 90) == pytest.approx(1j)


@pytest.mark.parametrize("ease", Ease)
def test_every_ease_goes_from_nothing_to_all_and_never_back(ease: Ease) -> None:
    way = [eased(ease, i / 200) for i in range(201)]
    assert way[0] == pytest.approx(0)
    assert way[-1] == pytest.approx(1)
    assert way == sorted(way)


@pytest.mark.parametrize("ease", [Ease.HUMAN, Ease.SINE])
def test_people_start_and_stop_at_rest(ease: Ease) -> None:
    assert eased(ease, 0.001) < 1e-5
    assert 1 - eased(ease, 0.999) < 1e-5


@given(PLACES, PLACES, st.floats(5, 60), st.floats(5, 60), st.sampled_from(Fold))
def test_two_bones_end_where_they_should_or_say_what_is_missing(
    base: complex, target: complex, upper: float, lower: float, fold: Fold
) -> None:
    bones = reach(base, target, (upper, lower), fold)
    end = base + direction(bones.first) * upper + direction(bones.second) * lower
    assert abs(end - target) == pytest.approx(bones.missing, abs=1e-4)
    distance = abs(target - base)
    if abs(upper - lower) < distance < upper + lower:
        assert bones.missing == pytest.approx(0, abs=1e-9)


@given(PLACES, PLACES, st.floats(5, 60), st.floats(5, 60))
def test_a_knee_never_folds_forward_nor_an_elbow_back(
    base: complex, target: complex, upper: float, lower: float
) -> None:
    knee = reach(base, target, (upper, lower), Fold.BACK)
    elbow = reach(base, target, (upper, lower), Fold.FORWARD)
    assert -1e-3 <= knee.first - knee.second <= 180.001
    assert -1e-3 <= elbow.second - elbow.first <= 180.001


@given(PLACES, st.floats(0, 60))
def test_a_limb_never_straightens_beyond_its_least_bend(target: complex, bend: float) -> None:
    bones = reach(0j, target, (40, 40), Fold.BACK, bend)
    assert bones.first - bones.second >= bend - 1e-3


def test_the_small_ones() -> None:
    assert clamp(5, 0, 1) == 1
    assert clamp(-5, 0, 1) == 0
    assert lerp(2, 6, 0.25) == 3
    assert wrapped(190) == -170
    assert math.isclose(wrapped(-540), -180)
