"""The agenda: what is next, for each habit that is on."""

from datetime import UTC, date, datetime

from coach.domain.history import History
from coach.domain.hours import local
from coach.domain.preferences import Preferences
from coach.domain.reminder import Habit
from coach.domain.schedule import agenda, asking, coming, habits, next_due, own_of, plan
from tests.fakes import BERLIN, chosen

OWN = [{"name": "vitamin", "at": ["21:00", "12:00"]}, {"name": "tea", "at": "16:00", "days": "sun"}]
MORNING = datetime(2026, 3, 10, 6, 0, tzinfo=BERLIN).astimezone(UTC)


def test_nothing_is_due_before_the_hours_were_confirmed_once() -> None:
    assert agenda(Preferences(), History(), MORNING, BERLIN) == ()


def test_each_habit_has_one_next_turn_the_earliest_first() -> None:
    dues = agenda(chosen(), History(), MORNING, BERLIN)
    assert [d.habit for d in dues] == [Habit.WATER, Habit.STANDING, Habit.BEDTIME]
    assert [d.at for d in dues] == sorted(d.at for d in dues)


def test_a_habit_that_is_off_is_never_due() -> None:
    for habit in (Habit.WATER, Habit.STANDING, Habit.BEDTIME, Habit.MORNING):
        off = chosen(**({"morning__enabled": True} | {f"{habit}__enabled": False}))
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


def test_a_day_has_all_that_is_on() -> None:
    day = plan(chosen(morning__enabled=True, own=OWN), date(2026, 3, 10), BERLIN)
    assert {d.habit for d in day} == {"water", "standing", "bedtime", "morning", "own:vitamin"}


def test_own_reminders_are_habits_by_their_names() -> None:
    preferences = chosen(own=OWN)
    assert habits(preferences) == ("water", "standing", "bedtime", "own:vitamin", "own:tea")
    found = own_of(preferences, "own:tea")
    assert found is preferences.reminders.own[1]
    assert own_of(preferences, "own:coffee") is None
    assert next_due("own:coffee", preferences, History(), MORNING, BERLIN) is None


def test_each_own_reminder_has_its_own_next_turn() -> None:
    dues = agenda(chosen(own=OWN, water__enabled=False), History(), MORNING, BERLIN)
    said = {d.habit: local(d.at, BERLIN).strftime("%d %H:%M") for d in dues}
    assert said["own:vitamin"] == "10 12:00"
    assert said["own:tea"] == "15 16:00"


def test_in_limit_mode_drinks_are_nowhere_in_the_plan() -> None:
    limit = chosen(water__limit_mode=True)
    assert "water" not in {d.habit for d in plan(limit, date(2026, 3, 10), BERLIN)}
    assert "water" not in {d.habit for d in agenda(limit, History(), MORNING, BERLIN)}


def test_nothing_comes_before_the_hours_were_confirmed_once() -> None:
    assert coming(Preferences()) == asking(Preferences()) == ()
    assert coming(chosen()) == habits(chosen())


def test_within_a_limit_nobody_is_asked_to_drink() -> None:
    limit = chosen(water__limit_mode=True)
    assert "water" in coming(limit)
    assert asking(limit) == tuple(habit for habit in coming(limit) if habit != "water")
    assert asking(chosen()) == coming(chosen())
