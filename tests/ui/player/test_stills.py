from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.routine import Kind, Side
from coach.ui.figure.view import FigureView
from coach.ui.player.stills import Stills
from tests.ui.player.played import moves, segment


@pytest.fixture
def seeks(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, bool]]:
    told: list[tuple[float, bool]] = []
    monkeypatch.setattr(FigureView, "seek", lambda _, t, mirrored=False: told.append((t, mirrored)))
    return told


def test_shows_where_a_move_starts_and_where_it_leads(seeks: list[tuple[float, bool]]) -> None:
    move = segment(Kind.MOVE, Side.RIGHT).exercise
    stills = Stills()
    stills.show_move(move, Body(), Tone.LIGHT)
    for tick in range(140):
        stills.seek(tick / 10, False)
    assert seeks == [(0.0, False), (2.0, False)], "told once; nothing moves after"
    stills.seek(3.0, True)
    assert seeks[2:] == [(0.0, True), (2.0, True)]


def test_frames_the_pose_that_is_on(qtbot: QtBot) -> None:
    stills = Stills()
    qtbot.addWidget(stills)
    stills.resize(640, 400)
    stills.show_move(moves()["calf-wall-straight"], Body(), Tone.LIGHT)

    def frames(t: float) -> tuple[bool, bool]:
        stills.seek(t)
        shot = stills.grab().toImage()
        mark = "#1f6e6b"
        middle = stills.height() // 2
        left = any(shot.pixelColor(x, middle).name() == mark for x in range(6))
        right = any(shot.pixelColor(x, middle).name() == mark for x in range(634, 640))
        return left, right

    assert frames(0.5) == (False, True), "on the way into the stretch"
    assert frames(4.0) == (False, True)
    assert frames(7.5) == (True, False), "back at the start"


def test_both_pictures_fit_side_by_side(qtbot: QtBot) -> None:
    stills = Stills()
    qtbot.addWidget(stills)
    stills.resize(457, 276)
    stills.show()
    one, other = (child for child in stills.children() if isinstance(child, QWidget))
    assert one.geometry().right() < other.geometry().left()
    assert stills.rect().contains(one.geometry())
    assert stills.rect().contains(other.geometry())


def test_nothing_to_frame_before_a_move_is_shown(seeks: list[tuple[float, bool]]) -> None:
    Stills().seek(1.0)
    assert seeks == []


def test_a_move_that_only_rests_is_shown_all_the_same(seeks: list[tuple[float, bool]]) -> None:
    move = segment(Kind.MOVE, Side.RIGHT).exercise
    resting = replace(move, phases=move.phases[-1:])
    stills = Stills()
    stills.show_move(resting, Body(), Tone.LIGHT)
    stills.seek(1.0, False)
    assert len(seeks) == 2
