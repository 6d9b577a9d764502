from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.domain.hours import day_on
from coach.ui.live_day.axis import Axis, axis, clock, snapped
from tests.fakes import BERLIN, chosen
from tests.ui.live_day.days import TUESDAY, at


def made(day: date = TUESDAY, zone: str = "Europe/Berlin") -> Axis:
    there = ZoneInfo(zone)
    return axis(day_on(chosen().hours, day, there), there, left=10, width=240)


def test_the_day_runs_from_four_to_four() -> None:
    assert [made().x(at(said)) for said in ("04:00", "16:00")] == [10, 130]
    assert made().x(at("04:00", TUESDAY + timedelta(days=1))) == 250


def test_what_is_no_part_of_the_day_stands_at_its_nearer_end() -> None:
    assert made().x(at("03:00")) == 10
    assert made().moment(0) == at("04:00")
    assert made().moment(9999) == at("04:00", TUESDAY + timedelta(days=1))


def test_a_place_and_its_moment_belong_together() -> None:
    assert made().moment(made().x(at("09:20"))) == at("09:20")


@pytest.mark.parametrize(("said", "near"), [("09:22", "09:20"), ("09:23", "09:25")])
def test_a_time_that_is_dragged_stands_on_five_minutes(said: str, near: str) -> None:
    assert snapped(at(said)) == at(near)


def test_figures_stand_at_even_hours() -> None:
    assert [figure for _, figure in made().ticks(4)] == ["04", "08", "12", "16", "20", "00", "04"]
    assert len(list(made().ticks(2))) == 13


def test_figures_follow_the_wall_where_the_clock_changes() -> None:
    for day in (date(2026, 3, 28), date(2026, 10, 24)):
        short = made(day)
        assert all(clock(moment, BERLIN).minute == 0 for moment, _ in short.ticks(2))
        assert [figure for _, figure in short.ticks(2)][-2:] == ["02", "04"] or day.month == 3


def test_figures_stand_on_whole_hours_where_the_zone_has_half_ones() -> None:
    zone = ZoneInfo("Asia/Kolkata")
    assert {clock(moment, zone).minute for moment, _ in made(zone="Asia/Kolkata").ticks(2)} == {0}


def test_the_wall_shows_the_time_of_a_moment() -> None:
    assert clock(at("07:05"), BERLIN) == time(7, 5)
