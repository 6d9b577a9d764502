"""The agenda: what is next, for each habit that is on."""

from datetime import UTC, date, datetime

from coach.domain.history import History
from coach.domain.hours import local
from coach.domain.preferences import Preferences
from coach.domain.reminder import Habit
from coach.domain.schedule import agenda, next_due, plan
from tests.fakes import BERLIN, chosen

MORNING = datetime(2026, 3, 10, 6, 0, tzinfo=BERLIN).astimezone(UTC)


def test_nothing_is_due_before_the_hours_were_confirmed_once() -> None:
    assert agenda(Preferences(), History(), MORNING, BERLIN) == ()


def test_each_habit_has_one_next_turn_the_earliest_first() -> None:
    dues = agenda(chosen(), History(), MORNING, BERLIN)
    assert [d.habit for d in dues] == [Habit.WATER, Habit.STANDING, Habit.BEDTIME]
    assert [d.at for d in dues] == sorted(d.at for d in dues)


def test_a_habit_that_is_off_is_never_due() -> None:
    for habit in Habit:
        off = chosen(**{f"{habit}__enabled": False})
        assert next_due(habit, off, History(), MORNING, BERLIN) is None
        assert habit not in {d.habit for d in agenda(off, History(), MORNING, BERLIN)}
        assert habit not in {d.habit for d in plan(off, date(2026, 3, 10), BERLIN)}


def test_turning_one_habit_off_leaves_the_others_alone() -> None:
    all_on = agenda(chosen(), History(), MORNING, BERLIN)
    without = agenda(chosen(water__enabled=False), History(), MORNING, BERLIN)
    assert without == tuple(d for d in all_on if d.habit is not Habit.WATER)


def test_a_plan_needs_no_confirmed_hours() -> None:
    day = plan(Preferences(), date(2026, 3, 10), BERLIN)
    said = [(local(d.at, BERLIN).strftime("%H:%M"), d.habit) for d in day]
    assert said[0] == ("07:15", Habit.WATER)
    assert said[-1] == ("22:00", Habit.BEDTIME)
    assert [d.at for d in day] == sorted(d.at for d in day)
