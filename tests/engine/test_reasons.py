"""Reasons in a few words, for whoever follows along."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.domain.history import Entry, History, What
from coach.domain.notice import Notice
from coach.domain.policy import Why
from coach.domain.reminder import Due, Habit
from coach.engine.reasons import gone_because, shown_because
from tests.fakes import chosen

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)
DUE = Due(Habit.WATER, NOW)


@pytest.mark.parametrize(
    ("notice", "why"),
    [
        (Notice((DUE,)), "due"),
        (Notice((replace(DUE, asked=True),)), "asked for later"),
        (Notice((replace(DUE, repeat=True),)), "once more"),
        (Notice((DUE,), held=Why.CALL), "waited: a call"),
        (Notice((DUE,), quietly=True), "due, quietly"),
    ],
)
def test_a_notice_says_why_it_comes_just_now(notice: Notice, why: str) -> None:
    assert shown_because(notice) == why


def test_a_turn_that_waited_says_why_it_is_none_any_more() -> None:
    back = History((Entry(NOW, What.RETURNED),))
    pause = History((Entry(NOW, What.PAUSED, until=NOW + timedelta(hours=1)),))
    drink = History((Entry(NOW, What.DRANK, Habit.WATER, amount=200),))
    off = chosen(water__enabled=False)
    assert gone_because("water", off, back, NOW) == "switched off"
    assert gone_because("water", chosen(), pause, NOW) == "paused"
    assert gone_because("standing", chosen(), back, NOW) == "a break was taken"
    assert gone_because("water", chosen(), drink, NOW) == "planned anew"
