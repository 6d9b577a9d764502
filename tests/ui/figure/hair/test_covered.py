import pytest
from PySide6.QtCore import QPointF

from coach.domain.reminder import Tone
from coach.motion.body import Build
from coach.ui.figure.hair.covered import Wrap, scarf
from coach.ui.figure.palette import palette
from tests.ui.figure.pixels import MOVES, drawn, move, pixel, solid, stage

pytestmark = pytest.mark.usefixtures("qapp")

EAR, NAPE, UNDER_THE_CHIN = QPointF(-0.9, -2.2), QPointF(-8, -6), QPointF(4, -11)
EYE, MOUTH, CHIN = QPointF(7, 0.4), QPointF(8.5, -5.4), QPointF(8, -8.5)


def test_a_scarf_leaves_nothing_but_the_face_free() -> None:
    paths = [piece.path for piece in scarf(palette(Tone.LIGHT))]

    for place in (EAR, NAPE, UNDER_THE_CHIN):
        assert any(path.contains(place) for path in paths)
    assert not any(path.contains(place) for path in paths for place in (EYE, MOUTH, CHIN))


@pytest.mark.parametrize("build", Build)
@pytest.mark.parametrize("name", MOVES)
def test_the_neck_is_covered_at_every_moment(name: str, build: Build) -> None:
    shown = stage(name)
    wrap = Wrap(palette(Tone.LIGHT), build)
    for i in range(5):
        frame = shown.frame(move(name).length * i / 5)
        mask = solid(
            drawn(shown, lambda canvas, frame=frame: wrap.paint(canvas, frame)).getchannel("A")  # type: ignore[misc]
        )
        for share in (0.0, 0.2, 0.4):
            point = frame.neck + (frame.head - frame.neck) * share
            assert mask.getpixel(pixel(shown, point)) == 255
