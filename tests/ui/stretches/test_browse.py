from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.domain.stage import Stage
from coach.ui.kit.chip import Chip
from coach.ui.stretches.browse import Browse
from coach.ui.stretches.setting import Setting
from coach.ui.style import Style
from tests.ui.stretches.kept import WORDS, library, moves, setting


def browse(
    qtbot: QtBot, folder: Path, who: Setting | None = None, size: tuple[int, int] = (1120, 776)
) -> Browse:
    made = Browse(library(folder), WORDS, who or setting(Stage.T3))
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    QApplication.processEvents()
    return made


def names(made: Browse) -> list[str]:
    return [card.move_shown.id for card in made.grid.cards]


def test_it_shows_every_move_of_their_stage_and_says_how_many_are_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = browse(qtbot, tmp_path)
    assert names(made) == [move.id for move in moves(Stage.T3) if move.suits]
    assert made.count.text() == "20 stretches. 2 more are for other stages."


def test_a_word_narrows_while_it_is_typed(qtbot: QtBot, tmp_path: Path) -> None:
    made = browse(qtbot, tmp_path)
    QTest.keyClicks(made.search.line, "ankle")
    assert names(made) == ["ankle-circles", "ankle-pumps"]


def test_where_nothing_fits_there_is_one_line_and_one_action(qtbot: QtBot, tmp_path: Path) -> None:
    made = browse(qtbot, tmp_path)
    QTest.keyClicks(made.search.line, "zebra")
    for chip in made.panel.things.values():
        chip.setChecked(False)
    assert made.nothing.isVisible()
    assert not made.grid.isVisible()
    QTest.mouseClick(made.nothing.all, Qt.MouseButton.LeftButton)
    assert not made.nothing.isVisible()
    assert len(names(made)) == 20
    assert made.search.line.text() == ""


def test_another_stage_shows_its_own_moves(qtbot: QtBot, tmp_path: Path) -> None:
    made = browse(qtbot, tmp_path)
    made.panel.stages[Stage.T1].click()
    assert "hip-flexor-split-stance" in names(made)
    assert made.count.text() == "22 stretches."
    with qtbot.waitSignal(made.opened) as opened:
        made.grid.cards[0].click()
    assert opened.args == [names(made)[0], Stage.T1]


def test_where_it_is_narrow_the_chips_fold_away(qtbot: QtBot, tmp_path: Path) -> None:
    made = browse(qtbot, tmp_path)
    assert made.panel.isVisible()
    assert not made.fold.isVisible()
    made.resize(720, 560)
    QApplication.processEvents()
    assert made.fold.isVisible()
    assert not made.panel.isVisible()
    made.fold.click()
    assert made.panel.isVisible()
    made.panel.seated.click()
    assert made.fold.text() == "Filters · 1"
    made.resize(1120, 776)
    QApplication.processEvents()
    assert made.panel.isVisible()


@pytest.mark.parametrize("size", [(1120, 776), (720, 560)])
@pytest.mark.parametrize("style", [Style(), Style(scale=2.0), Style(Tone.NIGHT)])
def test_nothing_is_wider_than_the_window(
    qtbot: QtBot, tmp_path: Path, style: Style, size: tuple[int, int]
) -> None:
    made = browse(qtbot, tmp_path, Setting(style=style), size)
    assert made.minimumSizeHint().width() <= size[0]
    assert made.grid.width() <= made.scroller.viewport().width()
    for part in (made.search, made.fold, made.routines):
        if part.isVisible():
            assert part.geometry().right() < size[0]
            assert part.width() >= part.minimumSizeHint().width()


def test_pictures_are_drawn_for_what_is_in_sight_only(qtbot: QtBot, tmp_path: Path) -> None:
    made = browse(qtbot, tmp_path)
    for _ in range(30):
        made.projector.tick()
    drawn = [card.clip is not None for card in made.grid.cards]
    assert drawn[0]
    assert not drawn[-1]
    made.scroller.verticalScrollBar().setValue(100_000)
    for _ in range(30):
        made.projector.tick()
    assert made.grid.cards[-1].clip is not None


def test_the_keyboard_brings_a_card_into_sight(qtbot: QtBot, tmp_path: Path) -> None:
    made = browse(qtbot, tmp_path)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.focus_first()
    assert made.grid.cards[0].hasFocus()
    QTest.keyClick(made.grid.cards[0], Qt.Key.Key_End)
    last = made.grid.cards[-1]
    assert last.hasFocus()
    assert made._sight(last).intersects(last.geometry())


def test_the_tab_key_comes_to_head_and_chips_before_the_cards(qtbot: QtBot, tmp_path: Path) -> None:
    made = browse(qtbot, tmp_path)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    for width in (700, 1120):
        made.resize(width, 776)
        QApplication.processEvents()
        made.grid.cards[0].setFocus()
        part: QWidget | None = made.grid.cards[0]
        before = set()
        while part is not None and part is not made:
            before.add(part)
            part = part.previousInFocusChain()
        chips = set(made.panel.findChildren(Chip))
        assert {made.search.line, made.fold, made.routines, *chips} <= before
        assert not before & set(made.grid.cards[1:])
