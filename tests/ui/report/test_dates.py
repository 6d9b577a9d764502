"""Dates are told in words, each part of them once."""

from datetime import date

import pytest

from coach.ui.language import catalogue
from coach.ui.report.dates import day, month, span


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2027, 3, 9), date(2027, 3, 22), "9 to 22 March 2027"),
        (date(2027, 2, 23), date(2027, 3, 22), "23 February to 22 March 2027"),
        (date(2026, 12, 20), date(2027, 1, 2), "20 December 2026 to 2 January 2027"),
    ],
)
def test_a_span_tells_month_and_year_once(first: date, last: date, said: str) -> None:
    assert span(catalogue(), first, last) == said


def test_every_month_has_its_name() -> None:
    names = [month(catalogue(), date(2027, number, 1)) for number in range(1, 13)]
    assert len(set(names)) == 12
    assert day(catalogue(), date(2027, 12, 1)) == "1 December"
