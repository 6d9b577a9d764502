import pytest

from coach.motion.body import Body, Build
from coach.ui.figure.front.profiles import (
    FOREARM,
    SHANK,
    THIGH,
    UPPER_ARM,
    Profile,
    Shape,
    sampled,
)


@pytest.mark.parametrize(("upper", "lower"), [(THIGH, SHANK), (UPPER_ARM, FOREARM)])
def test_two_bones_have_the_same_width_where_they_meet(upper: Profile, lower: Profile) -> None:
    assert upper[-1][1:] == pytest.approx(lower[0][1:])


@pytest.mark.parametrize("profile", [THIGH, SHANK, UPPER_ARM, FOREARM])
def test_a_sampled_profile_goes_through_its_own_rows(profile: Profile) -> None:
    for row in profile:
        found = sampled(profile, 2, (row[0], row[0]))[0]
        assert found[1:] == pytest.approx(row[1:])


@pytest.mark.parametrize("profile", [THIGH, SHANK, UPPER_ARM, FOREARM])
def test_a_sampled_profile_does_not_overshoot(profile: Profile) -> None:
    rows = sampled(profile, 60)
    for column in (1, 2, 3):
        most = max(row[column] for row in profile)
        assert max(row[column] for row in rows) < most * 1.03


def test_calves_bulge_higher_outside_than_inside() -> None:
    outer = max(SHANK, key=lambda row: row[1] * (row[0] > 0.1))
    inner = max(SHANK, key=lambda row: row[2] * (row[0] > 0.1))

    assert outer[0] < inner[0]


def test_a_belly_widens_the_waist_and_leaves_the_shoulders() -> None:
    slim, full = Shape("even", 0.0), Shape("even", 1.0)

    assert full.half(13.0) > slim.half(13.0) + 4
    assert full.half(41.0) == pytest.approx(slim.half(41.0), abs=0.1)


def test_builds_differ_where_they_should() -> None:
    even, broad, straight = (Shape.of(Body.of(build)) for build in Build)

    assert broad.half(20.0) > even.half(20.0) + 2
    assert straight.half(0.0) < even.half(0.0)
    assert straight.half(41.0) > even.half(41.0)
    assert even.half(0.0) - even.half(21.0) > 2 * (straight.half(0.0) - straight.half(21.0))
    assert straight.bust == 0
    assert broad.limbs > even.limbs
    assert straight.neck > even.neck
