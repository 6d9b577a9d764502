"""Ankles in the morning: at waking, once."""

from datetime import UTC, date, datetime

import pytest

from coach.domain import morning
from coach.domain.history import ANSWERED, Entry, History, What
from coach.domain.hours import day_on, local
from coach.domain.reminder import Due, Habit
from tests.fakes import BERLIN, chosen

DAY = day_on(chosen().hours, date(2026, 3, 10), BERLIN)
TODAY = "2026-03-10"


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"{TODAY}T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def entry(at: str, what: What, until: str = "") -> Entry:
    habit = None if what is What.OPENED else Habit.MORNING
    return Entry(wall(at), what, habit, wall(until) if until else None, turn=TODAY)


def due(now: str, *entries: Entry, **values: object) -> Due:
    found = morning.next_due(chosen(**values), History(entries), wall(now), BERLIN)
    assert found
    return found


def at(now: str, *entries: Entry, **values: object) -> str:
    return local(due(now, *entries, **values).at, BERLIN).strftime("%d %H:%M")


def test_it_asks_at_waking() -> None:
    assert at("06:00") == "10 07:00"
    assert at("06:00", hours__wake="05:45") == "10 05:45"


def test_its_answer_opens_the_ankles() -> None:
    found = due("06:00")
    assert found.opens(found.offers()[0]) == "morning-ankles"


@pytest.mark.parametrize("what", sorted(ANSWERED - {What.LATER} | {What.SHOWN, What.DROPPED}))
def test_once_a_morning_is_enough(what: What) -> None:
    opened = entry("05:00", What.OPENED)
    assert at("07:01", opened, entry("07:00", what)) == "11 07:00"


def test_one_that_was_held_still_waits() -> None:
    assert at("08:00", entry("05:00", What.OPENED)) == "10 07:00"


def test_later_comes_when_it_was_asked_for() -> None:
    shown, later = entry("07:00", What.SHOWN), entry("07:01", What.LATER, "07:11")
    found = due("07:02", shown, later)
    assert (found.at, found.asked) == (wall("07:11"), True)


def test_a_morning_before_the_coach_was_known_here_is_over() -> None:
    assert at("09:00", entry("08:59", What.OPENED)) == "11 07:00"


def test_it_comes_on_the_chosen_days_only() -> None:
    assert at("06:00", morning__windows="thu") == "12 07:00"
    assert morning.planned(chosen(morning__windows="thu"), DAY) == ()


def test_an_hour_and_a_half_after_waking_it_is_let_go() -> None:
    assert morning.deadline(DAY) == wall("08:30")
