from datetime import date

from coach.domain.schedule import plan as planned
from coach.ui.plans import plan, plan_lines
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
