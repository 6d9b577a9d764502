"""Own reminders: any name, any times; what cannot be one says why."""

import contextlib
import json
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.own import LONGEST_NAME, MOST, BadReminder, Own, parsed, plain, written
from coach.domain.windows import EVERY_DAY

clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
owns = st.builds(
    Own,
    name=st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20),
    at=st.sets(clocks, min_size=1, max_size=4).map(lambda times: tuple(sorted(times))),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    routine=st.sampled_from(["", "bedtime", "desk-break"]),
)


def one(**values: object) -> Own:
    (found,) = parsed([{"name": "vitamin", "at": ["21:00"]} | values])
    return found


def test_a_reminder_is_a_name_times_days_and_a_routine() -> None:
    found = one(days=["mon", "tue"], routine="bedtime", at=["21:00", "8:30"])
    assert found == Own("vitamin", (time(8, 30), time(21)), frozenset({0, 1}), "bedtime")
    assert found.habit == "own:vitamin"


@pytest.mark.parametrize("days", [None, [], ""])
def test_days_left_out_mean_every_day(days: object) -> None:
    assert one(days=days).days == one().days == EVERY_DAY


@pytest.mark.parametrize("days", ["mon-fri", ["mon-wed", "thu", "fri"], "Monday tue,wed thu fri"])
def test_days_may_be_written_as_windows_are(days: object) -> None:
    assert one(days=days).days == frozenset(range(5))


def test_one_time_needs_no_list_and_the_same_time_twice_is_one() -> None:
    assert one(at="9:15").at == one(at=["09:15", "9:15"]).at == (time(9, 15),)


def test_the_name_is_theirs_as_they_write_it() -> None:
    assert (
        one(name="  Tablette, wie die Hebamme riet ☕ ").name == "Tablette, wie die Hebamme riet ☕"
    )


@pytest.mark.parametrize(
    ("value", "match"),
    [
        ("vitamin", "a list"),
        ({"name": "vitamin"}, "a list"),
        (["vitamin"], "an own reminder is"),
        ([{}], "name is a text"),
        ([{"name": " ", "at": "9:00"}], "name is a text"),
        ([{"name": "x" * (LONGEST_NAME + 1), "at": "9:00"}], "name is a text"),
        ([{"name": "two\nlines", "at": "9:00"}], "one line"),
        ([{"name": "bell\x07", "at": "9:00"}], "one line"),
        ([{"name": 7, "at": "9:00"}], "name is a text"),
        ([{"name": "a"}], "at is a list"),
        ([{"name": "a", "at": []}], "at is a list"),
        ([{"name": "a", "at": ["25:00"]}], "at is a list"),
        ([{"name": "a", "at": ["9:00:30"]}], "at is a list"),
        ([{"name": "a", "at": ["09:00+02:00"]}], "at is a list"),
        ([{"name": "a", "at": 9}], "at is a list"),
        ([{"name": "a", "at": "9:00", "days": ["someday"]}], "no day"),
        ([{"name": "a", "at": "9:00", "days": 3}], "days is a list"),
        ([{"name": "a", "at": "9:00", "days": [3]}], "days is a list"),
        ([{"name": "a", "at": "9:00", "routine": 3}], "routine is"),
        ([{"name": "a", "at": "9:00", "dose": 3}], "not 'dose'"),
        ([{"name": "a", "at": "9:00"}] * 2, "two reminders are called 'a'"),
        ([{"name": f"a{i}", "at": "9:00"} for i in range(MOST + 1)], "at most"),
        ([{"name": "a", "at": [f"{i // 60:02}:{i % 60:02}" for i in range(MOST + 1)]}], "at is"),
    ],
)
def test_what_cannot_be_a_reminder_says_which_part(value: object, match: str) -> None:
    with pytest.raises(BadReminder, match=match):
        parsed(value)


@given(st.lists(owns, max_size=4, unique_by=lambda each: each.name).map(tuple))
def test_reminders_stored_as_json_come_back(found: tuple[Own, ...]) -> None:
    assert parsed(json.loads(json.dumps(plain(found)))) == found
    assert parsed(found) == found


def test_when_it_comes_is_told_in_short() -> None:
    assert written(one(at=["21:00", "8:00"])) == "08:00, 21:00"
    assert written(one(days="mon-fri")) == "21:00, mon-fri"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "at", "days", "routine", "x"]), inner, max_size=4
        )
    ),
    max_leaves=6,
)


@given(anything)
def test_anything_else_is_refused_and_breaks_nothing(value: object) -> None:
    with contextlib.suppress(BadReminder):
        found = parsed(value)
        assert parsed(plain(found)) == found
