"""The rest of today, going on from what was done."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.forecast import forecast
from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.hours import local
from coach.domain.preferences import Preferences
from coach.domain.reminder import Habit
from coach.domain.schedule import plan
from tests.fakes import BERLIN, chosen


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def times(
    now: str, *entries: Entry, preferences: Preferences | None = None, habit: Habit = Habit.WATER
) -> list[str]:
    turns = forecast(preferences or chosen(), History(entries), wall(now), BERLIN)
    return [local(due.at, BERLIN).strftime("%H:%M") for due in turns if due.kind is habit]


def test_at_waking_it_is_the_plan_of_the_day_with_room_between_two() -> None:
    preferences = chosen(notices__gap_min=0)
    foreseen = times("07:00", preferences=preferences)
    day = plan(preferences, wall("07:00").date(), BERLIN)
    planned = [f"{local(due.at, BERLIN):%H:%M}" for due in day if due.kind is Habit.WATER]
    assert len(foreseen) == len(planned)
    drift = [abs(minutes(a) - minutes(b)) for a, b in zip(foreseen, planned, strict=True)]
    assert max(drift) <= 5  # each drink is rounded up to a whole minute anew


def test_a_break_just_taken_moves_the_next_ones() -> None:
    opened = Entry(wall("07:00"), What.OPENED)
    taken = Entry(wall("14:10"), What.ACCEPTED, Habit.STANDING, note="desk-break")
    preferences = chosen(water__enabled=False)
    moved = times("14:12", opened, taken, preferences=preferences, habit=Habit.STANDING)
    assert moved == ["15:10", "16:10", "17:10", "18:10", "19:10"]


def test_what_would_crowd_comes_later() -> None:
    shown = Entry(wall("14:10"), What.SHOWN, Habit.OWN)
    drunk = Entry(wall("13:15"), What.DRANK, Habit.WATER, amount=200, turn="2026-03-10")
    near = times("14:12", drunk, shown)
    free = times("14:12", drunk, shown, preferences=chosen(notices__gap_min=0))
    assert near[0] >= "14:30"
    assert free[0] <= near[0]


def test_nothing_is_foreseen_before_the_hours_are_set_or_in_an_endless_pause() -> None:
    assert not list(forecast(Preferences(), History(), wall("14:00"), BERLIN))
    paused = Entry(wall("13:00"), What.PAUSED, until=FOREVER)
    turns = forecast(chosen(bedtime__enabled=False), History((paused,)), wall("14:00"), BERLIN)
    assert not list(turns)


@given(
    minute=st.integers(0, 24 * 60 - 1),
    gap=st.sampled_from([0, 20, 120]),
    drinks=st.lists(st.integers(0, 24 * 60 - 1), max_size=5),
)
def test_turns_come_in_order_ahead_of_now_with_their_distance(
    minute: int, gap: int, drinks: list[int]
) -> None:
    start = wall("04:00")
    now = start + timedelta(minutes=minute)
    entries = [
        Entry(start + timedelta(minutes=m), What.DRANK, Habit.WATER, amount=200, turn="2026-03-10")
        for m in sorted(drinks)
        if m <= minute
    ]
    preferences = chosen(notices__gap_min=gap)
    turns = list(forecast(preferences, History(tuple(entries)), now, BERLIN))
    assert all(due.at >= now for due in turns)
    assert turns == sorted(turns, key=lambda due: due.at)
    for first, second in pairwise(turns):
        if second.kind is not Habit.BEDTIME:
            assert second.at - first.at >= timedelta(minutes=gap)
