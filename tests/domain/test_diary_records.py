"""A diary as it is kept is in order, and contradicts itself nowhere."""

from hypothesis import given

from coach.domain.diary_records import CrampRecord, KeptDiary, NightRecord, kept, of_entries
from tests.diaries import DIARIES

EARLY, LATE = CrampRecord("b", 1, 0, "2027-03-01"), CrampRecord("a", 2, 0, "2027-03-02")


def test_entries_are_in_order() -> None:
    first, second = NightRecord("2027-03-01", note="x"), NightRecord("2027-03-02", note="y")
    found = kept([LATE, EARLY], [second, first], {"taken": "t", "name": "n"})
    assert found == KeptDiary((EARLY, LATE), (first, second), {"name": "n", "taken": "t"})
    assert list(found.said) == ["name", "taken"]


def test_a_cramp_tells_more_than_the_word_that_there_was_none() -> None:
    said = NightRecord("2027-03-01", none=1, note="x")
    assert kept([EARLY], [said], {}).nights == (said._replace(none=0),)
    assert kept([EARLY], [NightRecord("2027-03-01", none=1)], {}).nights == ()
    assert kept([LATE], [said], {}).nights == (said,)


def test_what_says_nothing_is_not_kept() -> None:
    assert NightRecord("2027-03-01", "t2", 20).empty
    assert not NightRecord("2027-03-01", taken=0).empty
    assert not kept([], [NightRecord("2027-03-01", "t2", 20)], {"name": ""})


def test_every_entry_counts_once() -> None:
    found = kept([EARLY, LATE], [NightRecord("2027-03-01", note="x")], {"name": "n"})
    assert len(found) == len(found.entries()) == 4
    assert bool(found)
    assert not KeptDiary()


@given(diary=DIARIES)
def test_a_diary_is_made_of_its_entries(diary: KeptDiary) -> None:
    assert of_entries(diary.entries()) == diary
