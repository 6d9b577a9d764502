from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.hours import DAY, instant
from coach.domain.nights import night_before, night_of, span
from coach.domain.preferences import Hours
from tests.domain.test_hours import ZONES, rhythms
from tests.fakes import BERLIN

NIGHT = date(2027, 3, 14)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  - bounds are naive


def at(day: date, text: str) -> datetime:
    return instant(day, time.fromisoformat(text), BERLIN)


@pytest.mark.parametrize("text", ["15:00", "22:30", "23:59"])
def test_an_evening_belongs_to_the_night_of_its_date(text: str) -> None:
    assert night_of(Hours(), at(NIGHT, text), BERLIN) == NIGHT


@pytest.mark.parametrize("text", ["00:01", "03:59", "04:01", "05:00", "07:05", "10:00"])
def test_the_small_hours_and_the_first_stretch_belong_to_the_evening_before(text: str) -> None:
    """Also on both sides of the day's own boundary, at four."""
    assert night_of(Hours(), at(NIGHT + DAY, text), BERLIN) == NIGHT


def test_who_sleeps_by_day_has_whole_nights_too() -> None:
    hours = Hours(wake=time(18, 0), bedtime=time(10, 0))
    began = at(NIGHT + DAY, "10:30")
    assert night_of(hours, began, BERLIN) == night_of(hours, at(NIGHT + DAY, "17:30"), BERLIN)


@pytest.mark.parametrize("day", [date(2027, 3, 27), date(2027, 10, 30)])
def test_a_night_in_which_the_clock_is_set_is_one_night(day: date) -> None:
    begins, ends = span(Hours(), day, BERLIN)
    assert (ends - begins) != DAY
    hour = begins
    while hour < ends:
        assert night_of(Hours(), hour, BERLIN) == day
        hour += timedelta(minutes=30)


@given(rhythms, moments, st.sampled_from(ZONES))
def test_every_moment_belongs_to_one_night(hours: Hours, moment: datetime, zone: ZoneInfo) -> None:
    night = night_of(hours, moment, zone)
    begins, ends = span(hours, night, zone)
    assert begins <= moment < ends


@given(rhythms, moments, st.sampled_from(ZONES))
def test_nights_follow_one_another(hours: Hours, moment: datetime, zone: ZoneInfo) -> None:
    night = night_of(hours, moment, zone)
    assert span(hours, night, zone)[1] == span(hours, night + DAY, zone)[0]


@pytest.mark.parametrize(("text", "night"), [("04:30", NIGHT), ("09:00", NIGHT), ("23:30", NIGHT)])
def test_last_night_is_the_one_before_the_day_one_is_in(text: str, night: date) -> None:
    assert night_before(Hours(), at(NIGHT + DAY, text), BERLIN) == night


def test_awake_at_three_last_night_is_still_the_one_before() -> None:
    assert night_before(Hours(), at(NIGHT + DAY, "03:00"), BERLIN) == NIGHT - DAY
