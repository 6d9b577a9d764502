from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from coach.ui.kit.choice import Choice
from coach.ui.live_day.week import week
from coach.ui.style import Style
from tests.ui.live_day.days import TUESDAY, WORDS


def made(qtbot: QtBot, today: date) -> Choice:
    choice = week(Style(), WORDS, today)
    qtbot.addWidget(choice)
    return choice


@pytest.mark.parametrize("ahead", range(7))
def test_it_runs_from_monday_to_sunday_whatever_today_is(qtbot: QtBot, ahead: int) -> None:
    today = TUESDAY + timedelta(days=ahead)
    spoken = [chip.accessibleName() for chip in made(qtbot, today).chips]
    assert [name.removesuffix(", today") for name in spoken] == [
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    ]
    assert [name.endswith("today") for name in spoken].index(True) == today.weekday()


def test_a_day_is_today_or_lies_ahead(qtbot: QtBot) -> None:
    choice = made(qtbot, TUESDAY)
    found = []
    for chip in choice.chips:
        chip.click()
        found.append((date.fromisoformat(choice.value()) - TUESDAY).days)
    assert found == [6, 0, 1, 2, 3, 4, 5]


def test_it_has_a_name(qtbot: QtBot) -> None:
    assert made(qtbot, TUESDAY).accessibleName() == "Which day is shown"
