import pytest
from PySide6.QtCore import QPointF

from coach.domain.reminder import Tone
from coach.ui.figure.hair.curls import curls
from coach.ui.figure.palette import palette
from coach.ui.figure.tones.pictured import PICTURED

EAR, FACE = QPointF(-0.9, -2.2), QPointF(6, 0)


@pytest.mark.parametrize("tone", PICTURED)
def test_curls_stand_around_the_head_and_leave_face_and_ear_free(tone: Tone) -> None:
    pieces = curls(palette(tone))
    whole = pieces[0].path.boundingRect()

    assert 22 < whole.width() < 27
    assert 22 < whole.height() < 27
    assert not any(piece.path.contains(place) for piece in pieces for place in (FACE, EAR))


def test_every_coil_lies_inside_the_hair() -> None:
    pieces = curls(palette(Tone.LIGHT))
    hair, coils = pieces[0].path.boundingRect(), pieces[-1].path.boundingRect()

    assert hair.contains(coils)
