from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.domain.stage import Stage
from coach.ui.stretches.portrait import Portrait, look
from coach.ui.theme import tokens
from tests.ui.looks import differ, has, shot
from tests.ui.stretches.kept import exercise, setting


def portrait(qtbot: QtBot) -> Portrait:
    made = Portrait(setting(), QSize(90, 70))
    qtbot.addWidget(made)
    return made


def seen(made: Portrait) -> QImage:
    """Return what is seen a moment after it was first shown."""
    shot(made)
    QApplication.processEvents()
    return shot(made)


def test_it_is_drawn_when_it_is_seen_and_not_again_for_another_dose(qtbot: QtBot) -> None:
    made = portrait(qtbot)
    move = exercise("calf-wall-straight")
    made.show_move(move, look(setting()))
    pictures = [made._picture]
    seen(made)
    pictures.append(made._picture)
    made.show_move(move.held(10.0), look(setting()))
    pictures.append(made._picture)
    made.show_move(exercise("ankle-pumps"), look(setting()))
    pictures.append(made._picture)
    assert pictures[0] is pictures[3] is None
    assert pictures[1] is pictures[2] is not None


def test_another_move_is_another_picture(qtbot: QtBot) -> None:
    made = portrait(qtbot)
    made.show_move(exercise("calf-wall-straight"), look(setting()))
    wall = seen(made)
    made.show_move(exercise("ankle-pumps"), look(setting()))
    assert differ(seen(made), wall)


def test_what_is_left_out_is_a_quiet_tile(qtbot: QtBot) -> None:
    made = portrait(qtbot)
    made.show_move(None, look(setting()))
    assert has(shot(made), tokens(Tone.LIGHT).sunk)


def test_it_looks_like_the_person_on_a_card() -> None:
    own = look(setting(Stage.T3))
    assert own.body == setting(Stage.T3).body(Stage.T3)
    assert own.around == QColor(tokens(Tone.LIGHT).surface)
