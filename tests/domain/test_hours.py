"""Days, boundaries, and clocks that are put forward or back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import hours as h
from coach.domain.preferences import Hours

ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Kathmandu",
        "Pacific/Apia",
    )
]
BERLIN = ZONES[0]
clock = st.builds(time, st.integers(0, 23), st.integers(0, 59))
rhythms = st.builds(
    Hours,
    wake=clock,
    bedtime=clock,
    day_boundary=clock,
    weekend=st.booleans(),
    weekend_wake=clock,
    weekend_bedtime=clock,
)
days = st.dates(date(2024, 1, 1), date(2028, 12, 31))


def wall(moment: datetime) -> str:
    return h.local(moment, BERLIN).strftime("%d %H:%M")


def test_half_past_midnight_belongs_to_the_evening_before() -> None:
    moment = h.instant(date(2026, 5, 2), time(0, 30), BERLIN)
    assert h.day_at(Hours(), moment, BERLIN).date == date(2026, 5, 1)


def test_bedtime_after_midnight_belongs_to_the_day_it_ends() -> None:
    day = h.day_on(Hours(bedtime=time(1, 0)), date(2026, 5, 1), BERLIN)
    assert wall(day.bedtime) == "02 01:00"


def test_somebody_who_sleeps_by_day_has_one_day_not_two() -> None:
    night_shift = Hours(wake=time(18, 0), bedtime=time(10, 0))
    day = h.day_on(night_shift, date(2026, 5, 1), BERLIN)
    assert [wall(m) for m in (day.opens, day.wake, day.bedtime, day.closes)] == [
        "01 14:00",
        "01 18:00",
        "02 10:00",
        "02 14:00",
    ]


def test_getting_up_before_the_boundary_moves_the_boundary() -> None:
    day = h.day_on(Hours(wake=time(3, 0), bedtime=time(20, 0)), date(2026, 5, 1), BERLIN)
    assert [wall(day.opens), wall(day.wake)] == ["30 23:30", "01 03:00"]


def test_weekends_may_have_hours_of_their_own() -> None:
    hours = Hours(weekend=True, weekend_wake=time(9, 0), weekend_bedtime=time(1, 0))
    days = [h.day_on(hours, date(2026, 5, day), BERLIN) for day in (1, 2, 3, 4)]
    assert [(wall(day.wake), wall(day.bedtime)) for day in days] == [
        ("01 07:00", "01 22:30"),
        ("02 09:00", "03 01:00"),
        ("03 09:00", "04 01:00"),
        ("04 07:00", "04 22:30"),
    ]
    assert [wall(day.opens) for day in days] == [f"0{day} 04:00" for day in (1, 2, 3, 4)]


def test_without_that_wish_weekends_are_as_other_days() -> None:
    saturday = date(2026, 5, 2)
    assert h.day_on(Hours(weekend_wake=time(11)), saturday, BERLIN) == h.day_on(
        Hours(), saturday, BERLIN
    )
    assert h.wake_and_bed(Hours(), saturday) == (time(7, 0), time(22, 30))


def test_the_boundary_lies_in_each_night_of_the_week() -> None:
    late = Hours(bedtime=time(22), wake=time(5), weekend=True)
    assert h.boundary(late) == time(4, 0)
    later = Hours(
        bedtime=time(23),
        wake=time(3),
        weekend=True,
        weekend_bedtime=time(1),
        weekend_wake=time(9),
        day_boundary=time(6),
    )
    assert time(1) <= h.boundary(later) <= time(3)


def test_a_time_that_the_clock_skips_comes_an_hour_later_once() -> None:
    spring = h.instant(date(2026, 3, 29), time(2, 30), BERLIN)
    assert wall(spring) == "29 03:30"


def test_of_a_time_that_comes_twice_the_first_is_meant() -> None:
    autumn = h.instant(date(2026, 10, 25), time(2, 30), BERLIN)
    assert autumn == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_evening_begins_two_and_a_half_hours_before_bed() -> None:
    day = h.day_on(Hours(), date(2026, 5, 1), BERLIN)
    assert wall(day.evening) == "01 20:00"


@pytest.mark.parametrize("seconds", [1, 59])
def test_a_moment_is_rounded_up_to_the_minute(seconds: int) -> None:
    moment = datetime(2026, 5, 1, 8, 0, seconds, tzinfo=UTC)
    assert h.whole_minute(moment) == datetime(2026, 5, 1, 8, 1, tzinfo=UTC)
    assert h.whole_minute(moment.replace(second=0)) == moment.replace(second=0)


@given(rhythms, days, st.sampled_from(ZONES))
def test_a_day_runs_from_boundary_over_waking_to_bed_to_boundary(
    hours: Hours, day: date, zone: ZoneInfo
) -> None:
    this = h.day_on(hours, day, zone)
    skipped = timedelta(hours=25)  # a zone may skip a whole day (Samoa did)
    assert this.opens <= this.closes
    assert this.opens <= this.wake <= this.opens + skipped
    assert this.wake <= this.bedtime <= this.wake + skipped
    assert this.closes == h.day_on(hours, day + h.DAY, zone).opens


@given(rhythms, st.datetimes(datetime(2024, 1, 2), datetime(2028, 12, 30)), st.sampled_from(ZONES))  # noqa: DTZ001
def test_every_moment_belongs_to_exactly_one_day(
    hours: Hours, naive: datetime, zone: ZoneInfo
) -> None:
    moment = naive.replace(tzinfo=UTC)
    day = h.day_at(hours, moment, zone)
    assert day.opens <= moment < day.closes
    for other in (day.date - h.DAY, day.date + h.DAY):
        neighbour = h.day_on(hours, other, zone)
        assert not neighbour.opens <= moment < neighbour.closes


@given(rhythms, st.datetimes(datetime(2024, 1, 2), datetime(2028, 12, 30)), st.sampled_from(ZONES))  # noqa: DTZ001
def test_the_next_getting_up_lies_ahead(hours: Hours, naive: datetime, zone: ZoneInfo) -> None:
    moment = naive.replace(tzinfo=UTC)
    assert moment < h.next_wake(hours, moment, zone) <= moment + timedelta(hours=50)


def test_a_turn_is_sought_on_the_day_of_a_moment_and_the_two_after_it() -> None:
    moment = h.instant(date(2026, 5, 2), time(0, 30), BERLIN)
    found = [day.date.day for day in h.days_from(Hours(), moment, BERLIN)]
    assert found == [1, 2, 3]


def test_a_time_of_day_lies_within_its_day_over_midnight_if_need_be() -> None:
    day = h.day_on(Hours(), date(2026, 5, 1), BERLIN)
    assert wall(day.at(time(22, 30), BERLIN)) == "01 22:30"
    assert wall(day.at(time(1, 0), BERLIN)) == "02 01:00"
    assert wall(day.at(time(3, 59), BERLIN)) == "02 03:59"
    assert wall(day.at(time(4, 0), BERLIN)) == "01 04:00"


@given(rhythms, days, clock, st.sampled_from(ZONES))
def test_any_time_of_day_lies_between_the_boundaries_of_its_day(
    hours: Hours, day: date, at: time, zone: ZoneInfo
) -> None:
    this = h.day_on(hours, day, zone)
    skipped = timedelta(hours=1)  # a skipped time is moved on by the length of the skip
    assert this.opens <= this.at(at, zone) <= this.closes + skipped
    assert h.day_on(hours, day, zone) == this


def test_waking_is_the_first_moment_awake_and_bedtime_the_first_that_is_not() -> None:
    day = h.day_on(Hours(), date(2026, 5, 1), BERLIN)
    assert day.awake(day.wake)
    assert not day.awake(day.bedtime)
    assert not day.awake(day.wake - timedelta(microseconds=1))
