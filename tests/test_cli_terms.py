"""What the words of the command line take, and what they refuse in one line."""

import argparse
from datetime import date, timedelta

import pytest

from coach.cli_terms import Complaint, a_date, a_number, a_size, a_span


def test_a_number_is_whole_and_within_limits() -> None:
    assert a_number(1, 600)("600") == 600
    for text in ("0", "601", "-1", "1.5", "", "²", "x"):
        with pytest.raises(argparse.ArgumentTypeError, match="from 1 to 600"):
            a_number(1, 600)(text)


def test_a_date_is_written_year_first() -> None:
    assert a_date("2027-03-31") == date(2027, 3, 31)
    with pytest.raises(argparse.ArgumentTypeError, match="2027-03-31"):
        a_date("31.03.2027")


@pytest.mark.parametrize("text", ["63x700", "900x5000", "900", "x", "900x²²²", "9" * 5000 + "x700"])
def test_a_size_no_picture_has_is_refused(text: str) -> None:
    assert a_size("64x4096") == (64, 4096)
    with pytest.raises(argparse.ArgumentTypeError, match="900x700"):
        a_size(text)


def test_a_complaint_knows_how_the_program_ends() -> None:
    assert Complaint("no", 2).code == 2


def test_a_span_reaches_back_so_many_hours_days_or_weeks_or_to_a_date() -> None:
    assert a_span("6h") == timedelta(hours=6)
    assert a_span("14d") == timedelta(days=14)
    assert a_span("2 w") == timedelta(weeks=2)
    assert a_span("2027-03-01") == date(2027, 3, 1)
    for text in ("", "14", "d", "-1d", "1.5h", "99999d", "²d", "yesterday"):
        with pytest.raises(argparse.ArgumentTypeError, match="14d"):
            a_span(text)
