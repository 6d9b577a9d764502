"""Each part of a bundle is looked at before it is taken; nothing in it is believed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.bundle_parts import (
    LONGEST_TEXT,
    LONGEST_UNKNOWN,
    MOST_FILES,
    MOST_UNKNOWN,
    choices,
    is_carried,
    record,
    records,
    shown,
    texts,
)
from coach.domain.holding import LeftOut, Part, Record, Why
from coach.domain.preferences import declarations

AT = "1970-01-01T00:01:00+00:00"
GOOD: dict[str, Any] = {"at": AT, "what": "drank", "habit": "water", "amount": 200}
MILLION = "x" * 1_000_000

_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
JSON = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


def test_an_entry_is_told_by_its_fields() -> None:
    assert record(GOOD) == Record(60_000_000, "drank", "water", amount=200)


def test_a_zone_is_taken_into_account() -> None:
    assert record(GOOD | {"at": "1970-01-01T02:01:00+02:00"}) == record(GOOD)


def test_a_kind_that_only_another_version_knows_is_kept_for_it() -> None:
    assert isinstance(record(GOOD | {"what": "dreamt", "habit": "naps"}), Record)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"at": "yesterday"}, Why.BAD_INSTANT),
        ({"at": None}, Why.BAD_INSTANT),
        ({"at": 12}, Why.BAD_INSTANT),
        ({"at": "2027-03-01T22:00:00"}, Why.BAD_INSTANT),  # no zone
        ({"at": "0001-01-01T00:00:00+14:00"}, Why.BAD_INSTANT),  # before the first day
        ({"at": "2" * 1_000_000}, Why.BAD_INSTANT),
        ({"until": "later"}, Why.BAD_INSTANT),
        ({"what": ""}, Why.WRONG),
        ({"what": 5}, Why.WRONG),
        ({"what": "Drank water\n"}, Why.WRONG),
        ({"habit": ""}, Why.WRONG),
        ({"habit": ["water"]}, Why.WRONG),
        ({"amount": -1}, Why.WRONG),
        ({"amount": 2.5}, Why.WRONG),
        ({"amount": True}, Why.WRONG),
        ({"amount": "200"}, Why.WRONG),
        ({"amount": 10**30}, Why.WRONG),
        ({"note": None}, Why.WRONG),
        ({"note": "\ud800"}, Why.WRONG),  # cannot be written in UTF-8
        ({"note": MILLION}, Why.TOO_LONG),
        ({"habit": MILLION}, Why.TOO_LONG),
        ({"turn": MILLION}, Why.TOO_LONG),
        ({"mood": "fine"}, Why.UNKNOWN),
    ],
)
def test_an_entry_that_is_nonsense_is_none(wrong: dict[str, Any], why: Why) -> None:
    assert record(GOOD | wrong) is why


@given(said=JSON)
def test_whatever_stands_in_the_place_of_an_entry_breaks_nothing(said: object) -> None:
    assert isinstance(record(said), Why)


@given(said=st.dictionaries(st.sampled_from(Record._fields), JSON))
def test_whatever_stands_in_its_fields_breaks_nothing(said: dict[str, Any]) -> None:
    found = record(said)
    assert isinstance(found, Record | Why)


def test_entries_that_are_left_out_are_counted_and_the_first_are_named() -> None:
    good, left_out = records([GOOD, *[{"at": "x"}] * 7, 3])
    assert len(good) == 1
    assert left_out == (
        LeftOut(Part.HISTORY, Why.BAD_INSTANT, 7, ("2", "3", "4", "5", "6")),
        LeftOut(Part.HISTORY, Why.WRONG, 1, ("9",)),
    )


def test_good_choices_are_taken_as_they_are_stored() -> None:
    good, left_out = choices({"hours.wake": "6:30", "moon.phase": {"full": True}})
    assert good == {"hours.wake": "06:30", "moon.phase": {"full": True}}
    assert left_out == ()


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("water.target_ml", 99_999, Why.WRONG),
        ("water.target_ml", "9" * 10_000, Why.WRONG),
        ("water.target_ml", float("inf"), Why.WRONG),
        ("water.enabled", None, Why.WRONG),
        ("reminders.own", MILLION, Why.WRONG),
        ("reminders.own", [{"name": MILLION, "at": ["21:00"]}], Why.WRONG),
        ("../../x", 1, Why.BAD_NAME),
        ("moon", 1, Why.BAD_NAME),
        (MILLION, 1, Why.BAD_NAME),
        ("moon.phase", float("inf"), Why.WRONG),
        ("moon.phase", MILLION, Why.TOO_LONG),
    ],
)
def test_a_choice_that_cannot_be_taken_is_left_out(name: str, value: object, why: Why) -> None:
    good, (left_out,) = choices({name: value, "hours.wake": "06:30"})
    assert good == {"hours.wake": "06:30"}
    assert (left_out.part, left_out.why, left_out.count) == (Part.PREFERENCES, why, 1)
    assert len(left_out.names[0]) < 80


@given(name=st.sampled_from([d.name for d in declarations()]), value=JSON)
def test_whatever_stands_in_the_place_of_a_choice_breaks_nothing(name: str, value: object) -> None:
    good, left_out = choices({name: value})
    assert bool(good) is not bool(left_out)


def test_unknown_choices_cannot_fill_the_file() -> None:
    many = {f"moon.phase{n}": "x" * (LONGEST_UNKNOWN - 2) for n in range(MOST_UNKNOWN + 3)}
    good, (left_out,) = choices(many)
    assert len(good) == MOST_UNKNOWN
    assert (left_out.why, left_out.count) == (Why.TOO_MANY, 3)


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("../../x", "", Why.BAD_NAME),
        ("/etc/passwd", "", Why.BAD_NAME),
        ("..", "", Why.BAD_NAME),
        ("a\x00b", "", Why.BAD_NAME),
        ("my-move\n", "", Why.BAD_NAME),
        ("My-Move", "", Why.BAD_NAME),
        (MILLION, "", Why.BAD_NAME),
        ("my-move", 5, Why.WRONG),
        ("my-move", "\ud800", Why.WRONG),
        ("my-move", MILLION, Why.TOO_LONG),
        ("my-move", "ä" * (LONGEST_TEXT // 2 + 1), Why.TOO_LONG),
    ],
)
def test_a_hostile_file_is_left_out(name: str, text: object, why: Why) -> None:
    good, (left_out,) = texts(Part.EXERCISES, {name: text, "good-one": "x = 1"})
    assert good == {"good-one": "x = 1"}
    assert left_out.why is why


def test_no_more_files_are_taken_than_are_ever_read() -> None:
    good, (left_out,) = texts(Part.ROUTINES, {f"row-{n}": "" for n in range(MOST_FILES + 2)})
    assert len(good) == MOST_FILES
    assert (left_out.part, left_out.why, left_out.count) == (Part.ROUTINES, Why.TOO_MANY, 2)


def test_a_foreign_name_is_shown_on_one_short_line() -> None:
    assert shown("a\u202eb\n") == "a\\u202eb\\n"
    assert shown(MILLION) == "x" * 60 + "…"


def test_what_cannot_be_written_as_json_is_not_carried() -> None:
    assert is_carried("moon.phase", [1, None])
    assert not is_carried("moon.phase", float("nan"))
