from itertools import pairwise

import pytest

from coach.motion.body import SEAT_HEIGHT, Build
from coach.ui.figure.builds import FORMS, Profile
from coach.ui.figure.profiles import halves


@pytest.mark.parametrize("build", Build)
def test_two_limbs_that_meet_are_equally_thick_there(build: Build) -> None:
    form = FORMS[build]

    assert halves(form.thigh, 1.0) == halves(form.shank, 0.0) == halves(form.trouser, 0.0)
    assert halves(form.upper_arm, 1.0) == halves(form.forearm, 0.0)


@pytest.mark.parametrize("build", Build)
def test_a_joints_disc_is_as_thick_as_its_limb(build: Build) -> None:
    form = FORMS[build]

    assert form.knee == pytest.approx(halves(form.shank, 0.0)[0], abs=0.1)
    assert form.elbow == pytest.approx(halves(form.forearm, 0.0)[0], abs=0.1)
    assert form.wrist == pytest.approx(halves(form.forearm, 1.0)[0], abs=0.2)
    assert form.ankle == pytest.approx(halves(form.shank, 1.0)[0], abs=0.2)


@pytest.mark.parametrize("build", Build)
def test_trousers_are_never_tighter_than_the_leg(build: Build) -> None:
    form = FORMS[build]
    for i in range(21):
        cloth, skin = halves(form.trouser, i / 20), halves(form.shank, i / 20)
        assert cloth[0] >= skin[0]
        assert cloth[1] >= skin[1]


@pytest.mark.parametrize("build", Build)
def test_nobody_sits_deeper_in_a_seat_than_the_hip_allows(build: Build) -> None:
    form = FORMS[build]

    assert form.hip <= SEAT_HEIGHT
    assert max(back for _, _, back in form.thigh) <= SEAT_HEIGHT + 0.4


@pytest.mark.parametrize("build", Build)
def test_rows_go_upwards(build: Build) -> None:
    form = FORMS[build]
    tables: list[Profile] = [form.trunk, form.thigh, form.shank, form.upper_arm, form.forearm]

    assert all(low[0] < high[0] for table in tables for low, high in pairwise(table))


@pytest.mark.parametrize("build", Build)
def test_no_back_sinks_into_a_wall_that_another_leans_against(build: Build) -> None:
    for h in (-4, 0, 5, 34, 38, 42):
        assert halves(FORMS[build].trunk, h)[1] <= halves(FORMS[Build.EVEN].trunk, h)[1] + 0.9


def test_builds_differ_where_their_names_say() -> None:
    even, broad, straight = (FORMS[build] for build in Build)

    assert halves(broad.trunk, 17.0)[0] > halves(even.trunk, 17.0)[0] + 2
    assert halves(straight.trunk, 0.0)[1] < halves(even.trunk, 0.0)[1] - 1
    assert sum(halves(straight.trunk, 41.0)) > sum(halves(even.trunk, 41.0)) + 1.5
    assert sum(straight.collar) > sum(even.collar)
