import logging

import pytest

from coach.adapters.notify.chain import Chain
from coach.domain.reminder import Answer, Card, Habit
from tests.adapters.notify.fakes import FakeNotifier, card, due, quiet, together

pytestmark = pytest.mark.usefixtures("qapp")

WATER, STANDING = due("water"), due("standing")
BOTH = together("water", "standing")


class Three:
    """A chain of three ways to show a card, and somebody who asks by it as the engine does.

    What is answered is withdrawn at once; what is left of it is shown again.
    """

    def __init__(self) -> None:
        self.best, self.second, self.last = FakeNotifier(), FakeNotifier(), FakeNotifier()
        self.all = (self.best, self.second, self.last)
        self.chain = Chain(self.all)
        self.answers: list[tuple[str, Answer]] = []
        self.open: dict[str, Card] = {}
        self.chain.answered.connect(self.take)

    def show(self, shown: Card) -> None:
        self.open[shown.id] = shown
        self.chain.show(shown)

    def take(self, question: str, answer: Answer) -> None:
        self.answers.append((question, answer))
        for asked in tuple(self.open.values()):
            if question in asked.id:
                self.take_out(asked, question)

    def take_out(self, asked: Card, question: str) -> None:
        del self.open[asked.id]
        self.chain.withdraw(asked.id)
        left = [habit for habit in asked.habits if not question.startswith(habit)]
        if question != asked.id and left:
            self.show(card(left[0]) if len(left) == 1 else together(*left))

    def showing(self) -> list[int]:
        """How many cards each of them was given."""
        return [len(each.shown) for each in self.all]

    def standing(self) -> list[list[str]]:
        """Which cards stand with each of them now."""
        return [[shown.id for shown in each.standing] for each in self.all]


@pytest.fixture
def three() -> Three:
    return Three()


def test_the_first_that_works_shows_the_card_alone(three: Three) -> None:
    three.show(card())
    assert three.showing() == [1, 0, 0]


def test_what_is_unavailable_is_passed_over(three: Three) -> None:
    three.best.works = three.second.works = False
    three.show(card())
    assert three.showing() == [0, 0, 1]


def test_what_was_unavailable_is_used_again_when_it_works(three: Three) -> None:
    three.best.works = False
    three.show(card(hour=14))
    three.best.works = True
    three.chain.withdraw(card(hour=14).id)
    three.show(card(hour=16))
    assert three.showing() == [1, 1, 0]


def test_a_card_that_is_lost_goes_to_the_next(three: Three) -> None:
    three.show(card())
    three.best.lose(card())
    three.second.lose(card())
    assert three.standing() == [[], [], [card().id]]


def test_a_card_that_is_lost_while_it_is_shown_goes_to_the_next(three: Three) -> None:
    three.best.fails_at_once = three.second.fails_at_once = True
    three.show(card())
    assert three.showing() == [1, 1, 1]


def test_only_the_one_that_has_a_card_can_lose_it(three: Three) -> None:
    three.show(card())
    three.second.failed.emit(card().id)
    three.best.failed.emit("unknown")
    assert three.showing() == [1, 0, 0]
    three.best.failed.emit(card().id)
    three.best.failed.emit(card().id)
    assert three.showing() == [1, 1, 0]


def test_an_answer_counts_once_and_takes_the_card_back_everywhere(three: Three) -> None:
    three.show(card())
    three.best.failed.emit(card().id)
    three.second.answer(card(), Answer.DONE)
    three.best.answer(card(), Answer.SKIP)
    assert three.answers == [(card().id, Answer.DONE)]
    assert three.standing() == [[], [], []]


def test_a_card_stays_until_it_is_withdrawn(three: Three) -> None:
    three.chain.show(card())
    three.best.answer(card(), Answer.DONE)
    assert three.standing() == [[card().id], [], []]
    three.best.answer(card(), Answer.SKIP)
    assert three.answers == [(card().id, Answer.DONE), (card().id, Answer.SKIP)]


def test_a_button_that_the_card_does_not_have_answers_nothing(three: Three) -> None:
    three.show(card())
    three.best.answered.emit(card().id, "full")
    three.best.answered.emit("unknown", "done")
    assert three.answers == []


def test_a_withdrawn_card_can_neither_be_answered_nor_lost(three: Three) -> None:
    three.show(card())
    three.chain.withdraw(card().id)
    three.best.answer(card(), Answer.DONE)
    three.best.failed.emit(card().id)
    assert three.answers == []
    assert three.showing() == [1, 0, 0]


def test_cards_of_different_habits_are_answered_by_themselves(three: Three) -> None:
    water, stretch = card(Habit.WATER), card(Habit.BEDTIME)
    three.show(water)
    three.show(stretch)
    three.best.answer(stretch, Answer.SHORT)
    three.best.answer(water, Answer.LATER)
    assert three.answers == [(stretch.id, Answer.SHORT), (water.id, Answer.LATER)]


def test_one_button_answers_its_part_and_the_rest_stays_asked(three: Three) -> None:
    three.show(BOTH)
    three.best.answer(BOTH, Answer.DONE, WATER.id)
    assert three.answers == [(WATER.id, Answer.DONE)]
    assert three.standing() == [[STANDING.id], [], []]
    three.best.answer(card("standing"), Answer.START)
    assert three.answers[1:] == [(STANDING.id, Answer.START)]
    assert three.standing() == [[], [], []]


