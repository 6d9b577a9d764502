"""What may be chosen: limits, repair, and words as typed."""

import json
from dataclasses import fields
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.preferences import (
    BadValue,
    Look,
    Preferences,
    as_document,
    changed,
    declarations,
    from_document,
    read,
)
from coach.domain.stage import Stage

NAMES = [d.name for d in declarations()]


def test_every_field_is_declared() -> None:
    rooms = fields(Preferences())
    assert len(NAMES) == sum(len(fields(getattr(Preferences(), room.name))) for room in rooms)


@pytest.mark.parametrize("name", NAMES)
def test_each_default_is_a_value_it_accepts(name: str) -> None:
    assert changed(Preferences(), name, read(Preferences(), name)) == Preferences()


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("hours.wake", "6:30", time(6, 30)),
        ("hours.wake", "06:30", time(6, 30)),
        ("water.target_ml", "1800", 1800),
        ("water.target_ml", "0", 0),
        ("water.enabled", "off", False),
        ("body.stage", "t2", Stage.T2),
        ("body.due_date", "2027-03-31", date(2027, 3, 31)),
        ("body.due_date", "", None),
        ("appearance.look", "night", Look.NIGHT),
    ],
)
def test_a_typed_value_becomes_its_own_type(name: str, typed: str, value: object) -> None:
    assert read(changed(Preferences(), name, typed), name) == value


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("hours.wake", "25:00"),
        ("hours.wake", 7),
        ("water.target_ml", "12000"),
        ("water.serving_ml", "0"),
        ("water.serving_ml", True),
        ("water.enabled", "maybe"),
        ("body.stage", "t9"),
        ("body.due_date", "soon"),
    ],
)
def test_a_value_it_cannot_take_is_named_with_what_it_can(name: str, typed: object) -> None:
    with pytest.raises(BadValue, match=name):
        changed(Preferences(), name, typed)


def test_there_is_no_preference_of_another_name() -> None:
    for name in ("water", "water.colour", "", "water.target_ml.x"):
        with pytest.raises(KeyError):
            changed(Preferences(), name, 1)


def test_a_document_brings_everything_back() -> None:
    preferences = changed(changed(Preferences(), "hours.wake", "05:45"), "body.stage", "t3")
    document = json.loads(json.dumps(as_document(preferences)))
    assert from_document(document) == (preferences, ())


def test_good_keys_are_kept_and_bad_ones_set_right_one_by_one() -> None:
    document = as_document(Preferences()) | {"hours.wake": "05:45", "water.target_ml": "lots"}
    preferences, repairs = from_document(document)
    assert preferences.hours.wake == time(5, 45)
    assert preferences.water.target_ml == 0
    assert len(repairs) == 1
    assert "water.target_ml" in repairs[0]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=10), anything))
def test_no_document_breaks_it(document: dict[str, object]) -> None:
    preferences, repairs = from_document(document)
    assert from_document(as_document(preferences)) == (preferences, ())
    assert len(repairs) <= len(document)
