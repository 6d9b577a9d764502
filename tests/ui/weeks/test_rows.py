"""A row has a scale of its own, from 0 to a round number that nothing goes beyond."""

import pytest

from coach.domain.preferences import Unit
from coach.ui.weeks.rows import BARS, Measure, rows, top
from tests.ui.weeks.samples import FOUR


def test_each_measure_is_told_week_by_week() -> None:
    routines, drinks, up = rows(FOUR)
    assert tuple(row.measure for row in (routines, drinks, up)) == BARS
    assert routines.values == (12, 0, None, 1)
    assert drinks.values == (1450, 1200, None, None)
    assert up.values == (95, None, None, 30)


def test_each_row_has_a_scale_of_its_own() -> None:
    assert [row.top for row in rows(FOUR)] == [15, 1500, 100]


def test_ounces_have_a_scale_in_ounces() -> None:
    drinks = rows(FOUR, Unit.FL_OZ)[1]
    assert (drinks.measure, drinks.values[0], drinks.top) == (Measure.DRINKS, 49, 50)


@pytest.mark.parametrize(
    ("most", "end"), [(0, 5), (5, 5), (6, 10), (599, 600), (601, 1000), (1700, 2000)]
)
def test_a_scale_ends_on_a_round_number(most: int, end: int) -> None:
    assert top([None, most]) == end
