"""A real notification server on a real bus shows our cards, and its buttons answer them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.adapters.notify.bus import Bus
from coach.adapters.notify.chain import Chain
from coach.adapters.notify.freedesktop import Freedesktop
from coach.domain.reminder import Answer, Habit
from coach.ui.card import CardFace
from tests.adapters.notify.fakes import FakeNotifier, card
from tests.desktop.programs import LIMIT_S, Desktop

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
        assert said.args == [asked.id, button.answer]
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
    assert said.args == [card(hour=16).id, Answer.LATER]


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
    desktop.dunst.press("Drank")
    wait(qtbot, lambda: answers == [(card(hour=16).id, Answer.DRANK)])
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
    assert said.args == [card().id, Answer.DRANK]
