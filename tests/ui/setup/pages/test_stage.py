from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.domain.stage import Choice
from coach.ui.setup.pages.stage import StagePage
from tests.ui.setup.pages.kept import stored
from tests.ui.setup.samples import click, setting


def page(qtbot: QtBot, **chosen: object) -> StagePage:
    preferences = Preferences()
    for name, value in chosen.items():
        preferences = changed(preferences, f"profile.{name}", value)
    made = StagePage(setting(), preferences)
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.show()
    return made


def type_date(made: StagePage, text: str) -> None:
    made.due.line.clear()
    QTest.keyClicks(made.due.line, text)
    QTest.keyClick(made.due.line, Qt.Key.Key_Return)


@pytest.mark.parametrize("choice", [Choice.NONE, Choice.T1, Choice.T2, Choice.T3, Choice.AFTER])
def test_one_tap_chooses_a_stage(qtbot: QtBot, tmp_path: Path, choice: Choice) -> None:
    made = page(qtbot)
    click(made.choices.tile(choice.value))
    assert stored(tmp_path, made) == {"profile.stage": choice.value}
    assert not made.due_row.isVisible()


def test_nothing_is_chosen_before_it_was_asked(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot)
    assert made.choices.values() == ()
    assert stored(tmp_path, made) == {}


def test_by_due_date_the_date_is_asked_for_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot)
    click(made.choices.tile("auto"))
    assert made.due_row.isVisible()
    type_date(made, "2026-09-12")
    assert stored(tmp_path, made) == {"profile.due_date": "2026-09-12"}


def test_not_now_lets_a_due_date_go_without_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot, due_date="2026-09-12")
    assert made.choices.values() == ("auto",)
    click(made.choices.tile("none"))
    assert stored(tmp_path, made) == {"profile.stage": "none", "profile.due_date": None}


@pytest.mark.parametrize(
    ("text", "warned"),
    [("2026-12-16", ""), ("2026-12-17", "year right?"), ("next spring", "no date")],
)
def test_a_date_that_looks_like_a_slip_is_pointed_out(qtbot: QtBot, text: str, warned: str) -> None:
    made = page(qtbot)
    click(made.choices.tile("auto"))
    type_date(made, text)
    assert warned in made.due_row.warning.text()
    assert bool(made.due_row.warning.text()) is bool(warned)


def test_it_says_why_it_asks_and_counts_nothing_down(qtbot: QtBot) -> None:
    made = page(qtbot, due_date=date(2026, 9, 12))
    assert made.why() == "Moves are chosen to suit you. It stays on this computer."
    said = " ".join(tile.text() + tile.accessibleDescription() for tile in made.choices.tiles)
    assert "to go" not in said
    assert "days" not in said
