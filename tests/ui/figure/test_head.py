import pytest
from PIL import ImageChops

from coach.domain.reminder import Tone
from coach.motion.frame import Face
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.head import HeadArt
from coach.ui.figure.palette import palette
from tests.ui.figure.pixels import WALL, drawn, stage

pytestmark = pytest.mark.usefixtures("qapp")

SHOWN = stage(WALL)
ART = HeadArt(palette(Tone.LIGHT))
AHEAD, DOWN = 200 + 100j, 60 - 200j
MIDDLE = 20 + 80j


def _seen(face: Face, exhale: float = 0.0, target: complex = AHEAD) -> bytes:
    def draw(canvas: Canvas) -> None:
        ART.paint(canvas, MIDDLE, 0.0, (face, exhale, target))

    return drawn(SHOWN, draw).tobytes()


def test_each_face_looks_different() -> None:
    assert len({_seen(face) for face in Face}) == len(Face)


def test_open_eyes_turn_to_what_works() -> None:
    assert _seen(Face.OPEN, target=DOWN) != _seen(Face.OPEN, target=AHEAD)


def test_closed_eyes_look_at_nothing() -> None:
    assert _seen(Face.CALM, target=DOWN) == _seen(Face.CALM, target=AHEAD)


def test_breathing_out_opens_the_mouth_little_by_little() -> None:
    shown = [
        drawn(SHOWN, lambda c, e=e: ART.paint(c, MIDDLE, 0.0, (Face.CALM, e, AHEAD)))  # type: ignore[misc]
        for e in (0.0, 0.5, 1.0)
    ]
    changed = [ImageChops.difference(shown[0], each).getbbox() for each in shown[1:]]

    assert changed[0] is not None
    assert changed[1] is not None
    assert changed[1][2] - changed[1][0] >= changed[0][2] - changed[0][0]
    assert changed[1][2] - changed[1][0] <= 15
