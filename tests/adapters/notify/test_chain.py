import logging

import pytest

from coach.adapters.notify.chain import Chain
from coach.domain.reminder import Answer, Habit
from tests.adapters.notify.fakes import FakeNotifier, card

pytestmark = pytest.mark.usefixtures("qapp")


class Three:
    """A chain of three ways to show a card, and the answers that came back."""

    def __init__(self) -> None:
        self.best, self.second, self.last = FakeNotifier(), FakeNotifier(), FakeNotifier()
        self.chain = Chain([self.best, self.second, self.last])
        self.answers: list[tuple[str, Answer]] = []
        self.chain.answered.connect(lambda card_id, said: self.answers.append((card_id, said)))

    def showing(self) -> list[int]:
        """How many cards each of them was given."""
        return [len(each.shown) for each in (self.best, self.second, self.last)]


@pytest.fixture
def three() -> Three:
    return Three()


def test_the_first_that_works_shows_the_card_alone(three: Three) -> None:
    three.chain.show(card())
    assert three.showing() == [1, 0, 0]


def test_what_is_unavailable_is_passed_over(three: Three) -> None:
    three.best.works = three.second.works = False
    three.chain.show(card())
    assert three.showing() == [0, 0, 1]


def test_what_was_unavailable_is_used_again_when_it_works(three: Three) -> None:
    three.best.works = False
    three.chain.show(card(hour=14))
    three.best.works = True
    three.chain.show(card(hour=16))
    assert three.showing() == [1, 1, 0]


def test_a_card_that_is_lost_goes_to_the_next(three: Three) -> None:
    three.chain.show(card())
    three.best.failed.emit(card().id)
    three.second.failed.emit(card().id)
    assert three.showing() == [1, 1, 1]


def test_a_card_that_is_lost_while_it_is_shown_goes_to_the_next(three: Three) -> None:
    three.best.fails_at_once = three.second.fails_at_once = True
    three.chain.show(card())
    assert three.showing() == [1, 1, 1]


def test_only_the_one_that_has_a_card_can_lose_it(three: Three) -> None:
    three.chain.show(card())
    three.second.failed.emit(card().id)
    three.best.failed.emit("unknown")
    assert three.showing() == [1, 0, 0]
    three.best.failed.emit(card().id)
    three.best.failed.emit(card().id)
    assert three.showing() == [1, 1, 0]


def test_an_answer_counts_once_and_takes_the_card_back_everywhere(three: Three) -> None:
    three.chain.show(card())
    three.best.failed.emit(card().id)
    three.second.answer(card(), Answer.DRANK)
    three.best.answer(card(), Answer.SKIP)
    assert three.answers == [(card().id, Answer.DRANK)]
    for each in (three.best, three.second, three.last):
        assert card().id in each.withdrawn


def test_a_withdrawn_card_can_neither_be_answered_nor_lost(three: Three) -> None:
    three.chain.show(card())
    three.chain.withdraw(card().id)
    three.best.answer(card(), Answer.DRANK)
    three.best.failed.emit(card().id)
    assert three.answers == []
    assert three.showing() == [1, 0, 0]


def test_cards_of_different_habits_are_answered_by_themselves(three: Three) -> None:
    water, stretch = card(Habit.WATER), card(Habit.BEDTIME)
    three.chain.show(water)
    three.chain.show(stretch)
    three.best.answer(stretch, Answer.SHORT)
    three.best.answer(water, Answer.LATER)
    assert three.answers == [(stretch.id, Answer.SHORT), (water.id, Answer.LATER)]


def test_who_comes_looking_finds_every_open_card_on_the_last(three: Three) -> None:
    three.chain.show(card(Habit.WATER))
    three.chain.show(card(Habit.BEDTIME))
    three.best.answer(card(Habit.BEDTIME), Answer.LONG)
    three.chain.recall()
    assert three.last.shown == [card(Habit.WATER)]
    assert three.best.withdrawn.count(card(Habit.WATER).id) == 1
    three.last.answer(card(Habit.WATER), Answer.DRANK)
    assert three.answers[-1] == (card(Habit.WATER).id, Answer.DRANK)


def test_where_nothing_works_it_says_so_and_goes_on(
    three: Three, caplog: pytest.LogCaptureFixture
) -> None:
    three.best.works = three.second.works = three.last.works = False
    with caplog.at_level(logging.INFO):
        three.chain.show(card())
    assert "No way to show card" in caplog.text
    three.best.works = True
    three.chain.show(card())
    assert three.showing() == [1, 0, 0]
