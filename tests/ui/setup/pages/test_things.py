from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.ui.setup.pages.things import ThingsPage
from tests.ui.setup.pages.kept import stored
from tests.ui.setup.samples import click, setting


def page(qtbot: QtBot, preferences: Preferences | None = None) -> ThingsPage:
    made = ThingsPage(setting(), preferences or Preferences())
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    return made


@pytest.mark.parametrize("thing", ["wall", "chair", "towel"])
def test_a_thing_that_is_not_at_hand_is_given_up_by_one_press(
    qtbot: QtBot, tmp_path: Path, thing: str
) -> None:
    made = page(qtbot)
    click(made.things.tile(thing))
    assert stored(tmp_path, made) == {f"stretch.{thing}": False}
    click(made.things.tile(thing))
    assert stored(tmp_path, made) == {}


def test_seated_moves_only_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot)
    made.seated.click()
    assert stored(tmp_path, made) == {"stretch.seated_only": True}


def test_what_was_chosen_before_is_shown(qtbot: QtBot) -> None:
    made = page(qtbot, changed(Preferences(), "stretch.chair", value=False))
    assert made.things.values() == ("wall", "towel")
    assert made.first() is made.things.tile("wall")
