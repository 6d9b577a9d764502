"""Each answer leaves one entry of its own kind."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.domain.answers import entry
from coach.domain.history import ANSWERED, What
from coach.domain.reminder import OFFERED, ROUTINES, TAKEN, Answer, Due, Habit

NOW = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
LATER = timedelta(minutes=10)
DAY = "2026-03-10"
NAMES = {habit: "own:vitamin" if habit is Habit.OWN else str(habit) for habit in Habit}
TYPED = [(habit, answer) for habit in Habit for answer in sorted(TAKEN[habit])]


@pytest.mark.parametrize(
    ("habit", "answer"), [(habit, answer) for habit in Habit for answer in OFFERED[habit]]
)
def test_every_answer_a_card_offers_answers_it(habit: Habit, answer: Answer) -> None:
    left = entry(Due(NAMES[habit], NOW, amount=200), answer, NOW, LATER, DAY)
    assert (left.at, left.habit) == (NOW, NAMES[habit])
    assert left.what in ANSWERED


@pytest.mark.parametrize(("habit", "answer"), TYPED)
def test_every_answer_that_may_be_typed_answers_it_too(habit: Habit, answer: Answer) -> None:
    assert entry(Due(NAMES[habit], NOW), answer, NOW, LATER, DAY).what in ANSWERED


def test_a_drink_keeps_its_amount_and_its_day() -> None:
    left = entry(Due(Habit.WATER, NOW, amount=250), Answer.DONE, NOW, LATER, DAY)
    assert (left.what, left.amount, left.turn) == (What.DRANK, 250, DAY)


@pytest.mark.parametrize("minutes", [5, 10, 20])
def test_later_is_as_much_later_as_was_chosen(minutes: int) -> None:
    later = timedelta(minutes=minutes)
    left = entry(Due(Habit.WATER, NOW, turn="a turn"), Answer.LATER, NOW, later, DAY)
    assert (left.what, left.until, left.turn) == (What.LATER, NOW + later, "a turn")


@pytest.mark.parametrize("answer", ROUTINES)
def test_a_routine_is_named(answer: Answer) -> None:
    left = entry(Due(Habit.BEDTIME, NOW, turn=DAY), answer, NOW, LATER, DAY)
    assert (left.what, left.note, left.turn) == (What.ACCEPTED, ROUTINES[answer], DAY)


def test_start_opens_the_routine_that_the_turn_brings() -> None:
    due = Due("own:hips", NOW, routine="desk-break", turn="2026-03-10T21:00")
    left = entry(due, Answer.START, NOW, LATER, DAY)
    assert (left.what, left.note, left.turn) == (What.ACCEPTED, "desk-break", due.turn)


def test_start_without_a_routine_is_done() -> None:
    assert entry(Due("own:hips", NOW), Answer.START, NOW, LATER, DAY).what is What.DONE


@pytest.mark.parametrize("answer", [Answer.SKIP, Answer.NOT_TONIGHT])
def test_a_skipped_stretch_before_bed_is_one_for_tonight(answer: Answer) -> None:
    assert entry(Due(Habit.BEDTIME, NOW), answer, NOW, LATER, DAY).what is What.DECLINED


@pytest.mark.parametrize("name", ["water", "standing", "morning", "own:vitamin"])
def test_a_skipped_turn_is_skipped(name: str) -> None:
    assert entry(Due(name, NOW), Answer.SKIP, NOW, LATER, DAY).what is What.SKIPPED
