"""Each week in words: every count says of how many, and nothing is said of why."""

from dataclasses import replace

import pytest

from coach.domain.preferences import Unit
from coach.domain.weeks import Weeks
from tests.ui.weeks.samples import EMPTY, FOUR, FULL, GAPS, NOTHING, NOW, WORDS, said


def test_a_full_week_is_told_in_five_sentences() -> None:
    assert said().sentence(FULL) == (
        "16 February to 22 February. Cramps on 3 of 7 nights logged. 12 stretches in 7 days told. "
        "Drinks: 1,450 mL, the middle of 6 days. Up and about: 95 minutes, the middle of 5 days."
    )


def test_gaps_are_told_as_gaps() -> None:
    told = said().facts(GAPS)
    assert told.startswith("Cramps on 0 of 4 nights logged. 3 nights are gaps. No stretch in 3")
    assert "Drinks: 1,200 mL, on the 1 day told." in told
    assert told.endswith("Up and about: nothing told.")
    assert "1 night is a gap." in said().facts(replace(GAPS, logged=6))


def test_a_week_of_which_nothing_is_told_says_so() -> None:
    assert said().facts(NOTHING) == "No night logged. Of the days nothing is told."


def test_the_week_that_goes_on_is_called_so() -> None:
    told = said().sentence(NOW)
    assert told.startswith("9 March to 15 March, this week. Cramps on 1 of 1 night logged. ")
    assert "1 stretch in 1 day told. Drinks: nothing told." in told


def test_ounces_are_whole() -> None:
    assert "Drinks: 49 fl oz," in said(Unit.FL_OZ).facts(FULL)


def test_the_first_line_tells_of_the_nights_with_their_denominator() -> None:
    assert said().summary(FOUR) == "Last 4 weeks: cramps on 4 of 12 nights logged."
    assert said().summary(EMPTY) == "Last 8 weeks: no night is logged."
    assert said().summary(Weeks((FULL,))).endswith("3 of 7 nights logged.")


@pytest.mark.parametrize("word", ["trend", "because", "better", "worse", "less", "more", "score"])
def test_nothing_is_compared_or_explained(word: str) -> None:
    ours = [text.lower().split() for key, text in WORDS.items() if key.startswith("weeks.")]
    assert not any(word in text for text in ours)
