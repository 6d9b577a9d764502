"""What a person does is kept once, takes notices back, and is followed by the next due."""

from datetime import timedelta

import pytest

from coach.domain import orders
from coach.domain.happening import Event
from coach.domain.history import BY_THE_WALL, FOREVER, What
from coach.domain.orders import BadOrder
from coach.domain.reminder import TAKEN, Answer, Habit
from tests.fakes import Day, chosen, obedient

BOTH = chosen(water__target_ml=2000, water__first_after_wake_min=60)
"""Water and standing fall due together at eight."""


def test_an_answer_counts_once_wherever_it_is_given() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    (due,) = day.presenter.open.values()
    day.coach.deeds.answer(due.id, Answer.DONE)
    day.coach.deeds.answer(due.id, Answer.DONE)
    day.coach.deeds.answer(due.id, Answer.SKIP)
    day.coach.deeds.answer("water@some other time", Answer.DONE)
    assert len(day.entries(What.DRANK)) == 1
    assert day.entries(What.SKIPPED) == []


def test_an_answer_that_makes_no_sense_is_none() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    (due,) = day.presenter.open.values()
    for answer in set(Answer) - TAKEN[Habit.WATER]:
        day.coach.deeds.answer(due.id, answer)
    assert list(day.presenter.open.values()) == [due]
    assert len(day.history.entries) == 2


def test_two_that_are_due_together_are_asked_together_and_answered_one_by_one() -> None:
    day = Day("2026-03-10T06:30", BOTH).until("2026-03-10T08:01")
    (notice,) = day.presenter.notices.values()
    assert set(notice.habits) == {"water", "standing"}
    water = next(due for due in notice.dues if due.habit == "water")
    day.coach.deeds.answer(water.id, Answer.DONE)
    (left,) = day.presenter.notices.values()
    assert (left.habits, left.again) == (("standing",), True)
    day.coach.deeds.reply("standing", Answer.START)
    assert day.presenter.notices == {}
    assert [e.habit for e in day.entries(What.DRANK)] == ["water"]
    assert [e.habit for e in day.entries(What.ACCEPTED)] == ["standing"]
    assert day.entries(What.UNANSWERED) == []
    assert day.guide.played == ["desk-break"]


def test_later_for_all_parts_brings_all_of_them_back_together() -> None:
    day = Day("2026-03-10T06:30", BOTH).until("2026-03-10T08:01")
    (notice,) = day.presenter.notices.values()
    day.coach.deeds.answer(notice.id, Answer.LATER)
    assert day.presenter.notices == {}
    assert {e.habit for e in day.entries(What.LATER)} == {"water", "standing"}
    day.until("2026-03-10T08:12")
    assert day.times("water") == day.times("standing") == ["08:00", "08:11"]
    assert len(day.presenter.notices) == 1


def test_an_answer_to_all_parts_goes_to_those_that_it_makes_sense_for() -> None:
    preferences = chosen(own=[{"name": "tea", "at": "07:15"}], water__target_ml=2000)
    day = Day("2026-03-10T06:30", preferences).until("2026-03-10T07:16")
    (notice,) = day.presenter.notices.values()
    assert set(notice.habits) == {"water", "own:tea"}
    day.coach.deeds.answer(notice.id, Answer.START)
    assert {due.habit for due in day.presenter.open.values()} == {"water"}
    assert [(e.what, e.habit) for e in day.entries(What.DONE)] == [(What.DONE, "own:tea")]


@pytest.mark.parametrize("minutes", [5, 10, 20])
def test_later_comes_back_as_much_later_as_was_chosen(minutes: int) -> None:
    day = Day("2026-03-10T06:30", chosen(notices__later_min=minutes))
    day.until("2026-03-10T07:40", lambda due: None if due.asked else Answer.LATER)
    assert day.times(Habit.WATER) == ["07:15", f"07:{15 + minutes}"]


def test_a_reply_names_only_the_habit() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    day.coach.deeds.reply("water", Answer.SKIP)
    assert day.presenter.open == {}
    assert len(day.entries(What.SKIPPED)) == 1


