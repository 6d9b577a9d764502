import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.figure.view import FigureView
from coach.ui.player.stills import Stills
from coach.ui.stretches.moving import FRAME_MS, Moving
from tests.ui.stretches.kept import Clock, exercise


def moving(qtbot: QtBot, *, reduced: bool = False) -> Moving:
    made = Moving(reduced=reduced, clock=Clock(step=0.05))
    qtbot.addWidget(made)
    made.resize(360, 280)
    made.show_move(exercise("calf-wall-straight"), Body(), Tone.LIGHT, Likeness())
    made.show()
    return made


def test_it_moves_while_it_is_seen_and_used(qtbot: QtBot) -> None:
    made = moving(qtbot)
    runs = [made.running]
    made.run(on=True)
    runs.append(made.running)
    before = made._t
    qtbot.waitUntil(lambda: made._t > before + 0.1)
    made.run(on=False)
    runs.append(made.running)
    assert runs == [False, True, False]


def test_paused_or_hidden_it_paints_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made = moving(qtbot)
    made.run(on=True)
    made.pause(on=True)
    runs = [made.running]
    made.pause(on=False)
    runs.append(made.running)
    made.hide()
    runs.append(made.running)
    assert runs == [False, True, False]
    painted: list[QPaintEvent] = []
    monkeypatch.setattr(FigureView, "paintEvent", lambda _, event: painted.append(event))
    for _ in range(5):
        made._frame()
        QApplication.processEvents()
    assert painted == []


def test_the_other_side_is_the_mirror_image(qtbot: QtBot) -> None:
    made = moving(qtbot)
    one = made.grab().toImage()
    made.mirror(on=True)
    assert made.mirrored
    assert made.grab().toImage() != one
    made.mirror(on=False)
    assert made.grab().toImage() == one


def test_while_a_pose_is_held_fewer_frames_are_enough(qtbot: QtBot) -> None:
    made = moving(qtbot)
    move = exercise("calf-wall-straight")
    hold = next(phase for phase in move.phases if phase.hold)
    made._t = hold.start + 0.1
    made._frame()
    assert made._timer.interval() == 3 * FRAME_MS
    made._t = 0.1
    made._frame()
    assert made._timer.interval() == FRAME_MS


def test_with_reduced_motion_there_are_two_stills(qtbot: QtBot) -> None:
    made = moving(qtbot, reduced=True)
    made.run(on=True)
    assert isinstance(made.view, Stills)
    assert not made.running


def test_the_picture_keeps_its_shape(qtbot: QtBot) -> None:
    made = moving(qtbot)
    assert made.hasHeightForWidth()
    assert made.heightForWidth(900) == 700


def test_two_stills_share_the_width_of_a_lower_picture(qtbot: QtBot) -> None:
    one, two = moving(qtbot), moving(qtbot, reduced=True)
    assert one.heightForWidth(900) == 700
    assert two.heightForWidth(900) < 450
    assert two.least > one.least
    assert one.minimumSizeHint().height() == one.heightForWidth(one.minimumSizeHint().width())
