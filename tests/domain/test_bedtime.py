"""The stretch before bed: asked once, once more, then silence."""

from datetime import UTC, date, datetime

import pytest

from coach.domain import bedtime
from coach.domain.history import ANSWERED, Entry, History, What
from coach.domain.hours import day_on, local
from coach.domain.reminder import Due, Habit
from tests.fakes import BERLIN, chosen

DAY = day_on(chosen().hours, date(2026, 3, 10), BERLIN)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def entry(at: str, what: What, until: str = "") -> Entry:
    end = wall(until) if until else None
    return Entry(wall(at), what, Habit.BEDTIME, end, turn="2026-03-10")


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


@pytest.mark.parametrize("what", sorted(ANSWERED - {What.LATER} | {What.DROPPED}))
def test_an_answer_ends_the_evening(what: What) -> None:
    assert at("22:02", entry("22:00", What.SHOWN), entry("22:01", what)) == "11 22:00"


def test_half_past_midnight_is_still_the_same_evening() -> None:
    shown = (entry("22:00", What.SHOWN), entry("22:15", What.SHOWN))
    after = datetime(2026, 3, 11, 0, 30, tzinfo=BERLIN).astimezone(UTC)
    found = bedtime.next_due(chosen(), History(shown), after, BERLIN)
    assert found
    assert local(found.at, BERLIN).strftime("%d %H:%M") == "11 22:00"


def test_it_is_let_go_ninety_minutes_after_bedtime() -> None:
    assert local(bedtime.deadline(DAY), BERLIN).strftime("%d %H:%M") == "11 00:00"


def test_later_comes_once_more_when_it_was_asked_for() -> None:
    later = entry("22:01", What.LATER, until="22:11")
    again = due("22:02", entry("22:00", What.SHOWN), later)
    assert (again.at, again.asked, again.repeat) == (wall("22:11"), True, True)


def test_later_is_not_forgotten_by_a_card_that_went_unanswered() -> None:
    shown = (
        entry("22:00", What.SHOWN),
        entry("22:15", What.UNANSWERED),
        entry("22:15", What.SHOWN),
    )
    again = due("22:18", *shown, entry("22:16", What.LATER, until="22:26"))
    assert again.at == wall("22:26")


def test_the_repeat_is_as_far_off_as_was_chosen() -> None:
    again = due("22:01", entry("22:00", What.SHOWN), bedtime__repeat_min=25)
    assert again.at == wall("22:25")


def test_an_answer_of_another_evening_says_nothing_about_this_one() -> None:
    yesterday = Entry(wall("00:20"), What.ACCEPTED, Habit.BEDTIME, turn="2026-03-09")
    assert at("12:00", yesterday) == "10 22:00"


def test_it_comes_on_the_chosen_days_only() -> None:
    assert at("12:00", bedtime__windows="tue") == "10 22:00"
    assert at("12:00", bedtime__windows="wed, thu") == "11 22:00"
    assert bedtime.planned(chosen(bedtime__windows="wed"), DAY) == ()


def test_a_day_begun_by_half_past_midnight_bedtime_is_still_one_evening() -> None:
    found = due("23:00", hours__bedtime="00:30")
    assert local(found.at, BERLIN).strftime("%d %H:%M") == "11 00:00"
    assert found.turn == "2026-03-10"


def test_a_very_short_day_asks_no_earlier_than_waking() -> None:
    assert at("19:00", hours__wake="22:20", hours__bedtime="22:40") == "10 22:20"
