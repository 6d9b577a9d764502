"""Breaks from the desk: time at the machine, in full after an absence."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.domain import standing
from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.hours import day_on, local
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due, Habit
from tests.fakes import BERLIN, chosen

TODAY = date(2026, 3, 10)
NOBODYS = (What.OPENED, What.CLOSED, What.LEFT, What.RETURNED, What.PAUSED, What.RESUMED)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def entry(at: str, what: What, until: str = "") -> Entry:
    habit = None if what in NOBODYS else Habit.STANDING
    return Entry(wall(at), what, habit, wall(until) if until else None)


def shift(at: str, state: str = "on") -> Entry:
    return Entry(wall(at), What.SWITCHED, note=f"shift {state}", turn="2026-03-10")


def due(now: str, *entries: Entry, preferences: Preferences | None = None) -> Due | None:
    return standing.next_due(preferences or chosen(), History(entries), wall(now), BERLIN)


def at(now: str, *entries: Entry, preferences: Preferences | None = None) -> str:
    found = due(now, *entries, preferences=preferences)
    assert found
    return local(found.at, BERLIN).strftime("%d %H:%M")


def times(dues: tuple[Due, ...]) -> list[str]:
    return [local(d.at, BERLIN).strftime("%H:%M") for d in dues]


def test_a_break_each_hour_from_waking_to_the_evening() -> None:
    dues = standing.planned(p := chosen(), day_on(p.hours, TODAY, BERLIN), BERLIN)
    assert times(dues) == [f"{hour:02}:00" for hour in range(8, 21)]


def test_chosen_windows_are_the_desk_hours() -> None:
    preferences = chosen(standing__windows="tue 09:00-12:00; tue 14:00-17:30; wed 10:00-11:00")
    day = day_on(preferences.hours, TODAY, BERLIN)
    assert times(standing.planned(preferences, day, BERLIN)) == [
        f"{hour}:00" for hour in (10, 11, 12, 15, 16, 17)
    ]
    assert at("12:01", entry("12:00", What.SHOWN), preferences=preferences) == "10 15:00"
    assert at("17:31", entry("17:00", What.SHOWN), preferences=preferences) == "11 11:00"


def test_a_window_over_midnight_goes_on_after_it() -> None:
    preferences = chosen(standing__windows="tue 22:00-01:00", hours__bedtime="01:30")
    assert at("23:30", entry("23:20", What.ACCEPTED), preferences=preferences) == "11 00:20"


def test_the_third_trimester_shortens_the_interval() -> None:
    assert at("07:30", preferences=chosen(profile__stage="t3")) == "10 07:45"


def test_a_chosen_interval_wins_over_the_stage() -> None:
    preferences = chosen(profile__stage="t3", standing__interval_min=30)
    assert at("07:10", preferences=preferences) == "10 07:30"


def test_a_break_taken_starts_the_interval_again() -> None:
    assert at("10:21", entry("10:20", What.ACCEPTED)) == "10 11:20"


@pytest.mark.parametrize(
    ("now", "interval", "expected"), [("09:40", 45, "45"), ("09:40", 30, "30")]
)
def test_another_interval_keeps_the_time_already_sat(
    now: str, interval: int, expected: str
) -> None:
    taken = entry("09:00", What.DONE)
    assert at(now, taken) == "10 10:00"
    assert (
        at(now, taken, preferences=chosen(standing__interval_min=interval)) == f"10 09:{expected}"
    )


def test_coming_back_after_an_absence_starts_the_interval_in_full() -> None:
    before = entry("09:10", What.SHOWN)
    assert at("11:00", before, entry("11:00", What.RETURNED, until="10:55")) == "10 12:00"
    assert (
        at("11:00", before, entry("10:40", What.LEFT, until="10:37"), back("11:00")) == "10 12:00"
    )


def back(text: str) -> Entry:
    return entry(text, What.RETURNED, until="10:37")


def test_a_short_absence_just_does_not_count() -> None:
    before = entry("09:10", What.SHOWN)
    gone = (entry("10:00", What.LEFT, until="09:57"), entry("10:01", What.RETURNED, until="09:57"))
    assert at("10:02", before, *gone) == "10 10:14"


def test_somebody_who_is_away_now_comes_back_to_a_whole_interval() -> None:
    gone = (entry("09:10", What.SHOWN), entry("10:03", What.LEFT, until="10:00"))
    assert at("10:30", *gone) == "10 11:30"


def test_being_elsewhere_all_the_time_is_unknown_only_to_those_who_cannot_tell() -> None:
    """Without a source for idle time nobody ever left: sitting goes on counting."""
    assert at("11:00", entry("09:10", What.SHOWN)) == "10 10:10"


def test_the_coach_being_off_for_half_an_hour_is_an_absence() -> None:
    off = (entry("07:00", What.OPENED), entry("09:30", What.CLOSED), entry("10:00", What.OPENED))
    assert at("10:00", *off) == "10 11:00"


def test_a_quick_restart_does_not_reset_the_time_at_the_desk() -> None:
    quit_and_back = (
        entry("07:00", What.OPENED),
        entry("07:30", What.CLOSED),
        entry("07:31", What.OPENED),
    )
    assert at("07:31", *quit_and_back) == "10 08:00"


def test_later_comes_when_it_was_asked_for() -> None:
    found = due("10:01", entry("10:00", What.LATER, until="10:10"))
    assert found
    assert (found.at, found.asked) == (wall("10:10"), True)


def test_later_is_settled_by_a_break_that_was_taken_meanwhile() -> None:
    later = entry("10:00", What.LATER, until="10:20")
    gone = (entry("10:05", What.LEFT, until="10:02"), entry("10:12", What.RETURNED, until="10:02"))
    assert at("10:12", later, *gone) == "10 11:12"


def test_after_a_pause_the_interval_begins_again() -> None:
    assert at("12:00", entry("10:30", What.PAUSED, until="11:45")) == "10 12:45"


def test_a_pause_without_end_has_no_next_break() -> None:
    pause = Entry(wall("10:30"), What.PAUSED, until=FOREVER)
    assert due("11:00", pause) is None


def test_outside_desk_hours_the_next_break_is_tomorrows() -> None:
    preferences = chosen(standing__windows="09:00-17:30")
    assert at("17:40", entry("17:20", What.SHOWN), preferences=preferences) == "11 10:00"
    assert at("20:10", entry("19:30", What.SHOWN)) == "11 08:00"


def test_the_last_break_comes_with_the_end_of_the_desk_hours() -> None:
    last = due("19:30", entry("19:00", What.SHOWN))
    assert last
    assert last.at == wall("20:00")
    assert standing.deadline(chosen(), last, BERLIN) == wall("20:00")
    put_off = due("19:50", entry("19:49", What.LATER, until="20:00"))
    assert put_off
    assert put_off.at == wall("20:00")


def test_in_overlapping_windows_a_break_waits_for_the_later_end() -> None:
    windows = chosen(standing__windows="09:00-12:00; 11:00-15:00")
    both = Due(Habit.STANDING, wall("11:30"))
    assert standing.deadline(windows, both, BERLIN) == wall("15:00")


def test_breaks_stay_within_waking_hours() -> None:
    preferences = chosen(standing__windows="05:00-23:59")
    this = day_on(preferences.hours, TODAY, BERLIN)
    dues = standing.planned(preferences, this, BERLIN)
    assert dues
    assert all(this.wake + timedelta(hours=1) <= d.at <= this.bedtime for d in dues)


def test_a_break_that_is_still_unasked_is_let_go_with_the_desk_hours() -> None:
    waiting = Due(Habit.STANDING, wall("10:00"))
    assert standing.deadline(chosen(), waiting, BERLIN) == wall("20:00")
    windows = chosen(standing__windows="09:00-10:30; 14:00-15:00")
    assert standing.deadline(windows, waiting, BERLIN) == wall("10:30")
    assert standing.deadline(windows, Due(Habit.STANDING, wall("12:00")), BERLIN) == wall("12:00")


@pytest.mark.parametrize(("stage", "minutes"), [("none", 60), ("t1", 60), ("t2", 45), ("t3", 30)])
def test_on_a_standing_job_it_is_time_to_sit_by_the_stage(stage: str, minutes: int) -> None:
    preferences = chosen(standing__mode="job", profile__stage=stage)
    found = due("10:05", shift("10:00"), preferences=preferences)
    assert found
    assert found.at == wall("10:00") + timedelta(minutes=minutes)
    assert found.routine == standing.routine(preferences) == "stand-break"


def test_without_a_shift_nobody_who_stands_is_asked_to_sit() -> None:
    job = chosen(standing__mode="job")
    assert due("10:00", preferences=job) is None
    assert due("12:00", shift("10:00"), shift("11:30", "off"), preferences=job) is None
    assert standing.planned(job, day_on(job.hours, TODAY, BERLIN), BERLIN) == ()


def test_on_a_standing_job_the_wall_clock_counts_not_the_machine() -> None:
    job = chosen(standing__mode="job")
    gone = (entry("10:13", What.LEFT, until="10:10"),)
    assert at("10:50", shift("10:00"), *gone, preferences=job) == "10 11:00"
    assert at("11:10", shift("10:00"), *gone, entry("11:05", What.ACCEPTED), preferences=job) == (
        "10 12:05"
    )


def test_at_a_desk_that_goes_up_and_down_breaks_come_by_the_hour() -> None:
    preferences = chosen(standing__mode="sit-stand", profile__stage="t3")
    assert at("07:10", preferences=preferences) == "10 08:00"
    assert standing.routine(preferences) == "desk-break"
