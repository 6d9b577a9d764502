"""Cards and the menu say what the coach would say on that afternoon."""

import pytest
from PySide6.QtWidgets import QMenu

from coach.domain.reminder import Habit, Tone
from coach.showpieces.corner import card, menu
from coach.showpieces.world import World
from coach.ui.card import CardWindow
from coach.ui.language import catalogue
from coach.ui.pseudo import longer, pseudo
from coach.ui.style import Style

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = catalogue()


def made(*habits: str, style: Style | None = None, long: bool = False) -> CardWindow:
    window = card(*habits)(World(), style or Style(), pseudo(WORDS) if long else WORDS)
    assert isinstance(window, CardWindow)
    return window


def test_a_card_asks_what_fell_due_and_can_be_answered() -> None:
    window = made("water", style=Style(Tone.NIGHT))
    assert (window.card.habit, window.card.tone) == (Habit.WATER, Tone.NIGHT)
    assert all(button.isEnabled() for button in window.buttons)


def test_two_questions_share_a_card() -> None:
    assert made("water", "standing").card.habits == (Habit.WATER, Habit.STANDING)


def test_a_card_speaks_the_long_language() -> None:
    plain, long = made("bedtime").card, made("bedtime", long=True).card
    assert long.title == longer(plain.title)
    assert len(long.body.splitlines()) == len(plain.body.splitlines())


def test_the_menu_tells_what_is_next() -> None:
    made = menu(World(), Style(), WORDS)
    assert isinstance(made, QMenu)
    assert "14:42" in made.actions()[0].text()
