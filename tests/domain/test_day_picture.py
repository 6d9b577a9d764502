from datetime import UTC, date, datetime, timedelta

import pytest

from coach.domain.day_picture import Coming, DayPicture, Gap, Reason
from coach.domain.hours import day_on
from tests.fakes import BERLIN, chosen

DAY = day_on(chosen().hours, date(2026, 3, 17), BERLIN)
SEVEN, EIGHT, NINE, TEN = (datetime(2026, 3, 17, hour, tzinfo=UTC) for hour in (7, 8, 9, 10))


def picture() -> DayPicture:
    return DayPicture(
        day=DAY,
        zone=BERLIN,
        lanes=("water", "standing", "bedtime", "own:tea"),
        notices=(
            Coming(EIGHT, ("water", "standing"), SEVEN),
            Coming(NINE, ("own:tea",), NINE),
            Coming(TEN, ("bedtime",), TEN),
        ),
        gaps=(
            Gap("water", DAY.opens, EIGHT, Reason.NIGHT),
            Gap("water", EIGHT + timedelta(minutes=1), DAY.closes, Reason.TAPER),
            Gap("bedtime", DAY.opens, TEN, Reason.AHEAD),
        ),
        bars=(("standing", (SEVEN, NINE)),),
        begins=DAY.opens,
    )


def test_a_combined_notice_stands_in_each_of_its_lanes() -> None:
    assert picture().of("water") == picture().of("standing")
    assert picture().of("water")[0].habits == ("water", "standing")


def test_each_lane_is_counted() -> None:
    day = picture()
    assert (day.drinks, day.breaks, day.stretches, day.own) == (1, 1, 1, 1)


def test_a_lane_has_its_own_gaps_and_bars() -> None:
    assert [gap.reason for gap in picture().gaps_of("water")] == [Reason.NIGHT, Reason.TAPER]
    assert picture().bars_of("standing") == ((SEVEN, NINE),)
    assert picture().bars_of("water") == ()


def test_at_a_moment_there_is_a_notice_for_its_minute_or_a_gap() -> None:
    day = picture()
    assert day.at("water", EIGHT) == day.notices[0]
    assert day.at("water", EIGHT + timedelta(seconds=59)) == day.notices[0]
    assert day.at("water", EIGHT - timedelta(seconds=1)) == day.gaps[0]
    assert day.at("water", EIGHT + timedelta(minutes=1)) == day.gaps[1]


def test_outside_the_day_there_is_nothing() -> None:
    with pytest.raises(LookupError):
        picture().at("water", DAY.closes)


def test_a_notice_tells_how_much_later_it_comes_than_it_was_due() -> None:
    assert picture().notices[0].late == timedelta(hours=1)
