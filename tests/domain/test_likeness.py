"""Whom the figure looks like: a choice, stored as plain words."""

from dataclasses import fields
from enum import StrEnum

from coach.domain.likeness import Likeness
from coach.domain.preferences import Preferences, as_document, changed


def test_every_trait_is_a_plain_word_to_choose() -> None:
    for field in fields(Likeness):
        options = type(getattr(Likeness(), field.name))
        assert issubclass(options, StrEnum)
        assert len(options) >= 3
        assert all(option.isalpha() and option.islower() for option in options)


def test_each_trait_is_a_preference_of_its_own() -> None:
    for field in fields(Likeness):
        for option in type(getattr(Likeness(), field.name)):
            chosen = changed(Preferences(), f"figure.{field.name}", str(option))
            assert getattr(chosen.figure, field.name) is option
            assert as_document(chosen)[f"figure.{field.name}"] == option
