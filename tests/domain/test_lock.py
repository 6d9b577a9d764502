"""A PIN can be guessed five times, and then ever more slowly, whatever becomes of clocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import lock
from coach.domain.lock import Attempts, Flaw

COUNTED = st.floats(0, 1e8, allow_nan=False)
WRONG = st.integers(0, lock.MOST)


@pytest.mark.parametrize("pin", ["1234", "123456789012", "häuschen", "a b c", "٤٥٦٧"])
def test_four_to_twelve_of_whatever_can_be_typed_make_a_pin(pin: str) -> None:
    assert lock.flaw(pin) is None
    assert lock.flaw(pin, pin) is None


@pytest.mark.parametrize(
    ("pin", "again", "flaw"),
    [
        ("", None, Flaw.SHORT),
        ("123", None, Flaw.SHORT),
        ("1234567890123", None, Flaw.LONG),
        ("12\t34", None, Flaw.UNSEEN),
        ("12\x0034", None, Flaw.UNSEEN),
        ("1234", "1243", Flaw.UNLIKE),
        ("1234", "", Flaw.UNLIKE),
    ],
)
def test_what_cannot_be_a_pin_says_why(pin: str, again: str | None, flaw: Flaw) -> None:
    assert lock.flaw(pin, again) is flaw


def test_the_same_keys_give_the_same_pin_on_every_keyboard() -> None:
    assert lock.normal("a\u0308bcd") == lock.normal("\u00e4bcd")
    assert lock.flaw("\u00e4bcd", "a\u0308bcd") is None


def test_four_wrong_ones_cost_nothing() -> None:
    for wrong in range(lock.FREE):
        assert lock.verdict(Attempts(wrong, 10.0), 10.0) == lock.Verdict(0.0, 5 - wrong, 30)


def test_the_fifth_wrong_one_costs_half_a_minute_and_each_further_one_twice_as_much() -> None:
    pauses = [lock.verdict(Attempts(wrong, 10.0), 10.0).wait for wrong in range(5, 14)]
    assert pauses == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]


def test_after_a_pause_there_is_one_try_and_its_price_is_told() -> None:
    assert lock.verdict(Attempts(5, 10.0), 40.0) == lock.Verdict(0.0, 1, 60)
    assert lock.verdict(Attempts(12, 0.0), 3600.0) == lock.Verdict(0.0, 1, 3600)


@given(WRONG, COUNTED, COUNTED)
def test_nobody_waits_longer_than_an_hour(wrong: int, since: float, counted: float) -> None:
    found = lock.verdict(Attempts(wrong, since), counted)
    assert 0 <= found.wait <= lock.LONGEST_PAUSE_S
    assert found.tries >= 1
    assert lock.FIRST_PAUSE_S <= found.pause <= lock.LONGEST_PAUSE_S


@given(WRONG, COUNTED, st.floats(0, 1e5))
def test_only_seconds_that_passed_shorten_a_pause(wrong: int, since: float, passed: float) -> None:
    found = lock.verdict(Attempts(wrong, since), since + passed)
    assert found.wait >= lock.pause(wrong) - passed - 1e-3


@given(st.integers(lock.FREE, lock.MOST), COUNTED, COUNTED)
def test_a_machine_that_was_started_anew_begins_the_pause_anew_and_ends_it(
    wrong: int, since: float, counted: float
) -> None:
    begun = lock.counting(Attempts(wrong, since), counted)
    if counted < since:
        assert lock.verdict(begun, counted).wait == lock.pause(wrong)
    else:
        assert begun == Attempts(wrong, since)
    later = max(counted, begun.since) + lock.pause(wrong) + 1
    assert lock.verdict(begun, later).wait == 0


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 4000)), max_size=60))
def test_no_way_of_trying_gives_more_guesses_than_the_rule(
    tries: list[tuple[bool, float]],
) -> None:
    """Play a guesser who waits as they like and starts the machine anew as they like."""
    attempts, counted, real, looked_at = Attempts(), 50.0, 0.0, 0
    for again, passed in tries:
        real += passed
        counted = passed if again else counted + passed
        attempts = lock.counting(attempts, counted)
        if not lock.verdict(attempts, counted).wait:
            attempts = lock.tried(attempts, counted)
            looked_at += 1
    owed = sum(lock.pause(wrong) for wrong in range(looked_at))
    assert attempts.wrong == looked_at
    assert owed <= real + 1e-3


def test_the_count_ends_somewhere() -> None:
    assert lock.tried(Attempts(lock.MOST, 0.0), 1.0) == Attempts(lock.MOST, 1.0)
