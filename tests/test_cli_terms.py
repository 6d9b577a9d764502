"""What the words of the command line take, and what they refuse in one line."""

import argparse
from datetime import date

import pytest

from coach.cli_terms import Complaint, a_date, a_number, a_size


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
