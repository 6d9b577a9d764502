from dataclasses import replace

import pytest

from coach.motion.frame import Face
from coach.ui.figure.front.face import gaze_at
from tests.ui.figure.front.scenes import actor, alone, at, shot

pytestmark = pytest.mark.usefixtures("qapp")

MOVE = "march-on-spot"


def test_every_face_looks_different() -> None:
    shown = at(actor(MOVE, 0.0), MOVE, 0.0)
    view = shot(MOVE, shown)
    faces = (replace(shown, frame=replace(shown.frame, face=face)) for face in Face)

    assert len({alone(each, view).tobytes() for each in faces}) == len(Face)


def test_eyes_follow_what_is_looked_at() -> None:
    assert gaze_at(0 - 60j, 0j).imag < gaze_at(30 + 0j, 0j).imag
    assert gaze_at(-60 + 0j, 0j).real < 0 < gaze_at(60 + 0j, 0j).real
