"""Weekday windows, as people write them."""

import contextlib
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.windows import (
    EVERY_DAY,
    EXAMPLE,
    WEEKDAYS,
    BadWindow,
    Window,
    days_written,
    parsed,
    weekdays,
    written,
)

WORK = frozenset(range(5))
clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
some_days = st.frozensets(st.integers(0, 6), min_size=1)
windows = st.builds(Window, some_days) | st.builds(Window, some_days, clocks, clocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        (" ; \n ", ()),
        ("mon-fri", (Window(WORK),)),
        ("09:00-17:30", (Window(EVERY_DAY, time(9), time(17, 30)),)),
        ("mon-fri 9:00 - 17:30", (Window(WORK, time(9), time(17, 30)),)),
        ("MON, Wednesday 22:30-01:00", (Window(frozenset({0, 2}), time(22, 30), time(1)),)),
        ("sat-mon", (Window(frozenset({5, 6, 0})),)),
        (
            EXAMPLE,
            (Window(WORK, time(9), time(17, 30)), Window(frozenset({5}), time(10), time(13))),
        ),
    ],
)
def test_days_left_out_mean_every_day_and_times_left_out_all_day(
    text: str, expected: tuple[Window, ...]
) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    "text",
    ["someday", "mon-", "25:00-26:00", "mon 9-17", "mon 09:00", "mo", "09:00-17:00 09:00-17:00 x"],
)
def test_what_tells_no_window_says_what_would(text: str) -> None:
    with pytest.raises(BadWindow, match=r"days are mon|times of day, such as"):
        parsed(text)


def test_there_is_an_end_to_how_many_there_can_be() -> None:
    assert len(parsed("mon;" * 20)) == 20
    with pytest.raises(BadWindow, match="at most 20"):
        parsed("mon;" * 21)


@given(st.lists(windows, max_size=20).map(tuple))
def test_windows_that_are_written_are_read_again(found: tuple[Window, ...]) -> None:
    assert parsed(written(found)) == found


@given(some_days)
def test_days_that_are_written_are_read_again(days: frozenset[int]) -> None:
    assert weekdays(days_written(days)) == days


def test_days_in_a_row_are_written_as_one() -> None:
    assert days_written(WORK | {6}) == "mon-fri, sun"
    assert days_written(frozenset({0, 2, 4})) == "mon, wed, fri"


@pytest.mark.parametrize("number", range(7))
def test_each_day_has_a_name(number: int) -> None:
    assert weekdays(WEEKDAYS[number]) == {number}


@given(st.text(max_size=30))
def test_any_text_is_windows_or_refused_in_words(text: str) -> None:
    with contextlib.suppress(BadWindow):
        found = parsed(text)
        assert parsed(written(found)) == found
