"""The loop: what falls due is asked, what is answered counts once, and the next follows."""

from datetime import timedelta

import pytest

from coach.domain.history import What
from coach.domain.orders import BadOrder
from coach.domain.policy import Why
from coach.domain.preferences import BadValue
from coach.domain.reminder import Answer, Habit
from tests.fakes import Day, chosen, obedient


def test_an_answer_is_kept_and_the_next_due_follows_from_it() -> None:
    day = Day("2026-03-10T06:30", chosen(water__target_ml=2000)).until("2026-03-10T07:25")
    (due,) = day.presenter.open.values()
    day.coach.answer(due.id, Answer.DRANK)
    assert [e.amount for e in day.entries(What.DRANK)] == [200]
    assert day.presenter.open == {}
    assert day.until("2026-03-10T09:00").times(Habit.WATER) == ["07:15", "08:49"]


def test_an_answer_counts_once_wherever_it_is_given() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    (due,) = day.presenter.open.values()
    day.coach.answer(due.id, Answer.DRANK)
    day.coach.answer(due.id, Answer.DRANK)
    day.coach.answer(due.id, Answer.SKIP)
    day.coach.answer("water@some other time", Answer.DRANK)
    assert len(day.entries(What.DRANK)) == 1
    assert day.entries(What.SKIPPED) == []


def test_a_drink_logged_elsewhere_answers_the_open_card() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    assert len(day.presenter.open) == 1
    day.coach.drink(250)
    assert day.presenter.open == {}
    assert day.coach.status().drunk_ml == 250


def test_a_drink_without_an_amount_is_one_serving() -> None:
    day = Day("2026-03-10T08:00", chosen(water__serving_ml=150))
    day.coach.drink()
    assert day.coach.status().drunk_ml == 150


def test_five_minutes_opens_the_routine_and_ends_the_evening() -> None:
    day = Day("2026-03-10T21:00").until("2026-03-11T06:00", obedient)
    assert day.guide.played == ["bedtime"]
    assert day.times(Habit.BEDTIME) == ["22:00"]
    assert [(e.habit, e.note) for e in day.entries(What.ACCEPTED)] == [(Habit.BEDTIME, "bedtime")]


@pytest.mark.parametrize(
    ("answer", "what", "played"),
    [
        (Answer.SHORT, What.ACCEPTED, ["bedtime-short"]),
        (Answer.NOT_TONIGHT, What.DECLINED, []),
    ],
)
def test_each_bedtime_answer_ends_the_evening(
    answer: Answer, what: What, played: list[str]
) -> None:
    day = Day("2026-03-10T21:00").until("2026-03-11T06:00", lambda _: answer)
    assert day.guide.played == played
    assert len(day.entries(what)) == 1
    assert day.times(Habit.BEDTIME) == ["22:00"]


def test_unanswered_bedtime_is_repeated_once_and_replaces_its_card() -> None:
    day = Day("2026-03-10T21:00").until("2026-03-10T22:20")
    assert day.times(Habit.BEDTIME) == ["22:00", "22:15"]
    assert [due.repeat for due in day.presenter.open.values()] == [True]


def test_later_comes_back_in_ten_minutes() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:30", lambda _: Answer.LATER)
    assert day.times(Habit.WATER) == ["07:15", "07:25"]


def test_a_stretch_by_choice_in_the_evening_is_the_stretch_before_bed() -> None:
    day = Day("2026-03-10T20:30")
    day.coach.stretch("bedtime")
    assert day.guide.played == ["bedtime"]
    assert day.until("2026-03-11T06:00").times(Habit.BEDTIME) == []


def test_a_stretch_by_day_leaves_the_evening_alone() -> None:
    day = Day("2026-03-10T12:00")
    day.coach.stretch("desk-break")
    assert day.until("2026-03-11T06:00").times(Habit.BEDTIME) == ["22:00", "22:15"]


def test_what_was_done_of_a_routine_is_kept_as_it_is_done() -> None:
    day = Day("2026-03-10T12:00")
    day.coach.progress(What.STEP_DONE, "bedtime/0/ankle-pumps/both")
    assert [e.note for e in day.entries(What.STEP_DONE)] == ["bedtime/0/ankle-pumps/both"]


