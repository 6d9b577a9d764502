"""Two diaries become one; an import is undone, and what was written since stays."""

from hypothesis import given

from coach.domain.diary_merging import merged, restored
from coach.domain.diary_records import CrampRecord, KeptDiary, NightRecord, kept
from tests.diaries import DIARIES

ONE = CrampRecord("one", 1, 0, "2027-03-01", pain=3)
TWO = CrampRecord("two", 2, 0, "2027-03-02", pain=4)
THREE = CrampRecord("three", 3, 0, "2027-03-03", pain=5)


def only(*cramps: CrampRecord) -> KeptDiary:
    return kept(cramps, (), {})


def test_of_an_entry_that_both_have_theirs_is_taken_and_all_others_stay() -> None:
    ours = kept([ONE, TWO], [NightRecord("2027-03-05", none=1)], {"name": "o", "taken": "t"})
    theirs = kept(
        [TWO._replace(pain=9), THREE], [NightRecord("2027-03-05", note="n")], {"name": "h"}
    )
    assert merged(ours, theirs) == kept(
        [ONE, TWO._replace(pain=9), THREE],
        [NightRecord("2027-03-05", note="n")],
        {"name": "h", "taken": "t"},
    )


def test_a_cramp_of_one_outdoes_the_none_of_the_other() -> None:
    none = kept([], [NightRecord("2027-03-01", none=1, taken=1)], {})
    for found in (merged(none, only(ONE)), merged(only(ONE), none)):
        assert found == kept([ONE], [NightRecord("2027-03-01", taken=1)], {})


@given(ours=DIARIES, theirs=DIARIES)
def test_merging_again_changes_nothing(ours: KeptDiary, theirs: KeptDiary) -> None:
    once = merged(ours, theirs)
    assert merged(once, theirs) == once
    assert merged(ours, KeptDiary()) == ours
    assert merged(KeptDiary(), theirs) == theirs


@given(before=DIARIES, after=DIARIES)
def test_where_nothing_was_written_since_all_is_as_before(
    before: KeptDiary, after: KeptDiary
) -> None:
    assert restored(before, after, after) == before


def test_what_was_written_changed_or_removed_since_stays() -> None:
    before, after = only(ONE, TWO), only(TWO._replace(pain=8), THREE)
    added = CrampRecord("new", 9, 0, "2027-03-09")
    assert restored(before, after, only(*after.cramps, added)) == only(ONE, TWO, added)
    changed = THREE._replace(pain=1)
    assert restored(before, after, only(after.cramps[0], changed)) == only(ONE, TWO, changed)
    assert restored(before, after, only(THREE)) == only(ONE)
