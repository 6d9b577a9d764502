import pytest

from coach.ui.figure.ribbon import beside, ribbon

LINE = [0j, 10 + 0j, 20 + 0j, 30 + 0j]


def test_a_ribbon_is_as_wide_as_told_at_both_ends() -> None:
    bounds = ribbon(LINE, (2.0, 3.0, 4.0, 5.0)).boundingRect()

    assert (bounds.left(), bounds.right()) == pytest.approx((0, 30))
    assert bounds.height() == pytest.approx(5.0)


def test_beside_is_to_the_left_of_the_way() -> None:
    assert beside(LINE, (1.0,) * 4) == [p + 1j for p in LINE]
    assert beside(LINE[::-1], (1.0,) * 4) == [p - 1j for p in LINE[::-1]]
