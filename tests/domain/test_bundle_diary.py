"""The diary in a bundle is read as it was written; of anything else only what is good is taken."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.bundle_diary import cramp, is_shaped, night, plain_cramp, read, written
from coach.domain.diary_records import CrampRecord, KeptDiary, NightRecord
from coach.domain.diary_rows import cramp_record, night_record
from coach.domain.holding import LeftOut, Part, Why
from tests.diaries import DIARIES
from tests.diaries import cramp as some_cramp
from tests.diaries import night as some_night

CRAMP: dict[str, Any] = {
    "id": "c1",
    "at": "2027-03-02T03:12:00+01:00",
    "night": "2027-03-01",
    "stage": "t2",
    "weeks": 20,
    "side": "left",
    "pain": 6,
}
NIGHT: dict[str, Any] = {"night": "2027-03-02", "stage": "t2", "weeks": 20, "none": True}
MILLION = "x" * 1_000_000
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@given(diary=DIARIES)
def test_what_was_written_is_read_as_it_was(diary: KeptDiary) -> None:
    text = "{" + "".join(written(diary)).lstrip(",") + "}"
    assert read(json.loads(text)["diary"]) == (diary, ())


def test_an_entry_is_told_by_its_fields_at_the_time_on_the_wall() -> None:
    row = cramp_record(some_cramp())
    assert plain_cramp(row) == CRAMP
    assert cramp(CRAMP) == row
    assert night(NIGHT) == night_record(some_night(1, none=True))


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"at": "yesterday"}, Why.BAD_INSTANT),
        ({"at": None}, Why.BAD_INSTANT),
        ({"at": "2027-03-02T03:12:00"}, Why.BAD_INSTANT),  # no zone
        ({"at": "2027-03-02T03:12:00+01:00:30"}, Why.BAD_INSTANT),
        ({"at": "1899-12-30T03:12:00+00:00"}, Why.BAD_INSTANT),
        ({"at": "9999-12-31T23:59:59-12:00"}, Why.BAD_INSTANT),
        ({"at": "2" * 1_000_000}, Why.BAD_INSTANT),
        ({"night": "2027-02-29"}, Why.BAD_INSTANT),
        ({"night": "20270301"}, Why.BAD_INSTANT),
        ({"night": "9999-12-31"}, Why.BAD_INSTANT),
        ({"night": None}, Why.BAD_INSTANT),
        ({"id": 5}, Why.WRONG),
        ({"id": ""}, Why.BAD_NAME),
        ({"id": "../../x"}, Why.BAD_NAME),
        ({"id": MILLION}, Why.BAD_NAME),
        ({"pain": 11}, Why.WRONG),
        ({"pain": -1}, Why.WRONG),
        ({"pain": True}, Why.WRONG),
        ({"pain": "6"}, Why.WRONG),
        ({"pain": 6.0}, Why.WRONG),
        ({"weeks": 10**30}, Why.WRONG),
        ({"seconds": 86_401}, Why.WRONG),
        ({"again": 7}, Why.WRONG),
        ({"woke": 1}, Why.WRONG),
        ({"side": "Left leg"}, Why.WRONG),
        ({"side": ["left"]}, Why.WRONG),
        ({"muscle": MILLION}, Why.WRONG),
        ({"stage": ""}, Why.WRONG),
        ({"helped": "flex  stand"}, Why.WRONG),
        ({"helped": ["flex"]}, Why.WRONG),
        ({"before": "x " * 1_000}, Why.WRONG),
        ({"mood": "fine"}, Why.UNKNOWN),
        ({"offset": 60}, Why.UNKNOWN),  # it stands in the time
    ],
)
def test_a_cramp_that_is_nonsense_is_none(wrong: dict[str, Any], why: Why) -> None:
    assert cramp(CRAMP | wrong) is why


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"night": "x"}, Why.BAD_INSTANT),
        ({"none": 1}, Why.WRONG),
        ({"taken": "yes"}, Why.WRONG),
        ({"disturbance": 11}, Why.WRONG),
        ({"note": 5}, Why.WRONG),
        ({"note": "\ud800"}, Why.WRONG),
        ({"note": MILLION}, Why.TOO_LONG),
        ({"checks": "\n"}, Why.WRONG),
        ({"id": "c1"}, Why.UNKNOWN),
    ],
)
def test_a_night_that_is_nonsense_is_none(wrong: dict[str, Any], why: Why) -> None:
    assert night(NIGHT | wrong) is why


def test_a_word_that_only_another_version_knows_is_kept_for_it() -> None:
    found = cramp(CRAMP | {"muscle": "tail", "helped": "moonlight"})
    assert isinstance(found, CrampRecord)
    assert (found.muscle, found.helped) == ("tail", "moonlight")


def test_a_field_without_a_value_says_nothing() -> None:
    assert cramp(CRAMP | {"muscle": None, "helped": None}) == cramp(CRAMP)


@given(said=JSON)
def test_whatever_stands_in_the_place_of_an_entry_breaks_nothing(said: object) -> None:
    assert isinstance(cramp(said), Why)
    assert isinstance(night(said), Why)


@given(
    cramps=st.dictionaries(st.sampled_from(CrampRecord._fields), JSON),
    nights=st.dictionaries(st.sampled_from(NightRecord._fields), JSON),
)
def test_whatever_stands_in_its_fields_breaks_nothing(
    cramps: dict[str, Any], nights: dict[str, Any]
) -> None:
    assert isinstance(cramp(CRAMP | cramps), CrampRecord | Why)
    assert isinstance(night(NIGHT | nights), NightRecord | Why)


def test_what_is_left_out_is_told_with_its_number() -> None:
    said = {
        "cramps": [CRAMP, CRAMP, 3],
        "nights": [NIGHT, NIGHT | {"note": 5}],
        "said": {"name": "Mo", "Bad name": "x", "taken": 5, "questions": MILLION},
        "moods": [],
    }
    diary, left_out = read(said)
    assert len(diary) == 3
    assert diary.said == {"name": "Mo"}
    assert set(left_out) == {
        LeftOut(Part.DIARY, Why.TWICE, 1, ("2",)),
        LeftOut(Part.DIARY, Why.WRONG, 3, ("3", "5", "taken")),
        LeftOut(Part.DIARY, Why.BAD_NAME, 1, ("Bad name",)),
        LeftOut(Part.DIARY, Why.TOO_LONG, 1, ("questions",)),
        LeftOut(Part.DIARY, Why.UNKNOWN, 1, ("moods",)),
    }


def test_no_more_texts_are_taken_than_anybody_has() -> None:
    diary, (left_out,) = read({"said": {f"text-{n}": "x" for n in range(25)}})
    assert len(diary.said) == 20
    assert (left_out.why, left_out.count) == (Why.TOO_MANY, 5)


@pytest.mark.parametrize("said", [{"cramps": {}}, {"nights": "x"}, {"said": []}])
def test_a_part_of_another_shape_is_none(said: dict[str, Any]) -> None:
    assert not is_shaped(said)
    assert is_shaped({})
