from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from coach.domain.diary import (
    Book,
    Check,
    Cramp,
    Length,
    Night,
    Side,
    State,
    When,
    book,
    length_of,
    offset_of,
)
from tests.fakes import BERLIN

NIGHT = date(2027, 3, 14)
AT = datetime(2027, 3, 15, 2, 12, tzinfo=UTC)


def cramp(name: str = "a", hours: float = 0, **said: Any) -> Cramp:  # noqa: ANN401  - any field
    return replace(Cramp(name, AT + timedelta(hours=hours), 60, When(NIGHT)), **said)


def test_a_night_of_which_nothing_is_said_is_a_gap_not_a_zero() -> None:
    told = Book().told(NIGHT)
    assert told.state is State.NOT_LOGGED
    assert not told.logged


def test_a_night_is_none_only_where_somebody_said_so() -> None:
    said, noted = Night(When(NIGHT), none=True), Night(When(NIGHT), note="hot")
    assert book((), (said,)).told(NIGHT).state is State.NONE
    assert book((), (noted,)).told(NIGHT).state is State.NOT_LOGGED


def test_a_cramp_tells_more_than_the_word_that_there_was_none() -> None:
    told = book((cramp(),), (Night(When(NIGHT), none=True),)).told(NIGHT)
    assert told.state is State.CRAMPS
    assert told.logged


def test_the_cramps_of_a_night_stand_in_the_order_in_which_they_began() -> None:
    told = book((cramp("late", 1), cramp("early", -2)), ()).told(NIGHT)
    assert [each.id for each in told.cramps] == ["early", "late"]


def test_the_worst_pain_is_among_what_was_told() -> None:
    told = book((cramp("a", pain=4), cramp("b"), cramp("c", pain=7)), ()).told(NIGHT)
    assert told.worst == 7
    assert book((cramp(),), ()).told(NIGHT).worst is None


def test_a_span_has_every_night_also_those_without_a_word() -> None:
    nights = list(book((cramp(),), ()).between(NIGHT - timedelta(days=1), NIGHT))
    assert [told.state for told in nights] == [State.NOT_LOGGED, State.CRAMPS]


@pytest.mark.parametrize(
    ("seconds", "length"),
    [
        (0, Length.UNDER_1),
        (59, Length.UNDER_1),
        (60, Length.TO_3),
        (180, Length.TO_3),
        (181, Length.TO_10),
        (600, Length.TO_10),
        (601, Length.OVER_10),
    ],
)
def test_a_timer_tells_the_length(seconds: int, length: Length) -> None:
    assert length_of(seconds) is length
    assert cramp(seconds=seconds, length=Length.OVER_10).lasted is length


def test_without_a_timer_the_length_is_what_was_told() -> None:
    assert cramp(length=Length.TO_3).lasted is Length.TO_3
    assert cramp().lasted is None


def test_the_wall_of_then_is_told_whatever_the_zone_is_now() -> None:
    assert cramp().face.strftime("%H:%M") == "03:12"
    assert offset_of(AT.astimezone(BERLIN)) == 60
    assert offset_of(datetime(2027, 7, 1, tzinfo=UTC).astimezone(BERLIN)) == 120


def test_what_a_morning_could_still_add_is_counted() -> None:
    assert cramp().open == 4
    assert cramp(side=Side.LEFT, pain=0, length=Length.UNDER_1, woke=False).open == 0


def test_a_night_is_empty_until_anything_is_said() -> None:
    assert Night(When(NIGHT)).empty
    for said in (
        Night(When(NIGHT), none=True),
        Night(When(NIGHT), taken=False),
        Night(When(NIGHT), disturbance=0),
        Night(When(NIGHT), checks=frozenset({Check.WARMTH})),
    ):
        assert not said.empty
