"""A time of day lies in one place of its night: over midnight, and where clocks are set."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.beginnings import USUAL, moment_in, supposed
from coach.domain.hours import instant, local
from coach.domain.nights import night_of
from coach.domain.preferences import Hours
from tests.fakes import BERLIN, chosen

NIGHT = date(2027, 3, 15)
SPRING, AUTUMN = date(2027, 3, 27), date(2027, 10, 30)
"""Nights in which the clock is set forward, and back."""


def of(hours: Hours | None = None) -> Callable[[datetime], date]:
    return lambda at: night_of(hours or chosen().hours, at, BERLIN)


@pytest.mark.parametrize(
    ("wall", "day"), [("23:59", 15), ("00:01", 16), ("05:00", 16), ("21:00", 15), ("11:00", 16)]
)
def test_before_and_after_midnight_it_is_the_same_night(wall: str, day: int) -> None:
    at = moment_in(NIGHT, time.fromisoformat(wall), BERLIN, of())
    assert at is not None
    face = local(at, BERLIN)
    assert (face.day, f"{face:%H:%M}") == (day, wall)
    assert of()(at) == NIGHT


def test_an_hour_that_is_skipped_is_moved_on() -> None:
    at = moment_in(SPRING, time(2, 30), BERLIN, of())
    assert at is not None
    assert f"{local(at, BERLIN):%d %H:%M}" == "28 03:30"


def test_of_an_hour_that_comes_twice_the_first_is_taken() -> None:
    at = moment_in(AUTUMN, time(2, 30), BERLIN, of())
    assert at is not None
    assert local(at, BERLIN).utcoffset() == timedelta(hours=2)


@given(
    st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.times().map(lambda t: t.replace(microsecond=0))
)
def test_every_night_has_every_time_where_hours_are_the_same_each_day(
    night: date, wall: time
) -> None:
    at = moment_in(night, wall, BERLIN, of())
    assert at is not None
    assert of()(at) == night


def test_a_night_may_lack_a_time() -> None:
    assert moment_in(NIGHT, time(3), BERLIN, lambda _: SPRING) is None


def test_who_adds_a_cramp_in_its_night_means_now() -> None:
    now = instant(date(2027, 3, 16), time(4, 41), BERLIN)
    assert supposed(NIGHT, now, BERLIN, of()) == now


def test_of_an_earlier_night_the_usual_time_is_supposed() -> None:
    now = instant(date(2027, 3, 20), time(9), BERLIN)
    assert local(supposed(NIGHT, now, BERLIN, of()), BERLIN).time() == USUAL


def test_who_sleeps_by_day_gets_a_time_that_their_night_has() -> None:
    hours = chosen(hours__wake="17:00", hours__bedtime="09:00").hours
    now = instant(date(2027, 3, 20), time(9), BERLIN)
    at = supposed(NIGHT, now, BERLIN, of(hours))
    assert of(hours)(at) == NIGHT
