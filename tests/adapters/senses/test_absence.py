from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.adapters.senses.absence import Absence
from tests.adapters.senses.fakes import MORNING


def at(hours: float) -> datetime:
    return MORNING + timedelta(hours=hours)


def absence(*what: tuple[str, str, float]) -> Absence:
    made = Absence()
    for verb, reason, hours in what:
        getattr(made, verb)(reason, *([] if verb == "forget" else [at(hours)]))
    return made


def test_nobody_was_away_yet() -> None:
    made = Absence()
    assert (made.locked, made.woke, made.gone) == (None, None, None)


def test_one_reason_begins_and_ends() -> None:
    assert absence(("begin", "lock", 1)).locked == at(1)
    made = absence(("begin", "lock", 1), ("end", "lock", 3))
    assert (made.locked, made.woke, made.gone) == (None, at(3), at(1))


def test_who_wakes_up_locked_is_still_away() -> None:
    made = absence(("begin", "lock", 1), ("begin", "sleep", 2), ("end", "sleep", 3))
    assert (made.locked, made.woke) == (at(1), None)
    made.end("lock", at(4))
    assert (made.locked, made.woke, made.gone) == (None, at(4), at(1))


def test_gone_is_the_beginning_of_the_first_reason_even_if_it_ended_first() -> None:
    made = absence(("begin", "sleep", 1), ("begin", "lock", 2), ("end", "sleep", 3))
    assert made.locked == at(2)
    made.end("lock", at(4))
    assert (made.woke, made.gone) == (at(4), at(1))


def test_a_reason_that_lasts_keeps_its_beginning_unless_it_began_earlier() -> None:
    assert absence(("begin", "lock", 1), ("begin", "lock", 2)).locked == at(1)
    assert absence(("begin", "lock", 2), ("begin", "lock", 1)).locked == at(1)


def test_what_changes_nothing_is_no_news() -> None:
    made = Absence()
    assert made.begin("lock", MORNING)
    assert not made.begin("lock", MORNING + timedelta(hours=1))
    assert not made.end("sleep", MORNING)
    assert not made.forget("sleep")
    assert made.end("lock", MORNING)


def test_a_reason_that_is_forgotten_is_no_return() -> None:
    made = absence(("begin", "lock", 1), ("forget", "lock", 2))
    assert (made.locked, made.woke, made.gone) == (None, None, None)
    made.begin("sleep", at(5))
    made.end("sleep", at(6))
    assert (made.woke, made.gone) == (at(6), at(5))


@given(st.lists(st.tuples(st.sampled_from(["begin", "end"]), st.sampled_from("abc"))))
def test_away_is_whenever_any_reason_lasts(steps: list[tuple[str, str]]) -> None:
    made, lasting = Absence(), set[str]()
    for minute, (verb, reason) in enumerate(steps):
        (made.begin if verb == "begin" else made.end)(reason, MORNING + timedelta(minutes=minute))
        (lasting.add if verb == "begin" else lasting.discard)(reason)
        assert (made.locked is not None) == bool(lasting)
        if made.woke and made.gone:
            assert made.gone < made.woke
