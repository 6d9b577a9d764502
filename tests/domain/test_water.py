"""Drinks: evenly spread, thinning out, never hurried."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

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


def day(preferences: Preferences) -> Day:
    return day_on(preferences.hours, TODAY, BERLIN)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def clock(moment: datetime) -> str:
    return local(moment, BERLIN).strftime("%H:%M")


def entry(at: str, what: What, amount: int = 0, until: str = "") -> Entry:
    return Entry(wall(at), what, Habit.WATER, wall(until) if until else None, amount)


def due(now: str, *entries: Entry, **values: object) -> Due | None:
    return water.next_due(chosen(**values), History(entries), wall(now), BERLIN)


def at(now: str, *entries: Entry, **values: object) -> str:
    found = due(now, *entries, **values)
    assert found
    return clock(found.at)


def test_ten_drinks_of_two_litres_as_in_the_design() -> None:
    dues = water.planned(preferences := chosen(water__target_ml=2000), day(preferences))
    assert " ".join(clock(due.at) for due in dues) == (
        "07:15 08:40 10:05 11:30 12:55 14:20 15:45 17:10 18:35 20:00"
    )
    assert {due.amount for due in dues} == {200}


def test_the_target_follows_the_stage_until_one_is_chosen() -> None:
    for stage, millilitres in ((Stage.NONE, 1600), (Stage.T2, 2000), (Stage.AFTER, 1600)):
        preferences = chosen(body__stage=stage)
        assert water.target(preferences, day(preferences)) == millilitres
    preferences = chosen(body__stage=Stage.T2, water__target_ml=1800)
    assert water.target(preferences, day(preferences)) == 1800


def test_servings_grow_where_they_would_come_too_often() -> None:
    dues = water.planned(preferences := chosen(water__target_ml=4000), day(preferences))
    assert {due.amount for due in dues} == {250}
    gaps = [b.at - a.at for a, b in pairwise(dues)]
    assert min(gaps) >= timedelta(minutes=60)


def test_a_day_too_short_for_drinks_has_none() -> None:
    preferences = chosen(hours__wake="20:00", hours__bedtime="22:00")
    assert water.planned(preferences, day(preferences)) == ()


def test_a_logged_drink_plans_the_rest_anew() -> None:
    assert at("07:50", entry("07:45", What.DRANK, 200), water__target_ml=2000) == "09:07"


def test_no_drink_within_three_quarters_of_an_hour_of_one() -> None:
    found = due("19:00", entry("18:50", What.DRANK, 200), water__target_ml=4000)
    assert found
    assert found.at - wall("18:50") >= timedelta(minutes=45)


def test_drinks_stop_at_the_target() -> None:
    assert at("12:00", entry("11:00", What.DRANK, 1600)) == "07:15"
    found = due("12:00", entry("11:00", What.DRANK, 1600))
    assert found
    assert local(found.at, BERLIN).date() == date(2026, 3, 11)


def test_skipped_drinks_are_caught_up_by_one_serving_at_most() -> None:
    skipped = [entry(t, What.SKIPPED) for t in ("07:15", "08:40", "10:05", "11:30", "12:55")]
    preferences = chosen(water__target_ml=2000)
    history, now, shown = History(tuple(skipped)), wall("12:56"), 0
    while (found := water.next_due(preferences, history, now, BERLIN)) and found.at < wall("22:00"):
        shown, now = shown + 1, found.at
        history = history.plus(Entry(now, What.DRANK, Habit.WATER, amount=found.amount))
    assert shown == 5 + 1


def test_later_comes_back_when_it_was_asked_for() -> None:
    found = due("10:06", entry("10:05", What.LATER, until="10:15"))
    assert found
    assert (clock(found.at), found.asked) == ("10:15", True)


def test_later_does_not_reach_into_the_evening() -> None:
    found = due("19:56", entry("19:55", What.LATER, until="20:05"))
    assert found
    assert local(found.at, BERLIN).date() == date(2026, 3, 11)


def test_an_hour_never_suggests_more_than_half_a_litre() -> None:
    asked = [
        entry("10:00", What.SHOWN, 200),
        entry("10:01", What.LATER, until="10:11"),
        entry("10:11", What.SHOWN, 200),
        entry("10:12", What.LATER, until="10:22"),
    ]
    assert at("10:13", *asked) == "11:00"


def test_a_drink_long_past_is_let_go() -> None:
    """The program was off in the morning: nothing is replayed."""
    assert at("10:02", water__target_ml=2000) == "10:05"
    assert at("10:40", water__target_ml=2000) == "11:30"


def test_after_a_pause_the_interval_begins_again() -> None:
    pause = Entry(wall("09:00"), What.PAUSED, until=wall("11:25"))
    assert at("09:01", pause, water__target_ml=2000) >= "12:25"
    assert at("11:26", pause, water__target_ml=2000) >= "12:25"


def test_a_pause_without_end_has_no_next_drink() -> None:
    assert due("09:01", Entry(wall("09:00"), What.PAUSED, until=FOREVER)) is None


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
    dues = water.planned(preferences, this)
    for one in dues:
        assert this.wake <= one.at <= this.bedtime - timedelta(minutes=taper)
        assert one.amount <= water.LARGE_ML
    assert all(b.at - a.at >= water.APART for a, b in pairwise(dues))
