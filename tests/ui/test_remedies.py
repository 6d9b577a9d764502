"""What `coach doctor` says of what is missing: what it means, and how to get it."""

import pytest

from coach.ui.remedies import NO_BUTTONS, REMEDIES, remedy


@pytest.mark.parametrize("part", sorted(REMEDIES))
def test_what_is_missing_is_explained_in_plain_sentences(part: str) -> None:
    said = remedy(part, "none")
    assert said.endswith((".", "yes"))
    assert len(said.split()) <= 40


def test_what_works_needs_no_words() -> None:
    assert remedy("idle", "libXss") == ""


def test_a_card_of_our_own_says_why_there_is_no_better() -> None:
    assert remedy("notifier", "our own card") == NO_BUTTONS
