from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.history import FOREVER
from coach.domain.policy import Why
from coach.domain.preferences import Unit
from coach.domain.reminder import DESK_BREAK, STAND_BREAK, Habit, own
from coach.ui import phrases
from tests.fakes import BERLIN
from tests.ui.samples import NEVER_SAID, NEVER_SEEN, at


def test_every_sort_of_habit_has_a_name_for_a_sentence() -> None:
    names = [
        phrases.name(own("vitamin") if habit is Habit.OWN else habit, discreet=True)
        for habit in Habit
    ]
    assert len(set(names)) == len(names)
    assert names[-1] == "vitamin"


def test_a_break_of_a_standing_job_is_to_sit_down() -> None:
    assert phrases.name("standing", discreet=True, routine=STAND_BREAK) == "sitting down"
    assert phrases.name("standing", discreet=True, routine=DESK_BREAK) == "standing up"


@pytest.mark.parametrize("telling", ["Leg CRAMP diary", "pregnancy tea", "2nd Trimester scan"])
def test_where_others_read_along_a_telling_name_is_left_out(telling: str) -> None:
    assert phrases.own_name(own(telling), discreet=True) == ""
    assert phrases.name(own(telling), discreet=True) == "your reminder"
    assert phrases.name(own(telling), discreet=False) == telling
    assert phrases.own_name(own("vitamin"), discreet=True) == "vitamin"


def test_volumes_are_told_in_the_unit_chosen() -> None:
    assert phrases.volume(1200) == "1,200 mL"
    assert phrases.volume(200, Unit.FL_OZ) == "7 fl oz"
    assert phrases.so_far(1000, 2000) == "1,000 of 2,000 mL so far"
    assert phrases.so_far(1000, 2000, Unit.FL_OZ) == "34 of 68 fl oz so far"
    assert phrases.so_far(900, 1500, limit=True) == "900 of at most 1,500 mL"


@given(st.integers(0, 10_000))
def test_ounces_are_whole_and_the_nearest(amount: int) -> None:
    ounces = int(phrases.measure(amount, Unit.FL_OZ).replace(",", ""))
    assert abs(ounces * phrases.FLUID_OUNCE_ML - amount) <= phrases.FLUID_OUNCE_ML / 2


def test_every_reason_has_words() -> None:
    said = [phrases.reason(why) for why in Why]
    assert len(set(said)) == len(said)
    assert phrases.reason("something new") == "something new"
    assert phrases.reason("a call") == "a call"


def test_whatever_holds_a_notice_back_is_said_on_it() -> None:
    never = {Why.TOO_LATE, Why.NEXT_CAME}
    for why in Why:
        said = phrases.waited(why)
        assert bool(said) == (why not in never)
        assert len(said) <= 34
        assert not NEVER_SEEN.search(said)
        assert not NEVER_SAID.search(said)
    assert phrases.waited(Why.CALL) == "Waited for your call to end."
    assert phrases.waited(Why.AWAY) == "Waited until you were back."
    assert phrases.waited(None) == ""


@pytest.mark.parametrize(
    ("days", "said"), [(0, "at 18:00"), (1, "tomorrow at 18:00"), (3, "on Saturday at 18:00")]
)
def test_a_day_ahead_is_named_by_its_distance(days: int, said: str) -> None:
    assert phrases.when(at("18:00") + timedelta(days=days), at("14:00"), BERLIN) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [("04", "21:00"), ("03", "yesterday at 21:00"), ("01", "Sunday at 21:00")],
)
def test_a_day_past_is_named_by_its_distance(day: str, said: str) -> None:
    assert phrases.was_for(f"2026-03-{day}T21:00", at("21:30"), BERLIN) == said


def test_a_pause_says_its_end() -> None:
    assert phrases.paused(at("16:00"), at("14:00"), BERLIN) == "Paused until 16:00"
    assert phrases.paused(FOREVER, at("14:00"), BERLIN) == "Paused until you resume"
    tomorrow = at("07:00", "2026-03-05")
    assert phrases.paused(tomorrow, at("14:00"), BERLIN) == "Paused until tomorrow at 07:00"


def test_small_counts_are_words() -> None:
    assert [phrases.number(count) for count in (0, 1, 12, 13)] == ["no", "one", "twelve", "13"]
    assert phrases.counted(1, "break") == "one break"
    assert phrases.counted(8, "break") == "eight breaks"


def test_letters_grow_and_shrink_at_the_front_alone() -> None:
    assert phrases.capital("a glass of Water") == "A glass of Water"
    assert phrases.small("You have sat") == "you have sat"
    assert phrases.capital(phrases.small("")) == ""


def test_what_is_too_long_is_cut_with_an_ellipsis() -> None:
    assert phrases.shortened("vitamin", 7) == "vitamin"
    assert phrases.shortened("vitamin one", 9) == "vitamin…"
    assert len(phrases.shortened("x" * 60, 18)) == 18


def test_the_wall_clock_has_24_hours() -> None:
    assert phrases.clock(at("07:05"), BERLIN) == "07:05"
