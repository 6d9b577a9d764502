"""The loop: what falls due is asked, what is answered counts once, and the next follows."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.domain.happening import Event
from coach.domain.history import Entry, What
from coach.domain.policy import Why
from coach.domain.preferences import BadValue, Preferences
from coach.domain.reminder import Answer, Habit
from coach.domain.situation import Busy
from tests.fakes import BERLIN, Day, chosen, obedient

CALL = frozenset({Busy.CALL})
VITAMIN = {"name": "vitamin", "at": "21:00"}
NEW_YORK = ZoneInfo("America/New_York")


def only(**values: object) -> Day:
    """Return a Tuesday from six on, on which nothing comes but what is given."""
    off = {f"{habit}__enabled": False for habit in ("water", "standing", "bedtime")}
    return Day("2026-03-10T06:00", chosen(**off | values))


def test_an_answer_is_kept_and_the_next_due_follows_from_it() -> None:
    day = Day("2026-03-10T06:30", chosen(water__target_ml=2000)).until("2026-03-10T07:25")
    (due,) = day.presenter.open.values()
    day.coach.deeds.answer(due.id, Answer.DONE)
    assert [e.amount for e in day.entries(What.DRANK)] == [200]
    assert day.presenter.open == {}
    assert day.until("2026-03-10T09:00").times(Habit.WATER) == ["07:15", "08:49"]


def test_five_minutes_opens_the_routine_and_ends_the_evening() -> None:
    day = Day("2026-03-10T21:00").until("2026-03-11T06:00", obedient)
    assert day.guide.played == ["bedtime"]
    assert day.times(Habit.BEDTIME) == ["22:00"]
    assert [(e.habit, e.note) for e in day.entries(What.ACCEPTED)] == [(Habit.BEDTIME, "bedtime")]


def test_unanswered_bedtime_is_repeated_once_and_replaces_its_card() -> None:
    day = Day("2026-03-10T21:00").until("2026-03-10T22:20")
    assert day.times(Habit.BEDTIME) == ["22:00", "22:15"]
    assert [due.repeat for due in day.presenter.open.values()] == [True]
    assert [e.habit for e in day.entries(What.UNANSWERED)] == ["bedtime"]


def test_an_unanswered_notice_stays_until_its_next_one_and_is_then_no_answer() -> None:
    day = Day("2026-03-10T06:30", chosen(water__target_ml=2000)).until("2026-03-10T08:39")
    assert [due.habit for due in day.presenter.open.values()] == ["water", "standing"]
    assert day.entries(What.UNANSWERED) == []
    day.until("2026-03-10T08:41")
    assert [e.habit for e in day.entries(What.UNANSWERED)] == ["water"]
    assert [due.habit for due in day.presenter.open.values()] == ["standing", "water"]
    assert day.reasons(Event.RECORDED, "water") == ["no answer"]


def test_what_falls_due_together_is_one_notice() -> None:
    day = Day("2026-03-10T06:30", chosen(water__first_after_wake_min=60))
    day.until("2026-03-10T08:01")
    assert day.times("water") == day.times("standing") == ["08:00"]
    assert len(day.presenter.notices) == 1


def test_one_put_off_onto_another_loses_neither() -> None:
    day = Day("2026-03-10T06:30", chosen(water__first_after_wake_min=50))
    day.until("2026-03-10T08:29", lambda due: None if due.asked else Answer.LATER)
    assert day.times("water") == ["07:50", "08:00"]
    assert day.times("standing") == ["08:20"]
    assert {e.habit for e in day.entries(What.LATER)} == {"water", "standing"}


def test_two_that_are_crowded_come_together_when_the_gap_is_over() -> None:
    own = [{"name": "tea", "at": "08:35"}]
    day = Day("2026-03-10T06:30", chosen(water__target_ml=2000, standing__enabled=False, own=own))
    day.until("2026-03-10T09:00")
    assert day.times("own:tea") == ["08:35"]
    assert day.times("water") == ["07:15", "08:55"]
    assert day.reasons(Event.WAITING, "water") == ["crowded"]


def test_a_changed_preference_counts_at_once() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T12:00", obedient)
    day.coach.set("water.enabled", "no")
    count = len(day.times(Habit.WATER))
    assert len(day.until("2026-03-10T22:00").times(Habit.WATER)) == count
    assert Habit.WATER not in {due.habit for due in day.coach.status().next}


def test_an_interval_changed_at_minute_forty_keeps_the_forty_minutes() -> None:
    for interval, expected in ((45, "07:45"), (30, "07:40"), (90, "08:30")):
        day = only(standing__enabled=True).until("2026-03-10T07:40")
        day.coach.set("standing.interval_min", interval)
        assert day.until("2026-03-10T08:40").times("standing")[:1] == [expected]


def test_a_habit_switched_off_a_minute_before_it_is_due_never_comes() -> None:
    day = only(standing__enabled=True).until("2026-03-10T07:59")
    day.coach.set("standing.enabled", "no")
    assert day.until("2026-03-11T06:00").presenter.shown == []


def test_switching_a_habit_off_takes_its_notice_back_and_no_other() -> None:
    day = Day("2026-03-10T06:30", chosen(water__first_after_wake_min=60)).until("2026-03-10T08:01")
    day.coach.set("water.enabled", "no")
    assert [due.habit for due in day.presenter.open.values()] == ["standing"]
    assert [e.habit for e in day.entries(What.UNANSWERED)] == ["water"]
    assert day.reasons(Event.WITHDRAWN, "water") == ["switched off"]


def test_limit_mode_takes_the_question_for_a_drink_back() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:16")
    day.coach.set("water.limit_mode", "yes")
    assert day.presenter.open == {}
    assert day.until("2026-03-11T06:30").times("water") == ["07:15"]
    day.coach.deeds.drink(300)
    status = day.coach.status()
    assert (status.drunk_ml, status.limit) == (300, True)


def test_another_choice_leaves_what_stands_open_alone() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:16")
    day.coach.set("standing.interval_min", 45)
    day.coach.set("notices.later_min", 5)
    assert [due.habit for due in day.presenter.open.values()] == ["water"]
    assert day.entries(What.UNANSWERED) == []


def test_what_waits_in_vain_is_let_go_when_it_has_lost_its_sense() -> None:
    day = only(standing__enabled=True).until("2026-03-10T07:50")
    day.senses.become(busy=CALL)
    before = day.coach.wakes
    day.until("2026-03-10T23:00")
    assert [(e.at, e.note) for e in day.entries(What.DROPPED)] == [
        (datetime(2026, 3, 10, 19, 0, 1, tzinfo=UTC), "a call")
    ]
    assert day.coach.wakes - before < 10


def test_a_deleted_reminder_takes_its_notice_with_it() -> None:
    day = only(own=[VITAMIN]).until("2026-03-10T21:01")
    assert [due.habit for due in day.presenter.open.values()] == ["own:vitamin"]
    day.coach.set("own", "[]")
    assert day.presenter.open == {}


def test_switching_water_on_silences_no_break() -> None:
    with_water, without = (
        Day("2026-03-10T06:30"),
        Day("2026-03-10T06:30", chosen(water__enabled=False)),
    )
    for day in (with_water, without):
        day.until("2026-03-10T21:00", obedient)
    assert len(with_water.times("standing")) >= len(without.times("standing")) - 2
    assert with_water.times("water")


def test_a_bad_choice_changes_nothing() -> None:
    day = Day("2026-03-10T06:30")
    before = day.coach.preferences
    with pytest.raises(BadValue):
        day.coach.set("water.target_ml", "a lot")
    with pytest.raises(KeyError):
        day.coach.set("water.colour", "blue")
    assert day.coach.preferences == before


def test_nothing_comes_before_the_hours_were_confirmed() -> None:
    day = Day("2026-03-10T06:30", chosen(hours__confirmed=False)).until("2026-03-10T06:35")
    day.clock.move(timedelta(days=1))
    day.coach.wake()
    assert day.presenter.shown == []
    assert day.coach.status().next == ()
    day.coach.set("hours.confirmed", "yes")
    assert day.until("2026-03-11T12:00").presenter.shown


def test_nothing_spins_before_the_hours_were_confirmed() -> None:
    day = Day("2026-03-10T06:30", chosen(hours__confirmed=False)).until("2026-03-10T10:30")
    assert day.coach.wakes <= 2 + 4 * 60


def test_a_restart_goes_on_where_it_stopped() -> None:
    first = Day("2026-03-10T21:00").until("2026-03-10T22:05")
    first.coach.close()
    second = Day("2026-03-10T22:06", history=first.history).until("2026-03-11T06:00")
    assert first.times(Habit.BEDTIME) + second.times(Habit.BEDTIME) == ["22:00", "22:15"]


@pytest.mark.parametrize(
    ("off", "on"), [("20:59", "21:01"), ("21:01", "21:02"), ("20:00", "22:00")]
)
def test_a_restart_around_its_time_neither_loses_nor_repeats_a_reminder(off: str, on: str) -> None:
    preferences = chosen(own=[VITAMIN], bedtime__enabled=False)
    first = Day("2026-03-10T18:00", preferences).until(f"2026-03-10T{off}")
    first.coach.close()
    second = Day(f"2026-03-10T{on}", preferences, history=first.history)
    second.until("2026-03-11T20:00")
    assert len(first.times("own:vitamin") + second.times("own:vitamin")) == 1


def test_a_killed_coach_neither_loses_nor_repeats_a_reminder() -> None:
    preferences = chosen(own=[VITAMIN])
    for killed in ("20:59", "21:01"):
        first = Day("2026-03-10T18:00", preferences).until(f"2026-03-10T{killed}")
        second = Day("2026-03-10T21:05", preferences, history=first.history)
        second.until("2026-03-11T20:00")
        assert len(first.times("own:vitamin") + second.times("own:vitamin")) == 1


def test_a_weekly_reminder_comes_once_a_week_whatever_was_paused_long_ago() -> None:
    weekly = VITAMIN | {"days": ["mon"]}
    day = Day(
        "2026-03-04T06:00", chosen(own=[weekly], water__enabled=False, standing__enabled=False)
    )
    day.coach.deeds.pause("1h")
    day.until("2026-03-31T06:00")
    assert day.times("own:vitamin") == ["21:00"] * 4
    days = [
        at.astimezone(BERLIN).day for at, due in day.presenter.shown if due.habit.startswith("own")
    ]
    assert days == [9, 16, 23, 30]


def test_a_weekly_reminder_is_not_repeated_by_a_restart_days_later() -> None:
    weekly = chosen(own=[VITAMIN | {"days": ["mon"]}])
    first = Day("2026-03-09T06:00", weekly).until("2026-03-09T22:00")
    first.coach.deeds.pause("30m")
    first.coach.close()
    for back in ("2026-03-12T08:00", "2026-03-15T08:00"):
        day = Day(back, weekly, history=first.history).until(f"{back[:10]}T20:00")
        assert day.times("own:vitamin") == []
        day.coach.close()


@pytest.mark.parametrize("span", ["3h", "until 09:30", "tomorrow", "forever"])
def test_a_pause_survives_a_restart(span: str) -> None:
    first = Day("2026-03-10T07:01")
    first.coach.deeds.pause(span)
    first.until("2026-03-10T07:30").coach.close()
    second = Day("2026-03-10T08:00", history=first.history)
    assert second.coach.status().paused_until == first.coach.status().paused_until
    assert second.until("2026-03-10T09:29").presenter.shown == []


def test_closing_leaves_no_card_and_no_alarm() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    day.coach.close()
    assert day.presenter.open == {}
    assert day.clock.next_alarm() is None
    assert day.history.entries[-1].what is What.CLOSED
    assert day.entries(What.UNANSWERED) == []


def test_a_closed_coach_looks_at_nothing() -> None:
    day = Day("2026-03-10T06:30")
    day.coach.close()
    wakes = day.coach.wakes
    day.coach.wake()
    assert day.coach.wakes == wakes
    assert day.until("2026-03-10T12:00").presenter.shown == []


def test_no_break_right_after_the_machine_slept() -> None:
    day = Day("2026-03-10T09:30", chosen(water__enabled=False))
    slept = day.clock.now()
    day.clock.move(timedelta(hours=2))
    day.senses.become(woke=day.clock.now(), gone=slept)
    day.coach.wake()
    assert len(day.entries(What.RETURNED)) == 1
    assert day.times(Habit.STANDING) == []
    assert day.until("2026-03-10T12:40").times(Habit.STANDING) == ["12:30"]


def test_after_a_night_of_sleep_nothing_piles_up() -> None:
    day = Day("2026-03-10T20:30", chosen(own=[VITAMIN]))
    day.senses.become(locked=day.clock.now())
    day.coach.wake()
    day.clock.move(timedelta(hours=12))
    day.senses.become(locked=None, woke=day.clock.now(), gone=day.clock.now() - timedelta(hours=12))
    day.coach.wake()
    assert day.presenter.shown == []
    day.pass_by(2)
    assert [due.habit for _, due in day.presenter.shown] in (
        ["own:vitamin"],
        ["own:vitamin", "water"],
    )
    assert len(day.presenter.notices) == 1


@pytest.mark.parametrize(("grace", "first"), [(0, "08:40:00"), (60, "08:41:00"), (120, "08:42:00")])
def test_after_waking_up_people_are_left_alone_as_long_as_they_chose(
    grace: int, first: str
) -> None:
    day = only(own=[{"name": "vitamin", "at": "08:35"}], presence__wake_grace_s=grace)
    day.until("2026-03-10T08:30")
    day.senses.become(locked=day.clock.now())
    day.coach.wake()
    day.until("2026-03-10T08:40")
    day.senses.become(
        locked=None, woke=day.clock.now(), gone=day.clock.now() - timedelta(minutes=10)
    )
    day.coach.wake()
    day.pass_by(5)
    assert [f"{at.astimezone(BERLIN):%H:%M:%S}" for at, _ in day.presenter.shown] == [first]


def test_away_for_ten_minutes_is_a_break_and_for_four_is_not() -> None:
    for minutes, expected in ((10, "08:30"), (4, "08:04")):
        day = only(standing__enabled=True).until("2026-03-10T07:20")
        away_for(day, minutes)
        assert day.until("2026-03-10T09:00").times("standing")[:1] == [expected]


def away_for(day: Day, minutes: int) -> None:
    begun = day.clock.now()
    day.pass_by(3)
    day.senses.become(idle=timedelta(minutes=3))
    day.coach.wake()
    day.pass_by(minutes - 3)
    assert day.clock.now() - begun == timedelta(minutes=minutes)
    day.senses.become(idle=timedelta())
    day.coach.wake()


def test_nobody_there_is_offered_it_on_return_if_it_still_makes_sense() -> None:
    day = only(own=[{"name": "tea", "at": "10:00"}], water__enabled=True).until("2026-03-10T08:00")
    day.senses.become(idle=timedelta(minutes=5))
    day.until("2026-03-10T10:30")
    assert day.times("own:tea") == []
    assert ("own:tea", Why.AWAY) in [(w.habit, w.why) for w in day.coach.status().waiting]
    day.senses.become(idle=timedelta())
    day.coach.wake()
    assert day.times("own:tea") == ["10:30"]


def test_a_held_card_comes_when_the_call_ends() -> None:
    day = Day("2026-03-10T06:30")
    day.senses.become(busy=CALL)
    day.until("2026-03-10T07:30")
    assert day.times(Habit.WATER) == []
    day.senses.become(busy=frozenset())
    day.coach.wake()
    assert day.until("2026-03-10T07:40").times(Habit.WATER) == ["07:30"]
    assert day.presenter.held == [Why.CALL]
    assert day.reasons(Event.SHOWN, "water") == ["waited: a call"]


def test_after_a_long_call_one_offer_comes_and_not_many() -> None:
    day = Day("2026-03-10T06:30", chosen(water__target_ml=2000))
    day.senses.become(busy=CALL)
    day.until("2026-03-10T12:00")
    assert day.presenter.shown == []
    day.senses.become(busy=frozenset())
    day.coach.wake()
    assert day.times("water") == ["12:00"]
    assert day.times("standing") == ["12:00"]
    assert len(day.presenter.notices) == 1
    day.pass_by(19)
    assert len(day.presenter.shown) == 2


def test_where_the_world_does_not_tell_it_is_looked_at_once_a_minute() -> None:
    day = Day("2026-03-10T06:30")
    day.senses.pushes = False
    day.senses.become(busy=CALL)
    day.coach.wake()
    day.until("2026-03-10T07:30")
    assert 60 <= day.coach.wakes <= 65
    day.senses.become(busy=frozenset())
    assert day.until("2026-03-10T07:32").times("water") == ["07:31"]


def test_where_it_tells_the_coach_sleeps_between_two_dues() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-11T06:30", obedient)
    assert day.coach.wakes < 4 * len(day.presenter.shown)


def test_the_time_after_which_somebody_is_away_is_watched_as_chosen() -> None:
    day = Day("2026-03-10T06:30")
    assert day.senses.after == timedelta(minutes=3)
    day.coach.set("presence.away_min", 7)
    assert day.senses.after == timedelta(minutes=7)


@pytest.mark.parametrize("when", ["quiet", "show"])
def test_what_may_come_in_a_call_comes_in_it(when: str) -> None:
    day = Day("2026-03-10T06:30", chosen(busy__water=when))
    day.senses.become(busy=CALL)
    day.until("2026-03-10T08:30")
    assert day.times("water") == ["07:15"]
    assert day.times("standing") == []
    assert day.reasons(Event.SHOWN, "water") == ["due, quietly" if when == "quiet" else "due"]


def test_a_quiet_and_a_loud_question_together_are_loud() -> None:
    day = Day("2026-03-10T06:30", chosen(busy__when="quiet", busy__standing="show",
                                         water__first_after_wake_min=60))  # fmt: skip
    day.senses.become(busy=CALL)
    day.until("2026-03-10T08:01")
    (notice,) = day.presenter.notices.values()
    assert (set(notice.habits), notice.quietly) == ({"water", "standing"}, False)


def test_with_quiet_hours_off_an_own_reminder_comes_at_night() -> None:
    night = [{"name": "vitamin", "at": "02:30"}]
    assert only(own=night, quiet__enabled=False).until("2026-03-11T06:00").times("own:vitamin") == [
        "02:30"
    ]
    assert only(own=night).until("2026-03-11T08:00").times("own:vitamin") == ["07:00"]


@pytest.mark.parametrize(
    ("zone", "eve", "night"),
    [
        (BERLIN, "2026-03-28", "03:30"),
        (BERLIN, "2026-10-24", "02:30"),
        (NEW_YORK, "2026-03-07", "03:30"),
        (NEW_YORK, "2026-10-31", "02:30"),
    ],
)
def test_every_own_reminder_comes_once_on_the_day_of_a_clock_change(
    zone: ZoneInfo, eve: str, night: str
) -> None:
    times = ["00:30", "01:30", "02:30", "03:15", "08:00"]
    own = [{"name": at.replace(":", ""), "at": at} for at in times]
    off = {f"{habit}__enabled": False for habit in ("water", "standing", "bedtime", "quiet")}
    day = Day(f"{eve}T12:00", chosen(own=own, **off), zone)
    day.live(day.clock.now() + timedelta(hours=22))
    came = {at: day.times(f"own:{at.replace(':', '')}") for at in times}
    assert all(len(each) == 1 for each in came.values())
    assert came["02:30"] == [night]
    assert came["01:30"] == ["01:30"]
    assert came["08:00"] == ["08:00"]


def test_bedtime_after_midnight_has_its_evening_across_it() -> None:
    day = Day("2026-03-10T21:00", chosen(hours__bedtime="00:30", bedtime__windows="tue"))
    day.until("2026-03-11T20:00")
    assert day.times("bedtime") == ["00:00", "00:15"]


def test_the_morning_comes_once_at_waking() -> None:
    day = only(morning__enabled=True).until("2026-03-12T06:00", obedient)
    assert day.times("morning") == ["07:00", "07:00"]
    assert day.guide.played == ["morning-ankles"] * 2


def test_a_clock_set_back_and_forward_again_repeats_and_loses_nothing() -> None:
    preferences = chosen(water__target_ml=2000, own=[{"name": "tea", "at": "10:30"}])
    plain = Day("2026-03-10T06:30", preferences).until("2026-03-10T21:00")
    day = Day("2026-03-10T06:30", preferences).until("2026-03-10T11:00")
    day.clock.turn_to(day.clock.now() - timedelta(hours=2))
    day.coach.wake()
    day.pass_by(10)
    day.clock.turn_to(day.clock.now() + timedelta(hours=2))
    day.coach.wake()
    day.until("2026-03-10T21:00")
    for habit in ("water", "own:tea", "standing"):
        assert day.times(habit) == plain.times(habit)
    assert len(day.entries(What.CLOCK_SET)) == 2


def test_a_clock_set_back_asks_for_no_drink_and_no_reminder_twice() -> None:
    tea = chosen(own=[{"name": "tea", "at": "10:30"}], standing__enabled=False)
    day = Day("2026-03-10T06:30", tea).until("2026-03-10T11:00")
    asked = len(day.times("water"))
    day.clock.turn_to(day.clock.now() - timedelta(hours=2))
    day.coach.wake()
    day.until("2026-03-10T11:00")
    assert len(day.times("water")) == asked
    assert day.times("own:tea") == ["10:30"]


def test_breaks_count_the_time_that_passed_on_a_clock_that_was_set() -> None:
    day = only(standing__enabled=True).until("2026-03-10T08:40")
    day.clock.turn_to(day.clock.now() + timedelta(hours=3))
    day.coach.wake()
    assert day.until("2026-03-10T13:30").times("standing") == ["08:00", "12:00", "13:00"]
    day.clock.turn_to(day.clock.now() - timedelta(hours=5))
    day.coach.wake()
    assert day.until("2026-03-10T10:10").times("standing")[3:] == ["09:00", "10:00"]


def test_sleep_before_the_clock_was_set_is_no_absence_after_it() -> None:
    day = only(standing__enabled=True).until("2026-03-10T07:10")
    begun = day.clock.now()
    day.clock.move(timedelta(minutes=10))
    day.senses.become(woke=day.clock.now(), gone=begun)
    day.coach.wake()
    day.until("2026-03-10T08:00")
    by = timedelta(hours=1)
    day.clock.turn_to(day.clock.now() + by)
    day.senses.become(woke=begun + timedelta(minutes=10) + by, gone=begun + by)
    day.coach.wake()
    assert day.until("2026-03-10T09:30").times("standing") == ["09:20"]


def test_a_clock_set_forward_over_a_reminder_brings_it_at_once() -> None:
    day = only(own=[{"name": "tea", "at": "10:30"}]).until("2026-03-10T10:00")
    day.clock.turn_to(day.clock.now() + timedelta(hours=1))
    day.coach.wake()
    assert day.times("own:tea") == ["11:00"]
    assert day.until("2026-03-11T09:00").times("own:tea") == ["11:00"]


def test_in_another_zone_wall_times_follow_it_without_a_restart() -> None:
    day = only(own=[VITAMIN], bedtime__enabled=True).until("2026-03-10T12:00")
    day.clock.travel(ZoneInfo("Asia/Dubai"))
    day.coach.wake()
    assert day.coach.status().zone == ZoneInfo("Asia/Dubai")
    day.live(datetime(2026, 3, 10, 17, 1, tzinfo=UTC))
    assert [f"{at:%H:%M}" for at, _ in day.presenter.shown] == ["17:00"]


def test_a_journey_west_repeats_no_reminder_of_the_day() -> None:
    day = only(own=[VITAMIN]).until("2026-03-10T21:30")
    day.clock.travel(NEW_YORK)
    day.coach.wake()
    day.pass_by(8 * 60)
    assert len(day.times("own:vitamin")) == 1


def test_the_status_tells_what_waits_and_why() -> None:
    day = Day("2026-03-10T06:30")
    day.senses.become(busy=frozenset({Busy.FULL_SCREEN}))
    day.until("2026-03-10T07:20")
    assert [(w.habit, w.why) for w in day.coach.status().waiting] == [("water", Why.FULL_SCREEN)]


def test_each_reason_to_wait_is_told_once() -> None:
    day = Day("2026-03-10T06:30", chosen(standing__enabled=False))
    day.senses.become(busy=CALL)
    day.until("2026-03-10T07:20")
    for _ in range(3):
        day.coach.wake()
    day.senses.become(busy=frozenset({Busy.DND}))
    day.coach.wake()
    assert day.reasons(Event.WAITING, "water") == ["a call", "do not disturb"]


def test_a_turn_that_waited_and_is_none_any_more_says_why() -> None:
    day = Day("2026-03-10T06:30", chosen(standing__enabled=False))
    day.senses.become(busy=CALL)
    day.until("2026-03-10T07:20").coach.set("water.enabled", "no")
    assert day.reasons(Event.DROPPED, "water") == ["switched off"]


def test_a_break_that_waited_is_settled_by_an_absence() -> None:
    day = only(standing__enabled=True).until("2026-03-10T07:50")
    day.senses.become(busy=CALL)
    day.until("2026-03-10T08:05")
    away_for(day, 12)
    assert day.reasons(Event.WAITING, "standing") == ["a call", "away"]
    assert day.reasons(Event.DROPPED, "standing") == ["a break was taken"]
    day.senses.become(busy=frozenset())
    day.coach.wake()
    assert day.until("2026-03-10T09:20").times("standing") == ["09:17"]


def test_every_decision_has_a_reason() -> None:
    day = Day("2026-03-10T06:30", chosen(own=[VITAMIN])).until("2026-03-12T06:30", obedient)
    assert day.told
    assert all(h.why for h in day.told)


def asked_to_drink() -> Day:
    """Return a day on which a drink is asked for."""
    day = Day("2026-03-10T06:30", chosen(standing__enabled=False)).until("2026-03-10T07:20")
    assert day.coach.status().open == ("water",)
    return day


def test_a_history_from_elsewhere_counts_at_once() -> None:
    day = Day("2026-03-10T06:30", chosen(standing__enabled=False)).until("2026-03-10T07:00")
    day.history.entries.append(
        Entry(day.clock.now(), What.DRANK, "water", amount=900, turn="2026-03-10")
    )
    day.coach.reload()
    assert day.coach.recent().drunk("2026-03-10") == 900


def test_choices_from_elsewhere_count_at_once() -> None:
    day = asked_to_drink()
    day.coach._chosen.write(chosen(water__enabled=False))
    day.coach.reload()
    assert day.coach.status().open == ()
    assert day.presenter.notices == {}


def test_a_question_that_was_asked_in_the_new_history_too_stays_open() -> None:
    day = asked_to_drink()
    day.coach.reload()
    assert day.coach.status().open == ("water",)
    assert day.reasons(Event.WITHDRAWN, "water") == []


def test_a_question_that_nobody_asked_in_the_new_history_is_taken_back_unwritten() -> None:
    day = asked_to_drink()
    day.history.entries.clear()
    day.coach.reload()
    assert day.reasons(Event.WITHDRAWN, "water") == ["what is kept was changed"]
    assert What.UNANSWERED not in {entry.what for entry in day.history.entries}


def test_a_history_in_which_the_coach_was_not_opened_is_told_that_it_is() -> None:
    day = asked_to_drink()
    day.history.entries[:] = [Entry(day.clock.now() - timedelta(days=1), What.CLOSED)]
    day.coach.reload()
    assert [entry.what for entry in day.history.entries][:2] == [What.CLOSED, What.OPENED]
    opened = len(day.entries(What.OPENED))
    day.coach.reload()
    assert len(day.entries(What.OPENED)) == opened


def test_with_nothing_left_it_is_the_first_day_again() -> None:
    day = asked_to_drink()
    day.history.entries.clear()
    day.coach._chosen.write(Preferences())
    day.coach.reload()
    assert day.coach.status().next == ()
    assert day.coach.status().open == ()
    day.until("2026-03-11T12:00")
    assert [entry.what for entry in day.history.entries] == [What.OPENED]


def test_before_it_is_opened_a_change_from_elsewhere_writes_nothing() -> None:
    day = asked_to_drink()
    day.coach.close()
    day.history.entries.clear()
    day.coach.reload()
    assert day.history.entries == []
