import pytest
from PySide6.QtCore import QPointF

from coach.domain.reminder import Tone
from coach.ui.figure.hair.bob import bob
from coach.ui.figure.palette import palette
from coach.ui.figure.tones.pictured import PICTURED

EAR, NAPE, FACE, MOUTH = QPointF(-0.9, -2.2), QPointF(-9, -8), QPointF(6, 0), QPointF(8.5, -5)


@pytest.mark.parametrize("tone", PICTURED)
def test_a_bob_covers_the_ear_and_the_nape_but_not_the_face(tone: Tone) -> None:
    paths = [piece.path for piece in bob(palette(tone))]

    assert all(any(path.contains(place) for path in paths) for place in (EAR, NAPE))
    assert not any(path.contains(place) for path in paths for place in (FACE, MOUTH))
