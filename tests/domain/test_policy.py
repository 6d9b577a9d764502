"""Show, wait, or let go: each rule by itself, then their order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import policy
from coach.domain.history import FOREVER, Entry, History, What
from coach.domain.policy import Case, Drop, Show, Verdict, Wait, Why, judge
from coach.domain.reminder import Due, Habit
from coach.domain.situation import Busy, Situation
from tests.fakes import BERLIN, chosen

OWN = "own:vitamin"
VITAMIN = [{"name": "vitamin", "at": ["10:00", "21:00"]}]


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-10T{text}").replace(tzinfo=BERLIN).astimezone(UTC)


def case(
    now: str, habit: str = Habit.WATER, *entries: Entry, at: str = "", **values: object
) -> Case:
    due = Due(habit, wall(at or now))
    preferences = chosen(own=VITAMIN, **values)
    return Case(due, Situation(), preferences, History(entries), wall(now), BERLIN)


def during(now: str, situation: Situation, habit: str = Habit.WATER, **values: object) -> Verdict:
    due = Due(habit, wall(now))
    preferences = chosen(own=VITAMIN, **values)
    return judge(Case(due, situation, preferences, History(), wall(now), BERLIN))


def busy(*kinds: Busy) -> Situation:
    return Situation(busy=frozenset(kinds))


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


def test_an_own_reminder_waits_till_twenty_minutes_after_the_pause() -> None:
    pause = Entry(wall("09:00"), What.PAUSED, until=wall("11:00"))
    waits = Wait(wall("11:20"), Why.PAUSED)
    assert judge(case("10:00", OWN, pause)) == waits
    assert judge(case("11:19", OWN, pause, at="10:00")) == waits
    assert judge(case("11:20", OWN, pause, at="10:00")) == Show()
    assert judge(case("11:00", OWN, pause, at="11:00")) == Show()


def test_an_own_reminder_waits_as_long_as_a_pause_without_end() -> None:
    pause = Entry(wall("09:00"), What.PAUSED, until=FOREVER)
    assert judge(case("10:00", OWN, pause)) == Wait(None, Why.PAUSED)
    resumed = Entry(wall("10:30"), What.RESUMED)
    assert judge(case("10:30", OWN, pause, resumed, at="10:00")) == Wait(wall("10:50"), Why.PAUSED)


def test_a_locked_screen_is_left_alone() -> None:
    assert during("10:00", Situation(locked=wall("09:58"))) == Wait(None, Why.ASLEEP)


def test_it_is_quiet_from_bedtime_to_waking() -> None:
    assert policy.quiet_hours(case("22:29")) is None
    assert policy.quiet_hours(case("22:30")) == Wait(wall("07:00") + timedelta(days=1), Why.QUIET)
    assert policy.quiet_hours(case("06:59")) == Wait(wall("07:00"), Why.QUIET)
    assert policy.quiet_hours(case("07:00")) is None


def test_a_quiet_window_of_the_day_holds_until_it_ends() -> None:
    noon = {"quiet__windows": "tue 12:00-13:00"}
    assert judge(case("12:20", **noon)) == Wait(wall("13:00"), Why.QUIET)
    assert judge(case("13:00", **noon)) == Show()
    assert judge(case("12:20", quiet__windows="wed 12:00-13:00")) == Show()
    assert judge(case("12:20", OWN, quiet__enabled=False, **noon)) == Wait(wall("13:00"), Why.QUIET)


def test_quiet_hours_may_be_switched_off() -> None:
    assert judge(case("23:30", OWN, quiet__enabled=False)) == Show()


def test_an_own_reminder_of_the_night_waits_for_the_morning() -> None:
    night = [{"name": "vitamin", "at": "02:30"}]
    held = replace(case("02:30", OWN), preferences=chosen(own=night))
    assert judge(held) == Wait(wall("07:00"), Why.QUIET)


def test_a_bedtime_card_that_met_the_quiet_hours_is_let_go() -> None:
    assert judge(case("22:40", Habit.BEDTIME, at="22:00")) == Drop(Why.QUIET)


def test_for_a_minute_after_waking_up_people_are_left_alone() -> None:
    woke = replace(case("10:00"), situation=Situation(woke=wall("09:59:30")))
    assert judge(woke) == Wait(wall("10:00:30"), Why.JUST_WOKE)
    assert judge(replace(woke, now=wall("10:00:30"))) == Show()


@pytest.mark.parametrize(
    ("seconds", "verdict"), [(0, Show()), (30, Wait(wall("10:00:20"), Why.JUST_WOKE))]
)
def test_how_long_after_waking_up_is_a_choice(seconds: int, verdict: Verdict) -> None:
    woke = Situation(woke=wall("09:59:50"))
    assert during("10:00", woke, presence__wake_grace_s=seconds) == verdict


def test_a_waking_that_lies_ahead_on_a_clock_set_back_holds_nothing() -> None:
    assert during("10:00", Situation(woke=wall("11:00"))) == Show()


def test_nobody_there_is_not_asked() -> None:
    assert during("10:00", Situation(idle=timedelta(minutes=3))) == Wait(None, Why.AWAY)
    assert during("10:00", Situation(idle=timedelta(minutes=2, seconds=59))) == Show()


def test_how_long_without_input_is_away_is_a_choice() -> None:
    idle = Situation(idle=timedelta(minutes=9))
    assert during("10:00", idle, presence__away_min=10) == Show()


def test_an_idle_time_that_nothing_can_tell_counts_as_present() -> None:
    assert during("10:00", Situation(idle=None)) == Show()


def test_who_stands_all_day_is_asked_to_sit_without_having_typed() -> None:
    idle = Situation(idle=timedelta(hours=2))
    job = {"standing__mode": "job"}
    assert during("10:00", idle, Habit.STANDING, **job) == Show()
    assert during("10:00", idle, Habit.WATER, **job) == Wait(None, Why.AWAY)
    assert during("10:00", idle, Habit.STANDING) == Wait(None, Why.AWAY)


@pytest.mark.parametrize("what", [Busy.CALL, Busy.DND, Busy.FULL_SCREEN])
@pytest.mark.parametrize("habit", ["water", "standing", "bedtime", "morning", OWN])
def test_what_should_not_be_interrupted_is_not(what: Busy, habit: str) -> None:
    assert policy.busy(replace(case("08:00", habit), situation=busy(what))) == Wait(
        None, Why(what.value)
    )


def test_of_several_reasons_the_call_is_told() -> None:
    assert during("10:00", busy(Busy.FULL_SCREEN, Busy.DND, Busy.CALL)) == Wait(None, Why.CALL)


def test_while_busy_a_notice_may_come_quietly_or_as_ever() -> None:
    assert during("10:00", busy(Busy.CALL), busy__when="quiet") == Show(quietly=True)
    assert during("10:00", busy(Busy.CALL), busy__when="show") == Show()
    assert during("10:00", Situation(), busy__when="quiet") == Show()


def test_each_habit_may_be_busy_in_its_own_way() -> None:
    values: dict[str, object] = {"busy__own": "show", "busy__standing": "quiet"}
    call = busy(Busy.CALL)
    assert during("10:00", call, OWN, **values) == Show()
    assert during("10:00", call, Habit.STANDING, **values) == Show(quietly=True)
    assert during("10:00", call, Habit.WATER, **values) == Wait(None, Why.CALL)
    held = {"busy__when": "show", "busy__water": "hold"}
    assert during("10:00", call, Habit.WATER, **held) == Wait(None, Why.CALL)


def test_nothing_comes_into_a_stretch_whatever_was_chosen() -> None:
    going_on = busy(Busy.STRETCH)
    for when in ("hold", "quiet", "show"):
        assert during("10:00", going_on, OWN, busy__when=when) == Wait(None, Why.STRETCH)


def test_two_cards_keep_twenty_minutes_apart() -> None:
    shown = Entry(wall("09:50"), What.SHOWN, Habit.STANDING)
    assert judge(case("10:00", Habit.WATER, shown)) == Wait(wall("10:10"), Why.CROWDED)
    assert judge(case("10:10", Habit.WATER, shown, at="10:00")) == Show()


def test_how_far_apart_is_a_choice() -> None:
    shown = Entry(wall("09:50"), What.SHOWN, Habit.STANDING)
    assert judge(case("10:00", Habit.WATER, shown, notices__gap_min=10)) == Show()
    assert judge(case("10:00", Habit.WATER, shown, notices__gap_min=0)) == Show()


def test_bedtime_own_and_what_was_asked_for_do_not_wait_for_the_crowd() -> None:
    shown = Entry(wall("21:50"), What.SHOWN, Habit.STANDING)
    assert judge(case("22:00", Habit.BEDTIME, shown)) == Show()
    assert judge(case("22:00", OWN, shown)) == Show()
    asked = case("19:59", Habit.STANDING, Entry(wall("19:50"), What.SHOWN, Habit.WATER))
    assert judge(replace(asked, due=replace(asked.due, asked=True))) == Show()


@pytest.mark.parametrize("habit", [Habit.BEDTIME, OWN])
def test_not_even_those_come_within_a_minute_of_another(habit: str) -> None:
    shown = Entry(wall("21:59:30"), What.SHOWN, Habit.STANDING)
    assert judge(case("22:00", habit, shown)) == Wait(wall("22:00:30"), Why.CROWDED)
    assert judge(case("22:00:30", habit, shown)) == Show()


def test_without_any_gap_two_may_come_at_once_but_the_free_ones_keep_their_minute() -> None:
    shown = Entry(wall("10:00"), What.SHOWN, Habit.STANDING)
    assert judge(case("10:00:30", OWN, shown)) == Wait(wall("10:01"), Why.CROWDED)


def test_what_has_lost_its_sense_is_let_go() -> None:
    assert judge(case("20:01", Habit.WATER, at="19:50")) == Drop(Why.TOO_LATE)
    assert judge(case("20:01", Habit.STANDING, at="19:50")) == Drop(Why.TOO_LATE)
    assert judge(case("08:31", Habit.MORNING, at="07:00")) == Drop(Why.TOO_LATE)
    late = case("00:01", Habit.BEDTIME, at="22:00", quiet__enabled=False)
    assert judge(replace(late, now=late.now + timedelta(days=1))) == Drop(Why.TOO_LATE)


def test_a_held_turn_is_offered_as_long_as_it_still_makes_sense() -> None:
    assert judge(case("19:59", Habit.WATER, at="10:00")) == Show()
    assert judge(case("19:59", Habit.STANDING, at="10:00")) == Show()
    assert judge(case("08:29", Habit.MORNING, at="07:00")) == Show()


def test_at_the_last_moment_it_still_makes_sense() -> None:
    assert judge(case("20:00", Habit.WATER, at="19:50")) == Show()
    assert judge(case("20:00", Habit.STANDING)) == Show()
    shown = Entry(wall("19:40"), What.SHOWN, Habit.STANDING)
    assert judge(case("19:50", Habit.WATER, shown)) == Wait(wall("20:00"), Why.CROWDED)
    woke = Situation(woke=wall("10:00"))
    assert during("10:00", woke) == Wait(wall("10:01"), Why.JUST_WOKE)


def test_an_own_reminder_is_let_go_only_for_its_own_next_time() -> None:
    assert judge(case("20:59", OWN, at="10:00")) == Show()
    assert judge(case("21:00", OWN, at="10:00")) == Drop(Why.NEXT_CAME)
    locked = Situation(locked=wall("09:00"))
    assert during("20:59", locked, OWN) == Wait(None, Why.ASLEEP)
    held = replace(case("21:00", OWN, at="10:00"), situation=locked)
    assert judge(held) == Drop(Why.NEXT_CAME)


def test_a_reminder_that_was_deleted_is_let_go() -> None:
    assert isinstance(judge(case("10:01", "own:gone", at="10:00")), Drop)


def test_waiting_past_all_sense_is_letting_go() -> None:
    shown = Entry(wall("19:55"), What.SHOWN, Habit.STANDING)
    assert judge(case("19:57", Habit.WATER, shown, at="19:50")) == Drop(Why.CROWDED)


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


minutes = st.integers(0, 24 * 60 - 1).map(lambda m: wall("00:00") + timedelta(minutes=m))
situations = st.builds(
    Situation,
    idle=st.none() | st.integers(0, 600).map(lambda s: timedelta(seconds=s)),
    locked=st.none() | minutes,
    woke=st.none() | minutes,
    busy=st.frozensets(st.sampled_from(Busy)),
)


@given(
    st.sampled_from(["water", "standing", "bedtime", "morning", OWN]),
    minutes,
    st.integers(0, 600),
    situations,
    st.lists(st.tuples(minutes, st.sampled_from([What.SHOWN, What.PAUSED])), max_size=4),
)
def test_every_verdict_has_a_reason_and_never_shows_where_it_must_not(
    habit: str,
    now: datetime,
    late: int,
    situation: Situation,
    past: list[tuple[datetime, What]],
) -> None:
    entries = tuple(
        Entry(at, what, "water", at + timedelta(minutes=45))
        for at, what in sorted(past)
        if at <= now
    )
    due = Due(habit, now - timedelta(minutes=late))
    verdict = judge(Case(due, situation, chosen(own=VITAMIN), History(entries), now, BERLIN))
    match verdict:
        case Show():
            assert situation.locked is None
            assert wall("07:00") <= now < wall("22:30")
            assert History(entries).paused_until(now) is None
            assert situation.idle is None or situation.idle < timedelta(minutes=3)
            assert not situation.busy
        case Wait(until, why):
            assert why in Why
            assert until is None or until > now
        case Drop(why):
            assert why in Why
