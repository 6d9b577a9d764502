import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.frame import Spine, Station
from coach.ui.figure.profiles import (
    FOREARM,
    SHANK,
    THIGH,
    UPPER_ARM,
    Contour,
    Profile,
    edges,
    halves,
    trunk_halves,
)

UPRIGHT = Spine(tuple(Station(complex(0, h), 1 + 0j, 0.0) for h in range(53)))


@pytest.mark.parametrize(("upper", "lower"), [(THIGH, SHANK), (UPPER_ARM, FOREARM)])
def test_two_bones_that_meet_are_equally_thick_there(upper: Profile, lower: Profile) -> None:
    assert halves(upper, 1.0) == halves(lower, 0.0)


@pytest.mark.parametrize("profile", [THIGH, SHANK, UPPER_ARM, FOREARM])
def test_a_profile_beyond_its_table_goes_on_as_it_ends(profile: Profile) -> None:
    assert halves(profile, -5) == profile[0][1:]
    assert halves(profile, 5) == profile[-1][1:]


def test_between_two_rows_the_width_is_between_theirs() -> None:
    profile = ((0.0, 2.0, 4.0), (1.0, 4.0, 8.0))

    assert halves(profile, 0.25) == (2.5, 5.0)


def test_an_edge_grows_on_both_sides() -> None:
    front, back = edges(SHANK, 40, (0.0, 1.0), 0.5)

    assert front[0] == complex(0, 5.9)
    assert back[0] == complex(0, -5.9)


@given(st.floats(0, 1), st.floats(-10, 50))
def test_a_belly_only_ever_adds_in_front(belly: float, h: float) -> None:
    front, back = trunk_halves(h, belly, 0.0)

    assert front >= trunk_halves(h, 0.0, 0.0)[0] - 1e-9
    assert back == trunk_halves(h, 0.0, 0.0)[1]


@given(st.floats(0, 1))
def test_no_belly_stands_out_further_than_a_full_term_one(belly: float) -> None:
    widest = max(trunk_halves(h, belly, 0.0)[0] for h in range(50))

    assert widest <= 8.9 + 15.5 + 1.6


def test_a_breath_moves_the_chest_not_the_hips() -> None:
    assert trunk_halves(33, 0, 1)[0] > trunk_halves(33, 0, 0)[0]
    assert trunk_halves(0, 0, 1)[0] == pytest.approx(trunk_halves(0, 0, 0)[0], abs=0.01)


def test_a_contour_runs_from_the_bottom_to_the_top() -> None:
    contour = Contour(UPRIGHT, (0, 50), 11, (0.0, 0.0))

    assert [p.imag for p in contour.front] == pytest.approx(contour.heights)
    assert all(f.real > 0 > b.real for f, b in zip(contour.front, contour.back, strict=True))
