"""A day as it would come; that it is what really comes is in `tests/test_live_day.py`."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.domain.day_picture import DayPicture
from coach.domain.hours import local
from coach.domain.policy import Why
from coach.engine.live_day import live_day
from tests.fakes import BERLIN, chosen

TUESDAY, SATURDAY = date(2026, 3, 17), date(2026, 3, 21)


def times(picture: DayPicture, lane: str) -> list[str]:
    """Return the wall times of a lane's notices."""
    return [f"{local(each.at, picture.zone):%H:%M}" for each in picture.of(lane)]


def test_drinks_come_as_they_are_planned_where_nothing_is_in_their_way() -> None:
    picture = live_day(chosen(water__target_ml=2000, standing__enabled=False), TUESDAY, BERLIN)
    assert times(picture, "water") == [
        *("07:15", "08:40", "10:05", "11:30", "12:55"),
        *("14:20", "15:45", "17:10", "18:35", "20:00"),
    ]
    assert times(picture, "bedtime") == ["22:00"]


def test_hours_need_not_be_confirmed_for_the_picture() -> None:
    hasty = chosen(hours__confirmed=False)
    assert live_day(hasty, TUESDAY, BERLIN).notices == live_day(chosen(), TUESDAY, BERLIN).notices


def test_breaks_come_in_their_weekday_windows() -> None:
    preferences = chosen(standing__windows="mon-fri 09:00-17:30", water__enabled=False)
    assert times(live_day(preferences, TUESDAY, BERLIN), "standing") == [
        f"{hour}:00" for hour in range(10, 18)
    ]
    assert not live_day(preferences, SATURDAY, BERLIN).of("standing")


def test_on_a_standing_job_a_shift_fills_the_hours_of_breaks() -> None:
    preferences = chosen(
        standing__mode="job", standing__windows="09:00-12:10", water__enabled=False
    )
    picture = live_day(preferences, TUESDAY, BERLIN)
    assert [[f"{local(at, BERLIN):%H:%M}" for at in shift] for shift in picture.shifts] == [
        ["09:00", "12:10"]
    ]
    assert times(picture, "standing") == ["10:00", "11:00", "12:00"]


def test_at_a_desk_there_is_no_shift() -> None:
    assert not live_day(chosen(standing__mode="sit-stand"), TUESDAY, BERLIN).shifts


def test_under_a_limit_no_drink_is_shown() -> None:
    assert live_day(chosen(water__limit_mode=True), TUESDAY, BERLIN).drinks == 0


def test_nothing_comes_in_a_quiet_window_and_what_it_held_comes_after_it() -> None:
    preferences = chosen(
        quiet__windows="12:30-14:00", reminders__own=[{"name": "tea", "at": ["13:00"]}]
    )
    picture = live_day(preferences, TUESDAY, BERLIN)
    begin, end = (datetime(2026, 3, 17, *at, tzinfo=BERLIN) for at in ((12, 30), (14, 0)))
    assert not [each for each in picture.notices if begin <= each.at < end]
    (tea,) = picture.of("own:tea")
    assert (tea.at, tea.why, tea.late) == (end, Why.QUIET, timedelta(hours=1))


def test_a_reminder_that_last_night_held_comes_in_the_morning() -> None:
    preferences = chosen(reminders__own=[{"name": "tea", "at": ["23:30"]}])
    assert times(live_day(preferences, TUESDAY, BERLIN), "own:tea") == ["07:00"]


def test_what_falls_due_together_is_one_notice() -> None:
    preferences = chosen(water__first_after_wake_min=0, morning__enabled=True)
    first = live_day(preferences, TUESDAY, BERLIN).notices[0]
    assert set(first.habits) == {"water", "morning"}
    assert first.amount == 200


def test_a_notice_too_near_to_another_says_so() -> None:
    late = [each for each in live_day(chosen(), TUESDAY, BERLIN).of("water") if each.why]
    assert late
    assert all(each.why is Why.CROWDED and each.late < timedelta(minutes=20) for each in late)


def test_without_a_reminder_of_ones_own_the_play_begins_with_the_day() -> None:
    picture = live_day(chosen(), TUESDAY, BERLIN)
    assert picture.begins == picture.day.opens
    assert not picture.before


def test_quiet_days_in_a_row_are_followed_back_to_their_beginning() -> None:
    preferences = chosen(
        quiet__windows="sat, sun",
        reminders__own=[{"name": "tea", "at": ["11:00"], "days": ["sat"]}],
    )
    monday = live_day(preferences, date(2026, 3, 23), BERLIN)
    assert times(monday, "own:tea") == ["07:00"]
    assert local(monday.begins, BERLIN).date() == date(2026, 3, 20)


def test_a_quiet_week_is_not_followed_for_ever() -> None:
    preferences = chosen(
        quiet__windows="mon-sun", reminders__own=[{"name": "tea", "at": ["11:00"]}]
    )
    picture = live_day(preferences, TUESDAY, BERLIN)
    assert timedelta(days=7) < picture.day.opens - picture.begins < timedelta(days=10)
    assert not picture.notices


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        (date(2026, 3, 28), "Europe/Berlin", 23),
        (date(2026, 10, 31), "America/New_York", 25),
        (date(2026, 4, 4), "Pacific/Auckland", 25),
        (date(2026, 10, 25), "Asia/Kolkata", 24),
    ],
)
def test_a_day_whose_clock_changes_is_shown_as_long_as_it_is(
    day: date, zone: str, hours: int
) -> None:
    picture = live_day(chosen(hours__bedtime="03:30", hours__wake="09:00"), day, ZoneInfo(zone))
    assert picture.day.closes - picture.day.opens == timedelta(hours=hours)
    assert times(picture, "bedtime") == ["03:00"]
