"""Versions in order, and no invented ones."""

import pytest

from coach.adapters.upgrades import HISTORY_STEPS, PREFERENCE_STEPS, missing, present


def test_a_store_without_steps_is_at_version_one() -> None:
    assert present(()) == 1


def test_each_step_makes_one_version_more() -> None:
    steps = ("1 to 2", "2 to 3")
    assert present(steps) == 3
    assert missing(steps, 1) == ("1 to 2", "2 to 3")
    assert missing(steps, 2) == ("2 to 3",)
    assert missing(steps, 3) == ()


@pytest.mark.parametrize("version", [-1, 0, 4])
def test_a_version_that_never_was_takes_no_steps(version: int) -> None:
    with pytest.raises(ValueError, match="not between 1 and 3"):
        missing(("1 to 2", "2 to 3"), version)


def test_no_format_has_changed_yet() -> None:
    """When one does: add its step, and here a test with a file as the older version wrote it."""
    assert PREFERENCE_STEPS == ()
    assert HISTORY_STEPS == ()
