"""Each answer leaves one entry of its own kind."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.domain.answers import LATER, entry
from coach.domain.history import ANSWERED, What
from coach.domain.reminder import ANSWERS, ROUTINES, Answer, Due, Habit

NOW = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("habit", "answer"), [(habit, answer) for habit in Habit for answer in ANSWERS[habit]]
)
def test_every_answer_a_card_offers_answers_it(habit: Habit, answer: Answer) -> None:
    left = entry(Due(habit, NOW, amount=200), answer, NOW)
    assert (left.at, left.habit) == (NOW, habit)
    assert left.what in ANSWERED


def test_a_drink_keeps_its_amount_and_later_its_end() -> None:
    assert entry(Due(Habit.WATER, NOW, amount=250), Answer.DRANK, NOW).amount == 250
    assert entry(Due(Habit.WATER, NOW), Answer.LATER, NOW).until == NOW + LATER
    assert timedelta(minutes=10) == LATER


@pytest.mark.parametrize("answer", ROUTINES)
def test_a_routine_is_named(answer: Answer) -> None:
    left = entry(Due(Habit.BEDTIME, NOW), answer, NOW)
    assert (left.what, left.note) == (What.ACCEPTED, ROUTINES[answer])
