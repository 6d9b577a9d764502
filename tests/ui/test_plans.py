import re
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.schedule import plan as planned
from coach.ui.plans import awake, awake_for, bed, plan, plan_lines, up
from tests.fakes import BERLIN, chosen
from tests.ui.samples import BEDTIME, MORNING, OFF_FEET, STANDING, VITAMIN, WATER, mine

DAY = date(2026, 3, 4)


def test_a_day_in_one_breath() -> None:
    day = planned(chosen(), DAY, BERLIN)
    assert plan(day, BERLIN) == (
        "Eight drinks from 07:15 to 20:00. About 13 breaks. One stretch at 22:00."
    )
    assert plan((), BERLIN) == "Nothing comes on such a day."
    assert plan((BEDTIME,), BERLIN) == "One stretch at 22:00."


def test_mornings_and_reminders_of_ones_own_are_part_of_a_day() -> None:
    assert plan((MORNING, VITAMIN, mine("iron")), BERLIN) == "Ankles at 07:00. Two of your own."
    assert plan((VITAMIN,), BERLIN) == "One of your own."


def test_a_day_line_by_line() -> None:
    assert plan_lines((WATER, STANDING, OFF_FEET, MORNING, VITAMIN), DAY, BERLIN) == (
        "Wednesday, 04 March 2026",
        "14:20  A glass of water, 200 mL",
        "14:17  Standing up",
        "14:17  Sitting down",
        "07:00  Ankles before you get up",
        "14:20  Vitamin",
    )
    assert plan_lines((), DAY, BERLIN)[1] == "Nothing comes on this day."


@given(st.times(), st.times())
def test_waking_hours_are_more_than_none_and_at_most_a_day(wake: time, bedtime: time) -> None:
    said = re.fullmatch(r"Awake (\d+) h (\d\d)", awake_for(wake, bedtime))
    assert said
    assert timedelta() < timedelta(hours=int(said[1]), minutes=int(said[2])) <= timedelta(days=1)


def test_waking_hours_may_cross_midnight() -> None:
    assert awake_for(time(8), time(1)) == "Awake 17 h 00"
    assert awake(time(8), time(1)) == "Awake 08:00 to 01:00"
    assert (up(time(7)), bed(time(22, 30))) == ("Up 07:00", "Bed 22:30")
