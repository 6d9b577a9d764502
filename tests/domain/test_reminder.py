"""The words of reminders fit together."""

from datetime import UTC, datetime

import pytest

from coach.domain.reminder import (
    OFFERED,
    ROUTINES,
    TAKEN,
    Answer,
    Button,
    Card,
    Due,
    Habit,
    is_own,
    kind,
    own,
)

NOW = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)


def test_every_habit_offers_three_answers_and_every_answer_has_a_habit() -> None:
    assert set(OFFERED) == set(TAKEN) == set(Habit)
    assert {len(answers) for answers in OFFERED.values()} == {3}
    assert {a for answers in OFFERED.values() for a in answers} == set(Answer)


@pytest.mark.parametrize("habit", Habit)
def test_whatever_a_card_offers_may_also_be_typed(habit: Habit) -> None:
    assert set(OFFERED[habit]) <= TAKEN[habit]


def test_the_answers_of_the_evening_open_a_routine() -> None:
    assert set(ROUTINES) == {Answer.FULL, Answer.SHORT}
    due = Due(Habit.BEDTIME, NOW)
    assert [due.opens(answer) for answer in due.offers()] == ["bedtime", "bedtime-short", ""]


def test_start_opens_the_routine_of_a_break() -> None:
    due = Due(Habit.STANDING, NOW, routine="desk-break")
    assert [due.opens(answer) for answer in due.offers()] == ["desk-break", "", ""]


def test_an_own_reminder_offers_start_where_it_opens_something() -> None:
    assert Due("own:vitamin", NOW).offers()[0] is Answer.DONE
    assert Due("own:hips", NOW, routine="desk-break").offers()[0] is Answer.START


def test_a_due_is_known_by_habit_and_moment() -> None:
    first = Due(Habit.WATER, NOW)
    second = Due(Habit.WATER, datetime(2026, 3, 10, 9, 0, tzinfo=UTC))
    assert first.id != second.id
    assert first.id == "water@2026-03-10T08:00:00+00:00"


@pytest.mark.parametrize("habit", [habit for habit in Habit if habit is not Habit.OWN])
def test_a_habit_is_of_its_own_sort(habit: Habit) -> None:
    assert kind(str(habit)) is habit
    assert not is_own(habit)


@pytest.mark.parametrize("name", ["vitamin", "water", "own:", "Tablette für die Nacht"])
def test_whatever_a_reminder_is_called_it_is_an_own_one(name: str) -> None:
    assert kind(own(name)) is Habit.OWN
    assert own(name) != name


@pytest.mark.parametrize("name", ["", "own:", "tea", "Water", "water "])
def test_another_name_is_no_habit(name: str) -> None:
    with pytest.raises(ValueError, match="not a valid"):
        kind(name)


def test_a_button_is_found_by_what_it_answers_and_for_whom() -> None:
    whole, part = Button(Answer.LATER, "Later"), Button(Answer.DONE, "Drank 200 mL", "water@8")
    card = Card("id", ("own:vitamin", "water"), "title", "", (part, whole))
    assert card.button("later") is whole
    assert card.button("done water@8") is part
    assert card.button("done") is None
    assert card.habit is Habit.OWN
