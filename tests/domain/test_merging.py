"""Merging loses nothing and adds nothing twice; replacing is what was exported."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.holding import Holding, Record
from coach.domain.merging import Way, combined, merged
from coach.domain.preferences import Preferences, as_document
from tests.keeping import HISTORIES, HOLDINGS, drink

FEW = st.lists(st.integers(0, 4).map(drink), max_size=6).map(tuple)
"""Histories of few different entries, in any order, some twice."""


def is_within(few: tuple[Record, ...], many: tuple[Record, ...]) -> bool:
    """Whether entries stand in others in their order."""
    rest = iter(many)
    return all(any(each == other for other in rest) for each in few)


@given(ours=HOLDINGS, theirs=HOLDINGS)
def test_merging_twice_is_merging_once(ours: Holding, theirs: Holding) -> None:
    once = combined(ours, theirs, Way.MERGE)
    assert combined(once, theirs, Way.MERGE) == once


@given(ours=FEW | HISTORIES, theirs=FEW | HISTORIES)
def test_merging_loses_no_entry_of_ours_and_keeps_their_order(
    ours: tuple[Record, ...], theirs: tuple[Record, ...]
) -> None:
    assert is_within(ours, merged(ours, theirs))


@given(ours=FEW, theirs=FEW)
def test_an_entry_is_there_as_often_as_in_the_one_that_has_it_more_often(
    ours: tuple[Record, ...], theirs: tuple[Record, ...]
) -> None:
    whole = merged(ours, theirs)
    for entry in {*ours, *theirs, *whole}:
        assert whole.count(entry) == max(ours.count(entry), theirs.count(entry))


@given(both=HISTORIES, data=st.data())
def test_an_older_copy_of_ours_changes_nothing(
    both: tuple[Record, ...], data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(both), max_size=len(both)))
    older = tuple(each for each, is_kept in zip(both, kept, strict=True) if is_kept)
    assert merged(both, older) == both


@given(theirs=HISTORIES)
def test_into_nothing_all_of_theirs_come_as_they_were(theirs: tuple[Record, ...]) -> None:
    assert merged((), theirs) == theirs


@given(ours=FEW, theirs=FEW)
def test_what_was_in_the_order_of_time_stays_so(
    ours: tuple[Record, ...], theirs: tuple[Record, ...]
) -> None:
    whole = merged(tuple(sorted(ours)), tuple(sorted(theirs)))
    assert list(whole) == sorted(whole)


def test_what_was_written_between_two_entries_of_both_comes_between_them() -> None:
    before, after = drink(50), drink(40)  # the clock was set back in between
    clock = Record(41 * 60_000_000, "clock-set", until=51 * 60_000_000)
    assert merged((before, after), (before, clock, after)) == (before, clock, after)


def test_every_order_of_few_entries_can_be_merged() -> None:
    entries = [drink(n) for n in range(4)]
    for theirs in permutations(entries):
        assert set(merged(tuple(entries[:3]), theirs)) == set(entries)


@given(ours=HOLDINGS, theirs=HOLDINGS)
def test_replacing_leaves_nothing_of_ours(ours: Holding, theirs: Holding) -> None:
    assert combined(ours, theirs, Way.REPLACE) == theirs


def test_replacing_puts_choices_that_the_file_does_not_name_back() -> None:
    ours = Holding(as_document(Preferences()) | {"water.target_ml": 1_500, "moon.phase": 1})
    after = combined(ours, Holding({"hours.wake": "06:00"}), Way.REPLACE)
    assert after.preferences == as_document(Preferences()) | {"hours.wake": "06:00"}


def test_merging_lets_theirs_win_name_by_name() -> None:
    ours = Holding({"a.b": 1, "c.d": 2}, (), {"my-move": "1", "mine": "m"}, {"my-row": "1"})
    theirs = Holding({"c.d": 3}, (), {"my-move": "2", "theirs": "t"}, {})
    after = combined(ours, theirs, Way.MERGE)
    assert after.preferences == {"a.b": 1, "c.d": 3}
    assert after.exercises == {"my-move": "2", "mine": "m", "theirs": "t"}
    assert after.routines == {"my-row": "1"}
