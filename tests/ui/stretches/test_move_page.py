from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coach.domain.stage import Stage
from coach.motion.routine import Routine, Step
from coach.motion.steps import MOST_STEPS
from coach.ui.language import say
from coach.ui.stretches import edits, wording
from coach.ui.stretches.move_page import MovePage
from tests.ui.stretches.kept import WORDS, FullDisk, library, move, moves, setting


def page(
    qtbot: QtBot, shelf: FullDisk, name: str = "calf-wall-straight", stage: Stage = Stage.T3
) -> MovePage:
    made = MovePage(shelf, WORDS, setting(Stage.T3), move(name, stage))
    qtbot.addWidget(made)
    made.resize(1120, 776)
    made.show()
    return made


def said(made: MovePage) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel)]


@pytest.mark.parametrize("name", [each.id for each in moves()])
def test_it_tells_why_how_what_to_take_care_of_and_where_it_comes_from(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    made = page(qtbot, library(tmp_path), name)
    done = move(name, Stage.T3).done
    lines = said(made)
    for key in (done.title, done.texts["purpose"], done.texts["stop"], *done.steps):
        assert say(WORDS, key) in lines
    assert wording.NOT_REVIEWED in lines
    assert wording.sources(done.about.source) in lines
    assert sum(line.startswith(tuple(wording.STAGES.values())) for line in lines) == 5
    assert made.picture.view.accessibleDescription() == say(WORDS, done.alt)


def test_it_plays_the_move_alone(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot, library(tmp_path))
    with qtbot.waitSignal(made.play_wished) as wished:
        QTest.mouseClick(made.play, Qt.MouseButton.LeftButton)
    (plan,) = wished.args
    assert isinstance(plan, Routine)
    assert [step.exercise for step in plan.steps] == ["calf-wall-straight"]


def test_it_is_added_to_bedtime_and_taken_out_again(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = library(tmp_path)
    made = page(qtbot, shelf, "march-on-spot")
    before = shelf.routine("bedtime")
    QTest.mouseClick(made.add, Qt.MouseButton.LeftButton)
    after = shelf.routine("bedtime").for_stage("t3")
    assert [step.exercise for step in after][-1] == "march-on-spot"
    assert len(after) == len(before.for_stage("t3")) + 1
    total = wording.short(shelf.session("bedtime", "t3").seconds)
    assert made.told.text() == f"Added. Bedtime stretch is now {total}."
    assert made.undo.isVisible()
    QTest.mouseClick(made.undo, Qt.MouseButton.LeftButton)
    assert shelf.routine("bedtime") == before
    assert not shelf.is_own("bedtime")
    assert not made.undo.isVisible()
    assert made.told.text() == wording.UNDONE


def test_a_full_routine_is_told_and_takes_nothing_more(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = library(tmp_path)
    plan = shelf.routine("bedtime")
    steps = (Step("ankle-pumps"),) * MOST_STEPS
    shelf.save_routine(edits.with_steps(plan, "t3", steps))
    made = page(qtbot, shelf)
    made.add.click()
    assert made.told.text() == wording.FULL
    assert shelf.routine("bedtime").for_stage("t3") == steps


def test_a_full_disk_is_told_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    shelf = library(tmp_path)
    made = page(qtbot, shelf)
    before = shelf.routine("bedtime")
    shelf.full = True
    made.add.click()
    assert "no space left" in made.told.text()
    assert made.told.isVisible()
    assert not made.undo.isVisible()
    assert shelf.routine("bedtime") == before


def test_what_is_not_for_now_is_neither_played_nor_added(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot, library(tmp_path), "hip-flexor-split-stance", Stage.T2)
    assert not made.play.isEnabled()
    assert not made.add.isEnabled()
    assert made.told.text() == wording.NOT_NOW
    assert made.told.isVisible()


def test_the_picture_can_stand_still_and_show_the_other_side(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot, library(tmp_path))
    made.run(on=True)
    told = []
    for _ in range(2):
        made.pause.click()
        told.append((made.picture.running, made.pause.text()))
    assert told == [(False, wording.GO_ON), (True, wording.PAUSE)]
    made.other.click()
    assert made.picture.mirrored
    assert not page(qtbot, library(tmp_path), "ankle-pumps").other.isVisible()


def test_building_it_opens_no_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    before = QApplication.topLevelWidgets()
    made = page(qtbot, library(tmp_path))
    QApplication.processEvents()
    seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert [each for each in seen if each not in before] == [made]


@pytest.mark.parametrize(("width", "beside"), [(1120, True), (660, False)])
def test_the_words_stand_beside_the_picture_or_below(
    qtbot: QtBot, tmp_path: Path, width: int, beside: bool
) -> None:
    made = page(qtbot, library(tmp_path))
    made.resize(width, 560)
    QApplication.processEvents()
    picture, words = (w.mapTo(made, w.rect().topLeft()) for w in (made.picture, made.play))
    assert (words.x() > picture.x() + made.picture.width()) == beside
    assert (words.y() > picture.y() + made.picture.height()) == (not beside)


@pytest.mark.parametrize(("width", "right"), [(600, True), (400, False)])
def test_above_the_words_the_picture_leaves_room_for_its_buttons(
    qtbot: QtBot, tmp_path: Path, width: int, right: bool
) -> None:
    made = page(qtbot, library(tmp_path))
    made.resize(width, 520)
    QApplication.processEvents()
    picture, button = (w.mapTo(made, w.rect().topLeft()) for w in (made.picture, made.pause))
    assert (button.x() >= picture.x() + made.picture.width()) == right
    assert (button.y() >= picture.y() + made.picture.height()) == (not right)
    assert button.x() + made.pause.width() <= width
    assert made.picture.height() <= 0.5 * 520
