import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.ui.scale import LEAST, MOST, text_scale


@pytest.mark.parametrize(("percent", "scale"), [(100, 1.0), (125, 1.25), (200, 2.0)])
def test_a_chosen_size_outweighs_the_systems(percent: int, scale: float) -> None:
    assert text_scale(percent, 60) == scale


@pytest.mark.parametrize(("system_px", "scale"), [(15, 1.0), (18, 1.2), (30, 2.0), (13, 1.0)])
def test_nothing_chosen_follows_the_system_but_never_below_our_own(
    system_px: float, scale: float
) -> None:
    assert text_scale(0, system_px) == pytest.approx(scale)


@given(st.integers(0, 500), st.floats(1, 300))
def test_windows_are_never_asked_for_more_than_they_can_hold(
    percent: int, system_px: float
) -> None:
    assert LEAST <= text_scale(percent, system_px) <= MOST