def test_later_answers_all_that_a_card_asks(three: Three) -> None:
    three.show(BOTH)
    three.best.answer(BOTH, Answer.LATER)
    assert three.answers == [(BOTH.id, Answer.LATER)]
    assert three.standing() == [[], [], []]


def test_what_is_left_takes_the_place_of_the_whole_before_that_is_withdrawn(three: Three) -> None:
    three.show(BOTH)
    three.best.answer(BOTH, Answer.DONE, WATER.id)
    assert [shown.id for shown in three.best.shown] == [BOTH.id, STANDING.id]
    assert three.best.withdrawn == [BOTH.id]


def test_what_is_left_goes_on_where_the_whole_stood(three: Three) -> None:
    three.best.works = three.second.works = False
    three.show(BOTH)
    three.best.works = three.second.works = True
    three.last.answer(BOTH, Answer.DONE, WATER.id)
    assert three.standing() == [[], [], [STANDING.id]]
    three.show(card(hour=16))
    assert three.standing() == [[card(hour=16).id], [], [STANDING.id]]


def test_what_is_left_is_found_though_a_part_was_answered_elsewhere(three: Three) -> None:
    three.show(BOTH)
    three.take(WATER.id, Answer.DONE)
    assert three.standing() == [[STANDING.id], [], []]


def test_of_three_questions_each_is_answered_by_itself(three: Three) -> None:
    three.show(asked := together("water", "standing", "own"))
    three.best.answer(asked, Answer.START, STANDING.id)
    left = three.best.standing[0]
    assert left.habits == ("water", "own:vitamin")
    three.best.answer(left, Answer.DONE, due("own").id)
    assert three.standing() == [[WATER.id], [], []]


def test_a_card_of_several_questions_that_is_lost_keeps_those_that_are_open(
    three: Three,
) -> None:
    three.show(BOTH)
    three.best.lose(BOTH)
    assert three.standing() == [[], [BOTH.id], []]
    three.second.answer(BOTH, Answer.DONE, WATER.id)
    three.second.lose(card("standing"))
    assert three.standing() == [[], [], [STANDING.id]]
    three.last.answer(card("standing"), Answer.START)
    assert three.answers == [(WATER.id, Answer.DONE), (STANDING.id, Answer.START)]


def test_what_is_left_goes_on_to_the_next_where_it_can_not_stand(three: Three) -> None:
    three.show(BOTH)
    three.best.works = False
    three.best.answer(BOTH, Answer.DONE, WATER.id)
    assert three.standing() == [[], [STANDING.id], []]


@pytest.mark.parametrize("asked", [card(), BOTH])
def test_a_card_that_is_asked_again_while_it_is_answered_stays(three: Three, asked: Card) -> None:
    def ask_again(question: str, _: Answer) -> None:
        three.chain.withdraw(question)
        three.chain.show(asked)

    three.chain.answered.disconnect(three.take)
    three.chain.answered.connect(ask_again)
    three.chain.show(asked)
    three.best.answer(asked, Answer.LATER)
    assert three.standing() == [[asked.id], [], []]


def test_a_single_question_is_gone_before_what_its_answer_opens(three: Three) -> None:
    left: list[int] = []
    three.chain.answered.connect(lambda *_: left.append(len(three.best.standing)))
    three.show(card())
    three.best.answer(card(), Answer.DONE)
    assert left == [0]


def test_who_comes_looking_finds_every_open_card_on_the_last(three: Three) -> None:
    three.show(card(Habit.WATER))
    three.show(card(Habit.BEDTIME))
    three.best.answer(card(Habit.BEDTIME), Answer.FULL)
    three.chain.recall()
    assert three.standing() == [[], [], [card(Habit.WATER).id]]
    three.last.answer(card(Habit.WATER), Answer.DONE)
    assert three.answers[-1] == (card(Habit.WATER).id, Answer.DONE)
    assert three.standing() == [[], [], []]


def test_who_closes_a_card_is_not_asked_the_rest_again_but_finds_it(three: Three) -> None:
    three.show(BOTH)
    three.best.close(BOTH)
    three.take(WATER.id, Answer.DONE)
    assert three.standing() == [[], [], []]
    three.chain.recall()
    assert three.standing() == [[], [], [STANDING.id]]


def test_only_the_one_that_has_a_card_can_have_it_closed(three: Three) -> None:
    three.show(BOTH)
    three.second.put_away.emit(BOTH.id)
    three.best.put_away.emit("unknown")
    three.take(WATER.id, Answer.DONE)
    assert three.standing() == [[STANDING.id], [], []]


def test_a_quiet_card_stays_quiet_until_somebody_comes_looking(three: Three) -> None:
    three.show(quiet(card()))
    assert three.best.standing == [quiet(card())]
    three.best.lose(card())
    assert three.second.standing == [quiet(card())]
    three.chain.recall()
    assert three.last.standing == [card()]


def test_what_is_left_of_a_card_that_was_found_is_not_hidden_again(three: Three) -> None:
    three.show(quiet(BOTH))
    three.chain.recall()
    three.last.answered.emit(BOTH.id, BOTH.buttons[0].key)
    assert three.last.standing == [card("standing")]


def test_where_nothing_works_it_says_so_and_goes_on(
    three: Three, caplog: pytest.LogCaptureFixture
) -> None:
    three.best.works = three.second.works = three.last.works = False
    with caplog.at_level(logging.INFO):
        three.show(card())
    assert "No way to show card" in caplog.text
    three.best.works = True
    three.show(card())
    assert three.showing() == [1, 0, 0]
