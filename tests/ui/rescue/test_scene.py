import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.adapters.library_moves import shipped_moves
from coach.domain.rescue_state import Move, Page, State, Tap
from coach.rescuing import shown
from coach.ui.figure.view import FigureView
from coach.ui.language import catalogue
from coach.ui.rescue.breath import Breath
from coach.ui.rescue.scene import Scene
from coach.ui.rescue.setting import Setting

WORDS = catalogue()
MOVES = shipped_moves()


def made(qtbot: QtBot, state: State, *, reduced: bool = False) -> Scene:
    scene = Scene(WORDS, Setting(reduced=reduced))
    qtbot.addWidget(scene)
    scene.resize(1120, 776)
    scene.show_state(state, shown(MOVES, state))
    scene.show()
    QApplication.processEvents()
    return scene


def test_the_picture_is_told_in_words(qtbot: QtBot) -> None:
    scene = made(qtbot, State())
    picture = scene.picture
    assert isinstance(picture, FigureView)
    assert picture.accessibleName()
    assert "heel" in picture.accessibleDescription()


def test_where_there_is_nothing_to_do_somebody_breathes(qtbot: QtBot) -> None:
    scene = made(qtbot, State(move=Move.WAIT))
    assert isinstance(scene.picture, Breath)
    assert scene.picture.isVisible()
    scene.show_state(State(), shown(MOVES, State()))
    assert isinstance(scene.picture, FigureView)
    assert scene.picture.isVisible()


def test_the_time_of_all_of_it_is_shown_and_of_what_comes_after_its_own(qtbot: QtBot) -> None:
    scene = made(qtbot, State())
    scene.show_time(3.0, 64.0)
    assert scene.clock.accessibleName().startswith("1 min 4 s")
    scene.show_state(State(page=Page.STROKE), None)
    scene.show_time(3.0, 64.0)
    assert scene.clock.accessibleName().startswith("3 seconds")


@pytest.mark.parametrize("reduced", [False, True])
def test_with_reduced_motion_the_figure_stands_still_in_between(
    qtbot: QtBot, *, reduced: bool
) -> None:
    scene = made(qtbot, State(), reduced=reduced)
    shots = []
    for t in (4.0, 5.1, 6.2, 7.3):
        scene.show_time(t, t)
        assert scene.picture is not None
        shots.append(scene.picture.grab().toImage())
    assert (shots[1] == shots[2] == shots[3]) is reduced


def test_tab_goes_from_the_large_button_over_the_others_to_the_foot(qtbot: QtBot) -> None:
    scene = made(qtbot, State(page=Page.STILL))
    way = [scene.large, *scene.others, scene.foot.call, scene.foot.close_button]
    scene.activateWindow()
    QApplication.processEvents()
    scene.focus_first()
    for after in way[1:]:
        QTest.keyClick(scene.focusWidget(), Qt.Key.Key_Tab)
        assert scene.focusWidget() is after


def test_answers_are_told_by_their_buttons(qtbot: QtBot) -> None:
    scene = made(qtbot, State())
    told: list[str] = []
    scene.tapped.connect(told.append)
    for button in (scene.large, *scene.others, scene.foot.call):
        button.click()
    assert told == [Tap.EASED, Tap.STILL, Tap.CANNOT, Tap.CALL]
