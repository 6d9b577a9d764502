"""Show, wait, or let go: each rule by itself, then their order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coach.domain import policy
from coach.domain.history import Entry, History, What
from coach.domain.policy import Case, Drop, Show, Situation, Wait, Why, judge
from coach.domain.reminder import Due, Habit
from tests.fakes import BERLIN, chosen


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def case(now: str, habit: Habit = Habit.WATER, *entries: Entry, at: str = "") -> Case:
    due = Due(habit, wall(at or now))
    return Case(due, Situation(), chosen(), History(entries), wall(now), BERLIN)


def test_nothing_in_the_way_shows() -> None:
    assert judge(case("10:00")) == Show()


def test_paused_lets_go_so_that_nothing_pops_up_at_its_end() -> None:
    pause = Entry(wall("09:00"), What.PAUSED, until=wall("11:00"))
    assert judge(case("10:00", Habit.BEDTIME, pause)) == Drop(Why.PAUSED)
    assert judge(case("11:00", Habit.WATER, pause)) == Show()


def test_resumed_is_no_longer_paused() -> None:
    entries = (
        Entry(wall("09:00"), What.PAUSED, until=wall("11:00")),
        Entry(wall("09:30"), What.RESUMED),
    )
    assert judge(case("10:00", Habit.WATER, *entries)) == Show()


def test_a_locked_screen_is_left_alone() -> None:
    locked = replace(case("10:00"), situation=Situation(locked=True))
    assert judge(locked) == Wait(wall("10:01"), Why.LOCKED)


def test_it_is_quiet_from_bedtime_to_waking() -> None:
    assert policy.quiet_hours(case("22:29")) is None
    assert policy.quiet_hours(case("22:30")) == Wait(wall("07:00") + timedelta(days=1), Why.QUIET)
    assert policy.quiet_hours(case("06:59")) == Wait(wall("07:00"), Why.QUIET)
    assert policy.quiet_hours(case("07:00")) is None


def test_a_bedtime_card_that_met_the_quiet_hours_is_let_go() -> None:
    assert judge(case("22:40", Habit.BEDTIME, at="22:00")) == Drop(Why.QUIET)


def test_for_a_minute_after_waking_up_the_machine_is_quiet() -> None:
    woke = replace(case("10:00"), situation=Situation(woke=wall("09:59:30")))
    assert judge(woke) == Wait(wall("10:00:30"), Why.JUST_WOKE)
    assert judge(replace(woke, now=wall("10:00:30"))) == Show()


def test_nobody_there_is_not_asked() -> None:
    gone = replace(case("10:00"), situation=Situation(idle=timedelta(minutes=3)))
    assert judge(gone) == Wait(wall("10:01"), Why.AWAY)


def test_an_idle_time_that_nothing_can_tell_counts_as_present() -> None:
    unknown = replace(case("10:00"), situation=Situation(idle=None))
    assert judge(unknown) == Show()


def test_a_call_is_not_interrupted() -> None:
    busy = replace(case("10:00"), situation=Situation(busy=True))
    assert judge(busy) == Wait(wall("10:01"), Why.BUSY)


def test_two_cards_keep_twenty_minutes_apart() -> None:
    shown = Entry(wall("09:50"), What.SHOWN, Habit.STANDING)
    assert judge(case("10:00", Habit.WATER, shown)) == Wait(wall("10:10"), Why.CROWDED)
    assert judge(case("10:10", Habit.WATER, shown, at="10:00")) == Show()


def test_bedtime_and_what_was_asked_for_do_not_wait_for_the_crowd() -> None:
    shown = Entry(wall("21:50"), What.SHOWN, Habit.STANDING)
    assert judge(case("22:00", Habit.BEDTIME, shown)) == Show()
    asked = case("22:00", Habit.STANDING, shown)
    assert judge(replace(asked, due=replace(asked.due, asked=True))) == Show()


def test_what_has_lost_its_sense_is_let_go() -> None:
    assert judge(case("10:31", Habit.WATER, at="10:00")) == Drop(Why.TOO_LATE)
    assert judge(case("10:26", Habit.STANDING, at="10:00")) == Drop(Why.TOO_LATE)


def test_waiting_past_all_sense_is_letting_go() -> None:
    shown = Entry(wall("10:24"), What.SHOWN, Habit.STANDING)
    assert judge(case("10:25", Habit.WATER, shown, at="10:00")) == Drop(Why.CROWDED)


def test_the_rules_stand_in_the_order_of_the_specification() -> None:
    assert [rule.__name__ for rule in policy.RULES] == [
        "paused",
        "asleep_or_locked",
        "quiet_hours",
        "just_woke",
        "away",
        "busy",
        "crowded",
        "too_late",
    ]
