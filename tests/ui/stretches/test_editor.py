from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coach.domain.stage import Stage
from coach.motion.steps import MOST_STEPS
from coach.ui.stretches import editor as module
from coach.ui.stretches import wording
from coach.ui.stretches.editing import Editing
from coach.ui.stretches.editor import Editor
from tests.ui.stretches.kept import (
    REFUSALS,
    WORDS,
    FullDisk,
    let_go,
    library,
    moves,
    setting,
)

MOVES = [move.id for move in moves(Stage.T3) if move.suits]


def editor(shelf: FullDisk, stage: Stage = Stage.T3) -> Editor:
    editing = Editing(shelf, "bedtime", stage, REFUSALS)
    made = Editor(shelf, WORDS, setting(stage), editing)
    made.resize(1120, 776)
    return made


@pytest.fixture
def shelf(tmp_path: Path) -> FullDisk:
    return library(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, shelf: FullDisk) -> Editor:
    made = editor(shelf)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def names(page: Editor) -> list[str]:
    return [step.exercise for step in page.editing.steps]


def same(page: Editor, shelf: FullDisk) -> bool:
    """Whether page and library tell the same."""
    session = shelf.session("bedtime", page.editing.stage)
    shown = [row.name.text().split(". ", 1)[1] for row in page.rows]
    written = [
        WORDS[shelf.exercise(step.exercise).title]
        for step in session.routine.for_stage(page.editing.stage)
    ]
    return shown == written and page.summary.total.text() == wording.total(session)


def test_it_shows_steps_total_and_for_whom(page: Editor, shelf: FullDisk) -> None:
    assert same(page, shelf)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "For: now (third trimester). A change counts at once." in said
    assert not page.undo.isEnabled()
    assert not page.reset.isVisible()


def test_a_step_moves_with_its_button_and_keeps_the_focus(page: Editor, shelf: FullDisk) -> None:
    before = names(page)
    page.rows[0].down.setFocus()
    QTest.mouseClick(page.rows[0].down, Qt.MouseButton.LeftButton)
    assert names(page)[:2] == [before[1], before[0]]
    assert page.rows[1].down.hasFocus()
    for _ in range(len(before)):
        QTest.keyClick(page.rows[1].down, Qt.Key.Key_Space)
        break
    assert names(page)[2] == before[0]
    assert same(page, shelf)


