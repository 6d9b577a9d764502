"""The paper is the one that is usual where the person lives, unless they choose another."""

import pytest
from PySide6.QtCore import QLocale

from coach.domain.diary_choices import Paper
from coach.ui.report.paper import A4, LETTER, chosen, size


@pytest.mark.parametrize(
    ("locale", "paper"),
    [("en_US", Paper.LETTER), ("fr_CA", Paper.LETTER), ("en_GB", Paper.A4), ("de_DE", Paper.A4)],
)
def test_auto_follows_the_place(locale: str, paper: Paper) -> None:
    assert chosen(Paper.AUTO, QLocale(locale)) is paper


def test_a_choice_counts_everywhere() -> None:
    assert chosen(Paper.A4, QLocale("en_US")) is Paper.A4
    assert chosen(Paper.LETTER, QLocale("de_DE")) is Paper.LETTER


def test_sizes_are_those_of_the_papers_in_points() -> None:
    assert (size(Paper.A4), size(Paper.LETTER)) == (A4, LETTER)
    assert round(A4.width / 72 * 25.4) == 210
    assert LETTER.height / 72 == 11
