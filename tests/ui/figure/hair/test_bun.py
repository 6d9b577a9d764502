import pytest
from PySide6.QtCore import QPointF

from coach.domain.reminder import Tone
from coach.ui.figure.hair.bun import bun
from coach.ui.figure.palette import palette
from coach.ui.figure.tones.pictured import PICTURED

KNOT, CROWN, FACE, EAR = QPointF(-11, 11), QPointF(0, 12), QPointF(6, 0), QPointF(-0.9, -2.2)


@pytest.mark.parametrize("tone", PICTURED)
def test_a_bun_sits_behind_the_crown_and_leaves_face_and_ear_free(tone: Tone) -> None:
    paths = [piece.path for piece in bun(palette(tone))]

    assert all(any(path.contains(place) for path in paths) for place in (KNOT, CROWN))
    assert not any(path.contains(place) for path in paths for place in (FACE, EAR))
