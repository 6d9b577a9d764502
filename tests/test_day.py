"""Whole days, and a whole year, through the real engine on a fast clock.

The rules here are those a person would notice: they hold for a year of every kind of answer, in
zones with every kind of clock change, and for whatever is chosen.
"""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from coach.domain.history import What
from coach.domain.hours import day_at
from coach.domain.preferences import Preferences
from coach.domain.reminder import ANSWERS, Answer, Due, Habit
from coach.domain.water import HOURLY_ML
from tests.fakes import Day, Person, chosen, obedient

QUICK = [Phase.explicit, Phase.reuse, Phase.generate]
"""Shrinking whole days takes minutes; the failing choices are readable as they are."""
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca")


def whimsical(seed: int) -> Person:
    """Return a person who answers at random, and one time in four not at all."""
    mood = random.Random(seed)  # noqa: S311  - a test's dice

    def answer(due: Due) -> Answer | None:
        return mood.choice((*ANSWERS[due.habit], None))

    return answer


def check_rules(day: Day, preferences: Preferences) -> None:
    """Assert every rule of the year over what was shown."""
    shown = day.presenter.shown
    nights: Counter[object] = Counter()
    for at, due in shown:
        this = day_at(preferences.hours, at, day.zone)
        assert this.awake(at), f"{due.habit} in quiet hours at {at}"
        if due.habit is Habit.BEDTIME:
            nights[this.date] += 1
    assert set(nights.values()) <= {1, 2}
    check_water(day, preferences)
    for (first, _), (second, due) in pairwise(shown):
        if due.habit is not Habit.BEDTIME and not due.asked:
            assert second - first >= timedelta(minutes=20)


def check_water(day: Day, preferences: Preferences) -> None:
    """Assert that drinks keep out of the taper and under the hourly measure."""
    drinks = [(at, due) for at, due in day.presenter.shown if due.habit is Habit.WATER]
    for i, (at, due) in enumerate(drinks):
        this = day_at(preferences.hours, at, day.zone)
        assert at <= this.bedtime - timedelta(minutes=preferences.water.taper_min)
        assert due.amount <= 250
        hour = [d.amount for a, d in drinks[max(0, i - 10) : i + 1] if at - a < timedelta(hours=1)]
        assert sum(hour) <= HOURLY_ML


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_keeps_every_rule_and_asks_once_each_evening(zone: str) -> None:
    preferences = chosen(water__target_ml=2000)
    day = Day("2026-01-01T06:00", preferences, ZoneInfo(zone))
    day.until("2027-01-01T06:00", obedient)
    check_rules(day, preferences)
    assert day.times(Habit.BEDTIME) == ["22:00"] * 365


@pytest.mark.parametrize("zone", ZONES)
def test_the_days_of_a_clock_change_have_one_bedtime_and_its_repeat(zone: str) -> None:
    """Also where bedtime itself falls into the hour that is skipped or comes twice."""
    for bedtime in ("22:30", "02:45", "03:15"):
        preferences = chosen(hours__bedtime=bedtime, hours__wake="10:00")
        for start in ("2026-02-13", "2026-03-06", "2026-03-20", "2026-04-03", "2026-10-02"):
            day = Day(f"{start}T12:00", preferences, ZoneInfo(zone))
            day.live(day.clock.now() + timedelta(days=10))
            nights = Counter(
                day_at(preferences.hours, at, day.zone).date
                for at, due in day.presenter.shown
                if due.habit is Habit.BEDTIME
            )
            assert set(nights.values()) <= {1, 2}
            assert len(nights) == 10
            assert sum(nights.values()) >= 19  # the repeat may meet the quiet hours once


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_answered_for_a_season_the_rules_hold(seed: int) -> None:
    preferences = chosen(water__target_ml=2300, body__stage="t3")
    day = Day("2026-02-01T06:00", preferences)
    day.until("2026-05-01T06:00", whimsical(seed))
    check_rules(day, preferences)
    assert len(day.presenter.shown) > 600


clock = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))


anything = st.fixed_dictionaries(
    {
        "hours__wake": clock,
        "hours__bedtime": clock,
        "standing__begin": clock,
        "standing__end": clock,
        "water__target_ml": st.integers(500, 4000),
        "water__taper_min": st.integers(60, 240),
        "standing__interval_min": st.integers(10, 120),
        "bedtime__lead_min": st.integers(10, 90),
    }
).map(lambda values: chosen(**values))


@settings(max_examples=60, deadline=None, phases=QUICK)
@given(
    anything,
    st.sampled_from(ZONES),
    st.sampled_from(["2026-03-27", "2026-10-23", "2026-06-01"]),
    st.integers(0, 9),
)
def test_whatever_is_chosen_the_rules_hold(
    preferences: Preferences, zone: str, start: str, seed: int
) -> None:
    day = Day(f"{start}T05:00", preferences, ZoneInfo(zone))
    day.live(day.clock.now() + timedelta(days=4), whimsical(seed))
    check_rules(day, preferences)


@settings(max_examples=40, deadline=None, phases=QUICK)
@given(
    st.lists(
        st.tuples(st.integers(1, 400), st.sampled_from(["30m", "1h", "2h", "tomorrow"])),
        min_size=1,
        max_size=6,
    )
)
def test_pauses_are_respected_and_end_quietly(pauses: list[tuple[int, str]]) -> None:
    day = Day("2026-03-10T06:00")
    for minutes, span in pauses:
        day.pass_by(minutes, obedient)
        day.coach.pause(span)
    day.pass_by(24 * 60, obedient)
    spans = [(e.at, e.until) for e in day.entries(What.PAUSED)]
    for at, _ in day.presenter.shown:
        for i, (begin, end) in enumerate(spans):
            assert end is not None
            stop = min([end, *(later for later, _ in spans[i + 1 :])])
            assert not begin < at < stop
            last = i + 1 == len(spans) or spans[i + 1][0] >= end
            assert not (last and end <= at < end + timedelta(minutes=1))


def test_a_year_takes_seconds() -> None:
    """Ten seconds are the limit of the design; here the loop is counted, not the clock."""
    day = Day("2026-01-01T06:00").until("2026-02-01T06:00", obedient)
    wakes = len(day.presenter.shown)
    assert 400 < wakes < 700
    assert len(day.history.entries) < 3 * wakes
    assert day.clock.now() == datetime(2026, 2, 1, 5, 0, tzinfo=UTC)
