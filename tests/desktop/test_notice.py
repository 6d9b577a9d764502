"""A real notification server on a real bus shows our cards, and its buttons answer them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.adapters.bus import Bus
from coach.adapters.notify.chain import Chain
from coach.adapters.notify.freedesktop import Freedesktop
from coach.domain.history import History
from coach.domain.notice import Notice
from coach.domain.reminder import Answer, Due, Habit
from coach.engine.clock import FastClock
from coach.engine.memory import MemoryHistory
from coach.engine.notices import Notices
from coach.engine.past import Past
from coach.ui import words
from coach.ui.card import CardFace
from tests.adapters.notify.fakes import FakeNotifier, card, due, quiet
from tests.desktop.programs import LIMIT_S, Desktop
from tests.fakes import chosen

pytestmark = pytest.mark.desktop

LIMIT_MS = round(LIMIT_S * 1000)


@pytest.fixture
def notifier(desktop: Desktop) -> Iterator[Freedesktop]:
    def connect(owner: QObject) -> Bus:
        return Bus(desktop.bus, parent=owner)

    yield (made := Freedesktop(connect))
    made.close()


def wait(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=LIMIT_MS)


def shown(qtbot: QtBot, desktop: Desktop, notices: int) -> None:
    """Wait until so many notices stand on the screen."""
    wait(qtbot, lambda: desktop.dunst.shown() == notices)


@pytest.mark.parametrize("habit", Habit)
def test_a_real_server_shows_the_card_and_a_pressed_button_answers_it(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop, habit: Habit
) -> None:
    asked = card(habit)
    for button in asked.buttons:
        notifier.show(asked)
        shown(qtbot, desktop, 1)
        notice = desktop.dunst.next_notice()
        assert f"summary: '{asked.title}'" in notice
        assert "timeout: 0" in notice
        with qtbot.waitSignal(notifier.answered, timeout=LIMIT_MS) as said:
            desktop.dunst.press(button.label)
        assert said.args == [asked.id, button.key]
        notifier.withdraw(asked.id)
        shown(qtbot, desktop, 0)


def test_a_newer_card_takes_the_place_of_the_older(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop
) -> None:
    notifier.show(card(hour=14))
    shown(qtbot, desktop, 1)
    desktop.dunst.next_notice()
    notifier.show(card(hour=16))
    desktop.dunst.next_notice()
    shown(qtbot, desktop, 1)
    with qtbot.waitSignal(notifier.answered, timeout=LIMIT_MS) as said:
        desktop.dunst.press("Later")
    assert said.args == [card(hour=16).id, "later"]


def test_a_withdrawn_card_leaves_the_screen(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop
) -> None:
    notifier.show(card(Habit.WATER))
    notifier.show(card(Habit.BEDTIME))
    shown(qtbot, desktop, 2)
    notifier.withdraw(card(Habit.WATER).id)
    shown(qtbot, desktop, 1)


def test_a_server_that_is_killed_is_followed_by_the_next_and_used_again_when_back(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop
) -> None:
    following = FakeNotifier()
    chain = Chain([notifier, following])
    answers: list[tuple[str, Answer]] = []
    chain.answered.connect(lambda card_id, answer: answers.append((card_id, answer)))

    chain.show(card(hour=12))
    shown(qtbot, desktop, 1)
    desktop.dunst.stop()
    wait(qtbot, lambda: following.shown == [card(hour=12)])

    chain.show(card(hour=14))
    wait(qtbot, lambda: following.shown == [card(hour=12), card(hour=14)])

    desktop.dunst.start()
    chain.show(card(hour=16))
    shown(qtbot, desktop, 1)
    desktop.dunst.press("Done")
    wait(qtbot, lambda: answers == [(card(hour=16).id, Answer.DONE)])
    assert len(following.shown) == 2


def test_without_a_server_our_own_card_asks(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop
) -> None:
    face = CardFace(guard_ms=0)
    chain = Chain([notifier, face])
    desktop.dunst.stop()
    chain.show(card())
    wait(qtbot, lambda: face.window(card().id) is not None)
    window = face.window(card().id)
    assert window is not None
    wait(qtbot, window.buttons[0].isEnabled)
    with qtbot.waitSignal(chain.answered, timeout=LIMIT_MS) as said:
        window.buttons[0].click()
    assert said.args == [card().id, Answer.DONE]


class Asker:
    """The engine's part of asking: what is answered is withdrawn, what is left is shown again."""

    def __init__(self, chain: Chain) -> None:
        now = datetime(2026, 3, 4, 14, tzinfo=UTC)
        clock, past = FastClock(now, UTC), Past(MemoryHistory(), now)
        self._chain = chain
        self._clock = clock
        self._notices = Notices(clock, self, past, lambda _: None)
        self.answers: list[tuple[str, Answer]] = []
        chain.answered.connect(self._take)

    @property
    def habits(self) -> tuple[str, ...]:
        """Whose questions stand open."""
        return self._notices.habits

    def ask(self, *dues: Due) -> None:
        """Put questions to the person."""
        self._notices.show(Notice(dues), "due")

    def show(self, notice: Notice) -> None:
        """Show a notice by the chain."""
        now = self._clock.now()
        around = words.around(notice, chosen(), History(), now, UTC)
        self._chain.show(words.card(notice, around))

    def withdraw(self, notice_id: str) -> None:
        """Take a notice back."""
        self._chain.withdraw(notice_id)

    def _take(self, question: str, answer: Answer) -> None:
        self.answers.append((question, answer))
        self._notices.take(self._notices.find(question), "answered")


