from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coach.domain.stage import Stage
from coach.motion.routine import Routine
from coach.ui.stretches import edits, wording
from coach.ui.stretches.portrait import Portrait
from coach.ui.stretches.routines_page import RoutinesPage
from tests.ui.stretches.kept import WORDS, FullDisk, library, setting


def page(qtbot: QtBot, shelf: FullDisk) -> RoutinesPage:
    made = RoutinesPage(shelf, WORDS, setting(Stage.T3))
    qtbot.addWidget(made)
    made.resize(1120, 776)
    made.show()
    return made


def said(made: RoutinesPage) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel) if not label.isHidden()]


def test_every_routine_has_its_total_and_its_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = library(tmp_path)
    made = page(qtbot, shelf)
    steps = 0
    for name in shelf.routines():
        session = shelf.session(name, "t3")
        assert wording.total(session) in said(made)
        assert wording.title(session.routine, WORDS) in said(made)
        steps += len(session.steps)
    assert len(made.findChildren(Portrait)) == steps
    assert next(iter(made.edits)) == "bedtime"


def test_it_wishes_to_play_and_to_change(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot, library(tmp_path))
    with qtbot.waitSignal(made.edit_wished) as wished:
        made.edits["desk-break"].click()
    assert wished.args == ["desk-break"]
    played: list[Routine] = []
    made.play_wished.connect(played.append)
    plays = [b for b in made.findChildren(type(made.back)) if b.text() == wording.PLAY]
    for button in plays:
        button.click()
    assert {plan.id for plan in played} == set(made.edits)


def test_what_was_changed_is_marked_as_ones_own(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = library(tmp_path)
    made = page(qtbot, shelf)
    assert not any(wording.CHANGED in line for line in said(made))
    plan = shelf.routine("bedtime")
    steps = edits.removed(plan.for_stage("t3"), 0)
    shelf.save_routine(edits.with_steps(edits.renamed(plan, "My nights"), "t3", steps))
    made.refresh()
    assert "My nights" in said(made)
    assert any(line.endswith(wording.CHANGED) for line in said(made))


def test_the_focus_comes_back_to_the_routine_that_was_changed(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot, library(tmp_path))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.focus_routine("stand-break")
    assert made.edits["stand-break"].hasFocus()
    made.focus_routine()
    assert made.edits["bedtime"].hasFocus()


@pytest.mark.parametrize(("width", "beside"), [(900, True), (420, False)])
def test_where_it_is_narrow_the_buttons_stand_below_the_words(
    qtbot: QtBot, tmp_path: Path, width: int, beside: bool
) -> None:
    made = page(qtbot, library(tmp_path))
    made.resize(width, 700)
    QApplication.processEvents()
    change = made.edits["bedtime"]
    title = next(each for each in made.findChildren(QLabel) if each.text() == "Bedtime stretch")
    words = title.mapTo(made, title.rect().topRight())
    place = change.mapTo(made, QPoint())
    assert (place.x() > words.x()) == beside
    assert place.x() + change.width() <= width
