"""The small language of orders."""

import contextlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import orders
from coach.domain.history import FOREVER
from coach.domain.hours import local
from coach.domain.orders import BadOrder, parse, pause_end
from coach.domain.preferences import Hours
from tests.fakes import BERLIN

AT_TEN = datetime(2026, 3, 10, 10, 0, tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("status", orders.AskStatus()),
        ("pause", orders.Pause("1h")),
        ("pause 30m", orders.Pause("30m")),
        ("pause until 14:00", orders.Pause("until 14:00")),
        ("resume", orders.Resume()),
        ("drink", orders.Drink(0)),
        ("drink 250", orders.Drink(250)),
        ("drink 250mL", orders.Drink(250)),
        ("stretch", orders.Stretch("bedtime")),
        ("stretch bedtime-short", orders.Stretch("bedtime-short")),
        ("set water.target_ml 2000", orders.Set("water.target_ml", "2000")),
        ("open", orders.Open()),
        ("quit", orders.Quit()),
    ],
)
def test_each_order_is_understood(text: str, order: orders.Order) -> None:
    assert parse(text) == order


@pytest.mark.parametrize(
    "text",
    [
        "",
        "dance",
        "pause soon",
        "pause 0m",
        "drink -5",
        "drink 0",
        "drink 9999",
        "set x",
        "quit now",
    ],
)
def test_what_is_no_order_says_so(text: str) -> None:
    with pytest.raises(BadOrder, match="Not a"):
        parse(text)


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    with contextlib.suppress(BadOrder):
        assert parse(text) is not None


@pytest.mark.parametrize(
    ("span", "end"),
    [
        ("30m", "10 10:30"),
        ("90 min", "10 11:30"),
        ("2h", "10 12:00"),
        ("14:00", "10 14:00"),
        ("until 9:30", "11 09:30"),
        ("tomorrow", "11 07:00"),
    ],
)
def test_a_pause_ends_when_it_was_said(span: str, end: str) -> None:
    found = pause_end(span, Hours(), AT_TEN, BERLIN)
    assert local(found, BERLIN).strftime("%d %H:%M") == end


def test_a_pause_until_resumed_has_no_end() -> None:
    assert pause_end("forever", Hours(), AT_TEN, BERLIN) == FOREVER
