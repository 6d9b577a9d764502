import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.front_space import (
    AHEAD,
    RIGHT,
    UP,
    Lens,
    Vec,
    hanging,
    reached,
    swinging,
)

EXACT = 1e-6
number = st.floats(-100, 100)
vectors = st.builds(Vec, number, number, number)
angles = st.floats(-180, 180)
pitches = st.floats(0, 40)


@given(vectors, angles)
def test_turning_keeps_the_length(vector: Vec, angle: float) -> None:
    assert abs(vector.swung(UP, angle)) == pytest.approx(abs(vector), abs=EXACT)


def test_turning_is_right_handed() -> None:
    assert abs(AHEAD.swung(UP, 90) - RIGHT) < EXACT
    assert abs(RIGHT.cross(UP) - AHEAD) < EXACT


@given(vectors, vectors)
def test_what_is_square_to_a_way_is_square_to_it(vector: Vec, way: Vec) -> None:
    unit = way.unit()
    assert abs(vector.across(unit).dot(unit)) < 1e-3 or abs(vector.cross(unit)) < 1e-3


@given(vectors, pitches)
def test_a_mirrored_point_is_seen_mirrored(point: Vec, pitch: float) -> None:
    lens = Lens(pitch)
    seen, twin = lens.flat(point), lens.flat(point.mirrored())
    assert abs(twin - complex(-seen.real, seen.imag)) < EXACT


@given(number, number, pitches)
def test_a_raised_point_is_seen_at_its_height(height: float, depth: float, pitch: float) -> None:
    lens = Lens(pitch)
    assert lens.flat(Vec(0, lens.raised(height, depth), depth)).imag == pytest.approx(
        height, abs=EXACT
    )


@given(pitches)
def test_what_points_at_the_viewer_is_seen_as_a_point(pitch: float) -> None:
    sight = Vec(0, math.sin(math.radians(pitch)), math.cos(math.radians(pitch)))
    lens = Lens(pitch)
    assert abs(lens.flat(sight)) < EXACT
    assert lens.nearness(sight) == pytest.approx(1.0)


def test_what_slopes_as_the_sight_is_seen_level() -> None:
    lens = Lens(20)
    assert abs(lens.flat(Vec(0, lens.slope, 1)).imag) < EXACT


@given(vectors, vectors)
def test_a_limb_keeps_its_bones_and_reaches_what_it_can(base: Vec, target: Vec) -> None:
    limb = reached(base, target, (41.0, 40.0), AHEAD)
    distance = abs(target - base)
    square = (target - base).cross(AHEAD)
    if abs(square) < 1e-3:
        return
    assert abs(limb.joint - base) == pytest.approx(41.0, abs=EXACT)
    assert abs(limb.end - limb.joint) == pytest.approx(40.0, abs=1e-5)
    if 1.001 < distance < 80.999:
        assert limb.missing < EXACT
        assert abs(limb.end - target) < 1e-5
    elif distance > 81.001:
        assert limb.missing == pytest.approx(distance - 81, abs=1e-3)


def test_a_knee_points_outward_as_told() -> None:
    ahead = reached(Vec(0, 80, 0), Vec(0, 10, 0), (41, 40), AHEAD)
    aside = reached(Vec(0, 80, 0), Vec(0, 10, 0), (41, 40), RIGHT)

    assert ahead.joint.z > 10
    assert abs(ahead.axis - RIGHT) < EXACT
    assert aside.joint.x > 10


def test_a_hanging_limb_hangs_and_lifts_and_spreads() -> None:
    assert abs(hanging(-1, 0, 0) - -UP) < EXACT
    assert abs(hanging(-1, 90, 0) - AHEAD) < EXACT
    assert hanging(-1, 0, 30).x == pytest.approx(-0.5)
    assert hanging(1, 90, 30).x == pytest.approx(0.5)


def test_a_swinging_knee_folds_back() -> None:
    limb = swinging(Vec(0, 80, 0), -UP, RIGHT, (41, 40), 90)
    assert abs(limb.joint - Vec(0, 39, 0)) < EXACT
    assert abs(limb.end - Vec(0, 39, -40)) < EXACT
