"""The first card: the reason, the buttons, the picture."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.history import What
from coach.domain.reminder import Habit, Tone
from coach.ui.style import Style
from coach.ui.today.hero import HeroCard
from coach.ui.today.letters import Letters
from coach.ui.today.offers import Wish
from coach.ui.today.setting import Setting
from tests.ui.today.days import WORDS, call, entry, move, said


def hero(
    qtbot: QtBot,
    style: Style | None = None,
    size: QSize | None = None,
    setting: Setting | None = None,
) -> HeroCard:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = HeroCard(style or Style(), setting or Setting(), Letters(holder, WORDS))
    made.setParent(holder)
    holder.resize(1100, 600)
    made.resize(size or QSize(980, 264))
    made.tell(said())
    holder.show()
    return made


def test_it_tells_when_what_and_why(qtbot: QtBot) -> None:
    made = hero(qtbot)
    assert made.kicker.text() == "Next · in 13 minutes"
    assert made.headline.text() == "Stand up and move a little"
    assert "60 minutes by 14:18" in made.why.text()


def test_a_button_brings_its_offer(qtbot: QtBot) -> None:
    made = hero(qtbot)
    with qtbot.waitSignal(made.wished) as wished:
        made.buttons[0].click()
    assert (wished.args[0].wish, wished.args[0].what) == (Wish.START, "desk-break")


def test_buttons_that_stay_the_same_are_left_alone(qtbot: QtBot) -> None:
    made = hero(qtbot)
    before = made.buttons
    made.tell(said("14:06"))
    assert made.buttons is before


def test_fresh_buttons_take_over_the_focus(qtbot: QtBot) -> None:
    made = hero(qtbot)
    made.buttons[0].setFocus()
    qtbot.waitUntil(made.buttons[0].hasFocus)
    made.tell(said("14:05", is_open=("water",)))
    assert made.buttons[0].text() == "Drank 200 mL"
    qtbot.waitUntil(made.buttons[0].hasFocus)


def test_the_picture_comes_after_the_words(qtbot: QtBot) -> None:
    made = hero(qtbot, setting=Setting(moves=move))
    made.repaint()
    assert not made.pictured
    qtbot.waitUntil(lambda: made.pictured)


@pytest.mark.parametrize(
    ("style", "size"),
    [
        (Style(Tone.NIGHT), QSize(980, 264)),
        (Style(), QSize(500, 264)),
        (Style(scale=2.0), QSize(980, 400)),
    ],
)
def test_at_night_and_where_it_is_narrow_there_are_only_words(
    qtbot: QtBot, style: Style, size: QSize
) -> None:
    made = hero(qtbot, style, size, Setting(moves=move))
    made.repaint()
    qtbot.wait(1)
    assert not made.pictured


def test_a_routine_is_looked_up_once_and_after_the_words(qtbot: QtBot) -> None:
    asked: list[str] = []

    def moves(routine: str) -> None:
        asked.append(routine)

    made = hero(qtbot, setting=Setting(moves=moves))
    made.tell(said("14:06"))
    assert asked == []
    qtbot.waitUntil(lambda: made.pictured)
    made.resize(900, 264)
    made.repaint()
    qtbot.wait(1)
    assert asked == ["desk-break"]


def test_the_words_do_without_the_figure() -> None:
    names = "sorted(each for each in sys.modules if each.startswith(('coach.motion.', FIGURE)))"
    asked = f"import sys, coach.ui.today.page; FIGURE = 'coach.ui.figure'; print({names})"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_waits_says_so_where_the_time_stood(qtbot: QtBot) -> None:
    made = hero(qtbot)
    shown = entry("14:18", What.SHOWN, Habit.STANDING)
    made.tell(said("14:20", waiting=call()))
    assert made.kicker.text() == "Waiting for your call to end."
    made.tell(said("14:20", shown, is_open=("standing",)))
    assert made.kicker.text() == "Your turn now"


def test_a_card_without_a_turn_has_no_time_above_it(qtbot: QtBot) -> None:
    made = hero(qtbot)
    page = said()
    made.tell(replace(page, view=replace(page.view, hero=said(away=True).view.hero)))
    assert not made.kicker.isVisible()
    assert made.headline.text() == "You are away"
