"""What may be chosen: limits, repair, and words as typed."""

import json
from dataclasses import fields
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.own import Own
from coach.domain.preferences import (
    BadValue,
    Look,
    Meanwhile,
    MeanwhileHere,
    Mode,
    Preferences,
    Unit,
    as_document,
    changed,
    declarations,
    declared,
    from_document,
    nearest,
    read,
)
from coach.domain.stage import Choice
from coach.domain.windows import Window

STABLE = {
    "hours": ("wake", "bedtime", "day_boundary"),
    "water": ("enabled", "target_ml", "serving_ml", "taper_min", "limit_mode"),
    "standing": ("enabled", "mode", "interval_min", "nudge_min"),
    "bedtime": ("enabled", "lead_min", "repeat_min"),
    "morning": ("enabled",),
    "quiet": ("enabled",),
    "notices": ("gap_min", "later_min", "discreet"),
    "presence": ("away_min", "wake_grace_s"),
    "profile": ("due_date", "stage"),
    "busy": ("when",),
}
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
        ("profile.stage", "t2", Choice.T2),
        ("profile.due_date", "2027-03-31", date(2027, 3, 31)),
        ("profile.due_date", "", None),
        ("profile.stage", "auto", Choice.AUTO),
        ("appearance.look", "night", Look.NIGHT),
        ("standing.mode", "sit-stand", Mode.SIT_STAND),
        ("standing.nudge_min", "0", 0),
        ("busy.when", "quiet", Meanwhile.QUIET),
        ("water.unit", "floz", Unit.FL_OZ),
        ("water.limit_mode", "on", True),
        ("standing.windows", "sat 10:00-13:00", (Window(frozenset({5}), time(10), time(13)),)),
        ("standing.windows", "", ()),
        ("own", '[{"name": "vitamin", "at": ["21:00"]}]', (Own("vitamin", (time(21),)),)),
        ("own", "[]", ()),
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
        ("profile.stage", "t9"),
        ("profile.due_date", "soon"),
        ("standing.mode", "bed"),
        ("busy.when", "same"),
        ("standing.windows", "someday"),
        ("reminders.own", "vitamin"),
        ("reminders.own", [{"name": ""}]),
        ("water.target_ml", 12.5),
        ("water.target_ml", 499),
        ("water.target_ml", 4001),
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
    preferences = changed(changed(Preferences(), "hours.wake", "05:45"), "profile.stage", "t3")
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


@pytest.mark.parametrize("name", [f"{room}.{key}" for room in STABLE for key in STABLE[room]])
def test_the_names_that_people_write_down_stay(name: str) -> None:
    assert declared(name).name == name


def test_the_words_that_people_write_down_stay() -> None:
    assert set(Mode) == {"desk", "job", "sit-stand"}
    assert set(Choice) == {"auto", "none", "t1", "t2", "t3", "after"}
    assert set(Meanwhile) == {"hold", "quiet", "show"}
    assert set(MeanwhileHere) == {"same", *Meanwhile}


def test_defaults_are_those_of_the_design() -> None:
    p = Preferences()
    assert (p.hours.day_boundary, p.water.taper_min, p.water.serving_ml) == (time(4), 150, 200)
    assert (p.standing.mode, p.standing.nudge_min, p.standing.windows) == (Mode.DESK, 30, ())
    assert (p.bedtime.lead_min, p.bedtime.repeat_min, p.morning.enabled) == (30, 15, False)
    assert (p.notices.gap_min, p.notices.later_min, p.notices.discreet) == (20, 10, True)
    assert (p.presence.away_min, p.presence.wake_grace_s) == (3, 60)
    assert (p.busy.when, p.quiet.enabled, p.profile.stage) == (Meanwhile.HOLD, True, Choice.AUTO)


def test_own_reminders_have_a_short_name_of_their_own() -> None:
    reminders = [{"name": "vitamin", "at": ["21:00"], "days": ["mon"]}]
    assert changed(Preferences(), "own", reminders) == changed(
        Preferences(), "reminders.own", reminders
    )
    assert read(changed(Preferences(), "own", reminders), "own")[0].name == "vitamin"


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("water.target", "water.target_ml"),
        ("hours.wakeup", "hours.wake"),
        ("standing.interval", "standing.interval_min"),
        ("target_ml", "water.target_ml"),
        ("WATER.ENABLED", "water.enabled"),
    ],
)
def test_a_name_that_is_not_there_has_names_near_it(name: str, near: str) -> None:
    found = nearest(name)
    assert near in found
    assert len(found) <= 3


@given(st.text(max_size=30))
def test_near_any_name_there_are_some_that_exist(name: str) -> None:
    assert nearest(name)
    assert set(nearest(name)) <= set(NAMES)
