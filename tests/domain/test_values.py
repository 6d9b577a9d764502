"""What a preference can take, stored or typed, and how it is written down again."""

import contextlib
import json
from datetime import date, time
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.own import Own
from coach.domain.values import (
    MOST_NAMES,
    NAMES,
    REMINDERS,
    WEEKDAYS,
    BadValue,
    Declaration,
    accepted,
    plain,
    takes,
)
from coach.domain.windows import Window


class Flavour(StrEnum):
    MINT = "mint"
    LEMON = "lemon"


LIMITS = {"low": 10, "high": 90, "step": 5, "zero": ""}
YES = Declaration("a.yes", default=True, limits={})
NUMBER = Declaration("a.number", 30, LIMITS)
ZERO = Declaration("a.zero", 30, LIMITS | {"zero": "by stage"})
ONE_OF = Declaration("a.flavour", Flavour.MINT, {})
CLOCK = Declaration("a.clock", time(7, 0), {})
DAY = Declaration("a.day", None, {})
WINDOWS = Declaration("a.windows", (), WEEKDAYS)
OWN = Declaration("a.own", (), REMINDERS)
TEXT = Declaration("a.text", "", {"kind": "text", "longest": 12})
SOME = Declaration("a.names", (), NAMES)
HELD = Declaration("a.keys", "Ctrl+Alt+H", {"kind": "keys", "longest": 60})
ALL = [YES, NUMBER, ZERO, ONE_OF, CLOCK, DAY, WINDOWS, OWN, TEXT, SOME, HELD]


@pytest.mark.parametrize(
    ("declaration", "said", "value"),
    [
        (YES, "yes", True),
        (YES, " Off ", False),
        (YES, True, True),
        (NUMBER, "45", 45),
        (NUMBER, 10, 10),
        (NUMBER, "90", 90),
        (ZERO, "0", 0),
        (ONE_OF, "lemon", Flavour.LEMON),
        (ONE_OF, Flavour.LEMON, Flavour.LEMON),
        (CLOCK, "6:30", time(6, 30)),
        (CLOCK, time(6, 30), time(6, 30)),
        (DAY, "2027-03-31", date(2027, 3, 31)),
        (DAY, date(2027, 3, 31), date(2027, 3, 31)),
        (DAY, "", None),
        (DAY, None, None),
        (WINDOWS, "mon", (Window(frozenset({0})),)),
        (WINDOWS, "", ()),
        (WINDOWS, (Window(),), (Window(),)),
        (OWN, '[{"name": "tea", "at": "16:00"}]', (Own("tea", (time(16),)),)),
        (OWN, [{"name": "tea", "at": "16:00"}], (Own("tea", (time(16),)),)),
        (OWN, (Own("tea", (time(16),)),), (Own("tea", (time(16),)),)),
        (OWN, "", ()),
        (TEXT, "  030 12 34 ", "030 12 34"),
        (TEXT, "", ""),
        (HELD, "alt+ctrl+h", "Ctrl+Alt+H"),
        (HELD, "", ""),
        (SOME, "no-yank, heel-first heel-first", ("no-yank", "heel-first")),
        (SOME, ["no-yank"], ("no-yank",)),
        (SOME, "", ()),
    ],
)
def test_a_value_is_taken_as_stored_and_as_typed(
    declaration: Declaration, said: object, value: object
) -> None:
    assert accepted(declaration, said) == value
    assert type(accepted(declaration, said)) is type(value)


@pytest.mark.parametrize(
    ("declaration", "said"),
    [
        (YES, "perhaps"),
        (TEXT, "thirteen long"),
        (TEXT, "two\nlines"),
        (TEXT, 112),
        (HELD, "h"),
        (HELD, "ctrl+alt+enter"),
        (HELD, 7),
        (SOME, "../etc"),
        (SOME, [7]),
        (SOME, 7),
        (SOME, [f"name-{i}" for i in range(MOST_NAMES + 1)]),
        (YES, 1),
        (NUMBER, 9),
        (NUMBER, 91),
        (NUMBER, "0"),
        (NUMBER, True),
        (NUMBER, 30.0),
        (NUMBER, "thirty"),
        (ONE_OF, "salt"),
        (ONE_OF, None),
        (CLOCK, "24:00"),
        (CLOCK, "7:00:30"),
        (CLOCK, 7),
        (CLOCK, "07:00+01:00"),
        (DAY, "31.3.2027"),
        (DAY, 2027),
        (WINDOWS, "mon 25:00-26:00"),
        (WINDOWS, 5),
        (WINDOWS, ("mon",)),
        (OWN, "tea"),
        (OWN, '{"name": "tea"}'),
        (OWN, "[" * 5000),
        (OWN, 5),
    ],
)
def test_a_value_that_cannot_be_taken_is_told_with_what_can(
    declaration: Declaration, said: object
) -> None:
    with pytest.raises(BadValue) as fault:
        accepted(declaration, said)
    assert str(fault.value).startswith(f"{declaration.name} is {takes(declaration)}, not ")
    assert len(str(fault.value)) < 500


def test_the_limits_are_told() -> None:
    assert takes(NUMBER) == "a whole number from 10 to 90"
    assert takes(ZERO) == "a whole number from 10 to 90 (or 0, by stage)"
    assert takes(HELD) == "keys such as Ctrl+Alt+H, or empty"
    assert takes(ONE_OF) == "one of mint, lemon"


@pytest.mark.parametrize(
    ("declaration", "value"),
    [
        (YES, False),
        (NUMBER, 45),
        (ONE_OF, Flavour.LEMON),
        (CLOCK, time(6, 5)),
        (DAY, date(2027, 3, 31)),
        (DAY, None),
        (WINDOWS, (Window(frozenset({0}), time(9), time(17)),)),
        (OWN, (Own("tea", (time(16),), frozenset({0}), "bedtime"),)),
    ],
)
def test_a_value_written_as_json_is_taken_again(declaration: Declaration, value: object) -> None:
    stored = json.loads(json.dumps(plain(declaration, value)))
    assert accepted(declaration, stored) == value


anything = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary()


@given(st.sampled_from(ALL), anything | st.lists(anything) | st.dictionaries(st.text(), anything))
def test_whatever_is_said_it_is_taken_or_refused_in_words(
    declaration: Declaration, said: object
) -> None:
    with contextlib.suppress(BadValue):
        value = accepted(declaration, said)
        assert accepted(declaration, plain(declaration, value)) == value
