"""Drinks: evenly spread, thinning out, never hurried."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import water
from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.hours import Day, day_on, local
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit
from coach.domain.stage import Stage
from tests.fakes import BERLIN, chosen

TODAY = date(2026, 3, 10)
NAME = TODAY.isoformat()


def day(preferences: Preferences) -> Day:
    return day_on(preferences.hours, TODAY, BERLIN)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def clock(moment: datetime) -> str:
    return local(moment, BERLIN).strftime("%H:%M")


def drank(at: str, amount: int = 200) -> Entry:
    return Entry(wall(at), What.DRANK, Habit.WATER, amount=amount, turn=NAME)


def asked(at: str, what: What = What.SHOWN, turn: str = "", until: str = "") -> Entry:
    """Return an entry about the drink that was planned for ``turn``, or for that very moment."""
    end = wall(until) if until else None
    return Entry(wall(at), what, Habit.WATER, end, turn=f"{NAME}T{turn or at}")


def opened(at: str) -> Entry:
    return Entry(wall(at), What.OPENED)


def switched(at: str, note: str) -> Entry:
    return Entry(wall(at), What.SWITCHED, note=note, turn=NAME)


def due(now: str, *entries: Entry, **values: object) -> Due | None:
    return water.next_due(chosen(**values), History(entries), wall(now), BERLIN)


def at(now: str, *entries: Entry, **values: object) -> str:
    found = due(now, *entries, **values)
    assert found
    return local(found.at, BERLIN).strftime("%d %H:%M").removeprefix("10 ")


def test_ten_drinks_of_two_litres_as_in_the_design() -> None:
    dues = water.planned(preferences := chosen(water__target_ml=2000), day(preferences), BERLIN)
    assert " ".join(clock(due.at) for due in dues) == (
        "07:15 08:40 10:05 11:30 12:55 14:20 15:45 17:10 18:35 20:00"
    )
    assert {due.amount for due in dues} == {200}


def test_the_target_follows_the_stage_until_one_is_chosen() -> None:
    for stage, millilitres in ((Stage.NONE, 1600), (Stage.T2, 2000), (Stage.AFTER, 1600)):
        preferences = chosen(profile__stage=stage)
        assert water.target(preferences, day(preferences)) == millilitres
    preferences = chosen(profile__stage=Stage.T2, water__target_ml=1800)
    assert water.target(preferences, day(preferences)) == 1800


def test_a_hot_day_and_exercise_add_their_share_while_they_are_on() -> None:
    preferences = chosen(water__target_ml=2000)
    hot, moving = switched("08:00", "hot on"), switched("09:00", "exercise on")
    targets = [
        water.target(preferences, day(preferences), History(entries))
        for entries in ((), (hot,), (hot, moving), (hot, moving, switched("10:00", "hot off")))
    ]
    assert targets == [2000, 2300, 2550, 2250]
    tomorrow = day_on(preferences.hours, date(2026, 3, 11), BERLIN)
    assert water.target(preferences, tomorrow, History((hot, moving))) == 2000


def test_a_limit_is_never_raised_by_a_switch() -> None:
    preferences = chosen(water__target_ml=1500, water__limit_mode=True)
    hot = History((switched("08:00", "hot on"),))
    assert water.target(preferences, day(preferences), hot) == 1500


def test_in_limit_mode_nothing_is_suggested() -> None:
    preferences = chosen(water__limit_mode=True)
    assert due("08:00", water__limit_mode=True) is None
    assert water.planned(preferences, day(preferences), BERLIN) == ()


def test_a_switch_flipped_at_noon_plans_more_for_the_rest_of_the_day() -> None:
    def left(*entries: Entry) -> int:
        found = water.course(preferences, day(preferences), BERLIN, History(entries))
        assert found
        return found.left_after(wall("12:00"))

    preferences = chosen(water__target_ml=2000)
    assert left(switched("12:00", "hot on")) > left()


def test_servings_grow_where_they_would_come_too_often() -> None:
    dues = water.planned(preferences := chosen(water__target_ml=4000), day(preferences), BERLIN)
    assert {due.amount for due in dues} == {250}
    gaps = [b.at - a.at for a, b in pairwise(dues)]
    assert min(gaps) >= timedelta(minutes=60)


def test_a_day_too_short_for_drinks_has_none() -> None:
    preferences = chosen(hours__wake="20:00", hours__bedtime="22:00")
    assert water.planned(preferences, day(preferences), BERLIN) == ()


def test_windows_say_on_which_days_and_between_which_times_drinks_come() -> None:
    preferences = chosen(water__windows="tue 09:00-17:00", water__target_ml=2000)
    dues = water.planned(preferences, day(preferences), BERLIN)
    assert (clock(dues[0].at), clock(dues[-1].at)) == ("09:00", "17:00")
    assert all(b.at - a.at >= water.APART for a, b in pairwise(dues))
    done = (opened("06:00"), asked("17:00"))
    assert at("18:00", *done, water__windows="tue 09:00-17:00; thu") == "12 07:15"


def test_a_window_into_the_evening_ends_with_the_taper() -> None:
    preferences = chosen(water__windows="12:00-23:00")
    dues = water.planned(preferences, day(preferences), BERLIN)
    assert clock(dues[-1].at) == "20:00"


def test_a_logged_drink_plans_the_rest_anew() -> None:
    assert at("07:50", drank("07:45"), water__target_ml=2000) == "09:07"


def test_a_drink_that_was_only_asked_for_moves_nothing() -> None:
    assert at("07:16", opened("06:00"), asked("07:15"), water__target_ml=2000) == "08:40"
    assert at("08:20", opened("06:00"), asked("08:10", turn="07:15"), water__target_ml=2000) == (
        "10:05"
    )


def test_no_drink_within_three_quarters_of_an_hour_of_one() -> None:
    found = due("19:00", drank("18:50"), water__target_ml=4000)
    assert found
    assert found.at - wall("18:50") >= timedelta(minutes=45)


def test_drinks_stop_at_the_target() -> None:
    assert at("12:00", drank("11:00", 1600)) == "11 07:15"


def test_a_drink_that_was_undone_is_asked_for_again() -> None:
    drink = drank("11:00", 1600)
    undone = Entry(wall("11:01"), What.UNDONE, Habit.WATER, amount=1600, turn=NAME)
    history = History((opened("06:00"), drink)).plus(undone)
    found = water.next_due(chosen(), history, wall("11:02"), BERLIN)
    assert found
    assert local(found.at, BERLIN).date() == TODAY


def test_skipped_drinks_are_caught_up_by_one_serving_at_most() -> None:
    turns = ("07:15", "08:40", "10:05", "11:30", "12:55")
    preferences = chosen(water__target_ml=2000)
    history = History((opened("06:00"), *(asked(turn, What.SKIPPED) for turn in turns)))
    now, shown = wall("12:56"), 0
    while (found := water.next_due(preferences, history, now, BERLIN)) and found.at < wall("22:00"):
        shown, now = shown + 1, found.at
        history = history.plus(replaced_by_a_drink(found))
    assert shown <= 5 + 1


def replaced_by_a_drink(found: Due) -> Entry:
    return Entry(found.at, What.DRANK, Habit.WATER, amount=found.amount, turn=NAME)


def test_later_comes_back_when_it_was_asked_for() -> None:
    found = due("10:06", asked("10:05", What.LATER, until="10:15"))
    assert found
    assert (clock(found.at), found.asked) == ("10:15", True)


def test_later_is_not_forgotten_because_a_drink_was_taken_back() -> None:
    history = History((opened("06:00"), drank("09:00"), asked("10:05")))
    history = history.plus(asked("10:06", What.LATER, turn="10:05", until="10:16"))
    history = history.plus(Entry(wall("10:07"), What.UNDONE, Habit.WATER, amount=200, turn=NAME))
    found = water.next_due(chosen(water__target_ml=2000), history, wall("10:08"), BERLIN)
    assert found
    assert clock(found.at) == "10:16"


def test_later_does_not_reach_into_the_evening() -> None:
    assert at("19:56", opened("06:00"), asked("19:55", What.LATER, until="20:05")) == "11 07:15"


def test_later_that_fell_into_a_pause_is_not_replayed() -> None:
    later = asked("10:05", What.LATER, until="10:15")
    pause = Entry(wall("10:06"), What.PAUSED, until=wall("11:00"))
    assert at("11:00", opened("06:00"), later, pause) > "11:45"


def test_an_hour_never_suggests_more_than_half_a_litre() -> None:
    drinks = (drank("10:00"), drank("10:05"), asked("10:06", What.LATER, until="10:16"))
    assert at("10:07", *drinks) == "11:00"


@given(
    st.lists(st.tuples(st.integers(0, 700), st.integers(100, 500)), max_size=8),
    st.integers(0, 780),
)
def test_a_suggestion_and_the_hour_before_it_hold_half_a_litre_at_most(
    drinks: list[tuple[int, int]], minute: int
) -> None:
    begin = wall("07:00")
    now = begin + timedelta(minutes=minute)
    entries = [
        Entry(begin + timedelta(minutes=m), What.DRANK, Habit.WATER, amount=ml, turn=NAME)
        for m, ml in sorted(drinks)
        if m <= minute
    ]
    found = water.next_due(chosen(water__target_ml=4000), History(tuple(entries)), now, BERLIN)
    assert found
    hour = [e.amount for e in entries if found.at - water.HOUR < e.at <= found.at]
    assert not hour or sum(hour) + found.amount <= water.HOURLY_ML


def test_a_drink_that_was_due_while_the_coach_was_off_is_let_go() -> None:
    """One due within the half hour before the start is still asked for, and nothing older."""
    assert at("10:10", opened("10:10"), water__target_ml=2000) == "10:05"
    assert at("10:40", opened("10:40"), water__target_ml=2000) == "11:30"


def test_one_that_had_to_wait_is_asked_for_once() -> None:
    held = at("12:00", opened("06:00"), asked("07:15"), water__target_ml=2000)
    assert held == "11:30"
    after = at("12:01", opened("06:00"), asked("07:15"), asked("12:00", turn="11:30"))
    assert after > "12:45"


def test_none_is_asked_for_soon_after_another_was() -> None:
    late = asked("08:20", turn="07:15")
    assert at("08:21", opened("06:00"), late, water__target_ml=2000) == "10:05"


def test_the_later_of_a_drink_and_the_end_of_a_pause_begins_the_rest_of_the_day() -> None:
    pause = Entry(wall("09:00"), What.PAUSED, until=wall("10:00"))
    target = {"water__target_ml": 2000}
    assert at("11:01", pause, drank("11:00"), **target) == at("11:01", drank("11:00"), **target)
    assert at("10:01", drank("08:00"), pause, **target) >= "11:00"


def test_exactly_half_a_litre_fits_into_an_hour() -> None:
    later = asked("10:06", What.LATER, until="10:16")
    assert at("10:07", drank("10:00", 300), later) == "10:16"
    assert at("10:07", drank("10:00", 301), later) == "11:00"


def test_in_overlapping_windows_drinks_go_on_to_the_later_end() -> None:
    preferences = chosen(water__windows="08:00-16:00; 09:00-12:00")
    dues = water.planned(preferences, day(preferences), BERLIN)
    assert (clock(dues[0].at), clock(dues[-1].at)) == ("08:00", "16:00")


def test_the_last_drink_of_the_day_may_be_put_off_till_the_taper_and_no_further() -> None:
    shown = (opened("06:00"), asked("19:45"))
    assert at("19:51", *shown, asked("19:50", What.LATER, until="20:00")) == "20:00"
    assert at("19:51", *shown, asked("19:51", What.LATER, until="20:01")) == "11 07:15"


def test_after_a_pause_the_interval_begins_again() -> None:
    pause = Entry(wall("09:00"), What.PAUSED, until=wall("11:25"))
    assert at("09:01", pause, water__target_ml=2000) >= "12:25"
    assert at("11:26", pause, water__target_ml=2000) >= "12:25"


def test_a_pause_without_end_has_no_next_drink() -> None:
    assert due("09:01", Entry(wall("09:00"), What.PAUSED, until=FOREVER)) is None


def test_a_clock_set_back_repeats_no_drink() -> None:
    written = History((opened("06:00"), asked("11:30"))).plus(
        Entry(wall("09:31"), What.CLOCK_SET, until=wall("11:31"))
    )
    found = water.next_due(chosen(water__target_ml=2000), written, wall("09:32"), BERLIN)
    assert found
    assert clock(found.at) == "12:55"


def test_a_turn_written_under_a_clock_that_was_days_ahead_silences_nothing() -> None:
    ahead = Entry(wall("09:00"), What.SHOWN, Habit.WATER, turn="2027-01-01T11:30")
    past = (opened("06:00"), asked("08:40"), ahead)
    assert at("09:50", *past, water__target_ml=2000) == "10:05"


def test_within_the_hour_counts_what_was_logged_not_what_was_asked() -> None:
    history = History((drank("09:00", 300), drank("09:30", 400), asked("09:40")))
    assert water.within_the_hour(history, wall("09:59")) == 700
    assert water.within_the_hour(history, wall("10:00")) == 400


@pytest.mark.parametrize("now", ["00:10", "23:50"])
def test_both_sides_of_midnight_are_one_day(now: str) -> None:
    moment = wall("23:50") + timedelta(minutes=20 if now == "00:10" else 0)
    drink = Entry(wall("23:50"), What.DRANK, Habit.WATER, amount=200, turn=NAME)
    assert History((drink,)).drunk(NAME) == 200
    found = water.next_due(chosen(), History((drink,)), moment, BERLIN)
    assert found
    assert local(found.at, BERLIN).strftime("%d %H:%M") == "11 07:15"


@given(
    st.integers(0, 23),
    st.integers(0, 23),
    st.integers(500, 4000),
    st.integers(100, 250),
    st.integers(60, 240),
)
def test_whatever_is_chosen_drinks_stay_inside_their_hours(
    wake: int, bed: int, target: int, serving: int, taper: int
) -> None:
    preferences = chosen(
        hours__wake=f"{wake:02}:00",
        hours__bedtime=f"{bed:02}:30",
        water__target_ml=target,
        water__serving_ml=serving,
        water__taper_min=taper,
    )
    this = day(preferences)
    dues = water.planned(preferences, this, BERLIN)
    for one in dues:
        assert this.wake <= one.at <= this.bedtime - timedelta(minutes=taper)
        assert one.amount <= water.LARGE_ML
    assert all(b.at - a.at >= water.APART for a, b in pairwise(dues))
