"""Any value that a preference can take, and any preferences, for property tests."""

from datetime import date, time
from enum import StrEnum
from string import ascii_lowercase
from typing import Any

from hypothesis import strategies as st

from coach.domain.own import Own
from coach.domain.preferences import Preferences, changed, declarations
from coach.domain.shortcut import KEYS, Modifier, Shortcut
from coach.domain.values import Declaration
from coach.domain.windows import Window

TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
DAYS = st.frozensets(st.integers(0, 6), min_size=1)
LINES = st.text(
    st.characters(categories=("L", "N", "P", "Zs"), max_codepoint=0xFFFF), max_size=40
).filter(str.isprintable)
WINDOWS = st.builds(Window, DAYS) | st.builds(Window, DAYS, TIMES, TIMES)
OWNS = st.builds(
    Own,
    LINES.map(str.strip).filter(bool),
    st.lists(TIMES, min_size=1, max_size=4, unique=True).map(lambda at: tuple(sorted(at))),
    DAYS,
    st.sampled_from(("", "bedtime", "desk-break")),
)
SHORTCUTS = st.builds(
    lambda held, key: str(Shortcut(held | {Modifier.SHIFT, Modifier.SUPER}, key)),
    st.frozensets(st.sampled_from((Modifier.CTRL, Modifier.ALT)), max_size=1),
    st.sampled_from(KEYS),
)


def values(declaration: Declaration) -> st.SearchStrategy[Any]:
    """Return what a preference can take, in its own type."""
    limits = declaration.limits
    match declaration.default:
        case bool():
            return st.booleans()
        case int():
            numbers = st.integers(limits["low"], limits["high"])
            return numbers | st.just(0) if limits["zero"] else numbers
        case StrEnum() as default:
            return st.sampled_from(type(default))
        case str() if limits["kind"] == "keys":
            return st.just("") | SHORTCUTS
        case str():
            return LINES.map(lambda line: line.strip()[: limits["longest"]].strip())
        case time():
            return TIMES
        case tuple() if limits["kind"] == "windows":
            return st.lists(WINDOWS, max_size=3).map(tuple)
        case tuple() if limits["kind"] == "names":
            names = st.text(ascii_lowercase, min_size=1, max_size=12)
            return st.lists(names, max_size=4, unique=True).map(tuple)
        case tuple():
            return st.lists(OWNS, max_size=3, unique_by=lambda own: own.name).map(tuple)
        case _:
            return st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1))


CHOICES = st.sampled_from(tuple(declarations())).flatmap(
    lambda each: st.tuples(st.just(each.name), values(each))
)
"""One preference by its name, and a value for it."""


@st.composite
def sets(draw: st.DrawFn) -> Preferences:
    """Return preferences of which some are other than at first."""
    preferences = Preferences()
    for name, value in draw(st.lists(CHOICES, max_size=6)):
        preferences = changed(preferences, name, value)
    return preferences
