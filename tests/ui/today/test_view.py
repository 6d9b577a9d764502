"""The page as values: what is first, what is later, and what nobody else is to read."""

from datetime import timedelta

import pytest

from coach.adapters.tip_file import tips
from coach.domain.history import FOREVER, Entry, What
from coach.domain.preferences import Preferences
from coach.domain.reminder import Answer, Habit
from coach.domain.tips import tip_of_the_day
from coach.ui.today.view import LATER, State
from tests.fakes import chosen
from tests.ui.today.days import call, drank, entry, view, wall


def test_the_next_turn_comes_first_with_the_time_sat_by_then() -> None:
    hero = view().hero
    assert hero.state is State.NEXT
    assert hero.due
    assert (hero.due.habit, hero.due.at) == (Habit.STANDING, wall("14:18"))
    assert (hero.minutes, hero.routine) == (60, "desk-break")


def test_before_the_hours_are_set_nothing_else_is_told() -> None:
    shown = view(preferences=Preferences())
    assert shown.hero.state is State.SETUP
    assert not shown.set_up
    assert not shown.later


@pytest.mark.parametrize("end", [wall("16:00"), FOREVER])
def test_a_pause_comes_before_everything_else(end: object) -> None:
    pause = Entry(wall("14:00"), What.PAUSED, until=end)  # type: ignore[arg-type]
    hero = view("14:05", pause, waiting=call()).hero
    assert (hero.state, hero.until) == (State.PAUSED, end)


def test_an_open_question_takes_its_answers() -> None:
    hero = view("14:20", entry("14:18", What.SHOWN, Habit.STANDING), is_open=("standing",)).hero
    assert hero.state is State.ASKED
    assert hero.answers == (Answer.START, Answer.LATER, Answer.SKIP)
    assert (hero.minutes, hero.routine) == (62, "desk-break")


def test_an_open_drink_asks_for_one_serving() -> None:
    hero = view(is_open=("water",), preferences=chosen(water__serving_ml=150)).hero
    assert hero.due
    assert hero.due.amount == 150


def test_what_waits_says_why() -> None:
    hero = view("14:20", waiting=call()).hero
    assert hero.state is State.WAITING
    assert hero.why == "a call"


@pytest.mark.parametrize("ahead", [True, False])
def test_only_where_the_coach_takes_it_can_a_turn_ahead_be_put_off(ahead: bool) -> None:
    assert bool(view(ahead=ahead).hero.answers) is ahead


def test_later_turns_follow_the_first_one_and_end_with_the_stretch_before_bed() -> None:
    later = view().later
    assert len(later) == LATER
    assert all(due.at > wall("14:18") for due in later)
    assert later[-1].kind is Habit.BEDTIME


def test_the_stretch_before_bed_is_not_told_twice() -> None:
    asked = Entry(wall("22:00"), What.SHOWN, Habit.BEDTIME, turn="2026-03-12")
    shown = view("22:02", asked, is_open=("bedtime",))
    assert not [due for due in shown.later if due.kind is Habit.BEDTIME]


def test_a_drink_that_follows_a_break_closely_says_so() -> None:
    drinks = view("14:17", preferences=chosen(notices__gap_min=60)).drinks
    assert drinks.after_break
    assert drinks.next == wall("15:18")


def test_a_limit_tells_no_next_drink() -> None:
    preferences = chosen(water__limit_mode=True, water__target_ml=1500)
    drinks = view(preferences=preferences).drinks
    assert drinks.limit
    assert (drinks.next, drinks.by, drinks.target) == (None, None, 1500)


def test_much_within_an_hour_is_plenty() -> None:
    assert view("14:05", drank("14:00", 1001)).drinks.plenty
    assert not view().drinks.plenty


def test_an_idle_time_that_nothing_tells_is_told_as_unknown() -> None:
    assert view().movement.sees
    assert not view(idle="none").movement.sees


def test_a_tip_that_names_a_condition_stays_closed_where_others_read_along() -> None:
    shown = view()
    assert shown.tip
    assert shown.tip_open is shown.tip.plain
    assert view(preferences=chosen(notices__discreet=False)).tip_open


def test_without_cards_there_is_no_tip() -> None:
    assert view(with_tips=False).tip is None


def test_the_tip_is_the_one_of_the_day() -> None:
    shown = view()
    date = (shown.now + timedelta(hours=1)).date()
    assert shown.tip == tip_of_the_day(tips(), date, shown.stage)
