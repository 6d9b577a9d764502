from enum import StrEnum

import pytest

from coach.domain.diary_terms import Also, Before, Check, Helped, Length, Muscle, Side
from coach.ui.language import catalogue

TERMS: tuple[tuple[type[StrEnum], str], ...] = (
    (Helped, "helped"),
    (Before, "before-it"),
    (Also, "also"),
    (Check, "checks"),
    (Length, "length"),
)


@pytest.mark.parametrize(("terms", "table"), TERMS)
def test_every_term_has_its_words(terms: type[StrEnum], table: str) -> None:
    assert [term for term in terms if f"diary.{table}.{term}" not in catalogue()] == []


def test_every_place_on_either_leg_has_its_words() -> None:
    places = [f"diary.where.{side}.{muscle}" for side in Side for muscle in Muscle]
    assert [place for place in places if place not in catalogue()] == []


@pytest.mark.parametrize("terms", [Side, Muscle, *(each for each, _ in TERMS)])
def test_a_term_is_stored_as_one_word(terms: type[StrEnum]) -> None:
    """Several of them stand in one column, with spaces between."""
    assert all(" " not in term and term == term.lower() for term in terms)
