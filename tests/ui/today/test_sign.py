"""Icons beside words."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Habit
from coach.ui.icons import Icon
from coach.ui.style import Style
from coach.ui.today.sign import Sign, icon_of, ink_of, sign_of


@pytest.mark.parametrize("icon", [Icon.MOON, "chair"])
def test_a_sign_paints_something(qtbot: QtBot, icon: Icon | str) -> None:
    sign = Sign(Style(), icon, "#FF0000", 24)
    qtbot.addWidget(sign)
    sign.resize(sign.sizeHint())
    image = sign.grab().toImage()
    paper = image.pixelColor(0, 0)
    size = image.size()
    inked = sum(
        image.pixelColor(QPoint(x, y)) != paper
        for x in range(size.width())
        for y in range(size.height())
    )
    assert inked > 20


def test_each_habit_has_an_icon_and_an_ink() -> None:
    tones = Style().tokens
    assert len({icon_of(habit) for habit in Habit}) == len(Habit)
    assert all(ink_of(habit, tones).startswith("#") for habit in Habit)


def test_on_a_standing_job_a_break_is_a_chair() -> None:
    assert sign_of(Habit.STANDING, job=True) == "chair"
    assert sign_of(Habit.STANDING, job=False) is Icon.STAND
    assert sign_of(Habit.WATER, job=True) is Icon.DROP


def test_a_sign_grows_with_the_type(qtbot: QtBot) -> None:
    sign = Sign(Style(scale=2.0), Icon.DROP, "#000000", 24)
    qtbot.addWidget(sign)
    assert sign.sizeHint().width() == 48
