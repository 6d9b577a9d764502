"""Breaks from the desk: time at the machine, in full after an absence."""

from datetime import UTC, date, datetime, timedelta

from coach.domain import standing
from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.hours import day_on, local
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit
from tests.fakes import BERLIN, chosen

TODAY = date(2026, 3, 10)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def entry(at: str, what: What, until: str = "") -> Entry:
    habit = None if what in (What.OPENED, What.RETURNED, What.PAUSED) else Habit.STANDING
    return Entry(wall(at), what, habit, wall(until) if until else None)


def due(now: str, *entries: Entry, preferences: Preferences | None = None) -> Due | None:
    return standing.next_due(preferences or chosen(), History(entries), wall(now), BERLIN)


def at(now: str, *entries: Entry, preferences: Preferences | None = None) -> str:
    found = due(now, *entries, preferences=preferences)
    assert found
    return local(found.at, BERLIN).strftime("%d %H:%M")


def test_a_break_each_hour_of_the_desk_day() -> None:
    dues = standing.planned(p := chosen(), day_on(p.hours, TODAY, BERLIN), BERLIN)
    assert [local(d.at, BERLIN).strftime("%H:%M") for d in dues] == [
        f"{hour}:00" for hour in range(10, 18)
    ]


def test_the_third_trimester_shortens_the_interval() -> None:
    assert at("09:00", preferences=chosen(body__stage="t3")) == "10 09:45"


def test_a_chosen_interval_wins_over_the_stage() -> None:
    preferences = chosen(body__stage="t3", standing__interval_min=30)
    assert at("09:00", preferences=preferences) == "10 09:30"


def test_a_break_taken_starts_the_interval_again() -> None:
    assert at("10:21", entry("10:20", What.ACCEPTED)) == "10 11:20"


def test_coming_back_after_an_absence_starts_the_interval_in_full() -> None:
    before = entry("09:10", What.SHOWN)
    assert at("11:00", before, entry("11:00", What.OPENED)) == "10 12:00"
    assert at("11:00", before, entry("11:00", What.RETURNED)) == "10 12:00"


def test_a_quick_restart_does_not_reset_the_time_at_the_desk() -> None:
    quit_and_back = (
        entry("09:00", What.OPENED),
        Entry(wall("09:30"), What.CLOSED),
        entry("09:31", What.OPENED),
    )
    assert at("09:31", *quit_and_back) == "10 10:00"


def test_later_comes_when_asked_for() -> None:
    found = due("10:01", entry("10:00", What.LATER, until="10:10"))
    assert found
    assert (found.at, found.asked) == (wall("10:10"), True)


def test_after_a_pause_the_interval_begins_again() -> None:
    assert at("12:00", entry("10:30", What.PAUSED, until="11:45")) == "10 12:45"


def test_a_pause_without_end_has_no_next_break() -> None:
    pause = Entry(wall("10:30"), What.PAUSED, until=FOREVER)
    assert due("11:00", pause) is None


def test_outside_desk_hours_the_next_break_is_tomorrows() -> None:
    assert at("17:40", entry("17:20", What.SHOWN)) == "11 10:00"


def test_a_break_long_past_is_let_go() -> None:
    assert at("10:20") == "10 10:00"
    assert at("10:40") == "10 11:00"


def test_breaks_stay_within_waking_hours() -> None:
    preferences = chosen(standing__begin="05:00", standing__end="23:59")
    this = day_on(preferences.hours, TODAY, BERLIN)
    dues = standing.planned(preferences, this, BERLIN)
    assert all(this.wake + timedelta(hours=1) <= d.at <= this.bedtime for d in dues)