def test_by_keyboard_alone_a_step_moves_is_held_longer_and_is_removed(
    page: Editor, shelf: FullDisk
) -> None:
    before = names(page)
    page.rows[1].hold.setFocus()
    QTest.keyClick(page.rows[1].hold, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(page)[0] == before[1]
    assert page.rows[0].hold.hasFocus()
    QTest.keyClick(page.rows[0].hold, Qt.Key.Key_Up)
    assert page.editing.steps[0].hold == 25.0
    QTest.keyClick(page.rows[0].reps, Qt.Key.Key_Up)
    assert page.editing.steps[0].reps == 2
    QTest.keyClick(page.rows[0].remove, Qt.Key.Key_Space)
    assert names(page) == [before[0], *before[2:]]
    assert page.rows[0].swap.hasFocus()
    assert same(page, shelf)


def test_every_change_can_be_taken_back(page: Editor, shelf: FullDisk) -> None:
    first = shelf.routine("bedtime")
    page.move_step(0, 1)
    page.remove_step(2)
    page.pick(-1, "march-on-spot")
    page.rename("My nights")
    assert page.reset.isVisible()
    for _ in range(4):
        page.undo.click()
    assert shelf.routine("bedtime") == first
    assert not page.undo.isEnabled()
    assert not page.reset.isVisible()
    assert page.summary.name.line.text() == "Bedtime stretch"
    assert same(page, shelf)


def test_the_original_comes_back_and_can_be_left_again(page: Editor, shelf: FullDisk) -> None:
    first = names(page)
    page.remove_step(0)
    page.reset.click()
    assert names(page) == first
    assert not shelf.is_own("bedtime")
    page.undo.click()
    assert names(page) == first[1:]
    assert same(page, shelf)


def test_a_name_is_kept_at_enter_and_an_empty_one_is_not(page: Editor, shelf: FullDisk) -> None:
    page.summary.name.line.clear()
    QTest.keyClicks(page.summary.name.line, "My nights")
    QTest.keyClick(page.summary.name.line, Qt.Key.Key_Return)
    assert shelf.routine("bedtime").title == "My nights"
    page.summary.name.line.clear()
    QTest.keyClick(page.summary.name.line, Qt.Key.Key_Return)
    assert shelf.routine("bedtime").title == "My nights"
    assert page.summary.name.line.text() == "My nights"


def test_a_full_disk_is_told_and_nothing_is_lost(page: Editor, shelf: FullDisk) -> None:
    before = names(page)
    shelf.full = True
    page.rows[0].down.click()
    page.rename("Lost")
    assert "no space left" in page.summary.told.text()
    assert page.summary.told.isVisible()
    assert names(page) == before
    shelf.full = False
    assert same(page, shelf)
    page.rows[0].down.click()
    assert not page.summary.told.isVisible()
    assert same(page, shelf)


def test_a_full_routine_is_told(page: Editor) -> None:
    while len(page.rows) < MOST_STEPS:
        page.editing.change_steps((*page.editing.steps, *page.editing.steps[:1])[:MOST_STEPS])
        page.pick(-1, "ankle-pumps")
    page.pick(-1, "ankle-pumps")
    assert page.summary.told.text() == wording.FULL
    assert len(page.editing.steps) == MOST_STEPS


def test_the_last_step_stays(page: Editor) -> None:
    for _ in range(len(page.rows) - 1):
        page.remove_step(0)
    page.remove_step(0)
    assert len(page.rows) == 1
    assert page.summary.told.text() == wording.LAST_STAYS


def test_each_change_is_spoken_with_the_new_total(
    page: Editor, shelf: FullDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _, text: spoken.append(text))
    page.rows[1].hold.step(1)
    assert spoken == [wording.total_aloud(shelf.session("bedtime", "t3"))]


def test_it_wishes_to_play_to_pick_and_to_go_back(qtbot: QtBot, page: Editor) -> None:
    with qtbot.waitSignal(page.play_wished) as played:
        page.summary.play.click()
    assert played.args == [page.editing.routine]
    with qtbot.waitSignal(page.pick_wished) as wished:
        page.rows[2].swap.click()
    assert wished.args == [2]
    with qtbot.waitSignal(page.pick_wished) as wished:
        page.add.click()
    assert wished.args == [-1]
    with qtbot.waitSignal(page.back_wished):
        page.back.click()


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    done=st.lists(
        st.tuples(
            st.sampled_from(["up", "down", "remove", "hold", "reps", "pick", "undo", "reset"]),
            st.integers(0, 9),
            st.sampled_from(MOVES),
        ),
        max_size=8,
    )
)
@pytest.mark.usefixtures("qapp")
def test_whatever_is_pressed_page_and_library_are_equal(
    tmp_path_factory: pytest.TempPathFactory, done: list[tuple[str, int, str]]
) -> None:
    shelf = library(tmp_path_factory.mktemp("kept"))
    page = editor(shelf)
    for what, place, move in done:
        row = page.rows[place % len(page.rows)]
        match what:
            case "up" | "down" | "remove":
                getattr(row, what).click()
            case "hold" | "reps":
                getattr(row, what).step(-1 if place % 2 else 1)
            case "pick":
                page.pick(place % (len(page.rows) + 1) - 1, move)
            case _:
                getattr(page, what).click()
        assert same(page, shelf)
    let_go(page)


def test_where_the_head_scrolls_what_is_told_comes_into_sight(page: Editor) -> None:
    page.resize(600, 260)
    QApplication.processEvents()
    bar = page._scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    told = page.summary.told
    port = page._scroller.viewport()
    assert told.mapTo(port, QPoint()).y() < 0
    for _ in range(len(page.rows)):
        page.remove_step(0)
    QApplication.processEvents()
    assert told.text() == wording.LAST_STAYS
    assert port.rect().contains(told.mapTo(port, told.rect().center()))


def test_after_the_last_step_tab_goes_on_to_what_adds_one(page: Editor) -> None:
    page.pick(-1, MOVES[0])
    page.rows[-1].remove.setFocus()
    QTest.keyClick(page.rows[-1].remove, Qt.Key.Key_Tab)
    assert page.add.hasFocus()
