from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Mode, Preferences, changed
from coach.ui.setup.pages.day import DayPage
from tests.ui.setup.pages.kept import stored
from tests.ui.setup.samples import click, setting


def page(qtbot: QtBot, mode: Mode = Mode.DESK) -> DayPage:
    made = DayPage(setting(), changed(Preferences(), "standing.mode", mode))
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    return made


@pytest.mark.parametrize("mode", [Mode.JOB, Mode.SIT_STAND])
def test_one_press_chooses_the_day(qtbot: QtBot, tmp_path: Path, mode: Mode) -> None:
    made = page(qtbot)
    click(made.modes.tile(mode.value))
    assert stored(tmp_path, made) == {"standing.mode": mode.value}
    assert made.day.text().endswith(f"{mode}.")


def test_it_begins_at_what_is_chosen_already(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot, Mode.JOB)
    assert made.first() is made.modes.tile("job")
    assert stored(tmp_path, made) == {}


def test_another_day_chosen_elsewhere_is_shown(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.show_preferences(changed(Preferences(), "standing.mode", "sit-stand"))
    assert made.modes.values() == ("sit-stand",)
