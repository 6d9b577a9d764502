"""Weekday windows on a given day: cut to waking, over midnight, earliest first."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.hours import Day, day_at, day_on, local
from coach.domain.preferences import Hours
from coach.domain.spans import is_on, quiet_until, spans
from coach.domain.windows import Window, parsed
from tests.fakes import BERLIN

HOURS = Hours(bedtime=time(1, 30))
TUESDAY = date(2026, 3, 10)


def told(text: str, day: date = TUESDAY) -> list[str]:
    this = day_on(HOURS, day, BERLIN)
    found = spans(parsed(text), this, BERLIN, (this.wake, this.evening))
    return [f"{local(a, BERLIN):%d %H:%M}-{local(b, BERLIN):%d %H:%M}" for a, b in found]


@pytest.mark.parametrize("text", ["", "tue", "mon-sun"])
def test_without_times_it_is_the_whole_of_what_is_usual(text: str) -> None:
    assert told(text) == ["10 07:00-10 23:00"]


def test_on_other_days_there_is_nothing() -> None:
    assert told("wed-mon 09:00-17:00") == []


def test_a_window_over_midnight_belongs_to_the_day_on_which_it_began() -> None:
    assert told("tue 22:30-01:00") == ["10 22:30-11 01:00"]
    assert told("tue 22:30-01:00", date(2026, 3, 11)) == []


def test_a_window_after_midnight_belongs_to_the_evening_before() -> None:
    assert told("tue 00:15-01:00") == ["11 00:15-11 01:00"]


def test_windows_are_cut_to_the_waking_day_and_stand_in_order() -> None:
    assert told("22:00-03:00; 05:00-08:00") == ["10 07:00-10 08:00", "10 22:00-11 01:30"]
    assert told("02:00-03:30") == []


def test_a_window_that_ends_before_it_begins_goes_on_until_bedtime() -> None:
    assert told("17:00-09:00") == ["10 17:00-11 01:30"]
    assert told("12:00-12:00") == ["10 12:00-11 01:30"]


def test_a_window_of_a_single_moment_is_one() -> None:
    assert told("06:00-07:00") == ["10 07:00-10 07:00"]


def test_where_nothing_is_usual_there_is_nothing() -> None:
    this = day_on(HOURS, TUESDAY, BERLIN)
    assert spans((), this, BERLIN, (this.bedtime, this.wake)) == ()


def test_a_day_is_on_by_its_name_whatever_the_times() -> None:
    this = day_on(HOURS, TUESDAY, BERLIN)
    assert is_on((), this)
    assert is_on(parsed("tue 09:00-09:01"), this)
    assert not is_on(parsed("wed"), this)


clock = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@given(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.builds(Hours, wake=clock, bedtime=clock),
    st.lists(st.builds(Window, begin=clock, end=clock), max_size=4).map(tuple),
    st.sampled_from([BERLIN, ZoneInfo("America/New_York")]),
)
def test_every_span_lies_in_the_waking_day_in_order(
    day: date, hours: Hours, windows: tuple[Window, ...], zone: ZoneInfo
) -> None:
    this: Day = day_on(hours, day, zone)
    found = spans(windows, this, zone, (this.wake, this.bedtime))
    assert list(found) == sorted(found)
    for begin, end in found:
        assert this.wake <= begin <= end <= this.bedtime
        assert end - begin <= timedelta(hours=25)


def quiet(text: str, at: str, zone: ZoneInfo = BERLIN) -> str | None:
    moment = datetime.fromisoformat(at).replace(tzinfo=zone).astimezone(UTC)
    end = quiet_until(parsed(text), day_at(HOURS, moment, zone), zone, moment)
    return f"{local(end, zone):%d %H:%M}" if end else None


@pytest.mark.parametrize(
    ("text", "at", "end"),
    [
        ("", "2026-03-10T12:30", None),
        ("12:00-13:00", "2026-03-10T11:59", None),
        ("12:00-13:00", "2026-03-10T12:00", "10 13:00"),
        ("12:00-13:00", "2026-03-10T12:59", "10 13:00"),
        ("12:00-13:00", "2026-03-10T13:00", None),
        ("wed 12:00-13:00", "2026-03-10T12:30", None),
        ("12:00-13:00; 13:00-14:00", "2026-03-10T12:30", "10 14:00"),
        ("12:00-13:00; 12:30-15:00; 15:01-16:00", "2026-03-10T12:30", "10 15:00"),
        ("tue", "2026-03-10T12:30", "11 01:30"),
        ("tue", "2026-03-11T03:30", None),
        ("tue 22:00-05:00", "2026-03-11T04:30", "11 05:00"),
        ("tue 22:00-05:00", "2026-03-10T04:30", None),
        ("tue 01:00-02:00", "2026-03-11T01:30", "11 02:00"),
        ("tue 01:00-02:00", "2026-03-10T01:30", None),
    ],
)
def test_a_quiet_window_ends_when_it_says(text: str, at: str, end: str | None) -> None:
    assert quiet(text, at) == end


def test_a_quiet_window_keeps_to_the_wall_clock_in_the_night_that_it_is_set() -> None:
    assert quiet("00:30-06:00", "2026-03-29T00:45") == "29 06:00"
    assert quiet("00:30-06:00", "2026-10-25T00:45") == "25 06:00"


@given(
    st.lists(
        st.sampled_from(["mon-fri 09:00-17:30", "sat", "22:30-01:00", "12:00-12:15"]), max_size=6
    )
)
def test_quiet_has_an_end_after_which_it_is_not_quiet(some: list[str]) -> None:
    windows = parsed("; ".join(some))
    moment = datetime(2026, 3, 13, 11, 5, tzinfo=UTC)
    for _ in range(20):
        end = quiet_until(windows, day_at(HOURS, moment, BERLIN), BERLIN, moment)
        if end is None:
            break
        assert end > moment
        assert quiet_until(windows, day_at(HOURS, end, BERLIN), BERLIN, end) is None
        moment += timedelta(hours=3)