def test_a_pause_takes_open_cards_back_and_nothing_comes_in_it() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    day.coach.pause("2h")
    assert day.presenter.open == {}
    before = len(day.presenter.shown)
    day.until("2026-03-10T09:19")
    assert len(day.presenter.shown) == before


def test_nothing_pops_up_when_a_pause_ends() -> None:
    day = Day("2026-03-10T06:30")
    day.coach.pause("until 10:30")
    day.until("2026-03-10T11:00")
    assert day.presenter.shown == []


def test_bedtime_inside_a_pause_is_let_go_for_tonight() -> None:
    day = Day("2026-03-10T21:30")
    day.coach.pause("40m")
    day.until("2026-03-11T06:00")
    assert day.times(Habit.BEDTIME) == []
    assert [(e.habit, e.note) for e in day.entries(What.DROPPED)] == [(Habit.BEDTIME, "paused")]


def test_resuming_ends_a_pause_without_end() -> None:
    day = Day("2026-03-10T06:30")
    day.coach.pause("forever")
    day.until("2026-03-12T09:30")
    assert day.presenter.shown == []
    assert day.coach.status().next == () or day.coach.status().next[0].habit is Habit.BEDTIME
    day.coach.resume()
    assert day.coach.status().paused_until is None
    assert day.until("2026-03-12T12:00").times(Habit.STANDING) == ["10:30", "11:30"]


def test_resuming_what_is_not_paused_writes_nothing() -> None:
    day = Day("2026-03-10T06:30")
    day.coach.resume()
    assert day.entries(What.RESUMED) == []


def test_a_span_that_is_not_understood_changes_nothing() -> None:
    day = Day("2026-03-10T06:30")
    with pytest.raises(BadOrder):
        day.coach.pause("soon")
    assert day.entries(What.PAUSED) == []


def test_a_changed_preference_counts_at_once() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T12:00", obedient)
    day.coach.set("water.enabled", "no")
    count = len(day.times(Habit.WATER))
    assert len(day.until("2026-03-10T22:00").times(Habit.WATER)) == count
    assert Habit.WATER not in {due.habit for due in day.coach.status().next}


def test_a_bad_choice_changes_nothing() -> None:
    day = Day("2026-03-10T06:30")
    before = day.coach.preferences
    with pytest.raises(BadValue):
        day.coach.set("water.target_ml", "a lot")
    with pytest.raises(KeyError):
        day.coach.set("water.colour", "blue")
    assert day.coach.preferences == before


def test_nothing_comes_before_the_hours_were_confirmed() -> None:
    day = Day("2026-03-10T06:30", chosen(hours__confirmed=False)).until("2026-03-11T06:30")
    assert day.presenter.shown == []
    day.coach.set("hours.confirmed", "yes")
    assert day.until("2026-03-11T12:00").presenter.shown


def test_a_restart_goes_on_where_it_stopped() -> None:
    first = Day("2026-03-10T21:00").until("2026-03-10T22:05")
    first.coach.close()
    second = Day("2026-03-10T22:06", history=first.history).until("2026-03-11T06:00")
    assert first.times(Habit.BEDTIME) + second.times(Habit.BEDTIME) == ["22:00", "22:15"]


def test_closing_leaves_no_card_and_no_alarm() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    day.coach.close()
    assert day.presenter.open == {}
    assert day.clock.next_alarm() is None
    assert day.history.entries[-1].what is What.CLOSED


def test_no_break_right_after_the_machine_slept() -> None:
    day = Day("2026-03-10T09:30")
    day.clock.move(timedelta(hours=2))
    day.coach.pulse()
    assert len(day.entries(What.RETURNED)) == 1
    assert day.times(Habit.STANDING) == []
    assert day.until("2026-03-10T12:40").times(Habit.STANDING) == ["12:30"]


def test_pulses_in_time_are_no_sleep() -> None:
    day = Day("2026-03-10T12:00")
    for _ in range(10):
        day.pass_by(1)
        day.coach.pulse()
    assert day.entries(What.RETURNED) == []


def test_a_held_card_comes_when_the_call_ends() -> None:
    day = Day("2026-03-10T06:30")
    day.senses.become(busy=True)
    day.until("2026-03-10T07:30")
    assert day.times(Habit.WATER) == []
    day.senses.become(busy=False)
    assert day.until("2026-03-10T07:40").times(Habit.WATER) == ["07:31"]
    assert day.presenter.held == [Why.BUSY]
