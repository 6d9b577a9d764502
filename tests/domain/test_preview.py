"""An import tells what it would do before it does it."""

from hypothesis import given

from coach.domain.bundle import Bundle
from coach.domain.diary_records import CrampRecord, NightRecord, kept
from coach.domain.holding import Holding, LeftOut, Part, Record, Why
from coach.domain.merging import Way, combined
from coach.domain.preferences import Preferences, as_document
from coach.domain.preview import Change, Counts, Texts, preview
from tests.keeping import HOLDINGS, NOW, drink

DEFAULTS = as_document(Preferences())
OURS = Holding(DEFAULTS, (drink(1), drink(2)), {"mine": "m", "both": "1"}, {"my-row": "r"})
THEIRS = Holding(
    {"water.target_ml": 1_800}, (drink(2), drink(3), Record(9, "dreamt")), {"both": "2", "new": "n"}
)


def test_a_preview_tells_both_ways() -> None:
    left_out = (LeftOut(Part.OTHER, Why.UNKNOWN, 1, ("moods",)),)
    found = preview(OURS, Bundle(THEIRS, NOW, "1.2.3", left_out))
    assert (found.written, found.version, found.left_out) == (NOW, "1.2.3", left_out)
    assert (found.entries, found.unknown) == (3, 1)
    merge, replace = found.merge, found.of(Way.REPLACE)
    assert (merge.new, merge.same, merge.gone) == (2, 1, 0)
    assert (replace.new, replace.same, replace.gone) == (2, 1, 1)
    assert merge.changes == replace.changes == (Change("water.target_ml", 0, 1_800),)
    assert merge.exercises == Texts(("new",), ("both",))
    assert replace.exercises == Texts(("new",), ("both",), ("mine",))
    assert not merge.routines
    assert replace.routines == Texts(gone=("my-row",))


@given(ours=HOLDINGS, theirs=HOLDINGS)
def test_an_effect_is_nothing_exactly_where_nothing_would_change(
    ours: Holding, theirs: Holding
) -> None:
    found = preview(ours, Bundle(theirs))
    for way in Way:
        after = combined(ours, theirs, way)
        same = (
            after.preferences == ours.preferences
            and sorted(after.records, key=repr) == sorted(ours.records, key=repr)
            and (after.exercises, after.routines) == (ours.exercises, ours.routines)
            and after.diary == ours.diary
        )
        assert bool(found.of(way)) is not same


@given(ours=HOLDINGS, theirs=HOLDINGS)
def test_the_counts_add_up(ours: Holding, theirs: Holding) -> None:
    found = preview(ours, Bundle(theirs))
    for way in Way:
        effect = found.of(way)
        after = combined(ours, theirs, way)
        assert len(after.records) == len(ours.records) + effect.new - effect.gone
        assert len(theirs.records) == effect.new + effect.same
        diary = effect.diary
        assert len(after.diary) == len(ours.diary) + diary.new - diary.gone
    diary = found.replace.diary
    assert len(theirs.diary) == diary.new + diary.changed + diary.same


def test_entries_of_the_diary_are_told_both_ways() -> None:
    one, two, three = (CrampRecord(name, 1, 0, "2027-03-01") for name in ("1", "2", "3"))
    none = NightRecord("2027-03-02", none=1)
    ours = Holding(diary=kept([one, two], [none], {"name": "Mo"}))
    theirs = Holding(diary=kept([two._replace(pain=1), three], [none], {}))
    found = preview(ours, Bundle(theirs))
    assert found.merge.diary == Counts(new=1, changed=1, same=1)
    assert found.replace.diary == Counts(new=1, changed=1, same=1, gone=2)
