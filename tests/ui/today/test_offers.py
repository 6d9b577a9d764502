"""What the first card offers: one that invites, and never a button that does nothing."""

from typing import Any

import pytest

from coach.domain.history import Entry, What
from coach.domain.preferences import Preferences
from coach.domain.reminder import Answer, Habit
from coach.ui.buttons import Kind
from coach.ui.today.offers import Offer, Wish, offers
from tests.fakes import chosen
from tests.ui.today.days import call, entry, said, wall


def told(now: str = "14:05", *more: Entry, **about: object) -> list[tuple[str, str, str]]:
    return [(each.wish, each.said, each.what) for each in made(now, *more, **about)]


def made(now: str = "14:05", *more: Entry, **about: object) -> tuple[Offer, ...]:
    return offers(said(now, *more, **about), 10)


def test_a_break_that_lies_ahead_can_be_begun_put_off_and_skipped() -> None:
    assert told() == [
        (Wish.START, "Start now", "desk-break"),
        (Wish.ANSWER, "In 10 minutes", "standing"),
        (Wish.ANSWER, "Skip this", "standing"),
    ]


def test_where_the_coach_takes_no_such_answer_only_beginning_is_offered() -> None:
    assert told(ahead=False) == [(Wish.START, "Start now", "desk-break")]


def test_an_open_question_is_answered() -> None:
    shown = entry("14:18", What.SHOWN, Habit.STANDING)
    answers = [each.answer for each in made("14:20", shown, is_open=("standing",))]
    assert answers == [Answer.START, Answer.LATER, Answer.SKIP]
    drink = made(is_open=("water",))[0]
    assert (drink.wish, drink.said, drink.answer) == (Wish.ANSWER, "Drank 200 mL", Answer.DONE)


def test_a_drink_that_lies_ahead_is_logged() -> None:
    preferences = chosen(standing__enabled=False)
    first = made(preferences=preferences)[0]
    assert (first.wish, first.amount) == (Wish.DRINK, 200)


def test_the_stretch_before_bed_comes_in_two_lengths() -> None:
    evening = {"preferences": chosen(standing__enabled=False, water__enabled=False)}
    assert told("21:00", ahead=False, **evening) == [
        (Wish.START, "5 minutes", "bedtime"),
        (Wish.START, "2 minutes", "bedtime-short"),
    ]
    assert [each[1] for each in told("21:00", **evening)] == [
        "5 minutes",
        "2 minutes",
        "Not tonight",
    ]


def test_one_button_where_nothing_comes() -> None:
    pause = Entry(wall("14:00"), What.PAUSED, until=wall("16:00"))
    assert [each[:2] for each in told("14:05", pause)] == [(Wish.RESUME, "Resume")]
    assert [each[:2] for each in told(preferences=Preferences())] == [
        (Wish.HOURS, "Set your hours")
    ]
    assert told(away=True) == [(Wish.STRETCH, "Stretch 2 minutes", "bedtime-short")]


def test_a_reminder_of_ones_own_without_a_routine_is_not_begun_ahead() -> None:
    own = chosen(reminders__own=[{"name": "tea", "at": ["14:10"]}], notices__gap_min=0)
    assert [each[1] for each in told(preferences=own)] == ["In 10 minutes", "Skip this"]
    shown = entry("14:10", What.SHOWN, "own:tea")
    asked = told("14:11", shown, preferences=own, is_open=("own:tea",))
    assert asked[0][:2] == (Wish.ANSWER, "Done")


@pytest.mark.parametrize("about", [{}, {"waiting": call()}, {"is_open": ("water",)}])
def test_there_is_one_inviting_button(about: dict[str, Any]) -> None:
    kinds = [each.kind for each in made(**about)]
    assert kinds[0] is Kind.PRIMARY
    assert kinds.count(Kind.PRIMARY) == 1
    assert kinds.count(Kind.QUIET) <= 1
