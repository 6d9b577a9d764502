import cmath
import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.body import Build
from coach.motion.frame import Spine, Station
from coach.ui.figure.builds import FORMS, Profile
from coach.ui.figure.profiles import Contour, edges, halves, trunk_halves

UPRIGHT = Spine(tuple(Station(complex(0, h), 1 + 0j, 0.0) for h in range(53)))


@pytest.mark.parametrize("profile", [FORMS[Build.EVEN].thigh, FORMS[Build.BROAD].forearm])
def test_a_profile_beyond_its_table_goes_on_as_it_ends(profile: Profile) -> None:
    assert halves(profile, -5) == profile[0][1:]
    assert halves(profile, 5) == profile[-1][1:]


def test_between_two_rows_the_width_is_between_theirs() -> None:
    profile = ((0.0, 2.0, 4.0), (1.0, 4.0, 8.0))

    assert halves(profile, 0.25) == (2.5, 5.0)


def test_an_edge_grows_on_both_sides() -> None:
    front, back = edges(FORMS[Build.EVEN].shank, 40, (0.0, 1.0), 0.5)

    assert front[0] == complex(0, 5.9)
    assert back[0] == complex(0, -5.9)


@given(st.floats(0, 1), st.floats(-10, 50), st.sampled_from(Build))
def test_a_belly_only_ever_adds_in_front(belly: float, h: float, build: Build) -> None:
    front, back = trunk_halves(h, belly, 0.0, build)

    assert front >= trunk_halves(h, 0.0, 0.0, build)[0] - 1e-9
    assert back == trunk_halves(h, 0.0, 0.0, build)[1]


@given(st.floats(0, 1), st.sampled_from(Build))
def test_no_belly_stands_out_further_than_a_full_term_one(belly: float, build: Build) -> None:
    widest = max(trunk_halves(h, belly, 0.0, build)[0] for h in range(50))

    assert widest <= max(row[1] for row in FORMS[build].trunk) + 15.5


@pytest.mark.parametrize("build", Build)
def test_a_full_term_belly_stands_out_beyond_the_bust(build: Build) -> None:
    depths = {h: trunk_halves(h, 1.0, 0.0, build)[0] for h in (17, 34)}

    assert depths[17] > depths[34] + 4


def test_a_breath_moves_the_chest_not_the_hips() -> None:
    assert trunk_halves(33, 0, 1)[0] > trunk_halves(33, 0, 0)[0]
    assert trunk_halves(0, 0, 1)[0] == pytest.approx(trunk_halves(0, 0, 0)[0], abs=0.01)


def test_a_contour_runs_from_the_bottom_to_the_top() -> None:
    contour = Contour(UPRIGHT, (0, 50), 11, (0.0, 0.0))

    assert [p.imag for p in contour.front] == pytest.approx(contour.heights)
    assert all(f.real > 0 > b.real for f, b in zip(contour.front, contour.back, strict=True))


def _curled(degrees: float, rows: int = 53) -> Spine:
    """Return a spine that leans forward evenly, so much from its lower end to its upper one."""
    stations, point = [], 0j
    for h in range(rows):
        lean = degrees * h / rows
        normal = cmath.exp(-1j * math.radians(lean))
        stations.append(Station(point, normal, lean))
        point += normal * 1j
    return Spine(tuple(stations))


@pytest.mark.parametrize("build", Build)
@pytest.mark.parametrize("belly", [0.5, 1.0])
def test_a_belly_has_no_corner_where_the_back_rounds(belly: float, build: Build) -> None:
    def sharpest(spine: Spine) -> float:
        front = Contour(spine, (3, 34), 16, (belly, 0.0), build).front
        ways = [b - a for a, b in pairwise(front)]
        return max(cmath.phase(b / a) for a, b in pairwise(ways))

    assert sharpest(_curled(40)) < sharpest(UPRIGHT) + math.radians(12)
