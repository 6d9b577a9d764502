"""The invented person's day is lived as the engine has it, and always the same."""

from datetime import time

from coach.afternoon import EVENING, NOW, ZONE, Afternoon, at, preferences
from coach.domain.history import What
from coach.domain.preferences import changed
from coach.domain.reminder import Habit
from coach.domain.stage import Stage


def test_by_the_afternoon_they_drank_stood_up_and_have_something_ahead() -> None:
    lived = Afternoon()
    status = lived.coach.status()
    assert status.now == at(NOW)
    assert status.now.astimezone(ZONE).time() == NOW
    assert (status.drunk_ml, status.stage) == (1000, Stage.T3)
    assert status.next[0].at > status.now
    assert status.open == ()
    kinds = [entry.what for entry in lived.history.entries]
    assert kinds.count(What.SKIPPED) == 3
    assert kinds.count(What.ROUTINE_DONE) == len(lived.played) >= 5


def test_the_same_day_comes_out_each_time() -> None:
    assert Afternoon().history.entries == Afternoon().history.entries


def test_late_in_the_evening_the_stretch_is_asked_for_and_still_open() -> None:
    evening = Afternoon(until=EVENING)
    assert evening.coach.status().open == (Habit.BEDTIME,)
    assert evening.notices["bedtime"].dues[0].kind is Habit.BEDTIME


def test_another_choice_makes_another_day() -> None:
    dry = changed(preferences(), "water.enabled", False)
    assert Afternoon(dry).coach.status().drunk_ml == 0


def test_nothing_is_known_of_the_machine_it_runs_on() -> None:
    lived = Afternoon(until=time(8, 0))
    assert set(lived.sources().values()) == {"none"}
    assert not lived.situation().busy