def test_a_reply_to_what_asks_nothing_is_refused_and_changes_nothing() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    before = len(day.history.entries)
    with pytest.raises(BadOrder, match="asks nothing"):
        day.coach.deeds.reply("bedtime", Answer.FULL)
    with pytest.raises(BadOrder, match="does not answer"):
        day.coach.deeds.reply("water", Answer.FULL)
    assert len(day.history.entries) == before


def test_a_drink_logged_elsewhere_answers_the_open_card() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    assert len(day.presenter.open) == 1
    day.coach.deeds.drink(250)
    assert day.presenter.open == {}
    assert day.coach.status().drunk_ml == 250


def test_a_drink_without_an_amount_is_one_serving() -> None:
    day = Day("2026-03-10T08:00", chosen(water__serving_ml=150))
    day.coach.deeds.drink()
    assert day.coach.status().drunk_ml == 150


def test_a_drink_at_ten_to_midnight_and_one_after_it_count_for_one_day() -> None:
    day = Day("2026-03-10T23:50")
    day.coach.deeds.drink(200)
    day.until("2026-03-11T00:10")
    day.coach.deeds.drink(100)
    assert {e.turn for e in day.entries(What.DRANK)} == {"2026-03-10"}
    assert day.coach.status().drunk_ml == 300


def test_undo_takes_one_drink_back_after_the_other() -> None:
    day = Day("2026-03-10T12:00")
    for amount in (100, 200):
        day.coach.deeds.drink(amount)
    day.coach.deeds.undo()
    assert day.coach.status().drunk_ml == 100
    day.coach.deeds.undo()
    assert day.coach.status().drunk_ml == 0
    with pytest.raises(BadOrder, match="no drink"):
        day.coach.deeds.undo()


def test_undo_takes_nothing_of_yesterday_back() -> None:
    day = Day("2026-03-10T22:00")
    day.coach.deeds.drink(200)
    day.until("2026-03-11T08:00")
    with pytest.raises(BadOrder, match="today"):
        day.coach.deeds.undo()


def test_an_undone_drink_leaves_the_plan_as_it_was() -> None:
    preferences = chosen(water__target_ml=2000)
    plain = Day("2026-03-10T06:30", preferences).until("2026-03-10T12:00")
    undone = Day("2026-03-10T06:30", preferences).until("2026-03-10T09:00")
    undone.coach.deeds.drink(200)
    undone.coach.deeds.undo()
    undone.until("2026-03-10T12:00")
    assert undone.times("water") == plain.times("water")


