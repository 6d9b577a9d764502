"""The words of reminders fit together."""

from datetime import UTC, datetime

from coach.domain.reminder import ANSWERS, ROUTINES, Answer, Due, Habit


def test_every_habit_offers_three_answers_and_every_answer_has_a_habit() -> None:
    assert set(ANSWERS) == set(Habit)
    assert {len(answers) for answers in ANSWERS.values()} == {3}
    assert {a for answers in ANSWERS.values() for a in answers} == set(Answer)


def test_the_inviting_answers_of_moving_open_a_routine() -> None:
    assert set(ROUTINES) == {Answer.START, Answer.LONG, Answer.SHORT}


def test_a_due_is_known_by_habit_and_moment() -> None:
    first = Due(Habit.WATER, datetime(2026, 3, 10, 8, 0, tzinfo=UTC))
    second = Due(Habit.WATER, datetime(2026, 3, 10, 9, 0, tzinfo=UTC))
    assert first.id != second.id
    assert first.id == "water@2026-03-10T08:00:00+00:00"
