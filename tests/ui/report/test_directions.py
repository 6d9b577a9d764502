"""Names and questions may read from right to left."""

import pytest

from coach.ui.report.directions import isolated, leftward
from tests.reports import ARABIC, HEBREW


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Aisha", False),
        (ARABIC, True),
        (HEBREW, True),
        ("12", False),
        ("", False),
        (f"1. {HEBREW} and more", True),
        (f"Name: {ARABIC}", False),
    ],
)
def test_the_first_letter_with_a_direction_decides(text: str, *, left: bool) -> None:
    assert leftward(text) is left


def test_what_is_isolated_does_not_turn_its_sentence_round() -> None:
    assert not leftward(f"“{isolated(ARABIC)}”: 10 of 12 days")
    assert isolated(ARABIC)[1:-1] == ARABIC


def test_plain_words_stay_as_they_are() -> None:
    assert isolated("Tablet") == "Tablet"