@pytest.mark.parametrize(
    ("answer", "what", "played"),
    [
        (Answer.FULL, What.ACCEPTED, ["bedtime"]),
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


def test_a_stretch_by_choice_in_the_evening_is_the_stretch_before_bed() -> None:
    day = Day("2026-03-10T20:30")
    day.coach.deeds.stretch("bedtime")
    assert day.guide.played == ["bedtime"]
    assert day.until("2026-03-11T06:00").times(Habit.BEDTIME) == []


def test_a_stretch_by_day_leaves_the_evening_alone() -> None:
    day = Day("2026-03-10T12:00")
    day.coach.deeds.stretch("desk-break")
    assert day.until("2026-03-11T06:00").times(Habit.BEDTIME) == ["22:00", "22:15"]


def test_a_stretch_answers_the_question_that_stands_open() -> None:
    day = Day("2026-03-10T21:30").until("2026-03-10T22:01")
    day.coach.deeds.stretch("bedtime-short")
    assert day.presenter.open == {}
    assert day.entries(What.UNANSWERED) == []


def test_what_was_done_of_a_routine_is_kept_as_it_is_done() -> None:
    day = Day("2026-03-10T12:00")
    day.coach.deeds.progress(What.STEP_DONE, "bedtime/0/ankle-pumps/both")
    assert [e.note for e in day.entries(What.STEP_DONE)] == ["bedtime/0/ankle-pumps/both"]


def test_a_pause_takes_open_cards_back_and_nothing_comes_in_it() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    day.coach.deeds.pause("2h")
    assert day.presenter.open == {}
    assert [e.habit for e in day.entries(What.UNANSWERED)] == ["water"]
    before = len(day.presenter.shown)
    day.until("2026-03-10T09:19")
    assert len(day.presenter.shown) == before


def test_nothing_pops_up_when_a_pause_ends() -> None:
    day = Day("2026-03-10T06:30")
    day.coach.deeds.pause("until 10:30")
    day.until("2026-03-10T11:00")
    assert day.presenter.shown == []


def test_bedtime_inside_a_pause_is_let_go_for_tonight() -> None:
    day = Day("2026-03-10T21:30")
    day.coach.deeds.pause("40m")
    day.until("2026-03-11T06:00")
    assert day.times(Habit.BEDTIME) == []
    assert [(e.habit, e.note) for e in day.entries(What.DROPPED)] == [(Habit.BEDTIME, "paused")]


def test_an_own_reminder_inside_a_pause_comes_twenty_minutes_after_it() -> None:
    day = Day("2026-03-10T09:00", chosen(own=[{"name": "vitamin", "at": "10:00"}]))
    day.coach.deeds.pause("2h")
    day.until("2026-03-10T12:00")
    assert day.times("own:vitamin") == ["11:20"]
    assert day.entries(What.DROPPED) == [
        e for e in day.entries(What.DROPPED) if e.habit != "own:vitamin"
    ]


def test_a_pause_for_a_time_and_one_till_a_time_are_told_apart() -> None:
    day = Day("2026-03-10T09:00")
    for span in ("1h", "until 12:00", "tomorrow", "forever"):
        day.coach.deeds.pause(span)
    assert [e.note for e in day.entries(What.PAUSED)][:3] == ["", BY_THE_WALL, BY_THE_WALL]
    assert day.entries(What.PAUSED)[3].until == FOREVER


def test_resuming_ends_a_pause_without_end() -> None:
    day = Day("2026-03-10T06:30")
    day.coach.deeds.pause("forever")
    day.until("2026-03-12T09:30")
    assert day.presenter.shown == []
    assert {due.habit for due in day.coach.status().next} <= {Habit.BEDTIME}
    day.coach.deeds.resume()
    assert day.coach.status().paused_until is None
    assert day.until("2026-03-12T12:00").times(Habit.STANDING) == ["10:30", "11:30"]


def test_resuming_what_is_not_paused_writes_nothing() -> None:
    day = Day("2026-03-10T06:30")
    day.coach.deeds.resume()
    assert day.entries(What.RESUMED) == []


def test_a_span_that_is_not_understood_changes_nothing() -> None:
    day = Day("2026-03-10T06:30")
    with pytest.raises(BadOrder):
        day.coach.deeds.pause("soon")
    assert day.entries(What.PAUSED) == []


def test_a_switch_is_for_today() -> None:
    day = Day("2026-03-10T09:00", chosen(water__target_ml=2000))
    day.coach.deeds.switch("hot", on=True)
    assert day.coach.status().target_ml == 2300
    day.coach.deeds.switch("hot", on=False)
    assert day.coach.status().target_ml == 2000
    day.coach.deeds.switch("hot", on=True)
    assert day.until("2026-03-11T09:00").coach.status().target_ml == 2000


def test_a_standing_shift_asks_to_sit_until_it_ends() -> None:
    day = Day("2026-03-10T09:00", chosen(standing__mode="job", water__enabled=False))
    day.coach.deeds.switch("shift", on=True)
    day.until("2026-03-10T11:30", obedient)
    assert day.times("standing") == ["10:00", "11:00"]
    assert day.guide.played == ["stand-break"] * 2
    day.coach.deeds.switch("shift", on=False)
    assert day.until("2026-03-10T20:00").times("standing") == ["10:00", "11:00"]


def test_each_order_of_a_person_is_followed_and_those_to_the_program_are_not() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    for text in ("answer water done", "drink 100", "undo", "hot on", "stretch desk-break"):
        day.coach.deeds.follow(orders.parse(text))
    assert day.coach.status().drunk_ml == 200
    assert day.coach.status().switches == ("hot",)
    assert day.guide.played == ["desk-break"]
    day.coach.deeds.follow(orders.Pause("1h"))
    assert day.coach.status().paused_until == day.clock.now() + timedelta(hours=1)
    day.coach.deeds.follow(orders.Resume())
    assert day.coach.status().paused_until is None
    before = len(day.history.entries)
    for order in (orders.AskStatus(), orders.Open(), orders.Quit()):
        day.coach.deeds.follow(order)
    assert len(day.history.entries) == before


def test_whatever_is_done_is_told_with_a_reason() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    day.coach.deeds.reply("water", Answer.DONE)
    day.coach.deeds.undo()
    day.coach.deeds.pause("1h")
    day.coach.deeds.resume()
    assert all(h.why for h in day.told)
    answered = [h for h in day.told if h.event is Event.ANSWERED]
    assert [(h.habits, h.answer) for h in answered] == [(("water",), Answer.DONE)]
    assert [h.why for h in day.told if h.event is Event.RECORDED][-3:] == [
        "undid 200 mL",
        "paused until 2026-03-10 08:20",
        "resumed",
    ]


def test_a_break_that_is_taken_unasked_starts_the_interval_again() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:29")
    day.coach.deeds.stand()
    (done,) = day.entries(What.DONE)
    assert done.habit == Habit.STANDING
    due = next(each for each in day.coach.status().next if each.habit == Habit.STANDING)
    assert due.at - done.at == timedelta(hours=1)


def test_a_break_that_is_taken_answers_the_question_that_stands_open() -> None:
    day = Day("2026-03-10T06:30", BOTH).until("2026-03-10T08:01")
    day.coach.deeds.follow(orders.Stand())
    (left,) = day.presenter.notices.values()
    assert left.habits == ("water",)
    assert len(day.entries(What.DONE)) == 1
    assert day.guide.played == []


EVERY = chosen(reminders__own=[{"name": "tea", "at": ["07:40"]}])


@pytest.mark.parametrize("habit", ["water", "standing", "own:tea"])
def test_a_turn_ahead_is_put_off_by_the_minutes_of_later(habit: str) -> None:
    day = Day("2026-03-10T06:30", EVERY).until("2026-03-10T07:05")
    before = next(due for due in day.coach.status().next if due.habit == habit)
    day.coach.deeds.answer_ahead(habit, Answer.LATER)
    after = next(due for due in day.coach.status().next if due.habit == habit)
    assert after.at - before.at == timedelta(minutes=10)
    assert after.asked


@pytest.mark.parametrize("habit", ["water", "standing", "bedtime", "own:tea"])
def test_a_turn_ahead_that_is_let_go_does_not_come(habit: str) -> None:
    day = Day("2026-03-10T06:30", EVERY).until("2026-03-10T07:05")
    before = next(due for due in day.coach.status().next if due.habit == habit)
    skip = Answer.NOT_TONIGHT if habit == "bedtime" else Answer.SKIP
    day.coach.deeds.answer_ahead(habit, skip)
    after = next(due for due in day.coach.status().next if due.habit == habit)
    assert after.at > before.at


def test_a_turn_that_is_asked_is_answered_as_ever() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    day.coach.deeds.answer_ahead("water", Answer.DONE)
    assert len(day.entries(What.DRANK)) == 1
    assert day.presenter.notices == {}


def test_what_does_not_come_today_any_more_cannot_be_answered() -> None:
    day = Day("2026-03-10T21:30")
    with pytest.raises(BadOrder, match="nothing more today"):
        day.coach.deeds.answer_ahead("water", Answer.SKIP)
    with pytest.raises(BadOrder, match="does not answer"):
        day.coach.deeds.answer_ahead("bedtime", Answer.START)
    with pytest.raises(BadOrder, match="nothing more today"):
        Day("2026-03-10T06:30").coach.deeds.answer_ahead("standing", Answer.SKIP)