def test_one_button_answers_its_part_and_the_rest_stays_asked(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop
) -> None:
    asker, dunst = Asker(Chain([notifier, FakeNotifier()])), desktop.dunst
    asker.ask(due("water"), due("standing"))
    shown(qtbot, desktop, 1)
    notice = dunst.next_notice()
    assert "summary: 'A glass of water, and time to stand up?'" in notice
    dunst.press("Drank 200 mL")
    wait(qtbot, lambda: asker.answers == [(due("water").id, Answer.DONE)])
    rest = dunst.next_notice()
    assert "summary: 'Time to stand up?'" in rest
    assert number(rest) == number(notice)
    assert (asker.habits, dunst.shown()) == (("standing",), 1)
    dunst.press("Start")
    wait(qtbot, lambda: asker.answers[1:] == [(due("standing").id, Answer.START)])
    shown(qtbot, desktop, 0)
    assert asker.habits == ()


def test_later_answers_both_questions_of_a_notice(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop
) -> None:
    asker = Asker(Chain([notifier, FakeNotifier()]))
    asker.ask(due("water"), due("own"))
    shown(qtbot, desktop, 1)
    desktop.dunst.press("Later")
    wait(qtbot, lambda: [answer for _, answer in asker.answers] == [Answer.LATER])
    shown(qtbot, desktop, 0)
    assert asker.habits == ()


def test_a_server_killed_and_started_again_in_the_middle_of_a_question_loses_no_part_of_it(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop
) -> None:
    face = CardFace(guard_ms=0)
    asker, dunst = Asker(Chain([notifier, face])), desktop.dunst
    asker.ask(due("water"), due("standing"))
    shown(qtbot, desktop, 1)
    dunst.stop()
    whole = f"{due('water').id}+{due('standing').id}"
    wait(qtbot, lambda: face.window(whole) is not None)
    dunst.start()
    assert dunst.shown() == 0
    press(qtbot, face, whole, 0)
    assert asker.answers == [(due("water").id, Answer.DONE)]
    assert face.window(whole) is None
    asker.ask(due("water", hour=16))
    shown(qtbot, desktop, 1)
    assert "summary: 'A glass of water?'" in dunst.next_notice()
    press(qtbot, face, due("standing").id, 1)
    dunst.press("Skip")
    wait(qtbot, lambda: asker.habits == ())
    assert asker.answers[1:] == [
        (due("standing").id, Answer.LATER),
        (due("water", hour=16).id, Answer.SKIP),
    ]
    shown(qtbot, desktop, 0)


def test_a_server_killed_while_the_rest_stands_hands_the_rest_on_alone(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop
) -> None:
    face = CardFace(guard_ms=0)
    asker, dunst = Asker(Chain([notifier, face])), desktop.dunst
    asker.ask(due("water"), due("standing"))
    shown(qtbot, desktop, 1)
    dunst.next_notice()
    dunst.press("Stand up")
    wait(qtbot, lambda: asker.habits == ("water",))
    dunst.next_notice()
    dunst.stop()
    wait(qtbot, lambda: face.window(due("water").id) is not None)
    press(qtbot, face, due("water").id, 0)
    assert asker.answers == [
        (due("standing").id, Answer.START),
        (due("water").id, Answer.DONE),
    ]


def test_a_quiet_card_is_in_the_servers_list_or_waits_without_a_window(
    qtbot: QtBot, desktop: Desktop, notifier: Freedesktop
) -> None:
    face = CardFace(guard_ms=0)
    chain = Chain([notifier, face])
    chain.show(quiet(card()))
    shown(qtbot, desktop, 1)
    assert "urgency: LOW" in desktop.dunst.next_notice()
    desktop.dunst.stop()
    wait(qtbot, lambda: not notifier._posted)
    assert face.window(card().id) is None
    chain.recall()
    assert face.window(card().id) is not None


def press(qtbot: QtBot, face: CardFace, card_id: str, place: int) -> None:
    """Press a button of a card of our own, once it is awake."""
    window = face.window(card_id)
    assert window is not None
    button = window.buttons[place]
    wait(qtbot, button.isEnabled)
    button.click()


def number(notice: str) -> str:
    """Return the number that the server gave a notice."""
    return next(line for line in notice.splitlines() if line.strip().startswith("id:"))
