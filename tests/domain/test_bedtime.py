"""The stretch before bed: asked once, once more, then silence."""

from datetime import UTC, date, datetime

import pytest

from coach.domain import bedtime
from coach.domain.history import ANSWERED, Entry, History, What
from coach.domain.hours import day_on, local
from coach.domain.reminder import Due, Habit
from tests.fakes import BERLIN, chosen


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def entry(at: str, what: What) -> Entry:
    return Entry(wall(at), what, Habit.BEDTIME)


def due(now: str, *entries: Entry, **values: object) -> Due:
    found = bedtime.next_due(chosen(**values), History(entries), wall(now), BERLIN)
    assert found
    return found


def at(now: str, *entries: Entry, **values: object) -> str:
    return local(due(now, *entries, **values).at, BERLIN).strftime("%d %H:%M")


def test_it_asks_half_an_hour_before_bed() -> None:
    assert at("12:00") == "10 22:00"
    assert at("12:00", bedtime__lead_min=90) == "10 21:00"


def test_unanswered_it_asks_once_more_after_a_quarter_of_an_hour() -> None:
    again = due("22:01", entry("22:00", What.SHOWN))
    assert (again.at, again.repeat) == (wall("22:15"), True)


def test_after_the_repeat_it_stays_silent_until_tomorrow() -> None:
    shown = (entry("22:00", What.SHOWN), entry("22:15", What.SHOWN))
    assert at("22:16", *shown) == "11 22:00"


@pytest.mark.parametrize("what", sorted(ANSWERED | {What.DROPPED}))
def test_an_answer_ends_the_evening(what: What) -> None:
    assert at("22:02", entry("22:00", What.SHOWN), entry("22:01", what)) == "11 22:00"


def test_half_past_midnight_is_still_the_same_evening() -> None:
    shown = (entry("22:00", What.SHOWN), entry("22:15", What.SHOWN))
    after = datetime(2026, 3, 11, 0, 30, tzinfo=BERLIN).astimezone(UTC)
    found = bedtime.next_due(chosen(), History(shown), after, BERLIN)
    assert found
    assert local(found.at, BERLIN).strftime("%d %H:%M") == "11 22:00"


def test_it_is_let_go_ninety_minutes_after_bedtime() -> None:
    day = day_on(chosen().hours, date(2026, 3, 10), BERLIN)
    assert local(bedtime.deadline(day), BERLIN).strftime("%d %H:%M") == "11 00:00"
